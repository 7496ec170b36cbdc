"""Archives that are not opened."""

import io
import zipfile

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml import archive
from jjjdoc.ooxml.archive import read_archive


def packed(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            made.writestr(name, data)
    return buffer.getvalue()


def test_an_honest_file() -> None:
    read_archive(packed(("word/document.xml", b"<a/>"), ("word/media/a.png", b"\0" * 5000)), "a.docx")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"no archive", id="no archive"),
        pytest.param(packed(("a.xml", b"x" * 999))[:60], id="cut off"),
        pytest.param(packed(("../a.xml", b"")), id="leads out"),
        pytest.param(packed(("/a.xml", b"")), id="absolute"),
        pytest.param(packed(("a.xml", b""), ("A.XML", b"")), id="twice"),
        pytest.param(packed(("word/vbaProject.bin", b"x")), id="macros"),
        pytest.param(packed(("a.xml", b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')), id="doctype"),
        pytest.param(packed(("a.xml", "<!DOCTYPE a><a/>".encode("utf-16"))), id="doctype in utf-16"),
    ],
)
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(JjjdocError, match=r"a\.docx"):
        read_archive(data, "a.docx")


def test_a_damaged_entry_is_refused() -> None:
    data = bytearray(packed(("a.xml", bytes(range(256)) * 20)))
    data[60] ^= 0xFF
    with pytest.raises(JjjdocError):
        read_archive(bytes(data), "a.docx")


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    with pytest.raises(JjjdocError, match="too large"):
        read_archive(packed(*((f"{n}.xml", b"") for n in range(3))), "a.docx")


@pytest.mark.parametrize(
    ("limit", "value", "name", "words"),
    [
        ("MAX_BYTES", 10, "a.png", "more than 0 MiB"),
        ("MAX_XML", 10, "word/document.xml", "word/document.xml: more than 0 MiB"),
        ("MAX_TOTAL", 10, "word/media/a.png", "all parts together: more than 0 MiB"),
        ("MAX_TAGS", 10, "word/document.xml", "more than 10 XML tags"),
    ],
)
def test_sizes(monkeypatch: pytest.MonkeyPatch, limit: str, value: int, name: str, words: str) -> None:
    monkeypatch.setattr(archive, limit, value)
    with pytest.raises(JjjdocError, match="is too large to open safely") as caught:
        read_archive(packed((name, b"<x/>" * 24)), "a.docx")
    assert words in caught.value.message.text("en")
    assert "请分成几个文件" in caught.value.message.text("zh")


def test_a_table_that_repeats_itself_is_opened_however_well_it_is_packed() -> None:
    row = b"<w:tr><w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr>"
    data = packed(("word/document.xml", row * 40_000))
    assert len(data) * 200 < len(row) * 40_000
    assert len(read_archive(data, "a.docx")["word/document.xml"]) == len(row) * 40_000


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(("word/media/a.png", b"\0" * (archive.MAX_TOTAL + 1)))
    assert len(data) < 1_000_000

    def unpack(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(zipfile.ZipFile, "read", unpack)
    with pytest.raises(JjjdocError, match="all parts together: more than 256 MiB"):
        read_archive(data, "a.docx")


def test_memory_is_bounded_by_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TAGS", 1000)
    read_archive(packed(("a.xml", b"<a/>" * 500), ("b.xml", b"<a/>" * 500)), "a.docx")
    with pytest.raises(JjjdocError, match="XML tags"):
        read_archive(packed(("a.xml", b"<a/>" * 500), ("b.xml", b"<a/>" * 501)), "a.docx")


def test_a_file_that_is_longer_than_it_says_is_refused() -> None:
    data = bytearray(packed(("word/document.xml", b"x" * 100_000)))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        directory = made.start_dir
    size = (100_000).to_bytes(4, "little")
    for start in (0, directory):
        at = data.index(size, start)
        data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(JjjdocError, match="is not a Word file"):
        read_archive(bytes(data), "a.docx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (packed(("a.xml", b""), ("A.XML", b"")), "two parts of one name"),
        (packed(("word/vbaProject.bin", b"x")), "has macros"),
        (packed(("a.xml", b"<!DOCTYPE a><a/>")), "DOCTYPE"),
        (b"no archive", "is not a Word file"),
    ],
)
def test_each_refusal_says_why(data: bytes, words: str) -> None:
    with pytest.raises(JjjdocError, match=words) as caught:
        read_archive(data, "a.docx")
    assert "a.docx" in caught.value.message.text("zh")


def test_an_entry_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(packed(("a.xml", b"x")))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        directory = made.start_dir
    data[6] |= 1
    data[directory + 8] |= 1
    with pytest.raises(JjjdocError, match="protected by a password"):
        read_archive(bytes(data), "a.docx")
