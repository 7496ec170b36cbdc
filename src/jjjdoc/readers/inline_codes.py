"""The text of an element with inline codes in it, as prose.

A code that stands for something, such as a figure or an image, becomes a stand-in (`language.opaque`); one that begins
or ends a format says nothing; an element that marks a stretch of text is its text. Placeholders that are written as
text, such as `{name}` and `%s`, are stand-ins too: they are no words of either language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from jjjdoc.language.joining import SOFT_BREAK
from jjjdoc.language.opaque import StandIns
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex
from jjjdoc.readers.xml_places import Node
from jjjdoc.tree.nodes import Text

Treatment = Literal["text", "opaque", "nothing"]

_PARTS = regex(
    r"(?P<break>(?<![ \t\r\n])[ \t]*+[\r\n][ \t\r\n]*+)"
    r"|(?P<code>\[\[[\w#.|-]{1,80}+\]\]"
    r"|\{[A-Za-z_@][^{}\s]{0,80}+\}|%\([A-Za-z_]\w{0,40}+\)[sdif]|(?<!\d)%(?:\d\$)?[sdif](?![A-Za-z]))"
)
_BLANKS = " \t\r\n"


def read_inlines(
    node: Node, source: SourceText, codes: Mapping[str, Treatment], stand_ins: StandIns
) -> list[Text]:
    """Return the text of an element in offsets of the file; an element that `codes` does not name is opaque."""
    return trimmed(list(_inlines(node, source, codes, stand_ins)))


def _inlines(
    node: Node, source: SourceText, codes: Mapping[str, Treatment], stand_ins: StandIns
) -> Iterator[Text]:
    for child in node.children:
        if not isinstance(child, Node):
            text = source.text[child.start : child.end] if child.text is None else child.text
            if child.text is None:
                yield from split_written(text, child.start, stand_ins)
            else:
                yield Text(text, child.start, child.end)
            continue
        treatment = codes.get(child.name, "opaque")
        if treatment == "text":
            yield from _inlines(child, source, codes, stand_ins)
        elif treatment == "opaque":
            yield Text(stand_ins.stand_in(_meaning(child, source)), child.start, child.end)


def split_written(text: str, start: int, stand_ins: StandIns) -> Iterator[Text]:
    """Yield the parts of a text that stands in the file as it is: words, line breaks, placeholders."""
    at = 0
    for found in _PARTS.finditer(text):
        if at < found.start():
            yield Text(text[at : found.start()], start + at, start + found.start())
        said = stand_ins.stand_in(found[0]) if found["code"] else SOFT_BREAK
        yield Text(said, start + found.start(), start + found.end())
        at = found.end()
    if at < len(text):
        yield Text(text[at:], start + at, start + len(text))


def trimmed(inlines: list[Text]) -> list[Text]:
    """Return a text without the blanks and line breaks around it, and of line breaks in a row the first."""
    inlines = [part for at, part in enumerate(inlines) if part.text or (at and inlines[at - 1].text)]
    while inlines and not inlines[0].text.strip(_BLANKS):
        del inlines[0]
    while inlines and not inlines[-1].text.strip(_BLANKS):
        del inlines[-1]
    if inlines:
        inlines[0] = _cut(inlines[0], len(inlines[0].text) - len(inlines[0].text.lstrip(_BLANKS)), 0)
        inlines[-1] = _cut(inlines[-1], 0, len(inlines[-1].text) - len(inlines[-1].text.rstrip(_BLANKS)))
    return inlines


def _cut(part: Text, before: int, after: int) -> Text:
    """Return a text less some characters; one that is written otherwise is one character, and stays."""
    if not (before or after) or part.end - part.start != len(part.text):
        return part
    return Text(part.text[before : len(part.text) - after], part.start + before, part.end - after)


def _meaning(code: Node, source: SourceText) -> str:
    """Return what a code is known by, so that the same code is the same in both languages."""
    inside = "".join(source.text[each.start : each.end] for each in code.children)
    named = code.attributes
    return inside or named.get("dataRef") or named.get("id") or named.get("x") or code.name
