"""What stands around the text of a document: the parts of the package, from a template alone."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from jjjdoc.language.labels import write_date
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.fields import field
from jjjdoc.ooxml.names import (
    FONTS_TYPE,
    FOOTER_TYPE,
    HEADER_TYPE,
    NUMBERING_TYPE,
    SETTINGS_TYPE,
    STYLES_TYPE,
)
from jjjdoc.ooxml.notes import NOTE_TYPES, note_settings, notes_xml
from jjjdoc.ooxml.package import Part, Relationship
from jjjdoc.ooxml.runs import CHINESE, ENGLISH, LINE_BREAK, TAB, language_element, word_language
from jjjdoc.ooxml.sections import (
    HeaderFooter,
    HeaderFooterPlace,
    HeaderFooterReference,
    Page,
    header_footer_xml,
    section_properties,
)
from jjjdoc.ooxml.settings import THEME_TYPE, fonts_xml, settings_xml, theme_xml
from jjjdoc.ooxml.styles import styles_xml
from jjjdoc.ooxml.tables import rotated
from jjjdoc.patterns import regex
from jjjdoc.writers.docx.flow import Flow, Own, Sections
from jjjdoc.writers.docx.inlines import text_xml
from jjjdoc.writers.docx.notes import write_notes
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import Line, Template
from jjjdoc.writers.plain import plain_text

# Headers and footers: the lines of the template with their fields filled in.


_FIELD = regex(r"\{([a-z]+)\}")
_LETTER: Final = 0.45  # ems that a letter is wide
_GAP: Final = 2  # ems between what stands at the left and at the right
_CONTENT_TYPES: Final[dict[HeaderFooter, str]] = {"header": HEADER_TYPE, "footer": FOOTER_TYPE}


def header_footer_parts(
    story: Story, turned: Page | None = None
) -> tuple[list[Part], list[HeaderFooterReference], bool]:
    """Return the parts, the references to them, and whether the first page differs; or those of a `turned` page.

    Where even pages differ in the one, they have the other too, else it would be missing there.
    """
    template = story.sheet.template
    lines: tuple[tuple[HeaderFooter, Line], ...] = (("header", template.header), ("footer", template.footer))
    first_differs = not all(line.on_first_page for _, line in lines)
    places: list[HeaderFooterPlace] = ["default"]
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
            parts.append(
                Part(f"word/{name}", _CONTENT_TYPES[kind], header_footer_xml(kind, content).encode())
            )
            references.append(HeaderFooterReference(kind, place, story.relationships.add(kind, name)))
    return parts, references, first_differs


def even_differs(template: Template) -> bool:
    """Tell whether even pages have a header or footer of their own."""
    return bool(template.header.even or template.footer.even)


def _content(kind: HeaderFooter, line: Line, story: Story, turned: Page | None) -> str:
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


def _paragraph(kind: HeaderFooter, line: Line, story: Story, turned: Page | None) -> str:
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


def _width(places: tuple[str, ...], kind: HeaderFooter, story: Story) -> int:
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


_BLACK: Final = "000000"


class Frame(Struct, frozen=True):
    """The parts around a text, what else its part leads to, and its sections."""

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    sections: Sections


def template_frame(story: Story) -> Frame:
    """Return the frame that a template without a reference document gives; to be called when the text is written."""
    template, sheet = story.sheet.template, story.sheet
    parts, header_footer, first_differs = header_footer_parts(story)
    defaults = sheet.look("text", sheet.script).text
    notes = story.notes.kind if story.notes.placed else None
    if notes:
        parts.append(notes_part(story))
    chinese, latin = _languages(story)
    tagged = language_element(story.document.languages[0] if story.document.languages else ENGLISH)
    texts = {
        "styles": (STYLES_TYPE, styles_xml(sheet.added, sheet.added_tables(), defaults, tagged)),
        "settings": (
            SETTINGS_TYPE,
            settings_xml(
                latin,
                chinese,
                note_settings(notes) if notes else "",
                even_differs=even_differs(template),
            ),
        ),
        "fontTable": (FONTS_TYPE, fonts_xml(template.fonts)),
        "numbering": (NUMBERING_TYPE, story.numbering.xml()),
    }
    for name, (kind, xml) in texts.items():
        parts.append(Part(f"word/{name}.xml", kind, xml.encode()))
        story.relationships.add(name, f"{name}.xml")
    parts.append(Part("word/theme/theme1.xml", THEME_TYPE, _theme(story).encode()))
    story.relationships.add("theme", "theme/theme1.xml")
    turned = ""
    if story.turned:
        more, references, _ = header_footer_parts(story, template.page.turned)
        parts += more
        turned = section_properties(template.page.turned, references, first_differs=False)
    first, upright = (
        section_properties(template.page, header_footer, first_differs=differs, grid_size=_grid_size(story))
        for differs in (first_differs, False)
    )
    return Frame(tuple(parts), (), Sections(first, upright, turned))


def _grid_size(story: Story) -> int:
    """Return the size of the text that the grid is for, 0 without one: a grid is for Chinese alone."""
    sheet = story.sheet
    alone = sheet.script == "chinese" and len(story.document.languages) == 1
    return sheet.size("text", "chinese") if alone else 0


def notes_part(story: Story, prefix: str = "rId") -> Part:
    """Return a part with the notes that the text has marks for, and let the text lead to it."""
    kind = story.notes.kind
    xml, relationships = write_notes(story, prefix)
    story.relationships.add(kind, f"{kind}.xml")
    return Part(f"word/{kind}.xml", NOTE_TYPES[kind], notes_xml(kind, xml).encode(), relationships.all())


def _theme(story: Story) -> str:
    sheet = story.sheet
    text = sheet.look("text", sheet.script).text
    accent = sheet.look("key_figure", sheet.script).text.color
    link = sheet.look("link", sheet.script).text.color
    return theme_xml(accent or _BLACK, link or _BLACK, text.latin or "", text.chinese or "")


def _languages(story: Story) -> tuple[str, str]:
    """Return the first Chinese and the first English of a document, as Word knows them."""
    tags = story.document.languages
    chinese = next((word_language(tag) for tag in tags if script_of(tag) == "chinese"), CHINESE)
    return chinese, next((word_language(tag) for tag in tags if script_of(tag) == "english"), ENGLISH)
