"""How results look in a terminal: columns of a table, and a fault with its source line, carets under it and a hint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Fault
from jjjdoc.language.excerpt import INDENT, marked_line
from jjjdoc.language.visible import visible
from jjjdoc.language.width import display_width, pad
from jjjdoc.locations import Place, SourceText

StyledLine = tuple[str, dict[str, object]]


class FaultPrinter:
    """Turns faults into lines and reads each source file once; paths are relative to `root`."""

    def __init__(self, root: Path | None, language: MessageLanguage) -> None:
        self._root = root or Path()
        self._language = language
        self._sources: dict[str, SourceText | None] = {}

    def lines(self, fault: Fault) -> Iterator[StyledLine]:
        """Yield the lines of one fault, each with its style."""
        separator = "：" if self._language == "zh" else ": "
        message = fault.message.text(self._language)
        yield visible(f"{self._shown(fault.place)}{separator}{message}"), {"bold": True}
        for line in self._excerpt(fault.place):
            yield line, {}
        if fault.hint is not None:
            yield INDENT + visible(fault.hint.text(self._language)), {"fg": "cyan"}

    def _shown(self, place: Place) -> Place:
        """Return a place whose path is as messages show it; what lies outside the project keeps its whole path."""
        path, root = Path(place.path), self._root.absolute()
        return replace(place, path=path.relative_to(root).as_posix()) if path.is_relative_to(root) else place

    def _excerpt(self, place: Place) -> tuple[str, ...]:
        source = self._source(place.path)
        if source is None or place.start.line > source.text.count("\n") + 1:
            return ()
        line = source.line(place.start.line)
        return marked_line(line, place) if line.strip() else ()

    def _source(self, path: str) -> SourceText | None:
        if path not in self._sources:
            self._sources[path] = _read(self._root / path, path)
        return self._sources[path]


def _read(path: Path, shown: str) -> SourceText | None:
    try:
        return SourceText(shown, path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError):
        return None


def table_lines(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Return one line a row, two spaces between columns; `right` are the columns set flush right."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            pad(cell, width, "right" if index in right else "left")
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
