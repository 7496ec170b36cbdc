"""A reading in words: what jjjdoc took a figure to say, for people and, in one line, for tests and `jjjdoc figures`."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.language.quantity.calendar import describe_calendar, ordinal_number, write_calendar
from jjjdoc.language.quantity.numerals import find_fraction
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.roles import SAID
from jjjdoc.language.quantity.units import MEASURED_BY_GE

_DECIMALS = 6

_RANGE = Wording(en="{low} to {high}", zh="{low}至{high}")
_OR = Wording(en="{one} or {other}", zh="{one}或{other}")
_VAGUE = Wording(en="{amount}, no exact figure", zh="{amount}，概数")


def explain(quantity: Quantity, language: MessageLanguage) -> str:
    """Return what a quantity says: “more than 7,120,000,000 yuan”, “rise by 3.5 percent, year on year”."""
    if quantity.calendar is not None:
        words = write_calendar(quantity.calendar, language) or describe_calendar(quantity.calendar)
    else:
        words = BOUNDS[quantity.qualifier].said(amount=_amount(quantity, language)).text(language)
        role = SAID.get((quantity.role, quantity.direction)) or SAID.get((quantity.role, None))
        if role is not None:
            words = role(amount=words).text(language)
    if quantity.kind == "vague":
        words = _VAGUE(amount=words).text(language)
    periods = [PERIODS[period].said().text(language) for period in sorted(quantity.periods)]
    return ("，" if language == "zh" else ", ").join([words, *periods])


def _amount(quantity: Quantity, language: MessageLanguage) -> str:
    """Return the number, or both bounds, with the unit."""
    if quantity.kind == "time":
        low, high = write_time(quantity.low), write_time(quantity.high)
        return low if low == high else _RANGE(low=low, high=high).text(language)
    if quantity.role == "ordinal" and language == "en" and quantity.low == quantity.low.to_integral_value():
        low, high = (ordinal_number(int(number)) for number in (quantity.low, quantity.high))
        return low if low == high else _RANGE(low=low, high=high).text(language)
    numbers = [quantity.low, *quantity.alternatives]
    join = _OR
    if quantity.high != quantity.low:
        numbers, join = [quantity.low, quantity.high], _RANGE
    shown = [_number(number, quantity) for number in numbers]
    name = _unit_name(quantity, numbers[-1], language)
    if language == "zh" and quantity.unit in ("percent", "permille"):
        shown[:-1] = [number + name for number in shown[:-1]]
    text = shown[0]
    for number in shown[1:]:
        values = {"low": text, "high": number} if join is _RANGE else {"one": text, "other": number}
        text = join(**values).text(language)
    return f"{text} {name}".rstrip() if language == "en" else text + name


def _number(number: Decimal, quantity: Quantity) -> str:
    """Return a number in digits, in groups of three; a fraction as a fraction."""
    if quantity.unit == "fraction":
        fraction = find_fraction(number)
        if fraction is not None:
            return str(fraction)
    whole, dot, decimals = f"{number:,f}".partition(".")
    return (whole + dot + decimals[:_DECIMALS]).rstrip("0").rstrip(".") if dot else whole


def _unit_name(quantity: Quantity, last: Decimal, language: MessageLanguage) -> str:
    if quantity.role == "times":
        return "倍" if language == "zh" else "time" if last == 1 else "times"
    measure = quantity.measure
    if measure is None:
        return ""
    if language == "zh":
        return ("个" if quantity.unit in MEASURED_BY_GE else "") + measure.zh
    return measure.singular if last == 1 else measure.plural


# --- in one line -------------------------------------------------------------------------------------------


def describe(quantity: Quantity) -> str:
    """Return a reading: `>71200000 CNY`, `3 percent by up`, `9..16 year`, `11..19 (vague)`, `2021-06-30`."""
    if quantity.calendar is not None:
        words = [describe_calendar(quantity.calendar)]
    else:
        write = write_time if quantity.kind == "time" else plain
        bounds = [write(quantity.low)]
        if quantity.high != quantity.low:
            bounds.append(write(quantity.high))
        words = [BOUNDS[quantity.qualifier].mark + "..".join(bounds), quantity.unit]
    if quantity.per:
        words.append(f"per {quantity.per}")
    if quantity.role != "level":
        words.append(quantity.role.removeprefix("change_"))
    words.append(quantity.direction or "")
    words += sorted(quantity.periods)
    if quantity.kind == "vague":
        words.append("(vague)")
    return " ".join(word for word in words if word)


def write_time(minutes: Decimal) -> str:
    """Return a time of the day from its minutes since midnight: 14:05."""
    hour, minute = divmod(int(minutes), 60)
    return f"{hour:02d}:{minute:02d}"


def plain(number: Decimal) -> str:
    """Return a number in digits, without exponent, grouping, or zeros at the end of its decimals."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
