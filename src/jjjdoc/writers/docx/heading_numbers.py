"""The numbers of headings: a Word list that the styles of the headings belong to, and what references say of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, cast

from msgspec.structs import replace

from jjjdoc.language.captions import anchor_name, is_annex, refer_to_number
from jjjdoc.ooxml.heading_numbers import UNNUMBERED, HeadingCounter, HeadingLevel, HeadingNumbering
from jjjdoc.ooxml.numbering import Level, NumberFormat, Numbering
from jjjdoc.patterns import regex
from jjjdoc.tree.inlines import CrossReference, Inline
from jjjdoc.tree.nodes import Block, Document, Heading
from jjjdoc.tree.walk import map_references
from jjjdoc.writers.anchors import referred_anchors
from jjjdoc.writers.docx.roles import HEADINGS, Script, document_script, role_styles
from jjjdoc.writers.docx.template import Template

_FIELD = regex(r"\{(chinese|decimal)\}")
_FORMATS: Final[dict[str, NumberFormat]] = {"chinese": "chineseCounting", "decimal": "decimal"}
_CLOSED: Final = ("、", "）", ".", "．")  # behind these Chinese needs no space


def template_numbering(document: Document, template: Template, numbering: Numbering) -> HeadingNumbering:
    """Return the list that numbers the headings of a document by its template; it is added to the lists."""
    script = document_script(document)
    texts = template.heading_numbers.get(script, ())
    if not texts:
        return UNNUMBERED
    levels = heading_levels(texts, script)
    own = tuple(_level(level, depth, east_asian=script == "chinese") for depth, level in enumerate(levels))
    return HeadingNumbering(numbering.new_list(own, 0, 1), levels, own)


def heading_levels(texts: tuple[str, ...], script: Script) -> tuple[HeadingLevel, ...]:
    """Return the levels that a template describes; of several fields the last counts the level, those before it the levels above."""
    return tuple(_described(text, depth, script) for depth, text in enumerate(texts, 1))


def number_sections(document: Document, numbering: HeadingNumbering) -> Document:
    """Return a document whose references to numbered headings say the number in place of the title.

    In annexes headings are counted from the first level on, as in a document of its own.
    """
    if numbering.own:
        document = replace(document, blocks=tuple(_in_annexes(document.blocks)))
    numbers = dict(_numbers(document, numbering)) if numbering.levels else {}
    if numbers.keys().isdisjoint(referred_anchors(document)):
        return document

    def write(reference: CrossReference, language: str) -> Inline:
        number = numbers.get(reference.anchor or "")
        return reference if number is None else refer_to_number(reference, number, language)

    return map_references(document, CrossReference, write)


def _in_annexes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks with the headings of annexes a level higher: the title of an annex is above all levels."""
    inside = False
    for block in blocks:
        is_heading = isinstance(block, Heading) and block.prose.segment is not None
        inside = inside or is_annex(block)
        promoted = inside and is_heading and not is_annex(block)
        yield (
            replace(block, level=max(1, block.level - 1))
            if promoted and isinstance(block, Heading)
            else block
        )


def _numbers(document: Document, numbering: HeadingNumbering) -> Iterator[tuple[str, str]]:
    """Yield the places of numbered headings, and what references say of them; those of annexes are not told apart."""
    counter = HeadingCounter(numbering.levels)
    for block in takewhile(lambda each: not is_annex(each), document.blocks):
        if not isinstance(block, Heading) or block.prose.segment is None:
            continue
        number = counter.count(block.level)
        if number is not None:
            for prose in (block.prose, *block.translations):
                yield anchor_name(prose.segment or block.anchor, prose.language), number.referred


def _described(text: str, level: int, script: Script) -> HeadingLevel:
    fields = _FIELD.findall(text)
    first = level - len(fields) + 1
    counts = iter(range(first, level + 1))
    shown = _FIELD.sub(lambda _: f"%{next(counts)}", text)
    gap = "" if script == "chinese" and text.endswith(_CLOSED) else " "
    return HeadingLevel(_FORMATS[fields[-1]], shown, legal=len(fields) > 1, gap=gap)


def _level(level: HeadingLevel, depth: int, *, east_asian: bool) -> Level:
    style = role_styles("footnotes")[HEADINGS[depth]].id
    kind = cast(NumberFormat, level.format)
    return Level(
        kind, level.text, 0, 0, east_asian=east_asian, style=style, legal=level.legal, spaced=bool(level.gap)
    )
