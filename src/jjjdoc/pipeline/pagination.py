"""Page numbers that are right: an edition is set by LibreOffice, and written with the pages its headings stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.model.pages import Pages
from jjjdoc.pipeline.fonts import missing_fonts
from jjjdoc.pipeline.office import Office
from jjjdoc.pipeline.outline import font_names, heading_pages, open_pdf
from jjjdoc.writers.output import OutputFile

_MOST_PASSES: Final = 4

OTHER_HEADINGS = Wording(
    en="LibreOffice found {found} headings in {name}, which has {count}; its page numbers are not known",
    zh="LibreOffice在{name}中找到{found}个标题，实有{count}个；无法确定页码",
)

WriteWith = Callable[[Pages], OutputFile]
"""Writes an edition anew, with these pages."""


@dataclass(frozen=True, slots=True)
class Paginated:
    """An edition with its page numbers, and the fonts for which LibreOffice took others that are not as wide."""

    file: OutputFile
    pages: Pages
    missing_fonts: tuple[str, ...]


def paginate(file: OutputFile, write: WriteWith, office: Office) -> Paginated:
    """Return an edition with the pages its headings stand on when it is set with these very numbers.

    Raises JjjdocError where LibreOffice fails or finds other headings.
    """
    for _ in range(_MOST_PASSES):
        written = file.pagination
        assert written is not None, "only a file with page numbers is set"
        meant = written.fonts
        pdf = open_pdf(office.make_pdf(file.data, file.name))
        found = heading_pages(pdf)
        if len(found) != len(written.headings):
            raise JjjdocError(OTHER_HEADINGS(name=file.name, found=len(found), count=len(written.headings)))
        numbers = tuple(number + written.first for number in found)
        pages = Pages(written.content, dict(zip(written.headings, numbers, strict=True)))
        file = write(pages)
        if numbers == written.numbers:
            break
    return Paginated(file, pages, missing_fonts(meant, font_names(pdf)))
