"""What English words a Chinese text leads one to expect: by a glossary, common words, and by what was learnt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick

from jjjdoc.language.alignment.words import stems
from jjjdoc.language.fold import fold

Entries = Mapping[str, Mapping[str, float]]
"""Of each Chinese word or phrase (folded) the English stems, with the probability that one stands in a translation."""

_TERM = 0.8


class Lexicon:
    """Entries, ready to be found in one pass over a text; of several for one phrase the highest probability counts."""

    def __init__(self, *several: Entries) -> None:
        phrases = list(dict.fromkeys(phrase for entries in several for phrase in entries))
        self._stems = [
            [pair for entries in several for pair in entries.get(phrase, {}).items()] for phrase in phrases
        ]
        self._automaton = AhoCorasick(phrases) if phrases else None

    def expected(self, folded: str) -> dict[str, float]:
        """Return the stems that the translation of a folded Chinese text should have, with their probabilities."""
        found: dict[str, float] = {}
        if self._automaton is None:
            return found
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for number in {hit[0] for hit in hits}:
            for stem, probability in self._stems[number]:
                if probability > found.get(stem, 0.0):
                    found[stem] = probability
        return found


def term_entries(terms: Iterable[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """Return the entries of a glossary: pairs of a Chinese and an English term."""
    english: dict[str, list[frozenset[str]]] = {}
    for source, target in terms:
        phrase, words = fold(source).strip(), stems(fold(target))
        if phrase and words:
            english.setdefault(phrase, []).append(words)
    return {
        phrase: {
            stem: _TERM * sum(stem in words for words in ways) / len(ways)
            for stem in frozenset[str]().union(*ways)
        }
        for phrase, ways in english.items()
    }
