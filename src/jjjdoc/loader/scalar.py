"""From the value of a YAML scalar back to its source, character by character.

The node's source is read again by the rules of its style (YAML 1.1, as libyaml applies them). What comes out is
compared with the value, so a position is either right or, where the two differ, the start of the scalar.
"""

from __future__ import annotations

import re
from typing import Final, assert_never

from jjjdoc.loader.nodes import Scalar
from jjjdoc.locations import SourceSpans, SourceText
from jjjdoc.patterns import regex

# Line breaks of YAML 1.1. All but the last two are read as a line feed.
BREAK: Final = regex("\r\n|[\n\r\x85\u2028\u2029]")

_BLOCK_HEADER = regex(r"[|>][-+1-9]*[ \t]*(?:#[^\n\r\x85\u2028\u2029]*)?")
_SPACES = regex(" *")
_LINE = regex("[^\n\r\x85\u2028\u2029]*")
_INK = regex("[^ \n\r\x85\u2028\u2029]")
_PLAIN_RUN = regex("[^ \t\n\r\x85\u2028\u2029]+")
_SINGLE_RUN = regex("[^' \t\n\r\x85\u2028\u2029]+")
_DOUBLE_RUN = regex('[^"\\\\ \t\n\r\x85\u2028\u2029]+')

_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "'": "'", "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
_MAX_GUESSED_INDENT: Final = 64


def map_scalar(source: SourceText, scalar: Scalar) -> SourceSpans:
    """Return where each code point of the scalar's value stands in the source.

    A folded line break is one space, at the break. Should the source not give the value, every code point is
    placed at the start of the scalar, as an empty range.
    """
    match scalar.style:
        case "plain":
            found = _plain(source.text, scalar)
        case "single" | "double":
            found = _quoted(source.text, scalar)
        case "literal" | "folded":
            found = _block(source, scalar)
        case _:
            assert_never(scalar.style)
    if found is not None:
        return found
    nowhere = [scalar.start] * len(scalar.value)
    return SourceSpans(nowhere, nowhere, scalar.start)


class _Reading:
    """The characters read so far, each with its place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def take_run(self, start: int, end: int) -> None:
        """Take characters that stand for themselves."""
        self.chars.append(self.text[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def take(self, char: str, start: int, end: int) -> None:
        """Take one character written in another way."""
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)

    def take_breaks(self, breaks: list[tuple[int, int]]) -> None:
        """Take line breaks as they are."""
        for start, end in breaks:
            char = self.text[start]
            self.take(char if char in "\u2028\u2029" else "\n", start, end)

    def fold(self, breaks: list[tuple[int, int]]) -> None:
        """Take line breaks by the rule of folding: one is a space, the first of several is dropped."""
        if self.text[breaks[0][0]] in "\u2028\u2029":
            self.take_breaks(breaks)
        elif len(breaks) == 1:
            self.take(" ", *breaks[0])
        else:
            self.take_breaks(breaks[1:])

    def spans(self, value: str, origin: int) -> SourceSpans | None:
        """Return the places if what was read is this value."""
        if len(self.starts) != len(value) or "".join(self.chars) != value:
            return None
        return SourceSpans(self.starts, self.ends, origin)


def _plain(text: str, scalar: Scalar) -> SourceSpans | None:
    start, end = scalar.start, scalar.end
    if text[start:end] == scalar.value:
        return SourceSpans.plain(start, end - start)
    reading = _Reading(text)
    at = start
    while at < end:
        if run := _PLAIN_RUN.match(text, at, end):
            reading.take_run(*run.span())
            at = run.end()
        at = _white_space(reading, at, end)
    return reading.spans(scalar.value, start)


def _white_space(reading: _Reading, at: int, end: int) -> int:
    """Take blanks within a line as they are, line breaks folded, without the blanks around them."""
    text = reading.text
    after = _skip_blanks(text, at, end)
    breaks, next_line = _line_breaks(text, after, end)
    if not breaks:
        reading.take_run(at, after)
        return after
    reading.fold(breaks)
    return next_line


def _line_breaks(text: str, at: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Return the line breaks from here on, with only blanks between them, and where the next text begins."""
    breaks = []
    while found := BREAK.match(text, at, end):
        breaks.append(found.span())
        at = _skip_blanks(text, found.end(), end)
    return breaks, at


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \t":
        at += 1
    return at


