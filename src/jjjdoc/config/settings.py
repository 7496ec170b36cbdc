"""The settings of a project as data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Layout = Literal["single", "interleaved", "side_by_side"]
Format = Literal["docx", "md", "txt"]
Content = Literal["full", "summary"]


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to render a report.

    `sections` selects sections by id (all if empty) and `depth` how many levels of them. `content` is `full`, or
    `summary` for the title, the key figures and each section's summary alone. `glossary` adds an annex of the
    terms the report uses.
    """

    name: str
    languages: tuple[str, ...]
    layout: Layout = "single"
    template: str = "plain"
    formats: tuple[Format, ...] = ("docx", "md", "txt")
    sections: tuple[str, ...] = ()
    depth: int = 4
    content: Content = "full"
    notes: bool = True
    key_figures: bool = True
    glossary: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a project's files are, and its editions in order. All paths are absolute.

    `templates` are the folders searched for a template by name, in order: the project's own, then those that
    come with jjjdoc.
    """

    root: Path
    file: Path | None
    sources: Path
    glossary: Path
    templates: tuple[Path, ...]
    output: Path
    editions: tuple[Edition, ...]
