"""From checked mappings to charts."""

from __future__ import annotations

from typing import cast

from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.segments import build_named, build_part
from jjjdoc.model.report import ChartBlock, ChartEntry
from jjjdoc.tree.nodes import ChartKind


def build_chart(context: Context, entry: Entry) -> ChartBlock | None:
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
    chart = ChartBlock(own_id, cast(ChartKind, kind), title, alternative, found)
    if len(found) == len(series) and entry.sound:
        context.run.charts.append((chart, context.place_of(entry)))
    return chart


def _entry(context: Context, entry: Entry, chart: str) -> ChartEntry | None:
    written = entry.scalar("fact")
    if written is None:
        return None
    fact, _, period = written.value.partition("@")
    made = "_".join(filter(None, (chart, fact, period.replace("-", "_")))) if chart else ""
    label = build_named(context, entry, "label", made)
    return ChartEntry(fact, period or None, label, context.place(written))
