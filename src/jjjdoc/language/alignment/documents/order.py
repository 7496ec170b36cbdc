"""Texts of two documents that correspond, and stand in another order than the others."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.alignment.documents.pairing import Pairing, all_proses
from jjjdoc.language.alignment.documents.reasons import AMBIGUOUS, NO_EVIDENCE
from jjjdoc.language.alignment.path import longest_rising
from jjjdoc.language.outline.outline import Outline
from jjjdoc.tree.nodes import ListBlock, Prose, Table
from jjjdoc.tree.walk import iterate_prose_of

_GUESSES = (NO_EVIDENCE, AMBIGUOUS)


def out_of_order(source: Outline, target: Outline, pairing: Pairing) -> Iterator[tuple[Prose, ...]]:
    """Yield the texts of the first document that stand in another place of the second, those of one list together.

    As few as make all others follow each other. Cells of tables are left out, and what is not sure.
    """
    places = {id(prose): place for place, prose in enumerate(all_proses(target))}
    in_tables = {
        id(cell) for block in source.blocks if isinstance(block, Table) for cell in iterate_prose_of(block)
    }
    lists = {
        id(prose): number
        for number, block in enumerate(source.blocks)
        if isinstance(block, ListBlock)
        for prose in iterate_prose_of(block)
    }
    proses = [each for each in all_proses(source) if id(each) not in in_tables]
    points = [
        (number, places[id(match.proses[0])])
        for number, prose in enumerate(proses)
        if (match := pairing.match(prose)) is not None
        and id(match.proses[0]) in places
        and (match.reason is None or match.reason.wording not in _GUESSES)
    ]
    kept = set(longest_rising(points))
    run: list[Prose] = []
    for number, place in points:
        if (number, place) in kept:
            continue
        prose = proses[number]
        if run and lists.get(id(prose), -1) != lists.get(id(run[-1])):
            yield tuple(run)
            run = []
        run.append(prose)
    if run:
        yield tuple(run)
