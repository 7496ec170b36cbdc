"""The formats that can be written, and the module that writes each; a module is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Format
from jjjdoc.language.captions import CaptionKind
from jjjdoc.loader.pages import Pages
from jjjdoc.tree.nodes import Document

# What a writer is given beside the document, and what it returns.


class WriteOptions(Struct, frozen=True):
    """`stem` names the files to be written, without extension; `template` is the folder of the Word template.

    `lists` are those of captions that a Word file has whatever the template says. `pages` is where headings and captions stood when this edition was last set.
    `made`, in UTC, is what the properties of a Word file say of its making; None for the day of the report.
    """

    stem: str
    template: Path | None = None
    pages: Pages | None = None
    width: int = 78
    lists: tuple[CaptionKind, ...] = ()
    made: datetime | None = None


class Pagination(Struct, frozen=True):
    """What the page numbers in a file hang on.

    `bookmarks` has the bookmark of each heading and caption that is listed with its page, by its name; `content` is
    the digest of all that sets the pages, `first` the number of the first. `numbers` are those written, by the same
    names, and `exact` tells whether they were found for this content, or are estimates. `fonts` are the Latin fonts
    whose widths decide where lines end.
    """

    bookmarks: Mapping[str, str]
    content: str
    first: int
    numbers: Mapping[str, int]
    exact: bool
    fonts: tuple[str, ...] = ()


class OutputFile(Struct, frozen=True):
    """A file to be written: its name relative to the output folder, with forward slashes, and its bytes.

    `pagination` is None where it has no contents with page numbers.
    """

    name: str
    data: bytes
    pagination: Pagination | None = None


Writer = Callable[[Document, WriteOptions], tuple[OutputFile, ...]]

FORMATS: dict[Format, str] = {
    "docx": "jjjdoc.writers.docx",
    "md": "jjjdoc.writers.markdown",
    "txt": "jjjdoc.writers.text",
}


def writer(format: Format) -> Writer:  # noqa: A002 - the field's word
    """Return the function that writes a format."""
    write: Writer = import_module(FORMATS[format]).write
    return write
