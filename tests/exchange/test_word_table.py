"""The review table in Word: as it was written, and as Word and LibreOffice give it back."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from exchange.conftest import make_file, make_unit
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import read_units, write_units
from jjjdoc.exchange.units import Unit, UnitFile
from jjjdoc.exchange.word_table import Tracked
from jjjdoc.model.translation import source_hash
from jjjdoc.pipeline.project.office import Office

DOCUMENT = "word/document.xml"
TRACKED: tuple[Tracked, ...] = ("accept", "reject", "refuse")
BY = 'w:id="900" w:author="R" w:date="2024-01-01T00:00:00Z"'
texts = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Cn"], blacklist_characters="\ufffc"),
    min_size=1,
    max_size=8,
)


def changed(data: bytes, old: str, new: str) -> bytes:
    """Return a Word file with another text in its document, which must be there once."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == DOCUMENT:
                text = content.decode()
                assert text.count(old) == 1
                content = text.replace(old, new).encode()
            after.writestr(name, content)
    return out.getvalue()


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


@pytest.fixture
def table() -> bytes:
    return write_units(
        make_file(make_unit("a", "甲", "Old words", state="translated"), make_unit("b", "乙")), "table"
    )


OLD = '<w:r><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">Old words</w:t></w:r>'


def units(data: bytes, tracked: Tracked = "refuse") -> dict[str, Unit]:
    return {unit.id: unit for unit in read_units(data, "f.docx", tracked).units}


def test_units_come_back_as_they_were(sample: UnitFile) -> None:
    data = write_units(sample, "table")
    assert data == write_units(sample, "table")
    back = read_units(data, "f")
    assert (back.report, back.source_language, back.target_language) == ("small", "zh-CN", "en")
    for line, (there, here) in enumerate(zip(back.units, sample.units, strict=True), 2):
        assert (there.id, there.source, there.target) == (here.id, here.source, here.target)
        assert there.source_hash == here.source_hash
        assert there.sent == ("" if here.target is None else source_hash(here.target))
        assert (there.fault, there.line) == (None, line)


@given(source=texts, words=texts)
def test_any_text_survives(source: str, words: str) -> None:
    name = "a" * 64
    (unit,) = read_units(write_units(make_file(make_unit(name, source, words)), "table"), "f").units
    assert (unit.id, unit.source, unit.target, unit.fault) == (name, source, words, None)


