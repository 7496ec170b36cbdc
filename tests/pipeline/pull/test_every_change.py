"""Whatever is edited in the file is written to the source or named: a row an edit, from the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from jjjdoc.cli import run
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.walker import walk
from jjjdoc.patterns import regex
from pipeline.pull.conftest import REPORT, Project, make_project
from pipeline.pull.edited import Edited, W, w

Captured = pytest.CaptureFixture[str]

_WORD = regex(r"[^\W_]+")
_DIVIDED = "the paragraph was split or merged with another"
_BOLD = "bold was applied to or removed from the whole text; use the styles of the template"


class Row(NamedTuple):
    """An edit; what pull says, beside what it says of other languages; and what it changes in the source."""

    name: str
    edit: Callable[[Edited], object]
    says: tuple[str, ...]
    status: int = 1
    written: tuple[tuple[str, str], ...] = ()


def _set_words(edited: Edited, old: str, new: str) -> None:
    """Change the words of a paragraph that no bookmark names."""
    [node] = [each for each in edited.root.iter(w("t")) if each.text == old]
    node.text = new


def _in_part(name: str, old: str, new: str) -> Callable[[Edited], None]:
    def edit(edited: Edited) -> None:
        assert old.encode() in edited.parts[name]
        edited.parts[name] = edited.parts[name].replace(old.encode(), new.encode())

    return edit


def _unmark_all(edited: Edited) -> None:
    for name in ("bookmarkStart", "bookmarkEnd"):
        for element in list(edited.root.iter(w(name))):
            element.getparent().remove(element)


def _divide_within_bookmark(edited: Edited, name: str, words: str) -> None:
    """Begin a new paragraph at these words, and end the bookmark before it."""
    start = edited.start(name)
    end = next(e for e in edited.root.iter(w("bookmarkEnd")) if e.get(w("id")) == start.get(w("id")))
    edited.runs(name, words)[0].addprevious(end)
    edited.divide(name, words)


def _set(edited: Edited, name: str, old: str, new: str) -> None:
    """Set characters of a paragraph in another way, wherever they are."""
    for node in edited.paragraph(name).iter(w("t")):
        node.text = (node.text or "").replace(old, new)


def _embolden_all(edited: Edited, name: str) -> None:
    for node in list(edited.paragraph(name).iter(w("t"))):
        edited.embolden(name, node.text or "") if (node.text or "").strip() else None


def _add_behind_words(edited: Edited, words: str, text: str) -> None:
    [node] = [each for each in edited.root.iter(w("t")) if each.text == words]
    made = etree.fromstring(f'<w:p xmlns:w="{W}"><w:r><w:t>{text}</w:t></w:r></w:p>')
    next(node.iterancestors(w("p"))).addnext(made)


def _delete_row(edited: Edited, words: str) -> None:
    [node] = [each for each in edited.root.iter(w("t")) if each.text == words]
    row = next(node.iterancestors(w("tr")))
    row.getparent().remove(row)


_THIRD = "The words of the third paragraph are here."
_CONTENTS = "the table of contents differs"

ROWS = [
    Row("nothing", lambda e: None, ("Nothing to pull: the file and the source are the same.",), 0),
    Row(
        "title in a header",
        _in_part("word/header1.xml", "Report on regional", "Survey of regional"),
        ("a header or footer differs", "file: Survey of regional"),
    ),
    Row(
        "words emptied in a header",
        _in_part("word/header1.xml", 'Report on regional "development"', ""),
        ("a header or footer differs", "source: Report on regional"),
    ),
    Row(
        "page number of a footer, as every program counts it",
        _in_part("word/footer1.xml", ">1<", ">14<"),
        ("Nothing to pull",),
        0,
    ),
    Row(
        "words in a footer",
        _in_part("word/footer1.xml", "— ", "page "),
        ("a header or footer differs", "page #"),
    ),
    Row(
        "bold paragraph",
        lambda e: _embolden_all(e, "third_en"),
        ("third (en): " + _BOLD, f"source: {_THIRD}"),
    ),
    Row(
        "bold paragraph and other words",
        lambda e: (e.replace("third_en", "third", "last"), _embolden_all(e, "third_en")),
        ("third (en): " + _BOLD, "Written: texts: 1"),
        1,
        (("the third paragraph", "the last paragraph"),),
    ),
    Row(
        "definition in the annex",
        lambda e: _set_words(
            e, "The seat of Beijing's administration.", "The home of Beijing's administration."
        ),
        (
            "the glossary annex: a definition differs; change the concept “bmc” in the glossary",
            "file: The home of Beijing's administration.",
        ),
    ),
    Row(
        "term in the annex",
        lambda e: _set_words(e, "北京城市副中心", "北京副中心"),
        ("the glossary annex: a term differs; change the concept “bmc” in the glossary", "file: 北京副中心"),
    ),
    Row(
        "row of the annex deleted",
        lambda e: _delete_row(e, "北京城市副中心"),
        ("the glossary annex: a definition differs", "the glossary annex: a term differs"),
    ),
    Row(
        "words that the edition makes",
        lambda e: _set_words(e, "Definition", "Meaning"),
        ("the changed words are generated by the edition", "source: Definition", "file: Meaning"),
    ),
    Row(
        "a new text in the annex",
        lambda e: _add_behind_words(e, "北京城市副中心", "A city within the city."),
        ("the glossary annex: a new text after “bmc”", "file: A city within the city."),
    ),
    Row("no bookmarks", _unmark_all, ("Nothing to pull",), 0),
    Row(
        "no bookmarks, words changed",
        lambda e: (e.replace("third_en", "third", "last"), _unmark_all(e)),
        ("third (en): matched by its text, because its bookmark is missing", "Written: texts: 1"),
        0,
        (("the third paragraph", "the last paragraph"),),
    ),
    Row(
        "no bookmarks, all words changed",
        lambda e: (e.replace("third_en", _THIRD, "Quite another matter."), _unmark_all(e)),
        ("third (en): the text could not be matched", f"source: {_THIRD}", "file: Quite another matter."),
    ),
    Row(
        "no bookmarks, deleted",
        lambda e: (e.delete("third_en"), _unmark_all(e)),
        ("third (en): the text was deleted", f"source: {_THIRD}"),
    ),
    Row(
        "divided, the second half without a bookmark",
        lambda e: _divide_within_bookmark(e, "third_en", "paragraph are here."),
        ("third (en): " + _DIVIDED, "paragraph are here."),
    ),
    Row(
        "divided, the second half reworded",
        lambda e: (
            e.replace("third_en", "are here", "can be found elsewhere"),
            _divide_within_bookmark(e, "third_en", "paragraph can be"),
        ),
        ("third (en): " + _DIVIDED, "paragraph can be found elsewhere."),
    ),
    Row(
        "divided in three",
        lambda e: (e.divide("third_en", "of the"), _divide_again(e)),
        ("third (en): " + _DIVIDED, "of the third", "paragraph are here."),
    ),
    Row(
        "joined, without the second bookmark",
        lambda e: _join_without_bookmark(e, "center_en", "third_en"),
        ("center (en): " + _DIVIDED, "third (en): " + _DIVIDED),
    ),
    Row(
        "a new paragraph",
        lambda e: e.add_behind("third_en", "Fresh."),
        ("a new paragraph after “third”", "file: Fresh.", "No changes could be pulled"),
    ),
    Row(
        "a space that does not break in a figure",
        lambda e: _set(e, "gdp_en", "CNY 10.4 trillion", "CNY\u00a010.4\u202ftrillion"),
        ("Nothing to pull",),
        0,
    ),
    Row(
        "a space that does not break behind a figure",
        lambda e: _set(e, "gdp_en", " parks", "\u00a0parks"),
        ("Nothing to pull",),
        0,
    ),
    Row(
        "a figure with such a space, and words",
        lambda e: (
            e.replace("gdp_en", "reached", "rose to"),
            _set(e, "gdp_en", "CNY 10.4 trillion", "CNY\u00a010.4 trillion"),
        ),
        ("Written: texts: 1",),
        0,
        (("reached {output}", "rose to {output}"),),
    ),
    Row(
        "another figure with such a space",
        lambda e: _set(e, "gdp_en", "CNY 10.4 trillion", "CNY\u00a010.5 trillion"),
        ("a figure differs", "file: CNY\u00a010.5 trillion"),
    ),
    Row(
        "a space that does not break in a term",
        lambda e: _set(e, "center_en", "Municipal Administrative", "Municipal\u00a0Administrative"),
        ("Nothing to pull",),
        0,
    ),
    Row(
        "a space that does not break among words",
        lambda e: _set(e, "third_en", "third paragraph", "third\u00a0paragraph"),
        ("Written: texts: 1",),
        0,
        (("third paragraph", "third\u00a0paragraph"),),
    ),
    Row(
        "an entry of the contents",
        lambda e: _in_contents(e, "Progress", "Advances"),
        (_CONTENTS, "file: Advances"),
    ),
    Row(
        "a title, and not the contents",
        lambda e: e.replace("first_title_en", "Progress", "Advances"),
        ("Written: texts: 1",),
        0,
        (("        Progress\n", "        Advances\n"),),
    ),
    Row(
        "a title and the contents",
        lambda e: (
            e.replace("first_title_en", "Progress", "Advances"),
            _in_contents(e, "Progress", "Advances"),
        ),
        ("Written: texts: 1",),
        0,
        (("        Progress\n", "        Advances\n"),),
    ),
]


def _join_without_bookmark(edited: Edited, name: str, other: str) -> None:
    start = edited.start(other)
    edited.join(name, other)
    start.getparent().remove(start)


def _divide_again(edited: Edited) -> None:
    second = edited.paragraph("third_en").getnext()
    run, *others = second.findall(w("r"))
    for each in others:
        second.remove(each)
    made = etree.fromstring(etree.tostring(second))
    run.find(w("t")).text = "of the third "
    made.find(w("r")).find(w("t")).text = "paragraph are here."
    for each in made.findall(w("bookmarkEnd")):
        made.remove(each)
    second.addnext(made)


def _in_contents(edited: Edited, old: str, new: str) -> None:
    node = next(
        each
        for each in edited.root.iter(w("t"))
        if each.text == old and each.getparent().getparent().tag == w("hyperlink")
    )
    assert "PAGEREF" in etree.tostring(next(node.iterancestors(w("p")))).decode()
    node.text = new


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_edit(project: Project, capsys: Captured, row: Row) -> None:
    edited = project.edit("annex")
    row.edit(edited)
    status, said = _pull(project, edited.data(), capsys)
    assert all(each in said for each in row.says), said
    assert status == row.status
    assert "new paragraph" not in said or any("new paragraph" in each for each in row.says) or "match" in said
    expected = REPORT
    for old, new in row.written:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert project.source.read_text("utf-8") == expected
    again, said_again = _pull(project, edited.data(), capsys)
    assert "Written" not in said_again
    assert again == status, said_again


def _pull(project: Project, data: bytes, capsys: Captured) -> tuple[int, str]:
    path = project.folder / "edited.docx"
    path.write_bytes(data)
    capsys.readouterr()
    status = run(["--project", str(project.folder), "pull", str(path), "--write", "--messages", "en"])
    return status, capsys.readouterr().out


def test_why_tracked_changes_and_comments_are_left_out(project: Project, capsys: Captured) -> None:
    edited = project.edit("en")
    edited.replace("third_en", "third", "last", tracked=True)
    edited.comment("gdp_en", "economic output", "Of which year?")
    path = project.folder / "edited.docx"
    path.write_bytes(edited.data())
    command = [
        "--project",
        str(project.folder),
        "pull",
        str(path),
        "--write",
        "--messages",
        "en",
        "--tracked",
    ]
    assert run([*command, "reject"]) == 0
    assert "tracked changes in the file are treated as rejected (--tracked reject)" in capsys.readouterr().out
    assert run([*command, "reject"]) == 0
    said = capsys.readouterr().out
    assert "comments skipped because the source already has them: 1" in said
    assert said.endswith("Nothing to pull: the file and the source are the same.\n")


_NAMES = ("gdp_en", "center_en", "third_en", "first_title_en", "parks_table_caption_en", "row_name_en")

_edits = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "type",
                "unmark",
                "delete",
                "move",
                "add",
                "divide",
                "join",
                "bold",
                "header",
                "annex",
                "contents",
            ]
        ),
        st.sampled_from(_NAMES),
        st.sampled_from(_NAMES),
        st.integers(0, 100),
    ),
    min_size=1,
    max_size=5,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, bytes]:
    project = make_project(tmp_path_factory.mktemp("every"))
    return project, project.build("annex")


@given(edits=_edits)
@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_no_word_is_lost(
    built: tuple[Project, bytes], capsys: Captured, edits: list[tuple[str, str, str, int]]
) -> None:
    """Each word in the file is in the edition that is built from the source after it, or in what pull says."""
    project, data = built
    project.source.write_text(REPORT, "utf-8")
    edited = Edited(data)
    for number, (kind, name, other, at) in enumerate(edits):
        _make(edited, kind, name, other, at, f"word{number}x")
    data = edited.data()
    _, said = _pull(project, data, capsys)
    lost = _words(data) - _words(project.build("annex")) - set(_WORD.findall(said))
    assert not lost, said


def _make(edited: Edited, kind: str, name: str, other: str, at: int, word: str) -> None:
    if kind == "header":
        part = edited.parts["word/header1.xml"]
        edited.parts["word/header1.xml"] = part.replace(b"</w:t>", f" {word}</w:t>".encode(), 1)
        return
    if kind in ("annex", "contents"):
        words = "Definition" if kind == "annex" else "Progress"
        node = next((each for each in edited.root.iter(w("t")) if each.text == words), None)
        if node is not None:
            node.text = f"{words} {word}"
        return
    there = {each.get(w("name")) for each in edited.root.iter(w("bookmarkStart"))}
    if f"seg_{name}" not in there or f"seg_{other}" not in there or name == other:
        return
    text = edited.text(name)
    words = [each for each in _WORD.findall(text) if text.count(each) == 1]
    chosen = words[at % len(words)] if words else ""
    is_cell = "row" in name or "row" in other
    match kind:
        case "unmark":
            edited.unmark(name)
        case "add":
            edited.add_behind(name, f"Fresh {word}.")
        case "type" if chosen:
            edited.replace(name, chosen, f"{chosen} {word}")
        case "bold" if chosen:
            edited.embolden(name, chosen)
        case "divide" if chosen and at % 2:
            edited.divide(name, chosen)
        case "divide" if chosen:
            _divide_within_bookmark(edited, name, chosen)
        case "delete" if not is_cell:
            edited.delete(name)
        case "move" if not is_cell:
            edited.move_behind(name, other)
        case "join" if not is_cell:
            edited.join(name, other)


def _words(data: bytes) -> set[str]:
    paragraphs = walk(open_package(data, "file")).paragraphs
    return {word for paragraph in paragraphs for word in _WORD.findall(paragraph.text)}
