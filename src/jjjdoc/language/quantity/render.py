"""Writing what was read in the other language: 超71.2亿元 as "over CNY 7.12 billion", 数千万 as "tens of millions of"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.calendar import ordinal_number, write_calendar
from jjjdoc.language.quantity.numerals import ORDERS, ORDINAL_WORDS, spell_chinese, write_fraction
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import MEASURED_BY_GE, READ_UNITS, UNITS
from jjjdoc.language.quantity.wording import write_time
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
    if (
        quantity.calendar is not None
        or quantity.kind in ("vague", "time")
        or quantity.role in ("ordinal", "rate")
    ):
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
    number = _bounds(quantity, language, "value") if quantity.kind != "time" else None
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


# --- what has no figures of its own ------------------------------------------------------------------------


_SPELT = 10
_LARGEST_ORDINAL = 10**9


def convert(quantity: Quantity, language: str) -> tuple[str, ...]:
    """Return how to write a quantity in Chinese or English, the likeliest first.

    Several where the words can be read in several ways (翻两倍); none for what cannot be written.
    """
    if quantity.calendar is not None:
        return _found(write_calendar(quantity.calendar, language))
    if quantity.kind == "time":
        joint = "至" if is_chinese(language) else " to "
        return (joint.join(dict.fromkeys(map(write_time, (quantity.low, quantity.high)))),)
    if quantity.unit == "decade" and is_chinese(language):
        quantity = _in_years(quantity)
    if quantity.kind == "vague":
        return _found(_vague(quantity, language))
    match quantity.role:
        case "ordinal":
            return _found(_ordinal(quantity, language))
        case "rate":
            amount = render(replace(quantity, role="level"), language)
            return _found(amount and (f"每{amount}" if is_chinese(language) else f"per {amount}"))
        case "times":
            return _multiples(quantity, language)
        case _:
            return _found(render(quantity, language))


def _found(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _in_years(decades: Quantity) -> Quantity:
    """Return decades as years: 二十年 has no unit of ten years."""
    return replace(
        decades, unit="year", low=decades.low * 10, high=decades.high * 10, place=decades.place + 1
    )


def _multiples(quantity: Quantity, language: str) -> tuple[str, ...]:
    """Return how many times as much: of a change, what it comes to."""
    numbers = [quantity.low, *quantity.alternatives]
    if quantity.high != quantity.low:
        numbers = [quantity.low]
    texts: list[str] = []
    for number in numbers:
        one = replace(quantity, low=number, unit="times", alternatives=())
        if quantity.high == quantity.low:
            one = replace(one, high=number)
        text = render(one, language)
        texts += _found(text and (text if is_chinese(language) else _as_much(text)))
    return tuple(texts)


def _as_much(times: str) -> str:
    return {"2 times": "twice as much", "0.5 times": "half as much"}.get(times, f"{times} as much")


def _ordinal(quantity: Quantity, language: str) -> str | None:
    low, high = (_place(number, language) for number in (quantity.low, quantity.high))
    if low is None or high is None or low == high:
        return low and high
    return f"{low}至{high}" if is_chinese(language) else f"{low} to {high}"


def _place(number: Decimal, language: str) -> str | None:
    """Return a place in an order: 第三, third; None for one that is not counted to."""
    if number != number.to_integral_value() or not 0 < number < _LARGEST_ORDINAL:
        return None
    whole = int(number)
    if is_chinese(language):
        return f"第{spell_chinese(Decimal(whole), counting=False) if whole <= _SPELT else whole}"
    return ORDINAL_WORDS[whole] if whole <= _SPELT else ordinal_number(whole)


def _vague(quantity: Quantity, language: str) -> str | None:
    """Return an order of size (数千万, tens of millions of), or the bounds of what has none (十几: 11 to 19)."""
    if quantity.low == quantity.high:
        return render(replace(quantity, kind="number"), language)
    power = quantity.high.adjusted()
    is_order = quantity.low.adjusted() == power and quantity.high == Decimal(10) ** (power + 1) - 1
    if not is_order or power >= len(ORDERS):
        return render(replace(quantity, kind="range", scale=""), language)
    if is_chinese(language):
        unit = quantity.measure
        return ORDERS[power][0] + (unit.zh if unit else "")
    order, unit = ORDERS[power][1], quantity.measure
    return f"{order} {unit.plural}" if unit else order.removesuffix(" of")
