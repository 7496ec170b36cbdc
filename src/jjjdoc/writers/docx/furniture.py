"""Headers and footers: the lines of the template with their fields filled in."""

from __future__ import annotations

from typing import Final

from jjjdoc.language.dates import write_date
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.fields import field
from jjjdoc.ooxml.names import FOOTER_TYPE, HEADER_TYPE
from jjjdoc.ooxml.package import Part
from jjjdoc.ooxml.runs import LINE_BREAK, TAB
from jjjdoc.ooxml.sections import Furniture, FurniturePlace, FurnitureReference, Page, furniture_xml
from jjjdoc.ooxml.tables import rotated
from jjjdoc.patterns import regex
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import text_xml
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import Line, Template
from jjjdoc.writers.plain import plain_text

_FIELD = regex(r"\{([a-z]+)\}")
_LETTER: Final = 0.45  # ems that a letter is wide
_GAP: Final = 2  # ems between what stands at the left and at the right
_CONTENT_TYPES: Final[dict[Furniture, str]] = {"header": HEADER_TYPE, "footer": FOOTER_TYPE}


def furniture_parts(
    story: Story, turned: Page | None = None
) -> tuple[list[Part], list[FurnitureReference], bool]:
    """Return the parts, the references to them, and whether the first page differs; or those of a `turned` page.

    Where even pages differ in the one, they have the other too, else it would be missing there.
    """
    template = story.sheet.template
    lines: tuple[tuple[Furniture, Line], ...] = (("header", template.header), ("footer", template.footer))
    first_differs = not all(line.on_first_page for _, line in lines)
    places: list[FurniturePlace] = ["default"]
    if first_differs and not turned:
        places.append("first")
    if even_differs(template):
        places.append("even")
    parts, references = [], []
    for kind, line in lines:
        for number, place in enumerate(places, 4 if turned else 1):  # three places at most are upright
            shown = line.on_first_page or place != "first"
            name = f"{kind}{number}.xml"
            own = line.even if place == "even" and line.even else line
            content = _content(kind, own, story, turned) if shown else Flow(story, 0).finish()
            parts.append(Part(f"word/{name}", _CONTENT_TYPES[kind], furniture_xml(kind, content).encode()))
            references.append(FurnitureReference(kind, place, story.relationships.add(kind, name)))
    return parts, references, first_differs


def even_differs(template: Template) -> bool:
    """Tell whether even pages have a header or footer of their own."""
    return bool(template.header.even or template.footer.even)


def _content(kind: Furniture, line: Line, story: Story, turned: Page | None) -> str:
    """Return a header or footer; on a page on its side it may stand where it stands on the upright paper."""
    if turned is None or not story.sheet.template.with_paper:
        return _paragraph(kind, line, story, turned)
    sheet, page = story.sheet, story.sheet.template.page
    width = sheet.line_height(kind, sheet.script)
    # The foot of the upright paper is the left edge of the turned one, its head the right one.
    left = page.footer if kind == "footer" else turned.width - page.header - width
    flow = Flow(story, 0)
    flow.floating(rotated(_paragraph(kind, line, story, None), width, page.text_width, (left, turned.top)))
    return flow.finish()


def _paragraph(kind: Furniture, line: Line, story: Story, turned: Page | None) -> str:
    places = (line.left, line.center, line.right) if line.center else (line.left, line.right)
    content = [_filled(text, story) for text in places]
    while content and not content[-1]:
        content.pop()
    width = (turned or story.sheet.template.page).text_width
    gap = LINE_BREAK + TAB if len(content) == 2 and _width(places, kind, story) > width else TAB
    flow = Flow(story, 0)
    tabs = story.sheet.moved_tabs(kind, width) if turned else ""
    flow.paragraph(kind, _language(story), gap.join(content), Own(tabs=tabs))
    return flow.finish()


def _filled(text: str, story: Story) -> str:
    """Return the runs of a text with fields; a part of it without fields is in the first language."""
    runs = []
    for number, part in enumerate(_FIELD.split(text)):
        runs.append(_field(part, story) if number % 2 else text_xml(part, _language(story), story))
    return "".join(runs)


def _field(name: str, story: Story) -> str:
    language = _language(story)
    match name:
        case "page":
            return field("PAGE", "1", story.properties(language)[0])
        case "pages":
            return field("NUMPAGES", "1", story.properties(language)[0])
        case _:
            runs = (text_xml(text, spoken, story) for text, spoken in _said(name, story))
            return text_xml("\u2003", language, story).join(runs)


def _said(name: str, story: Story) -> list[tuple[str, str]]:
    """Return the texts that a field other than that of pages says, each with its language."""
    fronts = story.document.fronts
    match name:
        case "title":
            return [(plain_text(front.title.inlines), front.language) for front in fronts[:1]]
        case "translation":
            return [(plain_text(front.title.inlines), front.language) for front in fronts[1:]]
        case "issuer":
            issuers = [front.issuer for front in fronts[:1] if front.issuer]
            return [(plain_text(issuer.inlines), _language(story)) for issuer in issuers]
        case "date":
            return [(write_date(front.date, front.language), front.language) for front in fronts[:1]]
        case _:
            return []


def _width(places: tuple[str, ...], kind: Furniture, story: Story) -> int:
    """Return about how wide a line is, in twips; letters are not quite half as wide as Chinese characters."""
    parts = (
        text
        for place in places
        for number, part in enumerate(_FIELD.split(place))
        for text in ([said for said, _ in _said(part, story)] if number % 2 else [part])
    )
    text = "".join(parts)
    wide = display_width(text) - len(text)
    ems = wide + (len(text) - wide) * _LETTER + _GAP
    return int(ems * 10 * story.sheet.size(kind, story.sheet.script))


def _language(story: Story) -> str:
    return story.document.languages[0] if story.document.languages else "en"
