"""TMX 1.4 (LISA OSCAR): each translation unit that has Chinese and English is a pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.opaque import StandIns
from jjjdoc.loader import garbage
from jjjdoc.locations import SourceText
from jjjdoc.readers.encoding import decode
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.inline_codes import Treatment, read_inlines
from jjjdoc.readers.segment_pairs import SegmentPair, Side, documents_of
from jjjdoc.readers.xml_places import Node, iterate_places, parse_places
from jjjdoc.tags import normal_tag
from jjjdoc.tree.nodes import Document

NOT_TMX = Wording(en="{path}: this is not TMX", zh="{path}：文件不是TMX")

_CODES: Final[dict[str, Treatment]] = {
    "hi": "text",
    "ph": "opaque",
    **dict.fromkeys(("bpt", "ept", "it", "ut"), "nothing"),
}
_LANGUAGES = ("zh", "en")
_PART = 5_000
"""How many pairs are held at a time."""


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a memory; raises JjjdocError for what is no TMX, or is not in Chinese and English."""
    with garbage.paused():
        source = decode(data, path).source
        if not source.text.strip("\ufeff \t\r\n"):
            return ()
        root = parse_places(source, may_be_typed=True)
        if root.name != "tmx":
            raise JjjdocError(NOT_TMX(path=path))
        return documents_of(list(_pairs(root, source)), source)


def read_in_parts(data: bytes, path: str) -> Iterator[tuple[Document, ...]]:
    """Yield the two documents of each part of a memory, so that a large one is never held as a whole.

    Raises JjjdocError as `read` does.
    """
    source = decode(data, path).source
    pairs = _passing_pairs(source)
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


def _passing_pairs(source: SourceText) -> Iterator[SegmentPair]:
    stand_ins = StandIns()
    main = ""
    for node in iterate_places(source, "header", "tu", may_be_typed=True):
        if node.name == "header":
            main = node.attributes.get("srclang", "")
        elif node.name == "tu":
            yield from _pair(node, main, source, stand_ins)
        elif node.name != "tmx":
            raise JjjdocError(NOT_TMX(path=source.path))


def _pairs(root: Node, source: SourceText) -> Iterator[SegmentPair]:
    stand_ins = StandIns()
    header, body = root.element("header"), root.element("body")
    main = header.attributes.get("srclang", "") if header else ""
    for unit in body.elements("tu") if body else ():
        yield from _pair(unit, main, source, stand_ins)


def _pair(unit: Node, main: str, source: SourceText, stand_ins: StandIns) -> Iterator[SegmentPair]:
    variants = list(unit.elements("tuv"))
    chosen = _chosen(variants, unit.attributes.get("srclang") or main)
    if chosen is not None:
        sides = [
            Side(_language(variant), read_inlines(segment, source, _CODES, stand_ins) if segment else [])
            for variant in chosen
            for segment in (variant.element("seg"),)
        ]
        yield SegmentPair(unit.attributes.get("tuid", ""), unit.start, *sides)


def _chosen(variants: list[Node], main: str) -> tuple[Node, Node] | None:
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


def _language(variant: Node) -> str:
    return variant.attributes.get("lang", "")


def _is_in(variant: Node, language: str) -> bool:
    return normal_tag(_language(variant)).partition("-")[0] == language
