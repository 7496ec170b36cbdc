"""Sentences that the other file has in the paragraph before or behind: they are neither lost nor added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.alignment.documents.evidence import Evidence
from jjjdoc.lint.document import Extract, Lost, Pair

Runs = Sequence[tuple[Extract, ...]]


class Alone(Struct, frozen=True):
    """The sentences that only one of two texts has, in both files."""

    lost: tuple[Lost, ...]
    added: tuple[tuple[Extract, ...], ...]


def without_moved(pairs: Sequence[Pair], lost: Sequence[Lost], added: Runs, evidence: Evidence) -> Alone:
    """Return what is lost and added but for sentences that a neighboring pair of the same section has in their stead.

    They are the same if they share figures or terms and nothing tells them apart.
    """
    places = {id(text): at for at, pair in enumerate(pairs) for text in (pair.source, pair.target)}
    sections = list(accumulate(pair.source.role == "heading" for pair in pairs))
    found: set[int] = set()
    there: dict[int, list[Extract]] = {}
    for each in (each for run in added for each in run):
        if id(each.passage) in places:
            there.setdefault(places[id(each.passage)], []).append(each)

    def find(each: Extract) -> bool:
        at = places.get(id(each.passage))
        for near in () if at is None else (at - 1, at + 1):
            if not 0 <= near < len(pairs) or sections[near] != sections[at or 0]:
                continue
            for other in there.get(near, ()):
                if id(other) not in found and _are_one(each, other, evidence):
                    found.add(id(other))
                    return True
        return False

    kept = [replace(each, texts=tuple(text for text in each.texts if not find(text))) for each in lost]
    return Alone(tuple(each for each in kept if each.texts), tuple(_left(added, found)))


def _are_one(one: Extract, other: Extract, evidence: Evidence) -> bool:
    return evidence.shared(one.text, other.text) > 0 and not evidence.contradicts(one.text, other.text)


def _left(added: Runs, found: set[int]) -> Iterator[tuple[Extract, ...]]:
    for run in added:
        left = tuple(each for each in run if id(each) not in found)
        if left:
            yield left
