"""Terms that a glossary lacks, proposed from pairs of texts: frequent in both languages, and in the same pairs.

A Chinese and an English stretch are counterparts if each is the other's best by Dice's coefficient over the pairs that
they stand in. What is proposed is meant to be right rather than complete.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.script import HAN
from jjjdoc.language.term.candidate_words import (
    SMALL_CHARACTERS,
    SMALL_WORDS,
    may_be_chinese_term,
    may_be_english_term,
)
from jjjdoc.language.term.frequent import (
    Run,
    frequent_stretches,
    without_fixed_neighbours,
    without_parts,
)
from jjjdoc.language.term.index import TermIndex
from jjjdoc.patterns import regex

LEAST_LIKENESS = 0.6

_SHORTEST_CHINESE = 3
_LONGEST_CHINESE = 12
_LONGEST_ENGLISH = 6
_NO_TERM = "\n"
"""What stands in place of a term that is known: no stretch goes over it."""

_HAN_RUN = regex(f"[{HAN}]+")
_FUNCTION_CHARACTERS = regex("[的了是和与及或被把也]")
_AFTER_FIGURE = regex(f"(?<=[0-9])[{HAN}]")
_ENGLISH_RUN = regex(r"[a-z][a-z'-]*+(?: [a-z][a-z'-]*+)*+")
_MARGIN = 0.1
"""By how much the best counterpart must be better than any other that has nothing in common with it."""


class Candidate(Struct, frozen=True):
    """A term in both languages; `likeness` is Dice's coefficient, `pairs` are the numbers of those that have both."""

    chinese: str
    english: str
    likeness: float
    pairs: tuple[int, ...]
    chinese_count: int
    english_count: int


def propose_terms(
    pairs: Sequence[tuple[str, str]], index: TermIndex, *, least: int = 3
) -> tuple[Candidate, ...]:
    """Return the terms that stand in at least `least` pairs of a Chinese and an English text, the most frequent first.

    What the index knows, in either language, is no candidate and part of none.
    """
    chinese_texts = [_chinese_runs(_unknown(text, index, "zh")) for text, _ in pairs]
    english_texts = [_english_runs(_unknown(text, index, "en")) for _, text in pairs]
    terms = _kept(chinese_texts, least, _LONGEST_CHINESE, SMALL_CHARACTERS)
    names = _kept(english_texts, least, _LONGEST_ENGLISH, SMALL_WORDS)
    found = [
        Candidate(
            str(left),
            _as_written(right, pairs, names[right]),
            likeness,
            _sorted(terms[left] & names[right]),
            len(terms[left]),
            len(names[right]),
        )
        for left, right, likeness in _mutual(terms, names)
        if len(terms[left] & names[right]) >= least
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.pairs), -each.likeness, each.chinese)))


def _unknown(text: str, index: TermIndex, language: str) -> str:
    """Return a folded text with known terms cut out."""
    folded = fold(text)
    parts, at = [], 0
    for hit in index.find(text, folded, language):
        parts += [folded[at : hit.start], _NO_TERM]
        at = max(at, hit.end)
    return "".join([*parts, folded[at:]])


def _chinese_runs(text: str) -> list[Run]:
    return [
        part
        for run in _HAN_RUN.findall(_AFTER_FIGURE.sub(_NO_TERM, text))
        for part in _FUNCTION_CHARACTERS.split(run)
        if len(part) >= _SHORTEST_CHINESE
    ]


def _english_runs(text: str) -> list[Run]:
    return [tuple(run.split(" ")) for run in _ENGLISH_RUN.findall(text)]


def _kept(
    texts: Sequence[Sequence[Run]], least: int, longest: int, small: frozenset[str]
) -> Mapping[Run, frozenset[int]]:
    whole = without_parts(frequent_stretches(texts, least=least, longest=longest), _may_be_term)
    return without_fixed_neighbours(whole, texts, longest, small)


def _may_be_term(stretch: Run) -> bool:
    return may_be_chinese_term(stretch) if isinstance(stretch, str) else may_be_english_term(stretch)


def _mutual(
    terms: Mapping[Run, frozenset[int]], names: Mapping[Run, frozenset[int]]
) -> Iterator[tuple[Run, Run, float]]:
    """Yield the stretches that are each other's best, with their likeness; of equals the longer is better."""
    ranked: dict[Run, list[tuple[float, int, Run]]] = {}
    for (left, right), value in _likeness(terms, names).items():
        ranked.setdefault(left, []).append((value, len(right), right))
        ranked.setdefault(right, []).append((value, len(left), left))
    best = {stretch: max(others) for stretch, others in ranked.items() if _is_plain(others)}
    for left in terms:
        if left in best:
            value, _, right = best[left]
            if right in best and best[right][2] == left:
                yield left, right, value


def _is_plain(others: Sequence[tuple[float, int, Run]]) -> bool:
    """Tell whether one counterpart is better by far than all that have nothing in common with it."""
    value, _, best = max(others)
    tokens = set(best)
    return all(tokens.intersection(other) for rival, _, other in others if rival > value - _MARGIN)


def _likeness(
    terms: Mapping[Run, frozenset[int]], names: Mapping[Run, frozenset[int]]
) -> Mapping[tuple[Run, Run], float]:
    """Return Dice's coefficient of the stretches that are alike enough; 2|A∩B| / (|A| + |B|)."""
    standing: dict[int, list[Run]] = {}
    for name, held in names.items():
        for number in held:
            standing.setdefault(number, []).append(name)
    found = {}
    for term, places in terms.items():
        together = Counter(name for number in places for name in standing.get(number, ()))
        for name, count in together.items():
            value = 2 * count / (len(places) + len(names[name]))
            if value >= LEAST_LIKENESS:
                found[term, name] = value
    return found


def _as_written(words: Run, pairs: Sequence[tuple[str, str]], held: frozenset[int]) -> str:
    """Return how words are most often written, with the capitals they have."""
    joined = " ".join(words)
    written: Counter[str] = Counter()
    for number in sorted(held):
        text = pairs[number][1]
        at = fold(text).find(joined)
        if at >= 0:
            written[text[at : at + len(joined)]] += 1
    return written.most_common(1)[0][0] if written else joined


def _sorted(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers))
