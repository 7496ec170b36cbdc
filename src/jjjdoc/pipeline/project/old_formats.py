"""Word files of older formats, and those of WPS: LibreOffice, where it is installed, makes .docx files of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jjjdoc.errors import JjjdocError, Wording

OLD: Final = (".doc", ".wps")

# How such files begin: of Word and WPS as compound files, .docx and RTF under another name, and Microsoft Works.
_BEGINNINGS: Final = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"{\\rtf", b"\x01\xfe")

NO_OLD = Wording(
    en="{path} is not a Word or WPS file, or it is damaged",
    zh="{path}不是Word或WPS文件，或文件已损坏",
)
SAVE_AS = Wording(
    en="{path} is in an old format, which jjjdoc converts only if LibreOffice is installed; open"
    " the file in Word or WPS and save it as .docx",
    zh="{path}为旧格式（装有LibreOffice时可自动转换）；请用Word或WPS打开后另存为.docx",
)


def is_old(path: Path) -> bool:
    """Tell whether a file is of such a format, by its extension."""
    return path.suffix.lower() in OLD


def to_docx(data: bytes, path: Path) -> bytes:
    """Return what LibreOffice makes of a file; raises JjjdocError where there is none, or where it cannot read the file.

    What is nothing of the kind LibreOffice would take for plain text.
    """
    from jjjdoc.pipeline.project.office import Office, find_office  # noqa: PLC0415 - only for old formats

    if not data.startswith(_BEGINNINGS):
        raise JjjdocError(NO_OLD(path=path))
    try:
        find_office()
    except JjjdocError:
        raise JjjdocError(SAVE_AS(path=path)) from None
    with Office() as office:
        return office.make_docx(data, path.suffix.lower(), path.name)
