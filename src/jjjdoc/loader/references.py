"""From checked mappings to references: the publications that figures come from."""

from __future__ import annotations

from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.nodes import Scalar
from jjjdoc.loader.segments import build_named
from jjjdoc.model.report import Reference


def build_reference(context: Context, key: Scalar, entry: Entry) -> Reference | None:
    """Return a reference; the segment of its title is called `reference_<id>`."""
    title = build_named(context, entry, "title", f"reference_{key.value}")
    if title is None:
        return None
    return Reference(key.value, title, entry.text("url"), entry.text("date"))
