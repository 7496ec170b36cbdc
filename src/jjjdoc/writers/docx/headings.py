"""Headings: with their translations on them, and known to the contents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, cast

from msgspec.structs import replace

from jjjdoc.language.captions import (
    Captioned,
    after_number,
    anchor_name,
    before_number,
    caption_kind,
    heading_opening,
    is_annex,
    refer_to_number,
)
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.fields import field
from jjjdoc.ooxml.formats import indents, list_properties
from jjjdoc.ooxml.numbering import (
    UNNUMBERED,
    HeadingCounter,
    HeadingLevel,
    HeadingNumbering,
    Level,
    NumberFormat,
    Numbering,
)
from jjjdoc.ooxml.runs import LINE_BREAK
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, CrossReference, Document, Heading, Inline, Prose
from jjjdoc.tree.walk import map_references, referred_anchors
from jjjdoc.writers.docx.flow import AS_STYLED, Flow, Own
from jjjdoc.writers.docx.inlines import prose_xml, referable, text_xml
from jjjdoc.writers.docx.roles import (
    HEADINGS,
    ParagraphRole,
    Script,
    TextRole,
    document_script,
    role_styles,
    script_of,
)
from jjjdoc.writers.docx.story import CaptionMark, HeadingMark, Story
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.template import Template
from jjjdoc.writers.plain import plain_text

# Captions: a number that Word counts, in the bookmark that references to it take their text from.


_FIRST_CAPTION: Final = 300_000_001  # Word's own names have nine digits, and headings have the first of them


def caption_xml(block: Captioned, caption: Prose, story: Story) -> str:
    """Return the runs of a caption of a block; without a number it is the caption alone."""
    text = prose_xml(caption, story)
    if block.number is None:
        return referable(block.id, caption.language, story, text)
    language = caption.language
    properties, _ = story.properties(language)
    before = before_number(caption_kind(block), language)
    # Each language counts for itself under its own word, as Word's own captions do.
    counted = field(f"SEQ {before.strip()} \\* ARABIC", str(block.number), properties)
    label = referable(block.id, language, story, text_xml(before, language, story) + counted)
    content = label + text_xml(after_number(language), language, story) + text
    return _listed(block, block.number, caption, story, content)


def _listed(block: Captioned, number: int, caption: Prose, story: Story, content: str) -> str:
    """Return a caption in the bookmark that its entry leads to, where captions of its kind are listed."""
    kind = caption_kind(block)
    if kind not in story.sheet.template.caption_lists:
        return content
    bookmark = f"_Toc{_FIRST_CAPTION + len(story.captions)}"
    name = anchor_name(block.id, caption.language)
    story.captions.append(CaptionMark(kind, name, number, caption, bookmark))
    return story.bookmarks.mark(bookmark, content)


# The numbers of headings: a Word list that the styles of the headings belong to, and what references say of it.


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


_GAP: Final = "\u2003"  # an em, between the languages of a heading
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em
_FIRST: Final = 100_000_001  # Word's own names have nine digits


def add_heading(block: Heading, flow: Flow) -> None:
    """Add a heading; its translations stand on the same line where there is room for them."""
    role = HEADINGS[min(max(block.level, 1), len(HEADINGS)) - 1]
    content = heading_xml(
        block, flow.story, one_line=heading_width(block, role, flow.story.sheet) <= flow.width
    )
    flow.paragraph(
        role, block.prose.language, mark_heading(block, content, flow.story), _own(block, role, flow.story)
    )


def begin_annex(story: Story) -> None:
    """Let headings be counted anew."""
    numbering = story.sheet.heading_numbering
    if numbering.own:
        story.heading_counter.restart()
        story.annex_list = story.numbering.new_list(numbering.own, 0, 1)


def without_number(own: Own, role: ParagraphRole, story: Story) -> Own:
    """Return what takes a heading out of those that its style numbers."""
    if not story.sheet.heading_numbering.levels:
        return own
    properties = list_properties(story.numbering.without_numbers(), 0)
    return replace(own, numbering=properties, indents=_kept_indents(role, story))


def list_heading(own: Own, story: Story) -> Own:
    """Return what the heading of contents or of a list has of its own: in a reference its style may be numbered like headings."""
    return without_number(own, "contents_heading", story) if story.sheet.template.reference else own


def _own(block: Heading, role: ParagraphRole, story: Story) -> Own:
    """Return what a heading has of its own: one that an edition adds has no number, those of annexes their list."""
    if block.prose.segment is None:
        return without_number(AS_STYLED, role, story)
    if story.annex_list and block.level <= len(story.sheet.heading_numbering.levels):
        number = list_properties(story.annex_list, block.level - 1)
        return Own(numbering=number, indents=_kept_indents(role, story))
    return AS_STYLED


def _kept_indents(role: ParagraphRole, story: Story) -> str:
    """Return the indents of a style again: LibreOffice takes them away together with its list."""
    sheet = story.sheet
    first = None if sheet.template.reference else sheet.look(role, sheet.script).paragraph.first_line
    return indents(0, 0, first.value, sheet.size(role, sheet.script)) if first and first.ems else ""


def heading_xml(
    block: Heading, story: Story, role: TextRole = "heading_translation", *, one_line: bool = True
) -> str:
    """Return the runs of a heading in all its languages, the translations in the style of a role."""
    content = prose_xml(block.prose, story)
    for translation in block.translations:
        content += text_xml(_GAP, translation.language, story) if one_line else LINE_BREAK
        content += prose_xml(translation, story, (role,))
    return content


def heading_width(
    block: Heading,
    role: ParagraphRole,
    sheet: Stylesheet,
    translation_role: TextRole = "heading_translation",
) -> int:
    """Return about how wide a heading is with its translations on the same line, in twips."""
    width = _columns(block.prose) * sheet.size(role, script_of(block.prose.language))
    for prose in block.translations:
        size = sheet.size(translation_role, script_of(prose.language))
        width += _columns(prose) * size + 2 * size
    return width * _TWIPS_PER_COLUMN


def _columns(prose: Prose) -> int:
    return display_width(plain_text(prose.inlines))


def mark_heading(block: Heading, content: str, story: Story) -> str:
    """Note a heading for the contents, and return its runs in the bookmark that these lead to."""
    name, count = block.anchor, 1
    while name in story.headings:
        count += 1
        name = f"{block.anchor}_{count}"
    bookmark = f"_Toc{_FIRST + len(story.headings)}" if block.level <= story.contents_levels else None
    story.headings[name] = HeadingMark(block, bookmark, _number(block, story))
    return story.bookmarks.mark(bookmark, content) if bookmark else content


def _number(block: Heading, story: Story) -> str:
    """Return what stands before a heading, as contents show it."""
    if is_annex(block):
        return heading_opening(block, block.prose.language)
    number = None if block.prose.segment is None else story.heading_counter.count(block.level)
    return number.shown if number else ""
