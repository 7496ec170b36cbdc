"""Review of Word files: what is commented on and changed, what stays, and what does not come back."""

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.xml import qualified
from jjjdoc.pipeline.review import ReviewRequest, review
from ooxml.word_files import paragraph, run, word_file
from pipeline.hard_word_file import CHANGES, COMMENTS, REFUSED, hard_file
from pipeline.reviewed import (
    MAIN,
    by,
    comments,
    marked,
    parts,
    reviewed,
    settled,
    texts,
    with_part,
    with_state,
    without_comments,
)

HARD = hard_file()
OWN = {
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    MAIN,
    "word/comments.xml",
    "word/commentsExtended.xml",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
}


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    data, result = reviewed(HARD, tmp_path_factory.mktemp("hard"))
    assert (result.comments, result.changes) == (COMMENTS, CHANGES)
    return data


def is_refused(text: str) -> bool:
    """Tell whether a paragraph of the hard file is one that is only commented on."""
    words = ("field", "locked", "moved", "gap", "entry", "note on", "header")
    return any(word in text for word in words)


def mended(text: str) -> str:
    return text if is_refused(text) else text.replace("the the", "the")


def test_rejecting_all_gives_the_text_that_was(hard: bytes) -> None:
    assert texts(settled(hard, accept=False)) == texts(HARD)
    assert texts(hard, "rejected") == texts(HARD, "rejected")


def test_accepting_all_mends_what_can_be_changed(hard: bytes) -> None:
    expected = [mended(text) for text in texts(HARD)]
    assert sum(is_refused(text) for text in texts(HARD)) == len(REFUSED) + 2
    assert texts(settled(hard, accept=True)) == expected
    assert texts(hard) == expected


def test_comments_stand_at_the_words(hard: bytes) -> None:
    found = marked(hard)
    assert len(found) == COMMENTS == len(comments(hard))
    at_words = [text for text in found.values() if text.lower().replace("old ", "") == "the the"]
    # the results of two fields, the locked control and the move are marked whole; notes and headers elsewhere
    assert len(at_words) >= COMMENTS - 6
    assert "of the the field result" in found.values()


def test_other_parts_keep_their_bytes(hard: bytes) -> None:
    before, after = parts(HARD), parts(hard)
    assert list(after)[: len(before)] == list(before)
    assert {name for name in after if before.get(name) != after[name]} == OWN


def test_a_second_review_gives_the_same_file(hard: bytes, tmp_path: Path) -> None:
    again, result = reviewed(hard, tmp_path)
    assert (result.comments, result.changes) == (COMMENTS, CHANGES)
    assert parts(again) == parts(hard)


def test_invariants(hard: bytes) -> None:
    root = etree.fromstring(parts(hard)[MAIN])
    changes = [
        each.get(qualified("id"))
        for each in root.iter(*map(qualified, ("ins", "del", "rPrChange", "bookmarkStart")))
    ]
    assert len(changes) == len(set(changes))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(each.get(qualified("id")) for each in root.iter(qualified(name))) == sorted(
            marked(hard)
        )
    for change in root.iter(qualified("del")):
        assert not list(change.iter(qualified("t")))
    for text in root.iter(qualified("delText")):
        assert next(text.iterancestors(qualified("del")), None) is not None
    for change in root.iter(qualified("ins"), qualified("del")):
        assert next(change.iterancestors(qualified("r")), change.getparent()).tag != qualified("r") or (
            next(change.iterancestors(qualified("txbxContent")), None) is not None
        )