def test_word_can_open_it(sample: UnitFile, tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(write_units(sample, "table"))
    result = OpenXmlValidator().validate(tmp_path / "t.docx")
    assert [error.description for error in result.errors] == []


@pytest.mark.parametrize(
    ("tracked", "text", "is_refused"),
    [("accept", "Old new words", False), ("reject", "Old words", False), ("refuse", "Old new words", True)],
)
def test_a_tracked_insertion(table: bytes, tracked: Tracked, text: str, is_refused: bool) -> None:
    data = changed(table, OLD, run("Old ") + f"<w:ins {BY}>{run('new ')}</w:ins>" + run("words"))
    unit = units(data, tracked)["a"]
    assert (unit.target, unit.fault is not None) == (text, is_refused)
    assert units(data, tracked)["b"].fault is None


@pytest.mark.parametrize(
    ("tracked", "text", "is_refused"),
    [("accept", "words", False), ("reject", "Old words", False), ("refuse", "words", True)],
)
def test_a_tracked_deletion(table: bytes, tracked: Tracked, text: str, is_refused: bool) -> None:
    data = changed(table, OLD, f"<w:del {BY}>{run('Old ', 'delText')}</w:del>" + run("words"))
    unit = units(data, tracked)["a"]
    assert (unit.target, unit.fault is not None) == (text, is_refused)


def test_a_row_that_was_inserted_is_refused(table: bytes) -> None:
    properties = "<w:trPr><w:cantSplit/></w:trPr>"
    with zipfile.ZipFile(io.BytesIO(table)) as archive:
        first = re.search(
            rf"<w:tr>{properties}.*?</w:tr>", archive.read(DOCUMENT).decode()
        )  # the row of the unit a
    assert first is not None
    data = changed(table, first[0], first[0].replace("<w:cantSplit/>", f"<w:cantSplit/><w:ins {BY}/>"))
    assert units(data)["a"].fault is not None
    assert set(units(data, "reject")) == {"b"}


def test_text_in_a_content_control_is_read(table: bytes) -> None:
    control = f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{run("new")}</w:sdtContent></w:sdt>'
    assert units(changed(table, OLD, run("Old ") + control))["a"].target == "Old new"


def test_several_paragraphs_are_lines(table: bytes) -> None:
    assert units(changed(table, OLD, run("Old") + "</w:p><w:p>" + run("words")))["a"].target == "Old\nwords"


@pytest.mark.parametrize(
    "inside",
    [
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ],
)
def test_what_is_no_text_is_a_fault(table: bytes, inside: str) -> None:
    assert units(changed(table, OLD, OLD + inside))["a"].fault is not None


def test_a_bookmark_of_another_id_is_a_fault(table: bytes) -> None:
    assert units(changed(table, 'w:name="jjjt_a_t"', 'w:name="jjjt_c_t"'))["a"].fault is not None
    assert units(changed(table, "jjjt_a_t", "other"))["a"].fault is None


def test_other_files_are_refused(table: bytes) -> None:
    with pytest.raises(JjjdocError, match="the file has no table"):
        read_units(changed(table, ">target en<", ">goal en<"), "f")
    with pytest.raises(JjjdocError):
        read_units(table[:200], "f")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_the_table(sample: UnitFile) -> None:
    before = write_units(sample, "table")
    with Office() as office:
        data = office.make_docx(before, ".docx", "table.docx")
    assert data != before
    back = read_units(data, "f")
    assert [(unit.id, unit.source, unit.target, unit.sent, unit.fault) for unit in back.units] == [
        (unit.id, unit.source, unit.target, unit.sent, unit.fault) for unit in read_units(before, "f").units
    ]


def commented(data: bytes, text: str) -> bytes:
    """Return a Word file with a comment on the run that has this text, made by python-docx."""
    document = Document(io.BytesIO(data))
    runs = [
        run
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.text == text
    ]
    document.add_comment(runs, text="Is that so?", author="R", initials="R")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_what_reviewers_do() -> None:
    names = ("inserted", "deleted", "held", "noted")
    file = make_file(*(make_unit(name, "甲", f"Old {name}", state="translated") for name in names))
    data = write_units(file, "table")
    for name, new in (
        ("inserted", run("Old ") + f"<w:ins {BY}>{run('new ')}</w:ins>" + run("inserted")),
        ("deleted", f"<w:del {BY}>{run('Old ', 'delText')}</w:del>" + run("deleted")),
        ("held", run("Old ") + f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{run("and held")}</w:sdtContent></w:sdt>'),
    ):  # fmt: skip
        data = changed(data, OLD.replace("Old words", f"Old {name}"), new)
    data = commented(data, "Old noted")
    with Office() as office:
        saved = office.make_docx(data, ".docx", "table.docx")
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        document = archive.read(DOCUMENT).decode()
        assert "Is that so?" in archive.read("word/comments.xml").decode()
    assert all(f"<w:{kind}" in document for kind in ("ins ", "del ", "sdt>", "commentReference "))
    for each in (data, saved):
        targets = {kind: [unit.target for unit in units(each, kind).values()] for kind in TRACKED}
        assert targets == {
            "accept": ["Old new inserted", "deleted", "Old and held", "Old noted"],
            "reject": ["Old inserted", "Old deleted", "Old and held", "Old noted"],
            "refuse": ["Old new inserted", "deleted", "Old and held", "Old noted"],
        }
        assert [unit.fault is not None for unit in units(each).values()] == [True, True, False, False]
