"""Bytes to text and back: UTF-8, UTF-16, and GB 18030 where a file is not UTF-8."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

Encoding = Literal["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "gb18030"]

NOT_TEXT = Wording(
    en="{path}: the file is not text in UTF-8, UTF-16 or GB 18030; save it as UTF-8",
    zh="{path}：文件不是UTF-8、UTF-16或GB 18030编码的文本，请另存为UTF-8编码",
)
NOT_UTF8 = Wording(
    en="{path}: the file is not in UTF-8; save it as UTF-8", zh="{path}：文件不是UTF-8编码，请另存为UTF-8编码"
)

_MARKS: dict[Encoding, bytes] = {
    "utf-8-sig": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f]")


class Decoded(Struct, frozen=True):
    """The text of a file, without a byte order mark, and how it was encoded."""

    source: SourceText
    encoding: Encoding
    is_marked: bool = True

    def encode(self, text: str) -> bytes:
        """Return the bytes of a changed text in the encoding of the file, with its byte order mark if it has one."""
        mark = _MARKS.get(self.encoding, b"") if self.is_marked else b""
        return mark + text.encode("utf-8" if self.encoding == "utf-8-sig" else self.encoding)


def decode(data: bytes, path: str) -> Decoded:
    """Return the text of a file; `path` is what messages show.

    UTF-16 without a mark is known by its first two characters, if these are ASCII. GB 18030 is tried only for what is not
    UTF-8, and is not believed if control characters come out. Raises JjjdocError for bytes that are no text.
    """
    encoding, text = _decode(data, path)
    return Decoded(SourceText(path, text), encoding, data.startswith(_MARKS.get(encoding, b"")))


def _decode(data: bytes, path: str) -> tuple[Encoding, str]:
    try:
        if data.startswith(_UTF_32):
            raise JjjdocError(NOT_TEXT(path=path))
        for encoding, mark in _MARKS.items():
            if data.startswith(mark):
                codec = "utf-8" if encoding == "utf-8-sig" else encoding
                return encoding, data[len(mark) :].decode(codec)
        match [byte == 0 for byte in data[:4]]:
            case [False, True, False, True]:
                return "utf-16-le", data.decode("utf-16-le")
            case [True, False, True, False]:
                return "utf-16-be", data.decode("utf-16-be")
        try:
            return "utf-8", data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise JjjdocError(NOT_TEXT(path=path)) from None
    if _CONTROL.search(text):
        raise JjjdocError(NOT_TEXT(path=path))
    return "gb18030", text
