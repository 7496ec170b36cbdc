"""Whether a Word file from elsewhere may be opened: limits that no honest file meets.

They are absolute: how much a file takes in memory, never how well it was compressed. A long table repeats itself, and
is packed several hundred times smaller than it is.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final

from jjjdoc.errors import JjjdocError, Message, Wording

_MIB: Final = 1024 * 1024

MAX_BYTES: Final = 128 * _MIB
"""Of the file itself."""
MAX_ENTRIES: Final = 5_000
"""Parts in it."""
MAX_XML: Final = 64 * _MIB
"""Of an XML part, unpacked."""
MAX_TOTAL: Final = 256 * _MIB
"""Of all parts, unpacked: pictures are packed already, so that a file is hardly twice as large when it is opened."""
MAX_TAGS: Final = 4_000_000
"""In all XML parts, of which a parser makes a hundred bytes and more each; Word files have twenty characters for one."""

_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1

_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))

NOT_A_PACKAGE = Wording(
    en="{path} is not a Word file (.docx), or it is damaged",
    zh="{path}不是Word文件（.docx），或文件已损坏",
)
TOO_LARGE = Wording(
    en="{path} is too large to open safely ({what}); split it into several files",
    zh="{path}过大，无法安全打开（{what}）；请分成几个文件",
)
_OVER = Wording(en="{what}: more than {limit} MiB", zh="{what}：超过{limit} MiB")
_OVER_FILE = Wording(en="more than {limit} MiB", zh="超过{limit} MiB")
_ALL = Wording(en="all parts together: more than {limit} MiB", zh="各部件合计超过{limit} MiB")
_PARTS = Wording(en="more than {limit} parts", zh="部件超过{limit}个")
_TAGS = Wording(en="more than {limit} XML tags", zh="XML标签超过{limit}个")
UNSAFE = Wording(
    en="{path} has content that does not belong in a Word file ({what}), so jjjdoc does not open it",
    zh="{path}含有Word文件不应有的内容（{what}），不予打开",
)
TWICE = Wording(
    en="{path} has two parts of one name ({what}), so jjjdoc does not open it: either one could"
    " be the real part",
    zh="{path}含有两个同名部件（{what}），无法判断以哪个为准，不予打开",
)
MACROS = Wording(
    en="{path} has macros ({what}), so jjjdoc does not open it; save it in Word as “Word"
    " Document (.docx)”, which removes them",
    zh="{path}含有宏（{what}），不予打开；请在Word中另存为“Word文档（.docx）”，宏即被去除",
)
PASSWORD = Wording(
    en="{path} is protected by a password; open it in Word, remove the password (File, Info,"
    " Protect Document) and save it",
    zh="{path}设有密码；请用Word打开，取消密码（文件—信息—保护文档）后保存",
)


def read_archive(data: bytes, path: str) -> dict[str, bytes]:
    """Return the files of a zip archive that is within the limits, nothing in it parsed.

    No file can be longer than it is said to be: reading ends there, and its check sum is wrong. Raises JjjdocError;
    `path` is what its message shows.
    """
    if len(data) > MAX_BYTES:
        raise JjjdocError(TOO_LARGE(path=path, what=over_size()))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_entries(archive.infolist(), path)
            entries = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise JjjdocError(NOT_A_PACKAGE(path=path)) from error
    for name, content in entries.items():
        _check_content(content, name, path)
    tags = sum(content.count(b"<") for name, content in entries.items() if _is_xml(name))
    if tags > MAX_TAGS:
        raise JjjdocError(TOO_LARGE(path=path, what=_TAGS(limit=MAX_TAGS)))
    return entries


def over_size() -> Message:
    """Return what to say of a file above MAX_BYTES."""
    return _OVER_FILE(limit=MAX_BYTES // _MIB)


def _check_entries(entries: list[zipfile.ZipInfo], path: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise JjjdocError(TOO_LARGE(path=path, what=_PARTS(limit=MAX_ENTRIES)))
    names: set[str] = set()
    for entry in entries:
        name = entry.filename
        if name.lower() in names:
            raise JjjdocError(TWICE(path=path, what=name[:60]))
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise JjjdocError(UNSAFE(path=path, what=name[:60]))
        names.add(name.lower())
        if entry.flag_bits & _ENCRYPTED:
            raise JjjdocError(PASSWORD(path=path))
        if entry.compress_type not in (_STORED, _DEFLATED):
            raise JjjdocError(NOT_A_PACKAGE(path=path))
        if _is_xml(name) and entry.file_size > MAX_XML:
            raise JjjdocError(TOO_LARGE(path=path, what=_OVER(what=name[:60], limit=MAX_XML // _MIB)))
        if name.lower().endswith("vbaproject.bin"):
            raise JjjdocError(MACROS(path=path, what=name[:60]))
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise JjjdocError(TOO_LARGE(path=path, what=_ALL(limit=MAX_TOTAL // _MIB)))


def _check_content(data: bytes, name: str, path: str) -> None:
    if _is_xml(name) and any(declaration in data for declaration in _DECLARATIONS):
        raise JjjdocError(UNSAFE(path=path, what="DOCTYPE"))


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))
