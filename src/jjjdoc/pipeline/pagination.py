"""Page numbers that are right: an edition is set by LibreOffice, and written with the pages its text stands on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.model.pages import Pages
from jjjdoc.pipeline.fonts import missing_fonts
from jjjdoc.pipeline.office import Office
from jjjdoc.pipeline.pdf_pages import bookmark_pages, font_names, open_pdf
from jjjdoc.writers.output import OutputFile

_MOST_PASSES: Final = 4

LOST_PLACES = Wording(
    en="LibreOffice lost {lost} of the {count} headings and captions of {name}; its page numbers are not known",
    zh="LibreOffice未找到{name}中{count}个标题、题注中的{lost}个；无法确定页码",
)

WriteWith = Callable[[Pages], OutputFile]
"""Writes an edition anew, with these pages."""


class Paginated(Struct, frozen=True):
    """An edition with its page numbers, and the fonts for which LibreOffice took others that are not as wide."""

    file: OutputFile
    pages: Pages
    missing_fonts: tuple[str, ...]


def paginate(file: OutputFile, write: WriteWith, office: Office) -> Paginated:
    """Return an edition with the pages its headings and captions stand on when it is set with these very numbers.

    Raises JjjdocError where LibreOffice fails or loses some of them.
    """
    for _ in range(_MOST_PASSES):
        written = file.pagination
        assert written is not None, "only a file with page numbers is set"
        meant = written.fonts
        pdf = open_pdf(office.make_pdf(file.data, file.name, destinations=True))
        found = bookmark_pages(pdf)
        lost = len(set(written.bookmarks.values()) - found.keys())
        if lost:
            raise JjjdocError(LOST_PLACES(name=file.name, lost=lost, count=len(written.bookmarks)))
        numbers = {name: found[bookmark] + written.first for name, bookmark in written.bookmarks.items()}
        pages = Pages(written.content, numbers)
        file = write(pages)
        if numbers == written.numbers:
            break
    return Paginated(file, pages, missing_fonts(meant, font_names(pdf)))
