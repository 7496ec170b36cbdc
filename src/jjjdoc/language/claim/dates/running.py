"""Years running: what has happened every year since a date, and how many times in a row by a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim, within
from jjjdoc.language.claim.counts.chinese_lists import value_of
from jjjdoc.language.claim.dates.dated import NOTHING, Dated, DatedSentence, DatedText
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_EACH_YEAR = regex(
    r"每年|年年|逐年|历年|连年|算起|(?<![a-z])(?:(?:every|each)(?: single)? year|year (?:after|on|by) year|annually|without (?:interruption|a break|exception))(?![a-z])|从未间断|不间断"
)
"""By what the count is one of all the years since a date: not 自2019年起实行新政，到2024年已连续八年增长."""
_BEGIN_ZH, _BEGUN_ZH = regex("[自从]$"), regex("[^,。;]{0,14}?(?:起|开始|以来|算起)|至今")
_BEGIN_EN = regex(r"(?<![a-z])(?:since|from|beginning|starting)(?: in| with| from)? ?$")
_TO_COUNT_ZH = regex("[,]?(?:该[^,。;]{1,4}|(?:已经?|就|便|实现|达到?|取得|成为|是|为|了|其|连续|保持|第))*")
_TO_COUNT_EN = regex(
    r"(?:,? ?(?:was|is|marked|marks?|represents?|became|brought|made it|it|they|has|have|had|been|[a-z]+(?:ed|en|wn)|rose|grew|fell|did|so|the|a|an|its|their|now|already|for)(?![a-z]))* ?"
)
_IN_A_ROW = regex(
    r"(?: [a-z]+){0,4}? (?:in a row|in succession|running|without a break)(?! (?:in|on|for|that|when)(?![a-z]))(?![a-z])"
)
_IN_A_ROW_ZH = regex("(?P<count>[二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\\d)连[增涨升降跌减冠丰]")


def wrong_runs(dated: DatedText, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each number of years in a row, by the year they began and the year they had lasted until."""
    text = dated.text
    for sentence in dated.sentences:
        since = next(_SINCE_THEN.finditer(text.folded, sentence.start, sentence.end), None)
        if since is None and not _EACH_YEAR.search(text.folded, sentence.start, sentence.end):
            continue
        counts = [each for each in within(claims, sentence.start, sentence.end) if _is_run(text, each)]
        if since is not None:
            yield from _since_then(dated, sentence, since, counts)
            continue
        for count in (*counts, *_written_short(dated, sentence)):
            yield from _check(text, sentence.dates, count)


_SINCE_THEN = regex(
    r"(?:此|[之其自]|从此|自此|自那[时以]?)后|从此|自此|(?<![a-z])(?:ever since|since then|(?:has|have) since|thereafter|from then on)(?![a-z])"
)
_NOT_AGAIN = regex(r"[未没][有能]?再|再[未没]|[不无]再|(?<![a-z])(?:no|not|none|never|without)(?![a-z])")


def _since_then(
    dated: DatedText, sentence: DatedSentence, since: re.Match[str], counts: Sequence[Claim]
) -> Iterator[Outcome]:
    """Yield an outcome for each number of years in a row since what stands before: a peak in 2019, and "every year since"."""
    begin = _date_before(dated, since.start())
    if begin is None or begin.calendar.until:
        return
    for count in counts:
        start, end = count.quantity.outer
        near = [each for each in sentence.dates if each.has_year and each.start > since.start()]
        now = next((each for each in reversed(near) if each.end <= start), None) or next(
            (each for each in near if each.start >= end), None
        )
        if start < since.end() - _REACH or now is None or now.calendar.until:
            continue
        years = now.first.year - begin.first.year
        if not _goes_on(dated.text, since, now, count):
            continue
        sentence_start = dated.text.sentence_at(since.start()).start
        excluded = (
            _NOT_AGAIN.search(dated.text.folded, max(sentence_start, since.start() - _REACH), start)
            is not None
        )
        least = years if begin.grain == now.grain == "year" else years - 1
        if years > 1:
            yield Outcome(
                least <= count.quantity.low <= (years if excluded else years + 1),
                count,
                (begin.claim, now.claim),
                "running",
                Decimal(years if excluded else years + 1),
                severity="warning",
                values={"years": str(years if excluded else years + 1)},
            )


_REACH = 40
_ALL_ALONG = regex(rf"{_EACH_YEAR.pattern}|各年|ever since|{_NOT_AGAIN.pattern}")
_UNTIL_ZH = regex("(?:[至到]|截至)$")


