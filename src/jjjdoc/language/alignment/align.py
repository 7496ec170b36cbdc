"""Aligning: reading the units, the passes, and the beads that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from jjjdoc.language.alignment.bead import Bead, Reason
from jjjdoc.language.alignment.evidence import read_source, read_target
from jjjdoc.language.alignment.lexicon import Lexicon, term_entries
from jjjdoc.language.alignment.path import Step, best_path
from jjjdoc.language.alignment.scoring import Scoring

_NO_EVIDENCE = 1.0
_HALF_WIDTH = 40


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
    lexicon = Lexicon(term_entries(terms))
    return tuple(_align(group, lexicon) for group in groups)


def _align(group: Group, lexicon: Lexicon) -> tuple[Bead, ...]:
    scoring = Scoring(
        [read_source(text) for text in group.source],
        [read_target(text) for text in group.target],
        lexicon,
        group.kinds,
    )
    band = _band(len(group.source), len(group.target))
    return tuple(_bead(step, scoring) for step in best_path(band, scoring.score))


def _band(source: int, target: int) -> list[range]:
    def middle(i: int) -> int:
        return round(i * target / source) if source else 0

    if not source:
        return [range(target + 1)]
    return [
        range(max(0, middle(i - 1) - _HALF_WIDTH), min(target, middle(i + 1) + _HALF_WIDTH) + 1)
        for i in range(source + 1)
    ]


def _bead(step: Step, scoring: Scoring) -> Bead:
    start, end, first, last = step
    reason: Reason | None = None
    score = 0.0
    if start == end or first == last:
        reason = "missing"
    else:
        score = scoring.score(*step)
        if (end - start, last - first) != (1, 1):
            reason = "merged"
        elif scoring.evidence(*step) < _NO_EVIDENCE:
            reason = "no evidence"
    return Bead(range(start, end), range(first, last), score, reason)
