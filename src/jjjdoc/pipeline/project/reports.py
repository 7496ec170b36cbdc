"""Which reports a project has, and loading them: every fault of every file in one error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.read import NO_FOLDER, OUTSIDE
from jjjdoc.config.settings import Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.disk import file_bytes
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.files import SHARED_KEYS
from jjjdoc.loader.report import find_sources, load_report
from jjjdoc.locations import shown_path
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.glossaries import load_glossary

TOP_LEVEL_KEY = regex(r"^([A-Za-z_]+)[ \t]*:(?:[ \t]+([a-z0-9_]+))?", re.MULTILINE)

NO_REPORTS = Wording(en="there is no report in {path}", zh="{path}中没有报告")
NO_REPORT = Wording(en="there is no report “{name}”", zh="没有报告“{name}”")
SAME_ID = Wording(
    en="{first} and {second} have the same id, “{id}”; their files would overwrite each other",
    zh="{first}与{second}的标识同为“{id}”，生成的文件会互相覆盖",
)


class ReportFile(Struct, frozen=True):
    """A report's file and its id, read without checking the rest."""

    path: Path
    id: str


class Loaded(Struct, frozen=True):
    """Reports with the glossary they are written against."""

    reports: tuple[Report, ...]
    termbase: Termbase


def list_reports(settings: Settings) -> tuple[ReportFile, ...]:
    """Return the reports of a project; files of shared facts alone are none.

    Raises JjjdocError where there are none.
    """
    shown = shown_path(settings.sources, settings.root)
    if not settings.sources.is_dir():
        raise JjjdocError(NO_FOLDER(path=shown))
    files = find_sources(settings.sources)
    reports = tuple(report for path in files if (report := _peek(path)) is not None)
    if not reports:
        raise JjjdocError(NO_REPORTS(path=shown))
    return reports


def select_reports(settings: Settings, names: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of the reports named by id, file name or path; all reports where none is named.

    Raises JjjdocError for a name that is neither.
    """
    if not names:
        return tuple(report.path for report in list_reports(settings))
    return tuple(dict.fromkeys(_find(settings, name) for name in names))


def load_reports(settings: Settings, paths: Iterable[Path]) -> Loaded:
    """Load reports and the glossary; raises SourceError with the faults of all of them."""
    faults: list[Fault] = []
    reports: list[Report] = []
    termbase = None
    try:
        termbase = load_glossary(settings.glossary, settings)
    except SourceError as error:
        faults += error.faults
    concepts = None if termbase is None else termbase.concepts
    for path in paths:
        try:
            reports.append(load_report(path, settings.root, concepts))
        except SourceError as error:
            faults += error.faults
    if faults or termbase is None:
        raise SourceError(dict.fromkeys(faults))
    _check_ids(reports)
    return Loaded(tuple(reports), termbase)


def _find(settings: Settings, name: str) -> Path:
    path = Path(name)
    if path.suffix in {".yaml", ".yml"} and path.is_file():
        if not path.resolve().is_relative_to(settings.root):
            raise JjjdocError(OUTSIDE(value=name))
        return path.resolve()
    reports = list_reports(settings)
    named = {report.path.stem: report.path for report in reports}
    named |= {report.id: report.path for report in reports}
    if name in named:
        return named[name]
    raise JjjdocError(unknown(NO_REPORT(name=name), name, [report.id for report in reports]))


def _peek(path: Path) -> ReportFile | None:
    try:
        text = file_bytes(path).decode("utf-8-sig", errors="replace")
    except OSError:
        return ReportFile(path, path.stem)
    keys: dict[str, str | None] = {match[1]: match[2] for match in TOP_LEVEL_KEY.finditer(text)}
    if keys and keys.keys() <= SHARED_KEYS:
        return None
    return ReportFile(path, keys.get("id") or path.stem)


def _check_ids(reports: Iterable[Report]) -> None:
    seen: dict[str, Report] = {}
    for report in reports:
        first = seen.setdefault(report.id, report)
        if first is not report:
            raise JjjdocError(SAME_ID(first=first.source.path, second=report.source.path, id=report.id))
