"""Fixes that overlap, and findings that repeat in a paragraph: everything is made or said, and said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.findings import Edit, Finding, Fix, Safety
from jjjdoc.language.script import has_han
from jjjdoc.ooxml.opened import open_package
from jjjdoc.pipeline.review.fixes import choose_changes
from jjjdoc.pipeline.review.places import Places
from jjjdoc.readers.docx.text import WordText
from ooxml.word_files import paragraph, run, word_file
from pipeline.reviewed import RULE, by, comments, marked, reviewed, settled, shown_changes, texts

TEXT = "我\u00a0们"
WAITS = (
    "Not changed yet, because another fix changes the same words."
    " Accept or reject that change, then review the file again."
)
SAID = Wording(en="x", zh="x")


def finding(places: Places, *edits: Edit, safety: Safety = "safe") -> Finding:
    first, last = edits[0], edits[-1]
    source = places.text.source
    old = source.text[first.start : last.end]
    new = old
    for edit in reversed(edits):
        at = edit.start - first.start
        new = new[:at] + edit.new + new[at + len(edit.old) :]
    whole = Edit(first.start, last.end, old, new)
    fix = Fix(whole, safety, edits if len(edits) > 1 else ())
    return Finding("a.b", "warning", source, first.start, last.end, SAID(), old, "en", fix=fix)


def edit_of(places: Places, old: str, new: str) -> Edit:
    start = places.text.source.text.index(old)
    return Edit(start, start + len(old), old, new)


def chosen(text: str, *pairs: tuple[str, str]) -> tuple[list[tuple[int, int, str]], int, int]:
    """Return the changes made for edits of a text, how many edits wait, and how many share the changes of others."""
    package = open_package(word_file(paragraph(text)), "a.docx")
    places = Places(WordText.of(package, "a.docx"))
    found = [finding(places, edit_of(places, *pair)) for pair in pairs]
    made = choose_changes(found, places, lambda _: True)
    return [(each.start, each.end, each.new) for each in made.changes], len(made.waiting), len(made.shared)


@pytest.mark.parametrize(
    ("text", "pairs", "expected"),
    [
        ("the the river", [("the the", "the")], ([(3, 7, "")], 0, 0)),
        # both share “river”, and neither changes it
        (
            "the the river of of it",
            [("the the river", "the river"), ("river of of", "river of")],
            ([(4, 8, ""), (16, 19, "")], 0, 0),
        ),
        # one deletes what the other was made for
        ("very very good", [("very very", "very"), ("very good", "good")], ([(4, 9, "")], 1, 0)),
        # both make the same change
        ("a  b", [("  ", " "), ("a  b", "a b")], ([(2, 3, "")], 0, 1)),
        # one puts in where the other ends
        ("a b", [("a", "a,"), (" ", "")], ([(1, 1, ",")], 1, 0)),
    ],
)
def test_fixes_that_overlap_are_combined_or_wait(
    text: str, pairs: list[tuple[str, str]], expected: tuple[list[tuple[int, int, str]], int, int]
) -> None:
    assert chosen(text, *pairs) == expected


def test_a_fix_of_many_places_is_made_but_for_the_place_that_overlaps() -> None:
    package = open_package(word_file(paragraph("a  b  c  d")), "a.docx")
    places = Places(WordText.of(package, "a.docx"))
    spaces = [Edit(at, at + 2, "  ", " ") for at in (1, 4, 7)]
    made = choose_changes(
        [finding(places, *spaces), finding(places, Edit(3, 6, "b  ", "b"))], places, lambda _: True
    )
    assert [(each.start, each.end, each.new) for each in made.changes] == [(2, 3, ""), (4, 6, ""), (8, 9, "")]
    assert made.waiting == {spaces[1]}


def test_a_fix_that_waits_is_said_in_its_comment_and_counted(tmp_path: Path) -> None:
    source = word_file(paragraph("We saw the\u00a0the river."))
    rules = (RULE, "character.nbsp")
    data, result = reviewed(source, tmp_path, select=rules)
    assert (result.comments, result.changes, result.waiting) == (2, 1, 1)
    assert [lines[-2] for lines in comments(data)] == [
        "Changed: “the\u00a0the” → “the”",
        WAITS,
    ]
    again, result = reviewed(settled(data, accept=True), tmp_path, select=rules)
    assert (result.findings, texts(again)) == ((), ["We saw the river."])


def test_part_of_a_fix_that_is_refused_is_said(tmp_path: Path) -> None:
    locked = f'<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{run(TEXT)}</w:sdtContent></w:sdt>'
    body = paragraph(run("他\u00a0们和") + locked + run("都\u00a0来了"))
    data, result = reviewed(word_file(body), tmp_path, select=("character.nbsp",))
    assert result.changes == shown_changes(data) == 4  # two replacements
    assert "Changed in 2 of 3 places; the others cannot be changed here." in comments(data)[0]


def test_every_fix_is_made_in_the_end(tmp_path: Path) -> None:
    source = word_file(paragraph("We saw\u00a0the the\u00a0river  of of\u00a0it , and and\u00a0left ."))
    rules = ("english", "character")
    data, result = reviewed(source, tmp_path, select=rules)
    assert (result.changes, result.waiting) == (shown_changes(data), 0)
    assert texts(settled(data, accept=True)) == ["We saw the river of it, and left."]
    assert texts(settled(data, accept=False)) == texts(source)


def test_spaces_of_one_rule_in_a_paragraph_share_a_comment(tmp_path: Path) -> None:
    one = "京津冀 GDP 总量达到10.4万亿元。"
    source = word_file(paragraph(one) + paragraph("另有 PM2.5 数据。") + paragraph("无空格。"))
    data, result = reviewed(source, tmp_path, select=("chinese.spacing",), author=by("jjjdoc", "zh"))
    assert (len(result.findings), result.comments, result.changes) == (4, 2, shown_changes(data))
    assert comments(data)[0] == ["此处不应有空格", "本段共2处。", "已删去：“ ”", "jjjdoc: chinese.spacing"]
    assert list(marked(data).values()) == [" GDP ", " PM2.5 "]
    assert texts(data)[0] == "京津冀GDP总量达到10.4万亿元。"
    again, second = reviewed(data, tmp_path, select=("chinese.spacing",), author=by("jjjdoc", "zh"))
    assert (second.comments, second.changes, comments(again)) == (2, result.changes, comments(data))


def test_no_break_spaces_parted_by_a_line_end_are_counted_together(tmp_path: Path) -> None:
    body = paragraph(run("The\u00a0river\u00a0is") + "<w:r><w:br/></w:r>" + run("long\u00a0here."))
    data, result = reviewed(word_file(body), tmp_path, select=("character.nbsp",))
    assert result.comments == 1
    assert comments(data)[0][0] == "3 no-break space(s)"
    assert result.changes == shown_changes(data)


def test_words_that_repeat_keep_a_comment_each(tmp_path: Path) -> None:
    _, result = reviewed(word_file(paragraph("We saw the the river and and the sea.")), tmp_path)
    assert result.comments == 2


def test_a_replacement_is_two_changes_as_word_shows_it(tmp_path: Path) -> None:
    source = word_file(paragraph("铁路已建成,并通车了。"))
    data, result = reviewed(source, tmp_path, select=("chinese.half_width_punctuation",))
    assert result.changes == shown_changes(data) == 2


CHINESE = "铁路已建成,并通车了，沿线居民出行更加方便。"
ENGLISH = "The railway was built and and opened, and people travel more easily along it."


@pytest.mark.parametrize(
    ("texts_", "language"),
    [
        ([CHINESE], "zh"),
        ([ENGLISH], "en"),
        ([CHINESE, CHINESE, "The and and."], "zh"),
        ([CHINESE, ENGLISH], "zh"),
        ([ENGLISH, CHINESE], "en"),
        (["2023", CHINESE, ENGLISH], "zh"),
    ],
)
def test_comments_are_in_the_main_language_of_the_document(
    tmp_path: Path, texts_: list[str], language: str
) -> None:
    source = word_file("".join(map(paragraph, texts_)))
    author = replace(by("jjjdoc"), language=None)
    data, result = reviewed(source, tmp_path, select=(), author=author, summary=True)
    assert result.comments
    said = [lines[0] for lines in comments(data)]
    assert {has_han(line.partition("“")[0].partition("Found")[0]) for line in said[1:]} == {language == "zh"}
    assert said[0].startswith("发现问题" if language == "zh" else "Found")
    asked, _ = reviewed(source, tmp_path, select=(), author=by("jjjdoc", "en"), summary=True)
    assert comments(asked)[0][0].startswith("Found")


def test_a_message_that_counts_something_else_is_not_summed_up(tmp_path: Path) -> None:
    source = word_file(paragraph("One  river,  one  sea and   one lake."))
    data, result = reviewed(source, tmp_path, select=("english.doubled_space",))
    assert result.comments == 1
    assert comments(data)[0][:3] == ["2 spaces in a row", "3 spaces in a row", "4 places in this paragraph."]
