"""Dates: June 30, 2023; 2014; 2021-2025; the 1990s; the third quarter of 2023; the 14th Five-Year Plan."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.code_en import DOTTED_DATE, is_quarter_beside_year
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import FULL_MONTHS, MONTHS, ONES
from jjjdoc.language.quantity.ordinal import ordinal_at
from jjjdoc.language.quantity.reading import Calendar, Form
from jjjdoc.language.quantity.span_en import is_year, read_years, year_at
from jjjdoc.language.quantity.text import Tokens, word_set

_AMBIGUOUS = frozenset(("may", "march"))
_BEFORE_MONTH = word_set(
    "in since by from of during until till through last this next early late mid every between before after"
    " following to and",
)
_TO = frozenset(("to", "through", "-", "–", "—", "till", "until"))
_BEFORE_SHORT = word_set("in since by until till during")
_YEARLY = word_set("the this last next that same each every a")


def read_date(tokens: Tokens, index: int, previous: Draft | None) -> Draft | None:
    """Return the date at a token; `previous` is what was read before it, which a day of a range goes on with."""
    if tokens.is_number(index):
        return (
            _read_iso(tokens, index)
            or _read_day_first(tokens, index)
            or _read_next_day(tokens, index, previous)
            or _read_short_quarter(tokens, index)
            or _read_quarter_beside_year(tokens, index)
            or _read_ordinal(tokens, index)
            or read_years(tokens, index)
        )
    word = tokens.words[index]
    if word in MONTHS:
        return _read_month(tokens, index)
    return _read_last_quarter(tokens, index) or _read_ordinal(tokens, index)


def _date(first: int, last: int, calendar: Calendar, form: Form = "digits") -> Draft:
    number = Decimal(
        calendar.year
        or calendar.month * 100 + calendar.day
        or calendar.decade
        or calendar.plan
        or calendar.century
        or calendar.quarters[0]
        or calendar.half
    )
    return Draft(first, last, number, number, kind="date", form=form, calendar=calendar)


# --- months and days ---------------------------------------------------------------------------------------


def _month_at(tokens: Tokens, index: int) -> int:
    """Return the month that is named at a token, 0 if none is."""
    if not tokens.is_capital(index):
        return 0
    word = tokens.words[index]
    return MONTHS.get(word, 0)


def _day_at(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the day of the month at a token and the token after it, 0 if there is none."""
    word = tokens.words[index]
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31):
        return 0, index
    after = index + 1
    if tokens.is_glued(after) and tokens.words[after] in ("st", "nd", "rd", "th"):
        return int(word), after + 1
    if tokens.is_glued(after) and (
        tokens.words[after][:1].isalpha() or tokens.words[after] in ("%", ":", "°")
    ):
        return 0, index
    return int(word), after


def _read_month(tokens: Tokens, index: int) -> Draft | None:
    """Read a date that begins with its month."""
    words = tokens.words
    month = _month_at(tokens, index)
    if not month:
        return None
    after = index + 1
    if words[after] == "." and words[index] not in FULL_MONTHS and tokens.is_glued(after):
        after += 1
    span = _read_months(tokens, index, month, after)
    if span is not None:
        return span
    beside = after + (words[after] == "the")
    day, last = _day_at(tokens, beside)
    if day:
        year, last = _year_after(tokens, last)
        return _date(index, last, Calendar(year, month, day))
    year, last = _year_after(tokens, after)
    if year:
        return _date(index, last, Calendar(year, month))
    if words[index] not in FULL_MONTHS and not (after > index + 1 and words[index - 1] in _BEFORE_SHORT):
        return None
    if words[index] in _AMBIGUOUS and not _follows_preposition(tokens, index):
        return None
    return _date(index, after, Calendar(month=month), "words")


def _read_months(tokens: Tokens, index: int, first: int, joint: int) -> Draft | None:
    """Read the rest of "January to July", "January-July 2023"."""
    at = joint + 1
    last = _month_at(tokens, at)
    day_follows = tokens.is_number(at + 1) and not year_at(tokens, at + 1)
    if tokens.words[joint] not in _TO or not first < last or day_follows:
        return None
    year, end = _year_after(tokens, at + 1)
    return _date(index, end, Calendar.of_months(year, first, last), "digits" if year else "words")


def _follows_preposition(tokens: Tokens, index: int) -> bool:
    """Tell whether what stands before a month is what stands before months: in, since, mid-."""
    words = tokens.words
    before = words[index - 2] if words[index - 1] == "-" else words[index - 1]
    return index > 0 and before in _BEFORE_MONTH


