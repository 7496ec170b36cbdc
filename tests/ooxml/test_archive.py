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
