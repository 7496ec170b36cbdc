"""Candidates for a glossary, from the reports of a project and from other texts in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, MessageLanguage, Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.term.candidates import Candidate, propose_terms
from jjjdoc.language.term.index import TermIndex
from jjjdoc.language.visible import visible
from jjjdoc.language.width import truncate
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import Place
from jjjdoc.pipeline.lint.reading import read_for_lint
from jjjdoc.pipeline.memory.opening import NO_PAIRS
from jjjdoc.pipeline.memory.record import Language
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.project.inputs import Input, find_inputs
from jjjdoc.readers.formats import REPORT, ReadOptions

# Texts in both languages, to look for terms in: of reports, and of files of translators.


NO_TEXTS = Wording(
    en="name the files to search; there are no reports outside a project",
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


COUNTS = Wording(
    en="pairs: {both}, with the Chinese term: {chinese}, with the English term: {english}",
    zh="双语段落：{both}；含中文：{chinese}；含英文：{english}",
)

_CONTEXTS = 2
_AROUND = 20
_WIDTH = 76


class Proposal(Struct, frozen=True):
    """A candidate, and the texts that have it in both languages."""

    candidate: Candidate
    entries: tuple[Entry, ...]


def find_candidates(
    settings: Settings | None, files: Sequence[str], *, glossary: Path | None = None, least: int = 3
) -> tuple[Proposal, ...]:
    """Return the terms that the glossary lacks, the most frequent first; `least` is in how many pairs they stand.

    The texts are those of `load_pairs`. Raises JjjdocError for a file that cannot be read, SourceError for faults.
    """
    entries = load_pairs(settings, files)
    index = TermIndex.of(load_glossary(glossary or project_glossary(settings), settings))
    pairs = [(entry.passage("zh").text, entry.passage("en").text) for entry in entries]
    return tuple(
        Proposal(candidate, tuple(entries[number] for number in candidate.pairs))
        for candidate in propose_terms(pairs, index, least=least)
    )


def proposal_lines(proposal: Proposal, language: MessageLanguage) -> Iterator[str]:
    """Yield a line with both terms, one with how often they stand, and the first contexts."""
    found = proposal.candidate
    counts = COUNTS(both=len(found.pairs), chinese=found.chinese_count, english=found.english_count)
    yield f"{found.chinese}  {found.english}"
    yield f"    {counts.text(language)}"
    for entry in proposal.entries[:_CONTEXTS]:
        yield f"    {entry.place()}"
        for term, text in (
            (found.chinese, entry.passage("zh").text),
            (found.english, entry.passage("en").text),
        ):
            yield f"        {_context(term, visible(text))}"


def as_data(proposals: Sequence[Proposal]) -> list[dict[str, object]]:
    """Return proposals as data for JSON."""
    return [
        {
            "zh": each.candidate.chinese,
            "en": each.candidate.english,
            "likeness": round(each.candidate.likeness, 2),
            "pairs": len(each.candidate.pairs),
            "zh_pairs": each.candidate.chinese_count,
            "en_pairs": each.candidate.english_count,
            "places": [
                {"path": place.path, "line": place.start.line, "column": place.start.column}
                for place in (entry.place() for entry in each.entries)
            ],
        }
        for each in proposals
    ]


def _context(term: str, text: str) -> str:
    """Return the part of a text around a term."""
    at = max(0, text.lower().find(term.lower()) - _AROUND)
    return truncate(("…" if at else "") + text[at:], _WIDTH)
