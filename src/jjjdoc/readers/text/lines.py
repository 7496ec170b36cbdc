"""Lines of plain text, and which of them make one paragraph.

A blank line ends a paragraph, and so does every line end unless the text is hard-wrapped. It is if no line is
wider than 120 columns (lines without a place to break apart) and one has 60. Then a line goes on in the next where
the first word of that would not have fitted on it any more; an indented line or one with a mark of a list begins
anew all the same, unless it is indented as far as the text behind the mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.script import WIDE, is_wide
from jjjdoc.language.width import display_width
from jjjdoc.patterns import regex

_NARROWEST, _WIDEST = 60, 120
_MARKS_AT_LINE_END = 4
"""Columns that a line of Chinese may fall short by, because a mark or a word did not fit."""

_BLANK = " \t\r\f\v\u3000"
_INDENTED = 2
"""Columns that begin a paragraph: two spaces, or one of full width."""

_TAB = 8
_LIST_MARK = regex(
    r"[-*•·●○■◆–—]\s|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、]|\d{1,3}[.．](?!\d)"
    r"|\[\d{1,3}\]\s|[(（](?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]"
)
_RULE = regex(r"([=~-])\1{2,}")
_BLANKS = regex(r"[ \t]*")
_FIRST_WORD = regex(f"[^\\s{WIDE}]+")
_CLOSING = regex(r".[”’，。、；：！？）】』」》]+")  # which no line begins with


class Line(Struct, frozen=True):
    """A line with text, as a range of the file without the white space around it."""

    start: int
    end: int
    indent: int
    """How many columns stand before it."""


Lines = tuple[Line, ...]


def split_chunks(text: str) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    chunk: list[Line] = []
    at = 0
    for written in text.split("\n"):
        inner = written.strip(_BLANK)
        if inner:
            before = len(written) - len(written.lstrip(_BLANK))
            indent = display_width(written[:before].expandtabs(_TAB))
            chunk.append(Line(at + before, at + before + len(inner), indent))
        elif chunk:
            yield chunk
            chunk = []
        at += len(written) + 1
    if chunk:
        yield chunk


def split_at_rules(text: str, chunk: Sequence[Line]) -> Iterator[tuple[list[Line], str]]:
    """Yield the lines between rules of =, - or ~, with the rules that they stand between: `==`, `-`, none.

    A text has a rule below it, and perhaps one above.
    """
    lines: list[Line] = []
    above = ""
    for line in chunk:
        rule = _RULE.fullmatch(text, line.start, line.end)
        if rule is None:
            lines.append(line)
            continue
        if lines:
            yield lines, rule[1] * (1 + (above == rule[1]))
        above = "" if lines else rule[1]
        lines = []
    if lines:
        yield lines, ""


def wrap_width(text: str, chunks: Sequence[Sequence[Line]]) -> int | None:
    """Return how wide the lines of a hard-wrapped text may be; None for a text that is not."""
    widest = 0
    for line in (line for chunk in chunks for line in chunk):
        length = line.end - line.start
        if length <= widest // 2:
            continue
        written = text[line.start : line.end]
        if length > _WIDEST and not _can_break(written):
            continue
        width = length if length > _WIDEST else line.indent + display_width(written)
        if width > _WIDEST:
            return None
        widest = max(widest, width)
    return widest if widest >= _NARROWEST else None


def join_wrapped(text: str, chunk: Sequence[Line], width: int | None) -> list[Lines]:
    """Return the paragraphs of a chunk, each as its lines."""
    if width is None:
        return [(line,) for line in chunk]
    paragraphs: list[list[Line]] = []
    hanging: int | None = None
    for line in chunk:
        if has_list_mark(text, line):
            hanging = _behind_mark(text, line)
        elif paragraphs and _continues(text, paragraphs[-1][-1], line, width, hanging):
            paragraphs[-1].append(line)
            continue
        paragraphs.append([line])
    return [tuple(lines) for lines in paragraphs]


def split_items(text: str, lines: Lines) -> list[Lines]:
    """Return the paragraphs of lines that are one but for the marks of items in them."""
    parts: list[list[Line]] = []
    for line in lines:
        if not parts or has_list_mark(text, line):
            parts.append([])
        parts[-1].append(line)
    return [tuple(part) for part in parts]


def has_list_mark(text: str, line: Line) -> bool:
    """Tell whether a line begins like an item of a list."""
    return _LIST_MARK.match(text, line.start, line.end) is not None


def _can_break(written: str) -> bool:
    return " " in written or any(map(is_wide, written))


def _continues(text: str, line: Line, following: Line, width: int, hanging: int | None) -> bool:
    if following.indent >= _INDENTED and following.indent != hanging:
        return False
    used = line.indent + display_width(text[line.start : line.end])
    word = _FIRST_WORD.match(text, following.start, following.end)
    needed = 1 + display_width(word[0]) if word else _MARKS_AT_LINE_END
    closed = _CLOSING.match(text, following.start, following.end)
    needed = max(needed, display_width(closed[0]) if closed else 0)
    if is_wide(text[line.end - 1]):
        needed = max(needed, _MARKS_AT_LINE_END)
    return used + needed > width


def _behind_mark(text: str, line: Line) -> int | None:
    """Return the column in which the text behind the mark of a list begins."""
    mark = _LIST_MARK.match(text, line.start, line.end)
    if mark is None:
        return None
    behind = _BLANKS.match(text, mark.end(), line.end)
    return line.indent + display_width(text[line.start : behind.end() if behind else mark.end()])
