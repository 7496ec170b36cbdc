"""The memories of a search or an export: files that are named, those of the settings, the reports of the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.pipeline.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.lint_inputs import Input, find_inputs, relative
from jjjdoc.pipeline.lint_reading import read_pairs
from jjjdoc.pipeline.memory.cache import kept_index
from jjjdoc.pipeline.memory.index import MemoryIndex
from jjjdoc.pipeline.memory.record import Remembered, remember_pair
from jjjdoc.pipeline.memory.reports import remember_report
from jjjdoc.readers.formats import REPORT

NO_MEMORY = Wording(
    en="name a memory with --memory; outside of a project there are no reports",
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
