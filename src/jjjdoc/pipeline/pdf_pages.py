"""What a PDF tells of the pages it was set on: where each bookmark stands, and the fonts that were there."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from jjjdoc.patterns import regex

if TYPE_CHECKING:
    from pypdf import PdfReader

# A bookmark that a list leads to; LibreOffice writes its first character, which is none of a PDF name, as 5F.
_LISTED: Final = regex(r"Toc[0-9]{9}$")


def open_pdf(data: bytes) -> PdfReader:
    """Return a PDF that LibreOffice made."""
    from pypdf import PdfReader  # noqa: PLC0415 - only `build --paginate` needs it

    return PdfReader(BytesIO(data))


def bookmark_pages(pdf: PdfReader) -> dict[str, int]:
    """Return the page of each bookmark that a list of the document leads to; the first page is 0."""
    pages = {}
    for name, destination in pdf.named_destinations.items():
        number = pdf.get_destination_page_number(destination)
        if (found := _LISTED.search(name)) and number is not None:
            pages[f"_{found.group()}"] = number
    return pages


def font_names(pdf: PdfReader) -> frozenset[str]:
    """Return the PostScript names of the fonts of all pages, such as LiberationSerif-Bold."""
    return frozenset(name for page in pdf.pages for name in _fonts(page))


def _fonts(page: Any) -> Iterator[str]:
    """Yield the names of fonts; that of a part of a font has six letters and a plus sign before it."""
    resources = page.get("/Resources", {}).get_object()
    for font in resources.get("/Font", {}).get_object().values():
        yield str(font.get_object().get("/BaseFont", "")).rpartition("+")[2].removeprefix("/")
