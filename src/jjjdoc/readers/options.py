"""What a reader is given beside the bytes and the path."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from jjjdoc.model.termbase import Termbase

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
