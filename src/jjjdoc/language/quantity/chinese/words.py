"""Tables of words that are looked up at a place of a text, without a search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class WordTable(Generic[Meaning]):
    """Words with what they mean; of several that fit, the longest is found."""

    def __init__(self, words: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[str, Meaning]]] = {}
        self._by_last: dict[str, list[tuple[str, Meaning]]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append((word, words[word]))
            self._by_last.setdefault(word[-1], []).append((word, words[word]))

    def starting(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return the end and the meaning of the word that starts at this place."""
        for word, value in self._by_first.get(text[place : place + 1], ()):
            if text.startswith(word, place):
                return place + len(word), value
        return None

    def ending(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return the start and the meaning of the word that ends at this place."""
        if not place:
            return None
        for word, value in self._by_last.get(text[place - 1], ()):
            if text.endswith(word, 0, place):
                return place - len(word), value
        return None
