"""Notes: a numbered list at the end, with ways to each and back."""

from dataclasses import replace

from contracts.sample import EN, ZH, document, literal, prose
from jjjdoc.tree.nodes import Note, NoteReference, Paragraph
from jjjdoc.tree.walk import map_inlines
from writers.docx.opened import Opened, written

NOTES = (
    Note("a", 1, literal("第一", ZH, "a")),
    Note("a", 1, literal("First", EN, "a")),
    Note("b", 2, literal("第二", ZH, "b")),
)


def noted(*notes: Note, text: str = "甲[^a]乙[^a]丙[^b]") -> Opened:
    numbers = {note.id: note.number for note in notes}

    def number(inline, _language):
        is_mark = isinstance(inline, NoteReference)
        return replace(inline, number=numbers.get(inline.note)) if is_mark else inline

    made = document((Paragraph(prose(text, ZH)), Paragraph(prose("x[^a]", EN))), (ZH, EN), notes=notes)
    return written(map_inlines(made, number))


def test_marks_lead_to_notes() -> None:
    opened = noted(*NOTES)
    marks = opened.find("//w:hyperlink[.//w:rStyle/@w:val='FootnoteReference']")
    anchor = f"{{{marks[0].nsmap['w']}}}anchor"
    assert [("".join(mark.itertext()), mark.get(anchor)) for mark in marks] == [
        ("1", "note_a_zh_CN"),
        ("1", "note_a_zh_CN"),
        ("2", "note_b_zh_CN"),
        ("1", "note_a_en"),
    ]


def test_notes_lead_back_to_their_first_marks() -> None:
    opened = noted(*NOTES)
    assert opened.paragraphs("FootnoteText") == ["第一\u00a0↑", "第二\u00a0↑"]
    backs = opened.find("//w:p[w:pPr/w:pStyle/@w:val='FootnoteText']/w:hyperlink/@w:anchor")
    assert backs == ["noteref_a_zh_CN", "noteref_b_zh_CN"]
    assert opened.find("//w:bookmarkStart/@w:name").count("noteref_a_zh_CN") == 1


def test_a_note_in_two_languages_has_one_number() -> None:
    opened = noted(*NOTES)
    numbered = opened.text("//w:p[w:pPr/w:numPr]")
    assert [text[:2] for text in numbered] == ["第一", "第二"]
    assert opened.paragraphs("FootnoteTextEnglish") == ["First\u00a0↑"]
    assert len(set(opened.find("//w:numPr/w:numId/@w:val"))) == 1


def test_the_heading_is_in_both_languages() -> None:
    assert noted(*NOTES).paragraphs("Heading1") == ["注释\u2003Notes"]


def test_numbers_that_do_not_follow_one_another() -> None:
    opened = noted(replace(NOTES[0], number=3), replace(NOTES[2], number=7))
    assert opened.find("//w:startOverride/@w:val", "word/numbering.xml") == ["3", "7"]


def test_a_mark_without_a_note_leads_nowhere() -> None:
    opened = noted(text="甲[^c]")
    assert "甲⟦c⟧" in opened.text("//w:p")
    assert not opened.find("//w:hyperlink")
    assert not opened.paragraphs("Heading1")


def test_a_note_among_the_blocks_stands_at_the_end() -> None:
    opened = written(document((Note("n", 1, literal("说明")), Paragraph(literal("正文")))))
    texts = opened.text("/w:document/w:body/w:p")
    assert texts.index("正文") < texts.index("说明")
