"""The years of a plan that are named for their place in it: the first, the last, the third of 2021–2025."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.claim.dates.dated import Dated, DatedText
from jjjdoc.language.claim.dates.words import PLAN_YEARS
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_REACH = 80
_SHORTEST, _LONGEST = 3, 10
"""The plans of how many years are read."""

_ZH = "|".join(f"(?P<p{at}>{part.zh})" for at, part in enumerate(PLAN_YEARS))
_EN = "|".join(f"(?P<p{at}>{part.en})" for at, part in enumerate(PLAN_YEARS))
_PLAN_ZH = "(?:规划|计划|方案|规划期|计划期|五年|期内|行动)"
_THE_YEAR_ZH = f"(?:{_ZH})(?:之年|一年|年份?)"
_ENDS_ZH = f"(?:(?P<p0>开局|起步)|(?P<p{len(PLAN_YEARS) - 1}>收官|最后|决胜))(?:之年|一年)"
_LINK_ZH = "(?:的|即|为|是|\\(|,即|,)?$"

_SAID_ZH = (
    regex(rf"(?:^|[,;:。()]|其中|[在于])的?{_ENDS_ZH}{_LINK_ZH}"),
    regex(rf"(?:^[)》\"]*|{_PLAN_ZH})(?:实施|执行)?的?{_THE_YEAR_ZH}{_LINK_ZH}"),
)
"""The words for the ends of a plan are said of nothing else; those for any year, such as 第一年, need its name."""
_SAID_EN = (
    regex(
        rf"(?<![a-z])(?:its|the plan's|the strategy's|the programme's|the program's) (?:{_EN}) year,? ?\(?(?:in )?$"
    ),
)
_NEW_THING = regex(r"(?<![a-z])(?:an?|one|new) [a-z]")
"""By what “its” may be that of another thing than the plan."""
_OF_PLAN_EN = regex(
    rf"(?<![a-z])(?:{_EN}) year (?:of|under) (?:the|our|this|that) (?:[a-z-]+ ){{0,4}}?\(?(?:for |of )?$"
)
_NAMES_EN = regex(
    r"\)?(?:(?: [a-z-]+)? (?:plan|programme|program|strategy|period|cycle|framework))?,? ?\(?(?:in )?"
)
_CLOSES_EN = regex("[,).]")
_IS_ZH = regex(rf"(?:正|恰)?(?:是|为)(?:该?{_PLAN_ZH}(?:实施)?)?的?{_THE_YEAR_ZH}(?=[,。;)]|$)")
_OF_EN = regex(
    rf",? ?(?:(?:was|is|will be|marks|marked|being) )?(?:the )?(?:{_EN}) year (?:of|under|in) (?:the |our |this |that )(?:[a-z-]+ ){{0,4}}?\(?(?:for |of |from |covering )?"
)
_IS_OF_ZH = regex("(?:正|恰)?(?:是|为)[^,。;]{0,12}?\\(?")
_OF_IT_ZH = regex(rf"\)?[》\"]*[^,。;\d]{{0,6}}?的?{_THE_YEAR_ZH}(?=[,。;)]|$)")
_LAST = len(PLAN_YEARS) - 1
_FIFTH = ("第五", "fifth")


def wrong_plan_years(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each year that is called the first, the third or the last of the only plan in its sentence."""
    text = dated.text
    for sentence in dated.sentences:
        plans = [each for each in sentence.dates if _length(each)]
        if not plans or len({_first(each) for each in plans}) > 1:
            continue
        for year in sentence.dates:
            if _is_year(year):
                yield from _check(text, plans, year)


def _length(date: Dated) -> int:
    """Return how many years a plan has that a date names, 0 for other dates."""
    calendar = date.calendar
    if calendar.plan and not calendar.part:
        return 5
    years = calendar.until - calendar.year + 1
    return years if calendar.until and _SHORTEST <= years <= _LONGEST else 0


def _first(date: Dated) -> tuple[int, int]:
    return date.first.year, _length(date)


def _is_year(date: Dated) -> bool:
    calendar = date.calendar
    return (
        date.grain == "year"
        and bool(calendar.year)
        and not (calendar.until or calendar.part or calendar.plan)
    )


def _check(text: Text, plans: Sequence[Dated], year: Dated) -> Iterator[Outcome]:
    plan = plans[0]
    first, length = _first(plan)
    number = _number(text, plans, year, length)
    if number:
        right = first + number - 1
        values = {"right": str(right)}
        yield Outcome(
            year.first.year == right,
            year.claim,
            (plan.claim,),
            "plan_year",
            severity="warning",
            values=values,
        )


def _number(text: Text, plans: Sequence[Dated], year: Dated, length: int) -> int:
    """Return which year of a plan a year is said to be, from 1; 0 if it is not said."""
    folded, plan = text.folded, plans[-1]
    if plan.end <= year.start:
        before = folded[max(plan.end, year.start - _REACH) : year.start]
        after = folded[year.end : year.end + _REACH]
        patterns = _SAID_ZH if text.is_chinese else _SAID_EN
        found = next(filter(None, (pattern.search(before) for pattern in patterns)), None)
        if text.is_chinese:
            found = found or _IS_ZH.match(after)
        elif found is not None and _NEW_THING.search(before):
            return 0
        elif _NAMES_EN.fullmatch(before) and _CLOSES_EN.match(after):
            found = found or _OF_PLAN_EN.search(folded, max(0, plans[0].start - _REACH), plans[0].start)
    elif text.is_chinese:
        tied = _IS_OF_ZH.fullmatch(folded, year.end, plans[0].start)
        found = _OF_IT_ZH.match(folded, plan.end, plan.end + _REACH) if tied else None
    else:
        found = _OF_EN.fullmatch(folded, year.end, plans[0].start)
    if found is None:
        return 0
    group = found.lastgroup or ""
    place = int(group[1:])
    if place == _LAST and found[group] not in _FIFTH:
        return length
    return place + 1 if place == 0 or length == len(PLAN_YEARS) else 0
