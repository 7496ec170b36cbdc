"""From inline nodes back to the source text that says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from msgspec import Struct

from jjjdoc.language.markup.tokens import MarkKind
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes

_SPECIAL = regex(r"[*{}\[\]\\]")


_BALANCED = regex(r"[^()]*+(?:\([^()]*+\)[^()]*+)*+")
_NO_MARKS: frozenset[MarkKind] = frozenset()
_UNSAFE_IN_TARGET = regex(r"[\s\\]")


class _Piece(Struct, frozen=True):
    """Source text that opens and closes nothing by itself, and the marks that it stands between."""

    source: str
    marks: frozenset[MarkKind]

    @property
    def is_space(self) -> bool:
        return self.source.isspace()


def write_markup(inlines: Sequence[nodes.Inline]) -> str:
    """Return the canonical source text of inline nodes.

    Emphasis that touches emphasis of the same kind is joined with it, and white space at its edges is put
    outside, where the grammar wants it.
    """
    return _write(inlines, _NO_MARKS)


def escape_markup(text: str) -> str:
    """Return the source text of literal characters."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def write_fact_reference(reference: nodes.FactReference) -> str:
    """Return a reference to a figure as it stands between braces."""
    period = "" if reference.period is None else f"@{reference.period}"
    options = ",".join(_fact_options(reference.options))
    return reference.fact + period + (f"|{options}" if options else "")


def _write(inlines: Sequence[nodes.Inline], outside: frozenset[MarkKind]) -> str:
    """Return the source of nodes that stand between these marks already."""
    pieces = _trimmed(list(_pieces(inlines, outside)))
    extents = _extents(pieces)
    source: list[str] = []
    opened: list[MarkKind] = []
    for piece, extent in zip(pieces, extents, strict=True):
        wanted = piece.marks - outside
        while not wanted.issuperset(opened):
            source.append(opened.pop())
        if not piece.is_space:
            missing = sorted(wanted.difference(opened), key=lambda mark: (-extent[mark], -len(mark)))
            source.extend(missing)
            opened.extend(missing)
        source.append(piece.source)
    source.extend(reversed(opened))
    return "".join(source)


def _pieces(inlines: Sequence[nodes.Inline], marks: frozenset[MarkKind]) -> Iterator[_Piece]:
    for node in inlines:
        match node:
            case nodes.Text():
                for part in re.findall(r"\s+|\S+", node.text):
                    yield _Piece(escape_markup(part), marks)
            case nodes.Emphasis():
                yield from _pieces(node.children, marks | {"*"})
            case nodes.Strong():
                yield from _pieces(node.children, marks | {"**"})
            case nodes.Link():
                words = _write(node.children, marks)
                escape = "\\" if words.startswith("^") else ""  # [^ would begin a note
                yield _Piece(f"[{escape}{words}]({_target(node.target)})", marks)
            case nodes.FactReference():
                yield _Piece(f"{{{write_fact_reference(node)}}}", marks)
            case nodes.TermReference():
                options: list[str] = [node.form] if node.form != "preferred" else []
                options += ["capital"] if node.capital else []
                yield _Piece(f"[[{node.concept}{'|' if options else ''}{','.join(options)}]]", marks)
            case nodes.NoteReference():
                yield _Piece(f"[^{node.note}]", marks)
            case nodes.CrossReference():
                yield _Piece(f"{{@{node.target}}}", marks)
            case _:
                assert_never(node)


def _trimmed(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Take white space out of the marks that end with it; those that begin with it open after it anyway."""
    trimmed: list[_Piece] = []
    following = _NO_MARKS
    for piece in reversed(pieces):
        marks = piece.marks & following if piece.is_space else piece.marks
        trimmed.append(_Piece(piece.source, marks))
        following = marks
    return trimmed[::-1]


def _extents(pieces: Sequence[_Piece]) -> list[dict[MarkKind, int]]:
    """Return for each piece how many pieces from it on stand between each mark."""
    extents: list[dict[MarkKind, int]] = []
    following: dict[MarkKind, int] = {}
    for piece in reversed(pieces):
        following = {mark: following.get(mark, 0) + 1 for mark in piece.marks}
        extents.append(following)
    return extents[::-1]


def _target(target: str) -> str:
    if not _BALANCED.fullmatch(target):
        target = target.replace("(", "%28").replace(")", "%29")
    return _UNSAFE_IN_TARGET.sub(_percent_encoded, target)


def _percent_encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _fact_options(options: nodes.FactOptions) -> Iterator[str]:
    if options.part != "all":
        yield options.part
    if options.digits is not None:
        yield f"digits={options.digits}"
    if options.scale is not None:
        yield f"scale={options.scale}"
    if options.measure is not None:
        yield f"measure={options.measure}"
    if options.words:
        yield "words"
    if options.capital:
        yield "capital"
    if not options.qualifier:
        yield "no-qualifier"
