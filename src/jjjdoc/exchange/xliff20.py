"""XLIFF 2.0 (OASIS, 2014; ISO 21720): references are `<ph>`, bold, italics and links `<pc>`; their text is original data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from jjjdoc.exchange.codes import FOREIGN_MARKS, Coded, Kind, Mark, number_codes
from jjjdoc.exchange.references import Reference
from jjjdoc.exchange.units import (
    Suggestion,
    Unit,
    UnitFile,
    join_segments,
    note_lines,
    remark_lines,
    remarks_in,
)
from jjjdoc.exchange.xliff_read import (
    EMPTY_CODE,
    HALF,
    CodeError,
    attribute,
    flatten,
    known_or_raise,
    only_file,
)
from jjjdoc.exchange.xml import NAMESPACE, SENT, Element, child, children, line_of, local_name
from jjjdoc.model.translation import State, source_hash
from jjjdoc.ooxml.names import escape_attribute, escape_text

_UNREADABLE = "\ufffd"
"""What stands for a character that XML cannot hold (`<cp>`); the import refuses it."""

XLIFF20 = "urn:oasis:names:tc:xliff:document:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"

_TYPES: Final[dict[Kind, str]] = {
    "bold": 'type="fmt" subType="xlf:b"',
    "italic": 'type="fmt" subType="xlf:i"',
    "link": 'type="link"',
}

_SEGMENT = "s"
"""The id of a segment that suggestions refer to; those of codes are numbers."""


def write_xliff20(file: UnitFile) -> bytes:
    """Return an XLIFF 2.0 file; the same units give the same bytes."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{XLIFF20}" xmlns:jjj="{NAMESPACE}"{_modules(file)} version="2.0" {_languages(file)}>',
        f'<file id="{escape_attribute(file.report)}" original="{escape_attribute(file.report)}" xml:space="preserve">',
    ]
    for unit in file.units:
        lines += _unit(unit)
    return "\n".join([*lines, "</file>", "</xliff>", ""]).encode()


def _languages(file: UnitFile) -> str:
    source, target = escape_attribute(file.source_language), escape_attribute(file.target_language)
    return f'srcLang="{source}" trgLang="{target}"'


def _modules(file: UnitFile) -> str:
    return f' xmlns:mtc="{MATCHES}"' if any(unit.suggestions for unit in file.units) else ""


def _unit(unit: Unit) -> Iterator[str]:
    sent = source_hash(unit.target) if unit.target is not None else ""
    yield f'<unit id="{escape_attribute(unit.id)}" jjj:sent="{sent}">'
    source = number_codes(unit.source)
    target = None if unit.target is None else number_codes(unit.target, source)
    if unit.suggestions:
        yield "<mtc:matches>"
        yield from (part for each in unit.suggestions for part in _match(each, source, unit))
        yield "</mtc:matches>"
    notes = [*note_lines(unit), *remark_lines(unit)]
    if notes:
        shown = (f'<note id="n{index}">{escape_text(line)}</note>' for index, line in enumerate(notes, 1))
        yield f"<notes>{''.join(shown)}</notes>"
    codes = _codes(source, target or ())
    yield from _original_data(codes)
    yield f"<segment{_state(unit)}>"
    kept = None if target is None else {part[1] for part in target if isinstance(part, tuple)}
    in_target = {part[1] for part in source if isinstance(part, tuple) and (kept is None or part[1] in kept)}
    yield f"<source>{_text(source, unit, in_target)}</source>"
    if target is not None:
        yield f"<target>{_text(target, unit, in_target)}</target>"
    yield "</segment>\n</unit>"


def _match(suggestion: Suggestion, source: Coded, unit: Unit) -> Iterator[str]:
    """Yield a suggestion as the module for candidates has it (XLIFF 2.0, 5.1), with codes of its own."""
    similar, target = (number_codes(text, source) for text in (suggestion.source, suggestion.target))
    origin = escape_attribute(suggestion.origin)
    yield f'<mtc:match ref="#{_SEGMENT}" type="tm" origin="{origin}" similarity="{suggestion.score}">'
    yield from _original_data(_codes(similar, target))
    yield f"<source>{_text(similar, unit, frozenset())}</source>"
    yield f"<target>{_text(target, unit, frozenset())}</target>"
    yield "</mtc:match>"


def _codes(source: Coded, target: Coded) -> dict[tuple[int, str], str]:
    """Return the text of each code by its number and, of the end of a pair, a letter."""
    return dict(
        ((part.number, "" if part.is_opening else "e"), part.text)
        if isinstance(part, Mark)
        else ((part[1], ""), part[0].text)
        for text in (source, target)
        for part in text
        if not isinstance(part, str)
    )


def _original_data(codes: Mapping[tuple[int, str], str]) -> Iterator[str]:
    if codes:
        data = (
            f'<data id="d{number}{end}">{escape_text(text)}</data>'
            for (number, end), text in sorted(codes.items())
        )
        yield f"<originalData>{''.join(data)}</originalData>"


def _state(unit: Unit) -> str:
    name = f' id="{_SEGMENT}"' if unit.suggestions else ""
    state: State = "initial" if unit.target is None else unit.state
    if unit.target is not None and unit.previous is not None:
        return f'{name} state="translated" subState="jjj:stale"'
    return f'{name} state="{state}"'


