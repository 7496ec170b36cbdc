"""The page before the text that a review sums up on."""

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from jjjdoc.ooxml.invariants.check import check_word_file
from jjjdoc.ooxml.xml import qualified
from ooxml.word_files import word_file
from pipeline.hard_word_file import hard_file
from pipeline.reviewed import MAIN, ONE, by, comments, parts, reviewed, settle, texts, with_part

AUTHOR = "jjjdoc"


def page(data: bytes) -> list[str]:
    """Return the paragraphs whose marks are inserted."""
    body = etree.fromstring(parts(data)[MAIN])[0]
    path = f"{qualified('pPr')}/{qualified('rPr')}/{qualified('ins')}"
    return ["".join(each.itertext()) for each in body if each.find(path) is not None]


def decided(data: bytes, *, accept: bool) -> bytes:
    """Return a file after all changes were accepted or rejected, those of the marks of paragraphs too."""
    root = etree.fromstring(parts(data)[MAIN])
    settle(root, *(("del", "ins") if accept else ("ins", "del")), AUTHOR)
    return with_part(data, MAIN, root)


def rejected(data: bytes) -> bytes:
    """Return a file after all changes were rejected: inserted paragraphs go with their marks."""
    root = etree.fromstring(parts(data)[MAIN])
    for mark in list(root.iter(qualified("ins"))):
        if mark.getparent().tag == qualified("rPr"):
            paragraph = mark.getparent().getparent().getparent()
            paragraph.getparent().remove(paragraph)
    settle(root, "ins", "del", AUTHOR)
    return with_part(data, MAIN, root)


def test_what_it_says(tmp_path: Path) -> None:
    data, result = reviewed(ONE, tmp_path, summary_page=True)
    assert page(data) == [
        "Review of a.docx",
        "By jjjdoc, 2025-06-15.",
        "Found: 2 errors. Resolve a comment or reject its change, and jjjdoc does not raise it again. Changed: 2.",
        "2 × english.doubled_word, first in paragraph 1: “the” is repeated",
        page(data)[-1],
    ]
    assert (result.comments, len(comments(data))) == (2, 2)
    chinese, _ = reviewed(ONE, tmp_path, summary_page=True, author=by(AUTHOR, "zh"))
    assert page(chinese)[3] == "english.doubled_word 2处，首见于第1段：单词“the”重复"


def test_it_is_no_text_of_the_file(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, summary_page=True)
    without, _ = reviewed(ONE, tmp_path)
    assert texts(data) == texts(without)


def test_rejecting_all_gives_the_file_that_was(tmp_path: Path) -> None:
    for name, source in (("one", ONE), ("hard", hard_file())):
        data, _ = reviewed(source, tmp_path, name, summary_page=True)
        other, _ = reviewed(source, tmp_path, name)
        assert parts(rejected(data))[MAIN] == parts(rejected(other))[MAIN]


def test_a_second_review_replaces_it(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, summary_page=True)
    again, _ = reviewed(data, tmp_path, summary_page=True)
    assert parts(again) == parts(data)
    gone, _ = reviewed(data, tmp_path)
    assert page(gone) == []
    assert texts(gone) == texts(data)


@pytest.mark.parametrize("accept", [True, False])
def test_what_came_of_it_is_replaced_too(tmp_path: Path, accept: bool) -> None:
    data, _ = reviewed(ONE, tmp_path, summary_page=True)
    after = decided(data, accept=accept)
    again, _ = reviewed(after, tmp_path, summary_page=True)
    assert len(page(again)) == 4
    assert page(again)[2].startswith("Nothing was found. Changed: 0.")


def test_words_typed_on_it_are_kept(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, summary_page=True)
    root = etree.fromstring(parts(data)[MAIN])
    typed = etree.SubElement(root[0][0], qualified("r"))
    etree.SubElement(typed, qualified("t")).text = "Read this."
    again, _ = reviewed(with_part(data, MAIN, root), tmp_path)
    assert [text for text in texts(again) if "Read this." in text] == ["Review of a.docxRead this."]


def test_the_file_is_sound(tmp_path: Path) -> None:
    source = hard_file()
    data, _ = reviewed(source, tmp_path, summary_page=True)
    before, after = ({(each.part, each.rule) for each in check_word_file(each)} for each in (source, data))
    assert after <= before
    found = []
    for name, each in (("before", source), ("after", data)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(each)
        found.append({error.description for error in OpenXmlValidator().validate(path).errors})
    assert found[1] <= found[0]


def test_where_there_is_none(tmp_path: Path) -> None:
    protected = {"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'}
    data, _ = reviewed(word_file("<w:p/>", protected), tmp_path, summary_page=True)
    assert page(data) == []
