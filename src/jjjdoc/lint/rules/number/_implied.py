"""What the other side says in words that are not read as part of a quantity: since, annual; the number of a law, of a flight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.reading import PeriodWord, Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.number._clause_qualifiers import is_about_in_list, is_qualified_elsewhere
from jjjdoc.lint.rules.number._in_digits import stands_in_digits
from jjjdoc.lint.rules.number._in_words import is_in_chinese, is_in_english
from jjjdoc.lint.rules.number._shares import NO_SLIPS, is_the_rest, says_share, share_of
from jjjdoc.patterns import regex

_PER_UNIT = regex(r"\b(?:per unit of|intensity)", re.IGNORECASE)
# For each word of time how the other language may say it, anywhere in the text: Chinese, English.
_WORDS: tuple[tuple[PeriodWord, str, str], ...] = (
    ("since", "以来|[以之]?后|起|自", "since|from|after|beg[aiu]n|start|commenc"),
    ("annual", "年", "annual|year|per annum|interest"),
    ("average_annual", "年均|平均", "annual|average|a year|per year|compound"),
    (
        "cumulative",
        "累计|共|总",
        "cumulative|accumulat|total|altogether|in all|so far|combined|to date|overall",
    ),
    ("monthly", "月", "month"),
    (
        "previous_period",
        "环比|上月|上季|上期|上个",
        "month|quarter|week|day|previous|preceding|earlier|before|from|than|compared|last|prior",
    ),
    ("daily", "日|天", "dai?ly|day"),
)
_SAID: Mapping[PeriodWord, tuple[re.Pattern[str], re.Pattern[str]]] = {
    word: (regex(chinese), regex(rf"\b(?:{english})", re.IGNORECASE)) for word, chinese, english in _WORDS
}


def is_said_elsewhere(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether the text that seems to lack something has it in other words, or outside of what was read as a quantity."""
    match found.aspect:
        case "period":
            return _has_words(pair, found)
        case "qualifier":
            return is_qualified_elsewhere(pair, found)
        case "ordinal":
            return _is_in_row_of_ordinals(pair, found)
        case "date":
            return _is_turn_of_day(pair, found, context)
        case "mismatch" if found.detail == "sign":
            return _is_loss_in_words(pair, found)
        case "mismatch" if found.detail == "rounded":
            return found.target is not None and is_about_in_list(pair.target, found.target.start)
        case "mismatch" if found.detail in NO_SLIPS and is_the_rest(pair, found, context):
            return True
        case "distribution":
            return _is_of_each_over_time(pair, found)
        case "missing":
            quantity, mine, theirs = found.source, pair.source, pair.target
        case "added":
            quantity, mine, theirs = found.target, pair.target, pair.source
        case _:
            return False
    if quantity is None:
        return False
    if is_the_rest(pair, found, context):
        return True
    if quantity.role == "rate" and _PER_UNIT.search(theirs.folded):
        return True  # 万元GDP, per unit of GDP
    return (
        _is_in_words(quantity, theirs)
        or _is_glued(quantity, theirs.text)
        or _is_bare(quantity, theirs, context)
        or stands_in_digits(quantity, mine, theirs, context)
    )


_NUMERAL = "(?:[0-9]+|[一二三四五六七八九十]+)"
_ROW_OF_ORDINALS = regex(f"第{_NUMERAL}(?:[、和至到]{_NUMERAL})+")


