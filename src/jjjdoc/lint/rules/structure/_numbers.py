"""Numbers that are typed before the items of a list in the file."""

from __future__ import annotations

from jjjdoc.language.points import Label
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_TYPED = regex(r"(\d{1,9})([.)])[ \t]+[*_~\[]*$")  # before emphasis or a link, its marks


def typed_label(passage: Passage) -> Label | None:
    """Return the number that stands before an item in the file, which is no part of its text."""
    source = passage.prose.view.source.text
    start = passage.source_range(0, 0)[0]
    line = source.rfind("\n", 0, start) + 1
    found = _TYPED.search(source, max(line, start - 16), start)
    end = min(len(passage.text), 1)
    return Label("item", int(found[1]), 0, end, found[1] + found[2]) if found else None
