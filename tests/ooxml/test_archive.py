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
        pytest.param(packed(("word/media/a.png", b"\0" * 9_000_000)), id="bomb"),
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
    ("limit", "value", "name"),
    [("MAX_BYTES", 10, "a.png"), ("MAX_XML", 10, "word/document.xml"), ("MAX_TOTAL", 10, "word/media/a.png")],
)
def test_sizes(monkeypatch: pytest.MonkeyPatch, limit: str, value: int, name: str) -> None:
    monkeypatch.setattr(archive, limit, value)
    with pytest.raises(JjjdocError, match="is too large to be opened safely"):
        read_archive(packed((name, b"x" * 99)), "a.docx")


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
        (packed(("word/vbaProject.bin", b"x")), "holds macros"),
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
