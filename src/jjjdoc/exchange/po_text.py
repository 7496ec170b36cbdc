r"""Strings of PO files: quotes and escapes, as GNU gettext reads them."""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

#: What begins the comment that says what hash the target had when it was sent.
SENT_LINE = "jjjdoc sent: "

_TO_ESCAPE = regex('["\\\\\n\t\r]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = regex(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def quote(text: str) -> str:
    """Return a string as it stands in a PO file."""
    return f'"{_TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], text)}"'


def unquote(text: str) -> str | None:
    """Return what a string of a PO file says, None for what is no string."""
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return None
    inside = text[1:-1]
    bare = _ESCAPED.sub("", inside)
    if '"' in bare or "\\" in bare:
        return None
    return _ESCAPED.sub(_unescape, inside)


def _unescape(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _PLAIN.get(code, code)
