"""What a figure is counted against: each school, a day, a square kilometer; and which other figure counts those."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct

from jjjdoc.language.claim.averages.words import MEANS_BY, rate_words
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.quantity.interval import CONTEXT
from jjjdoc.language.quantity.per_what import PER_WHAT, every_en, every_zh
from jjjdoc.language.quantity.units import COUNTS, KNOWN_UNITS, PEOPLE
from jjjdoc.patterns import regex


class Divisor(Struct, frozen=True):
    """What a figure is counted against, so many of it at a time.

    `unit` is a unit of time, area, mass …; without one `nouns` are words for the thing, as they may begin, and `line`
    the number of its line among things that are often counted against, -1 for none. `any`: the text does not say of
    what; `price`: nor whether that is counted or measured. `is_mean`: the figure is called an average; otherwise it is a price, a rate or an equal share.
    """

    kind: Literal["time", "measure", "thing", "any", "price"]
    unit: str = ""
    nouns: tuple[str, ...] = ()
    line: int = -1
    many: Decimal = Decimal(1)
    is_mean: bool = False


_SOLD_BY = frozenset(("length", "area", "volume", "mass", "energy"))
_TIMES = frozenset(("time", "years"))
_DENSITIES = {"density of population": "square_kilometer"}

NUMERATORS = {"speed": ("length", Decimal(1000)), "density of population": ("people", Decimal(1))}
"""Dimensions of units of something per hour or per area: what of, and how many base units of it are one."""

_PERIODS = {"daily": "day", "monthly": "month", "annual": "year", "average_annual": "year"}

_ZH_NOUN = regex(
    rf"(?:每(?!个?(?:年|月|天|日|周|星期|季|小时|分钟?|秒))(?:一)?(?P<many>十万|百万|[百千万])?(?P<each>[一-鿿]{{1,6}})|(?P<mean>[{MEANS_BY}])均|平均(?P<size>班)额)(?=[一-鿿]*[约达为到超近]?$)"
)
_EN_NOUN = regex(
    r"(?<![a-z])(?:per|each|every)(?: (?P<many>hundred|thousand|ten thousand|hundred thousand|million))?"
    r"(?P<each>(?: (?!(?:year|month|week|day|hour|minute|second|quarter|night|annum|of|on|in|and|or|for|with|was|were|is|are|got|gets?|gave|took|ha[sd]|have|holds?|[a-z]+(?:ed|ing))(?![a-z]))[a-z-]+){1,2})"
)
_EN_HAS_ON_AVERAGE = regex(
    r"(?<![a-z])an? (?:[a-z]+ )?(?P<each>(?!(?:year|quarter|month|week|day|hour|minute|night)(?![a-z]))[a-z]+) (?:on average|(?:has|had|have|gets?|receives?|serves?|employs?|owns?|uses?) on average|averages)"
)
_EN_MEAN_OF = regex(
    r"(?<![a-z])average (?P<each>(?!(?:price|cost|value|amount|size|number|income|wage|pay|salary|speed|yield|total|sum|of)(?![a-z]))[a-z]+) (?:was|is|came|stood|of|amounted|totaled)(?![a-z])"
)
_EN_A = regex(
    r"^ an? (?P<each>(?!(?:year|quarter|month|week|day|hour|minute|night)(?![a-z]))[a-z]+)(?![a-z])"
)
"""What is sold for so much: $4.50 a copy."""
_MANY = {"百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6} | {
    "hundred": 2,
    "thousand": 3,
    "ten thousand": 4,
    "hundred thousand": 5,
    "million": 6,
}


_OF_FIGURE_BEFORE = regex(r"^ (?:per|each|every|an?|apiece)(?: [a-z-]+)?")
_OF_EACH = regex(r"(?<![a-z])each of (?:the |these |those |its |our |their )?$")


def divisor_of(claim: Claim, last: Claim | None, following: Claim | None, *, chinese: bool) -> Divisor | None:
    """Return what a figure is counted against; None where it is no average, price or rate.

    `last` and `following` are the figures before and after it in its text.
    """
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.role not in ("level", "change_to"):
        return None
    number = last if chinese else following
    if number is not None and number.quantity.role == "rate" and number.clause == claim.clause:
        return _per_so_many(number)
    before = claim.before
    if not chinese and last is not None and last.clause == claim.clause:
        before = _OF_FIGURE_BEFORE.sub("", before)
    if _OF_EACH.search(before):
        return None
    words = before if chinese else f"{before} # {_CUT.split(claim.after, 1)[0]}"
    is_mean = rate_words("mean", chinese=chinese).search(words) is not None or _is_restated(claim)
    if quantity.dimension == "speed":
        return Divisor("time", "hour", is_mean=is_mean)
    if quantity.dimension in _DENSITIES:
        return Divisor("measure", _DENSITIES[quantity.dimension], is_mean=True)
    unit = KNOWN_UNITS.get(quantity.per)
    if unit is not None and quantity.per not in ("person", "household"):
        return Divisor("time" if unit.dimension in _TIMES else "measure", quantity.per, is_mean=is_mean)
    clock = (_CLOCK_ZH.search(claim.before) if chinese else _CLOCK_EN.match(claim.after)) or None
    if clock is not None and clock.lastgroup:
        return Divisor("time", clock.lastgroup, is_mean=is_mean)
    thing = _thing(claim, words, is_mean=is_mean, chinese=chinese)
    period = next((_PERIODS[each] for each in sorted(quantity.periods) if each in _PERIODS), "")
    if thing is None and period:
        return Divisor("time", period, is_mean=is_mean)
    return thing or _any(claim, words, is_mean=is_mean, chinese=chinese)


_CLOCK_ZH = regex(
    r"每(?:个?(?P<hour>小时)|(?P<minute>分钟?)|(?P<second>秒钟?))(?:可以?|能)?[一-鿿]{0,3}?[约达为到超近]?$"
)
_CLOCK_EN = regex(
    r" ?(?:an|per|each|every|a) (?:(?P<hour>hour)|(?P<minute>minute)|(?P<second>second))(?![a-z])"
)


_OR = regex(r"\s*(?:or|that is|i\.e\.|即|也就是|相当于)(?![a-z])")


def _is_restated(claim: Claim) -> bool:
    """Tell whether a figure says again what a total says: or 310 a month; about 310 a month."""
    quantity = claim.quantity
    is_rounded = quantity.qualifier == "about" or "average_annual" in quantity.periods
    return is_rounded or _OR.match(claim.before) is not None


_CUT = regex(r"(?<![a-z])(?:and|at|with|which|while|for a|for its|for the)(?![a-z])")
"""What goes on with another figure behind one."""


def _per_so_many(number: Claim) -> Divisor | None:
    """Return the people, households or things of which so many are meant: per 1,000 people."""
    unit = number.quantity.unit or "person"
    if unit not in ("person", "household"):
        return None
    line = _line(f"per {unit}", chinese=False)
    return Divisor(
        "thing", "", (), line, CONTEXT.multiply(number.quantity.low, number.quantity.factor), is_mean=True
    )


def _thing(claim: Claim, words: str, *, is_mean: bool, chinese: bool) -> Divisor | None:
    found = (_ZH_NOUN if chinese else _EN_NOUN).search(words)
    if found is None and not chinese:
        found = _EN_HAS_ON_AVERAGE.search(words)
    if found is None and not chinese and claim.quantity.dimension.startswith("money"):
        found = _EN_A.search(claim.after)
    if found is not None:
        named = found.groupdict()
        many = Decimal(1).scaleb(_MANY.get(named.get("many") or "", 0))
        noun = named["each"] or named.get("mean") or named.get("size") or ""
        nouns = (noun,) if chinese else tuple(stem(each) for each in noun.split())
        line = _line(found[0], chinese=chinese)
        if not chinese and f"{nouns[-1]}s" in EN_PEOPLE:
            line = _PERSON
        return Divisor("thing", "", nouns, line, many, is_mean)
    if claim.quantity.per in ("person", "household"):
        return Divisor("thing", line=_line(f"per {claim.quantity.per}", chinese=False), is_mean=is_mean)
    line = -1 if chinese else _line(claim.after[:_NEAR], chinese=False)
    return Divisor("thing", line=line, is_mean=is_mean) if line >= 0 else None


_NEAR = 12


def _any(claim: Claim, words: str, *, is_mean: bool, chinese: bool) -> Divisor | None:
    named = None if chinese else _EN_MEAN_OF.search(words)
    if named:
        return Divisor("any", nouns=(stem(named["each"]),), is_mean=True)
    if rate_words("price", chinese=chinese).search(words) and claim.quantity.dimension.startswith("money"):
        return Divisor("price", is_mean=is_mean)
    if rate_words("each", chinese=chinese).search(words) or claim.quantity.distribution == "each":
        return Divisor("any", is_mean=is_mean)
    return None


# --- what counts it ----------------------------------------------------------------------------------------


class _Line(Struct, frozen=True):
    """A line of the table: patterns of what stands with a figure for each, and with a figure that counts them."""

    per_zh: re.Pattern[str]
    per_en: re.Pattern[str]
    counted_zh: re.Pattern[str]
    counted_en: re.Pattern[str]


@cache
def _lines() -> tuple[_Line, ...]:
    return tuple(_read_line(line) for line in PER_WHAT.strip().splitlines())


def _read_line(line: str) -> _Line:
    _, _, zh, zh_other, en, *others = (each.strip() for each in line.split(";"))
    also = f"|{zh_other}" if zh_other else ""
    behind = "".join(f"|{each}" for each in others if each)
    return _Line(
        regex(f"{every_zh(zh)}{also}"),
        regex(f"(?<![a-z])(?:{every_en(en)}{behind})(?![a-z])"),
        regex(f"(?:{zh})"),
        regex(f"(?<![a-z])(?:{en})(?![a-z])"),
    )


def _line(words: str, *, chinese: bool) -> int:
    """Return the number of the first line that words such as "per school" are of, -1 for none."""
    for number, line in enumerate(_lines()):
        if (line.per_zh if chinese else line.per_en).search(words):
            return number
    return -1


_WORKING = regex(r"\s*(?:个?(?:工作日|日历天)|(?:working|business|calendar) days)")


def is_of_working_days(claim: Claim) -> bool:
    """Tell whether a figure counts days that its unit does not say: 120 working days."""
    return _WORKING.match(claim.after) is not None


_PERSON = 0
_ZH_REACH, _EN_REACH = 6, 3
_HAN_START = regex(r"[一-鿿]{1,6}")
_HAN_END = regex(r"[一-鿿]{1,6}$")
_EN_WORD = regex(r"[a-z][a-z'-]*")
_POPULATION = regex(
    rf"(?<![a-z])(?:population|{'|'.join(sorted(PEOPLE))}|members|employees|staff|workforce|pupils|people|trainees|recipients) ?(?:of|was|is|were|numbered|numbering|reached|stood at|totaled|totaling)? ?$"
)
_ZH_PEOPLE = regex(r"常?住?(?:居民|人口|职工|员工|学生|群众|村民|农民|社员|游客|市民|教师|工人|老人|儿童)")
EN_PEOPLE = PEOPLE | {
    "members",
    "employees",
    "pupils",
    "trainees",
    "recipients",
    "people",
    "personnel",
    "inhabitants",
    "residents",
    "passengers",
}


def counts(claim: Claim, divisor: Divisor, *, chinese: bool) -> bool:
    """Tell whether a figure counts what another is counted against."""
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.role not in ("level", "change_to"):
        return False
    if divisor.kind == "time":
        return quantity.dimension in _TIMES or (divisor.unit == "day" and is_of_working_days(claim))
    if divisor.kind == "price" and quantity.dimension in _SOLD_BY:
        return True
    if divisor.kind == "measure":
        return quantity.dimension == KNOWN_UNITS[divisor.unit].dimension
    if quantity.dimension and quantity.dimension not in COUNTS:
        return False
    if divisor.kind in ("any", "price"):
        return True
    if divisor.line == _PERSON and are_people(claim, chinese=chinese):
        return True
    if chinese:
        return _counts_zh(claim, divisor)
    behind = f"{quantity.counter.lower()} {' '.join(_EN_WORD.findall(claim.after)[:_EN_REACH])}"
    if quantity.dimension:
        behind = f"{quantity.unit}s {behind}"
    stems = {stem(word) for word in behind.split()}
    known = divisor.line >= 0 and _lines()[divisor.line].counted_en.search(behind)
    return bool(known) or not stems.isdisjoint(divisor.nouns)


def are_people(claim: Claim, *, chinese: bool) -> bool:
    """Tell whether a figure counts people, or how often they come."""
    if claim.quantity.dimension in ("people", "visits"):
        return True
    if chinese:
        return not claim.quantity.counter and _ZH_PEOPLE.match(claim.after) is not None
    return claim.quantity.counter.lower() in EN_PEOPLE or _POPULATION.search(claim.before) is not None


_SPECIFIC = frozenset("套辆台座栋幢艘架口盏株棵匹头只张件份本册篇场期笔条列节艇")
"""Measure words of so few things that two figures with one of them are of the same."""
_NO_THING = regex(r"造价|投资|补助|补贴|奖励|资金|面积|产值|收入|成本|费用|价格|约|达")
"""What follows 每个 where it is not said of what."""


def _counts_zh(claim: Claim, divisor: Divisor) -> bool:
    quantity = claim.quantity
    unit = quantity.measure.zh if quantity.measure else ""
    counter = quantity.counter or unit
    ahead = _HAN_END.search(claim.before)
    near = f"{ahead[0] if ahead else ''} {counter} {claim.after[:_ZH_REACH]}"
    if divisor.line >= 0 and _lines()[divisor.line].counted_zh.search(near):
        return True
    noun = divisor.nouns[0] if divisor.nouns else ""
    if counter and counter in _SPECIFIC and noun.startswith(counter):
        return True
    if counter and noun.startswith(counter) and counter != "个":
        return len(noun) == len(counter) or noun[len(counter) : len(counter) + 2] in near
    noun = noun.removeprefix("个")
    if _NO_THING.match(noun):
        return counter == "个"
    if len(noun) > 1:
        return noun[:2] in near
    behind = _HAN_START.match(claim.after)
    here = (behind[0] if behind else "", claim.before)
    return bool(noun) and (claim.after.startswith(noun) or any(each.endswith(noun) for each in here))
