"""Aligning: reading the units, the passes, and the beads that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.alignment.lexicon import Lexicon, learn, term_entries
from jjjdoc.language.alignment.moved import match_moved
from jjjdoc.language.alignment.path import (
    Lattice,
    Point,
    Step,
    band_around,
    best_path,
    find_anchors,
    is_at_edge,
    margins,
)
from jjjdoc.language.alignment.scoring import Scoring, Text, length_ratio, score_texts
from jjjdoc.language.alignment.texts import Example, read_source, read_target

# Beads: what stands for what in two texts.


Reason = Literal["missing", "merged", "moved", "no evidence", "ambiguous"]
"""Why a person should look at a bead.

`missing`: one side is empty. `merged`: more than one unit on a side. `moved`: paired with each other although they
stand in different places; other beads cross. `no evidence`: nothing but length and neighbours speaks for the pair.
`ambiguous`: another pairing is nearly as likely.
"""


class Bead(Struct, frozen=True):
    """Units of the source (Chinese) and of the target (English) that stand for each other, as half-open index ranges.

    Either range may be empty (`missing`). `score` is the logarithm of how much likelier the pair is than two
    unrelated texts; comparable within a text, 0 where a side is empty.
    """

    source: range
    target: range
    score: float
    reason: Reason | None

    @property
    def sure(self) -> bool:
        """Whether the two may be paired without asking."""
        return self.reason is None


_LEAST_EVIDENCE = 1.0
_LEAST_MARGIN = 1.5
"""What a bead must have, in logarithms of likelihood ratios, to be sure: of what its texts say, and over any other."""
_LEAST_EXAMPLE = -4.0
"""What a bead must score for a lexicon to be learnt from it."""
_FIRST_WIDTH, _WIDTH, _WIDEST = 16, 6, 200
"""Units on either side of anchors, of an earlier path, and at most."""
_MARGIN = 4
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
    texts = [
        Text(
            tuple(read_source(text) for text in group.source),
            tuple(read_target(text) for text in group.target),
            group.kinds,
        )
        for group in groups
    ]
    known = term_entries(terms)
    examples = _anchored(texts, score_texts(texts, Lexicon(known), 1.0))
    points: list[Sequence[Point]] = [()] * len(texts)
    width = _FIRST_WIDTH
    for _ in range(_PASSES):
        scorings = score_texts(texts, Lexicon(known, learn(examples)), length_ratio(texts, examples))
        points = points if any(points) else [find_anchors(each.source, each.target) for each in scorings]
        paths = [_path(scoring, points, width) for scoring, points in zip(scorings, points, strict=True)]
        points, width = [path.points for path in paths], _WIDTH
        examples = [example for each in zip(scorings, paths, strict=True) for example in _examples(*each)]
    return tuple(_beads(scoring, path) for scoring, path in zip(scorings, paths, strict=True))


class _Path(Struct, frozen=True):
    """A path, and the lattice it was found in."""

    steps: list[Step]
    lattice: Lattice

    @property
    def points(self) -> list[Point]:
        return [(end, last) for _, end, _, last in self.steps]


def _anchored(texts: Sequence[Text], scorings: Sequence[Scoring]) -> list[Example]:
    """Return the units that stand out as translations of each other."""
    return [
        ((text.source[i],), (text.target[j],))
        for text, scoring in zip(texts, scorings, strict=True)
        for i, j in find_anchors(scoring.source, scoring.target)
    ]


def _path(scoring: Scoring, points: Sequence[Point], width: int) -> _Path:
    """Return the best path near some points; where it runs along the edge of its band, in a wider one."""
    last = len(scoring.text.source), len(scoring.text.target)
    while True:
        band = band_around(points, last, width)
        path = _Path(*best_path(band, scoring.score))
        if width >= _WIDEST or not is_at_edge(path.points, band, last[1], _MARGIN):
            return path
        width *= 2


def _examples(scoring: Scoring, path: _Path) -> Iterator[Example]:
    """Yield what a path takes for translations of each other, with some reason."""
    for start, end, first, last in path.steps:
        if start < end and first < last and scoring.score(start, end, first, last) > _LEAST_EXAMPLE:
            yield scoring.text.source[start:end], scoring.text.target[first:last]


def _beads(scoring: Scoring, path: _Path) -> tuple[Bead, ...]:
    margin = margins(path.lattice, path.steps)
    steps, moved = match_moved(path.steps, scoring.score)
    return tuple(
        _bead(step, scoring, "moved" if step in moved else _doubt(step, scoring, margin.get(step, 0.0)))
        for step in steps
    )


def _bead(step: Step, scoring: Scoring, reason: Reason | None) -> Bead:
    start, end, first, last = step
    score = 0.0 if reason == "missing" else scoring.score(*step)
    return Bead(range(start, end), range(first, last), score, reason)


def _doubt(step: Step, scoring: Scoring, margin: float) -> Reason | None:
    """Return why a bead that was not moved should be looked at, None where it need not."""
    start, end, first, last = step
    if start == end or first == last:
        return "missing"
    if (end - start, last - first) != (1, 1):
        return "merged"
    if scoring.evidence(*step) < _LEAST_EVIDENCE:
        return "no evidence"
    return "ambiguous" if margin < _LEAST_MARGIN else None
