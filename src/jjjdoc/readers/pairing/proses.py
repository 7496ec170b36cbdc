"""A text that goes from one language into the other, as a text of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from jjjdoc.readers.pairing.splits import LINE_BREAK, find_split
from jjjdoc.tree import nodes

_MOST_IN_LINE: Final = 120  # characters of a line that may be a heading

Part = tuple[nodes.Prose, str]
"""A text, and the language that it is in."""


def split_prose(prose: nodes.Prose, *, is_heading: bool = False) -> tuple[Part, Part] | None:
    """Return the texts of each language that a text is made of; None for one in one language."""
    text, places = _written(prose.inlines)
    is_line = len(text) <= _MOST_IN_LINE and LINE_BREAK not in text
    split = find_split(text, is_running=not is_heading, at_breaks_alone=not (is_heading or is_line))
    if split is None:
        return None
    end, start = places[split.end][0], places[split.start - 1][1]
    parts = _until(prose.inlines, end), _from(prose.inlines, start)
    one, other = (replace(prose, inlines=inlines) for inlines in parts)
    return (one, split.languages[0]), (other, split.languages[1])


def lines_of(prose: nodes.Prose) -> list[nodes.Prose]:
    """Return the lines of a text, such as a cell, that hard breaks part."""
    breaks = [node for node in prose.inlines if isinstance(node, nodes.Text) and node.text == "\n"]
    starts = [0, *(node.end for node in breaks)]
    ends = [*(node.start for node in breaks), len(prose.view.text)]
    return [
        replace(prose, inlines=_from(_until(prose.inlines, end), start))
        for start, end in zip(starts, ends, strict=True)
    ]


def _written(inlines: Sequence[nodes.Inline]) -> tuple[str, list[tuple[int, int]]]:
    """Return the words of a text, line breaks as such, and the range of its template text that each character has."""
    text: list[str] = []
    places: list[tuple[int, int]] = []
    for node in inlines:
        match node:
            case nodes.Text(text="" | "\n"):
                text.append(LINE_BREAK)
                places.append((node.start, node.end))
            case nodes.Text() if len(node.text) == node.end - node.start:
                text.append(node.text)
                places += ((at, at + 1) for at in range(node.start, node.end))
            case nodes.Text():
                text.append(node.text)
                places += [(node.start, node.end)] * len(node.text)
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                inner, inside = _written(node.children)
                text.append(inner)
                places += inside
            case _:
                pass
    return "".join(text), places


def _until(inlines: Sequence[nodes.Inline], end: int) -> tuple[nodes.Inline, ...]:
    """Return what stands before a place."""
    kept: list[nodes.Inline] = []
    for node in inlines:
        if node.end <= end:
            kept.append(node)
        elif node.start < end:
            match node:
                case nodes.Text() if len(node.text) == node.end - node.start:
                    kept.append(nodes.Text(node.text[: end - node.start], node.start, end))
                case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                    kept.append(replace(node, children=_until(node.children, end), end=end))
                case _:
                    pass
    return tuple(kept)


def _from(inlines: Sequence[nodes.Inline], start: int) -> tuple[nodes.Inline, ...]:
    """Return what stands behind a place."""
    kept: list[nodes.Inline] = []
    for node in inlines:
        if node.start >= start:
            kept.append(node)
        elif node.end > start:
            match node:
                case nodes.Text() if len(node.text) == node.end - node.start:
                    kept.append(nodes.Text(node.text[start - node.start :], start, node.end))
                case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                    kept.append(replace(node, children=_from(node.children, start), start=start))
                case _:
                    pass
    return tuple(kept)
