"""From checked mappings to blocks."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.loader.charts import build_chart
from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.images import find_image
from jjjdoc.loader.segments import build_fact_segment, build_part, build_segment
from jjjdoc.loader.tables import build_table
from jjjdoc.model.report import (
    FigureBlock,
    KeyFigureEntry,
    KeyFiguresBlock,
    ListEntry,
    ListSource,
    NoteBlock,
    PageBreakBlock,
    ParagraphBlock,
    QuotationBlock,
    SourceBlock,
)


def build_block(context: Context, entry: Entry) -> SourceBlock | None:
    """Return the block that a mapping describes, None where a part it cannot do without is at fault."""
    kind = entry.text("kind") or "paragraph"
    match kind:
        case "bullets" | "numbered":
            return _list(context, entry, kind)
        case "table":
            return build_table(context, entry)
        case "key_figures":
            return _key_figures(context, entry)
        case "quotation":
            segment = build_segment(context, context.own_id(entry), entry)
            return QuotationBlock(segment, build_part(context, entry, "attribution", segment.id))
        case "note":
            note = build_segment(context, context.own_id(entry), entry)
            context.run.notes[note.id] = note.place
            return NoteBlock(note)
        case "figure":
            return _figure(context, entry)
        case "chart":
            return build_chart(context, entry)
        case "page_break":
            return PageBreakBlock()
        case _:
            return ParagraphBlock(build_segment(context, context.own_id(entry), entry))


def _list(context: Context, entry: Entry, kind: str) -> ListSource:
    entries = [_list_entry(context, item, kind) for item in entry.entries("items")]
    return ListSource(kind == "numbered", tuple(entries))


def _list_entry(context: Context, entry: Entry, kind: str) -> ListEntry:
    segment = build_segment(context, context.own_id(entry), entry)
    if not entry.entries("items"):
        return ListEntry(segment)
    return ListEntry(segment, _list(context, entry, entry.text("kind") or kind))


def _key_figures(context: Context, entry: Entry) -> KeyFiguresBlock:
    own_id = context.own_id(entry)
    figures = [_key_figure(context, figure) for figure in entry.entries("figures")]
    return KeyFiguresBlock(own_id, tuple(figure for figure in figures if figure is not None))


def _key_figure(context: Context, entry: Entry) -> KeyFigureEntry | None:
    own_id = context.own_id(entry)
    caption = build_part(context, entry, "caption", own_id)
    fact = entry.scalar("fact")
    if fact is None or caption is None:
        return None
    return KeyFigureEntry(build_fact_segment(context, own_id, fact, context.place_of(entry)), caption)


def _figure(context: Context, entry: Entry) -> FigureBlock | None:
    own_id = context.own_id(entry)
    alternative = build_part(context, entry, "alt", own_id)
    caption = build_part(context, entry, "caption", own_id)
    image = entry.scalar("image")
    if image is None or alternative is None:
        return None
    path = find_image(context, image) or Path(image.value)  # its texts can be read without it
    return FigureBlock(own_id, path, alternative, caption)
