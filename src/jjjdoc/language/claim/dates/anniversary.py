"""Years since something began: ages, anniversaries, “50 years ago in 1963”, “two years later, in 2019”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.dates.dated import Dated, DatedText
from jjjdoc.language.claim.dates.words import BIRTH_EN, BIRTH_ZH, ORIGINS_EN, ORIGINS_ZH
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

Kind = Literal["anniversary", "age", "since", "later", "nth"]

_MOST_DATES = 3
"""A sentence with more dates tells a history, where nobody knows which of them is counted from."""

_REACH = 40


class Counted(Struct, frozen=True):
    """A number of years, and what it is counted from and to."""

    kind: Kind
    years: Claim
    origin: Dated
    now: Dated

    @property
    def difference(self) -> int:
        """The years from the one to the other by the calendar."""
        return self.now.first.year - self.origin.first.year

    @property
    def holds(self) -> bool:
        """Whether so many years may have passed: an age may be a year less until the birthday."""
        least, most = {
            "anniversary": (0, 0),
            "age": (-1, 1),
            "since": (-1, 1),
            "later": (0, 0),
            "nth": (0, 1),
        }[self.kind]
        return self.difference + least <= self.years.quantity.low <= self.difference + most


_GRAVE: dict[Kind, Severity] = {
    "anniversary": "error",
    "age": "error",
    "since": "warning",
    "later": "warning",
    "nth": "warning",
}


def wrong_years(dated: DatedText, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each age, anniversary and number of years that is counted between two dates of a text."""
    for claim in claims:
        kind = _kind(dated.text, claim)
        counted = _counted(dated, claim, kind) if kind is not None else None
        if counted is not None and counted.difference > 0:
            yield Outcome(
                counted.holds,
                claim,
                (counted.origin.claim, counted.now.claim),
                counted.kind,
                Decimal(counted.difference),
                severity=_GRAVE[counted.kind],
            )


# --- what a number counts ----------------------------------------------------------------------------------


_AGE_BEFORE = regex(r"现年$|年仅$|时年$|年龄|年满$|[,(]$|时$|(?<![a-z])(?:aged|age of|age|turned|turning) ?$")
_AGE_PLAIN = regex(
    r"(?:^|, ?)$|(?<![a-z])(?:aged|age of|is|was|turned|turning|be) ?$"
)  # Mr. Alvarez, 45, was born in 1971
_AGE_AFTER = regex(r",| (?:when|at the time|on|in|years of age|today|now)(?![a-z])|[- ]year-old|years old")
_AGO = regex(r" (?:ago|earlier|before),? ?(?:in|on|\(|—)? ?$")
_LATER_EN = regex(r" later,? ?(?:in|on|\() ?")
_LATER_ZH = regex(r"[之以]?后(?:,|的|,?在|,?于|,?到了?)?")
_SINCE_ZH = regex("(?:以来|至今|迄今)[^,。;]{0,10}?(?:已|了|经)[^,。;]{0,10}$|已[^,。;]{0,10}$")
_SINCE_EN = regex(r"(?<![a-z])(?:has|have|had)(?: [a-z-]+){1,5} for(?: the past| the last)? ?$")
_NTH_ZH = regex("(?:进入|迈入|已是|正值)(?:了)?第[^,。]{1,4}(?:个?年头?)$")
_NTH_EN = regex(r"(?<![a-z])(?:in|entered|entering|into) (?:its|their) [a-z0-9-]+$")
_BESIDE_EN = regex(
    r"(?<![a-z])preparat|(?<![a-z])(?:ahead of|upcoming|approaching|planned for|next year|will celebrate)"
)
_BESIDE_ZH = regex("筹备|即将|迎接|将迎|明年")


def _kind(text: Text, claim: Claim) -> Kind | None:
    """Return what a number of years counts, None for other figures."""
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.qualifier != "exact":
        return None
    start, end = quantity.outer
    folded = text.folded
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    if quantity.role == "ordinal":
        if quantity.counter in ("anniversary", "周年"):
            return "anniversary"
        return "nth" if (_NTH_ZH if text.is_chinese else _NTH_EN).search(before + folded[start:end]) else None
    if quantity.role != "level":
        return None
    return (
        _kind_zh(quantity.unit, folded[start:end], before, after)
        if text.is_chinese
        else _kind_en(quantity.unit, quantity.counter, before, after)
    )


def _kind_zh(unit: str, written: str, before: str, after: str) -> Kind | None:
    if unit != "year":
        return None
    if written.endswith("岁"):
        return "age" if not after.startswith(("以", "及", "的", "-", "至")) else None
    if _LATER_ZH.match(after):
        return "later"
    return "since" if _SINCE_ZH.search(before) else None


def _kind_en(unit: str, counter: str, before: str, after: str) -> Kind | None:
    if unit == "year":
        if _AGE_BEFORE.search(before) or after.startswith(" old"):
            return "age"
        if after.startswith(" later"):
            return "later"
        return "since" if after.startswith(" ago") or _SINCE_EN.search(before) else None
    if unit or counter or not (_AGE_PLAIN.search(before) and _AGE_AFTER.match(after)):
        return None
    return "age"


# --- what it is counted from and to ------------------------------------------------------------------------


