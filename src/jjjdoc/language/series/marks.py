"""A line of a document, and a number of a series in it."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.series.kinds import Number


class Line(Struct, frozen=True):
    """A text of a document.

    `role` is what it is in the document, `level` that of a heading; `typed` is the number of an item, which is no part of
    its text, 0 for none.
    """

    text: str
    role: str
    chinese: bool
    level: int = 0
    typed: int = 0


class Mark(Struct, frozen=True):
    """A number of a series where it stands, or where a text refers to it: the line by its place, and a range of it.

    `rest` is what stands behind it, folded; `sub` the letter of a part of it (2a); `part` counts the chapters before it.
    `sure`: a reference says that it is to this very text.
    """

    kind: str
    number: Number
    line: int
    start: int
    end: int
    rest: str = ""
    sub: str = ""
    part: int = 0
    sure: bool = False
