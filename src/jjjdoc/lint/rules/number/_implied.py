"""What the other side says in words that are not read as part of a quantity: since, annual; the number of a law, of a flight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.reading import PeriodWord, Quantity
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.number._clause_qualifiers import is_qualified_elsewhere
from jjjdoc.lint.rules.number._in_words import is_in_chinese, is_in_english
from jjjdoc.patterns import regex

_PER_UNIT = regex(r"\b(?:per unit of|intensity)", re.IGNORECASE)
_DIGITS = regex(r"[0-9]+(?:[.,/][0-9]+)*")
_FEW = Decimal(10)
_SCALED = regex(
    rf"(?<![0-9.,])(?P<digits>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?) ?(?P<scale>{'|'.join(POWERS)})?"
)
_IN_PLACES = regex("[〇零一二三四五六七八九]{2,}")
_DIGIT_BY_DIGIT = str.maketrans("〇零一二三四五六七八九", "00123456789")
_IN_BRACKETS = regex(r"[^,，。;；(（]{0,4}[(（][^0-9)）]{0,6}([0-9]+(?:[.,/][0-9]+)*)")
_NEAR = 2
_BEFORE_REPUBLIC = 1911
_LABEL = regex(r"\s*(?:[Aa]rticle |§ ?)?([0-9０-９]+[.．][0-9０-９]+)(?:[. ]\s*(?=[A-Z])|[、.．])")
_CITED = regex(
    r"\b(?:prescribed|provided|stipulated|specified|listed|set forth|referred to|mentioned) (?:in|under|by|of) $"
)
_PARAGRAPH = regex("第[0-9一二三四五六七八九十]+[条條款项項目]")
_ARTICLE = regex("第([0-9]+|[一二三四五六七八九十百千〇零]+)[条條]")

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


def is_said_elsewhere(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether the text that seems to lack something has it in other words, or outside of what was read as a quantity."""
    match found.aspect:
        case "period":
            return _has_words(pair, found)
        case "qualifier":
            return is_qualified_elsewhere(pair, found)
        case "missing":
            quantity, mine, theirs = found.source, pair.source, pair.target
        case "added":
            quantity, mine, theirs = found.target, pair.target, pair.source
        case _:
            return False
    if quantity is None:
        return False
    if quantity.role == "rate" and _PER_UNIT.search(theirs.folded):
        return True  # 万元GDP, per unit of GDP
    return (
        _is_in_words(quantity, theirs)
        or _is_restated(quantity, mine, theirs, context)
        or _stands_as_digits(quantity, mine, theirs)
        or _is_year_of_republic(quantity, mine, theirs)
        or _is_reference(quantity, mine, theirs)
    )


def _is_in_words(quantity: Quantity, other: Passage) -> bool:
    """Tell whether the side that has no such number says it in words."""
    if is_chinese(other.language):
        return is_in_chinese(quantity, other.text)
    return is_in_english(quantity, other.folded)


def _is_restated(quantity: Quantity, mine: Passage, theirs: Passage, context: Context) -> bool:
    """Tell whether a figure says once more what the one before it, or in brackets behind it, says: 30 million (30,000,000).

    What they measure may differ, as in a conversion; at what rate, nobody can tell.
    """
    text, quantities = mine.text, context.quantities(mine)
    before = text[: quantity.outer[0]].rstrip()
    if before.endswith(("(", "（")):
        return any(0 <= len(before) - other.outer[1] <= _NEAR for other in quantities)
    after = _IN_BRACKETS.match(text, quantity.outer[1])
    return after is not None and after[1] in _DIGITS.findall(theirs.text)


def _stands_as_digits(quantity: Quantity, mine: Passage, theirs: Passage) -> bool:
    """Tell whether the number stands in the other text, in digits that nobody could read as a quantity: 37,000Bg."""
    digits = set(_DIGITS.findall(mine.text[quantity.start : quantity.end]))
    if digits and digits <= set(_DIGITS.findall(theirs.text)):
        return True
    if quantity.kind != "number" or quantity.low < _FEW:
        return False
    return any(_number(found) == quantity.low for found in _SCALED.finditer(theirs.folded)) or (
        is_chinese(theirs.language) and quantity.low in _places(theirs.text)
    )


def _number(found: re.Match[str]) -> Decimal:
    number = Decimal(found["digits"].replace(",", ""))
    return number.scaleb(POWERS.get(found["scale"] or "", 0))


def _places(text: str) -> set[Decimal]:
    """Return the numbers that a Chinese text writes digit by digit: 铀二三五."""
    return {Decimal(found.translate(_DIGIT_BY_DIGIT)) for found in _IN_PLACES.findall(text)}


def _is_year_of_republic(quantity: Quantity, mine: Passage, theirs: Passage) -> bool:
    """Tell whether a number of years is a year of the Republic of China (1912 is its first) that the other text gives as ours."""
    if quantity.unit != "year" or "民国" not in mine.text.replace("國", "国"):
        return False
    return str(int(quantity.low) + _BEFORE_REPUBLIC) in _DIGITS.findall(theirs.text)


def _is_reference(quantity: Quantity, mine: Passage, theirs: Passage) -> bool:
    """Tell whether a decimal numbers an item, or is an article and its paragraph in English: 第十二条第一款, Article 12.1."""
    if quantity.unit or quantity.counter or quantity.place >= 0:
        return False
    label = _LABEL.match(mine.text)
    if label is not None and label.start(1) == quantity.start:
        return True
    article = int(quantity.low)
    if any(_article(found) == article for found in _ARTICLE.findall(theirs.text)):
        return True
    cited = _CITED.search(mine.folded, 0, quantity.start) is not None
    return cited and _PARAGRAPH.search(theirs.text) is not None


def _article(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    value = evaluate_words(numeral)
    return int(value.low) if value else 0


def lost_words(found: Discrepancy) -> frozenset[PeriodWord]:
    """Return the words of time beside the quantity of the source that the one of the target lacks."""
    mine = found.source.periods if found.source else frozenset()
    return mine - (found.target.periods if found.target else frozenset())


def _has_words(pair: Pair, found: Discrepancy) -> bool:
    index = 0 if is_chinese(pair.target.language) else 1
    lost = [_SAID[word][index] for word in lost_words(found) if word in _SAID]
    return found.detail != "changed" and all(pattern.search(pair.target.text) for pattern in lost)
