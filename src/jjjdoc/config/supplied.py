"""What comes with jjjdoc: Word templates and a glossary."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def supplied(name: str) -> Path:
    """Return the path of a file or folder that comes with jjjdoc: inside an installed wheel, else in its source tree."""
    packed = PACKAGE / "data" / name
    return packed if packed.exists() else PACKAGE.parents[1] / name
