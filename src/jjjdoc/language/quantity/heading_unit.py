"""The unit and scale that a heading gives to the bare numbers it governs: 用水总量（亿立方米）, "Unit: CNY million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Calendar, Quantity
from jjjdoc.patterns import regex

_PERIODS = frozenset(["year", "quarter", "month", "week", "day", "年", "月", "日"])
"""Heads of what is of a period, such as the sum of four quarters, and not so many of them."""
_LONGEST = 40
"""Longer stretches are explanations, and name no unit."""
_LEAST_SCALE = 1000
_LABEL = 12
"""How long the label of a unit may be, with spaces."""
_LABELED = regex(
    r"(?:单 ?位|(?<![A-Za-z])[Uu]nits?) ?[:：] ?(?P<unit>(?:[^;；,，。)）\]】\n]|,(?=[0-9]{3}))+)"
)
_BRACKETED = regex(r"[(（\[【](?P<unit>[^()（）\[\]【】]+)[)）\]】]")
_AFTER_COMMA = regex(r"(?:, ?|，|/| in )(?P<unit>(?:(?! in )[^,，])+)$")
_PLURAL_SCALE = regex(
    r"(?<![A-Za-z])(?P<scale>hundred|thousand|million|billion|trillion)s(?: of)?(?![A-Za-z])"
)
_CODE_FIRST = regex(r"(?P<code>[A-Z]{2,4}\$?|[A-Z]{0,3}[$€£¥￥]) ?(?P<rest>[a-z].*)?$")
_HAS_DIGIT = regex("[0-9]")
_SCALE_IN_WORDS = regex(
    r"(?:ten|(?:one |a )?hundred) (?:thousand|million|billion)(?![A-Za-z])", re.IGNORECASE
)
_THOUSANDS = regex(r"^['’‘]?000s?(?![0-9])")
_UNIT_COLUMN = regex(r"(?:计量)?单 ?位|[Uu]nits?(?: of measure(?:ment)?)?")
_SCALE_FIRST = regex("[十百千万亿]|(?:hundred|thousand|million|billion|trillion)s?(?![A-Za-z])")


def is_unit_column(head: str) -> bool:
    """Tell whether a column of this head names the units of the rows: 单位, "Unit"."""
    return _UNIT_COLUMN.fullmatch(head.strip()) is not None


def is_unit_alone(cell: str) -> bool:
    """Tell whether a cell is nothing but a unit without a number: 亿立方米, "million tonnes"."""
    return _SCALE_FIRST.match(cell.strip().lower()) is not None


def unit_of(heading: str, language: str) -> Quantity | None:
    """Return what 1 is under a heading (1亿立方米 under 用水总量（亿立方米）), None if it names no unit.

    The unit stands in brackets, after a label (单位：亿元; Unit: CNY million), after a comma, or is all of the heading.
    """
    for named in _candidates(heading):
        if len(named) <= _LONGEST and (found := _read_unit(named.strip(), language)) is not None:
            return found
    return None


def _candidates(heading: str) -> Iterator[str]:
    for pattern in (_LABELED, _BRACKETED):
        yield from (found["unit"] for found in pattern.finditer(heading))
    if (last := _AFTER_COMMA.search(heading)) is not None:
        yield last["unit"]
    if heading.strip().lower() not in _PERIODS:
        yield heading


def _read_unit(named: str, language: str) -> Quantity | None:
    """Return the one quantity that a number with this unit is, None if the words are more or less than a unit."""
    for text in _with_number(named, language):
        read = read_quantities(text, language)
        if len(read) == 1 and read[0].outer == (0, len(text)) and _is_unit(read[0], text):
            return read[0]
    return None


def _with_number(named: str, language: str) -> Iterator[str]:
    """Yield the name of a unit with a number before it: 1亿元, "CNY 1 million"; "10,000 yuan" has its own."""
    if _HAS_DIGIT.search(named) and not _THOUSANDS.match(named.removeprefix("in ")):
        yield named
    elif is_chinese(language):
        yield f"1{named}"
    else:
        named = _THOUSANDS.sub("thousand", named.removeprefix("in "))
        singular = _PLURAL_SCALE.sub(lambda found: found["scale"], named)
        if (code := _CODE_FIRST.match(singular)) is not None:
            yield f"{code['code']} 1 {code['rest'] or ''}".rstrip()
        yield f"1 {singular}"
        if _SCALE_IN_WORDS.match(singular):
            yield singular


def _is_unit(quantity: Quantity, text: str) -> bool:
    """Tell whether a quantity is a scale or a unit alone, such as 万人 or "million"; a mere counter is neither."""
    named = quantity.unit or quantity.low != 1
    return bool(named) and quantity.kind == "number" and quantity.calendar is None and len(text) > 1


def measure(
    quantities: Sequence[Quantity],
    text: str,
    language: str,
    above: Quantity | None = None,
    *,
    is_heading: bool = False,
) -> tuple[Quantity, ...]:
    """Return the quantities of a text in the units that govern them; a number with a unit of its own keeps it.

    `above` is what `unit_of` the heading of a cell is; `is_heading` says that the text is itself a heading, whose unit
    is no number. In the text itself a unit in brackets governs the number right
    after it: 用水总量（亿立方米）：388.
    """
    found: list[Quantity] = []
    for quantity in quantities:
        if _names_unit(text, quantity, is_heading=is_heading):
            continue
        unit = None
        if is_bare(quantity):
            unit = _unit_before(text, quantity, language) or (None if quantity.counter else above)
        found.append(quantity if unit is None else _in_unit(quantity, unit))
    return tuple(found)


def without_year(quantity: Quantity, text: str, unit: Quantity | None) -> Quantity:
    """Return a bare 2000 that was read as a year as a number, where the head of its column names a unit of other things."""
    digits = text.strip()
    if unit is None or unit.unit == "year" or quantity.calendar is None or not digits.isdecimal():
        return quantity
    if quantity.calendar != Calendar(year=int(digits)):
        return quantity
    return Quantity(quantity.start, quantity.end, Decimal(digits), Decimal(digits))


_NUMBER_AFTER = regex(r" ?[:：|=]? ?[0-9]")
_LABEL_BEFORE = regex(r"(?:单 ?位|(?<![A-Za-z])[Uu]nits?) ?[:：] ?$")


def _names_unit(text: str, quantity: Quantity, *, is_heading: bool) -> bool:
    """Tell whether a round number is a unit: that of the number after its brackets, or after a label.

    (10,000 persons) 388; Unit: 100 million yuan.
    """
    start, end = quantity.outer
    if not (quantity.unit and _is_round(quantity)):
        return False
    if _LABEL_BEFORE.search(text[max(0, start - _LABEL) : start]):
        return True
    bracketed = text[start - 1 : start] in ("(", "（") and text[end : end + 1] in (")", "）")
    if is_heading:
        return bracketed or (start, end) == (0, len(text))
    return bracketed and _NUMBER_AFTER.match(text, end + 1) is not None


def _is_round(quantity: Quantity) -> bool:
    return quantity.low >= _LEAST_SCALE and quantity.low == 10 ** quantity.low.adjusted()


_BEFORE = regex(r"[(（\[](?P<unit>[^()（）\[\]]{1,40})[)）\]] ?(?:[:：|=]|为|是|was|is|of)? ?$")


def _unit_before(text: str, quantity: Quantity, language: str) -> Quantity | None:
    before = _BEFORE.search(text[max(0, quantity.outer[0] - _LONGEST - 8) : quantity.outer[0]])
    return _read_unit(before["unit"].strip(), language) if before is not None else None


def is_bare(quantity: Quantity) -> bool:
    """Tell whether a number has neither unit nor scale of its own, so that a heading may give it both."""
    return (
        quantity.kind in ("number", "range")
        and quantity.calendar is None
        and not (quantity.unit or quantity.scale or quantity.per)
        and quantity.role != "ordinal"
    )


def _in_unit(quantity: Quantity, unit: Quantity) -> Quantity:
    power = unit.low.adjusted()
    return replace(
        quantity,
        low=quantity.low * unit.low,
        high=quantity.high * unit.low,
        place=quantity.place + power,
        unit=unit.unit,
        per=unit.per,
        counter="",
        scale=unit.scale,
        heading_scale=unit.low,
    )
