"""Build: reports and the glossary in, every edition in every format out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.config.settings import Edition, Format, Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.editions.build import build_document
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.loader import collector
from jjjdoc.model.report import Report
from jjjdoc.ooxml.runs import word_language
from jjjdoc.pipeline.build.pagination import PageTable
from jjjdoc.pipeline.build.watch import dependencies
from jjjdoc.pipeline.project.clock import source_date
from jjjdoc.pipeline.project.files import write_files, write_together
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.reports import Loaded, load_reports, select_reports
from jjjdoc.tree.nodes import Document
from jjjdoc.writers.formats import OutputFile, WriteOptions, writer

if TYPE_CHECKING:
    from jjjdoc.pipeline.build.final import FinalCheck
    from jjjdoc.pipeline.project.office import Office

NO_EDITION = Wording(en="there is no edition “{name}”", zh="没有版本“{name}”")

Progress = Callable[[int, int, str], None]
"""Told before each edition: how many are done, how many there are, and the name of the next."""


class Written(Struct, frozen=True):
    """A file of an edition; `size` is in bytes. With `estimated` its page numbers are not those it was set with."""

    path: Path
    report: str
    edition: str
    languages: tuple[str, ...]
    size: int
    estimated: bool = False


class Failure(Struct, frozen=True):
    """An edition that could not be built; its earlier files are as they were."""

    report: str
    edition: str
    error: JjjdocError


class BuildResult(Struct, frozen=True):
    """What a build did; `reports` are those it read.

    `missing_fonts` are those that page numbers hang on, and that LibreOffice had neither itself nor as wide.
    `tolerated` says what final editions were built in spite of.
    """

    reports: tuple[Report, ...]
    written: tuple[Written, ...]
    failures: tuple[Failure, ...]
    missing_fonts: tuple[str, ...] = ()
    tolerated: tuple[Message, ...] = ()


class Request(Struct, frozen=True):
    """What to build: reports by id or path, editions by name, formats; all of a kind where none is given.

    `output` is the folder to write to, None for that of the settings. With `paginate` page numbers that are not known
    are found out, with LibreOffice. With `allow_stale` final editions are built whatever their translations are.
    """

    reports: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    output: Path | None = None
    paginate: bool = False
    allow_stale: bool = False


def build(settings: Settings, request: Request, progress: Progress) -> BuildResult:
    """Build editions of reports; one that fails does not keep the others from being built.

    Raises JjjdocError for an unknown name, and where LibreOffice is needed and missing; SourceError with every
    fault of the sources. Then nothing is written.
    """
    if request.output is not None:
        Guard(settings).check(request.output)
    editions = select_editions(settings, request.editions)
    written: list[Written] = []
    failures: list[Failure] = []
    with collector.paused(), _office(request, editions) as office:
        loaded = load_reports(settings, select_reports(settings, request.reports))
        run = _Run(settings, request, loaded, office)
        steps = [(report, edition) for report in loaded.reports for edition in editions]
        for done, (report, edition) in enumerate(steps):
            progress(done, len(steps), f"{report.id}-{edition.name}")
            try:
                written += run.build_edition(report, edition)
            except JjjdocError as error:
                failures.append(Failure(report.id, edition.name, error))
        run.save_pages()
    return BuildResult(
        loaded.reports, tuple(written), tuple(failures), tuple(run.missing_fonts), tuple(run.tolerated)
    )


def select_editions(settings: Settings, names: Sequence[str]) -> tuple[Edition, ...]:
    """Return the editions of these names, all where none is named; raises JjjdocError for an unknown one."""
    known = {edition.name: edition for edition in settings.editions}
    for name in names:
        if name not in known:
            raise JjjdocError(unknown(NO_EDITION(name=name), name, known))
    return tuple(known[name] for name in dict.fromkeys(names)) if names else settings.editions


def _office(request: Request, editions: Sequence[Edition]) -> AbstractContextManager[Office | None]:
    """Return LibreOffice where a build needs it."""
    formats = request.formats or {name for edition in editions for name in edition.formats}
    if not request.paginate and "pdf" not in formats:
        return nullcontext()
    from jjjdoc.pipeline.project.office import Office  # noqa: PLC0415 - what runs programs is loaded when one is run

    return Office()


class _Run:
    """One build; `office` is LibreOffice where page numbers are to be found out."""

    def __init__(self, settings: Settings, request: Request, loaded: Loaded, office: Office | None) -> None:
        self._settings = settings
        self._request = request
        self._termbase = loaded.termbase
        self._office = office
        self.missing_fonts: dict[str, None] = {}
        self.tolerated: list[Message] = []
        self._final_checks: dict[str, FinalCheck] = {}
        self._tables = {report.id: PageTable(settings.root / report.source.path) for report in loaded.reports}

    def build_edition(self, report: Report, edition: Edition) -> list[Written]:
        """Write the files of an edition."""
        document = build_document(report, edition, self._termbase)
        if edition.final:
            self._check_final(report, document, edition)
        files: list[OutputFile] = []
        for name in self._request.formats or edition.formats:
            files += self._write(name, document, edition)
        inputs = tuple(dependencies(report, self._settings.root))
        guard = Guard(self._settings, inputs, replaces=frozenset({"image"}))
        paths = write_files(self._request.output or self._settings.output, files, guard)
        return [
            Written(path, report.id, edition.name, document.languages, len(file.data), _is_estimated(file))
            for path, file in zip(paths, files, strict=True)
        ]

    def save_pages(self) -> None:
        """Write what was found out about pages."""
        names = [edition.name for edition in self._settings.editions]
        write_together([change for table in self._tables.values() for change in table.changes(names)])

    def _check_final(self, report: Report, document: Document, edition: Edition) -> None:
        """Raise what keeps a final edition from being published, unless it is to be built all the same."""
        from jjjdoc.pipeline.build.final import FinalCheck  # noqa: PLC0415 - lint is loaded for final editions alone

        check = self._final_checks.setdefault(report.id, FinalCheck(report, self._settings))
        error = check.check(document, edition)
        if error is None:
            return
        if not self._request.allow_stale:
            raise error
        self.tolerated.append(error.remark)

    def _write(self, name: Format, document: Document, edition: Edition) -> tuple[OutputFile, ...]:
        if name != "pdf":
            return self._write_as(name, document, edition, exact=self._request.paginate)
        [word] = self._write_as("docx", document, edition, exact=True)
        assert self._office is not None  # `_office` has seen the format
        pdf = self._office.make_pdf(word.data, word.name, language=word_language(edition.languages[0]))
        return (OutputFile(f"{word.name.removesuffix('.docx')}.pdf", pdf),)

    def _write_as(
        self, name: Format, document: Document, edition: Edition, *, exact: bool
    ) -> tuple[OutputFile, ...]:
        """Write a format of ours; with `exact` page numbers that are not known are found out."""
        table = self._tables[document.report]
        options = WriteOptions(
            stem=f"{document.report}-{edition.name}",
            template=find_template(self._settings.templates, edition.template),
            pages=table.pages(edition.name) if name == "docx" else None,
            lists=edition.lists,
            made=source_date(),
        )
        write = writer(name)
        files = write(document, options)
        if not exact or self._office is None or not any(map(_is_estimated, files)):
            return files
        [file] = files
        from jjjdoc.pipeline.build.pagination import paginate  # noqa: PLC0415 - as above

        done = paginate(file, lambda pages: write(document, replace(options, pages=pages))[0], self._office)
        if self._request.paginate:
            table.put(edition.name, done.pages)
        self.missing_fonts |= dict.fromkeys(done.missing_fonts)
        return (done.file,)


def _is_estimated(file: OutputFile) -> bool:
    return file.pagination is not None and not file.pagination.exact


def find_template(folders: Sequence[Path], name: str) -> Path | None:
    """Return the folder of a template, the project's own before that which comes with jjjdoc."""
    return next((folder / name for folder in folders if (folder / name).is_dir()), None)
