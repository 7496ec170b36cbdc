"""From checked mappings to sections."""

from __future__ import annotations

from jjjdoc.errors import Wording
from jjjdoc.loader.blocks import build_block
from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.segments import build_part
from jjjdoc.model.report import Section, Segment

MAX_LEVEL = 4

_TOO_DEEP = Wording(
    en="sections nest to four levels; these would be the fifth", zh="节最多嵌套四级，此处已是第五级"
)
_NOT_AN_ANNEX = Wording(en="only a section of the first level can be an annex", zh="只有一级章节可作为附件")


def build_sections(context: Context, entries: list[Entry], level: int = 1) -> tuple[Section, ...]:
    """Return the sections of one level, with all below them."""
    return tuple(_section(context, entry, level) for entry in entries)


def _section(context: Context, entry: Entry, level: int) -> Section:
    own_id = context.own_id(entry)
    place = context.place_of(entry)
    title = build_part(context, entry, "title", own_id) or Segment("", {}, place)
    summary = build_part(context, entry, "summary", own_id)
    blocks = [build_block(context, block) for block in entry.entries("content")]
    below = entry.entries("sections")
    if below and level == MAX_LEVEL:
        context.fault(entry.keys["sections"], _TOO_DEEP())
    return Section(
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