def _quoted(text: str, scalar: Scalar) -> SourceSpans | None:
    start, end = scalar.start + 1, scalar.end - 1
    if text[start:end] == scalar.value and "\\" not in scalar.value:
        return SourceSpans.plain(start, end - start)
    run_of = _SINGLE_RUN if scalar.style == "single" else _DOUBLE_RUN
    reading = _Reading(text)
    at = start
    while at < end:
        before = at
        if run := run_of.match(text, at, end):
            reading.take_run(*run.span())
            at = run.end()
        at = _white_space(reading, at, end)
        if at < end and text[at] == "'" and scalar.style == "single":
            reading.take("'", at, at + 2)
            at += 2
        elif at < end and text[at] == "\\" and scalar.style == "double":
            at = _escape(reading, at, end)
        elif at == before:
            return None
    return reading.spans(scalar.value, start)


def _escape(reading: _Reading, at: int, end: int) -> int:
    text = reading.text
    breaks, after = _line_breaks(text, at + 1, end)
    if breaks:
        reading.take_breaks(breaks[1:])
        return after
    letter = text[at + 1]
    after = at + 2 + _HEX_DIGITS.get(letter, 0)
    char = chr(int(text[at + 2 : after], 16)) if letter in _HEX_DIGITS else _ESCAPES.get(letter, "")
    reading.take(char, at, after)
    return after


def block_indent(source: SourceText, scalar: Scalar) -> int | None:
    """Return how far a block scalar's text is indented; None for one that has no text to show it.

    A number in the header would not tell: it counts from the parent node, which a scalar does not know.
    """
    body = _body(source.text, scalar)
    if body is None:
        return None
    in_value, in_source = _INK.search(scalar.value), _INK.search(source.text, body)
    if not in_value or not in_source:
        return None
    return _column(source.text, in_source.start()) - _column(scalar.value, in_value.start())


def _body(text: str, scalar: Scalar) -> int | None:
    """Return where the line after the header of a block scalar begins."""
    header = _BLOCK_HEADER.match(text, scalar.start)
    if header is None:
        return None
    found = BREAK.match(text, header.end())
    return found.end() if found else header.end()


def _block(source: SourceText, scalar: Scalar) -> SourceSpans | None:
    body = _body(source.text, scalar)
    if body is None:
        return None
    known = block_indent(source, scalar)
    for indent in range(1, _MAX_GUESSED_INDENT) if known is None else (known,):
        reading = _read_block(source.text, body, indent, scalar)
        if found := reading.spans(scalar.value, scalar.start):
            return found
    return None


def _column(text: str, at: int) -> int:
    """Return how many spaces stand before an offset."""
    start = at
    while start and text[start - 1] == " ":
        start -= 1
    return at - start


def _read_block(text: str, at: int, indent: int, scalar: Scalar) -> _Reading:
    reading = _Reading(text)
    indentation = " " * indent
    empty, at = _empty_lines(text, at, indent)
    breaks: list[tuple[int, int]] = []
    was_indented = True
    while text.startswith(indentation, at) and at + indent < len(text):
        at += indent
        is_indented = text[at] in " \t"
        breaks += empty
        if scalar.style == "folded" and not was_indented and not is_indented:
            reading.fold(breaks)
        else:
            reading.take_breaks(breaks)
        was_indented = is_indented
        after = _end(_LINE, text, at)
        reading.take_run(at, after)
        found = BREAK.match(text, after)
        breaks = [found.span()] if found else []
        empty, at = _empty_lines(text, found.end() if found else after, indent)
    kept = len(scalar.value) - len(reading.starts)
    reading.take_breaks([*breaks, *empty][: max(kept, 0)])
    return reading


def _empty_lines(text: str, at: int, indent: int) -> tuple[list[tuple[int, int]], int]:
    """Return the breaks of empty lines from here on, and where the line after them begins."""
    breaks = []
    while found := BREAK.match(text, min(_end(_SPACES, text, at), at + indent)):
        breaks.append(found.span())
        at = found.end()
    return breaks, at


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a match from this offset ends, for a pattern that always matches."""
    found = pattern.match(text, at)
    return found.end() if found else at
