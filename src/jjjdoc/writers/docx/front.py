"""The front matter: title, issuer and date, summary, keywords, in the order of the template."""

from __future__ import annotations

from typing import Final, assert_never

from jjjdoc.language.dates import write_date
from jjjdoc.language.labels import is_chinese
from jjjdoc.ooxml.runs import TAB
from jjjdoc.tree.nodes import Front
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.head import add_head, addressee_xml
from jjjdoc.writers.docx.inlines import named_xml, prose_xml, text_xml
from jjjdoc.writers.docx.roles import ParagraphRole, script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import FrontItem
from jjjdoc.writers.docx.title_lines import title_xml

_CLOSE: Final[frozenset[FrontItem]] = frozenset(("byline", "subtitle"))


def add_front(flow: Flow) -> None:
    """Add the front matter; each item stands in all languages before the next begins."""
    fronts = flow.story.document.fronts
    end = _end_without_addressee(flow)
    for item in flow.story.sheet.template.front:
        if item == "head":
            add_head(flow)
            continue
        for number, front in enumerate(fronts):
            role: ParagraphRole = "title_translation" if item == "title" and number > 0 else item
            content = _content(item, role, front, flow)
            if content:
                # Lines that belong together stand close: their space is below the last.
                close = item in _CLOSE and number + 1 < len(fronts)
                after = 0 if close else None
                if item == end and number + 1 == len(fronts):
                    after = flow.story.sheet.look("addressee", script_of(front.language)).paragraph.before
                flow.paragraph(role, front.language, content, Own(after=after))


def _end_without_addressee(flow: Flow) -> FrontItem | None:
    """Return what has below it the space that an addressee has above, None where there is one or a place for none."""
    fronts, items = flow.story.document.fronts, flow.story.sheet.template.front
    if "addressee" not in items or any(addressee_xml(front, flow.story) for front in fronts):
        return None
    return "subtitle" if "subtitle" in items and fronts[-1].subtitle else "title"


def _content(item: FrontItem, role: ParagraphRole, front: Front, flow: Flow) -> str:
    story = flow.story
    match item:
        case "title":
            return title_xml(front.title, role, flow.width, story)
        case "subtitle":
            return title_xml(front.subtitle, role, flow.width, story) if front.subtitle else ""
        case "byline":
            return _byline(front, story)
        case "summary":
            return prose_xml(front.summary, story) if front.summary else ""
        case "keywords":
            return _keywords(front, story) if front.keywords else ""
        case "addressee":
            return addressee_xml(front, story)
        case "head":
            raise AssertionError("a head is more than one paragraph")
        case _:
            assert_never(item)


def _byline(front: Front, story: Story) -> str:
    """Return issuer and date: at both ends of the line, or where lines are centred an em apart."""
    language = front.language
    date = text_xml(write_date(front.date, language), language, story)
    if not front.issuer:
        return date
    align = story.sheet.look("byline", script_of(language)).paragraph.align
    gap = text_xml("\u2003", language, story) if align == "center" else TAB
    return prose_xml(front.issuer, story) + gap + date


def _keywords(front: Front, story: Story) -> str:
    language = front.language
    separator = text_xml("；" if is_chinese(language) else "; ", language, story)
    return named_xml(
        "keywords", language, separator.join(prose_xml(word, story) for word in front.keywords), story
    )
