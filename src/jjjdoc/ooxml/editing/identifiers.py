"""Numbers for what is added to a Word file: unlike all that are there, whatever part they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jjjdoc.ooxml.editing.names import ID
from jjjdoc.ooxml.opened import OpenedPackage

_LARGEST: Final = 2**31 - 1  # an id is a signed number of 32 bits; Word refuses a file with others
_PARAGRAPH_ID = re.compile(rb'paraId="([0-9A-Fa-f]{8})"')
_FIRST_PARAGRAPH: Final = 0x70000001


def revision_ids(package: OpenedPackage) -> Iterator[str]:
    """Yield ids for tracked changes: bookmarks and changes of all parts share one row of numbers.

    Nothing is looked at before the first is asked for.
    """
    used = {
        int(value)
        for name in package.entries
        if name.endswith(".xml")
        for value in _ids(package, name)
        if value.isascii() and value.isdigit() and len(value) < 11
    }
    yield from _free(used, max((each for each in used if each < _LARGEST // 2), default=0) + 1)


def comment_ids(used: Iterable[str]) -> Iterator[str]:
    """Yield ids for comments, which have numbers of their own, after those that are used."""
    numbers = {int(each) for each in used if each.isascii() and each.isdigit() and len(each) < 11}
    return _free(numbers, max((each for each in numbers if each < _LARGEST // 2), default=-1) + 1)


def paragraph_ids(package: OpenedPackage, used: Iterable[str]) -> Iterator[str]:
    """Yield values of `w14:paraId` that no paragraph has; `used` are those of comments, which may have changed since."""
    taken = {each.upper() for each in used}
    for name, data in package.entries.items():
        if name.endswith(".xml") and "comments" not in name:
            taken.update(found.decode().upper() for found in _PARAGRAPH_ID.findall(data))
    number = _FIRST_PARAGRAPH
    while number < 0x7FFFFFFF:
        if f"{number:08X}" not in taken:
            yield f"{number:08X}"
        number += 1


def _ids(package: OpenedPackage, name: str) -> Iterator[str]:
    root = package.optional_root(name)
    for element in () if root is None else root.iter():
        value = element.get(ID)
        if value is not None:
            yield value


def _free(used: set[int], first: int) -> Iterator[str]:
    number = first
    while True:
        if number not in used:
            yield str(number)
        number += 1
