"""A line of a source as a terminal shows it, and carets under a range of it."""

from __future__ import annotations

from jjjdoc.language.visible import visible
from jjjdoc.language.width import char_width, display_width, truncate
from jjjdoc.locations import Place

INDENT = "    "
_WIDTH = 104
_NARROWEST = 24
_LOOK = 4  # characters looked at for each column there is, so that a long line costs no more than a short one


def marked_line(line: str, place: Place, width: int = _WIDTH) -> tuple[str, str]:
    """Return the part of a line around a place, and carets under it in step with wide characters.

    `width` is that of the terminal in columns. Of a place that ends on a later line, the rest of this one is marked.
    """
    start = place.start.column - 1
    end = place.end.column - 1 if place.end.line == place.start.line else len(line)
    room = max(width, _NARROWEST) - len(INDENT)
    near = max(0, start - _LOOK * room)
    before = _end_of(("…" if near else "") + visible(line[near:start]).lstrip(" "), room // 2 - 2)
    marked = visible(line[start : min(end, start + _LOOK * room)])
    after = room - display_width(before)
    shown = before + truncate(marked + visible(line[end : end + _LOOK * room]), after)
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
