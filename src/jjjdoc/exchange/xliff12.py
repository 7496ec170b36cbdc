"""XLIFF 1.2 (OASIS, 2008), as OmegaT and Weblate open it.

OmegaT writes a translation only where there is a target already, and takes what stands there for the text to translate; it
protects `<ph>`, `<bpt>` and `<ept>`: its profile has references as `<ph>`, bold, italics and links as pairs, and the source for a target that is missing or stale. Weblate takes any target for a translation, and translate-toolkit under
it breaks targets with inline elements: its profile has references as text, and no target that is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from jjjdoc.exchange.codes import FOREIGN_MARKS, Coded, Mark, number_codes
from jjjdoc.exchange.references import Reference
from jjjdoc.exchange.units import (
    Rendered,
    Suggestion,
    Unit,
    UnitFile,
    earlier,
    gap,
    note_lines,
    remarks_in,
    suggestion_lines,
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

Profile = Literal["omegat", "weblate"]

XLIFF12 = "urn:oasis:names:tc:xliff:document:1.2"

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


def read_xliff12(root: Element, path: str) -> UnitFile:
    """Return the units of an XLIFF 1.2 document, ours or not; raises JjjdocError for a file that cannot be used."""
    file = only_file(root, path)
    language = file.get("target-language", "")
    units = (
        _read_unit(unit, path, language)
        for unit in file.iter("{*}trans-unit")
        if unit.get("translate") != "no"
    )
    return UnitFile(
        report=file.get("original", ""),
        source_language=attribute(file, "source-language", path),
        target_language=language,
        units=tuple(units),
    )


def _read_unit(unit: Element, path: str, language: str) -> Unit:
    name = attribute(unit, "id", path)
    codes: dict[str, str] = {}
    source_element, target_element = child(unit, "source"), child(unit, "target")
    source = "" if source_element is None else flatten(source_element, lambda code: _of_source(code, codes))
    target, fault = None, None
    if target_element is not None:
        try:
            target = _joined(target_element, codes, language).strip() or None
        except CodeError as error:
            fault = EMPTY_CODE(id=error.args[0])
        else:
            if target is not None and _lacks_segments(child(unit, "seg-source"), target_element):
                target, fault = None, HALF()
    return Unit(
        id=name,
        source=source,
        target=target,
        state="initial" if target is None else "translated",
        note="\n".join(note.text or "" for note in children(unit, "note")),
        source_hash=source_hash(source),
        remarks=remarks_in(note.text for note in children(unit, "note") if note.get("from") != "jjjdoc"),
        sent=unit.get(SENT),
        line=line_of(unit),
        fault=fault,
    )


def _joined(target: Element, codes: Mapping[str, str], language: str) -> str:
    """Return the text of a target, the segments that an editor has made joined. Raises CodeError."""
    text = target.text or ""
    is_after_segment = False
    for inline in target:
        is_segment = _is_segment(inline)
        shown = _of_target(inline, codes) if isinstance(inline.tag, str) else ""
        if shown is None:
            shown = flatten(inline, lambda code: _of_target(code, codes))
        text += (gap(text, shown, language) if is_segment and is_after_segment else "") + shown
        text += inline.tail or ""
        is_after_segment = is_segment and not inline.tail
    return text


def _lacks_segments(source: Element | None, target: Element) -> bool:
    """Tell whether a segment of a target is empty, or one that its source has is not there.

    A target without any segments is that of a translator who has joined them all.
    """
    segments = {each.get("mid"): _has_words(each) for each in target.iter() if _is_segment(each)}
    if not segments:
        return False
    if source is None:
        return not all(segments.values())
    needed = [each.get("mid") for each in source.iter() if _is_segment(each) and _has_words(each)]
    return not all(segments.get(name) for name in needed)


def _is_segment(element: Element) -> bool:
    return isinstance(element.tag, str) and local_name(element) == "mrk" and element.get("mtype") == "seg"


def _has_words(segment: Element) -> bool:
    """Tell whether anything stands in a segment, be it a code alone."""
    return len(segment) > 0 or bool((segment.text or "").strip())


def _of_source(code: Element, codes: dict[str, str]) -> str | None:
    """Return the text of a code in the source, and note it by its id; None for one that marks a stretch of text."""
    if local_name(code) in ("g", "mrk"):
        return _enclosed(code, lambda inner: _of_source(inner, codes))
    text = flatten(code, lambda _: None) or code.get("equiv-text", "")
    codes[_key(code)] = text
    return text


def _of_target(code: Element, codes: Mapping[str, str]) -> str | None:
    if local_name(code) in ("g", "mrk"):
        return _enclosed(code, lambda inner: _of_target(inner, codes))
    return flatten(code, lambda _: None) or known_or_raise(codes, _key(code))


def _enclosed(code: Element, inner: Callable[[Element], str | None]) -> str | None:
    """Return the text of a code that encloses words, its marks with them; None for one without marks."""
    mark = FOREIGN_MARKS.get(code.get("ctype", ""))
    return None if mark is None else f"{mark}{flatten(code, inner)}{mark}"


def _key(code: Element) -> str:
    """Return what a code is known by: both ends of a pair have one id."""
    return f"{'/' if local_name(code) in ('ept', 'ex') else ''}{code.get('id', '')}"