def _counted(dated: DatedText, claim: Claim, kind: Kind) -> Counted | None:
    if claim.sentence >= len(dated.sentences):
        return None
    dates = [each for each in dated.sentences[claim.sentence] if each.has_year]
    if kind == "later":
        return _later(dated, claim, dates)
    text = dated.text
    origins = [each for each in dates if _is_origin(text, each, kind)]
    others = [each for each in dates if each not in origins]
    if len(origins) != 1 or not others or len(dates) > _MOST_DATES:
        return None
    if kind == "anniversary" and not _is_its_own(text, claim, origins[0]):
        return None
    now = _now(text, claim, others)
    return Counted(kind, claim, origins[0], now) if now is not None else None


def _later(dated: DatedText, claim: Claim, dates: Sequence[Dated]) -> Counted | None:
    """Return years that lie between the date before them and one right behind them."""
    end = claim.quantity.outer[1]
    now = next((each for each in dates if each.start >= end), None)
    pattern = _LATER_ZH if dated.text.is_chinese else _LATER_EN
    if now is None or not pattern.fullmatch(dated.text.folded, end, now.start) or now.calendar.until:
        return None
    before = [each for each in dates if each.end <= claim.quantity.start]
    if not before and claim.sentence:
        before = list(dated.sentences[claim.sentence - 1])
    if len(before) != 1 or before[0].calendar.until:
        return None
    return Counted("later", claim, before[0], now)


_ORIGIN_ZH_AFTER = regex(
    f"(?P<what>{ORIGINS_ZH})|[^,。;\\d]{{1,6}}?(?P<late>{ORIGINS_ZH})(?![\\d一二三四五六七八九十百]+周年)"
)
_ORIGIN_ZH_BEFORE = regex(f"(?P<what>{ORIGINS_ZH})(?:时间|日期)?(?:于|在|为|:)?$")
_ORIGIN_EN = regex(
    rf"(?<![a-z])(?P<what>{ORIGINS_EN})(?: [a-z'-]+){{0,4}}?(?:,? (?:in|on|since|from))?(?: the)? ?$"
)
_BIRTH_ZH, _BIRTH_EN = regex(BIRTH_ZH), regex(BIRTH_EN)
_AGO_BEFORE = regex(r"(?:years?|decades?|century) ago,? ?(?:in|on|\()? ?$")


def _is_origin(text: Text, date: Dated, kind: Kind) -> bool:
    """Tell whether something began at a date: a birth, for ages."""
    before = text.folded[max(0, date.start - _REACH) : date.start]
    if text.is_chinese:
        found = _ORIGIN_ZH_AFTER.match(text.folded, date.end, date.end + 14) or _ORIGIN_ZH_BEFORE.search(
            before
        )
        birth = _BIRTH_ZH
    else:
        found = _ORIGIN_EN.search(before)
        birth = _BIRTH_EN
        if kind == "since" and _AGO_BEFORE.search(before):
            return True
    if found is None:
        return False
    what = next(word for word in found.groups() if word)
    return kind != "age" or birth.fullmatch(what) is not None


_OF_ITS = regex(r" of (?:its|their|his|her|the) (?:[a-z-]+ ){0,2}?(?:in|on) ?$|,? ?\(?(?:in|since) ?$")
_OF_OTHER = regex(r" of (?!its |their |his |her )")
_NAMED_ZH = regex(
    rf"(?:^|[,。;、的]|迎来|纪念|庆祝|庆贺|举办|举行|喜迎|值|是|逢|届|其|该[^,]{{1,4}}|[0-9]年)(?:了|我[校院馆所司]|本[校院馆所]|公司)?(?:{ORIGINS_ZH})?$"
)


def _is_its_own(text: Text, claim: Claim, origin: Dated) -> bool:
    """Tell whether an anniversary is that of what began at a date of its sentence, and of nothing else."""
    folded = text.folded
    start, end = claim.quantity.outer
    around = folded[max(0, start - _REACH) : end + _REACH]
    if text.is_chinese:
        if _BESIDE_ZH.search(around):
            return False
        before = folded[max(text.sentences[claim.sentence].start, start - _REACH) : start]
        return _NAMED_ZH.search(before) is not None
    if _BESIDE_EN.search(around):
        return False
    after = folded[end : end + 2 * _REACH].removeprefix(" anniversary")
    if origin.start >= end:
        return (
            _OF_ITS.fullmatch(
                after[
                    : max(
                        0,
                        origin.start
                        - end
                        - (len(" anniversary") if folded.startswith(" anniversary", end) else 0),
                    )
                ]
            )
            is not None
        )
    return _OF_OTHER.match(after) is None


def _now(text: Text, claim: Claim, others: Sequence[Dated]) -> Dated | None:
    """Return the date that a number of years is counted to: that of its clause, else the nearest one."""
    if len(others) == 1:
        return others[0]
    start = claim.quantity.outer[0]
    clause = next((each for each in text.clauses if each.start <= start < each.end), None)
    within = [each for each in others if clause and clause.start <= each.start < clause.end]
    if len(within) == 1:
        return within[0]
    before = [each for each in others if each.end <= start]
    return before[-1] if before and not within else None
