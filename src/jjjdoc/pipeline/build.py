"""Build: reports and the glossary in, every edition in every format out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jjjdoc.config.settings import Edition, Format, Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.editions.build import build_document
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.loader import garbage
from jjjdoc.model.report import Report
from jjjdoc.pipeline.files import write_files
from jjjdoc.pipeline.reports import Loaded, load_reports, select_reports
from jjjdoc.writers.formats import writer
from jjjdoc.writers.output import OutputFile, WriteOptions

NO_EDITION = Wording(en="there is no edition “{name}”", zh="没有版本“{name}”")

Progress = Callable[[int, int, str], None]
"""Told before each edition: how many are done, how many there are, and the name of the next."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an edition; `size` is in bytes."""

    path: Path
    report: str
    edition: str
    languages: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Failure:
    """An edition that could not be built; its earlier files are as they were."""

    report: str
    edition: str
    error: JjjdocError


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did; `reports` are those it read."""

    reports: tuple[Report, ...]
    written: tuple[Written, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: reports by id or path, editions by name, formats; all of a kind where none is given.

    `output` is the folder to write to, None for that of the settings.
    """

    reports: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    output: Path | None = None


def build(settings: Settings, request: Request, progress: Progress) -> BuildResult:
    """Build editions of reports; one that fails does not keep the others from being built.

    Raises JjjdocError for an unknown name, SourceError with every fault of the sources; then nothing is written.
    """
    editions = select_editions(settings, request.editions)
    written: list[Written] = []
    failures: list[Failure] = []
    with garbage.paused():
        loaded = load_reports(settings, select_reports(settings, request.reports))
        steps = [(report, edition) for report in loaded.reports for edition in editions]
        for done, (report, edition) in enumerate(steps):
            progress(done, len(steps), f"{report.id}-{edition.name}")
            try:
                written += _build_edition(settings, request, loaded, report, edition)
            except JjjdocError as error:
                failures.append(Failure(report.id, edition.name, error))
    return BuildResult(loaded.reports, tuple(written), tuple(failures))


def select_editions(settings: Settings, names: Sequence[str]) -> tuple[Edition, ...]:
    """Return the editions of these names, all where none is named; raises JjjdocError for an unknown one."""
    known = {edition.name: edition for edition in settings.editions}
    for name in names:
        if name not in known:
            raise JjjdocError(unknown(NO_EDITION(name=name), name, known))
    return tuple(known[name] for name in dict.fromkeys(names)) if names else settings.editions


def _build_edition(
    settings: Settings, request: Request, loaded: Loaded, report: Report, edition: Edition
) -> list[Written]:
    document = build_document(report, edition, loaded.termbase)
    options = WriteOptions(
        stem=f"{report.id}-{edition.name}", template=find_template(settings.templates, edition.template)
    )
    files: list[OutputFile] = []
    for name in request.formats or edition.formats:
        files += writer(name)(document, options)
    paths = write_files(request.output or settings.output, files)
    return [
        Written(path, report.id, edition.name, document.languages, len(file.data))
        for path, file in zip(paths, files, strict=True)
    ]


def find_template(folders: Sequence[Path], name: str) -> Path | None:
    """Return the folder of a template, the project's own before that which comes with jjjdoc."""
    return next((folder / name for folder in folders if (folder / name).is_dir()), None)
