"""Notes: Word's own footnotes or endnotes, and a list of those that no mark in the text leads to."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.language.labels import label
from jjjdoc.locations import TextView
from jjjdoc.ooxml.notes import note_number, note_xml
from jjjdoc.ooxml.package import Relationships
from jjjdoc.tree.nodes import Heading, Note, Prose, Text
from jjjdoc.writers.docx.flow import Flow
from jjjdoc.writers.docx.headings import add_heading
from jjjdoc.writers.docx.inlines import loose_note, prose_xml, text_xml
from jjjdoc.writers.docx.story import Story


def add_note_list(flow: Flow) -> None:
    """Add the heading of endnotes, which Word puts below it, and the notes that only other notes or none mention.

    Word has no mark for these: a note cannot stand in a note.
    """
    marks = flow.story.notes
    missing = marks.missing()
    if not missing and (marks.kind == "footnotes" or not marks.placed):
        return
    _add_heading(flow)
    for notes in missing:
        for place, note in enumerate(notes):
            number = (
                text_xml(str(note.number), note.prose.language, flow.story, ("note_mark",))
                if place == 0
                else ""
            )
            _add_note(note, number, flow)


def write_notes(story: Story, prefix: str = "rId") -> tuple[str, Relationships]:
    """Return the notes that the text has marks for, and what they lead to; to be called when the text is written.

    A note that is shown in several languages is one note with a paragraph for each.
    """
    relationships = Relationships(prefix)
    inner = replace(story, relationships=relationships, in_notes=True)
    written = [_note(name, inner) for name in story.notes.placed]
    return "".join(written), relationships


def _note(name: str, story: Story) -> str:
    marks = story.notes
    flow = Flow(story, story.sheet.template.page.text_width)
    for place, note in enumerate(marks.texts[name]):
        properties, _ = story.properties(note.prose.language, ("note_mark",))
        _add_note(note, note_number(marks.kind, properties) if place == 0 else "", flow)
    return note_xml(marks.kind, marks.identifier(name), flow.finish())


def _add_note(note: Note, number: str, flow: Flow) -> None:
    """Add a note behind its number; the space between them is one of text, for LibreOffice drops a tab there."""
    language = note.prose.language
    text = prose_xml(note.prose, flow.story)
    if note.id not in flow.story.notes.placed:
        text = flow.story.bookmarks.mark(loose_note(note.id, language), text)
    space = text_xml(" ", language, flow.story) if number else ""
    flow.paragraph("note", language, number + space + text)


def _add_heading(flow: Flow) -> None:
    first, *others = (_label(language) for language in flow.story.document.languages or ("en",))
    add_heading(Heading(1, "notes", first, tuple(others)), flow)


def _label(language: str) -> Prose:
    text = label("notes", language)
    return Prose(None, language, (Text(text, 0, len(text)),), TextView.of_generated(text))
