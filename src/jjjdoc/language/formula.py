"""Cells that a spreadsheet would run as a formula: what is put before them, and taken away again.

Excel and LibreOffice take a cell of a text file for a formula by its first character, quotation marks or not; where it
comes from elsewhere, it can fetch and send (OWASP, CSV injection).
"""

from __future__ import annotations

from jjjdoc.patterns import regex

# Full-width forms count in Chinese and Japanese editions of Excel; blanks before them are passed over.
_RUN = regex(r"'*[ \u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_GUARD = "'"


def guard(cell: str) -> str:
    """Return a cell with an apostrophe before what would be run; `unguard` gives any cell back as it was."""
    return _GUARD + cell if _RUN.match(cell) else cell


def unguard(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being run."""
    return cell.removeprefix(_GUARD) if _RUN.match(cell) else cell
