"""What English words a Chinese text leads one to expect: by a glossary, common words, and by what was learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

from ahocorasick_rs import AhoCorasick

from jjjdoc.language.alignment.texts import Example, is_word, stems
from jjjdoc.language.fold import fold
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

# A lexicon learnt from beads: Chinese strings of two to four characters, and the English words that go with them.


_HAN_RUN = regex(f"[{HAN}]{{2,}}")
_SHORTEST, _LONGEST = 2, 4
_MOST_EXAMPLES, _MOST_CHARACTERS = 10_000, 2_000
"""How many examples are learnt from, and how much of a unit: what is learnt has to be kept in memory."""
_LEAST_COUNT = 2
_LEAST_DICE = 0.3
_DOUBT = 1.0
"""Added to the counts of both, so that what was seen twice is not taken for certain."""


def learn(examples: Iterable[Example]) -> Entries:
    """Return what examples teach: of strings found in two examples or more the words with a high Dice coefficient."""
    where: dict[str, list[int]] = {}
    words: list[list[str]] = []
    for number, (sources, targets) in enumerate(islice(examples, _MOST_EXAMPLES)):
        for string in dict.fromkeys(string for source in sources for string in _strings(source.folded)):
            where.setdefault(string, []).append(number)
        features = dict.fromkeys(feature for target in targets for feature in target.features)
        words.append([feature for feature in features if is_word(feature)])
    frequency = Counter(word for each in words for word in each)
    entries: dict[str, dict[str, float]] = {}
    for string, places in where.items():
        if len(places) < _LEAST_COUNT:
            continue
        together = Counter(word for place in places for word in words[place])
        found = {
            word: dice
            for word, count in together.items()
            if count >= _LEAST_COUNT
            and (dice := 2 * count / (len(places) + frequency[word] + _DOUBT)) >= _LEAST_DICE
        }
        if found:
            entries[string] = found
    return entries


def _strings(folded: str) -> Iterable[str]:
    for run in _HAN_RUN.findall(folded[:_MOST_CHARACTERS]):
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
