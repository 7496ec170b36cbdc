"""Days: those that no calendar has, as 31 June; and days of the week beside a date: Monday, 14 March 2023; 2023年3月14日（星期二）."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from jjjdoc.findings import Severity
from jjjdoc.language.claim.dates.dated import Dated, DatedText, is_possible
from jjjdoc.language.claim.dates.words import WEEKDAYS
from jjjdoc.language.claim.document import Outcome, Place
from jjjdoc.patterns import regex

_REACH = 16


@cache
def _names(*, chinese: bool) -> str:
    names = (
        [f"(?P<d{number}>(?:星期|礼拜|周|週){zh})" for number, (zh, *_) in enumerate(WEEKDAYS)]
        if chinese
        else [
            rf"(?P<d{number}>(?<![a-z]){full}|(?<![a-z]){short}\.?(?![a-z]))"
            for number, (_, full, short) in enumerate(WEEKDAYS)
        ]
    )
    return f"(?:{'|'.join(names)})"


@cache
def _before(*, chinese: bool) -> re.Pattern[str]:
    end = (
        r" ?[(,]? ?(?:即|是)?$"
        if chinese
        else r"(?: (?:morning|afternoon|evening|night))?,? ?\(?(?:the |of )?$"
    )
    return regex(_names(chinese=chinese) + end)


@cache
def _several(*, chinese: bool) -> re.Pattern[str]:
    """Return what stands before a day that is one of several: Monday and Tuesday, 3 and 4 June."""
    names = _names(chinese=chinese)
    return regex(rf"{names}(?:[、和及至到]| and |, ?| & )$")


@cache
def _behind(*, chinese: bool) -> re.Pattern[str]:
    names = _names(chinese=chinese)
    if chinese:
        return regex(
            rf" ?(?:[是为]|[适恰]逢|正值|正是|\(|,(?=[^,)]{{2,3}}(?:[,)]|[上下]午|晚|早|中午|$)))? ?{names}"
        )
    return regex(rf",? ?(?:\( ?|\[ ?|(?:is|was|falls on|fell on)? ?an? )?{names}(?!'s| to | and | or |-)")


def wrong_days(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each date that stands beside a day of the week."""
    for sentence in dated.sentences:
        for each in sentence.dates:
            if each.grain == "day" and each.has_year:
                yield from _of_date(dated, each)


def _of_date(dated: DatedText, each: Dated) -> Iterator[Outcome]:
    folded, chinese = dated.text.folded, dated.text.is_chinese
    start = each.claim.quantity.start
    found = _before(chinese=chinese).search(folded, max(0, start - _REACH), start)
    if found is not None and _several(chinese=chinese).search(
        folded, max(0, found.start() - _REACH), found.start()
    ):
        return
    end = each.claim.quantity.end
    found = found or _behind(chinese=chinese).match(folded, end, end + 2 * _REACH)
    if found is None or found.lastgroup is None:
        return
    said, right = int(found.lastgroup[1:]), each.first.weekday()
    place = Place(each.claim.text, *found.span(found.lastgroup))
    values = {
        "said": WEEKDAYS[said][1].title(),
        "right": WEEKDAYS[right][1].title(),
        "said_zh": f"星期{WEEKDAYS[said][0].strip('[]天')}",
        "right_zh": f"星期{WEEKDAYS[right][0].strip('[]天')}",
    }
    severity: Severity = "error" if each.is_sure else "warning"
    yield Outcome(said == right, each.claim, (), "weekday", severity=severity, values=values, places=(place,))


# --- days that there are not ---------------------------------------------------------------------------------


_LUNAR = regex(
    r"农历|阴历|旧历|夏历|佛历|回历|藏历|(?<![a-z])(?:lunar|islamic|hijri|jewish|hebrew|persian)(?![a-z])"
)
_SAID_WRONG = regex(
    r"不存在|没有|虚构|(?<![a-z])(?:not exist|no such|fictional|impossible|imaginary|invalid)(?![a-z])"
)
_AROUND = 200
"""How far from a date its calendar may be named."""


def missing_days(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each date that is written to the day."""
    text = dated.text
    for claim in dated.written:
        calendar = claim.quantity.calendar
        if calendar is None or not calendar.month or not calendar.day:
            continue
        sentence = text.sentences[claim.sentence]
        start, end = claim.quantity.outer
        around = text.folded[max(sentence.start, start - _AROUND) : min(sentence.end, end + _AROUND)]
        if _LUNAR.search(around) or _SAID_WRONG.search(around):
            continue
        holds = is_possible(calendar, calendar.year)
        if calendar.month > 12:
            yield Outcome(False, claim, (), "month", values={"month": str(calendar.month)})
            continue
        days = monthrange(calendar.year or 2024, calendar.month)[1]
        yield Outcome(holds, claim, (), "day", values={"days": str(days)})
