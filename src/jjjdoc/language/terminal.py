"""A line of a source as a terminal shows it, and carets under a range of it."""

from __future__ import annotations

import re

from jjjdoc.language.width import char_width, display_width, truncate
from jjjdoc.locations import Place
from jjjdoc.patterns import regex

# Text from files made safe for a terminal: whatever could move the cursor or reorder a line becomes visible.


# C0 and C1 controls and DEL, zero-width space and word joiner, line and paragraph separators, bidirectional
# controls, byte order mark.
_INVISIBLE = regex("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""Return the text on one line with control characters written as escapes, such as \x1b."""
    return _INVISIBLE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _NAMED.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


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
