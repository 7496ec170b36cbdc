"""How long before or after something: 届满三十日前, 之日起十日内, 60 days before. Told by the figure, which both languages have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.action_words import actions
from jjjdoc.language.statement.opposites import Opposed
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

# What stands right after the figure: 个工作日前, days before; in Chinese also right before it: 届满前30日.
_NEXT_ZH = regex(
    "(?:个?(?:工作|交易|自然|营业)?(?:日|天|周|星期|月|年|小时|分钟))?"
    "(?:[以之]?(?:(?P<before>前)|(?P<after>后))(?![后任期]))?"
)
_LAST_ZH = regex("[^，。；：、目当此最先随今后]{2}(?:(?P<before>前)|(?P<after>后|日起))的?(?:至少|最多)?$")
_NEXT_EN = regex(
    r"[\s-]?(?:(?:working|business|calendar|trading|consecutive|natural|clear|full)\s)?"
    r"(?:(?:days?|weeks?|months?|years?|hours?|minutes?)\s)?"
    r"(?:(?P<before>before|prior to|ahead of|in advance of|preceding)|(?P<after>after|following|subsequent to|from the date))\b"
)
# The first three days are no time before: 发病前三天 may be either.
_FIRST_EN = regex(r"\b(?:first|early|initial)\s$")
_MOST_BEFORE_EN = 10
_MOST_BEFORE_ZH, _MOST_GOVERNED_ZH, _MOST_GOVERNED_EN = 8, 16, 60
_END_ZH, _END_EN = regex("[，。；：应在于自]"), regex("[,.;:]")
_GOVERNED_EN = regex(r"[,.;:]|\b(?:shall|must|may|should|will|can)\b")


class Deadline(Struct, frozen=True):
    """A stretch of time before or after something."""

    side: str
    unit: str
    place: Sentence


def find_reversed_deadlines(
    chinese: str, english: str, zh: Sequence[Quantity], en: Sequence[Quantity], sentences: Sequence[Matched]
) -> Iterator[Opposed]:
    """Yield the same stretch of time, before something in one language and after it in the other. The English is in lower case."""
    for each in sentences:
        ours = _deadlines(chinese, zh, each.zh, _LAST_ZH)
        theirs = _deadlines(english, en, each.en) if ours else {}
        for length, mine in ours.items():
            other = theirs.get(length)
            if (
                other is None
                or mine.side == other.side
                or (mine.unit and other.unit and mine.unit != other.unit)
            ):
                continue
            start = other.place.start
            is_first = _FIRST_EN.search(english, max(0, start - _MOST_BEFORE_EN), start)
            if not is_first and not _is_turned_round(chinese, english, mine.place, other.place):
                yield Opposed((mine.side, other.side), mine.place, other.place)


def _deadlines(
    text: str, quantities: Sequence[Quantity], sentence: Sentence, last: re.Pattern[str] | None = None
) -> Mapping[Decimal, Deadline]:
    """Return what is before or after, by its figure, of the figures that the sentence has once."""
    own = [each for each in quantities if sentence.start <= each.start < sentence.end]
    figures = Counter(each.low for each in own)
    found = {}
    for each in own:
        after = (_NEXT_ZH if last else _NEXT_EN).match(text, each.end, sentence.end)
        before = (
            last.search(text, max(sentence.start, each.start - _MOST_BEFORE_ZH), each.start) if last else None
        )
        sides = {match.lastgroup: match for match in (after, before) if match and match.lastgroup}
        is_single = figures[each.low] == 1 and each.low == each.high
        if is_single and not _is_of_calendar(each) and len(sides) == 1:
            side, match = sides.popitem()
            place = Sentence(min(each.start, match.start(side)), max(each.end, match.end(side)))
            found[each.low] = Deadline(side, each.unit, place)
    return found


def _is_of_calendar(quantity: Quantity) -> bool:
    """Tell whether a figure is a year or has a month; a day alone may be a number of days."""
    date = quantity.calendar
    return date is not None and bool(date.year or date.month)


def _is_turned_round(chinese: str, english: str, mine: Sentence, other: Sentence) -> bool:
    """Tell whether the English counts from what the Chinese does then: 通知十日后召开, notice ten days before the meeting."""
    zh, en = actions()
    before = _END_ZH.split(chinese[max(0, mine.start - _MOST_GOVERNED_ZH) : mine.start])[-1]
    after = _END_ZH.split(chinese[mine.end : mine.end + _MOST_GOVERNED_ZH].lstrip("，内"))[0]
    governed = _END_EN.split(english[other.end : other.end + _MOST_GOVERNED_EN])[0]
    kinds = {kind for mark in en.find(governed) for kind in mark.kinds}
    from_which, then = ({kind for mark in zh.find(text) for kind in mark.kinds} for text in (before, after))
    if kinds & from_which:
        return False
    return bool(kinds & then) or counts_from_elsewhere(chinese, english, mine.start, other.end)


def counts_from_elsewhere(chinese: str, english: str, zh_start: int, en_end: int) -> bool:
    """Tell whether a stretch counts in English from what the Chinese says after it: 30年前，议会批准了, 30 years after parliament ratified.

    `zh_start` is where the Chinese stretch starts, `en_end` where the English one with its "before" or "after" ends.
    """
    anchor = _END_ZH.split(chinese[max(0, zh_start - _MOST_GOVERNED_ZH) : zh_start])[-1]
    governed = _GOVERNED_EN.split(english[en_end : en_end + _MOST_GOVERNED_EN])[0]
    elsewhere = english[:en_end] + english[en_end + len(governed) :]
    said = {stem for _, _, stem in words_of(governed)} - {stem for _, _, stem in words_of(elsewhere)}
    here, there = (
        sum(not stems.isdisjoint(said) for _, _, stems in segment(text))
        for text in (anchor, chinese[zh_start:])
    )
    return there > here
