"""The formats that can be written, and the module that writes each; a module is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from jjjdoc.config.settings import Format
from jjjdoc.tree.nodes import Document
from jjjdoc.writers.output import OutputFile, WriteOptions

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
