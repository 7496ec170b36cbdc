"""Text from files made safe for a terminal: whatever could move the cursor or reorder a line becomes visible."""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

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
