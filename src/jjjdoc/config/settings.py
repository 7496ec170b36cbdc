"""The settings of a project as data."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from jjjdoc.findings import Allowance, Severity

# What comes with jjjdoc: Word templates and a glossary.


PACKAGE = Path(__file__).resolve().parents[1]


def supplied(name: str) -> Path:
    """Return the path of a file or folder that comes with jjjdoc: inside an installed wheel, else in its source tree."""
    packed = PACKAGE / "data" / name
    return packed if packed.exists() else PACKAGE.parents[1] / name


Layout = Literal["single", "interleaved", "side_by_side"]
Format = Literal["docx", "md", "txt", "pdf"]
Content = Literal["full", "summary"]
CaptionList = Literal["table", "figure"]
Profile = Literal["gov", "web"]


class Edition(Struct, frozen=True):
    """One way to render a report.

    `sections` selects sections by id (all if empty) and `depth` how many levels of them. `content` is `full`, or
    `summary` for the title, the key figures and each section's summary alone. `glossary` adds an annex of the
    terms the report uses, `source_notes` the sources of figures to the notes, `lists` those of tables and figures to
    Word files.
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
    source_notes: bool = False
    key_figures: bool = True
    glossary: bool = False
    lists: tuple[CaptionList, ...] = ()
    final: bool = False


class FileAllowance(Struct, frozen=True):
    """An allowance for all files whose path, relative to the project, matches a pattern."""

    pattern: str
    allowance: Allowance


class NamePair(Struct, frozen=True):
    """How files in two languages that belong together are named: `{name}` and other words in braces are the same in both."""

    zh: str
    en: str


class LintSettings(Struct, frozen=True):
    """What `jjjdoc lint` looks for; `select` and `ignore` are ids of rules and of groups, all rules if none is selected.

    `glossary` is None where it is that of the project. `pairs` are habits of naming files in two languages.
    """

    profile: Profile = "gov"
    severity: Severity = "warning"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    glossary: Path | None = None
    allow: tuple[FileAllowance, ...] = ()
    pairs: tuple[NamePair, ...] = ()


class Settings(Struct, frozen=True):
    """Where a project's files are, and its editions in order. All paths are absolute.

    `templates` are the folders searched for a template by name, in order: the project's own, then those that
    come with jjjdoc. `memory` are the translation memories, files or folders.
    """

    root: Path
    file: Path | None
    sources: Path
    glossary: Path
    templates: tuple[Path, ...]
    output: Path
    editions: tuple[Edition, ...]
    lint: LintSettings = field(default_factory=LintSettings)
    memory: tuple[Path, ...] = ()
