"""From files to reports: everything that is wrong is found in one run."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Fault
from jjjdoc.loader import garbage
from jjjdoc.loader.allowances import read_allowances
from jjjdoc.loader.chart_checks import check_charts
from jjjdoc.loader.check import Checker
from jjjdoc.loader.context import Context, Run
from jjjdoc.loader.declared import read_languages
from jjjdoc.loader.derivations import resolve_derivations
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.figures import read_figures
from jjjdoc.loader.files import ReportFile, read_included, report_missing_ids
from jjjdoc.loader.nodes import Node
from jjjdoc.loader.official import read_official
from jjjdoc.loader.pages import SUFFIX as PAGES_SUFFIX
from jjjdoc.loader.report_shapes import REPORT
from jjjdoc.loader.resolve import Known, check_references
from jjjdoc.loader.sections import build_sections
from jjjdoc.loader.segments import build_named, build_segment
from jjjdoc.loader.states import SUFFIX as STATES_SUFFIX
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import SourceText, shown_path
from jjjdoc.model.report import ChartBlock, FigureBlock, Report, Section, Segment, TableBlock
from jjjdoc.model.walk import iterate_sections

_NO_REPORT = Wording(
    en="{folder}: there is no report (a .yaml file with sections) in this folder",
    zh="{folder}：此文件夹中没有报告（含 sections 的 .yaml 文件）",
)

_EXTENSIONS = (".yaml", ".yml")
_NO_SOURCES = (PAGES_SUFFIX, STATES_SUFFIX)


def load_report(path: Path, root: Path, concepts: Collection[str] | None = None) -> Report:
    """Read a report with all it includes; `root` is the project folder, which nothing it names may leave.

    With `concepts`, the ids of the glossary, references to terms are checked too. Raises SourceError with every
    fault found, JjjdocError when the file cannot be read.
    """
    with garbage.paused():
        source = read_source(path, shown_path(path.resolve(), root.resolve()))
        report, faults = _build(source, parse_yaml(source), path, root.resolve(), concepts)
        faults.stop()
        return report


def read_report(
    source: SourceText, path: Path, root: Path, concepts: Collection[str] | None = None
) -> tuple[Report, tuple[Fault, ...]]:
    """Read a report whose file, at `path`, has been read already, and return what it refers to in vain as faults.

    Images count among that. Raises SourceError with every fault found if there are others.
    """
    with garbage.paused():
        report, faults = _build(source, parse_yaml(source), path, root.resolve(), concepts)
        return report, faults.error().faults


def find_sources(folder: Path) -> list[Path]:
    """Return the YAML files of a folder in the order of their names, without page tables, state files and folders below it."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise JjjdocError(_NO_REPORT(folder=folder)) from error
    return [
        path
        for path in paths
        if path.suffix.lower() in _EXTENSIONS and not path.name.endswith(_NO_SOURCES) and path.is_file()
    ]


def _build(
    source: SourceText, node: Node, path: Path, root: Path, concepts: Collection[str] | None
) -> tuple[Report, Faults]:
    """Return the report, and the faults that it can be read in spite of: references to what is not there, and images."""
    faults = Faults()
    run = Run(read_languages(source, node, faults), faults, root)
    checker = Checker(source, run.languages, faults)
    entry = checker.check(node, REPORT)
    if not isinstance(entry, Entry):
        raise faults.error()
    report_missing_ids(run, checker)
    main = ReportFile(Context(run, source, path.resolve().parent), entry)
    return _assemble(main, path, concepts), faults


def _assemble(main: ReportFile, path: Path, concepts: Collection[str] | None) -> Report:
    context, entry, run = main.context, main.entry, main.context.run
    figures = read_figures([*read_included(run, main, path), main])
    facts = resolve_derivations(run, figures.declared, figures.facts)
    title, subtitle, issuer, summary, contact = (
        build_named(context, entry, key, f"report_{key}")
        for key in ("title", "subtitle", "issuer", "summary", "contact")
    )
    keywords = _keywords(context, entry)
    official = read_official(context, entry.entry("official"))
    sections = build_sections(context, entry.entries("sections"))
    is_sound = not run.faults
    check_charts(run, figures.declared, facts)
    places = dict(_places(sections))
    check_references(run, Known(figures.declared, facts, run.notes, concepts, places, figures.references))
    run.faults.extend(run.image_faults.error().faults)
    if not is_sound:
        run.faults.stop()
    day = entry.text("date")
    assert title is not None, "a needed key is there, or its absence was reported"
    assert day is not None, "the same"
    return Report(
        id=entry.text("id") or "",
        source=context.source,
        languages=run.languages.tags,
        title=title,
        subtitle=subtitle,
        date=date.fromisoformat(day),
        issuer=issuer,
        summary=summary,
        keywords=keywords,
        facts=facts,
        references=figures.references,
        sections=sections,
        allowances=read_allowances(context.source, entry),
        official=official,
        contact=contact,
    )


def _places(sections: tuple[Section, ...]) -> Iterator[tuple[str, bool]]:
    """Yield what a text can refer to, and whether there is something to call it by."""
    for section in iterate_sections(sections):
        yield section.id, True
        for block in section.blocks:
            if isinstance(block, TableBlock | FigureBlock):
                yield block.id, block.caption is not None
            elif isinstance(block, ChartBlock):
                yield block.id, True


def _keywords(context: Context, entry: Entry) -> tuple[Segment, ...]:
    return tuple(
        build_segment(context, context.claim(f"report_keyword_{number}", word.node, made=True), word)
        for number, word in enumerate(entry.entries("keywords"), start=1)
    )