def _text(text: Coded, unit: Unit, in_target: Collection[int]) -> str:
    return "".join(
        escape_text(part)
        if isinstance(part, str)
        else _mark(part)
        if isinstance(part, Mark)
        else _code(*part, unit, part[1] in in_target)
        for part in text
    )


def _mark(mark: Mark) -> str:
    if not mark.is_opening:
        return "</pc>"
    number, pair = mark.number, mark.pair
    shown = f'dispStart="{escape_attribute(pair.opening)}" dispEnd="{escape_attribute(pair.closing)}"'
    return f'<pc id="{number}" dataRefStart="d{number}" dataRefEnd="d{number}e" {shown} {_TYPES[pair.kind]}>'


def _code(reference: Reference, number: int, unit: Unit, is_kept: bool) -> str:
    """Return the code of a reference; one that a target must keep cannot be deleted, unless it has lost it already."""
    value = unit.facts.get(reference.body)
    shown = f' equiv="{escape_attribute(value.source)}"' if value else ""
    fixed = ' canDelete="no"' if is_kept and not reference.is_term else ""
    return f'<ph id="{number}" dataRef="d{number}" disp="{escape_attribute(reference.text)}"{shown}{fixed}/>'


# --- reading


def read_xliff20(root: Element, path: str) -> UnitFile:
    """Return the units of an XLIFF 2.0 or 2.1 document; raises JjjdocError for a file that cannot be used."""
    file = only_file(root, path)
    units = (
        _read_unit(unit, path, root.get("trgLang", ""))
        for unit in file.iter("{*}unit")
        if unit.get("translate") != "no"
    )
    return UnitFile(
        report=file.get("original") or attribute(file, "id", path),
        source_language=attribute(root, "srcLang", path),
        target_language=root.get("trgLang", ""),
        units=tuple(units),
    )


def _read_unit(unit: Element, path: str, language: str) -> Unit:
    name = attribute(unit, "id", path)
    data = {each.get("id", ""): each.text or "" for each in unit.iterfind("{*}originalData/{*}data")}
    codes: dict[str, str] = {}
    sources: list[str] = []
    targets: list[str] = []
    missing = 0
    fault = None
    for part in children(unit, "segment", "ignorable"):
        source, target = child(part, "source"), child(part, "target")
        text = "" if source is None else flatten(source, lambda code: _of_source(code, data, codes))
        sources.append(text)
        try:
            translated = "" if target is None else flatten(target, lambda code: _of_target(code, data, codes))
        except CodeError as error:
            fault, translated = EMPTY_CODE(id=error.args[0]), ""
        is_missing = bool(text.strip()) and not translated.strip()
        missing += is_missing
        targets.append(translated or ("" if is_missing else text))
    source_text, target_text = "".join(sources), join_segments(targets, language).strip()
    if missing:
        fault = fault or (HALF() if target_text else None)
        target_text = ""
    return Unit(
        id=name,
        source=source_text,
        target=target_text or None,
        state="translated" if target_text else "initial",
        note="\n".join(note.text or "" for note in unit.iterfind("{*}notes/{*}note")),
        source_hash=source_hash(source_text),
        remarks=remarks_in(note.text for note in unit.iterfind("{*}notes/{*}note")),
        sent=unit.get(SENT),
        line=line_of(unit),
        fault=fault,
    )


def _of_source(code: Element, data: Mapping[str, str], codes: dict[str, str]) -> str | None:
    """Return the text of a code in the source, and note it by its id; None for one that marks a stretch of text."""
    name = local_name(code)
    if name == "cp":
        return _UNREADABLE
    if name in ("mrk", "sm", "em"):
        return None
    if name == "pc":
        ends = _ends(code, data, codes)
        codes[code.get("id", "")], codes[f"/{code.get('id', '')}"] = ends
        return ends[0] + flatten(code, lambda inner: _of_source(inner, data, codes)) + ends[1]
    text = data.get(code.get("dataRef", ""), code.get("disp", ""))
    codes[_key(code)] = text
    return text


def _of_target(code: Element, data: Mapping[str, str], codes: Mapping[str, str]) -> str | None:
    name = local_name(code)
    if name in ("cp", "mrk", "sm", "em"):
        return _of_source(code, data, {})
    if name == "pc":
        opening, closing = _ends(code, data, codes)
        return opening + flatten(code, lambda inner: _of_target(inner, data, codes)) + closing
    if code.get("dataRef") in data:
        return data[code.get("dataRef", "")]
    return known_or_raise(codes, _key(code))


def _ends(code: Element, data: Mapping[str, str], codes: Mapping[str, str]) -> tuple[str, str]:
    """Return the marks of a pair: its original data, those of its id, or those that its type says."""
    name, foreign = code.get("id", ""), FOREIGN_MARKS.get(code.get("subType", ""), "")
    return (
        data.get(code.get("dataRefStart", ""), codes.get(name, foreign)),
        data.get(code.get("dataRefEnd", ""), codes.get(f"/{name}", foreign)),
    )


def _key(code: Element) -> str:
    """Return what a code is known by: `<ec>` by the code that it ends, as both ends of a `<pc>` are when it is split."""
    return f"/{code.get('startRef', '')}" if local_name(code) == "ec" else code.get("id", "")
