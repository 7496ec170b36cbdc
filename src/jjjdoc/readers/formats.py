"""The formats that can be read, and the module that reads each; a module is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath
from typing import Literal

from msgspec import Struct

from jjjdoc.model.termbase import Termbase
from jjjdoc.tree.nodes import Document

# What a reader is given beside the bytes and the path.


Tracked = Literal["accept", "reject"]
"""How the changes that others have tracked in a Word file are read."""


class ReadOptions(Struct, frozen=True):
    """How to read a file.

    `tracked`: whether changes that were tracked in a Word file are read as accepted or as rejected.

    `language`: that of the text (BCP 47); None to find it by script. `header`: whether a table begins with a row
    that names its columns. `notes_in_pairs`: whether texts that a Word file has in two languages keep the marks of notes,
    of which each language has its own. A report is read in a project: `file` is where it stands, `root` the folder that
    nothing it names may leave, `termbase` the glossary its references to terms are written out from.
    """

    language: str | None = None
    header: bool = True
    file: Path | None = None
    root: Path | None = None
    termbase: Termbase | None = None
    tracked: Tracked = "accept"
    notes_in_pairs: bool = False


Reader = Callable[[bytes, str, ReadOptions], tuple[Document, ...]]


class Format(Struct, frozen=True):
    """A format: the function that reads it, by its module, and whether each row is a document of its own.

    `is_exchange`: the files belong to the tools of translators, and nothing is written into them.
    """

    module: str
    function: str = "read"
    rows: bool = False
    is_exchange: bool = False


MARKDOWN = Format("jjjdoc.readers.markdown")
TEXT = Format("jjjdoc.readers.text")
TABLE = Format("jjjdoc.readers.table", rows=True)
REPORT = Format("jjjdoc.readers.report")
WORD = Format("jjjdoc.readers.docx")
XLIFF = Format("jjjdoc.readers.exchange", "read_xliff", rows=True, is_exchange=True)
PO = Format("jjjdoc.readers.exchange", "read_po", rows=True, is_exchange=True)
TMX = Format("jjjdoc.readers.exchange", "read_tmx", rows=True, is_exchange=True)

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
    read: Reader = getattr(import_module(format.module), format.function)
    return read
