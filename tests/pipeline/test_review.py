"""Review of Word files: what is commented on and changed, what stays, and what does not come back."""

import contextlib
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from contracts.sample import png, samples
from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.invariants.check import check_word_file
from jjjdoc.ooxml.xml import qualified
from jjjdoc.pipeline.review.review import DangerError, ReviewRequest, review
from ooxml.test_hazards import related
from ooxml.word_files import paragraph, run, word_file
from pipeline.hard_word_file import COMMENTS, FIXED, REFUSED, cell, hard_file
from pipeline.reviewed import (
    MAIN,
    ONE,
    RULE,
    by,
    comments,
    marked,
    parts,
    reviewed,
    settled,
    shown_changes,
    texts,
)
from work import assert_linear
from writers.docx.opened import written

HARD = hard_file()
OWN = {
    *(f"word/{name}.xml" for name in ("footnotes", "endnotes", "header", "header2", "footer")),
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    MAIN,
    "word/comments.xml",
    "word/commentsExtended.xml",
    "word/commentsIds.xml",
    "word/commentsExtensible.xml",
    "word/people.xml",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
}


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    data, result = reviewed(HARD, tmp_path_factory.mktemp("hard"))
    assert (result.comments, result.changes) == (COMMENTS, shown_changes(data))
    assert result.changes > FIXED  # in two runs, and in a second header, one fix is two changes
    return data


def is_refused(text: str) -> bool:
    """Tell whether a paragraph of the hard file is one that is only commented on."""
    words = ("field", "locked", "moved", "gap", "entry")
    return any(word in text for word in words)


def mended(text: str) -> str:
    return text if is_refused(text) else text.replace("the the", "the")


def test_rejecting_all_gives_the_text_that_was(hard: bytes) -> None:
    assert texts(settled(hard, accept=False)) == texts(HARD)
    assert texts(hard, "rejected") == texts(HARD, "rejected")


def test_accepting_all_mends_what_can_be_changed(hard: bytes) -> None:
    expected = [mended(text) for text in texts(HARD)]
    assert sum(is_refused(text) for text in texts(HARD)) == len(REFUSED)
    assert texts(settled(hard, accept=True)) == expected
    assert texts(hard) == expected


def test_comments_stand_at_the_words(hard: bytes) -> None:
    found = marked(hard)
    assert len(found) == COMMENTS == len(comments(hard))
    at_words = [text for text in found.values() if text.lower().replace("old ", "") == "the the"]
    # the results of two fields, the locked control and the move are marked whole; notes, header and footer elsewhere
    assert len(at_words) >= COMMENTS - 8
    assert "of the the field result" in found.values()


def test_other_parts_keep_their_bytes(hard: bytes) -> None:
    before, after = parts(HARD), parts(hard)
    assert list(after)[: len(before)] == list(before)
    assert {name for name in after if before.get(name) != after[name]} == OWN


def test_no_rule_of_word_files_is_broken(hard: bytes) -> None:
    before, after = ({(each.part, each.rule) for each in check_word_file(data)} for data in (HARD, hard))
    assert after <= before


