"""A new value for a scalar in a YAML file, written in the style the old one has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import assert_never

import yaml

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.loader import nodes
from jjjdoc.loader.nodes import Node, Scalar
from jjjdoc.loader.scalar import block_indent
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

_HEADER = regex(r"([|>])([-+1-9]*)([^\r\n]*)")
_PARENT = regex(r" *(?:- +)*")
_UNSAFE_IN_QUOTES = regex('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

# Plain text that reads the same in a block and inside brackets.
_PLAIN_ANYWHERE = regex(r"[^\W_][^\x00-\x1f\x7f-\xa0\u2028\u2029,\[\]{}#:]*")


def newline_of(text: str) -> str:
    """Return how the lines of a file end, judged by its first line."""
    at = text.find("\n")
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def quote(value: str) -> str:
    """Return a text in double quotes, with all that cannot stand in them escaped."""
    return f'"{escape_in_quotes(value)}"'


def escape_in_quotes(value: str) -> str:
    """Return a text with all that cannot stand in double quotes escaped."""
    return _UNSAFE_IN_QUOTES.sub(_escape, value)


def write_scalar(source: SourceText, scalar: Scalar, value: str) -> Edit:
    """Return the edit that gives a scalar this value: in its own style if that can hold it, else in double quotes.

    The style is tried out on the scalar's own lines. That the rest of the file still reads the same is for
    `rewrite` to check, once for all its edits.
    """
    for edit in _own_style(source, scalar, value):
        if _reads_back(source, scalar, edit, value):
            return edit
    return write_quoted(source, scalar, value)


def write_untried(source: SourceText, scalar: Scalar, value: str) -> Edit:
    """Return the edit that gives a scalar this value in its own style, without a look whether that can hold it.

    For many scalars at once, whose file is then read as a whole.
    """
    return next(_own_style(source, scalar, value), None) or write_quoted(source, scalar, value)


def write_quoted(source: SourceText, scalar: Scalar, value: str) -> Edit:
    """Return the edit that gives a scalar this value in double quotes, which can hold any value anywhere."""
    return _edit(source.text, scalar, content_end(source.text, scalar), quote(value))


def outline(
    root: Node,
    replaced: Mapping[tuple[int, int], str] | None = None,
    added: Mapping[int, tuple[str, str]] | None = None,
) -> list[str]:
    """Return what a file says without how it is laid out: files with equal outlines read the same.

    `replaced` gives new values to the scalars that stand at these ranges; `added` puts a first pair into the
    mappings that start at these offsets.
    """
    found: list[str] = []
    waiting: list[Node | str] = [root]
    while waiting:
        node = waiting.pop()
        match node:
            case str():
                found.append(node)
            case Scalar():
                value = replaced.get((node.start, node.end)) if replaced else None
                found.append("=" + (node.value if value is None else value))
            case nodes.Sequence():
                found.append("[")
                waiting += ["]", *reversed(node.items)]
            case nodes.Mapping():
                found.append("{")
                found += [f"={text}" for text in (added or {}).get(node.start, ())]
                waiting.append("}")
                for key, item in reversed(node.pairs):
                    waiting += [item, key]
            case _:
                assert_never(node)
    return found


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    code = ord(char)
    return _SHORT_ESCAPES.get(char) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def _edit(text: str, scalar: Scalar, end: int, new: str) -> Edit:
    if scalar.start == end and text[end - 1 : end] in (":", "-"):
        new = " " + new
    return Edit(scalar.start, end, text[scalar.start : end], new)


def _own_style(source: SourceText, scalar: Scalar, value: str) -> Iterator[Edit]:
    text = source.text
    match scalar.style:
        case "plain":
            if not scalar.value and value.endswith("\n"):
                yield from _blocks(source, scalar, value)
            elif "\n" not in value and (not scalar.value or _kind(value) == _kind(scalar.value)):
                yield _edit(text, scalar, scalar.end, value)
        case "single" if "\n" in value:
            return
        case "single":
            yield _edit(text, scalar, scalar.end, "'" + value.replace("'", "''") + "'")
        case "double":
            yield _edit(text, scalar, scalar.end, quote(value))
        case "literal" | "folded":
            yield from _blocks(source, scalar, value)
        case _:
            assert_never(scalar.style)


def _kind(value: str) -> str:
    """Return what a YAML 1.1 tool takes a plain scalar for, with all numbers alike."""
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(value[:1], []):
        if pattern.match(value):
            return str(tag).replace(":int", ":float")
    return ""


def _blocks(source: SourceText, scalar: Scalar, value: str) -> Iterator[Edit]:
    """Yield the value as a block: with the header it has, then with one that says how the value ends."""
    text = source.text
    header = _HEADER.match(text, scalar.start) if scalar.style != "plain" else None
    mark, options, comment = header.groups() if header else ("|", "", "")
    indent = block_indent(source, scalar)
    if indent is None:
        options = options.strip("123456789")
        line_start = text.rfind("\n", 0, scalar.start) + 1
        parent = _PARENT.match(text, line_start)
        indent = (parent.end() - line_start if parent else 0) + 2
    ending = "" if value.endswith("\n") else "-"
    for chomping in dict.fromkeys((options.strip("123456789"), "+" if value.endswith("\n\n") else ending)):
        keep = chomping == "+"
        end = scalar.end if keep else content_end(text, scalar)
        first = mark + options.strip("+-") + chomping + comment
        yield _edit(
            text, scalar, end, newline_of(text).join([first, *_block_lines(value, mark, indent, keep)])
        )


def _block_lines(value: str, mark: str, indent: int, keep: bool) -> list[str]:
    body = value.rstrip("\n")
    tail = value[len(body) :]
    if mark == ">":
        body = re.sub("\n+", r"\g<0>\n", body)
    lines = [" " * indent + line if line else "" for line in body.split("\n")]
    return lines + [""] * len(tail) if keep else lines


def content_end(text: str, scalar: Scalar) -> int:
    """Return where a scalar ends without the blank lines after a block."""
    end = scalar.end
    if scalar.style not in ("literal", "folded"):
        return end
    while (at := text.rfind("\n", scalar.start, end)) >= 0 and not text[at + 1 : end].strip(" "):
        end = at - 1 if text[at - 1] == "\r" else at
    return end


def _reads_back(source: SourceText, scalar: Scalar, edit: Edit, value: str) -> bool:
    """Tell whether the scalar's lines, read on their own, change in this value alone."""
    text = source.text
    line_start = text.rfind("\n", 0, scalar.start) + 1
    after = "" if text[edit.end - 1 : edit.end] == "\n" else text[edit.end : _line_end(text, edit.end) + 1]
    before = text[line_start : edit.start]
    place = (scalar.start - line_start, scalar.end - line_start)
    old = _outline(before + edit.old + after, {place: value})
    if old is None or "=" + value not in old:
        return scalar.style != "plain" or _PLAIN_ANYWHERE.fullmatch(value) is not None
    return old == _outline(before + edit.new + after)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _outline(text: str, replaced: Mapping[tuple[int, int], str] | None = None) -> list[str] | None:
    try:
        return outline(parse_yaml(SourceText("", text)), replaced)
    except JjjdocError:
        return None
