"""The front matter of a Word file: what stands before the first heading in the styles of titles."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.readers.docx.pairing import Pairs
from jjjdoc.readers.docx.prose import ProseReader
from jjjdoc.readers.docx.tables import Piece
from jjjdoc.readers.docx.units import Kind, Unit
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Front

_FRONT: tuple[Kind, ...] = ("title", "subtitle", "byline", "summary", "keywords")
_ONCE: frozenset[Kind] = frozenset(("title", "subtitle", "summary"))

Pieces = Sequence[Piece | WalkedParagraph]


def take_fronts(
    pieces: Pieces, prose: ProseReader, pairs: Pairs
) -> tuple[list[Front], list[Piece | WalkedParagraph]]:
    """Return the front matter, one of each language that has a title, and the pieces that are none of it.

    A second title, summary or line of authors in a language is text like all other.
    """
    titles = [piece for piece in _before_heading(pieces) if piece.kind == "title"]
    languages = list(dict.fromkeys(pairs.language(unit) for unit in titles))
    taken: dict[object, dict[Kind, list[Unit]]] = {language: {} for language in languages}
    used: set[int] = set()
    for unit in _before_heading(pieces):
        own = taken.get(pairs.language(unit))
        if own is None or unit.kind not in _FRONT:
            continue
        of_kind = own.setdefault(unit.kind, [])
        if not (of_kind and (unit.kind in _ONCE or unit.kind == "byline")):
            of_kind.append(unit)
            used.add(id(unit))

    def front(units: dict[Kind, list[Unit]]) -> Front:
        def one(kind: Kind) -> Prose | None:
            found = units.get(kind)
            return prose.prose(found[0].start, found[0].end, found[0].segment) if found else None

        title = one("title")
        assert title is not None
        keywords = units.get("keywords", ())
        return Front(
            language="",
            title=title,
            subtitle=one("subtitle"),
            issuer=one("byline"),
            date="",
            summary=one("summary"),
            keywords=tuple(prose.prose(each.start, each.end, each.segment) for each in keywords),
        )

    return [front(taken[language]) for language in languages], [
        piece for piece in pieces if id(piece) not in used
    ]


def _before_heading(pieces: Pieces) -> list[Unit]:
    units: list[Unit] = []
    for piece in pieces:
        if not isinstance(piece, Unit):
            continue
        if piece.kind == "heading":
            break
        units.append(piece)
    return units
