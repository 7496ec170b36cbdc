"""Which findings share a comment: those on the same words, and those of spaces that a rule finds in one paragraph.

A space that is wrong shows little at its place, and a paragraph can have twenty.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from jjjdoc.findings import Finding
from jjjdoc.pipeline.review_places import Place, TextRange

Marks = tuple[Finding, Place]
"""A finding and where its comment goes."""


class Comments(Struct, frozen=True):
    """One comment: where it goes, and the findings in it, those together that are told once."""

    place: Place
    repeated: Sequence[Sequence[Finding]]


def group_marks(marks: Sequence[Marks]) -> tuple[Comments, ...]:
    """Return the comments for findings, in order of the first finding of each."""
    repeated: dict[object, list[Marks]] = {}
    for number, (finding, place) in enumerate(marks):
        repeated.setdefault(_repeated(finding, place) or number, []).append((finding, place))
    at_words: dict[object, tuple[Place, list[Sequence[Finding]]]] = {}
    for number, group in enumerate(repeated.values()):
        place = _around([place for _, place in group])
        _, told = at_words.setdefault(place.text or number, (place, []))
        told.append([finding for finding, _ in group])
    return tuple(Comments(place, told) for place, told in at_words.values())


def _repeated(finding: Finding, place: Place) -> object:
    """Return what findings have in common that are told once; None for one that is told for itself."""
    text = place.text
    if text is None or text.first is not text.last or not _is_of_spaces(finding):
        return None
    return finding.rule, text.first


def _is_of_spaces(finding: Finding) -> bool:
    """Tell whether a finding is about characters that cannot be seen: its fix changes no others."""
    if finding.fix is None:
        return False
    edit = finding.fix.edit
    return edit.old != edit.new and _seen(edit.old) == _seen(edit.new)


def _seen(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) != "Cf")


def _around(places: Sequence[Place]) -> Place:
    """Return the place that takes in all of these, which are of one paragraph if they are several."""
    texts = [place.text for place in places if place.text is not None]
    if len(texts) < 2:
        return places[0]
    first, last = min(texts, key=lambda each: each.start), max(texts, key=lambda each: each.end)
    return Place(text=TextRange(first.first, first.start, last.last, last.end))
