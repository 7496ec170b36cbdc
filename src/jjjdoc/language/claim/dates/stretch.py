"""Stretches from one date to another: from 3 to 9 June 2023, 自…起至…止, opened on … and closed on …; and what ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.dates.dated import Dated, DatedText, Grain
from jjjdoc.language.claim.dates.words import COURSES
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex


class Stretch(Struct, frozen=True):
    """The time from one date to another, or that of one date that names both ends (2019–2022, 1—5月)."""

    begin: Dated
    end: Dated

    @property
    def first(self) -> date:
        """Its first day, as far as the text says it."""
        return self.begin.first

    @property
    def last(self) -> date:
        """Its last day, as far as the text says it."""
        return self.end.last

    @property
    def grain(self) -> Grain:
        """What it is exact to: the less exact of its ends."""
        return max(self.begin.grain, self.end.grain, key=_GRAINS.index)

    @property
    def dates(self) -> tuple[Dated, ...]:
        """Its ends, once if they are one date."""
        return (self.begin,) if self.begin is self.end else (self.begin, self.end)


_GRAINS: tuple[Grain, ...] = ("day", "month", "year")


def stretches(text: Text, dates: Sequence[Dated]) -> Iterator[Stretch]:
    """Yield the stretches of a sentence in order, those that end before they begin too."""
    taken: Dated | None = None
    for one, other in pairwise((*dates, None)):
        if one is None:
            continue
        if other is not None and one is not taken and not names_both(one) and runs(text, one, other):
            taken = other
            yield Stretch(one, other)
        elif names_both(one) or one.calendar.quarters[0] or one.calendar.half:
            yield Stretch(one, one)


def names_both(dated: Dated) -> bool:
    """Tell whether a date names both of its ends: 2019–2022, 1—5月."""
    return bool(dated.calendar.until or dated.calendar.last_month)


def runs(text: Text, one: Dated, other: Dated, between: str | None = None) -> bool:
    """Tell whether something runs from one date to the next; `between` is what stands between them, but for asides."""
    if names_both(other):
        return False
    between = text.folded[one.end : other.start] if between is None else between
    joint = _JOINT_ZH if text.is_chinese else _JOINT_EN
    if joint.fullmatch(between):
        return (
            text.is_chinese
            or between.strip() != "and"
            or _BETWEEN.search(text.folded, 0, one.start) is not None
        )
    before = text.folded[max(0, one.start - _REACH) : one.start]
    after = text.folded[other.end : other.end + _REACH]
    return any(course(before, between, after) for course in _courses(chinese=text.is_chinese))


_REACH = 48
_JOINT_EN = regex(
    r",? ?(?:-|—|~|to|until|till|through|up to|and) ?(?:the end of |the |early |late |on |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )*"
)
_JOINT_ZH = regex("(?:起算|起|开始|始)?[,、]?(?:一直|持续|延续|运行|运营|执行)*(?:至|到|-|—|~)+")
_BETWEEN = regex(r"(?<![a-z])between(?: the| early| late| mid-?)* ?$")


class _Course(Struct, frozen=True):
    """How the beginning and the end of one thing stand around two dates."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    after: re.Pattern[str]

    def __call__(self, before: str, between: str, after: str) -> bool:
        return bool(
            self.before.search(before) and self.between.fullmatch(between) and self.after.match(after)
        )


_ANYTHING = ""
_IT = r"(?:it|they|he|she|the (?:last |final |whole |entire )?[a-z]+(?: [a-z]+)?|works?|construction|which|that)"
_AUXILIARY = r"(?:was|were|is|are|will be|to be|had been|has been|be|will|would)"


@cache
def _courses(*, chinese: bool) -> tuple[_Course, ...]:
    return tuple(_courses_zh() if chinese else _courses_en())


def _courses_en() -> Iterator[_Course]:
    for course in COURSES:
        begin = regex(
            rf"(?<![a-z])(?:{course.en_begin})(?:,? (?!and |but )[a-z'-]+){{0,4}}?(?: (?:in|on|from|at|of))?(?: the end of| early| late| mid-?)? ?$"
        )
        end = regex(
            rf",?(?: and| but| then)?(?: {_IT})?(?: {_AUXILIARY})?(?: (?:[a-z]+ly|therefore|thus|now|also|already))?(?: {_AUXILIARY})? (?:{course.en_end})"
            r"(?: (?:in|on|by|at|of))?(?: the end of| early| late| mid-?)? ?"
        )
        yield _Course(begin, end, regex(_ANYTHING))


_MORE_ZH = "(?:正式|全面|全部|全线|主体|建设|工程|顺利|如期|提前|并|也|已|将)*"


def _courses_zh() -> Iterator[_Course]:
    for course in COURSES:
        begins, ends = course.zh_begin, course.zh_end
        linked = "[,;、]?(?:并|后|已|将|预计|计划|拟)*(?:于|在|到|至)?(?:当年|同年)?"
        yield _Course(
            regex(_ANYTHING),
            regex(f"{_MORE_ZH}(?:{begins}){_MORE_ZH}(?:实施|使用|运行)?{linked}"),
            regex(f"{_MORE_ZH}(?:{ends})"),
        )
        yield _Course(
            regex(_ANYTHING),
            regex(f"{_MORE_ZH}(?:{begins}){_MORE_ZH}[,;](?:直?至|到)"),
            regex(_ANYTHING),
        )
        yield _Course(
            regex(f"(?:{begins})(?:日期?|时间)?(?:为|是|于|:)?$"),
            regex(f"[,;、]?[^,;、。]{{0,4}}?(?:{ends})(?:日期?|时间)?(?:为|是|于|:)?"),
            regex(_ANYTHING),
        )


# --- what ends before it begins -------------------------------------------------------------------------------


def reversed_stretches(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each stretch of time with the year of both ends."""
    for sentence in dated.sentences:
        for stretch in stretches(dated.text, sentence.dates):
            begin, end = stretch.begin, stretch.end
            if begin is not end and ((begin.is_sure and end.is_sure) or _are_in_one_month(stretch)):
                holds = begin.first <= end.last
                yield Outcome(holds, end.claim, (begin.claim,), "order")


def _are_in_one_month(stretch: Stretch) -> bool:
    """Tell whether both ends are days of one month whose year is not said."""
    begin, end = stretch.begin.calendar, stretch.end.calendar
    return bool(begin.day and end.day) and begin.month == end.month and not (begin.year or end.year)


def reversed_years(text: Text, claims: tuple[Claim, ...]) -> Iterator[Outcome]:
    """Yield an outcome for each range of years that is written from the later to the earlier: 2025—2021年."""
    for claim in claims:
        quantity = claim.quantity
        written = text.folded[quantity.start : quantity.end]
        if quantity.kind == "range" and quantity.unit == "year" and quantity.low >= _FIRST_YEAR:
            low, high = int(quantity.low), int(quantity.high)
            if low < high <= _LAST_YEAR and written.startswith(str(high)):
                yield Outcome(False, claim, (), "years", values={"begin": str(high), "end": str(low)})


_FIRST_YEAR, _LAST_YEAR = 1800, 2100
