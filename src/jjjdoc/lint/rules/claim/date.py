"""Dates that cannot be as the text says.

What it finds
    Days that no calendar has; a day of the week that is not that of its date; what ends before it begins; a length of
    time that does not lie between the dates it is said of; an age, an anniversary, a number of years or of years running
    that does not follow from two dates; a five-year plan, a quarter or a half with other years or months than its own, and
    the first, the last or another year of a plan that is not that one.
Why it matters
    One of the dates is wrong. Deadlines are missed, contracts disputed, and readers who check one date and find it wrong
    believe no other.
Examples
    Bad en: The council met on Monday, 14 March 2023.
    Bad en: The lease runs for three years, from 1 January 2021 to 30 June 2023.
    Bad en: The port was opened in 1956 and celebrated its 60th anniversary in 2023.
    Bad zh: 2014年至2024年，八年间新建学校110所。
    Bad zh: “十四五”时期（2020—2025年），新建学校40所。
    Bad zh: 自2019年起，出口额每年都保持增长，到2024年已是连续八年正增长。
    Bad zh: 规划期为2021—2025年，开局之年2022年完成投资64亿元。
    Bad zh: 2023年上半年（1—5月），新建学校4所。
    Good en: The council met on Tuesday, 14 March 2023.
    Good en: The lease runs for three years, from 1 January 2021 to 31 December 2023.
    Good en: The port was opened in 1956 and celebrated its 60th anniversary in 2016.
    Good zh: 2014年至2024年，十年间新建学校110所。
    Good zh: “十四五”时期（2021—2025年），新建学校40所。
    Good zh: 自2019年起，出口额每年都保持增长，到2024年已是连续六年正增长。
    Good zh: 规划期为2021—2025年，开局之年2021年完成投资64亿元。
    Good zh: 2023年上半年，特别是1—5月，新建学校较多。
Limits
    A length is compared only if it stands beside its dates, and both ends, one of them or the years they touch may be
    counted: from 2014 to 2024 is ten years or eleven. An age may be a year less or more than the years since birth.
    Lunar dates are not checked, nor quarters of a fiscal year. A date that takes its year from the one before it yields
    a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.date import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "day": Wording(
            en="there is no {shown}: the month has {days} days",
            zh="没有“{shown}”这一天：当月只有{days}天",
        ),
        "month": Wording(en="“{shown}”: there is no month {month}", zh="“{shown}”有误：没有{month}月"),
        "weekday": Wording(
            en="“{shown}” is a {right}, not a {said}", zh="“{shown}”是{right_zh}，不是{said_zh}"
        ),
        "order": Wording(en="“{shown}” is before “{first}”", zh="“{shown}”早于“{first}”"),
        "years": Wording(en="“{shown}” ends before it begins", zh="“{shown}”起止年份颠倒"),
        "length": Wording(
            en="from “{first}” to “{last}” is {computed}, not “{shown}”",
            zh="“{first}”至“{last}”为{computed}，不是“{shown}”",
        ),
        "anniversary": Wording(
            en="from “{first}” to “{last}” is {years} years, so this is not the {shown} anniversary",
            zh="“{first}”至“{last}”为{years}年，不是“{shown}”",
        ),
        "known": Wording(
            en="from {origin} to “{first}” is {years} years, so this is not the {shown} anniversary",
            zh="{origin}年至“{first}”为{years}年，不是“{shown}”",
        ),
        "age": Wording(
            en="from “{first}” to “{last}” is {years} years, so the age is not “{shown}”",
            zh="“{first}”至“{last}”为{years}年，年龄不是“{shown}”",
        ),
        "since": Wording(
            en="from “{first}” to “{last}” is {years} years, not “{shown}”",
            zh="“{first}”至“{last}”为{years}年，不是“{shown}”",
        ),
        "running": Wording(
            en="“{first}” to “{last}” is {years} years with both, not “{shown}”",
            zh="“{first}”至“{last}”首尾共{years}年，不是“{shown}”",
        ),
        "running_range": Wording(
            en="“{first}” is {years} years, not “{shown}”", zh="“{first}”共{years}年，不是“{shown}”"
        ),
        "later": Wording(
            en="from “{first}” to “{last}” is {years} years, not “{shown}”",
            zh="“{first}”至“{last}”为{years}年，不是“{shown}”",
        ),
        "nth": Wording(
            en="from “{first}” to “{last}” is {years} years, so it is not the {shown}",
            zh="“{first}”至“{last}”为{years}年，不是“{shown}”",
        ),
        "plan": Wording(
            en="the period of “{first}” is {plan_years}, not “{shown}”",
            zh="“{first}”为{plan_years}年，不是“{shown}”",
        ),
        "plan_year": Wording(
            en="that year of “{first}” is {right}, not “{shown}”",
            zh="“{first}”的这一年是{right}年，不是“{shown}”",
        ),
        "months": Wording(
            en="the months of “{first}” are {right}, not “{shown}”",
            zh="“{first}”为{right}月，不是“{shown}”",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each date and length of time that cannot be as it is said."""
    yield from claim_hits(document, context, relate)
