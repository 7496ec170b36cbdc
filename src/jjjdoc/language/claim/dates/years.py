"""Years since something began: ages, anniversaries, “50 years ago in 1963”, “two years later, in 2019”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.dates.dated import NOTHING, Dated, DatedText
from jjjdoc.language.claim.dates.origins import (
    is_ahead,
    is_distant,
    is_its_own,
    is_origin,
    known_origin,
    now_of,
)
from jjjdoc.language.claim.dates.words import NAMED_ANNIVERSARIES, ORIGINS_EN
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

Kind = Literal["anniversary", "age", "since", "later", "nth"]

_MOST_DATES = 3
"""A sentence with more dates tells a history, where nobody knows which of them is counted from."""

_MOST_WITH_ORIGINS = 12
"""In how many dates an origin is looked for."""

_REACH = 40


class Counted(Struct, frozen=True):
    """A number of years, and what it is counted from and to. `origin` is the year; `begin` the date, if it is written."""

    kind: Kind
    years: Claim
    origin: int
    now: Dated
    begin: Dated | None = None

    @property
    def difference(self) -> int:
        """The years from the one to the other by the calendar."""
        return self.now.first.year - self.origin

    @property
    def holds(self) -> bool:
        """Whether so many years may have passed: an age may be a year less until the birthday."""
        least, most = _MARGINS[self.kind]
        return self.difference + least <= self.years.quantity.low <= self.difference + most


_MARGINS: dict[Kind, tuple[int, int]] = {
    "anniversary": (0, 0),
    "age": (-1, 1),
    "since": (-1, 1),
    "later": (0, 0),
    "nth": (0, 1),
}
_GRAVE: dict[Kind, Severity] = {
    "anniversary": "error",
    "age": "error",
    "since": "warning",
    "later": "warning",
    "nth": "warning",
}


def wrong_years(dated: DatedText, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each age, anniversary and number of years that is counted between two dates of a text."""
    for claim in (*claims, *_named_anniversaries(dated)):
        kind = _kind(dated.text, claim)
        counted = _counted(dated, claim, kind) if kind is not None else None
        if counted is not None and counted.difference > 0:
            begin = (counted.begin.claim,) if counted.begin is not None else ()
            yield Outcome(
                counted.holds,
                claim,
                (*begin, counted.now.claim),
                counted.kind if begin else "known",
                Decimal(counted.difference),
                severity=_GRAVE[counted.kind],
                values={"origin": str(counted.origin), "years": str(counted.difference)},
            )


def _named_anniversaries(dated: DatedText) -> Iterator[Claim]:
    """Yield the anniversaries that have a name instead of a number: centenary, 百年华诞."""
    text = dated.text
    for years, pattern in _anniversaries(chinese=text.is_chinese):
        for found in pattern.finditer(text.folded):
            number = next((at for at, each in enumerate(text.sentences) if found.start() < each.end), 0)
            quantity = Quantity(*found.span(), years, years, role="ordinal", counter="anniversary")
            yield Claim(dated.number, number, 0, quantity, possible(quantity), NOTHING)


@cache
def _anniversaries(*, chinese: bool) -> tuple[tuple[Decimal, re.Pattern[str]], ...]:
    """Return the patterns of the names with how many years each is of."""
    return tuple(
        (Decimal(each.years), regex(each.zh if chinese else each.en)) for each in NAMED_ANNIVERSARIES
    )


# --- what a number counts ----------------------------------------------------------------------------------


