"""What to write for a quantity in the other language: figures, and what has no figures of its own."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.calendar import ordinal_number, write_calendar
from jjjdoc.language.quantity.numerals import spell_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.render import render

_ORDINAL_WORDS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")  # fmt: skip
_SPELT = len(_ORDINAL_WORDS) - 1
_LARGEST_ORDINAL = 10**9

# By the power of ten: 数十, 数百; dozens, hundreds.
_VAGUE_CHINESE = (
    "几",
    "数十",
    "数百",
    "数千",
    "数万",
    "数十万",
    "数百万",
    "数千万",
    "数亿",
    "数十亿",
    "数百亿",
    "数千亿",
)
_VAGUE_ENGLISH = (
    "several",
    "dozens of",
    "hundreds of",
    "thousands of",
    "tens of thousands of",
    "hundreds of thousands of",
    "millions of",
    "tens of millions of",
    "hundreds of millions of",
    "billions of",
    "tens of billions of",
    "hundreds of billions of",
)  # fmt: skip


def convert(quantity: Quantity, language: str) -> tuple[str, ...]:
    """Return how to write a quantity in Chinese or English, the likeliest first.

    Several where the words can be read in several ways (翻两倍); none for what cannot be written.
    """
    if quantity.calendar is not None:
        return _found(write_calendar(quantity.calendar, language))
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
    number = quantity.low
    if number != number.to_integral_value() or not 0 < number < _LARGEST_ORDINAL or quantity.high != number:
        return None
    whole = int(number)
    if is_chinese(language):
        return f"第{spell_chinese(Decimal(whole), counting=False) if whole <= _SPELT else whole}"
    return _ORDINAL_WORDS[whole] if whole <= _SPELT else ordinal_number(whole)


def _vague(quantity: Quantity, language: str) -> str | None:
    """Return an order of size (数千万, tens of millions of), or the bounds of what has none (十几: 11 to 19)."""
    if quantity.low == quantity.high:
        return render(replace(quantity, kind="number"), language)
    power = quantity.high.adjusted()
    is_order = quantity.low.adjusted() == power and quantity.high == Decimal(10) ** (power + 1) - 1
    if not is_order or power >= len(_VAGUE_CHINESE):
        return render(replace(quantity, kind="range", scale=""), language)
    if is_chinese(language):
        unit = quantity.measure
        return _VAGUE_CHINESE[power] + (unit.zh if unit else "")
    order, unit = _VAGUE_ENGLISH[power], quantity.measure
    return f"{order} {unit.plural}" if unit else order.removesuffix(" of")
