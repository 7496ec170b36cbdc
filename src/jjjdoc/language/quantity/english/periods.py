"""Words that say what time a number covers: annual, year on year, cumulative; since and as of beside a date."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.phrases import PhraseTable
from jjjdoc.language.quantity.english.tokens import Tokens, word_set
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.language.quantity.units import TIMES

_PHRASES = {
    phrase: period for period, words in PERIODS.items() if words.en for phrase in words.en.split(", ")
}
_WORDS_EN = PhraseTable(_PHRASES)
_STARTS = frozenset(phrase.split()[0] for phrase in _PHRASES)
_BREAKS = word_set(". ; : ! ? ,")
_SENTENCE_ENDS = word_set(". ; : ! ?")
_AFTER_ONLY = word_set("a each every per p /")
_MOST_AWAY_EN = 9
_MOST_AFTER = 4
_VERBS = word_set("has have had is are was were will would can could which that who and but")
_MOST_SINCE = 12
_COMPARED = frozenset(("year_on_year", "previous_period"))
_SINCE_EN, _UNTIL_EN = (
    PhraseTable(dict.fromkeys(PERIODS[word].en_date.split(", "), True)) for word in ("since", "until")
)


def read_periods_en(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give each word to the number it stands beside: one right before it, else the next of its clause, else the last."""
    limit = 0
    for draft in drafts:
        if draft.calendar is not None:
            _read_beside_date_en(tokens, draft, limit)
        limit = draft.end
    words = tokens.words
    index = at = 0
    while at < tokens.count:
        found = _WORDS_EN.starting(words, at) if words[at] in _STARTS else None
        if found is None:
            at += 1
            continue
        last, period = found
        while index < len(drafts) and drafts[index].start < at:
            index += 1
        beside = _number_of(tokens, drafts, index, at, last, period)
        if beside is not None:
            beside.periods.add(period)
            at = last
        else:
            at += 1


def _read_beside_date_en(tokens: Tokens, draft: Draft, limit: int) -> None:
    if _SINCE_EN.ending(tokens.words, draft.start, 0):
        draft.periods.add("since")
    elif _UNTIL_EN.ending(tokens.words, draft.start, 0):
        draft.periods.add("until")
    elif _follows_since(tokens, draft.start, limit):
        draft.periods.add("since")


def _follows_since(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether "since" begins the clause that a date ends: since the war began in 2011."""
    words = tokens.words
    for at in range(index - 1, max(limit, index - _MOST_SINCE) - 1, -1):
        if words[at] in _BREAKS:
            return False
        if words[at] == "since":
            return True
    return False


def _number_of(
    tokens: Tokens, drafts: Sequence[Draft], index: int, at: int, last: int, period: PeriodWord
) -> Draft | None:
    """Return the number that a word belongs to; `index` is that of the first number after the word's start."""
    before = drafts[index - 1] if index else None
    if period == "consecutive":
        return before if before is not None and _is_repeated(tokens, before, at) else None
    if before is not None and at < before.end:
        return None
    if before is not None and not _is_stretch(before, period) and _is_near(before, at):
        return before
    if tokens.words[last] == "," and (not at or tokens.words[at - 1] in _SENTENCE_ENDS):
        return _next_en(tokens, drafts, index, last + 1, period, _MOST_AWAY_EN)  # Each year, …
    if tokens.words[at] in _AFTER_ONLY:
        found = _previous_en(tokens, drafts, index, at, period, _MOST_AFTER)
        return found if found is None or _VERBS.isdisjoint(tokens.words[found.end : at]) else None
    following = _next_en(tokens, drafts, index, last, period, _MOST_AWAY_EN)
    preceding = _previous_en(tokens, drafts, index, at, period, _MOST_AWAY_EN)
    return preceding or following if period in _COMPARED else following or preceding


def _is_repeated(tokens: Tokens, draft: Draft, at: int) -> bool:
    """Tell whether "consecutive" or the like is said of a number: five consecutive meetings, five years running."""
    if at <= draft.end:
        return tokens.words[at] != "running" or draft.unit in TIMES
    if at - draft.end > 2 or not draft.counter:
        return False
    return tokens.words[at] == "in" or (tokens.words[at] == "running" and draft.counter in TIMES)


def _is_near(draft: Draft, at: int) -> bool:
    """Tell whether a word stands right after a number, or after the word it counts."""
    return at == draft.outer_end or (at == draft.outer_end + 1 and bool(draft.counter))


def _next_en(
    tokens: Tokens, drafts: Sequence[Draft], index: int, last: int, period: PeriodWord, most: int
) -> Draft | None:
    for draft in drafts[index : index + 3]:
        if draft.start - last > most or not _BREAKS.isdisjoint(tokens.words[last : draft.start]):
            return None
        if not _is_stretch(draft, period):
            return draft
    return None


def _previous_en(
    tokens: Tokens, drafts: Sequence[Draft], index: int, at: int, period: PeriodWord, most: int
) -> Draft | None:
    for draft in reversed(drafts[max(0, index - 3) : index]):
        if at - draft.end > most or not _BREAKS.isdisjoint(tokens.words[draft.end : at]):
            return None
        if not _is_stretch(draft, period):
            return draft
    return None


def _is_stretch(draft: Draft, period: PeriodWord) -> bool:
    """Tell whether a number is itself a date, a place in an order or a stretch of time, which is no year's."""
    if draft.calendar is not None:
        return True
    return period != "consecutive" and (
        draft.role == "ordinal" or (draft.unit in TIMES and draft.role == "level")
    )