_AGE_BEFORE = regex(
    r"现年$|年仅$|时年$|年龄|年满$|[,(]$|时$|(?<![a-z])(?:aged|age of|age|turned|turns|turning) ?$"
)
_AGE_PLAIN = regex(r"(?:^|, ?)$|(?<![a-z])(?:aged|age of|is|was|turned|turns|turning|be) ?$")
"""Mr. Alvarez, 45, was born in 1971; she was 48 when she took office."""
_AGE_AFTER = regex(r",| (?:when|at the time|on|in|years of age|today|now)(?![a-z])|[- ]year-old|years old")
_SINCE_ZH = regex(
    "(?:以来|至今|迄今)[^,。;]{0,10}?(?:已|了|经)[^,。;]{0,10}$|已[^,。;]{0,10}$|(?:[工党教军]龄|任职|从业|从教)(?:已|满|达|为|已满|有)*$|(?:走过|历经|度过|风雨兼程|砥砺奋进|服务|运行|发展|历时)了?(?:整整)?$"
)
_SINCE_EN = regex(
    r"(?<![a-z])(?:celebrat|mark|complet)(?:es|e|ed|ing)(?: its| their| the)? ?$|(?<![a-z])(?:has|have|had)(?: [a-z-]+){1,5} for(?: the past| the last)? ?$"
)
_NTH_ZH = regex("(?:进入|迈入|已是|正值)(?:了)?第[^,。]{1,4}(?:个?年头?)$")
_NTH_EN = regex(r"(?<![a-z])(?:in|entered|entering|into) (?:its|their|his|her) [a-z0-9-]+$")
_APART_ZH = regex("时隔$")
_LATER_ZH = regex(r"(?:[之以]?后)?(?:,|的|,?在|,?于|,?到了?)?")
_LATER_EN = regex(r" later,? ?(?:in|on|\() ?")
_AFTER_EN = regex(
    rf" after (?:that of |those of |the one of |the [a-z]+ (?:of|in) |(?:[a-z'-]+ ){{0,4}}?(?:was |were )?(?:{ORIGINS_EN}) (?:in |on )?)?"
)
_YEARS_ZH = regex("个?(?:春秋|年头|寒暑)|载")


def _kind(text: Text, claim: Claim) -> Kind | None:
    """Return what a number of years counts, None for other figures."""
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.qualifier != "exact":
        return None
    start, end = quantity.outer
    folded = text.folded
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    if quantity.role == "ordinal":
        if quantity.counter in ("anniversary", "周年") or after.startswith(" birthday"):
            return "anniversary"
        return "nth" if (_NTH_ZH if text.is_chinese else _NTH_EN).search(before + folded[start:end]) else None
    if quantity.role != "level" or "consecutive" in quantity.periods:
        return None
    if text.is_chinese:
        is_years = quantity.unit == "year" or _YEARS_ZH.match(folded, quantity.end) is not None
        return _kind_zh(folded[start:end], before, after) if is_years else None
    return _kind_en(quantity.unit, quantity.counter, before, after)


def _kind_zh(written: str, before: str, after: str) -> Kind | None:
    if written.endswith("岁"):
        return "age" if not after.startswith(("以", "及", "的", "-", "至")) else None
    if after.startswith(("后", "之后", "以后")) or _APART_ZH.search(before):
        return "later"
    return "since" if _SINCE_ZH.search(before) else None


def _kind_en(unit: str, counter: str, before: str, after: str) -> Kind | None:
    if unit == "year":
        if _AGE_BEFORE.search(before) or after.startswith(" old"):
            return "age"
        if after.startswith((" later", " after")):
            return "later"
        return "since" if after.startswith(" ago") or _SINCE_EN.search(before) else None
    if unit or counter or not (_AGE_PLAIN.search(before) and _AGE_AFTER.match(after)):
        return None
    return "age"


# --- what it is counted from and to ------------------------------------------------------------------------


def _counted(dated: DatedText, claim: Claim, kind: Kind) -> Counted | None:
    text = dated.text
    sentence = dated.sentence_at(claim.quantity.start)
    dates = [
        each
        for each in (sentence.dates if sentence else ())
        if each.has_year and each.claim.sentence == claim.sentence
    ]
    if len(dates) > _MOST_WITH_ORIGINS:
        return None
    if kind == "later":
        return _later(dated, claim, dates) or _after(text, claim, dates)
    if kind == "anniversary":
        if is_ahead(text, claim):
            return None
        origin = known_origin(text, claim)
        if origin:
            others = [each for each in dates if not is_origin(text, each, births=False)]
            now = now_of(text, claim, others) if others else None
            return Counted(kind, claim, origin, now) if now is not None and not now.calendar.until else None
    origins = [each for each in dates if is_origin(text, each, births=kind == "age")]
    if kind == "age" and not origins:
        return _of_person(dated, claim, dates) or _old_thing(text, claim, dates)
    if kind == "anniversary" and not origins:
        return _of_subject_before(dated, claim, dates)
    origins = [each for each in origins if is_distant(text, each)] or origins
    others = [each for each in dates if each not in origins]
    if len(origins) != 1 or not others or len(dates) > _MOST_DATES:
        return None
    if kind == "anniversary" and not is_its_own(text, claim, origins[0]):
        return None
    now = now_of(text, claim, others)
    return _from(kind, claim, origins[0], now) if now is not None else None


