"""What one text has as a figure and the other in digits that are none: a restatement, a scale of 1:100, an article 12.1."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.values import are_of_one_kind
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

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
_WHOLE = Decimal(100)
_TRIFLE = Decimal("1e-12")
_LABEL = regex(r"\s*(?:[Aa]rticle |§ ?)?([0-9０-９]+[.．][0-9０-９]+)(?:[. ]\s*(?=[A-Z])|[、.．])")
_CITED = regex(
    r"\b(?:prescribed|provided|stipulated|specified|listed|set forth|referred to|mentioned) (?:in|under|by|of) $"
)
_PARAGRAPH = regex("第[0-9一二三四五六七八九十]+[条條款项項目]")
_ARTICLE = regex("第([0-9]+|[一二三四五六七八九十百千〇零]+)[条條]")
_SCALE = regex(r"(?<![0-9:/.])1 ?[:：/] ?([0-9]+(?:,[0-9]{3})*)(?![0-9])")
_RATIO = regex(
    r"(?<![0-9:.])([1-9][0-9]?) ?[:：∶] ?([1-9][0-9]?)(?![0-9:.])|(?<![0-9-])([1-9]0)[-–/]([1-9]0)(?![0-9-])"
)
_HAN_DIGITS = "一二三四五六七八九"
_HAN_RATIO = regex(f"([{_HAN_DIGITS}])([{_HAN_DIGITS}])(?:开|分成|分账|出资|分担)")
_REST = (regex("其余|剩余|剩下|余下"), regex(r"\b(?:rest|remaining|remainder|balance)\b"))


def stands_in_digits(quantity: Quantity, mine: Passage, theirs: Passage, context: Context) -> bool:
    """Tell whether a figure that the other text seems to lack stands there in digits, or says again what its own text says."""
    return (
        _is_restated(quantity, mine, theirs, context)
        or _is_written(quantity, mine, theirs, context)
        or _is_regrouped(quantity, mine, theirs)
        or _is_station(quantity, theirs)
        or _is_clocked(quantity, theirs)
        or _is_year_of_republic(quantity, theirs)
        or _is_reference(quantity, mine, theirs)
        or _is_scale(quantity, mine, theirs, context)
        or _is_decimal_of(quantity, theirs, context)
        or _is_rest(quantity, theirs, context)
        or _is_by_ratio(quantity, theirs, context)
    )


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


def _is_written(quantity: Quantity, mine: Passage, theirs: Passage, context: Context) -> bool:
    """Tell whether the number stands in the other text, in digits that nobody could read as a quantity: 37,000Bg, A320."""
    left = _unread(theirs, context)
    digits = set(_DIGITS.findall(mine.text[quantity.start : quantity.end]))
    if digits and digits <= set(_DIGITS.findall(left)):
        return True
    if quantity.kind != "number" or quantity.low < _FEW:
        return False
    return any(_number(found) == quantity.low for found in _SCALED.finditer(left)) or (
        is_chinese(theirs.language) and quantity.low in _places(left)
    )


_GROUPED = regex(r"[A-Z0-9]+(?:[)） -]{1,2}[(（]?[A-Z0-9]+)*")
_NO_DIGITS = regex("[^0-9]+")
_DIALED_ABROAD = regex("^(?:(?:00)?860?(?=[0-9]{9,11}$)|0+)")
_SHORTEST_GROUPED = 7
_STATION = regex(r"[Kk]([0-9]+)\+([0-9]{1,3})(?![0-9])")
_CLOCKED = regex(r"(?<![0-9:])(?:([0-9]+):)?([0-9]{1,2}):([0-9]{2}(?:\.[0-9]+)?)(?![0-9:])")


def _is_regrouped(quantity: Quantity, mine: Passage, theirs: Passage) -> bool:
    """Tell whether digits are part of a number that the other text groups otherwise: ISBN 978-7-5201-1234-5, 0971-614 5588."""
    if quantity.unit or quantity.scale:
        return False
    own = next(
        (each for each in _GROUPED.finditer(mine.text) if each.start() <= quantity.start < each.end()), None
    )
    digits = _bare(own[0]) if own else ""
    return len(digits) >= _SHORTEST_GROUPED and digits in map(_bare, _GROUPED.findall(theirs.text))


def _bare(number: str) -> str:
    """Return the digits of a number alone, without the code of China and the 0 of an area."""
    return _DIALED_ABROAD.sub("", _NO_DIGITS.sub("", number), count=1)


def _is_station(quantity: Quantity, theirs: Passage) -> bool:
    """Tell whether a number is a place on a road that the other text gives in kilometers and meters: K1820+300."""
    if quantity.unit not in ("", "kilometer"):
        return False
    return any(
        Decimal(kilometers) + Decimal(meters).scaleb(-3) == quantity.low
        for kilometers, meters in _STATION.findall(theirs.text)
    )


def _is_clocked(quantity: Quantity, theirs: Passage) -> bool:
    """Tell whether a stretch of time is one that the other text gives with colons: 14分31秒02, 14:31.02."""
    if quantity.dimension != "time":
        return False
    times = (
        (Decimal(hours or 0) * 60 + Decimal(minutes)) * 60 + Decimal(seconds)
        for hours, minutes, seconds in _CLOCKED.findall(theirs.text)
    )
    return quantity.low * quantity.factor in times


def _unread(passage: Passage, context: Context) -> str:
    """Return a text in small letters without its quantities, those left that are dates or places in an order."""
    parts: list[str] = []
    at = 0
    for quantity in context.quantities(passage):
        if quantity.calendar is None and quantity.role != "ordinal":
            parts.append(passage.folded[at : quantity.start])
            at = max(at, quantity.end)
    return "\ufffd".join([*parts, passage.folded[at:]])


def _number(found: re.Match[str]) -> Decimal:
    number = Decimal(found["digits"].replace(",", ""))
    return number.scaleb(POWERS.get(found["scale"] or "", 0))


def _places(text: str) -> set[Decimal]:
    """Return the numbers that a Chinese text writes digit by digit: 铀二三五."""
    return {Decimal(found.translate(_DIGIT_BY_DIGIT)) for found in _IN_PLACES.findall(text)}


def _is_year_of_republic(quantity: Quantity, theirs: Passage) -> bool:
    """Tell whether a number of years is a year of the Republic of China (1912 is its first) that the other text gives as ours."""
    if quantity.unit != "year" or quantity.low != quantity.low.to_integral_value():
        return False
    return str(int(quantity.low) + _BEFORE_REPUBLIC) in _DIGITS.findall(theirs.text)


def _is_scale(quantity: Quantity, mine: Passage, theirs: Passage, context: Context) -> bool:
    """Tell whether a figure is a scale in one text, a part in the other: 百分之一比例, 1:100."""
    if quantity.dimension == "ratio" and quantity.role != "times":
        scales = {Decimal(found.replace(",", "")) for found in _SCALE.findall(theirs.text)}
        return any(scale * quantity.low * quantity.factor == 1 for scale in scales)
    own = {Decimal(found.replace(",", "")) for found in _SCALE.findall(mine.text)}
    return quantity.low in own and any(
        abs(other.low * other.factor * quantity.low - 1) < _TRIFLE for other in context.quantities(theirs)
    )


def _is_decimal_of(quantity: Quantity, theirs: Passage, context: Context) -> bool:
    """Tell whether one text has as a decimal what the other has as a share: 零点八至一点二五, 80–125 percent."""
    values = {bound * quantity.factor for bound in (quantity.low, quantity.high)}
    ratio = quantity.dimension == "ratio"
    return any(
        ratio != (other.dimension == "ratio")
        and (other if ratio else quantity).place < 0
        and "" in (quantity.unit, other.unit)
        and values == {bound * other.factor for bound in (other.low, other.high)}
        for other in context.quantities(theirs)
    )


def _is_rest(quantity: Quantity, theirs: Passage, context: Context) -> bool:
    """Tell whether a share is what the other text calls the rest of a whole: 百分之八十, 其余; the other 20 percent."""
    if quantity.unit != "percent" or quantity.role == "change_by":
        return False
    if not _REST[0 if is_chinese(theirs.language) else 1].search(theirs.folded):
        return False
    return any(
        other.unit == "percent" and other.low + quantity.low == _WHOLE for other in context.quantities(theirs)
    )


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


def _is_by_ratio(quantity: Quantity, theirs: Passage, context: Context) -> bool:
    """Tell whether a figure is what a ratio of the other text makes of a whole: 5000万元, 出资比例6:4; 30 million."""
    bare = not quantity.unit and quantity.scale  # 30 million, where the whole is in yuan
    wholes = {
        other.low * other.factor
        for other in context.quantities(theirs)
        if are_of_one_kind(other, quantity) or bare
    }
    if quantity.dimension == "ratio":
        wholes = {Decimal(1)}
    for one, other in _ratios(theirs):
        for part in (one, other):
            rest = one + other - part
            size = quantity.low * quantity.factor
            if any(whole * part in (size * (one + other), size * rest) for whole in wholes):
                return True
    return False


def _ratios(passage: Passage) -> list[tuple[int, int]]:
    """Return the ratios of two parts that a text gives: 6:4, 四六分成, 50-50."""
    found = [(int(each[1] or each[3]), int(each[2] or each[4])) for each in _RATIO.finditer(passage.text)]
    han = _HAN_RATIO.findall(passage.text) if is_chinese(passage.language) else []
    return found + [(_HAN_DIGITS.index(one) + 1, _HAN_DIGITS.index(other) + 1) for one, other in han]
