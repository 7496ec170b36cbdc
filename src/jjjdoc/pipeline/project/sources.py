"""Changes to the sources of a project: ids that are missing, new sections, new facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Edit
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.ids import missing_ids
from jjjdoc.loader.languages import read_languages
from jjjdoc.loader.nodes import Node
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.stubs import new_fact, new_section
from jjjdoc.loader.yaml import decode_source, parse_yaml, read_bytes
from jjjdoc.locations import Place, SourceText, shown_path
from jjjdoc.pipeline.project.files import Change, edited, write_together
from jjjdoc.pipeline.project.reports import select_reports

WHICH_REPORT = Wording(
    en="the project has several reports; say which with --report: {names}",
    zh="项目中有多份报告，请用--report指明：{names}",
)


class NewId(Struct, frozen=True):
    """An id that is missing: where it goes and what it will be."""

    place: Place
    id: str


class _SourceFile(Struct, frozen=True):
    """A file about to be changed: what was read, and what it says."""

    path: Path
    data: bytes
    source: SourceText
    root: Node

    def edited(self, edits: Sequence[Edit]) -> Change:
        """Return the file with the edits made, to be written."""
        return edited(self.path, self.source.path, self.data, apply_edits(self.source.text, edits))


def add_ids(settings: Settings, names: Sequence[str], *, write: bool) -> tuple[NewId, ...]:
    """Return the ids that reports leave out, and add them to the files if asked to."""
    found: list[NewId] = []
    changes: list[Change] = []
    for path in select_reports(settings, names):
        file = _open(path, settings)
        edits = missing_ids(file.root, file.source)
        found += (NewId(file.source.place(edit.start), _id_in(edit)) for edit in edits)
        if write and edits:
            changes.append(file.edited(edits))
    write_together(changes)
    return tuple(found)


def add_section(settings: Settings, report: str | None, id: str) -> Place:  # noqa: A002 - the format's word
    """Add a section at the end of a report and return where it stands."""

    def stub(file: _SourceFile) -> Edit:
        faults = Faults()
        languages = read_languages(file.source, file.root, faults)
        faults.stop()
        return new_section(file.source, file.root, id, languages.tags)

    return _add(settings, report, stub)


def add_fact(settings: Settings, report: str | None, id: str) -> Place:  # noqa: A002 - the format's word
    """Add a fact after the last of a report and return where it stands."""
    return _add(settings, report, lambda file: new_fact(file.source, file.root, id))


def _add(settings: Settings, report: str | None, stub: Callable[[_SourceFile], Edit]) -> Place:
    paths = select_reports(settings, () if report is None else (report,))
    if len(paths) > 1:
        raise JjjdocError(WHICH_REPORT(names=", ".join(path.stem for path in paths)))
    file = _open(paths[0], settings)
    edit = stub(file)
    write_together([file.edited([edit])])
    changed = SourceText(file.source.path, apply_edits(file.source.text, [edit]))
    added = len(edit.new) - len(edit.new.lstrip())
    return changed.place(edit.start + added)


def _open(path: Path, settings: Settings) -> _SourceFile:
    shown = shown_path(path, settings.root)
    data = read_bytes(path, shown)
    source = decode_source(data, shown)
    return _SourceFile(path, data, source, parse_yaml(source))


def _id_in(edit: Edit) -> str:
    """Return the id in an edit that adds one: `id: name` and what separates it from the next key."""
    return edit.new.partition(":")[2].split(",")[0].split("\n")[0].strip()
