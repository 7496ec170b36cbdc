"""From checked texts to segments: markup read in every language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jjjdoc.findings import Fault
from jjjdoc.language.markup import parse_fact_reference, parse_markup
from jjjdoc.loader.context import Context
from jjjdoc.loader.nodes import Entry, Scalar
from jjjdoc.loader.text import text_view
from jjjdoc.locations import Place, TextView
from jjjdoc.model.report import Segment
from jjjdoc.tree.nodes import Prose

_Parser = Callable[[TextView, str | None, str], tuple[Prose, tuple[Fault, ...]]]


def build_segment(context: Context, id: str, entry: Entry) -> Segment:  # noqa: A002 - the format's word
    """Return the segment of the texts per language in a mapping; its id is claimed already."""
    return _segment(context, id, entry.texts(), context.place_of(entry), parse_markup)


def build_cell(context: Context, id: str, entry: Entry) -> Segment:  # noqa: A002
    """Return the segment of a mapping that may also hold a `text` or a `fact`, the same in every language."""
    place = context.place_of(entry)
    if fact := entry.scalar("fact"):
        return _same_for_all(context, id, fact, place, parse_fact_reference)
    if text := entry.scalar("text"):
        return _same_for_all(context, id, text, place, parse_markup)
    return build_segment(context, id, entry)


def build_fact_segment(context: Context, id: str, fact: Scalar, place: Place) -> Segment:  # noqa: A002
    """Return the segment of a fact reference without braces."""
    return _same_for_all(context, id, fact, place, parse_fact_reference)


def build_part(context: Context, entry: Entry, key: str, owner: str) -> Segment | None:
    """Return the segment of the text at a key of a mapping; its id is `<owner>_<key>`."""
    return build_named(context, entry, key, f"{owner}_{key}" if owner else "")


def build_named(context: Context, entry: Entry, key: str, made_id: str) -> Segment | None:
    """Return the segment of the text at a key of a mapping, with an id that no author wrote."""
    text = entry.entry(key)
    if text is None:
        return None
    made = context.claim(made_id, entry.keys[key], made=True)
    return _segment(context, made, text.texts(), context.place(entry.keys[key]), parse_markup)


def _same_for_all(context: Context, id: str, scalar: Scalar, place: Place, parse: _Parser) -> Segment:  # noqa: A002
    texts = dict.fromkeys(context.run.languages.tags, scalar)
    return _segment(context, id, texts, place, parse)


def _segment(
    context: Context,
    id: str,  # noqa: A002
    scalars: Mapping[str, Scalar],
    place: Place,
    parse: _Parser,
) -> Segment:
    run = context.run
    texts: dict[str, Prose] = {}
    for tag in run.languages.tags:
        scalar = scalars.get(tag)
        if scalar is None:
            continue
        prose, faults = parse(text_view(context.source, scalar, tag), id, tag)
        texts[tag] = prose
        run.prose.append(prose)
        if faults:
            run.faults.extend(faults)
    return Segment(id, texts, place)
