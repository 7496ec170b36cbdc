"""The Word file to be reviewed: as it is, or one of an older format brought into the present one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.pipeline.lint_inputs import NOT_FOUND, NOT_READABLE

OLD: Final = (".doc", ".wps")

SAVE_AS = Wording(
    en="{path} is in an old format, which LibreOffice could convert if it were installed; open the file in Word or WPS"
    " and save it as .docx",
    zh="{path} 为旧格式（装有LibreOffice时可自动转换）；请用 Word 或 WPS 打开后另存为 .docx",
)
NOT_WORD = Wording(
    en="{path}: only Word files can be reviewed (.docx; .doc and .wps by way of LibreOffice)",
    zh="{path}：只能审阅 Word 文件（.docx；.doc 和 .wps 须借助LibreOffice）",
)


def read_word_file(path: Path) -> bytes:
    """Return the bytes of a .docx file, or of what LibreOffice makes of a .doc or .wps file; raises JjjdocError."""
    extension = path.suffix.lower()
    if extension not in (".docx", *OLD):
        raise JjjdocError(NOT_WORD(path=path))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise JjjdocError(NOT_FOUND(path=path)) from None
    except OSError as error:
        raise JjjdocError(NOT_READABLE(path=path, reason=error.strerror or error)) from error
    return data if extension == ".docx" else _converted(data, path)


def _converted(data: bytes, path: Path) -> bytes:
    from jjjdoc.pipeline.office import Office, find_office  # noqa: PLC0415 - only for old formats

    try:
        find_office()
    except JjjdocError:
        raise JjjdocError(SAVE_AS(path=path)) from None
    with Office() as office:
        return office.make_docx(data, path.suffix.lower(), path.name)
