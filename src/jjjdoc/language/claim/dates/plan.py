"""The same time said twice: a five-year plan and its years, a quarter or half and its months, the first and last year of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jjjdoc.language.claim.dates.dated import Dated, DatedText
from jjjdoc.language.claim.dates.words import PLAN_YEARS
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_FIRST_REGULAR = 3
"""The plans before the third had no five years in a row."""

_AROUND = 24


def wrong_periods(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each date that says again what the one before it says."""
    for sentence in dated.sentences:
        for one, other in pairwise(sentence.dates):
            between = dated.text.folded[one.end : other.start]
            if one.calendar.plan >= _FIRST_REGULAR or other.calendar.plan >= _FIRST_REGULAR:
                yield from _plan_and_years(dated.text, one, other, between)
            elif one.calendar.half or one.calendar.quarters[0]:
                yield from _part_and_months(dated.text, one, other, between)


# --- plans -------------------------------------------------------------------------------------------------

_PERIOD = r'["]*(?:规划|时期|期间|计划|这五年)*'
_THEN_YEARS = regex(
    rf"{_PERIOD} ?(?:\(|,? ?即)|[\" ]*(?:period|years)? ?(?:\(|, |for |of |covering |from )+(?:i\.e\. )?(?:the )?(?:years |period )?"
)
_THEN_PLAN = regex(
    '(?:这五年)?(?:是|为|即|,即)(?:我[国市省县区])?(?:实施)?["]*|["]*,? ?(?:is|was|are|were) (?:the period of |covered by )?(?:the |china\'s )?'
)


def _plan_and_years(text: Text, one: Dated, other: Dated, between: str) -> Iterator[Outcome]:
    plan, years = (one, other) if one.calendar.plan else (other, one)
    if years.calendar.plan:
        return
    first = plan.claim.period.year if plan.claim.period else plan.first.year
    values = {"plan_years": f"{first}–{first + 4}"}
    if years.calendar.until:
        if (_THEN_YEARS if plan is one else _THEN_PLAN).fullmatch(between):
            holds = (years.calendar.year, years.calendar.until) == (first, first + 4)
            yield Outcome(holds, years.claim, (plan.claim,), "plan", values=values)
    elif years.grain == "year" and years.calendar.year and not years.calendar.part:
        meant = _meant(text, plan, years, between)
        if meant:
            holds = years.calendar.year - first + 1 in meant
            values["right"] = str(first + meant[0] - 1)
            yield Outcome(holds, years.claim, (plan.claim,), "plan_year", values=values)


_PART_ZH = regex(
    f"{_PERIOD}(?:实施)?的?(?:{'|'.join(f'(?P<p{at}>{part.zh})' for at, part in enumerate(PLAN_YEARS))})(?:之年|一年|年)"
)
_PART_EN = regex(
    r"(?<![a-z])(?:"
    + "|".join(f"(?P<p{at}>{part.en})" for at, part in enumerate(PLAN_YEARS))
    + r") year (?:of|in|under)(?: the| china's| our)* ?[\"]?$"
)
_IS_PLAN_ZH = regex('(?:正|恰|既)?(?:是|为|作为|,是)(?:国家|我[国市省县区])?["]*')
_IS_PLAN_EN = regex(
    r",? ?(?:is|was|,|will be|marks|marked|being|as)?,? ?(?:also |both )?(?:the )?[a-z]+ year (?:of|in|under)(?: the| china's)* ?"
)
_BRACKET = regex(r"^[\"]?(?:规划|时期)*(?:期?末|末期|初期?)? ?\( ?(?:即)?$")


def _meant(text: Text, plan: Dated, years: Dated, between: str) -> tuple[int, ...]:
    """Return which years of a plan, from 1, a year beside it is said to be; none if it is not said."""
    folded = text.folded
    if text.is_chinese:
        found = _PART_ZH.match(folded, plan.end, plan.end + _AROUND)
        if found is None:
            ends = {"end": (5,), "beginning": (1,)}.get(plan.calendar.part, ())
            return ends if ends and plan.start < years.start and _BRACKET.search(between) else ()
        stands = (
            _IS_PLAN_ZH.fullmatch(between)
            if years.start < plan.start
            else folded[found.end() : years.start].strip("(,即的") == ""
        )
    else:
        found = _PART_EN.search(folded, max(0, plan.start - 2 * _AROUND), plan.start)
        if found is None:
            ends = {"end": (5,), "beginning": (1,)}.get(plan.calendar.part, ())
            return ends if ends and plan.start < years.start and _BRACKET.search(between) else ()
        stands = (
            _IS_PLAN_EN.fullmatch(between)
            if years.start < plan.start
            else between.removeprefix(" period").strip(" (,") == ""
        )
    return PLAN_YEARS[int(str(found.lastgroup)[1:])].years if stands else ()


# --- quarters and halves -----------------------------------------------------------------------------------

_MONTHS_OPEN = regex(r"[\"]? ?\( ?(?:即|i\.e\.,? )?")
_FISCAL = regex(r"财年|财政年度|学年|(?<![a-z])(?:fiscal|fy|academic|school year|season)")


def _part_and_months(text: Text, one: Dated, other: Dated, between: str) -> Iterator[Outcome]:
    if not other.calendar.last_month or not _MONTHS_OPEN.fullmatch(between):
        return
    if not text.folded.startswith(")", other.end):
        return
    mine, theirs = one.calendar.months, other.calendar.months
    shifted = mine[1] - mine[0] == theirs[1] - theirs[0]
    if shifted and mine != theirs and _FISCAL.search(text.folded):
        return
    values = {"right": f"{mine[0]}–{mine[1]}"}
    yield Outcome(mine == theirs, other.claim, (one.claim,), "months", values=values)
