"""Prose in a YAML scalar as one line of text, with the way back to its source.

Lines may be broken anywhere in any style, so it is the line breaks of the source that are joined: a plain or
quoted scalar has turned its own into spaces already.
"""

from __future__ import annotations

from typing import assert_never

from jjjdoc.language.markup.tokens import keeps_marks
from jjjdoc.language.markup.write import escape_markup
from jjjdoc.language.prose_lines import join_lines
from jjjdoc.loader.emission import escape_in_quotes
from jjjdoc.loader.nodes import Scalar
from jjjdoc.loader.scalar import BREAK, map_scalar
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex

# New words in the middle of a YAML scalar, written in its style.


_NEVER = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_ENDS_PLAIN = r":(?!\S)|(?<!\S)#"
_NOT_PLAIN = regex(rf"[,\[\]{{}}\\]|{_ENDS_PLAIN}")
_TORN = regex(_ENDS_PLAIN)
_PLAIN_START = regex(r"[\w(（“‘《]")


def spell_in_scalar(
    source: SourceText, scalar: Scalar, new: str, start: int, end: int, *, markup: bool
) -> str | None:
    """Return how a text is written in place of a range of the file inside a scalar.

    `markup`: the text is in the inline markup of reports, whose marks are escaped. None for what would change
    what the rest of the scalar says: a line end, a mark of YAML in a plain scalar, white space at the edge of a line.
    """
    if _NEVER.search(new) or not _keeps_lines(source.text, start, end, new):
        return None
    if markup:
        if not keeps_marks(source.text, start, end, new):
            return None
        new = escape_markup(new)
    match scalar.style:
        case "plain":
            return new if _can_be_plain(source.text, scalar, new, start, end) else None
        case "single":
            return new.replace("'", "''")
        case "double":
            return escape_in_quotes(new)
        case "literal" | "folded":
            return new
        case _:
            assert_never(scalar.style)


def _keeps_lines(text: str, start: int, end: int, new: str) -> bool:
    """Tell whether the lines keep their indentation, and words where they have some."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[line_start:start]
    after = text[end:] if line_end < 0 else text[end:line_end]
    is_first, is_last = not before.strip(), not after.strip()
    if is_first and is_last and not new.strip():
        return False
    return not (is_first and new[:1].isspace()) and not (is_first and not new and after[:1].isspace())


def _can_be_plain(text: str, scalar: Scalar, new: str, start: int, end: int) -> bool:
    if start == scalar.start and not _PLAIN_START.match(new):
        return False
    after = text[end : end + 1] if end < scalar.end else ""
    added = text[start - 1 : start] + new + after
    return (_NOT_PLAIN if new else _TORN).search(added) is None


_COMMENT = regex("[ \t]+(#[^\n\r\x85\u2028\u2029]*)")

_Line = tuple[int, int]
"""A line of the source as a range of the scalar's value, without the white space around it."""


def text_view(source: SourceText, scalar: Scalar, language: str, *, markup: bool = True) -> TextView:
    """Return the prose of a scalar: white space around it stripped, its lines joined as its language has it.

    In Chinese a line break disappears unless Latin letters or digits stand on both sides of it; in other
    languages it is a space unless full-width characters do. An escaped line feed is a line break too. `markup`: the
    prose is in the inline markup of reports.
    """

    def spell(new: str, start: int, end: int) -> str | None:
        return spell_in_scalar(source, scalar, new, start, end, markup=markup)

    value = scalar.value
    if scalar.style == "literal":
        lines = [line for each in BREAK.split(value) if (line := each.strip())]
    else:
        lines = [value[start:end] for start, end in _lines(source, scalar) if start < end]
    text = join_lines(lines, language)
    if text == value:
        return TextView(value, source, lambda: map_scalar(source, scalar), spell)
    return TextView(text, source, lambda: _map_lines(source, scalar, text), spell)


def find_blank_line(source: SourceText, scalar: Scalar) -> int | None:
    """Return where in the source the first blank line inside the text is; it would begin a new paragraph."""
    for start, end in _lines(source, scalar):
        if start == end:
            return map_scalar(source, scalar).starts[start]
    return None


def find_comment(source: SourceText, scalar: Scalar) -> tuple[int, int] | None:
    """Return the source range of a comment on the line of a plain scalar: ` #` may have been meant as text."""
    found = _COMMENT.match(source.text, scalar.end) if scalar.style == "plain" else None
    return found.span(1) if found else None


def _lines(source: SourceText, scalar: Scalar) -> list[_Line]:
    """Return the lines from the first to the last with text; a blank line between is an empty range."""
    value = scalar.value
    lines: list[_Line] = []
    start = 0
    for at, is_blank_before in _breaks(source, scalar):
        lines.append(_strip(value, start, at))
        if is_blank_before:
            lines.append((at, at))
        start = at + 1
    lines.append(_strip(value, start, len(value)))
    first = next((index for index, line in enumerate(lines) if line[0] < line[1]), len(lines))
    while lines and lines[-1][0] == lines[-1][1]:
        lines.pop()
    return lines[first:]


def _strip(value: str, start: int, end: int) -> _Line:
    while start < end and value[start].isspace():
        start += 1
    while start < end and value[end - 1].isspace():
        end -= 1
    return start, end


def _breaks(source: SourceText, scalar: Scalar) -> list[tuple[int, bool]]:
    """Return the offset of each line break in the value, and whether YAML has hidden a blank line before it."""
    value, text = scalar.value, source.text
    if scalar.style == "literal" or not BREAK.search(text, scalar.start, scalar.end):
        return [(found.start(), False) for found in BREAK.finditer(value)]
    spans = map_scalar(source, scalar)
    found = []
    for at, start in enumerate(spans.starts):
        if BREAK.match(text, start):
            found.append((at, value[at] != " " and _follows_blank(text, start)))
        elif BREAK.match(value, at):
            found.append((at, False))
    return found


def _follows_blank(text: str, at: int) -> bool:
    """Tell whether nothing but blanks stands before an offset in its line."""
    while at and text[at - 1] in " \t":
        at -= 1
    return at > 0 and BREAK.match(text, at - 1) is not None


def _map_lines(source: SourceText, scalar: Scalar, text: str) -> SourceSpans:
    """Return where each code point of joined lines stands in the source."""
    spans = map_scalar(source, scalar)
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for start, end in _lines(source, scalar):
        if start == end:
            continue
        if starts and text[len(starts)] == " ":
            # No line begins with a space: this one joins two. It comes from the white space after the line before, of
            # which the break is part.
            starts.append(spans.starts[last])
            ends.append(spans.ends[start - 1])
        starts.extend(spans.starts[start:end])
        ends.extend(spans.ends[start:end])
        last = end
    return SourceSpans(starts, ends, starts[0] if starts else spans.origin)
