"""Words of one language by what they say, found in one pass over a text."""

from __future__ import annotations

from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick
from msgspec import Struct


class Mark(Struct, frozen=True):
    """A word that stands in a text: a half-open range, and the kinds that a lexicon gives it, at least one."""

    start: int
    end: int
    kinds: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The first kind."""
        return self.kinds[0]


class Lexicon:
    """Words by kind. Of words that begin at one place the longest counts, and what it covers is no other's."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take words by kind: separated by commas, in lower case.

        A Latin word stands for itself alone; with * at its end or at its beginning, for all that begin or end with it.
        """
        entries: dict[str, tuple[str, ...]] = {}
        for kind, listed in words.items():
            for word in filter(None, map(str.strip, listed.split(","))):
                entries[word] = tuple(dict.fromkeys((*entries.get(word, ()), kind)))
        self._kinds = tuple(entries.values())
        self._open = tuple((not _is_latin(word[0]), not _is_latin(word[-1])) for word in entries)
        self._patterns = tuple(word.strip("*") for word in entries)
        self._automaton: AhoCorasick | None = None

    def find(self, text: str) -> tuple[Mark, ...]:
        """Return the words in a text in lower case, in order of place."""
        if self._automaton is None:
            self._automaton = AhoCorasick(self._patterns)
        standing = [
            (start, -end, number)
            for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if self._stands(number, text, start, end)
        ]
        found: list[Mark] = []
        for start, end, number in sorted(standing):
            if not found or start >= found[-1].end:
                found.append(Mark(start, -end, self._kinds[number]))
        return tuple(found)

    def _stands(self, number: int, text: str, start: int, end: int) -> bool:
        before, after = self._open[number]
        return (before or not _joined(text, start)) and (after or not _joined(text, end))


def _joined(text: str, at: int) -> bool:
    """Tell whether a Latin word goes on at a place."""
    return 0 < at < len(text) and _is_latin(text[at - 1]) and _is_latin(text[at])


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u2e80"
