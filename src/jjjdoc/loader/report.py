"""From files to reports: everything that is wrong is found in one run."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Allowance, Fault
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.derive import check_derived, find_cycles, resolve_derived
from jjjdoc.language.quantity.write import find_value
from jjjdoc.loader import collector
from jjjdoc.loader.blocks import build_sections
from jjjdoc.loader.chart_checks import check_charts
from jjjdoc.loader.check import Checker
from jjjdoc.loader.context import Context, Run
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.figures import read_figures
from jjjdoc.loader.files import ReportFile, read_included, report_missing_ids
from jjjdoc.loader.languages import read_languages
from jjjdoc.loader.nodes import Entry, Items, Node, Pairs, Scalar, Value
from jjjdoc.loader.official import read_official
from jjjdoc.loader.pages import SUFFIX as PAGES_SUFFIX
from jjjdoc.loader.report_shapes import REPORT
from jjjdoc.loader.resolve import Known, check_references, report_no_fact
from jjjdoc.loader.segments import build_named, build_segment
from jjjdoc.loader.states import SUFFIX as STATES_SUFFIX
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import SourceText, shown_path
from jjjdoc.model.fact import Fact, Operand
from jjjdoc.model.report import ChartBlock, FigureBlock, Report, Section, Segment, TableBlock
from jjjdoc.model.walk import iterate_sections

# What a report lets stand: `allow` in any mapping holds for all that stands in that mapping.


def read_allowances(source: SourceText, root: Entry) -> tuple[Allowance, ...]:
    """Return the allowances of a checked file, in the order of the file."""
    found = (
        _allowance(source, entry, written) for entry in _entries(root) for written in entry.entries("allow")
    )
    return tuple(sorted((one for one in found if one), key=lambda allowance: allowance.start))


def _entries(root: Entry) -> Iterator[Entry]:
    waiting: list[Value] = [root]
    while waiting:
        value = waiting.pop()
        match value:
            case Entry():
                yield value
                waiting += value.fields.values()
            case Items():
                waiting += value.values
            case Pairs():
                waiting += (inner for _, inner in value.values)
            case Scalar():
                pass


def _allowance(source: SourceText, entry: Entry, written: Entry) -> Allowance | None:
    rule = written.scalar("rule")
    if rule is None:
        return None
    quoted = rule.style in ("single", "double")
    start, end = (rule.start + 1, rule.end - 1) if quoted else (rule.start, rule.end)
    covers = (entry.node.start, entry.node.end)
    return Allowance(rule.value.strip(), written.text("reason") or "", source, start, end, covers)


# Facts that follow from others: whether those are there, whether what is shown holds, and what is not shown.


_CYCLE = Wording(en="the fact is derived from itself: {facts}", zh="该数据由其自身推算得出：{facts}")
_MOST_NAMED = 12


def resolve_derivations(run: Run, declared: Collection[str], facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Report derived facts that do not hold; return the facts that have a value, written or computed.

    `declared` are the ids of all facts, those at fault too; what rests on one of these is not judged.
    """
    resolved = resolve_derived(facts)
    circular = _report_cycles(run, facts)
    for fact in facts.values():
        if fact.derivation is None or fact.id in circular:
            continue
        operands = [_has_value(run, operand, declared, resolved) for operand in fact.derivation.operands]
        if all(operands):
            message = check_derived(resolved[fact.id], resolved)
            if message is not None:
                run.faults.add(fact.derivation.place, message)
    return {name: fact for name, fact in resolved.items() if fact.values}


def _report_cycles(run: Run, facts: Mapping[str, Fact]) -> set[str]:
    circular: set[str] = set()
    for cycle in find_cycles(facts):
        circular.update(cycle)
        first = facts[cycle[0]]
        names = [*cycle, cycle[0]]
        shown = " → ".join(names[:_MOST_NAMED]) + (" → …" if len(names) > _MOST_NAMED else "")
        run.faults.add(first.derivation.place if first.derivation else first.place, _CYCLE(facts=shown))
    return circular


def _has_value(run: Run, operand: Operand, declared: Collection[str], facts: Mapping[str, Fact]) -> bool:
    """Tell whether an operand has a value; report it if that is its own fault, not that of the fact it names."""
    if operand.fact not in declared:
        report_no_fact(run, operand.place, operand.fact, declared)
        return False
    fact = facts.get(operand.fact)
    if fact is None or not fact.values:
        return False
    try:
        find_value(fact, operand.period)
    except FigureError as error:
        run.faults.add(operand.place, error.message)
        return False
    return True


_NO_REPORT = Wording(
    en="{folder}: there is no report (a .yaml file with sections) in this folder",
    zh="{folder}：此文件夹中没有报告（含sections的.yaml文件）",
)

_EXTENSIONS = (".yaml", ".yml")
_NO_SOURCES = (PAGES_SUFFIX, STATES_SUFFIX)


def load_report(path: Path, root: Path, concepts: Collection[str] | None = None) -> Report:
    """Read a report with all it includes; `root` is the project folder, which nothing it names may leave.

    With `concepts`, the ids of the glossary, references to terms are checked too. Raises SourceError with every
    fault found, JjjdocError when the file cannot be read.
    """
    with collector.paused():
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
    with collector.paused():
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
