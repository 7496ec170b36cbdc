"""New words in the middle of a Markdown text, with what would be markup escaped."""

from __future__ import annotations

from jjjdoc.language.markup.edges import keeps_marks
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

_SPECIAL = regex(r"[\\`*_\[\]<>~|{}]|&(?=[#\w])|!(?=\[)")
_WINDOW = 400
_NEVER = regex("[\x00-\x1f\x7f]")

# What a line begins with, a mark that may begin a block of code or HTML, and whether marks are all that follows: a
# rule, the underline of a heading or of a table.
_SHAPE = regex(
    r"((?:[ \t>]|[-+*](?=[ \t]|\r?\Z)|\d{1,9}[.)](?=[ \t]|\r?\Z)|#{1,6}(?=[ \t]|\r?\Z))*+)([<`~\[]?)([-=*_:| \t]*+\r?\Z)?"
)


def spell(source: SourceText, new: str, start: int, end: int) -> str | None:
    """Return how a text is written in place of a range of a file; None for what would change what is around it."""
    text = source.text
    if _NEVER.search(new) or not keeps_marks(text, start, end, new):
        return None
    escaped = _SPECIAL.sub(r"\\\g<0>", new)
    line_start = text.rfind("\n", max(0, start - _WINDOW), start) + 1
    if start - line_start > _WINDOW:  # what stands so far from the beginning of its line does not shape it
        return escaped
    line_end = text.find("\n", end, end + _WINDOW)
    before, after = text[line_start:start], text[end : end + _WINDOW if line_end < 0 else line_end]
    shape = _shape(before + text[start:end] + after)
    return escaped if shape == _shape(before + escaped + after) and not shape[2] else None


def _shape(line: str) -> tuple[str, str, bool]:
    found = _SHAPE.match(line)
    return (found[1], found[2], found[3] is not None) if found else ("", "", False)
