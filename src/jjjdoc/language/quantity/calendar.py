"""Dates of texts written out, as far as they go: 2021年6月30日, 前三季度, “十四五”; the first half of 2023."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese, write_date
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.date_part import PARTS
from jjjdoc.language.quantity.numerals import MONTH_NAMES, ORDINAL_WORDS, spell_chinese
from jjjdoc.language.quantity.reading import Calendar
from jjjdoc.patterns import regex

# --- periods of facts --------------------------------------------------------------------------------------


NOT_A_PERIOD = Wording(
    en="“{period}” is not a period: write 2023, 2023-06, 2023-06-30 or 2021-2025",
    zh="“{period}”不是有效的时期，应写作2023、2023-06、2023-06-30或2021-2025",
)

_PATTERN = regex(r"([1-9][0-9]{3})(?:-([1-9][0-9]{3})|-([0-9]{2})(?:-([0-9]{2}))?)?")


class Period(Struct, frozen=True):
    """A year, narrowed by month and day, or with `until` the years from `year` to there."""

    year: int
    month: int | None = None
    day: int | None = None
    until: int | None = None


def read_period(text: str) -> Period:
    """Return the period that a text means. Raises FigureError."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        raise FigureError(NOT_A_PERIOD(period=text))
    year, until, month, day = (None if group is None else int(group) for group in match.groups())
    period = Period(year or 0, month, day, until)
    if not _exists(period):
        raise FigureError(NOT_A_PERIOD(period=text))
    return period


def period_end(text: str) -> tuple[int, int, int]:
    """Return the year, month and day at which a period is over, for putting periods in order. Raises FigureError."""
    period = read_period(text)
    return period.until or period.year, period.month or 12, period.day or 31


def write_period(text: str, language: str) -> str:
    """Write a period: 2023年6月, June 2023. Raises FigureError.

    From year to year stands the one-em dash of GB/T 15834-2011 in Chinese, an en dash in English.
    """
    period = read_period(text)
    chinese = is_chinese(language)
    if period.until is not None:
        return f"{period.year}—{period.until}年" if chinese else f"{period.year}–{period.until}"
    if period.month is None:
        return f"{period.year}年" if chinese else str(period.year)
    if period.day is None:
        return _write_month(date(period.year, period.month, 1), "zh_Hans_CN" if chinese else "en")
    return write_date(date(period.year, period.month, period.day), language)


def _write_month(first: date, locale: str) -> str:
    from babel.dates import format_skeleton  # noqa: PLC0415 - loaded only when a month is written

    return format_skeleton("yMMMM", first, locale=locale)


def _exists(period: Period) -> bool:
    if period.until is not None:
        return period.until > period.year
    try:
        date(period.year, period.month or 1, period.day or 1)
    except ValueError:
        return False
    return period.month != 0 and period.day != 0


_HALVES = ("", "上半年", "下半年")


def write_calendar(calendar: Calendar, language: str) -> str:
    """Write a date in Chinese or American English.

    One that cannot be, such as month 13, is written in digits, and nothing for one that says nothing.
    From year to year stands the one-em dash of GB/T 15834-2011 in Chinese, an en dash in English.
    """
    if (
        max(calendar.month, calendar.last_month) >= len(MONTH_NAMES)
        or max(calendar.quarters) > 4
        or calendar.half >= len(_HALVES)
    ):
        return describe_calendar(calendar)
    chinese = is_chinese(language)
    written = _chinese(calendar) if chinese else _english(calendar)
    if calendar.is_lunar:
        written = f"农历{written}" if chinese else f"{written} of the lunar calendar"
    if not calendar.part:
        return written
    part = PARTS[calendar.part]
    return (part.zh_written if chinese else part.en_written).format(written)


def ordinal_number(number: int) -> str:
    """Return an English ordinal in digits: 1st, 22nd, 113th."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chinese(calendar: Calendar) -> str:
    if calendar.plan:
        return f"“{spell_chinese(Decimal(calendar.plan), counting=False)}五”"
    if calendar.century:
        return f"{calendar.century}世纪"
    if calendar.decade:
        return f"{calendar.decade // 100 + 1}世纪{calendar.decade % 100:02d}年代"
    parts = [str(calendar.year)] if calendar.year else []
    if calendar.until:
        parts.append(f"—{calendar.until}")
    parts += ["年"] if parts else []
    parts.append(_HALVES[calendar.half])
    parts.append(_chinese_quarters(*calendar.quarters))
    if calendar.last_month:
        parts.append(f"{calendar.month}—{calendar.last_month}月")
    elif calendar.month:
        parts.append(f"{calendar.month}月")
    parts += [f"{calendar.day}日"] if calendar.day else []
    return "".join(parts)


def _chinese_quarters(first: int, last: int) -> str:
    if not first:
        return ""
    han = [spell_chinese(Decimal(quarter), counting=False) for quarter in (first, last)]
    if first == last:
        return f"第{han[0]}季度"
    return (
        f"前{spell_chinese(Decimal(last), counting=True)}季度"
        if first == 1
        else f"第{han[0]}至第{han[1]}季度"
    )


def _english(calendar: Calendar) -> str:
    if calendar.plan:
        return f"the {ordinal_number(calendar.plan)} Five-Year Plan"
    if calendar.century:
        return f"the {ordinal_number(calendar.century)} century"
    if calendar.decade:
        return f"the {calendar.decade}s"
    years = str(calendar.year) if calendar.year else ""
    if calendar.until:
        years += f"–{calendar.until}"
    part = _english_quarters(*calendar.quarters)
    if calendar.half:
        part = f"the {ORDINAL_WORDS[calendar.half]} half"
    if part:
        return f"{part} of {years}" if years else part
    if not calendar.month:
        return f"the {ordinal_number(calendar.day)}" if calendar.day else years
    if calendar.last_month:
        return f"{MONTH_NAMES[calendar.month]} to {MONTH_NAMES[calendar.last_month]} {years}".rstrip()
    if not calendar.day:
        return f"{MONTH_NAMES[calendar.month]} {years}".rstrip()
    day = f"{MONTH_NAMES[calendar.month]} {calendar.day}"
    return f"{day}, {years}" if years else day


def _english_quarters(first: int, last: int) -> str:
    if not first:
        return ""
    if first == last:
        return f"the {ORDINAL_WORDS[first]} quarter"
    if first == 1:
        return f"the first {('', '', 'two', 'three', 'four')[last]} quarters"
    return f"the {ORDINAL_WORDS[first]} to {ORDINAL_WORDS[last]} quarters"


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
    return f"{text} lunar" if calendar.is_lunar else text
