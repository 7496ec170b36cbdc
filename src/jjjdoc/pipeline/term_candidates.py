"""Candidates for a glossary, from the reports of a project and from other texts in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.language.term.candidates import Candidate, propose_terms
from jjjdoc.language.term.index import TermIndex
from jjjdoc.language.visible import visible
from jjjdoc.language.width import truncate
from jjjdoc.pipeline.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.text_pairs import Entry, load_pairs

COUNTS = Wording(
    en="pairs: {both}, with the Chinese: {chinese}, with the English: {english}",
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