def _year_after(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the year that ends a date (, 2023; of 2023) and the token after it; 0 if there is none."""
    words = tokens.words
    at = index + (words[index] in (",", "of", "fy"))
    year = year_at(tokens, at)
    if year and not (tokens.is_glued(at + 1) and words[at + 1][:1].isalpha()):
        return year, at + 1
    return 0, index


def _read_day_first(tokens: Tokens, index: int) -> Draft | None:
    """Read 30 June 2023, the 30th of June."""
    day, after = _day_at(tokens, index)
    if not day:
        return None
    if tokens.words[after] in ("and", "to", "-", "or"):
        return _read_first_day(tokens, index, day, after)
    after += tokens.words[after : after + 2] == ["day", "of"]
    after += tokens.words[after] == "of"
    month = _month_at(tokens, after)
    word = tokens.words[after]
    if not month or (word in _AMBIGUOUS and tokens.is_glued(after)):
        return None
    last = after + 1
    if tokens.words[last] == "." and word not in FULL_MONTHS and tokens.is_number(last + 1):
        last += 1
    year, last = _year_after(tokens, last)
    return _date(index, last, Calendar(year, month, day))


def _read_first_day(tokens: Tokens, index: int, day: int, joint: int) -> Draft | None:
    """Read the first day of "3 and 4 February", "3-4 February", "the 3rd to the 5th of June"."""
    other, after = _day_at(tokens, joint + 1 + (tokens.words[joint + 1] == "the"))
    after += tokens.words[after] == "of"
    month = _month_at(tokens, after) if day < other else 0
    return _date(index, joint, Calendar(month=month, day=day)) if month else None


def _read_next_day(tokens: Tokens, index: int, previous: Draft | None) -> Draft | None:
    """Read the second day of "June 5-7" and "June 5 and 6, 2023"."""
    if (
        previous is None
        or previous.calendar is None
        or not previous.calendar.day
        or previous.end != index - 1
    ):
        return None
    joined = tokens.words[index - 1]
    if joined not in ("-", "to", "and", "–", "—"):
        return None
    day, after = _day_at(tokens, index)
    if not day:
        return None
    year, last = _year_after(tokens, after)
    if (
        joined in ("to", "and")
        and not year
        and tokens.words[last][:1].isalpha()
        and tokens.words[last] not in _AFTER
    ):
        return None
    return _date(index, last, Calendar(year, previous.calendar.month, day))


_AFTER = word_set("respectively in at and with when for to of the as by on this last")


def _read_iso(tokens: Tokens, index: int) -> Draft | None:
    """Read 2023-06-30, 2023.06.30."""
    words = tokens.words
    dotted = DOTTED_DATE.fullmatch(words[index])
    if dotted is not None:
        return _date(index, index + 1, Calendar(int(dotted[1]), int(dotted[2]), int(dotted[3])))
    year = year_at(tokens, index)
    if not year or words[index + 1] not in ("-", "/") or words[index + 3] != words[index + 1]:
        return None
    if not all(tokens.is_glued(index + at) for at in (1, 2, 3, 4)):
        return None
    month, day = words[index + 2], words[index + 4]
    if not (month.isdecimal() and day.isdecimal() and len(month) <= 2 and len(day) <= 2):
        return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return _date(index, index + 5, Calendar(year, int(month), int(day)))


# --- halves, quarters, plans, centuries --------------------------------------------------------------------


def _read_short_quarter(tokens: Tokens, index: int) -> Draft | None:
    """Read Q3, Q1-Q3 and H1, with the year after them."""
    words = tokens.words
    letter = words[index - 1]
    if letter not in ("q", "h") or not tokens.is_glued(index) or not tokens.is_capital(index - 1):
        return None
    number = words[index]
    if tokens.is_glued(index + 1) and words[index + 1][:1].isalnum():
        return None
    last = index + 1
    if letter == "h":
        year, last = _year_after(tokens, last)
        return (
            _date(index - 1, last, Calendar(year, half=int(number)))
            if number in ("1", "2") and year
            else None
        )
    if number not in ("1", "2", "3", "4"):
        return None
    until = int(number)
    if words[last] == "-":
        at = last + 1 + (words[last + 1] == "q")
        if words[at] in ("2", "3", "4"):
            until, last = int(words[at]), at + 1
    year, last = _year_after(tokens, last)
    return _date(index - 1, last, Calendar(year, quarters=(int(number), until)))


def _read_quarter_beside_year(tokens: Tokens, index: int) -> Draft | None:
    """Read 1H 2024 and 3Q 2023, and 2023 Q3 and 2023Q3."""
    if not is_quarter_beside_year(tokens, index):
        return None
    words = tokens.words
    part, year = (words[index], index + 2) if len(words[index]) == 1 else (words[index + 2], index)
    number, half = int(part), words[index + 1] == "h"
    if not 1 <= number <= (2 if half else 4) or not year_at(tokens, year):
        return None
    calendar = Calendar(year_at(tokens, year), half=number if half else 0)
    if not half:
        calendar = Calendar(calendar.year, quarters=(number, number))
    return _date(index, index + 3, calendar)


def _read_last_quarter(tokens: Tokens, index: int) -> Draft | None:
    """Read "last quarter of 2023", "final quarter of the year"."""
    words = tokens.words
    if words[index] != "quarter" or words[index - 1] not in ("last", "final") or words[index + 1] != "of":
        return None
    year, last = _year_of(tokens, index + 1)
    named = last > index + 1
    return _date(index - 1, last, Calendar(year, quarters=(4, 4)), "words") if named else None


def _read_ordinal(tokens: Tokens, index: int) -> Draft | None:
    """Read what an ordinal begins: first half, third quarter, first three quarters, 21st century, 14th plan."""
    number, at = ordinal_at(tokens, index)
    words = tokens.words
    if words[index] == "latter" and words[index + 1] == "half":
        number, at = 2, index + 1
    if not number:
        return None
    at += words[at] == "-"
    day = at + (words[at] == "day")
    if words[day] == "of" and number <= _MOST_DAYS and _month_at(tokens, day + 1):
        year, last = _year_after(tokens, day + 2)
        return _date(index, last, Calendar(year, _month_at(tokens, day + 1), number), "words")
    word = words[at]
    form: Form = "digits" if tokens.is_number(index) else "words"
    match word:
        case "quarter" | "quarters" if number <= 4:
            year, last = _year_of(tokens, at + 1)
            return _date(index, last, Calendar(year, quarters=(number, number)), form)
        case "half" if number <= 2:
            year, last = _year_of(tokens, at + 1)
            named = last > at + 1 or words[at + 1] == "year"
            return _date(index, last, Calendar(year, half=number), form) if named else None
        case "century" | "centuries" if number < 30:
            return _date(index, at + 1, Calendar(century=number), form)
        case "five" | "5":
            return _read_plan(tokens, index, at, number)
        case "and" | "to" | "or":
            return _read_first_of_two(tokens, index, at, number)
    if number == 1 and words[at + 1] in ("quarters", "quarter"):
        until = ONES.get(word) or (int(word) if word in ("2", "3") else 0)
        if 2 <= until <= 4:
            year, last = _year_of(tokens, at + 2)
            return _date(index, last, Calendar(year, quarters=(1, until)), form)
    return None


_MOST_DAYS = 31


def _read_first_of_two(tokens: Tokens, index: int, at: int, number: int) -> Draft | None:
    """Read the first of "the 17th and 18th centuries", or both of "the second and third quarters"."""
    other, after = ordinal_at(tokens, at + 1)
    if not number < other < 30:
        return None
    match tokens.words[after + (tokens.words[after] == "-")]:
        case "century" | "centuries":
            return _date(index, at, Calendar(century=number))
        case "quarter" | "quarters" if other <= 4 and (other == number + 1 or tokens.words[at] == "to"):
            year, last = _year_of(tokens, after + 1)
            return _date(index, last, Calendar(year, quarters=(number, other)), "words")
        case "quarter" | "quarters" if other <= 4:
            return _date(index, at, Calendar(quarters=(number, number)))
    return None


def _read_plan(tokens: Tokens, index: int, at: int, number: int) -> Draft | None:
    """Read the rest of "14th Five-Year Plan"."""
    words = tokens.words
    at += 1 + (words[at + 1] == "-")
    if words[at] not in ("year", "years") or number > 30:
        return None
    at += 1
    if words[at] in ("plan", "plans", "planning", "program", "programme"):
        at += 1
    return _date(index, at, Calendar(plan=number), "words")


def _year_of(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return the year after "of", "in" or a comma, and the token after it; of "the year" that there is none."""
    words = tokens.words
    if words[at] in ("of", "in", ","):
        year = year_at(tokens, at + 1)
        if year:
            return year, at + 2
        if words[at] == "of":
            after = (
                at
                + 1
                + (words[at + 1] in _YEARLY)
                + (words[at + 2] in ("same", "current", "previous", "fiscal"))
            )
            if words[after] == "year":
                return 0, after + 1
    year = year_at(tokens, at)
    return (year, at + 1) if year and is_year(tokens, at) else (0, at)
