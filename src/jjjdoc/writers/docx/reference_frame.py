"""The frame that a reference document gives: its own parts, with our styles and lists added to them."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from jjjdoc.ooxml.names import NUMBERING_TYPE, SETTINGS_TYPE, STYLES_TYPE
from jjjdoc.ooxml.notes import NOTE_TYPES, NoteKind, note_settings
from jjjdoc.ooxml.package import Part
from jjjdoc.ooxml.sections import section_properties
from jjjdoc.ooxml.styles import style_xml, table_style_xml
from jjjdoc.ooxml.xml import Element, parse_elements, parse_xml, qualified, select, serialize_part
from jjjdoc.writers.docx.flow import Sections
from jjjdoc.writers.docx.frame import Frame, notes_part
from jjjdoc.writers.docx.notes import write_notes
from jjjdoc.writers.docx.reference import House, later_section, turned_section
from jjjdoc.writers.docx.story import Story

_CLEANUP: Final = qualified("numIdMacAtCleanup")

# What comes after the notes in the settings (ECMA-376 17.15.1.78).
_AFTER_NOTES: Final = (
    *map(qualified, ("endnotePr", "compat", "docVars", "rsids")),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}mathPr",
    *map(qualified, ("attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats")),
    *map(
        qualified,
        ("doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType"),
    ),
    "{http://schemas.openxmlformats.org/schemaLibrary/2006/main}schemaLibrary",
    *map(qualified, ("shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator")),
)


def reference_frame(house: House, story: Story) -> Frame:
    """Return the frame of a reference document; to be called when the text is written."""
    styles, numbering = house.part(STYLES_TYPE), house.part(NUMBERING_TYPE)
    parts = [part for part in house.parts if part not in (styles, numbering)]
    if story.notes.placed:  # before the styles and lists, which notes may need as well
        parts = _with_notes(parts, story, house.prefix)
    if styles:
        parts.append(replace(styles, data=_with_styles(styles.data, story, house)))
    if numbering:
        parts.append(replace(numbering, data=_with_lists(numbering.data, story)))
    else:
        parts.append(Part("word/numbering.xml", NUMBERING_TYPE, story.numbering.xml().encode()))
        story.relationships.add("numbering", "numbering.xml")
    section = house.section or section_properties(house.page, (), first_differs=False)
    sections = Sections(section, later_section(section), turned_section(section, house.page))
    return Frame(tuple(parts), house.relationships, sections)


def _with_styles(data: bytes, story: Story, house: House) -> bytes:
    """Return the styles part with the styles that it lacks."""
    root = parse_xml(data)
    has_default = bool(select(root, "./w:style[@w:type='paragraph'][@w:default]"))
    added = [
        style_xml(replace(style, default=style.default and not has_default)) for style in story.sheet.added
    ]
    normal = house.style_ids.get(("table", "normal table"))
    added += [table_style_xml(style, based_on=normal) for style in story.sheet.added_tables()]
    root.extend(parse_elements("".join(added)))
    return serialize_part(root)


def _with_lists(data: bytes, story: Story) -> bytes:
    """Return the numbering part with our lists; all kinds of list come before all lists."""
    root = parse_xml(data)
    _insert(root, parse_elements(story.numbering.abstracts()), (qualified("num"), _CLEANUP))
    _insert(root, parse_elements(story.numbering.lists()), (_CLEANUP,))
    return serialize_part(root)


def _with_notes(parts: list[Part], story: Story, prefix: str) -> list[Part]:
    """Return the parts with our notes in that of notes; a new one has to be told of in the settings."""
    kind = story.notes.kind
    there = next((part for part in parts if part.content_type == NOTE_TYPES[kind]), None)
    if there is None:
        kept = [
            _with_note_settings(part, kind) if part.content_type == SETTINGS_TYPE else part for part in parts
        ]
        return [*kept, notes_part(story)]
    xml, relationships = write_notes(story, prefix)
    root = parse_xml(there.data)
    root.extend(parse_elements(xml))
    ours = replace(there, data=serialize_part(root), relationships=there.relationships + relationships.all())
    return [ours if part is there else part for part in parts]


def _with_note_settings(settings: Part, kind: NoteKind) -> Part:
    root = parse_xml(settings.data)
    (element,) = parse_elements(note_settings(kind))
    if root.find(element.tag) is not None:
        return settings
    _insert(root, [element], _AFTER_NOTES)
    return replace(settings, data=serialize_part(root))


def _insert(root: Element, added: list[Element], before: tuple[str, ...]) -> None:
    """Insert elements before the first of these names, at the end if there is none."""
    at = next((n for n, child in enumerate(root) if child.tag in before), len(root))
    root[at:at] = added
