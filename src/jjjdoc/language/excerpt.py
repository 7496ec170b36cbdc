"""A line of a source as a terminal shows it, and carets under a range of it."""

from __future__ import annotations

from jjjdoc.language.visible import visible
from jjjdoc.language.width import char_width, display_width, truncate
from jjjdoc.locations import Place

INDENT = "    "
_WIDTH = 104
_NARROWEST = 24


def marked_line(line: str, place: Place, width: int = _WIDTH) -> tuple[str, str]:
    """Return the part of a line around a place, and carets under it in step with wide characters.

    `width` is that of the terminal in columns. Of a place that ends on a later line, the rest of this one is marked.
    """
    start = place.start.column - 1
    end = place.end.column - 1 if place.end.line == place.start.line else len(line)
    room = max(width, _NARROWEST) - len(INDENT)
    before = _end_of(visible(line[:start]).lstrip(" "), room // 2 - 2)
    marked = visible(line[start:end])
    after = room - display_width(before)
    shown = before + truncate(marked + visible(line[end:]), after)
    carets = "^" * max(1, min(display_width(marked), after))
    return INDENT + shown.rstrip(), INDENT + " " * display_width(before) + carets


def _end_of(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    used = 1
    for index in range(len(text) - 1, -1, -1):
        used += char_width(text[index])
        if used > width:
            return "…" + text[index + 1 :]
    return text
