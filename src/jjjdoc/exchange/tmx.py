"""TMX 1.4b (LISA, 2005): translation memories. Only what is translated; a stale one with the source it was made from.

References stand as text: programs drop inline elements from matches, or write them in ways of their own. Bold, italics
and links are pairs (`<bpt>`, `<ept>`), which programs leave out where they compare texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc import __version__
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.codes import Coded, Mark, number_codes
from jjjdoc.exchange.segments import Code, Part, PlacedFile, PlacedUnit, Run, Segment
from jjjdoc.exchange.units import Unit, UnitFile, note_lines
from jjjdoc.exchange.xml import XML_LANG, Node
from jjjdoc.model.translation import source_hash
from jjjdoc.ooxml.names import escape_attribute, escape_text
from jjjdoc.tags import is_same_language

NO_HEADER = Wording(en="{path}: the TMX file has no <header>", zh="{path}：TMX文件缺少<header>")
SEVERAL_LANGUAGES = Wording(
    en="{path}: the file has several target languages: {names}", zh="{path}：文件含有多种目标语言：{names}"
)

_REPORT = "x-jjjdoc-report"
_SENT = "x-jjjdoc-sent"
_FORMATS = ("bpt", "ept", "it", "ut")
"""Codes that begin or end a format, and stand for nothing."""


def write_tmx(file: UnitFile) -> bytes:
    """Return a translation memory; the same units give the same bytes: its date is that of the report."""
    date = f' creationdate="{file.date.replace("-", "")}T000000Z"' if file.date else ""
    source = escape_attribute(file.source_language)
    maker = f'creationtool="jjjdoc" creationtoolversion="{__version__}" segtype="paragraph" o-tmf="jjjdoc"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'<header {maker} adminlang="en" srclang="{source}" datatype="plaintext"{date}>',
        f'<prop type="{_REPORT}">{escape_text(file.report)}</prop>',
        "</header>",
        "<body>",
    ]
    for unit in file.units:
        if unit.target is not None:
            lines += _unit(unit, unit.target, file)
    return "\n".join([*lines, "</body>", "</tmx>", ""]).encode()


def _unit(unit: Unit, target: str, file: UnitFile) -> Iterator[str]:
    source = unit.source if unit.previous is None else unit.previous
    yield f'<tu tuid="{escape_attribute(unit.id)}">'
    for line in note_lines(unit) if unit.previous is None else ():
        yield f"<note>{escape_text(line)}</note>"
    yield f'<prop type="{_SENT}">{source_hash(target)}</prop>'
    ours = number_codes(source)
    texts = (_text(ours), _text(number_codes(target, ours)))
    for language, text in zip((file.source_language, file.target_language), texts, strict=True):
        yield f'<tuv xml:lang="{escape_attribute(language)}"><seg>{text}</seg></tuv>'
    yield "</tu>"


def _text(text: Coded) -> str:
    return "".join(
        escape_text(part)
        if isinstance(part, str)
        else _mark(part)
        if isinstance(part, Mark)
        else escape_text(part[0].text)
        for part in text
    )


def _mark(mark: Mark) -> str:
    text = escape_text(mark.text)
    if mark.is_opening:
        return f'<bpt i="{mark.number}" x="{mark.number}" type="{mark.pair.kind}">{text}</bpt>'
    return f'<ept i="{mark.number}">{text}</ept>'


class Variant(Struct):
    """The text of a translation unit in one language, whose tag is as the file has it; no parts for no text."""

    language: str
    start: int
    parts: list[Part]


def variants_of(unit: Node) -> list[Variant]:
    """Return the texts of a `<tu>`, in the order of the file."""
    found = []
    for variant in unit.elements("tuv"):
        segment = variant.element("seg")
        language = variant.get(XML_LANG) or variant.get("lang")
        found.append(Variant(language, variant.start, [] if segment is None else list(_parts(segment))))
    return found


def placed_unit(unit: Node, source: Variant | None, target: Variant | None) -> PlacedUnit:
    """Return a `<tu>` as a source and a target of its texts."""
    notes = [note.text() for note in unit.elements("note")]
    segment = Segment(source.parts if source else [], target.parts if target else [], unit.start)
    return PlacedUnit(
        id=unit.get("tuid"),
        start=unit.start,
        languages=(source.language if source else "", target.language if target else ""),
        segments=[segment],
        notes=notes,
        remarks=notes,
        sent=_property(unit, _SENT),
    )


def read_tmx(root: Node) -> PlacedFile:
    """Return the units of a translation memory of two languages; raises JjjdocError for a file that cannot be used.

    Units of other makers have ids only by chance: nothing is guessed from texts that are alike.
    """
    header = root.element("header")
    if header is None:
        raise JjjdocError(NO_HEADER(path=root.source.path))
    source = header.require("srclang")
    targets: dict[str, None] = {}
    units = []
    for unit in root.descendants("tu"):
        variants = variants_of(unit)
        others = [each for each in variants if not is_same_language(each.language, source)]
        ours = [each for each in variants if is_same_language(each.language, source)]
        targets |= dict.fromkeys(each.language for each in others)
        units.append(placed_unit(unit, next(iter(ours), None), next(iter(others), None)))
    if len(targets) > 1:
        raise JjjdocError(SEVERAL_LANGUAGES(path=root.source.path, names=", ".join(targets)))
    return PlacedFile(root.source, _property(header, _REPORT) or "", source, next(iter(targets), ""), units)


def _parts(node: Node) -> Iterator[Part]:
    """Yield text and codes: what stands in a code is its text."""
    for child in node.children:
        if isinstance(child, Run):
            yield child
        elif child.name == "hi":
            yield from _parts(child)
        else:
            key = child.get("x") or child.get("i") or child.name
            yield Code(child.start, child.end, child.text(), key, child.name not in _FORMATS)


def _property(element: Node, name: str) -> str | None:
    return next((each.text() for each in element.elements("prop") if each.get("type") == name), None)
