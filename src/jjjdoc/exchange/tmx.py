"""TMX 1.4b (LISA, 2005): translation memories. Only what is translated; a stale one with the source it was made from.

References stand as text: programs drop inline elements from matches, or write them in ways of their own. Bold, italics
and links are pairs (`<bpt>`, `<ept>`), which programs leave out where they compare texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc import __version__
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.codes import Coded, Mark, number_codes
from jjjdoc.exchange.units import Unit, UnitFile, note_lines, remarks_in
from jjjdoc.exchange.xliff_read import attribute, flatten
from jjjdoc.exchange.xml import XML_LANG, Element, child, children, line_of
from jjjdoc.model.translation import source_hash
from jjjdoc.ooxml.names import escape_attribute, escape_text
from jjjdoc.tags import is_same_language

NO_HEADER = Wording(en="{path}: the TMX file has no <header>", zh="{path}：TMX文件缺少<header>")
SEVERAL_LANGUAGES = Wording(
    en="{path}: the file has several target languages: {names}", zh="{path}：文件含有多种目标语言：{names}"
)

_REPORT = "x-jjjdoc-report"
_SENT = "x-jjjdoc-sent"


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


def read_tmx(root: Element, path: str) -> UnitFile:
    """Return the units of a translation memory of two languages; raises JjjdocError for a file that cannot be used.

    Units of other makers have ids only by chance: nothing is guessed from texts that are alike.
    """
    header = child(root, "header")
    if header is None:
        raise JjjdocError(NO_HEADER(path=path))
    source = attribute(header, "srclang", path)
    units = [_read_unit(unit, source) for unit in root.iter("{*}tu")]
    targets = dict.fromkeys(language for _, languages in units for language in languages)
    if len(targets) > 1:
        raise JjjdocError(SEVERAL_LANGUAGES(path=path, names=", ".join(targets)))
    return UnitFile(
        report=_property(header, _REPORT) or "",
        source_language=source,
        target_language=next(iter(targets), ""),
        units=tuple(unit for unit, _ in units),
    )


def _read_unit(unit: Element, source_language: str) -> tuple[Unit, tuple[str, ...]]:
    """Return a unit, and the languages that it has beside the source."""
    texts: dict[str, str] = {}
    for variant in children(unit, "tuv"):
        segment = child(variant, "seg")
        language = variant.get(XML_LANG) or variant.get("lang") or ""
        texts.setdefault(language, "" if segment is None else flatten(segment, lambda _: None).strip())
    ours = [language for language in texts if is_same_language(language, source_language)]
    others = tuple(language for language in texts if not is_same_language(language, source_language))
    source = texts[ours[0]] if ours else ""
    target = texts[others[0]] if others else ""
    read = Unit(
        id=unit.get("tuid", ""),
        source=source,
        target=target or None,
        state="translated" if target else "initial",
        note="\n".join(note.text or "" for note in children(unit, "note")),
        source_hash=source_hash(source),
        remarks=remarks_in(note.text for note in children(unit, "note")),
        sent=_property(unit, _SENT),
        line=line_of(unit),
    )
    return read, others


def _property(element: Element, name: str) -> str | None:
    return next((each.text or "" for each in children(element, "prop") if each.get("type") == name), None)
