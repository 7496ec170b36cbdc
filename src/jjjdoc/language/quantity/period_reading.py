"""Reading what time a number covers: each word of `periods` is given to the number it stands beside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.language.quantity.text import PhraseTable, Tokens, word_set
from jjjdoc.language.quantity.units import TIMES
from jjjdoc.patterns import regex

_ANY_ZH = "|".join(f"(?P<{period}>{words.zh})" for period, words in PERIODS.items() if words.zh)
_PLAIN_ZH = re.sub(r"\([^()]*\)", "", "|".join(words.zh for words in PERIODS.values() if words.zh))
_FIRST_ZH = "".join(map("".join, re.findall(r"(?:^|\|)(?:\[(.+?)\]|(.))", _PLAIN_ZH)))
"""What the words begin with, outside of what must stand beside them: most places are passed over at once."""
_WORDS_ZH = regex(f"(?=[{_FIRST_ZH}])(?:{_ANY_ZH})")
_BREAK = regex("[，。；！？：;!?\n]")
_UNTIL_ZH = tuple(PERIODS["until"].zh_date.split())
_SINCE_ZH = tuple(PERIODS["since"].zh_date.split())
_AFTER_DATE = regex(
    '(?:[”"’」]|规划|时期|年|底|初|末|以后|之后|国庆){0,3}(?P<since>以来)|[底末]?(?P<until>为止|止)'
)
_FROM = regex("[底初末]?(?:起|开始|至|到)")
_MOST_AWAY_ZH = 30
_HELD = frozenset("届期次轮")
_VERB = 3


def read_periods_zh(text: str, drafts: Sequence[Draft]) -> None:
    """Give each word to the number it stands beside: the next one of its clause, else the last."""
    for draft in drafts:
        if draft.calendar is not None:
            _read_beside_date_zh(text, draft)
    index = 0
    for match in _WORDS_ZH.finditer(text):
        while index < len(drafts) and drafts[index].start < match.end():
            index += 1
        found = _next_zh(text, drafts, index, match) or _previous_zh(text, drafts, index, match)
        if found is not None:
            found.periods.add(match.lastgroup)  # type: ignore[arg-type]


def _read_beside_date_zh(text: str, draft: Draft) -> None:
    before = text[max(0, draft.outer_start - 3) : draft.outer_start].rstrip(' “"')
    if before.endswith(_UNTIL_ZH):
        draft.periods.add("until")
    match = _AFTER_DATE.match(text, draft.outer_end)
    if match is not None:
        draft.periods.add("since" if match["since"] else "until")
    elif (
        before.endswith(_SINCE_ZH) and not before.endswith("来自") and not _FROM.match(text, draft.outer_end)
    ):
        draft.periods.add("since")


def _next_zh(text: str, drafts: Sequence[Draft], index: int, match: re.Match[str]) -> Draft | None:
    consecutive = match.lastgroup == "consecutive"
    for draft in drafts[index : index + 4]:
        if draft.start - match.end() > (_most_after(draft) if consecutive else _MOST_AWAY_ZH):
            return None
        if _BREAK.search(text, match.end(), draft.start):
            return None
        if (
            draft.calendar is None
            and (consecutive or draft.role != "ordinal")
            and (consecutive or not _is_time(draft))
        ):
            return draft
    return None


def _most_after(draft: Draft) -> int:
    """Return how far 连续 may stand before a number: a verb is between in 连续举办五届."""
    return _VERB if draft.counter and draft.counter in _HELD and draft.role == "level" else 1


def _previous_zh(text: str, drafts: Sequence[Draft], index: int, match: re.Match[str]) -> Draft | None:
    if not index or match.lastgroup == "consecutive":
        return None
    draft = drafts[index - 1]
    if draft.calendar is not None or _is_time(draft) or match.start() - draft.outer_end > 4:
        return None
    return None if _BREAK.search(text, draft.outer_end, match.start()) else draft


def _is_time(draft: Draft) -> bool:
    return draft.unit in _LASTING and draft.role == "level"


_LASTING = TIMES - {"century"}


# --- English -----------------------------------------------------------------------------------------------


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
_JOINTS = frozenset(("and", "while", "but"))
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
    if period not in _COMPARED:
        return following or preceding
    if following is not None and not _JOINTS.isdisjoint(tokens.words[last : following.start]):
        return preceding  # flat year on year and up 0.2 percent
    return preceding or following


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
