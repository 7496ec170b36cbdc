"""The units of files of translators as they stand there: their texts with inline codes, each part with its place.

`import` takes units of translation from them (`unit_file`), `lint` the pairs that it checks (`readers.exchange`), so that
both see the same texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from jjjdoc.errors import Message, Wording
from jjjdoc.exchange.units import Unit, UnitFile, join_segments, remarks_in
from jjjdoc.locations import SourceText
from jjjdoc.model.translation import source_hash

HALF = Wording(en="only part of it is translated", zh="只翻译了一部分")
EMPTY_CODE = Wording(
    en="the placeholder {id} of the translation has neither text nor a counterpart in the source",
    zh="译文中的占位符{id}既无内容，也不对应原文中的占位符",
)

FUZZY: Final = "fuzzy"
"""The state of a segment that its file calls unfinished, whatever its target is."""


class Run(Struct):
    """Characters of a text as a range of the file; `text` is what they say, None if they stand there as they are."""

    start: int
    end: int
    text: str | None = None


class Code(Struct):
    """An inline code as a range of the file: a reference, or one end of a format.

    `text` is what it says in a template text, None for a code of a target that stands for nothing known; `key` is what it
    is known by in its file. `is_opaque`: it stands for something, such as a figure or an image.
    """

    start: int
    end: int
    text: str | None
    key: str
    is_opaque: bool = False


Part = Run | Code


class Segment(Struct):
    """A source with its target, empty if it has none; `start` is where it begins, `state` what its file calls it.

    `is_between`: it is what stands between two segments, such as a blank.
    """

    source: list[Part]
    target: list[Part]
    start: int
    state: str = ""
    is_between: bool = False


class PlacedUnit(Struct):
    """A unit; `id`, `languages` and `sent` are as the file has them, the first two empty and the last None for none.

    `notes` are all that stand by it, `remarks` those that a translator may have written. `fault` says why it cannot be
    imported, whatever its texts are.
    """

    id: str
    start: int
    languages: tuple[str, str]
    segments: list[Segment]
    notes: list[str]
    remarks: list[str]
    sent: str | None = None
    fault: Message | None = None


class PlacedFile(Struct):
    """The units of a file, or of one of its parts; languages are as they stand there."""

    source: SourceText
    report: str
    source_language: str
    target_language: str
    units: list[PlacedUnit]


def text_of(parts: Iterable[Part], source: SourceText) -> str:
    """Return what parts of a text say; a code that stands for nothing known says nothing."""
    written = source.text
    said = [
        part.text or ""
        if part.text is not None or isinstance(part, Code)
        else written[part.start : part.end].replace("\r\n", "\n").replace("\r", "\n")
        for part in parts
    ]
    return "".join(said)


def unit_file(file: PlacedFile) -> UnitFile:
    """Return what can be imported from a file."""
    units = (unit_of(unit, file.source, file.target_language) for unit in file.units)
    return UnitFile(file.report, file.source_language, file.target_language, tuple(units))


def unit_of(placed: PlacedUnit, source: SourceText, language: str) -> Unit:
    """Return a unit with its segments joined, as the target language has it; half a translation is a fault of it."""
    fault, is_half = placed.fault, False
    sources: list[str] = []
    targets: list[str] = []
    for segment in placed.segments:
        text, target = text_of(segment.source, source), text_of(segment.target, source)
        unknown = (each.key for each in segment.target if isinstance(each, Code) and each.text is None)
        if (key := next(unknown, None)) is not None:
            fault, target = fault or EMPTY_CODE(id=key), ""
        is_missing = bool(text.strip()) and not target.strip()
        is_half = is_half or is_missing
        sources.append(text)
        targets.append(target or ("" if is_missing else text))
    source_text, target_text = "".join(sources), join_segments(targets, language).strip()
    if is_half and target_text:
        fault = fault or HALF()
    if is_half or fault is not None:
        target_text = ""
    is_unfinished = not target_text or any(segment.state == FUZZY for segment in placed.segments)
    return Unit(
        id=placed.id,
        source=source_text,
        target=target_text or None,
        state="initial" if is_unfinished else "translated",
        note="\n".join(placed.notes),
        remarks=remarks_in(placed.remarks),
        source_hash=source_hash(source_text),
        sent=placed.sent,
        line=source.position(placed.start).line,
        fault=fault,
    )
