"""Tables of phrases that are looked up at a token, without a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class PhraseTable(Generic[Meaning]):
    """Phrases, their words with a space between, and what they mean; of several that fit, the longest is found.

    Hyphens between the words of a text are passed over: "year-on-year" is "year on year".
    """

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase in sorted(phrases, key=lambda each: -len(each.split())):
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words[1:], phrases[phrase]))
            self._by_last.setdefault(words[-1], []).append((words[-2::-1], phrases[phrase]))

    def starting(self, words: Sequence[str], index: int) -> tuple[int, Meaning] | None:
        """Return the token after the phrase that starts here, and what it means."""
        for rest, value in self._by_first.get(words[index], ()):
            place = index + 1
            for word in rest:
                place += words[place] == "-"
                if words[place] != word:
                    break
                place += 1
            else:
                return place, value
        return None

    def ending(self, words: Sequence[str], index: int, limit: int) -> tuple[int, Meaning] | None:
        """Return the first token of the phrase that ends before this one, not before `limit`, and what it means."""
        if index <= limit:
            return None
        for rest, value in self._by_last.get(words[index - 1], ()):
            place = index - 2
            for word in rest:
                place -= words[place] == "-"
                if place < limit or words[place] != word:
                    break
                place -= 1
            else:
                return place + 1, value
        return None
