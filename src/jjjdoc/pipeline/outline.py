"""The outline of a PDF: on which page each heading stands."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader


def heading_pages(pdf: bytes) -> tuple[int, ...]:
    """Return the page of each entry of the outline, in order; the first page is 0."""
    from pypdf import PdfReader  # noqa: PLC0415 - only `build --paginate` needs it

    reader = PdfReader(BytesIO(pdf))
    return tuple(_pages(reader, reader.outline))


def _pages(reader: PdfReader, outline: list[Any]) -> Iterator[int]:
    """Yield the pages of entries; after an entry stands a list of those below it."""
    for entry in outline:
        if isinstance(entry, list):
            yield from _pages(reader, entry)
        else:
            number = reader.get_destination_page_number(entry)
            yield 0 if number is None else number
