"""Bytes to text: encodings are told apart, and a changed text goes back in the one it came in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.loader.encoding import decode

TEXT = "京津冀 the region\r\n第二行 𠮷😀\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_encodings_and_back(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a.txt")
    assert (decoded.source.text, decoded.encoding) == (TEXT, encoding)
    assert decoded.encode(TEXT) == data
    assert decode(decoded.encode(TEXT + "新"), "a.txt").source.text == TEXT + "新"


def test_places_count_characters_not_bytes() -> None:
    position = decode(TEXT.encode("gb18030"), "a.txt").source.position(TEXT.index("😀"))
    assert (position.line, position.column) == (2, 6)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    data = f"id,{TEXT}".encode(encoding)
    decoded = decode(data, "a.csv")
    assert (decoded.source.text, decoded.encoding) == (f"id,{TEXT}", encoding)
    assert decoded.encode(decoded.source.text) == data


@pytest.mark.parametrize(
    "data", [b"\xff", b"\xff\xfe\x00", b"\xff\xfe\x00\xd8", b"\x80\x81\x00", "a".encode("utf-32")]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(JjjdocError) as caught:
        decode(data, "a.txt")
    assert "a.txt" in caught.value.message.text("en")


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except JjjdocError:
        return
    assert decode(decoded.encode(decoded.source.text), "a.txt").source.text == decoded.source.text
