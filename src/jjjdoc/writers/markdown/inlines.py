"""Inline nodes as Markdown.

Emphasis is written flat: neighbouring characters that are set alike stand in one pair of marks, and nothing nests.
CommonMark asks of a mark that the characters on its two sides be of certain kinds, which fails where Chinese
sets punctuation in bold inside a sentence: 推进**“四个中心”**建设 is not strong. There the character outside is
written as a numeric reference, whose `;` and `&` are punctuation: &#x8FDB;**“四个中心”**&#x5EFA;设.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.patterns import regex
from jjjdoc.tree import nodes
from jjjdoc.writers.markdown.escape import encode, escape_line, escape_text, is_punctuation, is_word
from jjjdoc.writers.plain import clean, reference_text

Marks = frozenset[Literal["*", "**"]]

PLAIN: Marks = frozenset()
STRONG: Marks = frozenset({"**"})

_APART = "<!-- -->"  # keeps the marks of two neighbours from running together
_MARK_AND_LINK = regex(r"!(?=\[)")  # would be an image
_NOTE_AND_BRACKET = regex(r"\[\^[\w-]+\](?=\()")  # would be a link
_UNSAFE_IN_TARGET = regex(r"[\s\\<>|]")
_REFERENCE_IN_TARGET = regex(r"&(?=#?\w+;)")


class _Piece(Struct, frozen=True):
    """Text, or Markdown that is ready (a link, the mark of a note), and how it is set."""

    source: str
    ready: bool
    marks: Marks

    @property
    def is_space(self) -> bool:
        return not self.ready and self.source.isspace()

    def less(self, marks: Marks) -> _Piece:
        return replace(self, marks=self.marks - marks)


def line(inlines: Iterable[nodes.Inline], notes: Collection[str], marks: Marks = PLAIN) -> str:
    """Return inline nodes as a line of its own: a paragraph, the text of an item, a heading.

    `notes` are the ids of the notes that the document holds; `marks` sets all of the line.
    """
    return escape_line(phrase(inlines, notes, marks))


def phrase(
    inlines: Iterable[nodes.Inline], notes: Collection[str], marks: Marks = PLAIN, outside: Marks = PLAIN
) -> str:
    """Return inline nodes as part of a line; `outside` is how it is set already by what it stands in."""
    pieces = _without_edges([piece.less(outside) for piece in _pieces(inlines, notes, marks)])
    parts: list[str] = []
    inner = ""  # the last character inside the marks that end the line so far
    for style, group in groupby(pieces, key=lambda piece: piece.marks):
        source = _join(group)
        if not style:
            if inner and is_punctuation(inner) and is_word(source[0]):
                source = encode(source[0]) + source[1:]
            parts.append(source)
            inner = ""
            continue
        if inner:
            parts.append(_APART)
        elif parts and is_punctuation(source[0]) and is_word(parts[-1][-1]):
            parts[-1] = parts[-1][:-1] + encode(parts[-1][-1])
        mark = "".join(sorted(style, reverse=True))
        parts.append(f"{mark}{source}{mark}")
        inner = source[-1]
    return _NOTE_AND_BRACKET.sub(r"\g<0>\\", _MARK_AND_LINK.sub(r"\\!", "".join(parts)))


def target(address: str) -> str:
    """Return where a link or an image leads, as it stands between parentheses."""
    encoded = _UNSAFE_IN_TARGET.sub(_percent_encoded, clean(address))
    encoded = _REFERENCE_IN_TARGET.sub(r"\\&", encoded)
    return f"<{encoded}>" if not encoded or "(" in encoded or ")" in encoded else encoded


def _pieces(inlines: Iterable[nodes.Inline], notes: Collection[str], marks: Marks) -> Iterator[_Piece]:
    for node in inlines:
        match node:
            case nodes.Text():
                yield from _words(clean(node.text), marks)
            case nodes.Emphasis():
                yield from _pieces(node.children, notes, marks | {"*"})
            case nodes.Strong():
                yield from _pieces(node.children, notes, marks | {"**"})
            case nodes.Link():
                words = phrase(node.children, notes, marks, outside=marks) or escape_text(clean(node.target))
                yield _Piece(f"[{words}]({target(node.target)})", True, marks)
            case nodes.NoteReference() if node.number is not None and node.note in notes:
                yield _Piece(f"[^{node.note}]", True, marks)
            case nodes.CrossReference(anchor=str(anchor)):
                yield _Piece(f"[{escape_text(reference_text(node))}](#{anchor})", True, marks)
            case (
                nodes.FactReference() | nodes.TermReference() | nodes.NoteReference() | nodes.CrossReference()
            ):
                yield from _words(reference_text(node), marks)
            case _:
                assert_never(node)


def _words(text: str, marks: Marks) -> Iterator[_Piece]:
    """Yield words and the white space between them apart: only white space can lose the marks it stands in."""
    return (_Piece(part, False, marks) for part in re.findall(r"\s+|\S+", text))


def _without_edges(pieces: list[_Piece]) -> list[_Piece]:
    """Keep white space in marks only between words that are set as it is; at an edge CommonMark does not have it."""
    for order in (range(len(pieces)), reversed(range(len(pieces)))):
        neighbour = PLAIN
        for index in order:
            if pieces[index].is_space and pieces[index].marks != neighbour:
                pieces[index] = replace(pieces[index], marks=PLAIN)
            neighbour = pieces[index].marks
    return pieces


def _join(pieces: Iterable[_Piece]) -> str:
    """Return the Markdown of pieces that are set alike; text is escaped as one, whatever it was made of."""
    return "".join(
        source if ready else escape_text(source)
        for ready, source in (
            (ready, "".join(piece.source for piece in group))
            for ready, group in groupby(pieces, key=lambda piece: piece.ready)
        )
    )


def _percent_encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8"))
