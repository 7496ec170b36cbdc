"""The memories of a search or an export: files that are named, those of the settings, the reports of the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from jjjdoc.config.settings import Settings
from jjjdoc.editions.passes.references import WritingOut
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.tmx import write_tmx
from jjjdoc.exchange.units import Unit, UnitFile
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.markup import parse_markup
from jjjdoc.loader.report import read_report
from jjjdoc.loader.states import parse_stamps, state_path
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.model.translation import Stamps, Translation, iterate_translations
from jjjdoc.pipeline.lint.reading import read_pairs
from jjjdoc.pipeline.memory.index import MemoryIndex, kept_index
from jjjdoc.pipeline.memory.record import Remembered, Wordings, remember_pair
from jjjdoc.pipeline.project.files import write_output
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.inputs import Input, find_inputs, relative
from jjjdoc.readers.formats import REPORT
from jjjdoc.tree.nodes import FactReference, Prose, TermReference
from jjjdoc.tree.walk import iterate_inlines

# An earlier report as a memory: its translations, each with the source that it was made from.


def remember_report(
    data: bytes, path: str, file: Path, root: Path, termbase: Termbase
) -> Iterator[Remembered]:
    """Yield the translations between Chinese and English in a report.

    References to what is not there stay as they are written. Raises SourceError for other faults of the report, and for
    those of its state file.
    """
    report, _ = read_report(decode_source(data, path), file, root, termbase.concepts)
    stamps = _stamps(file, path)
    source = report.languages[0]
    for target in report.languages[1:]:
        if {primary_subtag(source), primary_subtag(target)} == {"zh", "en"}:
            translated = [
                each
                for each in iterate_translations(report, target, stamps.get(target, {}))
                if each.target is not None and each.target.view.text.strip() and not each.is_torn
            ]
            yield from _remembered(report, termbase, translated, target)


def _stamps(file: Path, path: str) -> Stamps:
    kept = state_path(file)
    shown = state_path(Path(path)).as_posix()
    return parse_stamps(read_bytes(kept, shown), shown) if kept.exists() else {}


def _remembered(
    report: Report, termbase: Termbase, translations: Sequence[Translation], target: str
) -> Iterator[Remembered]:
    source = report.languages[0]
    texts = {
        source: [_translated_source(each, source) for each in translations],
        target: [each.target for each in translations if each.target is not None],
    }
    writing = WritingOut(report, termbase)
    sides = {
        primary_subtag(language): [wordings_of(text, writing, language) for text in texts[language]]
        for language in texts
    }
    for each, zh, en in zip(translations, sides["zh"], sides["en"], strict=True):
        view = each.source.view
        position = view.source.position(view.source_range(0, 1)[0])
        yield Remembered(zh, en, view.source.path, position.line, position.column, each.segment.id)


def _translated_source(translation: Translation, language: str) -> Prose:
    """Return the source that a translation was made from: where it is stale, not the one that stands in the report."""
    stamp = translation.stamp
    if translation.condition != "stale" or stamp is None:
        return translation.source
    return parse_markup(TextView.of_generated(stamp.source), translation.segment.id, language)[0]


def wordings_of(prose: Prose, writing: WritingOut, language: str) -> Wordings:
    """Return a text as a reader sees it and as it is written; one that cannot be written out is shown as it is written."""
    template = prose.view.text
    is_whole = all(
        writing.reference(inline, language) is not None
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, FactReference | TermReference)
    )
    return Wordings(writing.plain_text(prose.inlines, language) if is_whole else template, template)


# Memories of any kind as one TMX file, for programs that read no other, such as OmegaT from the folder `tm`.


def write_memory(settings: Settings | None, files: Sequence[str], output: Path) -> int:
    """Write what the files named, the settings and the reports of the project remember; return how many segments.

    Each pair of texts stands there once, its figures and terms written out. Raises JjjdocError as `open_memories` does, and
    where the file cannot be written.
    """
    units: dict[tuple[str, str], Unit] = {}
    guard = Guard(settings, memory_files(settings, files))
    guard.check(output)
    with open_memories(settings, files, own_reports=True) as memories:
        for each in (segment for memory in memories for segment in memory):
            zh, en = each.zh.shown, each.en.shown
            units.setdefault((zh, en), Unit(each.segment or f"{each.path}:{each.line}", zh, en))
    data = write_tmx(UnitFile("", "zh-CN", "en", tuple(units.values())))
    write_output(output, data, guard)
    return len(units)


NO_MEMORY = Wording(
    en="name a memory with --memory; there are no reports outside a project",
    zh="请用--memory指明翻译记忆文件；当前不在项目中，没有报告",
)
NO_PAIRS = Wording(
    en="{path}: the file has no texts in both languages", zh="{path}：文件中没有中英文对照的文本"
)

_WORTH_KEEPING: Final = 200_000
"""Bytes of a file from which on its index is kept; those of smaller ones are made in no time."""

Memories = tuple[MemoryIndex, ...]


def memory_files(settings: Settings | None, files: Sequence[str]) -> tuple[Path, ...]:
    """Return the files that memories are read from: those named, and in folders named; then those of the settings."""
    named = [*files, *(relative(path) for path in settings.memory)] if settings else [*files]
    found = find_inputs(named, settings).files if named else ()
    return (*map(Path, files), *(each.path for each in found if each.path is not None))


@contextmanager
def open_memories(
    settings: Settings | None, files: Sequence[str], *, own_reports: bool = False
) -> Iterator[Memories]:
    """Open the files named, then the memories of the settings and, if asked to, the reports of the project.

    Any file that lint reads as pairs will do: TMX, XLIFF, PO, a table, a report, a Word file in two languages; of a
    folder, those in it that have pairs. Raises JjjdocError for a file that cannot be read or has no pairs, SourceError for
    faults of a report.
    """
    named = [*files, *(relative(path) for path in settings.memory)] if settings else [*files]
    if not named and settings is None:
        raise JjjdocError(NO_MEMORY())
    found = find_inputs(named, settings) if named else None
    for error in found.errors if found else ():
        raise error
    inputs = list(found.files) if found else []
    own = [
        each
        for each in (find_inputs((), settings).files if own_reports and settings else ())
        if each.form is REPORT and each.real not in {other.real for other in inputs}
    ]
    by_name = {Path(name).as_posix() for name in named}  # what is found in a folder may be anything
    with ExitStack() as stack:
        memories = []
        for each in (*inputs, *own):
            index = _open(each, settings)
            stack.callback(index.close)
            if index.is_empty and each.shown in by_name:
                raise JjjdocError(NO_PAIRS(path=each.shown))
            memories.append(index)
        yield tuple(memories)


def _open(each: Input, settings: Settings | None) -> MemoryIndex:
    data = each.read()
    if each.form is REPORT:
        return MemoryIndex.of(_of_report(data, each, settings))
    if len(data) < _WORTH_KEEPING:
        return MemoryIndex.of(_of_pairs(data, each))
    return kept_index(data, each.form.module, each.shown, lambda: _of_pairs(data, each))


def _of_pairs(data: bytes, each: Input) -> Iterable[Remembered]:
    pairs = read_pairs(data, each.shown, each.form)
    return (found for pair in pairs if (found := remember_pair(pair)) is not None)


def _of_report(data: bytes, each: Input, settings: Settings | None) -> Iterable[Remembered]:
    termbase = load_glossary(project_glossary(settings), settings)
    file = each.path or Path(each.shown)
    root = each.root_in(settings) or file.resolve().parent
    return remember_report(data, each.shown, file, root, termbase)
