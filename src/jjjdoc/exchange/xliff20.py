"""XLIFF 2.0 (OASIS, 2014; ISO 21720): references are `<ph>`, bold, italics and links `<pc>`; their text is original data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from jjjdoc.exchange.codes import FOREIGN_MARKS, Coded, Kind, Mark, number_codes
from jjjdoc.exchange.references import Reference
from jjjdoc.exchange.segments import Code, Part, PlacedUnit, Run, Segment
from jjjdoc.exchange.units import Suggestion, Unit, UnitFile, note_lines, remark_lines
from jjjdoc.exchange.xml import NAMESPACE, SENT, Node
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


def placed_unit(unit: Node, languages: tuple[str, str]) -> PlacedUnit:
    """Return a `<unit>` of XLIFF 2.0 or later, ours or not."""
    data = {each.get("id"): each.text() for each in _inside(unit, "originalData", "data") if each.get("id")}
    codes: dict[str, str] = {}
    segments = []
    for part in unit.elements("segment", "ignorable"):
        source, target = part.element("source"), part.element("target")
        segments.append(
            Segment(
                source=[] if source is None else list(_source(source, data, codes)),
                target=[] if target is None else list(_target(target, data, codes)),
                start=part.start,
                state=part.get("state"),
                is_between=part.name == "ignorable",
            )
        )
    notes = [note.text() for note in _inside(unit, "notes", "note")]
    sent = unit.attributes.get(SENT)
    return PlacedUnit(unit.get("id"), unit.start, languages, segments, notes, notes, sent)


def _inside(unit: Node, group: str, name: str) -> Iterator[Node]:
    return (each for found in unit.elements(group) for each in found.elements(name))


def _source(source: Node, data: Mapping[str, str], codes: dict[str, str]) -> Iterator[Part]:
    """Yield the parts of a source, and note what each code says by what it is known by."""

    def ends(code: Node) -> tuple[str, str]:
        name = code.get("id")
        codes[name], codes[f"/{name}"] = found = _ends(code, data, codes)
        return found

    def said(code: Node) -> str:
        codes[_key(code)] = text = data.get(code.get("dataRef"), code.get("disp"))
        return text

    return _parts(source, ends, said)


def _target(target: Node, data: Mapping[str, str], codes: Mapping[str, str]) -> Iterator[Part]:
    return _parts(
        target,
        lambda code: _ends(code, data, codes),
        lambda code: data.get(code.get("dataRef"), codes.get(_key(code))),
    )


def _parts(
    node: Node, ends: Callable[[Node], tuple[str, str]], said: Callable[[Node], str | None]
) -> Iterator[Part]:
    """Yield text and codes; of a code that encloses words, its ends and these words."""
    for child in node.children:
        if isinstance(child, Run):
            yield child
        elif child.name in ("mrk", "sm", "em"):
            yield from _parts(child, ends, said)
        elif child.name == "pc":
            opening, closing = ends(child)
            yield Code(child.start, child.start, opening, "pc")
            yield from _parts(child, ends, said)
            yield Code(child.end, child.end, closing, "pc")
        else:
            text = _UNREADABLE if child.name == "cp" else said(child)
            is_opaque = child.name not in ("sc", "ec")
            yield Code(child.start, child.end, text, _key(child) or child.name, is_opaque)


def _ends(code: Node, data: Mapping[str, str], codes: Mapping[str, str]) -> tuple[str, str]:
    """Return the marks of a pair: its original data, those of its id, or those that its type says."""
    name, foreign = code.get("id"), FOREIGN_MARKS.get(code.get("subType"), "")
    return (
        data.get(code.get("dataRefStart"), codes.get(name, foreign)),
        data.get(code.get("dataRefEnd"), codes.get(f"/{name}", foreign)),
    )


def _key(code: Node) -> str:
    """Return what a code is known by: `<ec>` by the code that it ends, as both ends of a `<pc>` are when it is split."""
    return f"/{code.get('startRef')}" if code.name == "ec" else code.get("id")
