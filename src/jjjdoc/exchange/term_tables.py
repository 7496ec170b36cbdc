"""Glossaries as tables: the term table that `jjjdoc terms import` reads, and the glossary of OmegaT."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from jjjdoc.loader.table_text import guard
from jjjdoc.model.termbase import Concept, Term, Termbase
from jjjdoc.patterns import regex

# What a format has no place for in a glossary: counted by the keys of the glossary, so that nothing is lost unsaid.


TermFormat = Literal["tbx", "tbx3", "csv", "omegat"]


def term_losses(termbase: Termbase, form: TermFormat) -> dict[str, int]:
    """Return how often each key of the glossary holds what a format does not; OmegaT's is no exchange, but a view."""
    if form == "omegat":
        return {}
    concepts = termbase.concepts.values()
    if form == "csv":
        found = Counter("concepts" for concept in concepts if not is_in_table(concept))
        for concept in filter(is_in_table, concepts):
            found.update(_in_table(concept))
        return dict(found)
    found = Counter(key for concept in concepts for key in _of_every_format(concept))
    found.update(key for concept in concepts for key in _in_tbx(concept))
    if form == "tbx3":
        found.update("confirmed" for concept in concepts if not concept.confirmed)
    return dict(found)


def _of_every_format(concept: Concept) -> Iterator[str]:
    if concept.members:
        yield "members"
    for term in concept.terms:
        if term.inflections:
            yield "inflections"


def _in_tbx(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        if (term.case == "exact") is not (term.type == "abbreviation"):
            yield "case"
        if term.whole_token:
            yield "whole_token"
        if term.only_with_source:
            yield "only_with_source"


def _in_table(concept: Concept) -> Iterator[str]:
    yield from _of_every_format(concept)
    if concept.definition:
        yield "definition"
    if not concept.confirmed:
        yield "confirmed"
    if concept.sources or any(term.sources for term in concept.terms):
        yield "source"
    for term in concept.terms:
        yield from _term_in_table(term)


def _term_in_table(term: Term) -> Iterator[str]:
    if not fits_cell(term):
        yield term.status
    elif term.language == "zh" and term.status == "deprecated":
        yield "deprecated"
    elif term.type == "short" or (term.language == "zh" and term.type == "abbreviation"):
        yield term.type  # it becomes an admitted form
    elif term.type == "abbreviation" and term.case != "exact":
        yield "case"


COLUMNS = ("id", "subject", "en", "zh", "zh_alt", "accept", "abbr", "forbid", "forbid_if_zh", "note")

_SEPARATOR = "|"
_NOT_IN_CELLS = regex("[|\uff5c\r\n]|(?:cs|tok):")


def write_term_table(termbase: Termbase) -> bytes:
    """Return a term table as CSV in UTF-8 with its mark, for Excel; one row a concept that has both languages."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for concept in filter(is_in_table, termbase.concepts.values()):
        cells = _row(concept)
        writer.writerow([guard(cells[column]) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def is_in_table(concept: Concept) -> bool:
    """Tell whether a concept has what a row needs: a preferred term in both languages that a cell can hold."""
    preferred = [concept.term(language) for language in ("zh", "en")]
    return all(term is not None and fits_cell(term) for term in preferred)


def fits_cell(term: Term) -> bool:
    """Tell whether a term has nothing that means something else in a cell: a bar, a line end, a prefix."""
    return _NOT_IN_CELLS.search(term.text) is None


def _row(concept: Concept) -> dict[str, str]:
    terms = [term for term in concept.terms if fits_cell(term)]
    english = [term for term in terms if term.language == "en"]
    wrong = [term for term in english if term.status == "deprecated"]
    right = [term for term in english if term.status != "deprecated"]
    abbreviations = [term for term in right if term.type == "abbreviation"]
    chinese = [term for term in terms if term.language == "zh" and term.status != "deprecated"]
    return {
        "id": concept.id,
        "subject": concept.subject or "",
        "en": _cell(right[:1]),
        "zh": _cell(chinese[:1]),
        "zh_alt": _cell(chinese[1:]),
        "accept": _cell(term for term in right[1:] if term not in abbreviations),
        "abbr": _SEPARATOR.join(_prefixes(term, cs=False) + term.text for term in abbreviations),
        "forbid": _cell(term for term in wrong if not term.only_with_source),
        "forbid_if_zh": _cell(term for term in wrong if term.only_with_source),
        "note": concept.note or "",
    }


def _cell(terms: Iterable[Term]) -> str:
    return _SEPARATOR.join(_prefixes(term, cs=term.case == "exact") + term.text for term in terms)


def _prefixes(term: Term, *, cs: bool) -> str:
    return ("cs:" if cs else "") + ("tok:" if term.whole_token else "")


def write_omegat(termbase: Termbase, source: str, target: str) -> bytes:
    """Return a glossary of OmegaT in UTF-8: source term, target term and comment, parted by tabs; for `.utf8` or `.txt`.

    Each term that may be used has a line with the preferred one of the target language. Languages are `zh` and `en`.
    """
    lines = [
        "\t".join(map(_one_line, (term.text, preferred.text, _comment(concept, target))))
        for concept in termbase.concepts.values()
        if (preferred := concept.term(target)) is not None
        for term in concept.terms
        if term.language == source and term.status != "deprecated" and not term.text.startswith("#")
    ]
    return "".join(f"{line}\n" for line in dict.fromkeys(lines)).encode()


def _comment(concept: Concept, target: str) -> str:
    return "; ".join(_remarks(concept, target))


def _remarks(concept: Concept, target: str) -> Iterator[str]:
    preferred = concept.term(target)
    others = [term for term in concept.terms if term.language == target and term is not preferred]
    right = [term.text for term in others if term.status != "deprecated"]
    wrong = [term.text for term in others if term.status == "deprecated"]
    if right:
        yield f"也作 / also: {', '.join(right)}"
    if wrong:
        yield f"拒用 / not: {', '.join(wrong)}"
    yield from filter(None, (concept.subject, concept.note))


def _one_line(text: str) -> str:
    return " ".join(text.split())
