"""What cannot be taken back is told, and the source stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.locations import TextView
from jjjdoc.pipeline.pull import wordings
from jjjdoc.pipeline.pull.revising import Revised, agreed
from jjjdoc.pipeline.pull.wordings import Told
from jjjdoc.tree.nodes import Prose
from pipeline.pull.conftest import Project
from pipeline.pull.edited import Edited, w

Edit = Callable[[Edited], None]

CASES: list[tuple[str, Edit, Wording, str, str]] = [
    (
        "figure",
        lambda e: e.replace("gdp_en", "10.4", "10.5"),
        wordings.FIGURE,
        "CNY 10.4 trillion",
        "CNY 10.5 trillion",
    ),
    (
        "scale",
        lambda e: e.replace("gdp_en", "trillion", "billion"),
        wordings.FIGURE,
        "CNY 10.4 trillion",
        "CNY 10.4 billion",
    ),
    ("digit before", lambda e: e.replace("gdp_en", "5", "15"), wordings.FIGURE, "5", "15"),
    ("digit behind", lambda e: e.replace("gdp_en", "5", "5.5"), wordings.FIGURE_NEARBY, "", ""),
    ("scale behind", lambda e: e.replace("gdp_en", "parks", "million parks"), wordings.FIGURE_NEARBY, "", ""),
    (
        "figure in a sentence that was rewritten",
        lambda e: e.replace("gdp_en", "reached CNY 10.4 trillion", "rose to CNY 11 trillion"),
        wordings.FIGURE,
        "",
        "",
    ),
    (
        "term",
        lambda e: e.replace("center_en", "Administrative Center", "Administration Center"),
        wordings.TERM,
        "Beijing Municipal Administrative Center",
        "Beijing Municipal Administration Center",
    ),
    ("figure of a cell", lambda e: e.replace("row_number_en", "5", "6"), wordings.FIGURE, "5", "6"),
    (
        "deleted",
        lambda e: e.delete("third_en"),
        wordings.MISSING,
        "The words of the third paragraph are here.",
        "",
    ),
    ("added", lambda e: e.add_behind("third_en", "Fresh."), wordings.ADDED, "", "Fresh."),
    (
        "moved",
        lambda e: e.move_behind("gdp_en", "third_en"),
        wordings.MOVED,
        "",
        "",
    ),
    ("line separator", lambda e: e.replace("third_en", "words", "wo\u2028rds"), wordings.CHARACTER, "", ""),
    ("byte order mark", lambda e: e.replace("third_en", "words", "wo\ufeffrds"), wordings.CHARACTER, "", ""),
]


def _only(told: tuple[Told, ...]) -> Told:
    [found] = [each for each in told if each.kind == "problem"]
    return found


@pytest.mark.parametrize(
    ("edit", "wording", "before", "after"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_refused(project: Project, edit: Edit, wording: Wording, before: str, after: str) -> None:
    edited = project.edit("en")
    edit(edited)
    source = project.source.read_bytes()
    result = project.pull(edited.data())
    found = _only(result.told)
    assert found.message.wording is wording
    if before or after:
        assert (found.before, found.after) == (before, after)
    assert project.source.read_bytes() == source
    assert not result.is_complete


def test_a_text_that_was_emptied(project: Project) -> None:
    edited = project.edit("en")
    names = [name for name in _names(edited) if "keyword" in name]
    edited.replace(names[0], "region", "")
    told = _only(project.pull(edited.data()).told)
    assert told.message.wording is wordings.MISSING
    assert told.before == "region"


def test_the_rest_is_taken(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "10.4", "10.5")
    edited.replace("third_en", "third", "last")
    result = project.pull(edited.data())
    assert _only(result.told).segment == "gdp"
    assert "last paragraph" in project.source.read_text("utf-8")


def test_words_beside_a_figure_that_was_changed_are_shown(project: Project) -> None:
    edited = project.edit("en")
    old, new = edited.text("gdp_en"), "Fresh "
    edited.replace("gdp_en", "10.4", "10.5")
    edited.replace("gdp_en", old[:1], new + old[:1])
    told = _only(project.pull(edited.data()).told)
    assert told.message.wording is wordings.FIGURE
    assert "10.4" in told.before
    assert told.after.startswith(new)
    assert "10.5" in told.after


def test_chinese_figures(project: Project) -> None:
    for old, new in (("10.4", "10.5"), ("万亿", "亿"), ("5个", "五个"), ("5个", "15个")):
        edited = project.edit("zh")
        edited.replace("gdp_zh", old, new)
        assert _only(project.pull(edited.data()).told).message.wording in (
            wordings.FIGURE,
            wordings.FIGURE_NEARBY,
        )


def test_a_note_that_is_not_shown_is_not_lost(project: Project) -> None:
    edited = project.edit("plain-en")
    edited.replace("gdp_en", "fast.", "slow!")
    told = project.pull(edited.data()).told
    assert _only(told).message.wording is wordings.HIDDEN_NOTE


def test_words_that_belong_to_no_segment(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("parks_table_caption_en", "Table 1", "Chart 1")
    assert _only(project.pull(edited.data()).told).message.wording is wordings.OUTSIDE


def test_what_is_no_edition(project: Project) -> None:
    with pytest.raises(JjjdocError):
        project.pull(b"PK nothing")
    edited = project.edit("en")
    for name in list(edited.parts):
        if name.startswith("customXml/item1"):
            edited.parts[name] = b"<x/>"
    with pytest.raises(JjjdocError, match="does not have the segments"):
        project.pull(edited.data())


def test_a_paragraph_found_by_its_words(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    edited.unmark("third_en")
    result = project.pull(edited.data())
    assert result.is_complete
    assert [each.message.wording for each in result.told] == [wordings.LIKENESS]
    assert "last paragraph" in project.source.read_text("utf-8")


def test_different_changes_of_a_segment_that_is_shown_twice() -> None:
    template = Prose("a", "en", (), TextView.of_generated("One."))
    made = [Revised("a", "en", template, "Two."), Revised("b", "en", template, "Two.")]
    assert agreed([*made, made[0]]) == (tuple(made), ())
    revised, told = agreed([*made, Revised("a", "en", template, "Three.")])
    assert revised == (made[1],)
    assert [(each.segment, each.before, each.after) for each in told] == [("a", "Two.", "Three.")]


def test_a_paragraph_that_was_divided(project: Project) -> None:
    edited = project.edit("en")
    edited.divide("third_en", "of the")
    result = project.pull(edited.data())
    told = _only(result.told)
    assert told.message.wording is wordings.TORN
    assert told.after.split("\n") == ["The words ", "of the third paragraph are here."]
    assert result.files == ()


def test_paragraphs_that_were_joined(project: Project) -> None:
    edited = project.edit("en")
    edited.join("center_en", "third_en")
    result = project.pull(edited.data())
    assert [(each.segment, each.message.wording) for each in result.told] == [
        ("center", wordings.TORN),
        ("third", wordings.TORN),
    ]
    assert result.files == ()


def test_a_paragraph_that_was_deleted_by_a_tracked_change(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("center_en", edited.text("center_en"), "", tracked=True)
    edited.track_mark("center_en", "del")
    data = edited.data()
    told = _only(project.pull(data).told)
    assert (told.segment, told.message.wording) == ("center", wordings.MISSING)
    assert project.pull(data, tracked="reject").told == ()
    assert project.pull(data, tracked="ask", choose=lambda *_: False).told == ()


def test_a_paragraph_that_was_added_by_a_tracked_change(project: Project) -> None:
    edited = project.edit("en")
    edited.add_behind("third_en", "Fresh.", tracked=True)
    data = edited.data()
    assert _only(project.pull(data).told).message.wording is wordings.ADDED
    assert project.pull(data, tracked="reject").told == ()


def test_where_a_paragraph_was_put(project: Project) -> None:
    edited = project.edit("en")
    edited.add_behind("third_en", "Fresh.")
    assert _only(project.pull(edited.data()).told).message.values == (("behind", "third"),)
    edited = project.edit("en")
    edited.move_behind("gdp_en", "third_en")
    told = _only(project.pull(edited.data()).told)
    assert (told.segment, told.message.values) == ("gdp", (("behind", "third"),))


def test_a_new_note(project: Project) -> None:
    edited = project.edit("en")
    mark = edited.mark_of_note()
    edited.paragraph("third_en").append(mark)
    result = project.pull(edited.data())
    assert _only(result.told).message.wording is wordings.NEW_NOTE
    assert result.files == ()


def _names(edited: Edited) -> list[str]:
    found = (each.get(w("name"), "") for each in edited.root.iter(w("bookmarkStart")))
    return [name.removeprefix("seg_") for name in found if name.startswith("seg_")]
