"""The images of a Markdown document: written beside it, each under the id of its figure or chart."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from jjjdoc.disk import file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.tree.nodes import Figure
from jjjdoc.writers.output import OutputFile

UNREADABLE = Wording(en="the image {path} cannot be read: {reason}", zh="无法读取图片 {path}：{reason}")


class Images:
    """The images written so far; `stem` is that of the document."""

    def __init__(self, stem: str) -> None:
        self._folder = f"{stem}_images"
        self._names: dict[tuple[str, Path], str] = {}
        self._taken: set[str] = set()
        self._files: list[OutputFile] = []

    def add(self, figure: Figure) -> str:
        """Return the address of the image of a figure, relative to the document.

        Raises JjjdocError if the file cannot be read.
        """
        key = (figure.id, figure.path)
        if key not in self._names:
            name = self._names[key] = self._free_name(figure.id, figure.path.suffix.lower())
            self._files.append(OutputFile(f"{self._folder}/{name}", _read(figure.path)))
        return f"{PurePosixPath(self._folder).name}/{self._names[key]}"

    def add_drawing(self, name: str, data: bytes) -> str:
        """Return the address of a drawing in SVG, relative to the document."""
        file = self._free_name(name, ".svg")
        self._files.append(OutputFile(f"{self._folder}/{file}", data))
        return f"{PurePosixPath(self._folder).name}/{file}"

    def files(self) -> tuple[OutputFile, ...]:
        """Return the files to be written, in the order of the document."""
        return tuple(self._files)

    def _free_name(self, stem: str, suffix: str) -> str:
        names = (f"{stem}{number}{suffix}" for number in ("", *range(2, len(self._taken) + 3)))
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return name


def _read(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path, reason=reason(error))) from error
