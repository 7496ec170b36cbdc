"""A lexicon learnt from beads: Chinese strings of two to four characters, and the English words that go with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from jjjdoc.language.alignment.lexicon import Entries
from jjjdoc.language.alignment.units import Example, is_word
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

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
