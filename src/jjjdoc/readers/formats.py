"""The formats that can be read, and the module that reads each; a module is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from msgspec import Struct

from jjjdoc.readers.options import ReadOptions
from jjjdoc.tree.nodes import Document

Reader = Callable[[bytes, str, ReadOptions], tuple[Document, ...]]


class Format(Struct, frozen=True):
    """A format: its module, which has the function `read`, and whether each row is a document of its own.

    `is_exchange`: the files belong to the tools of translators, and nothing is written into them.
    """

    module: str
    rows: bool = False
    is_exchange: bool = False


MARKDOWN = Format("jjjdoc.readers.markdown")
TEXT = Format("jjjdoc.readers.text")
TABLE = Format("jjjdoc.readers.table", rows=True)
REPORT = Format("jjjdoc.readers.report")
WORD = Format("jjjdoc.readers.docx")
XLIFF = Format("jjjdoc.readers.xliff", rows=True, is_exchange=True)
PO = Format("jjjdoc.readers.po", rows=True, is_exchange=True)
TMX = Format("jjjdoc.readers.tmx", rows=True, is_exchange=True)

FORMATS: dict[str, Format] = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": TEXT,
    ".tsv": TABLE,
    ".csv": TABLE,
    ".yaml": REPORT,
    ".yml": REPORT,
    ".docx": WORD,
    ".xlf": XLIFF,
    ".xliff": XLIFF,
    ".po": PO,
    ".tmx": TMX,
}
"""By the extension of a file, in lower case."""


def format_of(path: str) -> Format | None:
    """Return the format of a file by its extension, whatever its case; None for one that cannot be read."""
    return FORMATS.get(PurePath(path).suffix.lower())


def reader(format: Format) -> Reader:  # noqa: A002 - the field's word
    """Return the function that reads a format.

    It gives one document for each language and stream of text in a file, and none for a file without text. Raises
    JjjdocError for bytes that are not text, SourceError for a report with faults.
    """
    read: Reader = import_module(format.module).read
    return read
