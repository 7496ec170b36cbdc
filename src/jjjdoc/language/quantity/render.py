"""Writing what was read in the other language: 超71.2亿元 as "over CNY 7.12 billion"."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.reading import Qualifier, Quantity
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree.nodes import FactOptions

_QUALIFIERS: dict[Qualifier, tuple[str, str]] = {
    "exact": ("{}", "{}"),
    "about": ("约{}", "about {}"),
    "over": ("超{}", "over {}"),
    "nearly": ("近{}", "nearly {}"),
    "at_least": ("{}以上", "at least {}"),
    "at_most": ("{}以内", "at most {}"),
    "less_than": ("不足{}", "less than {}"),
}
_NOWHERE = Place("", Position(1, 1), Position(1, 1))

# Digits with a scale, which a suggestion takes the place of; what is around them, such as the currency, stays.
_NUMBER = re.compile(
    r"[0-9][0-9,.]*(?:[ \u00a0]?(?:hundred|thousand|[mb]ill?i?on|trillion|mn|bn)\b|[万亿千百]+)?"
)


def render(quantity: Quantity, language: str) -> str | None:
    """Write a quantity in Chinese or English house style; None for what has no one rendering (a date, 十几)."""
    if quantity.calendar is not None or quantity.kind == "vague" or quantity.role in ("ordinal", "rate"):
        return None
    part = _bounds(quantity, language, "all")
    if part is None:
        return None
    template = _QUALIFIERS[quantity.qualifier][0 if is_chinese(language) else 1]
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
        low = _write(quantity, quantity.low, language, part)
        if quantity.low == quantity.high:
            return low
        return f"{low}{'至' if is_chinese(language) else ' to '}{_write(quantity, quantity.high, language, part)}"
    except FigureError:
        return None


def _write(quantity: Quantity, value: Decimal, language: str, part: str) -> str:
    """Write one number with the decimals that it was written with. Raises FigureError."""
    scale = quantity.scale if quantity.scale in SCALES else ""
    power = SCALES[scale].power if scale else 0
    number = value.scaleb(-power)
    decimals = power - quantity.place
    if decimals > 0 and abs(decimals) < 12:
        number = number.quantize(Decimal(1).scaleb(-decimals))
    unit = quantity.unit if quantity.unit in UNITS else ""
    fact = Fact(
        "", (FactValue(number, None, _NOWHERE),), unit, scale, None, "exact", quantity.counter or None, None, (), _NOWHERE
    )  # fmt: skip
    options = FactOptions(part="value" if part == "value" else "all", qualifier=False)
    return write_fact(fact, None, options, language)
