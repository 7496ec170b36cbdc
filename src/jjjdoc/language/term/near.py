"""Finding what is one letter from a term, without trying term after term.

A term that differs in one letter still has its first half or its second half as it should be. All halves stand in one
automaton; where one is found, what stands beside it is compared with the other half. Linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from jjjdoc.language.term.match_text import MatchText, match_text, word_characters
from jjjdoc.model.termbase import Concept, Term

LENGTH = 8
"""How many characters a term has at least."""

# One more or less of these makes other Chinese words, and no misspelling.
_FREE = frozenset("的之了和与及或、，,·第等新各零一二三四五六七八九十两0123456789")


class NearHit(Struct, frozen=True):
    """What is nearly a term: the half-open range of the word that differs, in Chinese of the whole.

    `at` is where the difference begins. `found` and `wanted` are what stands there and what the term has, both folded.
    """

    start: int
    end: int
    at: int
    concept: Concept
    term: Term
    found: str
    wanted: str


class _Half(Struct, frozen=True):
    """A half of a term, and the other that has to stand beside it; `backward`: before it, and read from its end."""

    whole: str
    other: str
    backward: bool
    concept: Concept
    term: Term


class NearIndex:
    """Terms of one language that are long enough, each with the texts it is looked for as (`match_text`)."""

    def __init__(self, terms: Iterable[tuple[str, Concept, Term]], language: str) -> None:
        self._chinese = language == "zh"
        halves: dict[str, list[_Half]] = {}
        for text, concept, term in terms:
            if len(term.text) >= LENGTH:
                _add(halves, text, concept, term)
        self._halves = list(halves.values())
        self._automaton = AhoCorasick(list(halves)) if halves else None

    def find(self, folded: str) -> Iterator[NearHit]:
        """Yield what is one letter from a term: one more, one less, another, or two that have changed places."""
        if self._automaton is None:
            return
        even = match_text(folded, self._chinese)
        for number, start, end in self._automaton.find_matches_as_indexes(even.text, overlapping=True):
            for half in self._halves[number]:
                whole = self._nearly(even.text, start, end, half)
                hit = whole and self._hit(even, *whole, half)
                if hit:
                    yield hit

    def _nearly(self, text: str, start: int, end: int, half: _Half) -> tuple[int, int] | None:
        """Return the range of a text that is one letter from a term, given where half of it stands."""
        letters = word_characters()
        reach = len(half.other) + 1
        if half.backward:
            if not self._chinese and text[end : end + 1] in letters:
                return None
            beside = text[max(0, start - reach) : start][::-1]
        else:
            if not self._chinese and text[max(0, start - 1) : start] in letters:
                return None
            beside = text[end : end + reach]
        for length in _one_apart(half.other, beside):
            first, last = (start - length, end) if half.backward else (start, end + length)
            outside = text[first - 1 : first] if half.backward and first else text[last : last + 1]
            if self._chinese or (half.backward and not first) or outside not in letters:
                return first, last
        return None

    def _hit(self, even: MatchText, first: int, last: int, half: _Half) -> NearHit | None:
        found, wanted = even.text[first:last], half.whole
        if self._chinese:
            if (
                found[0] != wanted[0]
                or found[-1] != wanted[-1]
                or _FREE & set(found).symmetric_difference(wanted)
            ):
                return None
            differs = first + common_length(found, wanted)
            at = even.source_range(differs, differs + 1)[0]
            return NearHit(*even.source_range(first, last), at, half.concept, half.term, found, wanted)
        words, terms = found.split(" "), wanted.split(" ")
        if len(words) != len(terms):
            return None
        differing = [
            number for number, (word, term) in enumerate(zip(words, terms, strict=True)) if word != term
        ]
        if len(differing) != 1:
            return None
        number = differing[0]
        if words[number][0] != terms[number][0] and words[number][1:] == terms[number][1:]:
            return None  # another name, as Yangshan is not Tangshan: the first letter is hardly ever the wrong one
        at = first + sum(len(word) + 1 for word in words[:number])
        place = even.source_range(at, at + len(words[number]))
        return NearHit(*place, place[0], half.concept, half.term, words[number], terms[number])


def _add(halves: dict[str, list[_Half]], text: str, concept: Concept, term: Term) -> None:
    middle = len(text) // 2
    first, second = text[:middle], text[middle:]
    swapped = f"{first[:-1]}{second[:1]}{first[-1:]}{second[1:]}"
    halves.setdefault(first, []).append(_Half(text, second, False, concept, term))
    halves.setdefault(second, []).append(_Half(text, first[::-1], True, concept, term))
    if swapped != text:  # in which neither half is as it should be
        halves.setdefault(swapped, []).append(_Half(text, "", False, concept, term))


def common_length(one: str, other: str) -> int:
    """Return how many characters two texts have in common before they differ or one of them ends."""
    for at, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            return at
    return min(len(one), len(other))


def _one_apart(wanted: str, text: str) -> Iterator[int]:
    """Yield how many characters at the beginning of a text are one letter from what is wanted."""
    size = len(wanted)
    if not wanted:
        yield 0
    if text.startswith(wanted):
        return
    same = common_length(wanted, text)
    rest = wanted[same + 1 :]
    if text[same + 1 : size] == rest and len(text) >= size:
        yield size
    if (
        text[same : same + 2] == wanted[same + 1 : same + 2] + wanted[same]
        and text[same + 2 : size] == rest[1:]
    ):
        yield size
    if text[same : size - 1] == rest:
        yield size - 1
    if text[same + 1 : size + 1] == wanted[same:]:
        yield size + 1
