"""The pass that numbers notes and gathers them."""

from typing import Any

from jjjdoc.editions.passes.notes import number_notes, without_notes
from jjjdoc.tree.nodes import Document, Emphasis, Note, NoteReference, Paragraph, Parallel, ParallelRow, Text
from jjjdoc.tree.walk import iterate_inlines, iterate_prose


def mark(note: str) -> NoteReference:
    return NoteReference(note, 0, 1)


def marks(document: Document) -> list[tuple[str, int | None]]:
    return [
        (inline.note, inline.number)
        for prose in iterate_prose(document)
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, NoteReference)
    ]


def gathered(document: Document) -> list[tuple[str, int, str]]:
    return [(note.id, note.number, note.prose.language) for note in document.notes]


def test_numbers_follow_the_first_mention(make_prose: Any, make_document: Any) -> None:
    document = number_notes(
        make_document(
            Note("a", 0, make_prose("en")),
            Note("b", 0, make_prose("en")),
            make_prose("en", mark("b"), Emphasis((mark("a"),), 0, 1)),
            make_prose("en", mark("b")),
        )
    )
    assert marks(document) == [("b", 1), ("a", 2), ("b", 1)]
    assert gathered(document) == [("b", 1, "en"), ("a", 2, "en")]
    assert not any(isinstance(block, Note) for block in document.blocks)


def test_a_note_has_one_number_in_both_languages(make_prose: Any, make_document: Any) -> None:
    document = number_notes(
        make_document(
            make_prose("zh-CN", mark("late"), mark("early")),
            make_prose("en", mark("early"), mark("late")),
            Note("early", 0, make_prose("en")),
            Note("early", 0, make_prose("zh-CN")),
            Note("late", 0, make_prose("zh-CN")),
            Note("late", 0, make_prose("en")),
        )
    )
    assert marks(document) == [("late", 1), ("early", 2), ("early", 2), ("late", 1)]
    assert gathered(document) == [
        ("late", 1, "zh-CN"),
        ("late", 1, "en"),
        ("early", 2, "zh-CN"),
        ("early", 2, "en"),
    ]


def test_a_note_that_the_edition_never_mentions_is_left_out(make_prose: Any, make_document: Any) -> None:
    document = number_notes(
        make_document(
            Note("lonely", 0, make_prose("en")),
            Note("known", 0, make_prose("en")),
            make_prose("en", mark("known")),
        )
    )
    assert gathered(document) == [("known", 1, "en")]


def test_a_note_mentioned_by_a_note_follows_those_of_the_text(make_prose: Any, make_document: Any) -> None:
    document = number_notes(
        make_document(
            Note("deep", 0, make_prose("en", mark("deepest"))),
            Note("deepest", 0, make_prose("en", mark("first"))),
            Note("first", 0, make_prose("en", mark("deep"))),
            Note("second", 0, make_prose("en")),
            make_prose("en", mark("first"), mark("second")),
        )
    )
    assert [name for name, _, _ in gathered(document)] == ["first", "second", "deep", "deepest"]
    assert all(number is not None for _, number in marks(document))


def test_a_mention_of_no_note_keeps_no_number(make_prose: Any, make_document: Any) -> None:
    document = number_notes(
        make_document(make_prose("en", mark("missing"), mark("a")), Note("a", 0, make_prose("en")))
    )
    assert marks(document) == [("missing", None), ("a", 1)]


def test_notes_leave_columns_and_rows_that_held_nothing_else(make_prose: Any, make_document: Any) -> None:
    left, right = Paragraph(make_prose("zh-CN", mark("n"))), Paragraph(make_prose("en", mark("n")))
    notes = ParallelRow(((Note("n", 0, make_prose("zh-CN")),), (Note("n", 0, make_prose("en")),)))
    document = number_notes(
        make_document(
            Parallel(("zh-CN", "en"), (ParallelRow(((left,), (right,))), notes)),
            Parallel(("zh-CN", "en"), (notes,)),
        )
    )
    (parallel,) = document.blocks
    assert isinstance(parallel, Parallel)
    assert len(parallel.rows) == 1
    assert marks(document) == [("n", 1), ("n", 1)]


def test_numbering_again_changes_nothing(make_prose: Any, make_document: Any) -> None:
    once = number_notes(
        make_document(
            make_prose("en", mark("b"), mark("a")),
            Note("a", 0, make_prose("en")),
            Note("b", 0, make_prose("en")),
        )
    )
    assert number_notes(once) == once


def test_an_edition_without_notes_has_no_marks_either(make_prose: Any, make_document: Any) -> None:
    text = Text("kept", 0, 4)
    document = without_notes(
        make_document(
            make_prose("en", text, mark("a"), Emphasis((mark("a"), text), 0, 1)),
            Note("a", 0, make_prose("en")),
        )
    )
    assert marks(document) == []
    assert document.notes == ()
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.prose.inlines == (text, Emphasis((text,), 0, 1))
