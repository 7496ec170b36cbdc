"""A fault as a reader sees it: where it is, what it is, its source line with carets under it, and a hint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jjjdoc.cli.visible import visible
from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Fault
from jjjdoc.language.width import char_width, display_width, truncate
from jjjdoc.locations import Place, SourceText

LINE_WIDTH = 100
BEFORE_WIDTH = 48
INDENT = "    "

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
        yield visible(f"{fault.place}{separator}{message}"), {"bold": True}
        for line in self._excerpt(fault.place):
            yield line, {}
        if fault.hint is not None:
            yield INDENT + visible(fault.hint.text(self._language)), {"fg": "cyan"}

    def _excerpt(self, place: Place) -> list[str]:
        source = self._source(place.path)
        if source is None or place.start.line > source.text.count("\n") + 1:
            return []
        line = source.line(place.start.line)
        return marked_line(line, place) if line.strip() else []

    def _source(self, path: str) -> SourceText | None:
        if path not in self._sources:
            self._sources[path] = _read(self._root / path, path)
        return self._sources[path]


def marked_line(line: str, place: Place) -> list[str]:
    """Return the part of a line around a place, and carets under it in step with wide characters."""
    start = place.start.column - 1
    end = place.end.column - 1 if place.end.line == place.start.line else len(line)
    before = _end_of(visible(line[:start]).lstrip(" "), BEFORE_WIDTH)
    marked = visible(line[start:end])
    room = LINE_WIDTH - display_width(before)
    shown = before + truncate(marked + visible(line[end:]), room)
    carets = "^" * max(1, min(display_width(marked), room))
    return [INDENT + shown.rstrip(), INDENT + " " * display_width(before) + carets]


def _end_of(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    used = 1
    for index in range(len(text) - 1, -1, -1):
        used += char_width(text[index])
        if used > width:
            return "…" + text[index + 1 :]
    return text


def _read(path: Path, shown: str) -> SourceText | None:
    try:
        return SourceText(shown, path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError):
        return None
