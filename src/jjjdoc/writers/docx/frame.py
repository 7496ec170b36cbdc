"""What stands around the text of a document: the parts of the package, from a template alone."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.languages import CHINESE, ENGLISH, language_element, word_language
from jjjdoc.ooxml.names import FONTS_TYPE, NUMBERING_TYPE, SETTINGS_TYPE, STYLES_TYPE
from jjjdoc.ooxml.notes import NOTE_TYPES, note_settings, notes_xml
from jjjdoc.ooxml.package import Part, Relationship
from jjjdoc.ooxml.sections import section_properties
from jjjdoc.ooxml.settings import fonts_xml, settings_xml
from jjjdoc.ooxml.styles import styles_xml
from jjjdoc.ooxml.theme import THEME_TYPE, theme_xml
from jjjdoc.writers.docx.furniture import even_differs, furniture_parts
from jjjdoc.writers.docx.notes import write_notes
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.sections import Sections
from jjjdoc.writers.docx.story import Story

_BLACK: Final = "000000"


class Frame(Struct, frozen=True):
    """The parts around a text, what else its part leads to, and its sections."""

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    sections: Sections


def template_frame(story: Story) -> Frame:
    """Return the frame that a template without a reference document gives; to be called when the text is written."""
    template, sheet = story.sheet.template, story.sheet
    parts, furniture, first_differs = furniture_parts(story)
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
        more, references, _ = furniture_parts(story, template.page.turned)
        parts += more
        turned = section_properties(template.page.turned, references, first_differs=False)
    first, upright = (
        section_properties(template.page, furniture, first_differs=differs, grid_size=_grid_size(story))
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
