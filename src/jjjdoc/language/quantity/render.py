"""Writing what was read in the other language: 超71.2亿元 as "over CNY 7.12 billion"."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.fraction import write_fraction
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import MEASURED_BY_GE, READ_UNITS, UNITS
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.language.script import has_han
from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import FactOptions

_MOST_DECIMALS = 12
_HALF = Decimal("0.5")
_NOWHERE = Place("", Position(1, 1), Position(1, 1))

# Digits with a scale, which a suggestion takes the place of; what is around them, such as the currency, stays.
_NUMBER = regex(r"[0-9][0-9,.]*(?:[ \u00a0]?(?:hundred|thousand|[mb]ill?i?on|trillion|mn|bn)\b|[万亿千百]+)?")


def render(quantity: Quantity, language: str) -> str | None:
    """Write a quantity in Chinese or English house style; None for what has no one rendering (a date, 十几)."""
    if quantity.calendar is not None or quantity.kind == "vague" or quantity.role in ("ordinal", "rate"):
        return None
    part = _bounds(quantity, language, "all")
    if part is None:
        return None
    template = BOUNDS[quantity.qualifier].written["zh" if is_chinese(language) else "en"]
    return template.format(part)


def render_like(quantity: Quantity, language: str, written: str) -> str | None:
    """Write the number of a quantity in place of the one in `written`, in its style: its currency and unit stay.

    None where `written` has no digits, or several numbers.
    """
    number = _bounds(quantity, language, "value")
    if number is None or quantity.kind == "range" or len(_NUMBER.findall(written)) != 1:
        return None
    return _NUMBER.sub(lambda _: number, written)


def _bounds(quantity: Quantity, language: str, part: str) -> str | None:
    try:
        if quantity.unit == "fraction":
            return write_fraction(quantity.low, language)
        if quantity.low == quantity.high:
            return _write(quantity, quantity.low, language, part)
        parts = _RANGE_PARTS[_range_style(quantity, language)] if part == "all" else (part, part)
        low, high = (
            _write(quantity, value, language, each)
            for value, each in zip((quantity.low, quantity.high), parts, strict=True)
        )
        return f"{low}{'至' if is_chinese(language) else ' to '}{high}"
    except FigureError:
        return None


_RANGE_PARTS = {"first": ("all", "value"), "last": ("value", "all"), "both": ("all", "all")}


def _range_style(quantity: Quantity, language: str) -> str:
    """Tell which bounds of a range have the unit: CNY 9 to 16, 9至16元, 9 to 16 years, 5%至10%."""
    if is_chinese(language):
        return "both" if quantity.unit in ("percent", "permille") else "last"
    return "first" if quantity.measure is not None and quantity.measure.code else "last"


def _write(quantity: Quantity, value: Decimal, language: str, part: str) -> str:
    """Write one number with the decimals that it was written with. Raises FigureError."""
    scale = quantity.scale if quantity.scale in SCALES else ""
    power = SCALES[scale].power if scale else 0
    number = value.scaleb(-power)
    decimals = max(0, power - quantity.place)
    if decimals < _MOST_DECIMALS:
        padded = number.quantize(Decimal(1).scaleb(-decimals))
        number = padded if padded == number else number  # a bound of a range may be more exact than the other
    unit = quantity.unit if quantity.unit in UNITS else ""
    counter = quantity.counter if not unit and has_han(quantity.counter) else None
    fact = Fact(
        "", (FactValue(number, None, _NOWHERE),), unit, scale, None, "exact", counter, None, (), _NOWHERE
    )  # fmt: skip
    in_words = part == "all" and _is_half_in_words(quantity)
    options = FactOptions(part="value" if part == "value" else "all", words=in_words, qualifier=False)
    written = write_fact(fact, None, options, language)
    return _with_unit(written, quantity, value, language) if part == "all" and not unit else written


def _is_half_in_words(quantity: Quantity) -> bool:
    """Tell whether a quantity is half of a unit, in words: half an hour is 半小时, not 0.5小时."""
    unit = UNITS.get(quantity.unit)
    plain = quantity.form == "words" and quantity.low == quantity.high == _HALF
    return plain and unit is not None and bool(unit.article and unit.zh_halves)


def _with_unit(written: str, quantity: Quantity, value: Decimal, language: str) -> str:
    """Add a unit that is read in texts and that facts do not have: 500 jin."""
    unit = READ_UNITS.get(quantity.unit)
    if unit is None:
        return written
    if is_chinese(language):
        return written + ("个" if quantity.unit in MEASURED_BY_GE else "") + unit.zh
    if unit.code:
        return f"{unit.code} {written}"
    return f"{written} {unit.singular if value == 1 else unit.plural}"
