"""A source that has changed since the edition was sent."""

from __future__ import annotations

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.pull import wordings
from pipeline.pull.conftest import Project


def test_without_the_file_that_was_sent_nothing_is_merged(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    edited.replace("gdp_en", "reached", "went up to")
    project.change("The words of", "All words of")
    result = project.pull(edited.data())
    [told] = result.told
    assert (told.segment, told.message.wording) == ("third", wordings.STALE)
    assert told.before == "All words of the third paragraph are here."
    assert told.after == "The words of the last paragraph are here."
    text = project.source.read_text("utf-8")
    assert "went up to {output}" in text
    assert "All words of the third paragraph" in text


def test_with_it_both_changes_are_kept(project: Project) -> None:
    sent = project.build("en")
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    edited.replace("gdp_en", "reached", "went up to")
    project.change("The words of", "All words of")
    project.change("value: 10.4", "value: 10.7")
    project.change("**Growth** was", "**Growth of output** was")
    result = project.pull(edited.data(), base=sent)
    assert result.told == ()
    text = project.source.read_text("utf-8")
    assert "All words of the last paragraph are here." in text
    assert "went up to {output}, and" in text
    assert "**Growth of output** was" in text


def test_conflicts_are_shown(project: Project) -> None:
    sent = project.build("en")
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    project.change("third paragraph", "final paragraph")
    source = project.source.read_bytes()
    [told] = project.pull(edited.data(), base=sent).told
    assert (told.segment, told.message.wording) == ("third", wordings.CONFLICT)
    assert project.source.read_bytes() == source


def test_the_same_change_is_no_conflict(project: Project) -> None:
    sent = project.build("en")
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    project.change("third paragraph", "last paragraph")
    assert project.pull(edited.data(), base=sent).told == ()
    assert project.pull(edited.data()).told == ()


def test_a_segment_that_is_gone(project: Project) -> None:
    sent = project.build("en")
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    project.change(
        "      - id: third\n        zh: 第三段的文字。\n        en: The words of the third paragraph are here.\n",
        "",
    )
    [told] = project.pull(edited.data(), base=sent).told
    assert told.message.wording is wordings.NO_SEGMENT
    [told] = project.pull(edited.data()).told
    assert told.message.wording is wordings.NO_SEGMENT


def test_a_paragraph_that_is_new_in_the_source_was_not_deleted(project: Project) -> None:
    edited = project.edit("en")
    project.change(
        "      - id: third\n", "      - id: fresh\n        zh: 新。\n        en: New.\n      - id: third\n"
    )
    result = project.pull(edited.data())
    assert (result.told, result.files) == ((), ())


def test_another_file_is_no_base(project: Project) -> None:
    edited = project.edit("en")
    with pytest.raises(JjjdocError, match="was not made from"):
        project.pull(edited.data(), base=project.build("zh"))
