"""From checked mappings to blocks."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from jjjdoc.errors import Wording
from jjjdoc.loader.context import Context
from jjjdoc.loader.named_files import find_image
from jjjdoc.loader.nodes import Entry
from jjjdoc.loader.segments import build_cell, build_fact_segment, build_named, build_part, build_segment
from jjjdoc.model import report
from jjjdoc.tree.nodes import Alignment, ChartKind

# From checked mappings to charts.


def build_chart(context: Context, entry: Entry) -> report.ChartBlock | None:
    """Return the chart that a mapping describes, None where a part it cannot do without is at fault.

    The label of a series is a segment of the name `<id of the chart>_<id of the fact>`, and its period if it has one.
    """
    own_id = context.own_id(entry)
    title = build_part(context, entry, "title", own_id)
    alternative = build_part(context, entry, "alt", own_id)
    series = [_entry(context, each, own_id) for each in entry.entries("series")]
    kind = entry.text("type")
    if title is None or kind is None:
        return None
    found = tuple(each for each in series if each is not None)
    # The shape allows no other words.
    chart = report.ChartBlock(own_id, cast(ChartKind, kind), title, alternative, found)
    if len(found) == len(series) and entry.sound:
        context.run.charts.append((chart, context.place_of(entry)))
    return chart


def _entry(context: Context, entry: Entry, chart: str) -> report.ChartEntry | None:
    written = entry.scalar("fact")
    if written is None:
        return None
    fact, _, period = written.value.partition("@")
    made = "_".join(filter(None, (chart, fact, period.replace("-", "_")))) if chart else ""
    label = build_named(context, entry, "label", made)
    return report.ChartEntry(fact, period or None, label, context.place(written))


# From checked mappings to tables.


_CELLS = Wording(
    en="this row has {cells} cell(s); the table has {columns} column(s)",
    zh="此行有{cells}个单元格，而表格有{columns}列",
)
_COLUMN_TWICE = Wording(
    en="duplicate column “{id}”; the first is at {first}", zh="本表格已有“{id}”列，见{first}"
)


def build_table(context: Context, entry: Entry) -> report.TableBlock:
    """Return the table that a mapping describes; rows at fault are missing."""
    own_id = context.own_id(entry)
    caption = build_part(context, entry, "caption", own_id)
    columns = entry.entries("columns")
    names = _column_names(context, columns)
    headings = [_column(context, column, own_id, name) for column, name in zip(columns, names, strict=True)]
    items = entry.items("columns")
    width = len(names) if items is None or items.complete else None
    rows = [_row(context, row, names, width) for row in entry.entries("rows")]
    return report.TableBlock(own_id, caption, tuple(headings), tuple(row for row in rows if row is not None))


def _column_names(context: Context, columns: list[Entry]) -> list[str]:
    """Return the ids of the columns, which are unique in the table only."""
    names: list[str] = []
    first: dict[str, Entry] = {}
    for column in columns:
        name = column.text("id") or ""
        if name and first.setdefault(name, column) is not column:
            message = _COLUMN_TWICE(id=name, first=context.place_of(first[name]))
            context.run.faults.add(context.place_of(column), message)
            name = ""
        names.append(name)
    return names


def _column(context: Context, entry: Entry, table: str, name: str) -> report.TableColumn:
    heading = _made_id(context, table, name, entry)
    alignment = cast(Alignment, entry.text("align") or "left")  # the shape allows no other words
    return report.TableColumn(build_cell(context, heading, entry), alignment)


def _row(
    context: Context, entry: Entry, columns: list[str], width: int | None
) -> tuple[report.Segment, ...] | None:
    own_id = context.own_id(entry)
    items = entry.items("cells")
    if items is None:
        return None
    cells = items.entries()
    if items.complete and width is not None and len(cells) != width:
        context.fault(entry.keys["cells"], _CELLS(cells=len(cells), columns=width))
    names = columns if items.complete and len(cells) == len(columns) else [""] * len(cells)
    return tuple(
        build_cell(context, _made_id(context, own_id, name, cell), cell)
        for name, cell in zip(names, cells, strict=True)
    )


def _made_id(context: Context, owner: str, name: str, entry: Entry) -> str:
    """Claim and return the id of a cell, none where the owner or the column has none."""
    made = f"{owner}_{name}" if owner and name else ""
    return context.claim(made, entry.scalar("id") or entry.node, made=True)


# From checked mappings to sections.


MAX_LEVEL = 4

_TOO_DEEP = Wording(
    en="sections can nest four levels deep; this would be the fifth level",
    zh="节最多嵌套四级，此处已是第五级",
)
_NOT_AN_ANNEX = Wording(en="only a first-level section can be an annex", zh="只有一级章节可作为附件")


def build_sections(context: Context, entries: list[Entry], level: int = 1) -> tuple[report.Section, ...]:
    """Return the sections of one level, with all below them."""
    return tuple(_section(context, entry, level) for entry in entries)


def _section(context: Context, entry: Entry, level: int) -> report.Section:
    own_id = context.own_id(entry)
    place = context.place_of(entry)
    title = build_part(context, entry, "title", own_id) or report.Segment("", {}, place)
    summary = build_part(context, entry, "summary", own_id)
    blocks = [build_block(context, block) for block in entry.entries("content")]
    below = entry.entries("sections")
    if below and level == MAX_LEVEL:
        context.fault(entry.keys["sections"], _TOO_DEEP())
    return report.Section(
        id=own_id,
        level=level,
        title=title,
        summary=summary,
        blocks=tuple(block for block in blocks if block is not None),
        sections=build_sections(context, below, level + 1),
        annex=_is_annex(context, entry, level),
    )


def _is_annex(context: Context, entry: Entry, level: int) -> bool:
    mark = entry.scalar("annex")
    if mark is not None and mark.value == "true" and level > 1:
        context.fault(mark, _NOT_AN_ANNEX())
    return mark is not None and mark.value == "true"


def build_block(context: Context, entry: Entry) -> report.SourceBlock | None:
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
            return report.QuotationBlock(segment, build_part(context, entry, "attribution", segment.id))
        case "note":
            note = build_segment(context, context.own_id(entry), entry)
            context.run.notes[note.id] = note.place
            return report.NoteBlock(note)
        case "figure":
            return _figure(context, entry)
        case "chart":
            return build_chart(context, entry)
        case "page_break":
            return report.PageBreakBlock()
        case _:
            return report.ParagraphBlock(build_segment(context, context.own_id(entry), entry))


def _list(context: Context, entry: Entry, kind: str) -> report.ListSource:
    entries = [_list_entry(context, item, kind) for item in entry.entries("items")]
    return report.ListSource(kind == "numbered", tuple(entries))


def _list_entry(context: Context, entry: Entry, kind: str) -> report.ListEntry:
    segment = build_segment(context, context.own_id(entry), entry)
    if not entry.entries("items"):
        return report.ListEntry(segment)
    return report.ListEntry(segment, _list(context, entry, entry.text("kind") or kind))


def _key_figures(context: Context, entry: Entry) -> report.KeyFiguresBlock:
    own_id = context.own_id(entry)
    figures = [_key_figure(context, figure) for figure in entry.entries("figures")]
    return report.KeyFiguresBlock(own_id, tuple(figure for figure in figures if figure is not None))


def _key_figure(context: Context, entry: Entry) -> report.KeyFigureEntry | None:
    own_id = context.own_id(entry)
    caption = build_part(context, entry, "caption", own_id)
    fact = entry.scalar("fact")
    if fact is None or caption is None:
        return None
    return report.KeyFigureEntry(build_fact_segment(context, own_id, fact, context.place_of(entry)), caption)


def _figure(context: Context, entry: Entry) -> report.FigureBlock | None:
    own_id = context.own_id(entry)
    alternative = build_part(context, entry, "alt", own_id)
    caption = build_part(context, entry, "caption", own_id)
    image = entry.scalar("image")
    if image is None or alternative is None:
        return None
    path = find_image(context, image) or Path(image.value)  # its texts can be read without it
    return report.FigureBlock(own_id, path, alternative, caption)
