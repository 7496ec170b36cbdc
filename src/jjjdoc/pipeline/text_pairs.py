"""Texts in both languages, to look for terms in: of reports, and of files of translators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import Place
from jjjdoc.pipeline.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.lint_inputs import Input, find_inputs
from jjjdoc.pipeline.lint_reading import read_for_lint
from jjjdoc.pipeline.memory.key import Language
from jjjdoc.pipeline.memory.opening import NO_PAIRS
from jjjdoc.readers.formats import REPORT
from jjjdoc.readers.options import ReadOptions

NO_TEXTS = Wording(
    en="name the files to look into; outside of a project there are no reports",
    zh="请指明要查找的文件；当前不在项目中，没有报告",
)


class Entry(Struct, frozen=True):
    """A text in both languages, as a reader sees it; `pair` is where it comes from."""

    pair: Pair

    def passage(self, language: Language) -> Passage:
        """Return the text in a language."""
        source = self.pair.source
        return source if primary_subtag(source.language) == language else self.pair.target

    @property
    def segment(self) -> str | None:
        """The id of the segment."""
        return self.pair.source.segment

    def place(self) -> Place:
        """Return where the source text stands."""
        source = self.pair.source
        return source.prose.view.source.place(*source.source_range(0, len(source.text)))


def load_pairs(settings: Settings | None, files: Sequence[str]) -> tuple[Entry, ...]:
    """Return what the files named hold, then what the reports of the project hold; what says the same is one entry.

    Any file that lint reads as pairs will do: TMX, XLIFF, PO, a table, a report, a Word file in two languages. Raises
    JjjdocError for a file that cannot be read or has no pairs, SourceError for faults of a report.
    """
    if settings is None and not files:
        raise JjjdocError(NO_TEXTS())
    named = find_inputs(files, settings) if files else None
    for error in named.errors if named else ():
        raise error
    own = find_inputs((), settings).files if settings is not None else ()
    reports = [each for each in own if each.form is REPORT]
    return tuple(_distinct(_pairs([*(named.files if named else ())], reports, settings)))


def _pairs(named: Sequence[Input], reports: Sequence[Input], settings: Settings | None) -> Iterator[Pair]:
    for each in named:
        pairs = _read(each, settings)
        if not pairs:
            raise JjjdocError(NO_PAIRS(path=each.shown))
        yield from pairs
    for each in reports:
        yield from _read(each, settings)


def _read(each: Input, settings: Settings | None) -> tuple[Pair, ...]:
    termbase = load_glossary(project_glossary(settings), settings) if each.form is REPORT else None
    options = ReadOptions(file=each.path, root=each.root_in(settings), termbase=termbase)
    return read_for_lint(each.read(), each.shown, each.form, options).file.pairs


def _distinct(pairs: Iterable[Pair]) -> Iterator[Entry]:
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        texts = (pair.source.text, pair.target.text)
        if texts not in seen and all(text.strip() for text in texts):
            seen.add(texts)
            yield Entry(pair)
