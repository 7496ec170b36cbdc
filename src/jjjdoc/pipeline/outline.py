"""What a PDF tells of the pages it was set on: where each heading stands, and the fonts that were there."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader


def open_pdf(data: bytes) -> PdfReader:
    """Return a PDF that LibreOffice made."""
    from pypdf import PdfReader  # noqa: PLC0415 - only `build --paginate` needs it

    return PdfReader(BytesIO(data))


def heading_pages(pdf: PdfReader) -> tuple[int, ...]:
    """Return the page of each entry of the outline, in order; the first page is 0."""
    return tuple(_pages(pdf, pdf.outline))


def font_names(pdf: PdfReader) -> frozenset[str]:
    """Return the PostScript names of the fonts of all pages, such as LiberationSerif-Bold."""
    return frozenset(name for page in pdf.pages for name in _fonts(page))


def _pages(pdf: PdfReader, outline: list[Any]) -> Iterator[int]:
    """Yield the pages of entries; after an entry stands a list of those below it."""
    for entry in outline:
        if isinstance(entry, list):
            yield from _pages(pdf, entry)
        else:
            number = pdf.get_destination_page_number(entry)
            yield 0 if number is None else number


def _fonts(page: Any) -> Iterator[str]:
    """Yield the names of fonts; that of a part of a font has six letters and a plus sign before it."""
    resources = page.get("/Resources", {}).get_object()
    for font in resources.get("/Font", {}).get_object().values():
        yield str(font.get_object().get("/BaseFont", "")).rpartition("+")[2].removeprefix("/")