def test_audit_finds_nothing_new(hard: bytes, tmp_path: Path) -> None:
    found = []
    for name, data in (("before", HARD), ("after", hard)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        found.append({error.description for error in OpenXmlValidator().validate(path).errors})
    assert found[1] <= found[0]


ONE = word_file(
    paragraph("We saw the the river in the morning.") + paragraph("They met at the the station at noon.")
)


def test_rejected_changes_do_not_come_back(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    for rejected in (settled(data, accept=False), without_comments(settled(data, accept=False))):
        again, result = reviewed(rejected, tmp_path)
        assert (result.comments, result.changes, result.dismissed) == (0, 0, 2)
        assert texts(again) == texts(ONE)
        assert comments(again) == []
        once_more, result = reviewed(again, tmp_path)
        assert (result.comments, result.dismissed) == (0, 2)
        assert parts(once_more) == parts(again)


def test_accepted_changes_leave_no_comment(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    again, result = reviewed(settled(data, accept=True), tmp_path)
    assert (result.comments, result.dismissed, comments(again)) == (0, 0, [])


def test_a_resolved_comment_stays_and_is_not_told_again(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, comments_only=True)
    again, result = reviewed(with_state(data, 0, resolved=True), tmp_path, comments_only=True)
    assert (result.comments, result.dismissed, len(comments(again))) == (1, 1, 2)
    cleared, result = reviewed(without_comments(again), tmp_path, comments_only=True)
    assert (result.comments, result.dismissed) == (1, 1)
    assert list(marked(cleared).values()) == ["the the"]


def test_an_answered_comment_stays_with_its_change(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    again, result = reviewed(with_state(data, 1, answered=True), tmp_path)
    assert (result.comments, result.changes, result.dismissed) == (1, 1, 0)
    assert [lines[0] for lines in comments(again)] == ["“the” stands twice", "Why?", "“the” stands twice"]
    assert texts(again) == [text.replace("the the", "the") for text in texts(ONE)]
    assert texts(settled(again, accept=False)) == texts(ONE)


def test_comments_of_others_stay(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, author=by("Li"))
    root = etree.fromstring(parts(data)["word/comments.xml"])
    assert root[0].get(qualified("initials")) == "L"
    last = list(root[0].iter(qualified("t")))[-1]
    last.text = "mine"
    again, _ = reviewed(with_part(data, "word/comments.xml", root), tmp_path)
    assert comments(again)[0][-1] == "mine"


def test_comments_only_changes_nothing(tmp_path: Path) -> None:
    data, result = reviewed(HARD, tmp_path, comments_only=True)
    assert (result.comments, result.changes) == (COMMENTS, 0)
    assert texts(data) == texts(HARD)
    assert texts(data, "rejected") == texts(HARD, "rejected")


def test_accepting_makes_plain_edits(tmp_path: Path) -> None:
    data, result = reviewed(HARD, tmp_path, accept=True)
    assert (result.edits, result.changes, result.comments) == (CHANGES + 2, 0, len(REFUSED))
    assert texts(data) == [
        text.replace("the the", "the") if "note on" in text or "header" in text else mended(text)
        for text in texts(HARD)
    ]
    assert b'w:author="jjjdoc"' not in parts(data)[MAIN]


def test_summary(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, summary=True, author=by("jjjdoc", "zh"))
    assert comments(data)[0] == [
        "发现问题：错误2处。将批注标为已解决，或拒绝修订后，该问题不再提出。",
        "english.doubled_word: 2",
        "jjjdoc: summary",
    ]
    again, _ = reviewed(data, tmp_path, summary=True, author=by("jjjdoc", "zh"))
    assert parts(again) == parts(data)


def test_a_protected_file_is_only_commented_on(tmp_path: Path) -> None:
    protection = '<w:documentProtection w:edit="comments" w:enforcement="1"/>'
    data = word_file(paragraph("We saw the the river."), {"settings": protection})
    _, result = reviewed(data, tmp_path)
    assert (result.comments, result.changes) == (1, 0)


def test_a_file_without_findings_is_the_same(tmp_path: Path) -> None:
    data = word_file(paragraph(run("All is well here.")))
    assert reviewed(data, tmp_path)[0] == data


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "folder/../a.docx"])
def test_bad_targets_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.docx").write_bytes(ONE)
    with pytest.raises(JjjdocError):
        review(None, ReviewRequest(tmp_path / "a.docx", by("a"), tmp_path / name))
    assert (tmp_path / "a.docx").read_bytes() == ONE


@pytest.mark.parametrize("name", ["missing.docx", "a.pdf", "b.docx"])
def test_bad_inputs_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.docx").write_bytes(b"no zip")
    with pytest.raises(JjjdocError):
        review(None, ReviewRequest(tmp_path / name, by("a")))
