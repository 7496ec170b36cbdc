"""What the other side says in words that are not read as part of a quantity: since, annual; the number of a law, of a flight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.values import is_money
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.reading import PeriodWord, Quantity
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rules.number._in_words import is_in_chinese, is_in_english
from jjjdoc.patterns import regex

_PER_UNIT = regex(r"\b(?:per unit of|intensity)", re.IGNORECASE)
_DIGITS = regex(r"[0-9]+(?:[.,][0-9]+)*")

# For each word of time how the other language may say it, anywhere in the text: Chinese, English.
_WORDS: tuple[tuple[PeriodWord, str, str], ...] = (
    ("since", "以来|[以之]?后|起|自", "since|from|after|beginning|starting"),
    ("annual", "年", "annual|year|per annum"),
    ("average_annual", "年均|平均", "annual|average|a year|per year|compound"),
    (
        "cumulative",
        "累计|共|总",
        "cumulative|accumulat|total|altogether|in all|so far|combined|to date|overall",
    ),
    ("monthly", "月", "month"),
    ("daily", "日|天", "dai?ly|day"),
)
_SAID: Mapping[PeriodWord, tuple[re.Pattern[str], re.Pattern[str]]] = {
    word: (regex(chinese), regex(rf"\b(?:{english})", re.IGNORECASE)) for word, chinese, english in _WORDS
}


def is_said_elsewhere(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether the text that seems to lack something has it in other words, or outside of what was read as a quantity."""
    match found.aspect:
        case "period":
            return _has_words(pair, found)
        case "missing":
            quantity, mine, theirs = found.source, pair.source.text, pair.target.text
            if quantity is not None and quantity.role == "rate" and _PER_UNIT.search(theirs):
                return True  # 万元GDP, per unit of GDP
        case "added":
            quantity, mine, theirs = found.target, pair.target.text, pair.source.text
            if quantity is not None and is_money(quantity) and _is_in_brackets(mine, quantity):
                return True  # a conversion; at what rate, nobody can tell
            if quantity is not None and _is_reference(quantity, theirs):
                return True
        case _:
            return False
    if quantity is not None and _is_in_words(pair, found, quantity):
        return True
    if found.aspect == "missing" and quantity is not None and _is_glued(quantity, theirs):
        return True
    digits = set(_DIGITS.findall(mine[quantity.start : quantity.end])) if quantity else set()
    return bool(digits) and digits <= set(_DIGITS.findall(theirs))


def _is_in_words(pair: Pair, found: Discrepancy, quantity: Quantity) -> bool:
    """Tell whether the side that has no such number says it in words."""
    other = pair.target if found.aspect == "missing" else pair.source
    if is_chinese(other.language):
        return is_in_chinese(quantity, other.text)
    return is_in_english(quantity, other.folded)


_ARTICLE = regex("第([〇零一二三四五六七八九十百]{1,6}|[0-9]{1,4})条")


def _is_reference(quantity: Quantity, source: str) -> bool:
    """Tell whether a decimal is a paragraph of an article that a Chinese text names: 第十二条第一款, 12.1."""
    if quantity.unit or quantity.counter or quantity.place >= 0:
        return False
    words = (found for found in _ARTICLE.findall(source))
    numbers = {
        Decimal(word) if word.isdecimal() else getattr(evaluate_words(word), "low", 0) for word in words
    }
    return Decimal(int(quantity.low)) in numbers


_GLUED = regex(r"(?<=[A-Za-z])[0-9][0-9,.]*[0-9]|[0-9][0-9,.]*(?=(?:thousand|million|billion)[A-Za-z])")
_SCALES_GLUED = (0, 3, 6, 9)


def _is_glued(quantity: Quantity, text: str) -> bool:
    """Tell whether a text has a number that words have run into: less than20%, NT$20billionand."""
    if quantity.kind not in ("number", "range"):
        return False
    numbers = {found.rstrip(".,").replace(",", "") for found in _GLUED.findall(text)}
    values = {Decimal(number) for number in numbers if number.count(".") < 2}
    return any(value.scaleb(power) == quantity.low for value in values for power in _SCALES_GLUED)


def _is_in_brackets(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity, with its qualifier, comes first in brackets."""
    return text[: quantity.outer[0]].rstrip().endswith(("(", "（"))


def lost_words(found: Discrepancy) -> frozenset[PeriodWord]:
    """Return the words of time beside the quantity of the source that the one of the target lacks."""
    mine = found.source.periods if found.source else frozenset()
    return mine - (found.target.periods if found.target else frozenset())


def _has_words(pair: Pair, found: Discrepancy) -> bool:
    index = 0 if is_chinese(pair.target.language) else 1
    lost = [_SAID[word][index] for word in lost_words(found) if word in _SAID]
    return found.detail != "changed" and all(pattern.search(pair.target.text) for pattern in lost)
