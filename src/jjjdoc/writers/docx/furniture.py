"""Headers and footers: the lines of the template with their fields filled in."""

from __future__ import annotations

import re
from typing import Final

from jjjdoc.ooxml.fields import field
from jjjdoc.ooxml.names import FOOTER_TYPE, HEADER_TYPE
from jjjdoc.ooxml.package import Part
from jjjdoc.ooxml.runs import TAB
from jjjdoc.ooxml.sections import Furniture, FurniturePlace, FurnitureReference, furniture_xml
from jjjdoc.writers.docx.flow import Flow
from jjjdoc.writers.docx.inlines import text_xml
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import Line, Template
from jjjdoc.writers.plain import plain_text

_FIELD = re.compile(r"\{([a-z]+)\}")
_CONTENT_TYPES: Final[dict[Furniture, str]] = {"header": HEADER_TYPE, "footer": FOOTER_TYPE}


def furniture_parts(story: Story) -> tuple[list[Part], list[FurnitureReference], bool]:
    """Return the parts, the references to them, and whether the first page differs.

    Where even pages differ in the one, they have the other too, else it would be missing there.
    """
    template = story.sheet.template
    lines: tuple[tuple[Furniture, Line], ...] = (("header", template.header), ("footer", template.footer))
    first_differs = not all(line.on_first_page for _, line in lines)
    places: list[FurniturePlace] = ["default"]
    if first_differs:
        places.append("first")
    if even_differs(template):
        places.append("even")
    parts, references = [], []
    for kind, line in lines:
        for number, place in enumerate(places, 1):
            shown = line.on_first_page or place != "first"
            name = f"{kind}{number}.xml"
            own = line.even if place == "even" and line.even else line
            content = _paragraph(kind, own, story) if shown else Flow(story, 0).finish()
            parts.append(Part(f"word/{name}", _CONTENT_TYPES[kind], furniture_xml(kind, content).encode()))
            references.append(FurnitureReference(kind, place, story.relationships.add(kind, name)))
    return parts, references, first_differs


def even_differs(template: Template) -> bool:
    """Tell whether even pages have a header or footer of their own."""
    return bool(template.header.even or template.footer.even)


def _paragraph(kind: Furniture, line: Line, story: Story) -> str:
    places = (line.left, line.center, line.right) if line.center else (line.left, line.right)
    content = [_filled(text, story) for text in places]
    while content and not content[-1]:
        content.pop()
    flow = Flow(story, 0)
    flow.paragraph(kind, _language(story), TAB.join(content))
    return flow.finish()


def _filled(text: str, story: Story) -> str:
    """Return the runs of a text with fields; a part of it without fields is in the first language."""
    runs = []
    for number, part in enumerate(_FIELD.split(text)):
        runs.append(_field(part, story) if number % 2 else text_xml(part, _language(story), story))
    return "".join(runs)


def _field(name: str, story: Story) -> str:
    language = _language(story)
    fronts = story.document.fronts
    match name:
        case "page":
            return field("PAGE", "1", story.properties(language)[0])
        case "pages":
            return field("NUMPAGES", "1", story.properties(language)[0])
        case "title":
            return "".join(
                text_xml(plain_text(front.title.inlines), front.language, story) for front in fronts[:1]
            )
        case "translation":
            titles = [
                text_xml(plain_text(front.title.inlines), front.language, story) for front in fronts[1:]
            ]
            return text_xml("\u2003", language, story).join(titles)
        case "issuer":
            issuers = [front.issuer for front in fronts[:1] if front.issuer]
            return "".join(text_xml(plain_text(issuer.inlines), language, story) for issuer in issuers)
        case _:
            return "".join(text_xml(front.date, language, story) for front in fronts[:1])


def _language(story: Story) -> str:
    return story.document.languages[0] if story.document.languages else "en"
