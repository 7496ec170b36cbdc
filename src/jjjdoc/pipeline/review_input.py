"""The Word file to be reviewed: as it is, or one of an older format brought into the present one."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.disk import file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.pipeline.lint_inputs import NOT_FOUND, NOT_READABLE
from jjjdoc.pipeline.old_formats import is_old, to_docx

NOT_WORD = Wording(
    en="{path}: only Word files can be reviewed: .docx, and .doc and .wps by way of LibreOffice; save other documents as .docx",
    zh="{path}：只能审阅 Word 文件：.docx，以及借助LibreOffice的 .doc 和 .wps；其他文档请先另存为 .docx",
)


def check_kind(path: Path) -> None:
    """Make sure that a file can be reviewed by its name; raises JjjdocError."""
    if not is_old(path) and path.suffix.lower() != ".docx":
        raise JjjdocError(NOT_WORD(path=path))


def read_word_file(path: Path) -> bytes:
    """Return the bytes of a .docx file, or of what LibreOffice makes of a .doc or .wps file; raises JjjdocError."""
    try:
        data = file_bytes(path)
    except FileNotFoundError:
        raise JjjdocError(NOT_FOUND(path=path)) from None
    except OSError as error:
        raise JjjdocError(NOT_READABLE(path=path, reason=reason(error))) from error
    return to_docx(data, path) if is_old(path) else data
