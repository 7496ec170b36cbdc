"""XLIFF, PO and TMX: each segment with a translation is a pair. Units are those that `import` takes (`exchange`).

What `import` refuses is still text to check: several parts of a file, plural forms, half a translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.po import read_po as placed_po
from jjjdoc.exchange.segments import FUZZY, PlacedUnit
from jjjdoc.exchange.tmx import Variant, placed_unit, variants_of
from jjjdoc.exchange.xliff import read_files
from jjjdoc.exchange.xml import Node, iterate_xml, parse_xml
from jjjdoc.language.opaque import StandIns
from jjjdoc.loader import collector
from jjjdoc.loader.encoding import decode
from jjjdoc.locations import SourceText
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.inline_codes import read_inlines
from jjjdoc.readers.segment_pairs import SegmentPair, Side, documents_of
from jjjdoc.tags import normal_tag
from jjjdoc.tree.nodes import Document

NOT_TMX = Wording(en="{path}: this is not TMX", zh="{path}：文件不是TMX")

_UNTOUCHED: Final = ("new", "needs-translation", "initial")
"""States of a segment whose target may be a copy of the source, put there for the translator to write over."""
_LANGUAGES: Final = ("zh", "en")
_PART = 5_000
"""How many pairs of a memory are held at a time."""


def read_po(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a file; raises JjjdocError for what is no PO file, or not in Chinese and English."""
    with collector.paused():
        source = decode(data, path).source
        return documents_of(list(_pairs(placed_po(source).units, source)), source)


def read_xliff(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a file; raises JjjdocError for what is no XLIFF, or is not in Chinese and English."""
    with collector.paused():
        source = decode(data, path).source
        if _is_blank(source):
            return ()
        units = (unit for file in read_files(parse_xml(source)) for unit in file.units)
        return documents_of(list(_pairs(units, source)), source)


def read_tmx(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a memory; raises JjjdocError for what is no TMX, or is not in Chinese and English."""
    with collector.paused():
        source = decode(data, path).source
        if _is_blank(source):
            return ()
        root = parse_xml(source, may_be_typed=True)
        return documents_of(list(_pairs(_memory([*root.descendants("header", "tu"), root]), source)), source)


def read_tmx_in_parts(data: bytes, path: str) -> Iterator[tuple[Document, ...]]:
    """Yield the two documents of each part of a memory, so that a large one is never held as a whole.

    Raises JjjdocError as `read_tmx` does.
    """
    source = decode(data, path).source
    pairs = _pairs(_memory(iterate_xml(source, "header", "tu", may_be_typed=True)), source)
    refusal, is_any = None, False
    while part := list(islice(pairs, _PART)):
        try:
            documents = documents_of(part, source)
        except JjjdocError as error:
            refusal = error
        else:
            is_any = is_any or bool(documents)
            yield documents
    if refusal is not None and not is_any:
        raise refusal


def _is_blank(source: SourceText) -> bool:
    return not source.text.strip("\ufeff \t\r\n")


def _pairs(units: Iterable[PlacedUnit], source: SourceText) -> Iterator[SegmentPair]:
    """Yield the segments that say something of their own in both languages."""
    stand_ins = StandIns()
    for unit in units:
        for segment in unit.segments:
            if segment.state == FUZZY or segment.is_between:
                continue
            first, second = (
                Side(language, read_inlines(parts, source, stand_ins))
                for language, parts in zip(unit.languages, (segment.source, segment.target), strict=True)
            )
            if not (segment.state in _UNTOUCHED and _words(first) == _words(second)):
                yield SegmentPair(unit.id, segment.start, first, second)


def _words(side: Side) -> str:
    return "".join(part.text for part in side.inlines)


def _memory(nodes: Iterable[Node]) -> Iterator[PlacedUnit]:
    """Yield those translation units that have two texts, from the elements of a memory, its root the last of them."""
    main = ""
    for node in nodes:
        if node.name == "header":
            main = node.get("srclang")
        elif node.name == "tu":
            chosen = _chosen(variants_of(node), node.get("srclang") or main)
            if chosen is not None:
                yield placed_unit(node, *chosen)
        elif node.name != "tmx":
            raise JjjdocError(NOT_TMX(path=node.source.path))


def _chosen(variants: list[Variant], main: str) -> tuple[Variant, Variant] | None:
    """Return the Chinese and the English text of a unit, the source first; its first two where it lacks one of them."""
    found = [next((each for each in variants if _is_in(each, language)), None) for language in _LANGUAGES]
    both = [each for each in found if each is not None]
    if len(both) < len(_LANGUAGES):
        both = variants[:2]
    if len(both) < len(_LANGUAGES):
        return None
    first, second = sorted(both, key=lambda each: each.start)
    is_second_source = main[:2].lower() in _LANGUAGES and _is_in(second, main[:2].lower())
    return (second, first) if is_second_source else (first, second)


def _is_in(variant: Variant, language: str) -> bool:
    return normal_tag(variant.language).partition("-")[0] == language
