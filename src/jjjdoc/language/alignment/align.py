"""Aligning: reading the units, the passes, and the beads that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.alignment.bead import Bead, Reason
from jjjdoc.language.alignment.learning import Example, learn
from jjjdoc.language.alignment.lexicon import Lexicon, term_entries
from jjjdoc.language.alignment.moved import match_moved
from jjjdoc.language.alignment.path import Step, best_path
from jjjdoc.language.alignment.scoring import Scoring
from jjjdoc.language.alignment.units import Source, Target, read_source, read_target
from jjjdoc.language.alignment.vocabulary import VOCABULARY

_NO_EVIDENCE = 1.0
_HALF_WIDTH = 40
_PASSES = 2
"""How often a lexicon is learnt before the last alignment."""


class Group(Struct, frozen=True):
    """Units of the source and of the target that are aligned with each other and with no others.

    `kinds` says what each unit is, for source and target ("heading 1", "item"): only units of one kind are paired.
    """

    source: Sequence[str]
    target: Sequence[str]
    kinds: tuple[Sequence[str], Sequence[str]] | None = None


def align(
    source: Sequence[str],
    target: Sequence[str],
    terms: Iterable[tuple[str, str]] = (),
    kinds: tuple[Sequence[str], Sequence[str]] | None = None,
) -> tuple[Bead, ...]:
    """Align Chinese units (sentences or paragraphs) with English ones.

    Every unit is in exactly one bead. Beads are in order of the source, those that have none in order of the target
    between. `terms` are pairs of a Chinese and an English term. `kinds` says what each unit is, for source and target
    ("heading 1", "item"): only units of one kind are paired, so that headings hold what is between them.
    """
    return align_groups([Group(source, target, kinds)], terms)[0]


def align_groups(
    groups: Sequence[Group], terms: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[Bead, ...], ...]:
    """Align each group by itself, with one lexicon learnt from all: sections by paragraphs, paragraphs by sentences."""
    read = [
        _Read(
            tuple(read_source(text) for text in group.source),
            tuple(read_target(text) for text in group.target),
            group.kinds,
        )
        for group in groups
    ]
    known = (VOCABULARY, term_entries(terms))
    lexicon = Lexicon(*known)
    for _ in range(_PASSES):
        lexicon = Lexicon(*known, learn(example for each in read for example in _examples(each, lexicon)))
    return tuple(_align(each, lexicon) for each in read)


class _Read(Struct, frozen=True):
    """A group whose units were read."""

    source: tuple[Source, ...]
    target: tuple[Target, ...]
    kinds: tuple[Sequence[str], Sequence[str]] | None

    def scoring(self, lexicon: Lexicon) -> Scoring:
        return Scoring(self.source, self.target, lexicon, self.kinds)

    def band(self) -> list[range]:
        return _band(len(self.source), len(self.target))


def _examples(read: _Read, lexicon: Lexicon) -> Iterator[Example]:
    """Yield what a first alignment takes for translations of each other."""
    scoring = read.scoring(lexicon)
    for start, end, first, last in best_path(read.band(), scoring.score):
        if start < end and first < last:
            yield read.source[start:end], read.target[first:last]


def _align(read: _Read, lexicon: Lexicon) -> tuple[Bead, ...]:
    scoring = read.scoring(lexicon)
    steps, moved = match_moved(best_path(read.band(), scoring.score), scoring.score)
    return tuple(_bead(step, scoring, "moved" if step in moved else None) for step in steps)


def _band(source: int, target: int) -> list[range]:
    def middle(i: int) -> int:
        return round(i * target / source) if source else 0

    if not source:
        return [range(target + 1)]
    return [
        range(max(0, middle(i - 1) - _HALF_WIDTH), min(target, middle(i + 1) + _HALF_WIDTH) + 1)
        for i in range(source + 1)
    ]


def _bead(step: Step, scoring: Scoring, reason: Reason | None = None) -> Bead:
    start, end, first, last = step
    score = 0.0
    if reason:
        score = scoring.score(*step)
    elif start == end or first == last:
        reason = "missing"
    else:
        score = scoring.score(*step)
        if (end - start, last - first) != (1, 1):
            reason = "merged"
        elif scoring.evidence(*step) < _NO_EVIDENCE:
            reason = "no evidence"
    return Bead(range(start, end), range(first, last), score, reason)
