"""Namespaces and content types of WordprocessingML (ECMA-376, transitional)."""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

# Text as XML 1.0: escapes, and something to see where XML allows no character.


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


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

DOCUMENT_TYPE = f"{_WORD}document.main+xml"
STYLES_TYPE = f"{_WORD}styles+xml"
NUMBERING_TYPE = f"{_WORD}numbering+xml"
SETTINGS_TYPE = f"{_WORD}settings+xml"
FONTS_TYPE = f"{_WORD}fontTable+xml"
FOOTNOTES_TYPE = f"{_WORD}footnotes+xml"
ENDNOTES_TYPE = f"{_WORD}endnotes+xml"
HEADER_TYPE = f"{_WORD}header+xml"
FOOTER_TYPE = f"{_WORD}footer+xml"
