"""What a writer is given beside the document, and what it returns."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """`stem` names the files to be written, without extension; `template` is the folder of the Word template."""

    stem: str
    template: Path | None = None
    width: int = 78


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to be written: its name relative to the output folder, with forward slashes, and its bytes."""

    name: str
    data: bytes
