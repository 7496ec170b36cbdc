"""XLIFF 1.2 and 2.0 (OASIS): each segment with a translation is a pair; inline codes are as `readers.inline_codes` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.opaque import StandIns
from jjjdoc.loader import garbage
from jjjdoc.locations import SourceText
from jjjdoc.readers.encoding import decode
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.inline_codes import Treatment, read_inlines
from jjjdoc.readers.segment_pairs import SegmentPair, Side, documents_of
from jjjdoc.readers.xml_places import Node, parse_places
from jjjdoc.tree.nodes import Document

NOT_XLIFF = Wording(en="{path}: this is not XLIFF 1.2 or 2.0", zh="{path}：文件不是XLIFF 1.2或2.0")

_CODES: Final[dict[str, Treatment]] = {
    **dict.fromkeys(("g", "mrk", "pc"), "text"),
    **dict.fromkeys(("x", "ph", "cp"), "opaque"),
    **dict.fromkeys(("bx", "ex", "bpt", "ept", "it", "sc", "ec", "sm", "em"), "nothing"),
}
_UNTOUCHED = ("new", "needs-translation", "initial")
"""States of a segment whose target may be a copy of the source, put there for the translator to write over."""


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a file; raises JjjdocError for what is no XLIFF, or is not in Chinese and English."""
    with garbage.paused():
        source = decode(data, path).source
        if not source.text.strip("\ufeff \t\r\n"):
            return ()
        root = parse_places(source)
        if root.name != "xliff":
            raise JjjdocError(NOT_XLIFF(path=path))
        return documents_of(list(_pairs(root, source)), source)


def _pairs(root: Node, source: SourceText) -> Iterator[SegmentPair]:
    stand_ins = StandIns()
    named = root.attributes
    for file in root.elements("file"):
        languages = (
            file.attributes.get("source-language") or named.get("srcLang", ""),
            file.attributes.get("target-language") or named.get("trgLang", ""),
        )
        for unit in file.descendants("trans-unit"):
            if unit.attributes.get("translate") != "no":
                yield from _pair(unit, unit, languages, source, stand_ins)
        for unit in file.descendants("unit"):
            if unit.attributes.get("translate") != "no":
                for segment in unit.elements("segment"):
                    yield from _pair(unit, segment, languages, source, stand_ins)


def _pair(
    unit: Node, segment: Node, languages: tuple[str, str], source: SourceText, stand_ins: StandIns
) -> Iterator[SegmentPair]:
    texts = [segment.element(name) for name in ("source", "target")]
    if texts[0] is None or texts[1] is None:
        return
    sides = [
        Side(text.attributes.get("lang") or language, read_inlines(text, source, _CODES, stand_ins))
        for text, language in zip((texts[0], texts[1]), languages, strict=True)
    ]
    state = texts[1].attributes.get("state") or segment.attributes.get("state")
    if state in _UNTOUCHED and _words(sides[0]) == _words(sides[1]):
        return
    yield SegmentPair(unit.attributes.get("id", ""), segment.start, *sides)


def _words(side: Side) -> str:
    return "".join(part.text for part in side.inlines)
