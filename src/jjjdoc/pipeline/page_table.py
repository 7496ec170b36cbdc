"""The page table beside a report: a build without LibreOffice takes the pages from there, and writes the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from jjjdoc.loader.pages import SUFFIX, pages_text, read_pages
from jjjdoc.model.pages import Pages
from jjjdoc.pipeline.files import Change


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
