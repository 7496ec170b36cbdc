"""Whether a Word file from elsewhere may be opened: limits that no honest file meets."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final

from jjjdoc.errors import JjjdocError, Wording

MAX_BYTES: Final = 128 * 1024 * 1024
MAX_ENTRIES: Final = 5_000
MAX_XML: Final = 64 * 1024 * 1024
MAX_TOTAL: Final = 512 * 1024 * 1024
MAX_RATIO: Final = 200
_RATIO_FROM: Final = 1024 * 1024

_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1

_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))

NOT_A_PACKAGE = Wording(
    en="{path} is not a Word file (.docx), or it is damaged",
    zh="{path} 不是 Word 文件（.docx），或文件已损坏",
)
TOO_LARGE = Wording(
    en="{path} is too large to be opened safely ({what})", zh="{path} 过大，无法安全打开（{what}）"
)
UNSAFE = Wording(
    en="{path} holds what a Word file does not ({what}), and is not opened",
    zh="{path} 含有 Word 文件不应有的内容（{what}），不予打开",
)


def check_archive(data: bytes, path: str) -> None:
    """Hold the bytes of a zip archive against the limits, before anything in it is parsed.

    Raises JjjdocError; `path` is what its message shows.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_entries(archive.infolist(), path)
            for entry in archive.infolist():
                _check_content(archive.read(entry), entry.filename, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise JjjdocError(NOT_A_PACKAGE(path=path)) from error


def _check_entries(entries: list[zipfile.ZipInfo], path: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise JjjdocError(TOO_LARGE(path=path, what=len(entries)))
    names: set[str] = set()
    for entry in entries:
        name = entry.filename
        if name.lower() in names or name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise JjjdocError(UNSAFE(path=path, what=name[:60]))
        names.add(name.lower())
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (_STORED, _DEFLATED):
            raise JjjdocError(NOT_A_PACKAGE(path=path))
        bomb = entry.file_size > _RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
        if bomb or (_is_xml(name) and entry.file_size > MAX_XML):
            raise JjjdocError(TOO_LARGE(path=path, what=name[:60]))
        if name.lower().endswith("vbaproject.bin"):
            raise JjjdocError(UNSAFE(path=path, what=name[:60]))
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise JjjdocError(TOO_LARGE(path=path, what=f"{MAX_TOTAL >> 20} MiB"))


def _check_content(data: bytes, name: str, path: str) -> None:
    if _is_xml(name) and any(declaration in data for declaration in _DECLARATIONS):
        raise JjjdocError(UNSAFE(path=path, what="DOCTYPE"))


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))
