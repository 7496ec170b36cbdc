"""Comments become remarks of segments."""

from __future__ import annotations

from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.pipeline.pull import wordings
from jjjdoc.pipeline.review.author import Author
from jjjdoc.pipeline.review.review import ReviewRequest, review
from pipeline.pull.conftest import Project
from pipeline.pull.edited import w


def test_a_remark_is_made(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("gdp_en", "economic output", "Of which year?")
    expected = project.source.read_text("utf-8").replace(
        "      - id: gdp  # the first\n",
        "      - id: gdp  # the first\n        remark: |\n"
        "          Wang Li, 2024-05-02: Of which year? [economic output]\n",
    )
    result = project.pull(edited.data())
    assert (result.told, result.comments) == ((), 1)
    assert project.source.read_text("utf-8") == expected
    assert project.pull(edited.data()).files == ()


def test_a_remark_that_is_there_goes_on(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("center_en", "nothing", "Nothing at all?")
    edited.replace("center_en", "went well", "went on")
    expected = (
        project.source.read_text("utf-8")
        .replace(
            "          An older remark.\n",
            "          An older remark.\n          Wang Li, 2024-05-02: Nothing at all? [nothing]\n",
        )
        .replace("went well", "went on")
    )
    assert project.pull(edited.data()).told == ()
    assert project.source.read_text("utf-8") == expected


def test_mappings_in_braces(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("row_name_en", "parks", "Say: which")
    assert project.pull(edited.data()).told == ()
    assert (
        '- {remark: "Wang Li, 2024-05-02: Say: which [parks]", zh: 园区, en: parks of all kinds}'
        in project.source.read_text("utf-8")
    )


def test_a_comment_on_a_paragraph_without_a_bookmark(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("third_en", "words", "Why?")
    edited.unmark("third_en")
    assert project.pull(edited.data()).told == ()
    assert "Why? [words]" in project.source.read_text("utf-8")


def test_a_comment_at_no_segment(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("third_en", "words", "Why?")
    edited.unmark("third_en")
    edited.replace("gdp_en", "reached", "went up to")
    node = next(each for each in edited.root.iter(w("t")) if each.text == "words")
    for each in node.getparent().getparent().iter(w("t")):
        each.text = "words" if each is node else "Something quite different"
    result = project.pull(edited.data())
    assert {each.message.wording for each in result.told} == {
        wordings.UNMATCHED,
        wordings.ADDED,
        wordings.LOST_COMMENT,
    }
    assert result.comments == 0


def test_characters_that_no_source_may_hold(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("third_en", "words", "One\ufeff\x85two\u200b \u2028three\x7f: # {")
    assert project.pull(edited.data()).told == ()
    assert "Wang Li, 2024-05-02: One two three: # { [words]\n" in project.source.read_text("utf-8")


def test_findings_of_a_review_are_no_remarks(project: Project) -> None:
    edited = project.edit("en")
    edited.comment("third_en", "words", "Why?")
    edited.replace("gdp_en", "and", "and and")
    sent = project.folder / "sent.docx"
    sent.write_bytes(edited.data())
    author = Author(Signature("jjjdoc", "2024-05-03T00:00:00Z"), "J", "en")
    request = ReviewRequest(
        sent, author, select=("english.doubled_word",), comments_only=True, summary=True, summary_page=True
    )
    reviewed = review(None, request)
    assert reviewed.comments == 1
    result = project.pull(reviewed.target.read_bytes())
    assert (result.told, result.comments) == ((), 1)
    text = project.source.read_text("utf-8")
    assert "Why? [words]" in text
    assert "jjjdoc" not in text