def _goes_on(text: Text, since: re.Match[str], now: Dated, count: Claim) -> bool:
    """Tell whether a count is of all the years since: every one of them is spoken of, and it counts up to the last."""
    start, end = count.quantity.outer
    sentence = text.sentence_at(since.start())
    if not _ALL_ALONG.search(
        text.folded, max(sentence.start, since.start() - _REACH), min(start, since.end() + _REACH)
    ):
        return False
    if now.start >= end:
        return True
    if text.is_chinese and _UNTIL_ZH.search(text.folded, since.end(), now.start):
        return True
    link = _TO_COUNT_ZH if text.is_chinese else _TO_COUNT_EN
    return link.fullmatch(text.folded, now.end, start) is not None


def _date_before(dated: DatedText, place: int) -> Dated | None:
    """Return the last date with a year before a place of a text, in the sentence of that or the one before."""
    start = dated.text.sentence_at(place).start
    earlier = dated.text.sentence_at(max(0, start - 1)).start
    for at in (start, earlier):
        sentence = dated.sentence_at(at)
        dates = sentence.dates if sentence is not None else ()
        last = next((each for each in reversed(dates) if each.end <= place and each.has_year), None)
        if last is not None:
            return last
    return None


_OF_OTHERS = regex(r"[^,.;]{0,24} (?:(?:in|on|for) which|that|when)(?![a-z])")
"""By what the years are those of something else: the eleventh year in a row in which taxes were cut."""


def _is_run(text: Text, claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.qualifier != "exact":
        return False
    if _OF_OTHERS.match(text.folded, quantity.outer[1]):
        return False
    if quantity.unit != "year" and not text.folded.startswith(" year", quantity.outer[1]):
        return quantity.role == "ordinal" and "consecutive" in quantity.periods
    end = quantity.outer[1]
    return "consecutive" in quantity.periods or _IN_A_ROW.match(text.folded, end, end + 40) is not None


def _written_short(dated: DatedText, sentence: DatedSentence) -> Iterator[Claim]:
    """Yield 九连增: nine years of growth in a row."""
    for found in _IN_A_ROW_ZH.finditer(dated.text.folded, sentence.start, sentence.end):
        years = Decimal(value_of(found["count"]))
        quantity = Quantity(*found.span(), years, years, form="words")
        number = sentence.dates[0].claim.sentence
        yield Claim(dated.number, number, 0, quantity, possible(quantity), NOTHING)


def _check(text: Text, dates: Sequence[Dated], count: Claim) -> Iterator[Outcome]:
    start = count.quantity.outer[0]
    before = [each for each in dates if each.end <= start]
    if before and before[-1].calendar.until:
        yield from _of_range(text, before[-1], count)
    for begin, now in pairwise(before[-2:]):
        years = now.first.year - begin.first.year
        if years < 1 or not (_begins(text, begin) and begin.grain == now.grain == "year"):
            continue
        link = _TO_COUNT_ZH if text.is_chinese else _TO_COUNT_EN
        if now.calendar.until or not link.fullmatch(text.folded, now.end, start):
            continue
        yield Outcome(
            years <= count.quantity.low <= years + 1,
            count,
            (begin.claim, now.claim),
            "running",
            Decimal(years + 1),
            severity="warning",
            values={"years": str(years + 1)},
        )


_MANY = 40


def _of_range(text: Text, range_: Dated, count: Claim) -> Iterator[Outcome]:
    """Yield an outcome for a count of all years from one to another: it rose each year from 2018 to 2023, its sixth rise."""
    between = text.folded[range_.end : count.quantity.outer[0]]
    clause = between.rpartition(",")[2]
    link = _TO_COUNT_ZH if text.is_chinese else _TO_COUNT_EN
    if (
        len(between) > _MANY
        or not link.fullmatch(clause)
        or "," not in between
        or count.quantity.unit == "year"
    ):
        return
    years = range_.calendar.until - range_.calendar.year + 1
    if years > 1:
        yield Outcome(
            years - 1 <= count.quantity.low <= years,
            count,
            (range_.claim,),
            "running_range",
            Decimal(years),
            severity="warning",
            values={"years": str(years)},
        )


def _begins(text: Text, date: Dated) -> bool:
    folded = text.folded
    if date.calendar.until:
        return False
    if "since" in date.claim.quantity.periods:
        return True
    if not text.is_chinese:
        return _BEGIN_EN.search(folded, max(0, date.start - 20), date.start) is not None
    return (
        _BEGIN_ZH.search(folded, max(0, date.start - 1), date.start) is not None
        or _BEGUN_ZH.match(folded, date.end, date.end + 20) is not None
    )
