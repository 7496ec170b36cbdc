"""The second copy of a text box, for programs that do not know the first (ECMA-376-3 10.2): both are changed alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy
from typing import Final

from jjjdoc.ooxml.editing.withdrawal import remove_marks
from jjjdoc.ooxml.walker import names
from jjjdoc.ooxml.xml import Element

_MARKS: Final = (names.RANGE_START, names.RANGE_END, names.REFERENCE)


def has_equal_copy(box: Element) -> bool:
    """Tell whether the copy of a text box, if it has one, says the same."""
    copies = _copies(box)
    return copies is not None and all(_text(each) == _text(box) for each in copies)


def copy_box(box: Element, authors: Collection[str], ids: Iterator[str]) -> None:
    """Make the copy of a text box what the box is now; changes have ids of their own there.

    Those of others keep the ids that they had, those of these authors get new ones.
    """
    for copy in _copies(box) or ():
        kept = [each.get(names.ID, "") for each in _changes(copy) if each.get(names.AUTHOR) not in authors]
        for child in list(copy):
            copy.remove(child)
        copy.extend([deepcopy(child) for child in box])
        remove_marks(copy, {each.get(names.ID, "") for each in copy.iter(*_MARKS)})
        others = [each for each in _changes(copy) if each.get(names.AUTHOR) not in authors]
        for change, number in zip(others, kept if len(kept) == len(others) else ids, strict=False):
            change.set(names.ID, number)
        for change in _changes(copy):
            if change.get(names.AUTHOR) in authors:
                change.set(names.ID, next(ids))


def _changes(element: Element) -> Iterator[Element]:
    """Yield all changes that somebody has tracked, of text and of format."""
    return (
        each
        for each in element.iter()
        if each.get(names.AUTHOR) is not None and each.get(names.ID) is not None
    )


def _copies(box: Element) -> list[Element] | None:
    """Return the copies of a box, none for one that has none; None where they cannot be told."""
    alternate = next(box.iterancestors(names.ALTERNATE), None)
    if alternate is None:
        return []
    choice, fallback = alternate.find(names.CHOICE), alternate.find(names.FALLBACK)
    if fallback is None or choice is None or box not in choice.iter(names.BOX):
        return [] if fallback is None else None
    boxes, copies = list(choice.iter(names.BOX)), list(fallback.iter(names.BOX))
    if not copies:
        return []
    return [copies[boxes.index(box)]] if len(boxes) == len(copies) else None


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(names.TEXT))
