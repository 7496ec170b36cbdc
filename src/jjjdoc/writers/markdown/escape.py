"""Text as Markdown: what would mean something is escaped, so that any text comes out as it went in.

Escaped is what means something in CommonMark 0.31, in GitHub's dialect (tables, strikethrough, bare links, math) or
in pandoc's commonmark_x (dashes and ellipses that change shape, sub- and superscript, attributes, fancy lists,
definition lists, emoji). Straight quotes stay as they are: an escape in every Xiong'an would be hard to read and
to search for, and only a reader who asks for smart quotes sees them curled.
"""

from __future__ import annotations

import re
from unicodedata import category

from jjjdoc.patterns import regex

_SPECIAL = regex(
    r"""
      [\\`*\[\]<|~^${#]
    | (?<![A-Za-z0-9]) _ | _ (?![A-Za-z0-9])
    | & (?!\s)
    | (?<=-) -                  # -- becomes a dash
    | (?<=\.) \.                # ... becomes an ellipsis
    | : (?=//)                  # a bare link
    | (?<=[wW]{3}) \.
    | : (?=[a-z0-9_+-]{1,40}:)  # :emoji:
    """,
    re.VERBOSE,
)
_BLOCK_START = regex(
    r"""
      [-+] (?=\s|$) | [>:]
    | (?P<number> \(? (?: [0-9]{1,9} | [A-Za-z] | [ivxlcdm]{1,9} | [IVXLCDM]{1,9} ) ) (?=[.)](?:\s|$))
    | (?P<note> \[\^\w+\] ) (?=:)
    """,
    re.VERBOSE,
)


def escape_text(text: str) -> str:
    """Return text as it stands inside a line."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def escape_edges(markdown: str) -> str:
    """Return inline Markdown with the white space at its edges written so that it is kept."""
    inner = markdown.strip()
    start = len(markdown) - len(markdown.lstrip())
    before, after = markdown[:start], markdown[start + len(inner) :]
    return "".join(map(encode, before)) + inner + "".join(map(encode, after))


def escape_line(markdown: str) -> str:
    """Return inline Markdown as the whole of a line, where it must not begin a block."""
    line = escape_edges(markdown)
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    at = found.end("number") if found["number"] else found.end("note") if found["note"] else 0
    return f"{line[:at]}\\{line[at:]}"


def encode(char: str) -> str:
    """Return a character as a numeric reference."""
    return f"&#x{ord(char):X};"


def is_punctuation(char: str) -> bool:
    """Tell whether some version of CommonMark takes a character for punctuation: categories P and S."""
    return category(char)[0] in "PS"


def is_word(char: str) -> bool:
    """Tell whether some version of CommonMark takes a character neither for white space nor for punctuation."""
    if char.isspace():
        return False
    return category(char)[0] != "P" and not (char.isascii() and is_punctuation(char))
