"""The text of a segment with inline codes in it, as prose.

A code that stands for something, such as a figure or an image, becomes a stand-in (`language.opaque`); one that begins
or ends a format says nothing. Placeholders that are written as text, such as `{name}` and `%s`, are stand-ins too: they
are no words of either language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jjjdoc.exchange.segments import Code, Part
from jjjdoc.language.joining import SOFT_BREAK
from jjjdoc.language.opaque import StandIns
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Text

_PARTS = regex(
    r"(?P<break>(?<![ \t\r\n])[ \t]*+[\r\n][ \t\r\n]*+)"
    r"|(?P<code>\[\[[\w#.|-]{1,80}+\]\]"
    r"|\{[A-Za-z_@][^{}\s]{0,80}+\}|%\([A-Za-z_]\w{0,40}+\)[sdif]|(?<!\d)%(?:\d\$)?[sdif](?![A-Za-z]))"
)
_BLANKS = " \t\r\n"


def read_inlines(parts: Iterable[Part], source: SourceText, stand_ins: StandIns) -> list[Text]:
    """Return the text of a segment in offsets of the file."""
    return _trimmed(list(_inlines(parts, source, stand_ins)))


def _inlines(parts: Iterable[Part], source: SourceText, stand_ins: StandIns) -> Iterator[Text]:
    for part in parts:
        if isinstance(part, Code):
            if part.is_opaque:
                # The same code is the same in both languages.
                yield Text(stand_ins.stand_in(part.text or part.key), part.start, part.end)
        elif part.text is None:
            yield from _split_written(source.text[part.start : part.end], part.start, stand_ins)
        else:
            yield Text(SOFT_BREAK if part.text in ("\n", "\r") else part.text, part.start, part.end)


def _split_written(text: str, start: int, stand_ins: StandIns) -> Iterator[Text]:
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


def _trimmed(inlines: list[Text]) -> list[Text]:
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
