"""The time a figure speaks of, as months: from its date, from a word such as 上年, or from what stands before."""

from __future__ import annotations

from jjjdoc.language.claim.claim import Span
from jjjdoc.language.quantity.compare.match import plan_years
from jjjdoc.language.quantity.reading import Calendar
from jjjdoc.patterns import regex

_DECADE, _CENTURY = 10, 100

_AGO = regex(
    r"(?P<before_last>前年|the year before last)"
    r"|(?P<last>上年|去年|上一年|last year|(?:the )?previous year|(?:the )?year before|a year earlier|a year ago|the preceding year|the prior year)"
    r"|(?P<this>今年|本年|当年|全年|this year|the same year|that year|for the (?:full )?year)"
    r"|(?P<next>明年|次年|翌年|下一年|一年后|next year|the following year|(?:a|one) year later|the year after(?! next))"
)
_SHIFT = {"before_last": -2, "last": -1, "this": 0, "next": 1}


def span_of(calendar: Calendar, year: int = 0) -> Span | None:
    """Return the months of a date; `year` is the one that a date without a year is in, 0 if nobody can tell."""
    if calendar.plan:
        first, last = plan_years(calendar)
        return Span(12 * first, 12 * last + 11)
    if calendar.decade:
        return Span(12 * calendar.decade, 12 * (calendar.decade + _DECADE) - 1)
    if calendar.century:
        first = _CENTURY * (calendar.century - 1)
        return Span(12 * first, 12 * (first + _CENTURY) - 1)
    own = calendar.year or year
    if not own:
        return None
    if calendar.until:
        return Span(12 * own, 12 * calendar.until + 11)
    first_month, last_month = calendar.months
    if first_month:
        return Span(12 * own + first_month - 1, 12 * own + last_month - 1)
    if calendar.month:
        return Span(12 * own + calendar.month - 1, 12 * own + calendar.month - 1)
    return Span(12 * own, 12 * own + 11)


_EARLIER_ZH = regex(
    r"(?:(?P<year>上年度?|去年度?|上一年度?)|上个?月|上个?季度?|上[半一]年|上一?期|上一?届|上一?轮|上一?次|此前|改造前|改革前)"
    r"(?:同期|同月|同季|末|底|终|全年)?(?:[仅只则]|还)?(?:有|为|是|的)?$"
)
_EARLIER_EN = regex(
    r"(?:\s*[a-z-]+){0,2}?\s*(?:(?:in|for|at the end of) )?(?:the )?(?:same (?:period|month|quarter) (?:of|in) )?"
    r"(?:(?P<year>the (?:previous|preceding|prior) year|the year before|a year (?:earlier|ago|before)|twelve months (?:earlier|ago|before)|last year)"
    r"|the (?:previous|preceding|prior) (?:month|quarter|period|round|survey)|the (?:month|quarter) before|a (?:month|quarter) (?:earlier|ago|before)"
    r"|last (?:month|quarter|time)|previously)(?![a-z])"
)


def says_earlier(before: str, after: str, *, chinese: bool) -> int | None:
    """Return how many years before another the words right beside a figure place it: 1 for 上年为 and "a year earlier".

    0 stands for another stretch of time (上月, the previous quarter), None for words that say nothing of the kind.
    """
    found = _EARLIER_ZH.search(before) if chinese else _EARLIER_EN.match(after)
    if found is None:
        return None
    return 1 if found["year"] else 0


def names_year(words: str) -> bool:
    """Tell whether folded words may name a year by its distance from another."""
    return "年" in words or "year" in words


def relative_span(words: str, year: int) -> Span | None:
    """Return the year that words such as 上年 or "last year" name, seen from a year; None without such words."""
    if not year or not names_year(words):
        return None
    last = list(_AGO.finditer(words))[-1:]
    if not last:
        return None
    named = year + _SHIFT[str(last[0].lastgroup)]
    return Span(12 * named, 12 * named + 11)
