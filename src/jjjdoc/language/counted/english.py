"""The nouns of the counts of an English text: 386 tertiary hospitals, the number of hospitals rose to 386."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.counted.nouns import ENGLISH, PERSON, Nouns
from jjjdoc.language.fold import fold
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.text import FUNCTION_WORDS, WordTable, word_set
from jjjdoc.patterns import regex

_UNKNOWN = Nouns()
_WORD = regex(r"(?:[- ]|, (?=[a-z]+ed\b|[a-z]+-))?[\"“”'(]?([a-z][a-z']*)")
_NOT_IN_PHRASE = FUNCTION_WORDS - {"additional", "extra", "other", "others", "more", "new", "old"}
_SETS = word_set(
    "pair pairs set sets piece pieces unit units head kind kinds type types batch batches group groups"
)
_PHRASES = WordTable({noun: found for noun, found in ENGLISH.items() if FUNCTION_WORDS & set(noun.split())})
"""The nouns with function words in them: hospitals of grade two."""
_MOST_WORDS = 7
_LONGEST = max(len(noun.split()) for noun in ENGLISH)
_BREAK = regex(r"[,;:.!?()](?= |$)|[—–]| and | or | but | with | while ")
_WORDS = regex(r"[a-z][a-z']*")
_LEADING = regex(r" *(?:in|at|by|of|from|for|on|with|under|during|among|across) ")
_NUMBER_OF = regex(r"\bnumber of ")


def nouns_of(text: str, quantities: Sequence[Quantity]) -> list[Nouns]:
    """Return for each quantity the concepts of what it counts, none where no noun is known."""
    folded = fold(text)
    found = []
    for place, quantity in enumerate(quantities):
        after = (each.outer[0] for each in quantities[place + 1 :] if each.role != "ordinal")
        limit = next(after, len(folded))
        begin = quantities[place - 1].outer[1] if place else 0
        nouns = _after(folded, quantity, limit)
        if quantity.unit == "person" and not nouns.is_people:
            found.append(Nouns(frozenset((PERSON,))))
        else:
            found.append(nouns or _before(folded, quantity, begin))
    return found


def has_noun(text: str, quantity: Quantity) -> bool:
    """Tell whether a word, known or not, follows a number as its noun: not so in “of 640 tips, 210 were true”."""
    match = _WORD.match(fold(text), quantity.end)
    return match is not None and match[1] not in _NOT_IN_PHRASE


def phrase_after(text: str, quantity: Quantity) -> tuple[int, int]:
    """Return the range of the words behind a number that may be its noun phrase, of folded text."""
    start = at = _number_end(text, quantity)
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None or match[1] in _NOT_IN_PHRASE:
            break
        at = match.end()
    return start, at


def _after(text: str, quantity: Quantity, limit: int) -> Nouns:
    """Return the concepts of the last known noun of the noun phrase that a number begins."""
    at = _number_end(text, quantity)
    words: list[str] = []
    while len(words) < _MOST_WORDS:
        match = _WORD.match(text, at, limit)
        if match is not None and match[1] == "of" and words and words[-1] in _SETS:
            words, at = [], match.end()
            continue
        if match is None or match[1] in _NOT_IN_PHRASE:
            break
        phrase = _PHRASES.starting(text, match.start(1))
        if phrase is not None and not text[phrase[0] : phrase[0] + 1].isalnum():
            return Nouns(phrase[1])
        words.append(match[1])
        at = match.end()
    return _last_noun(words)


def _number_end(text: str, quantity: Quantity) -> int:
    """Return where the number itself ends: people and households are units, and so part of the quantity."""
    if quantity.unit:
        digits = [place for place in range(quantity.start, quantity.end) if text[place] == " "]
        return digits[-1] if digits else quantity.end
    return quantity.end


def _last_noun(words: Sequence[str]) -> Nouns:
    """Return the concepts of the last known noun among words, those of its shorter endings included."""
    for end in range(len(words), 0, -1):
        known = [
            found
            for length in range(min(_LONGEST, end), 0, -1)
            if (found := ENGLISH.get(" ".join(words[end - length : end])))
        ]
        if known:
            return Nouns(known[0], frozenset().union(*known[1:]))
    return _UNKNOWN


def _before(text: str, quantity: Quantity, begin: int) -> Nouns:
    """Return the concepts of the noun before a number that nothing counted follows: hospitals numbered 386."""
    word = _WORD.match(text, quantity.end)
    if word is not None and word[1] not in _NOT_IN_PHRASE:
        return _UNKNOWN
    start = quantity.outer[0]
    first = begin
    for mark in _BREAK.finditer(text, begin, start):
        first = mark.end()
    number = _NUMBER_OF.search(text, first, start)
    if number is not None:
        words = []
        for match in _WORDS.finditer(text, number.end(), start):
            if match[0] in _NOT_IN_PHRASE:
                break
            words.append(match[0])
        return _last_noun(words)
    return _head(text[first:start])


def _head(clause: str) -> Nouns:
    """Return the concepts of the first known noun of a clause that no preposition leads: criminal cases closed by courts."""
    phrases: list[list[str]] = [[]]
    for match in _WORDS.finditer(clause):
        if match[0] in _NOT_IN_PHRASE:
            phrases.append([])
        else:
            phrases[-1].append(match[0])
    known = [nouns for words in phrases if (nouns := _last_noun(words))]
    if not known:
        return _UNKNOWN
    return known[-1] if _LEADING.match(clause) else known[0]
