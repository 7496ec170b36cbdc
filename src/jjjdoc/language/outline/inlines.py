"""What a reader has read, as inline nodes that the markup of reports can hold: nothing visible changes.

Line breaks inside a text become what joins two lines of its language, tabs and their like become spaces. Code and
addresses are the characters they were; a picture in the text leaves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

from jjjdoc.language.linebreak import joined_with_space
from jjjdoc.language.markup.references import find_target_problem
from jjjdoc.language.opaque import is_opaque
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_inlines

Inlines = tuple[nodes.Inline, ...]

_LINE_BREAK = "\n"
_LINE_BREAKS = regex("[ \t]*[\n\r\v\f\x85\u2028\u2029]+[ \t]*")
_BREAKS = regex("\n+")
_UNWRITTEN = regex("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffc\ufeff\ud800-\udfff\ufffe\uffff]")
_CODE = regex(r"(`+)[ \n]?(.*?)[ \n]?\1", re.DOTALL)


def adopted(prose: nodes.Prose, *, is_cell: bool = False) -> Inlines:
    """Return the nodes of a text that can be written; note references keep the names that the reader gave.

    In a cell of a Markdown table code has bars behind backslashes, which are no part of it.
    """
    written = tuple(_writable(prose.inlines, prose, is_cell=is_cell))
    return stripped(_joined_lines(written, prose.language))


def visible_text(inlines: Iterable[nodes.Inline]) -> str:
    """Return the characters that a reader sees, notes and references aside."""
    return "".join([node.text for node in iterate_inlines(inlines) if isinstance(node, nodes.Text)])


def mapped(
    inlines: Iterable[nodes.Inline], function: Callable[[nodes.Text], Iterable[nodes.Inline]]
) -> Inlines:
    """Return the nodes with each text replaced by what the function makes of it; marks around nothing are left out."""
    found: list[nodes.Inline] = []
    for node in inlines:
        match node:
            case nodes.Text():
                found += function(node)
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                children = mapped(node.children, function)
                if children:
                    found.append(replace(node, children=children))
            case (
                nodes.FactReference() | nodes.TermReference() | nodes.NoteReference() | nodes.CrossReference()
            ):
                found.append(node)
            case _:
                assert_never(node)
    return tuple(found)


def without_start(inlines: Inlines, count: int) -> Inlines:
    """Return the nodes without the first visible characters, and without the white space behind these."""
    return stripped(part_of(inlines, count, len(visible_text(inlines))))


def stripped(inlines: Inlines) -> Inlines:
    """Return the nodes without white space at their beginning and end."""
    text = visible_text(inlines)
    return part_of(inlines, len(text) - len(text.lstrip()), len(text.rstrip()))


def part_of(inlines: Inlines, first: int, last: int) -> Inlines:
    """Return the nodes of a range of the visible characters."""
    if first <= 0 and last >= len(visible_text(inlines)):
        return inlines
    at = 0

    def cut(node: nodes.Text) -> Iterator[nodes.Inline]:
        nonlocal at
        start, at = at, at + len(node.text)
        kept = node.text[max(first - start, 0) : max(last - start, 0)]
        if kept:
            yield replace(node, text=kept)

    return mapped(inlines, cut)


def one_line(text: str) -> str:
    """Return a text with line breaks and tabs as spaces, without what no text file can hold, and nothing around it."""
    return _UNWRITTEN.sub("", _LINE_BREAKS.sub(" ", text)).replace("\t", " ").strip()


def plain(text: str) -> Inlines:
    """Return a text without marks as nodes."""
    return (nodes.Text(text, 0, len(text)),) if text else ()


def _writable(
    inlines: Iterable[nodes.Inline], prose: nodes.Prose, *, is_cell: bool
) -> Iterator[nodes.Inline]:
    for node in inlines:
        match node:
            case nodes.Text():
                text = _characters(node, prose, is_cell=is_cell)
                if text:
                    yield nodes.Text(text, node.start, node.end)
            case nodes.Emphasis() | nodes.Strong():
                children = tuple(_writable(node.children, prose, is_cell=is_cell))
                if children:
                    yield replace(node, children=children)
            case nodes.Link():
                children = tuple(_writable(node.children, prose, is_cell=is_cell))
                if node.target.startswith("#") or find_target_problem(node.target) is not None:
                    yield from children
                elif children:
                    yield replace(node, children=children)
            case (
                nodes.NoteReference() | nodes.FactReference() | nodes.TermReference() | nodes.CrossReference()
            ):
                yield node
            case _:
                assert_never(node)


def _characters(node: nodes.Text, prose: nodes.Prose, *, is_cell: bool) -> str:
    text = node.text
    if len(text) == 1 and is_opaque(text):
        source = prose.view.text[node.start : node.end]
        text = _written(source.replace("\\|", "|") if is_cell else source)
    text = _UNWRITTEN.sub("", _LINE_BREAKS.sub(_LINE_BREAK, text))
    return text.replace("\t", " ")


def _written(source: str) -> str:
    """Return what code or an address says, from how it stands in the file; nothing for a picture."""
    if source.startswith("!["):
        return ""
    if source.startswith("<") and source.endswith(">"):
        return source[1:-1]
    code = _CODE.fullmatch(source)
    return code[2] if code else source


def _joined_lines(inlines: Inlines, language: str) -> Inlines:
    """Return the nodes with line breaks as a space, or as nothing between full-width characters."""
    whole = visible_text(inlines)
    spaces = {
        run.start()
        for run in _BREAKS.finditer(whole)
        if _has_space(whole[run.start() - 1 : run.start()], whole[run.end() : run.end() + 1], language)
    }
    if _LINE_BREAK not in whole:
        return inlines
    at = 0

    def join(node: nodes.Text) -> Iterator[nodes.Inline]:
        nonlocal at
        start, at = at, at + len(node.text)
        text = "".join(
            (" " if start + index in spaces else "") if char == _LINE_BREAK else char
            for index, char in enumerate(node.text)
        )
        if text:
            yield replace(node, text=text)

    return mapped(inlines, join)


def _has_space(before: str, after: str, language: str) -> bool:
    if not before or not after or before.isspace() or after.isspace():
        return False
    return joined_with_space(before, after, language)
