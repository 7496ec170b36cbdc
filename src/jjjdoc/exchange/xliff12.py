"""XLIFF 1.2 (OASIS, 2008), as OmegaT and Weblate open it.

OmegaT writes a translation only where there is a target already, and takes what stands there for the text to translate; it
protects `<ph>`, `<bpt>` and `<ept>`: its profile has references as `<ph>`, bold, italics and links as pairs, and the source for a target that is missing or stale. Weblate takes any target for a translation, and translate-toolkit under
it breaks targets with inline elements: its profile has references as text, and no target that is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from jjjdoc.exchange.codes import FOREIGN_MARKS, Coded, Mark, number_codes
from jjjdoc.exchange.references import Reference
from jjjdoc.exchange.segments import HALF, Code, Part, PlacedUnit, Run, Segment, text_of
from jjjdoc.exchange.units import (
    Rendered,
    Suggestion,
    Unit,
    UnitFile,
    earlier,
    gap,
    note_lines,
    suggestion_lines,
)
from jjjdoc.exchange.xml import NAMESPACE, SENT, Node
from jjjdoc.model.translation import State, source_hash
from jjjdoc.ooxml.names import escape_attribute, escape_text

Profile = Literal["omegat", "weblate"]

XLIFF12 = "urn:oasis:names:tc:xliff:document:1.2"

_FORMATS = ("bx", "ex", "bpt", "ept", "it")
"""Codes that begin or end a format, and stand for nothing."""

_STATES: dict[State, str] = {
    "initial": "needs-translation",
    "translated": "translated",
    "reviewed": "signed-off",
    "final": "final",
}


def write_xliff12(file: UnitFile, profile: Profile = "omegat") -> bytes:
    """Return an XLIFF 1.2 file for one of its clients; the same units give the same bytes."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{XLIFF12}" xmlns:jjj="{NAMESPACE}" version="1.2">',
        f'<file original="{escape_attribute(file.report)}" datatype="plaintext" {_languages(file)}>',
        "<body>",
    ]
    for unit in file.units:
        lines += _unit(unit, profile)
    return "\n".join([*lines, "</body>", "</file>", "</xliff>", ""]).encode()


def _languages(file: UnitFile) -> str:
    source, target = escape_attribute(file.source_language), escape_attribute(file.target_language)
    return f'source-language="{source}" target-language="{target}"'


def _unit(unit: Unit, profile: Profile) -> Iterator[str]:
    sent = source_hash(unit.target) if unit.target is not None else ""
    is_stale = unit.previous is not None
    approved = ' approved="yes"' if unit.state == "final" and not is_stale else ""
    yield f'<trans-unit id="{escape_attribute(unit.id)}"{approved} xml:space="preserve" jjj:sent="{sent}">'
    source = number_codes(unit.source)
    shown = _text(source, unit, profile)
    yield f"<source>{shown}</source>"
    if unit.target is not None and not (profile == "omegat" and is_stale):
        target = _text(number_codes(unit.target, source), unit, profile)
        state = "needs-adaptation" if is_stale else _STATES[unit.state]
        yield f'<target state="{state}">{target}</target>'
    elif profile == "omegat":
        yield f'<target state="needs-translation">{shown}</target>'
        if unit.target is not None:
            yield f'<note from="jjjdoc">{escape_text(earlier(unit.target))}</note>'
    # OmegaT shows notes, and no alternatives.
    for line in (*note_lines(unit), *(suggestion_lines(unit) if profile == "omegat" else ())):
        yield f'<note from="jjjdoc">{escape_text(line)}</note>'
    for each in unit.suggestions:
        yield from _alternative(each, source, unit, profile)
    yield "</trans-unit>"


def _alternative(suggestion: Suggestion, source: Coded, unit: Unit, profile: Profile) -> Iterator[str]:
    """Yield a suggestion, beside the target and never in its place."""
    similar, target = (number_codes(text, source) for text in (suggestion.source, suggestion.target))
    yield f'<alt-trans match-quality="{suggestion.score}" origin="{escape_attribute(suggestion.origin)}">'
    yield f"<source>{_text(similar, unit, profile)}</source>"
    yield f"<target>{_text(target, unit, profile)}</target>"
    if suggestion.remark:
        yield f'<note from="jjjdoc">{escape_text(suggestion.remark)}</note>'
    yield "</alt-trans>"


def _text(text: Coded, unit: Unit, profile: Profile) -> str:
    return "".join(_part(part, unit, profile) for part in text)


