"""Values on one axis: the scale that all of them are counted in, its name with the unit, and each number in it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.scales import SCALES, Family, Scale
from jjjdoc.language.quantity.scaling import round_written, show_number
from jjjdoc.language.quantity.write import find_unit, write_fact
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree.nodes import FactOptions

#: Scales of the other language that have no name of their own.
_NAMED: Final[dict[Family, dict[int, str]]] = {
    "zh": {scale.power: scale.written for scale in SCALES.values() if "zh" in scale.families},
    "en": {4: "10,000", 8: "100 million"}
    | {scale.power: scale.written.strip() for scale in SCALES.values() if "en" in scale.families},
}


class AxisNumber(Struct, frozen=True):
    """A value counted in the scale of its axis, and how it is written there, qualifier included."""

    number: Decimal
    text: str


def axis_scale(values: Iterable[tuple[Fact, FactValue]], language: str) -> Scale:
    """Return the scale that the house style of a language has for the largest of these values.

    Raises FigureError for a value that cannot be written, and ValueError if there is none.
    """
    return max((_shown(fact, value, language) for fact, value in values), key=lambda pair: pair[0])[1]


def axis_number(fact: Fact, value: FactValue, scale: Scale, language: str) -> AxisNumber:
    """Return a value in the scale of an axis, with the decimals it is known to. Raises FigureError."""
    written = round_written(value.value, fact.scale, fact.digits)
    number = show_number(value.value, written, _axis_family(language), scale.name, None).number
    options = FactOptions(part="value", scale=scale.name)
    return AxisNumber(number, write_fact(fact, value.period, options, language))


def axis_unit(fact: Fact, scale: Scale, language: str) -> str:
    """Return what an axis counts: 亿元, CNY billion, CNY 100 million; nothing for a bare count. Raises FigureError."""
    name = _NAMED[_axis_family(language)].get(scale.power)
    if name is None:
        name = f"{scale.factor:,}"
    unit = find_unit(fact)
    if is_chinese(language):
        return name + (unit.zh if unit else _measure(fact))
    if unit is None:
        return name
    british = "GB" in language.upper().split("-")
    plural = unit.british[1] if british and unit.british else unit.plural
    return " ".join(filter(None, (unit.code, name) if unit.code else (name, plural)))


def _shown(fact: Fact, value: FactValue, language: str) -> tuple[Decimal, Scale]:
    written = round_written(value.value, fact.scale, fact.digits)
    shown = show_number(value.value, written, _axis_family(language), None, None)
    return abs(written.total), shown.scale


def _axis_family(language: str) -> Family:
    return "zh" if is_chinese(language) else "en"


def _measure(fact: Fact) -> str:
    return "" if fact.measure in (None, "none") else str(fact.measure)
