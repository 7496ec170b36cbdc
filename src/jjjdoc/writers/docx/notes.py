"""Notes: a numbered list at the end, with ways from the text to each note and back."""

from __future__ import annotations

from typing import Final

from jjjdoc.language.labels import label
from jjjdoc.ooxml.numbering import Level
from jjjdoc.tree.nodes import Note
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import mention_bookmark, note_bookmark, prose_xml, text_xml
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.story import Story

_BACK: Final = "↑"
_GAP: Final = "\u2003"


def add_notes(flow: Flow) -> None:
    """Add the heading and the notes, if there are any; one in several languages has one number."""
    story = flow.story
    if not story.notes:
        return
    _add_heading(flow)
    listed: int | None = None
    previous: str | None = None
    following = 0
    for note in story.notes:
        numbering = ""
        if note.id != previous:
            if listed is None or note.number != following:
                listed = story.numbering.new_list(_levels(note, flow), 0, note.number)
            numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>'
            following = note.number + 1
        language = note.prose.language
        flow.paragraph("note", language, _content(note, story), Own(numbering=numbering))
        previous = note.id


def _add_heading(flow: Flow) -> None:
    first, *others = flow.story.document.languages or ("en",)
    content = text_xml(label("notes", first), first, flow.story)
    for language in others:
        content += text_xml(_GAP, language, flow.story)
        content += text_xml(label("notes", language), language, flow.story, ("heading_translation",))
    flow.paragraph("heading_1", first, content)


def _content(note: Note, story: Story) -> str:
    language = note.prose.language
    key = (note.id, language)
    text = story.bookmarks.mark(note_bookmark(*key), prose_xml(note.prose, story))
    if key not in story.mentioned_notes:
        return text
    space = text_xml("\u00a0", language, story)
    back = text_xml(_BACK, language, story, ("link",))
    return f'{text}{space}<w:hyperlink w:anchor="{mention_bookmark(*key)}" w:history="1">{back}</w:hyperlink>'


def _levels(note: Note, flow: Flow) -> tuple[Level, ...]:
    sheet, script = flow.story.sheet, script_of(note.prose.language)
    look, size = sheet.look("note", script).paragraph, sheet.size("note", script)
    left = look.left.twips(size) if look.left else 0
    hanging = look.hanging.twips(size) if look.hanging else left
    return (Level("decimal", "%1.", left, hanging),)