def _part(part: str | tuple[Reference, int] | Mark, unit: Unit, profile: Profile) -> str:
    if isinstance(part, str):
        return escape_text(part)
    if isinstance(part, Mark):
        return escape_text(part.text) if profile == "weblate" else _mark(part)
    return escape_text(part[0].text) if profile == "weblate" else _code(*part, unit.facts.get(part[0].body))


def _mark(mark: Mark) -> str:
    text = escape_text(mark.text)
    if mark.is_opening:
        return f'<bpt id="{mark.number}" ctype="{mark.pair.kind}">{text}</bpt>'
    return f'<ept id="{mark.number}">{text}</ept>'


def _code(reference: Reference, number: int, value: Rendered | None) -> str:
    shown = f' equiv-text="{escape_attribute(value.source)}"' if value else ""
    return f'<ph id="{number}"{shown}>{escape_text(reference.text)}</ph>'


# --- reading


def placed_unit(unit: Node, languages: tuple[str, str]) -> PlacedUnit:
    """Return a `<trans-unit>`, ours or not."""
    codes: dict[str, str] = {}
    source, target = unit.element("source"), unit.element("target")
    segment = Segment(
        source=[] if source is None else list(_source(source, codes)),
        target=[] if target is None else _target(target, codes, languages[1]),
        start=unit.start,
        state="" if target is None else target.get("state"),
    )
    is_half = target is not None and _lacks_segments(unit.element("seg-source"), target)
    notes = tuple(unit.elements("note"))
    return PlacedUnit(
        id=unit.get("id"),
        start=unit.start,
        languages=languages,
        segments=[segment],
        notes=[note.text() for note in notes],
        remarks=[note.text() for note in notes if note.get("from") != "jjjdoc"],
        sent=unit.attributes.get(SENT),
        fault=HALF() if is_half and text_of(segment.target, unit.source).strip() else None,
    )


def _source(source: Node, codes: dict[str, str]) -> Iterator[Part]:
    """Yield the parts of a source, and note what each code says by what it is known by."""

    def said(code: Node) -> str:
        codes[_key(code)] = text = code.text() or code.get("equiv-text")
        return text

    return _parts(source.children, said)


def _target(target: Node, codes: Mapping[str, str], language: str) -> list[Part]:
    """Return the parts of a target; between two segments that an editor has made, the space that it has dropped.

    That space stands in place of the tags between them.
    """
    parts: list[Part] = []
    is_after_segment = False
    for child in target.children:
        inner = list(_parts([child], lambda code: code.text() or codes.get(_key(code))))
        is_segment = isinstance(child, Node) and _is_segment(child)
        if is_segment and is_after_segment and parts and inner:
            before, after = (text_of(each, target.source) for each in (parts[-8:], inner))
            if gap(before, after, language):
                parts.append(Run(parts[-1].end, inner[0].start, " "))
        parts += inner
        is_after_segment = is_segment
    return parts


def _parts(children: Iterable[Node | Run], said: Callable[[Node], str | None]) -> Iterator[Part]:
    """Yield text and codes; a code that encloses words is these and, where it has any, its marks."""
    for child in children:
        if isinstance(child, Run):
            yield child
        elif child.name in ("g", "mrk"):
            mark = FOREIGN_MARKS.get(child.get("ctype"))
            ends = [Code(at, at, mark, child.name) for at in (child.start, child.end) if mark]
            yield from ends[:1]
            yield from _parts(child.children, said)
            yield from ends[1:]
        else:
            key = _key(child) or child.name
            yield Code(child.start, child.end, said(child), key, child.name not in _FORMATS)


def _lacks_segments(source: Node | None, target: Node) -> bool:
    """Tell whether a segment of a target is empty, or one that its source has is not there.

    A target without any segments is that of a translator who has joined them all.
    """
    segments = {each.get("mid"): _has_words(each) for each in target.descendants("mrk") if _is_segment(each)}
    if not segments:
        return False
    if source is None:
        return not all(segments.values())
    needed = [each.get("mid") for each in source.descendants("mrk") if _is_segment(each) and _has_words(each)]
    return not all(segments.get(name) for name in needed)


def _is_segment(element: Node) -> bool:
    return element.name == "mrk" and element.get("mtype") == "seg"


def _has_words(segment: Node) -> bool:
    """Tell whether anything stands in a segment, be it a code alone."""
    return any(segment.elements()) or bool(segment.text().strip())


def _key(code: Node) -> str:
    """Return what a code is known by: both ends of a pair have one id."""
    return f"{'/' if code.name in ('ept', 'ex') else ''}{code.get('id')}"
