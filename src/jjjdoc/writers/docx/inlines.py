"""Running text: inline nodes to runs, with a bookmark around the text of each segment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from jjjdoc.language.captions import anchor_name
from jjjdoc.language.labels import Label, is_chinese, label
from jjjdoc.ooxml.fields import field
from jjjdoc.ooxml.notes import note_reference
from jjjdoc.ooxml.package import word_uri
from jjjdoc.ooxml.runs import LINE_BREAK, chinese_runs
from jjjdoc.ooxml.segments import bookmark_name
from jjjdoc.tree import nodes
from jjjdoc.writers.docx.story import Marks, Story
from jjjdoc.writers.plain import clean, reference_text


def prose_xml(prose: nodes.Prose, story: Story, marks: Marks = ()) -> str:
    """Return the runs of a passage; `marks` are the text roles it has as a whole."""
    return bookmarked(prose, story, _runs(prose.inlines, prose.language, story, marks))


def lines_xml(prose: nodes.Prose, lines: Iterable[tuple[nodes.Inline, ...]], story: Story) -> str:
    """Return the runs of a passage whose nodes stand in these lines."""
    runs = (_runs(inlines, prose.language, story, ()) for inlines in lines)
    return bookmarked(prose, story, LINE_BREAK.join(runs))


def bookmarked(prose: nodes.Prose, story: Story, content: str) -> str:
    """Return content that shows a passage, in the bookmark of its segment."""
    if prose.segment is None:
        return content
    content = referable(prose.segment, prose.language, story, content)
    return story.bookmarks.mark_segment(prose.segment, prose.language, prose.view.text, content)


def referable(name: str, language: str, story: Story, content: str) -> str:
    """Return content in the bookmark that cross-references take their text from, if there are any."""
    anchor = anchor_name(name, language)
    if anchor not in story.awaited:
        return content
    story.awaited.discard(anchor)
    return story.bookmarks.mark_reference(anchor, content)


def text_xml(text: str, language: str, story: Story, marks: Marks = (), size: int | None = None) -> str:
    """Return the runs of a text without markup; a `size` in half-points beats that of the style."""
    if not text:
        return ""
    properties, latin = story.properties(language, marks, size)
    return chinese_runs(text, properties, latin)


def named_xml(name: Label, language: str, content: str, story: Story) -> str:
    """Return the name of what follows on the line, and this."""
    colon = "：" if is_chinese(language) else ": "
    return text_xml(label(name, language) + colon, language, story, ("strong",)) + content


def loose_note(note: str, language: str) -> str:
    """Return the name of the bookmark at a note that Word does not number."""
    return bookmark_name("note", note, language)


def _runs(inlines: tuple[nodes.Inline, ...], language: str, story: Story, marks: Marks) -> str:
    """Return the runs; neighbours that look alike become one."""
    parts: list[str] = []
    pending: list[str] = []
    for previous, inline in zip((None, *inlines), inlines, strict=False):
        match inline:
            case nodes.Text():
                pending.append(clean(inline.text))
                continue
            case nodes.FactReference() | nodes.TermReference():
                pending.append(reference_text(inline))
                continue
            case nodes.Emphasis():
                content = _runs(inline.children, language, story, (*marks, "emphasis"))
            case nodes.Strong():
                content = _runs(inline.children, language, story, (*marks, "strong"))
            case nodes.Link():
                content = _link(inline, language, story, marks)
            case nodes.CrossReference(text=str(), anchor=str()):
                pending.append(inline.before)
                parts.append(text_xml("".join(pending), language, story, marks))
                pending[:] = [inline.after]
                parts.append(_reference(inline, language, story, marks))
                continue
            case nodes.CrossReference():
                pending.append(reference_text(inline))
                continue
            case nodes.NoteReference():
                content = _note_mark(inline, language, story, marks)
                if isinstance(previous, nodes.NoteReference):  # 1 and 2 are not 12
                    content = text_xml(",", language, story, ("note_mark",)) + content
            case _:
                assert_never(inline)
        parts += (text_xml("".join(pending), language, story, marks), content)
        pending.clear()
    parts.append(text_xml("".join(pending), language, story, marks))
    return "".join(parts)


def _link(link: nodes.Link, language: str, story: Story, marks: Marks) -> str:
    uri = word_uri(link.target)
    if uri is None or "link" in marks:
        return _runs(link.children, language, story, marks)
    relationship = story.relationships.add("hyperlink", uri, external=True)
    content = _runs(link.children, language, story, (*marks, "link"))
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{content}</w:hyperlink>'


def _reference(reference: nodes.CrossReference, language: str, story: Story, marks: Marks) -> str:
    """Return fields that say the number of a heading with those above it, and repeat the text of its bookmark."""
    assert reference.anchor is not None, "only what has a place is a field"
    properties, _ = story.properties(language, marks)
    code = f"REF {story.bookmarks.reference(reference.anchor)}"
    number = field(f"{code} \\w \\h", reference.number, properties) if reference.number else ""
    return number + (field(f"{code} \\h", clean(reference.text), properties) if reference.text else "")


def _note_mark(reference: nodes.NoteReference, language: str, story: Story, marks: Marks) -> str:
    """Return the mark of a note: the first that Word counts, further ones as fields that repeat its number."""
    notes, name = story.notes, reference.note
    properties, _ = story.properties(language, ("note_mark",))
    target = f"note {name}"
    if name in notes.placed:
        code = f"NOTEREF {story.bookmarks.reference(target)} \\f \\h"
        return field(code, str(notes.placed[name]), properties)
    if reference.number is not None and name in notes.texts and not story.in_notes:
        mark = note_reference(notes.kind, notes.place(name), properties)
        return story.bookmarks.mark_reference(target, mark) if name in notes.repeated else mark
    return _loose_mark(reference, language, story, marks)


def _loose_mark(reference: nodes.NoteReference, language: str, story: Story, marks: Marks) -> str:
    """Return the mark of a note that Word does not count, or of none."""
    text = reference_text(reference) if reference.number is None else str(reference.number)
    mark = text_xml(text, language, story, ("note_mark",))
    languages = {note.prose.language for note in story.notes.texts.get(reference.note, ())}
    if language not in languages or "link" in marks:  # a hyperlink cannot stand in another
        return mark
    return (
        f'<w:hyperlink w:anchor="{loose_note(reference.note, language)}" w:history="1">{mark}</w:hyperlink>'
    )
