"""Sections of a document: upright pages, and pages on their side for what is too wide (ECMA-376 17.6.17, 17.6.18)."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from jjjdoc.patterns import regex

#: What stands for the `w:sectPr` of a section until all is written; no text holds a NUL.
UPRIGHT: Final = "\0upright\0"
TURNED: Final = "\0turned\0"

_MARK = regex("(\0[a-z]+\0)")
_END: Final = "</w:pPr></w:p>"


class Sections(Struct, frozen=True):
    """The `w:sectPr` of the first section, of upright ones after it, and of those on their side.

    Each names its headers and footers: without them it would have those of the section before it.
    """

    first: str
    upright: str
    turned: str


def place_sections(text: str, sections: Sections) -> str:
    """Return a text with its sections: each where it ends, the last behind everything."""
    last = UPRIGHT
    if text.endswith(TURNED + _END):  # no upright page follows, not even an empty one
        text, last = text.removesuffix(TURNED + _END) + _END, TURNED
    pieces = _MARK.split(text + last)
    by_mark = {UPRIGHT: sections.upright, TURNED: sections.turned}
    for number in range(1, len(pieces), 2):
        is_first = number == 1 and pieces[number] == UPRIGHT
        pieces[number] = sections.first if is_first else by_mark[pieces[number]]
    return "".join(pieces)
