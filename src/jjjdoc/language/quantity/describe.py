"""A reading in one line, the same for both languages: what tests compare and `jjjdoc figures` shows."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Calendar, Quantity


def describe(quantity: Quantity) -> str:
    """Return a reading: `>71200000 CNY`, `3 percent by up`, `9..16 year`, `11..19 (vague)`, `2021-06-30`."""
    if quantity.calendar is not None:
        words = [describe_calendar(quantity.calendar)]
    else:
        bounds = [plain(quantity.low)]
        if quantity.high != quantity.low:
            bounds.append(plain(quantity.high))
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


def describe_calendar(calendar: Calendar) -> str:
    """Return a date: `2021-06-30`, `2021..2025`, `2023-H1`, `2023-Q1..3`, `2023-01..07`, `plan 14`, `1980s`, `--06-30`."""
    if calendar.plan:
        return f"plan {calendar.plan}"
    if calendar.century:
        return f"century {calendar.century}"
    if calendar.decade:
        return f"{calendar.decade}s"
    text = str(calendar.year) if calendar.year else "-"
    if calendar.until:
        text += f"..{calendar.until}"
    if calendar.half:
        text += f"-H{calendar.half}"
    if calendar.quarters[0]:
        first, last = calendar.quarters
        text += f"-Q{first}" if first == last else f"-Q{first}..{last}"
    if calendar.month or calendar.day:
        text += f"-{calendar.month:02d}"
    if calendar.last_month:
        text += f"..{calendar.last_month:02d}"
    if calendar.day:
        text += f"-{calendar.day:02d}"
    return text


def plain(number: Decimal) -> str:
    """Return a number in digits, without exponent, grouping, or zeros at the end of its decimals."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