_SAME_PERSON = regex(r"(?:he|she|mr\.?|ms\.?|mrs\.?|dr\.?)(?![a-z])|[他她]")


_SAME_THING = regex(r"(?:its?|they|their|the (?=[^.;]*(?<![a-z])(?:its|their)))(?![a-z])|[它其]|该")


def _of_subject_before(dated: DatedText, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return an anniversary whose founding is in the sentence before: founded in 1876. It celebrated its 150th …."""
    text = dated.text
    start = text.sentences[claim.sentence].start
    if len(dates) != 1 or not claim.sentence or dates[0].calendar.until:
        return None
    if not text.is_chinese and _OF_WHAT.match(text.folded, claim.quantity.outer[1]):
        return None
    earlier = text.sentences[claim.sentence - 1]
    owner = _OWNER.search(text.folded, start, claim.quantity.outer[0])
    if owner is not None:
        is_same = owner["owner"] in text.folded[earlier.start : earlier.end]
    else:
        is_same = _SAME_THING.match(text.folded, start) is not None
    if not is_same and not (text.is_chinese and is_its_own(text, claim, dates[0])):
        return None
    before = [
        each
        for sentence in dated.sentences
        for each in sentence.dates
        if each.claim.sentence == claim.sentence - 1
    ]
    is_begin = len(before) == 1 and before[0].has_year and is_origin(text, before[0], births=False)
    return _from("anniversary", claim, before[0], dates[0]) if is_begin else None


_OF_WHAT = regex(r"(?: [a-z]+){0,2} of (?!its |their )")
_OWNER = regex(r"the (?P<owner>[a-z]+)'s (?:[a-z]+ )?$")


def _of_person(dated: DatedText, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return an age whose birth is in the sentence before, of the same person."""
    start = dated.text.sentence_at(claim.quantity.start).start
    if len(dates) != 1 or not _SAME_PERSON.match(dated.text.folded, start):
        return None
    before = [
        each
        for sentence in dated.sentences
        for each in sentence.dates
        if each.claim.sentence == claim.sentence - 1 and is_origin(dated.text, each, births=True)
    ]
    return _from("age", claim, before[0], dates[0]) if len(before) == 1 and before[0].has_year else None


_AT_AGE = regex(r"(?<![a-z])turn(?:ed|s|ing) ?$|[年月日](?:刚好|正好|恰好|恰|刚|正值|已经?|将|迎来|年?满)*$")


def _old_thing(text: Text, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return how old a thing is said to be: built in 1893, 130 years old in 2023; opened in 1962, it turned 60 in 2022."""
    start, end = claim.quantity.outer
    if len(dates) != 2 or not (
        text.folded.startswith(" old", end) or _AT_AGE.search(text.folded, dates[0].end, start)
    ):
        return None
    origins = [each for each in dates if is_origin(text, each, births=False)]
    now = dates[1] if origins == [dates[0]] else None
    return _from("since", claim, dates[0], now) if now is not None else None


def _from(kind: Kind, claim: Claim, begin: Dated, now: Dated) -> Counted:
    return Counted(kind, claim, begin.first.year, now, begin)


def _later(dated: DatedText, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return years that lie between the date before them and one right behind them."""
    end = claim.quantity.outer[1]
    now = next((each for each in dates if each.start >= end), None)
    pattern = _LATER_ZH if dated.text.is_chinese else _LATER_EN
    if now is None or not pattern.fullmatch(dated.text.folded, end, now.start) or now.calendar.until:
        return None
    before = [each for each in dates if each.end <= claim.quantity.start]
    if not before and claim.sentence:
        previous = [
            each
            for sentence in dated.sentences
            for each in sentence.dates
            if each.claim.sentence == claim.sentence - 1
        ]
        before = previous
    if len(before) != 1 or before[0].calendar.until:
        return None
    return _from("later", claim, before[0], now)


def _after(text: Text, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return years after a date: the census of 2020, held ten years after that of 2008."""
    end = claim.quantity.outer[1]
    if (
        text.is_chinese
        or len(dates) != 2
        or not dates[0].end <= claim.quantity.start <= end <= dates[1].start
    ):
        return None
    if not _AFTER_EN.fullmatch(text.folded, end, dates[1].start):
        return None
    return _from("later", claim, dates[1], dates[0])