def _is_in_row_of_ordinals(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether a count of the Chinese goes on from an ordinal: 第二、三剂, the second and third."""
    if found.source is None or found.target is None or not is_chinese(pair.source.language):
        return False
    rows = _ROW_OF_ORDINALS.findall(pair.source.text)
    return any(_number_of(each) == found.target.low for row in rows for each in _NUMERALS.findall(row))


_NUMERALS = regex(_NUMERAL)


def _number_of(numeral: str) -> Decimal | None:
    if numeral.isdecimal():
        return Decimal(numeral)
    value = evaluate_words(numeral)
    return value.low if value else None


_OF_ONE = regex("同一|每|各|人均|户均|单个|个人")


def _is_of_each_over_time(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether a total is that of each over time: 同一举报人全年累计不超过5000元, a yearly ceiling per informant."""
    if found.detail != "each_for_total" or found.source is None or not is_chinese(pair.source.language):
        return False
    start = found.source.outer[0]
    clause = pair.source.text[max(0, start - _CLAUSE) : start]
    return (
        "cumulative" in found.source.periods and _OF_ONE.search(re.split("[，。；]", clause)[-1]) is not None
    )


_CLAUSE = 30


_MIDNIGHT = 1440
"""The minutes of a day: 24时 is 0:00 of the next."""


def _is_turn_of_day(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether two dates are the days before and after one midnight: 7月15日24时, 00:00 on July 16."""
    if found.source is None or found.target is None:
        return False
    mine, theirs = found.source.calendar, found.target.calendar
    if mine is None or theirs is None or abs(mine.day - theirs.day) != 1 or mine.month != theirs.month:
        return False
    earlier, later = (pair.source, pair.target) if mine.day < theirs.day else (pair.target, pair.source)
    ends = any(time.high == _MIDNIGHT for time in context.times(earlier)) or _END_OF_DAY.search(
        earlier.folded
    )
    begins = any(time.low in (0, _MIDNIGHT) for time in context.times(later)) or _MIDNIGHTS.search(
        later.folded
    )
    return bool(ends and begins)


_END_OF_DAY = regex(r"\bmidnight\b|\bend of the day\b|午夜|子夜")
_MIDNIGHTS = regex(r"\bmidnight\b|\bstart of the day\b|零[点时]|午夜|子夜")


_LOSSES = (regex("亏|负|逆差|赤字|流出|减|降|跌|零下"), regex(r"\b(?:loss|losses|deficit|negative|minus|outflow|below zero|decreas|declin|fell|fall|drop|down|shrank|contract)"))  # fmt: skip
_NEAR = 60
"""How far from a figure, in characters, the word for a loss may stand."""


def _is_loss_in_words(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether the side without a minus says loss or deficit beside the figure: 净利润为-2.3亿元, a net loss of 230 million."""
    if found.source is None or found.target is None:
        return False
    is_in_source = found.source.low >= 0
    passage, quantity = (pair.source, found.source) if is_in_source else (pair.target, found.target)
    start, end = quantity.outer
    around = passage.folded[max(0, start - _NEAR) : end + _NEAR // 2]
    return _LOSSES[not is_chinese(passage.language)].search(around) is not None


def _is_in_words(quantity: Quantity, other: Passage) -> bool:
    """Tell whether the side that has no such number says it in words."""
    if is_chinese(other.language):
        return is_in_chinese(quantity, other.text)
    share = share_of(quantity)
    if share is not None and says_share(other.folded, share):
        return True
    return is_in_english(quantity, other.folded)


def _is_bare(share: Quantity, other: Passage, context: Context) -> bool:
    """Tell whether a text has the number of a share without its unit: two percent rather than four."""
    if share.unit != "percent" or is_chinese(other.language):
        return False
    return any(
        each.low == share.low and not (each.unit or each.calendar) for each in context.quantities(other)
    )


_GLUED = regex(r"(?<=[A-Za-z])[0-9][0-9,.]*[0-9]|[0-9][0-9,.]*(?=(?:thousand|million|billion)[A-Za-z])")
_SCALES_GLUED = (0, 3, 6, 9)


def _is_glued(quantity: Quantity, text: str) -> bool:
    """Tell whether a text has a number that words have run into: less than20%, NT$20billionand."""
    if quantity.kind not in ("number", "range"):
        return False
    numbers = {found.rstrip(".,").replace(",", "") for found in _GLUED.findall(text)}
    values = {Decimal(number) for number in numbers if number.count(".") < 2}
    return any(value.scaleb(power) == quantity.low for value in values for power in _SCALES_GLUED)


def lost_words(found: Discrepancy) -> frozenset[PeriodWord]:
    """Return the words of time beside the quantity of the source that the one of the target lacks."""
    mine = found.source.periods if found.source else frozenset()
    return mine - (found.target.periods if found.target else frozenset())


_IN_ALL_OF_YEAR = regex("全年|年度|每年|一年内?"), regex(r"\b(?:year|annual)")


def _has_words(pair: Pair, found: Discrepancy) -> bool:
    words = (each.periods if each else frozenset() for each in (found.source, found.target))
    if found.detail == "changed" and {"cumulative", "annual"} <= frozenset[str]().union(*words):
        sides = (pair.source, pair.target)
        if all(_IN_ALL_OF_YEAR[not is_chinese(each.language)].search(each.folded) for each in sides):
            return True  # 全年累计, a yearly total
    index = 0 if is_chinese(pair.target.language) else 1
    lost = [_SAID[word][index] for word in lost_words(found) if word in _SAID]
    return found.detail not in ("changed", "base") and all(
        pattern.search(pair.target.text) for pattern in lost
    )
