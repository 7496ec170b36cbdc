"""The second copy of a text box, for programs that do not know the first (ECMA-376-3 10.2): both are changed alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy
from typing import Final

from jjjdoc.ooxml.editing.names import (
    AUTHOR,
    DELETION,
    ID,
    INSERTION,
    RANGE_END,
    RANGE_START,
    REFERENCE,
    TEXT,
)
from jjjdoc.ooxml.editing.withdrawal import remove_marks
from jjjdoc.ooxml.walker.names import ALTERNATE, BOX, CHOICE, FALLBACK
from jjjdoc.ooxml.xml import Element

_MARKS: Final = (RANGE_START, RANGE_END, REFERENCE)


def has_equal_copy(box: Element) -> bool:
    """Tell whether the copy of a text box, if it has one, says the same."""
    copies = _copies(box)
    return copies is not None and all(_text(each) == _text(box) for each in copies)


def copy_box(box: Element, authors: Collection[str], ids: Iterator[str]) -> None:
    """Make the copy of a text box what the box is now; changes of these authors have ids of their own there."""
    for copy in _copies(box) or ():
        for child in list(copy):
            copy.remove(child)
        copy.extend([deepcopy(child) for child in box])
        remove_marks(copy, {each.get(ID, "") for each in copy.iter(*_MARKS)})
        for change in copy.iter(INSERTION, DELETION):
            if change.get(AUTHOR) in authors:
                change.set(ID, next(ids))


def _copies(box: Element) -> list[Element] | None:
    """Return the copies of a box, none for one that has none; None where they cannot be told."""
    alternate = next(box.iterancestors(ALTERNATE), None)
    if alternate is None:
        return []
    choice, fallback = alternate.find(CHOICE), alternate.find(FALLBACK)
    if fallback is None or choice is None or box not in choice.iter(BOX):
        return [] if fallback is None else None
    boxes, copies = list(choice.iter(BOX)), list(fallback.iter(BOX))
    if not copies:
        return []
    return [copies[boxes.index(box)]] if len(boxes) == len(copies) else None


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(TEXT))
