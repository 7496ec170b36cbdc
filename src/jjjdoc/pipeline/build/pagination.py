"""Page numbers that are right: an edition is set by LibreOffice, and written with the pages its text stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.loader.pages import SUFFIX, Pages, pages_text, read_pages
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.files import Change
from jjjdoc.pipeline.project.office import Office
from jjjdoc.writers.formats import OutputFile

if TYPE_CHECKING:
    from pypdf import PdfReader


# The page table beside a report: a build without LibreOffice takes the pages from there, and writes the same bytes.


class PageTable:
    """The page table of one report, read when it is first asked for, to be written when something in it is new."""

    def __init__(self, report: Path) -> None:
        self._path = report.with_name(report.stem + SUFFIX)
        self._table: dict[str, Pages] | None = None
        self._changed = False

    def pages(self, edition: str) -> Pages | None:
        """Return the pages of an edition as they were last found."""
        return self._read().get(edition)

    def put(self, edition: str, pages: Pages) -> None:
        """Take the pages of an edition."""
        self._read()[edition] = pages
        self._changed = True

    def changes(self, editions: Iterable[str]) -> Iterator[Change]:
        """Yield the file with what is new, and the editions that there still are, in their order."""
        if self._changed:
            table = self._read()
            kept = {name: table[name] for name in editions if name in table}
            yield Change(self._path, str(self._path), pages_text(kept).encode())

    def _read(self) -> dict[str, Pages]:
        if self._table is None:
            self._table = read_pages(self._path)
        return self._table


# What a PDF tells of the pages it was set on: where each bookmark stands, and the fonts that were there.


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


# Whether the pages were set in the fonts that are meant, or in others whose letters are as wide.
#
# Chinese characters are as wide as they are high in every font, so that only Latin fonts count.


#: Fonts made to the widths of others.
_AS_WIDE: Final = {
    "Times New Roman": ("Liberation Serif", "Tinos", "Nimbus Roman", "TeX Gyre Termes"),
    "Arial": ("Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans", "TeX Gyre Heros"),
    "Courier New": ("Liberation Mono", "Cousine"),
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
}


def missing_fonts(meant: Iterable[str], present: Iterable[str]) -> tuple[str, ...]:
    """Return which of the fonts that are meant are not present, nor one as wide (PostScript names)."""
    names = tuple(map(_plain, present))
    return tuple(
        font
        for font in meant
        if not any(
            name.startswith(_plain(other)) for other in (font, *_AS_WIDE.get(font, ())) for name in names
        )
    )


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("-", "").lower()


_MOST_PASSES: Final = 4

LOST_PLACES = Wording(
    en="LibreOffice lost {lost} of the {count} headings and captions of {name}; its page numbers are unknown",
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