def test_audit_finds_nothing_new(hard: bytes, tmp_path: Path) -> None:
    found = []
    for name, data in (("before", HARD), ("after", hard)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        found.append({error.description for error in OpenXmlValidator().validate(path).errors})
    assert found[1] <= found[0]


def test_comments_only_changes_nothing(tmp_path: Path) -> None:
    data, result = reviewed(HARD, tmp_path, comments_only=True)
    assert (result.comments, result.changes) == (COMMENTS, 0)
    assert texts(data) == texts(HARD)
    assert texts(data, "rejected") == texts(HARD, "rejected")


def test_accepting_makes_plain_edits(tmp_path: Path) -> None:
    data, result = reviewed(HARD, tmp_path, accept=True)
    assert (result.edits, result.changes, result.comments) == (FIXED, 0, len(REFUSED))
    assert texts(data) == [mended(text) for text in texts(HARD)]
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
    protection = '<w:documentProtection w:edit="{}" w:enforcement="1"/>'
    for kind, changes in (("comments", 0), ("trackedChanges", 1)):
        data = word_file(paragraph("We saw the the river."), {"settings": protection.format(kind)})
        _, result = reviewed(data, tmp_path)
        assert (result.comments, result.changes, len(result.notices)) == (1, changes, 1 - changes)


def test_a_dangerous_file_is_reviewed_on_request_alone(tmp_path: Path) -> None:
    data = related("attachedTemplate", "https://example.org/a.dotm", owner="settings")
    with pytest.raises(DangerError) as caught:
        reviewed(data, tmp_path)
    assert [each.text("en") for each in caught.value.notices] == [
        f"{(tmp_path / 'a.docx').as_posix()}: the template is loaded from outside when the file is opened: https://example.org/a.dotm"
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    _, result = reviewed(data, tmp_path, keep_active=True)
    assert result.notices == caught.value.notices


def test_other_hazards_are_told(tmp_path: Path) -> None:
    _, result = reviewed(related("image", "https://example.org/a.png"), tmp_path)
    [notice] = result.notices
    assert "loaded from outside (1)" in notice.text("en")


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


@pytest.mark.parametrize("name", ["missing.docx", "a.pdf", "b.docx", "."])
def test_bad_inputs_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.docx").write_bytes(b"no zip")
    path = Path(name) if name == "." else tmp_path / name
    with pytest.raises(JjjdocError):
        review(None, ReviewRequest(path, by("a")))


@pytest.mark.parametrize("content", [None, b"", b"<x/>", b"<?xml version='1.0'?><w:body"])
def test_a_file_with_a_damaged_part_is_reviewed_or_refused(
    hard: bytes, tmp_path: Path, content: bytes | None
) -> None:
    whole = parts(hard)
    for name in whole:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for each, data in whole.items():
                if each != name or content is not None:
                    archive.writestr(each, data if each != name else content or b"")
        with contextlib.suppress(JjjdocError):
            reviewed(buffer.getvalue(), tmp_path, summary=True)


def test_inserted_words_look_like_those_they_replace(tmp_path: Path) -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>已建成,并通车</w:t></w:r>"
    source = word_file(paragraph(run("铁路") + bold + run("了。")))
    data, result = reviewed(source, tmp_path, select=("chinese.half_width_punctuation",))
    [inserted] = etree.fromstring(parts(data)[MAIN]).iter(qualified("ins"))
    assert (result.changes, "".join(inserted.itertext())) == (2, "，")
    assert inserted.find(f"{qualified('r')}/{qualified('rPr')}/{qualified('b')}") is not None
    assert comments(data) == [
        [
            "Half-width “,” in Chinese text",
            "Changed: “,” → “，”",
            "jjjdoc: chinese.half_width_punctuation",
        ]
    ]


def test_comments_on_pairs_say_what_both_sides_say(tmp_path: Path) -> None:
    rows = [
        ("铁路总投资71.2亿元，已全部到位。", "The railway cost CNY 8.12 billion, all of which was paid."),
        ("三地已建成医院三家。", "The three places have built three hospitals."),
    ]
    table = "".join(f"<w:tr>{cell(paragraph(zh))}{cell(paragraph(en))}</w:tr>" for zh, en in rows)
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    source = word_file(f"<w:tbl><w:tblPr/>{grid}{table}</w:tbl><w:p/>")
    data, _ = reviewed(source, tmp_path, select=("number.mismatch",))
    [lines] = comments(data)
    assert "= 7,120,000,000, not “CNY 8.12 billion” = 8,120,000,000" in lines[0]
    assert lines[1:-1] == ["Suggested: “CNY 8.12 billion” → “CNY 7.12 billion”"]
    assert list(marked(data).values()) == ["CNY 8.12 billion"]


def test_what_the_message_does_not_say_of_figures_is_said_in_clear_words(tmp_path: Path) -> None:
    turns = [
        "京张高铁于2019年12月30日开通。",
        "The railway opened on December 20, 2019.",
        "森林覆盖率提高8个百分点。",
        "Forest coverage rose by 8 percent.",
    ]
    source = word_file("".join(map(paragraph, turns)))
    data, _ = reviewed(source, tmp_path, select=("number",), author=by("jjjdoc", "zh"))
    [date, points] = comments(data)
    assert date[1:-1] == ["“December 20, 2019”：2019年12月20日"]
    assert points[1:3] == ["“8个百分点”：增加8个百分点", "“8 percent”：增加8%"]


def test_texts_without_comments_of_their_own_name_their_place(hard: bytes) -> None:
    first = {lines[0] for lines in comments(hard)}
    assert {
        f"{place}: “the the”" for place in ("footnote 1", "endnote 1", "page header", "page footer")
    } <= first


def test_a_file_of_the_strict_standard_stays_one(tmp_path: Path) -> None:
    usual, strict = (
        b"http://schemas.openxmlformats.org/",
        b"http://purl.oclc.org/ooxml/",
    )
    names = [(b"wordprocessingml/2006/main", b"wordprocessingml/main")]
    names += [(b"officeDocument/2006/relationships", b"officeDocument/relationships")]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(ONE).items():
            renamed = content
            for old, new in names:
                renamed = renamed.replace(usual + old, strict + new)
            archive.writestr(name, renamed)
    data, result = reviewed(buffer.getvalue(), tmp_path)
    assert result.changes == 2
    for name in (MAIN, "word/comments.xml", "word/_rels/document.xml.rels"):
        assert all(usual + old not in parts(data)[name] for old, _ in names)
    again, _ = reviewed(data, tmp_path)
    assert parts(again) == parts(data)


def test_empty_files_can_be_reviewed(tmp_path: Path) -> None:
    for body in ("", "<w:p/>", "<w:sectPr/>"):
        data, result = reviewed(word_file(body), tmp_path, summary=True)
        assert result.comments == 0
        assert len(comments(data)) == ("<w:p/>" in body)


@pytest.mark.parametrize("name", ["zh", "en", "interleaved", "side_by_side"])
def test_every_edition_stays_clean(name: str, tmp_path: Path) -> None:
    image = tmp_path / "map.png"
    image.write_bytes(png(400, 300))
    source = written(samples(image)[name]).data
    data, result = reviewed(source, tmp_path, select=(), severity="note", summary=True)
    assert (texts(data, "rejected"), len(comments(data))) == (texts(source), result.comments + 1)
    path = tmp_path / "edition.docx"
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_comment_and_change(hard: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hard.docx"
    path.write_bytes(hard)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, timeout=1800, check=True)
    with zipfile.ZipFile(tmp_path / "hard.odt") as archive:
        content, pages = (archive.read(name).decode() for name in ("content.xml", "styles.xml"))
    assert content.count("<office:annotation ") == COMMENTS
    own = re.findall(r"<text:deletion>.{0,99}<dc:creator>jjjdoc<", content + pages)
    assert len(own) >= FIXED + 1  # the header has a copy


def test_a_second_review_gives_the_same_file(hard: bytes, tmp_path: Path) -> None:
    again, result = reviewed(hard, tmp_path)
    assert (result.comments, result.changes) == (COMMENTS, shown_changes(hard))
    assert parts(again) == parts(hard)


def test_old_formats_are_said_to_be_saved_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.office._NAMES", ())
    monkeypatch.setattr("jjjdoc.pipeline.project.office._PLACES", ())
    for name in ("a.doc", "a.wps"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
        with pytest.raises(JjjdocError, match="save it as"):
            review(None, ReviewRequest(tmp_path / name, by("a")))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_old_formats_are_converted(tmp_path: Path) -> None:
    (tmp_path / "one.docx").write_bytes(ONE)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "one.docx")], capture_output=True, timeout=1800, check=True)
    result = review(None, ReviewRequest(tmp_path / "one.doc", by("a"), select=(RULE,)))
    assert (result.target, result.changes) == (tmp_path / "one.reviewed.docx", 2)
    assert texts(result.target.read_bytes())[:2] == [each.replace("the the", "the") for each in texts(ONE)]


