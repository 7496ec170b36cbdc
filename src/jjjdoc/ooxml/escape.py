"""Text as XML 1.0: escapes, and something to see where XML allows no character."""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# C0 controls other than tab and line ends, surrogates and the two non-characters: XML 1.0, production 2.
_SPECIAL_IN_TEXT = regex("[&<>\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL_IN_ATTRIBUTE = regex('[&<>"\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')

_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def escape_text(text: str) -> str:
    """Return a text for the content of an element; a control character becomes its picture (␀ to ␟) or �."""
    return _SPECIAL_IN_TEXT.sub(_escape, text)


def escape_attribute(text: str) -> str:
    """Return a text for an attribute in double quotes."""
    return _SPECIAL_IN_ATTRIBUTE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    found = _ESCAPES.get(char)
    if found is not None:
        return found
    return chr(0x2400 + ord(char)) if char < " " else "\ufffd"
