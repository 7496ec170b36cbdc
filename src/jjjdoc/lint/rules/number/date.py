"""Date that differs.

What it finds
    A year, month or day, the beginning or end of one, a stretch of months, a day of the week, or the number of a
    five-year plan, that is not the same in both languages.
Why it matters
    Dates are copied by hand, and rarely checked again.
Examples
    Bad pair: 2014年，京津冀协同发展上升为国家战略。 || In 2015, coordinated development became a national strategy.
    Good pair: 2014年，京津冀协同发展上升为国家战略。 || In 2014, coordinated development became a national strategy.
    Bad pair: 截至3月末，余额为300亿元。 || At the beginning of March, the balance was CNY 30 billion.
    Good pair: 截至3月末，余额为300亿元。 || The balance was CNY 30 billion on March 31.
    Bad pair: 1—11月，利润下降4.4%。 || In November, profits fell by 4.4 percent.
    Good pair: 1—11月，利润下降4.4%。 || In the first 11 months, profits fell by 4.4 percent.
    Bad pair: 周一至周五开放 || open from Monday to Saturday
    Bad pair: 十四五以来 || since the 145 plan
    Good pair: 十四五以来 || since the start of the 14th Five-Year Plan period (2021-2025)
Limits
    A date that one language leaves out or adds is a note: years are repeated or left to context.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.calendar import write_calendar
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.number._weekdays import weekday_hits

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "found": Wording(
            en="“{target}” is not “{source}”: different date",
            zh="“{target}”不是“{source}”：日期不符",
        ),
        "weekday": Wording(
            en="“{target}” is not “{source}”: different day of the week",
            zh="“{target}”不是“{source}”：星期不符",
        ),
        "part": Wording(
            en="“{source}” is {right}, but “{target}” is {theirs}",
            zh="“{source}”是{right}，“{target}”却是{theirs}",
        ),
        "plan_missing": Wording(
            en="the translation does not name the plan “{source}”",
            zh="译文未提及规划“{source}”",
        ),
        "missing": Wording(
            en="the translation has no date for “{source}”",
            zh="译文缺少日期“{source}”",
        ),
        "added": Wording(
            en="the source has no date for “{target}”",
            zh="原文没有日期“{target}”",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the dates that differ."""
    for hit in hits_of(pair, context, "date"):
        yield _with_parts(hit) if hit.message == "part" else hit
    if is_chinese(pair.source.language) != is_chinese(pair.target.language):
        yield from weekday_hits(pair)


def _with_parts(hit: Hit) -> Hit:
    """Add to a hit both dates with the part of the month or year that is meant."""
    dates = [
        write_calendar(quantity.calendar, hit.passage.language)
        for _, quantity in hit.quantities
        if quantity.calendar
    ]
    return replace(hit, values={**hit.values, "right": dates[0], "theirs": dates[-1]})