def test_the_work_grows_with_the_text_and_no_faster(tmp_path: Path) -> None:
    def review_twice(count: int) -> None:
        body = "".join(
            paragraph(f"Place {number} is on the the river, and and it is wide.") for number in range(count)
        )
        reviewed(reviewed(word_file(body), tmp_path)[0], tmp_path)

    assert_linear(review_twice, 20)


LAID_OUT = [
    "第一条　　为了促进协同发展，制定本办法。",
    "第一条　2023年起施行。",
    "联系人：张　三　13800000000",
    "签字：        日期：",
    "　　为了促进协同发展，制定本办法。",
    "Signed:        Date:",
    "Name      : Zhang",
]


@pytest.mark.parametrize("accept", [True, False])
def test_a_review_keeps_words_and_columns_apart(tmp_path: Path, accept: bool) -> None:
    parted = ["第一条\u00a0\u00a0为了促进协同发展", "Beijing\u2028\u00a0Tianjin"]
    data = word_file("".join(paragraph(text) for text in (*LAID_OUT, *parted)))
    out, _ = reviewed(data, tmp_path, select=(), accept=accept)
    found = texts(out)[-len(LAID_OUT) - len(parted) :]
    assert found[: len(LAID_OUT)] == LAID_OUT
    assert all(text.split() != ["".join(text.split())] for text in found[len(LAID_OUT) :])
