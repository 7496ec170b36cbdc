"""Texts that stand under different headings in two documents, told by the figures and terms they share."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.pipeline.adopt.evidence import Evidence, is_best
from jjjdoc.pipeline.adopt.pairing import Pairing
from jjjdoc.pipeline.adopt.units import Unit
from jjjdoc.pipeline.adopt.wordings import MOVED

_MOST = 60
"""Units left over on a side: where there are more, the documents are not translations of each other."""

_LEAST = 2


def pair_moved(units: Sequence[Unit], pairing: Pairing, evidence: Evidence) -> None:
    """Pair units without a match with others that share two figures or terms at least, if they are each other's best."""
    ours = [unit for unit in units if unit.is_text and not _is_paired(unit, pairing)]
    left = [unit for units in pairing.after.values() for unit in units]
    theirs = [unit for unit in left if unit.is_text and unit.kind != "heading"]
    if not ours or not theirs or max(len(ours), len(theirs)) > _MOST:
        return
    scores = [[_likeness(one, other, evidence) for other in theirs] for one in ours]
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if scores[i][j] >= _LEAST and is_best(scores, i, j):
                pairing.put(one.prose, other.prose, MOVED(), is_moved=True)
                pairing.take_back(other)


def _is_paired(unit: Unit, pairing: Pairing) -> bool:
    return id(unit.prose) in pairing.matches or id(unit.prose) in pairing.joined


def _likeness(one: Unit, other: Unit, evidence: Evidence) -> int:
    return 0 if evidence.contradicts(one.text, other.text) else evidence.shared(one.text, other.text)
