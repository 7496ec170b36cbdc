"""What English words a Chinese text leads one to expect: by a glossary, and by what was learnt from the texts themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from ahocorasick_rs import AhoCorasick

from jjjdoc.language.alignment.texts import Example, Source, is_word, stems
from jjjdoc.language.fold import fold
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

# A lexicon learnt from beads: Chinese strings of two to four characters, and the English words that go with them. What the
# dictionary explains of a bead teaches nothing.


_HAN_RUN = regex(f"[{HAN}]{{2,}}")
_SHORTEST, _LONGEST = 2, 4
_MOST_EXAMPLES, _MOST_CHARACTERS = 10_000, 400
"""How many examples are learnt from, and how much of a unit: what is learnt has to be kept in memory."""
_LEAST_COUNT = 2
_LEAST_DICE = 0.3
_DOUBT = 1.0
"""Added to the counts of both, so that what was seen twice is not taken for certain."""


def learn(examples: Iterable[Example]) -> Entries:
    """Return what examples teach: of strings found in two examples or more the words with a high Dice coefficient."""
    where: dict[str, list[int]] = {}
    words: list[frozenset[str]] = []
    for number, (sources, targets) in enumerate(islice(examples, _MOST_EXAMPLES)):
        features = frozenset[str]().union(*(target.features for target in targets))
        explained: set[str] = set()
        for string in dict.fromkeys(_unexplained(sources, features, explained)):
            where.setdefault(string, []).append(number)
        words.append(frozenset(filter(is_word, features - explained)))
    frequency = Counter(chain.from_iterable(words))
    return {
        string: found
        for string, places in where.items()
        if len(places) >= _LEAST_COUNT and (found := _together(places, words, frequency))
    }


def _unexplained(sources: Iterable[Source], features: frozenset[str], explained: set[str]) -> Iterator[str]:
    """Yield strings of what no word of the dictionary explains; what these explain of the target is put into `explained`."""
    for source in sources:
        rest = source.folded[:_MOST_CHARACTERS]
        explained |= source.expected.keys() & features
        for word, translations in source.words.items():
            if not translations.isdisjoint(features):
                explained |= translations & features
                rest = rest.replace(word, " ")
        yield from _strings(rest)


def _together(
    places: Sequence[int], words: Sequence[frozenset[str]], frequency: Mapping[str, int]
) -> dict[str, float]:
    """Return the words that stand where a string stands, with their Dice coefficients."""
    together = Counter(chain.from_iterable([words[place] for place in places]))
    return {
        word: dice
        for word, count in together.items()
        if count >= _LEAST_COUNT
        and (dice := 2 * count / (len(places) + frequency[word] + _DOUBT)) >= _LEAST_DICE
    }


def _strings(rest: str) -> Iterator[str]:
    for run in _HAN_RUN.findall(rest):
        for size in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(run) - size + 1):
                yield run[start : start + size]


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
