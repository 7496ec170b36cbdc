"""From a report to the document of one edition: languages, selection, layout, then the passes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from jjjdoc.config.settings import Edition
from jjjdoc.editions.layouts import lay_out
from jjjdoc.editions.monolingual import blocks_in, front_in, notes_in
from jjjdoc.editions.passes.charts import draw_charts
from jjjdoc.editions.passes.cross_references import (
    number_captions,
    referred_targets,
    titles_of,
    write_cross_references,
)
from jjjdoc.editions.passes.notes import add_source_notes, number_notes, without_notes
from jjjdoc.editions.passes.references import write_figures, write_terms
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.labels import label, language_name, primary_subtag
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report, Section
from jjjdoc.model.termbase import Concept, Termbase
from jjjdoc.tags import best_matches
from jjjdoc.tree.nodes import Block, Document, Heading, Paragraph, Prose, Table, TableRow, TermReference, Text
from jjjdoc.tree.walk import iterate_references

# The languages of an edition, as the report calls them.


NO_LANGUAGE = Wording(
    en="edition “{edition}” asks for language “{language}”, which report “{report}” does not"
    " have (it has {known}); add the language to the report, or remove it from the edition",
    zh="版本“{edition}”要求语言“{language}”，而报告“{report}”只有：{known}；请在报告中加入该语言，或从版本中删去",
)


def match_languages(report: Report, edition: Edition) -> tuple[str, ...]:
    """Return the report's tags of the edition's languages; `zh` or `zh-Hans` stands for the report's `zh-CN`.

    Raises JjjdocError for a language that the report does not have.
    """
    return tuple(_match(report, edition, language) for language in edition.languages)


def _match(report: Report, edition: Edition, language: str) -> str:
    for known in best_matches(language, report.languages):
        return known
    raise JjjdocError(
        NO_LANGUAGE(
            edition=edition.name, language=language, report=report.id, known=", ".join(report.languages)
        )
    )


# Which sections an edition shows.


NO_SECTION = Wording(
    en="edition “{edition}” selects section “{section}”, which report “{report}” does not have. "
    "Sections: {known}. Did you mean: {guess}?",
    zh="版本“{edition}”选取的章节“{section}”在报告“{report}”中不存在。现有章节：{known}。是否应为：{guess}？",
)


def select_sections(report: Report, edition: Edition) -> tuple[Section, ...]:
    """Return the sections the edition names, all if it names none, each with the sections above it.

    Raises JjjdocError for a name that the report does not have.
    """
    if not edition.sections:
        return report.sections
    known = [section.id for section in _all(report.sections)]
    for name in edition.sections:
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

            guess = get_close_matches(name, known, 1, 0.0) or ["-"]
            raise JjjdocError(
                NO_SECTION(
                    edition=edition.name,
                    section=name,
                    report=report.id,
                    known=", ".join(known),
                    guess=guess[0],
                )
            )
    return tuple(_selected(report.sections, frozenset(edition.sections)))


def _all(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def _selected(sections: tuple[Section, ...], names: frozenset[str]) -> Iterator[Section]:
    for section in sections:
        if section.id in names:
            yield section
            continue
        below = tuple(_selected(section.sections, names))
        if below:
            yield replace(section, blocks=(), sections=below)


# The glossary annex: the concepts a report refers to, with their terms and definitions.


def glossary_annex(
    termbase: Termbase, concept_ids: Iterable[str], languages: tuple[str, ...]
) -> tuple[Block, ...]:
    """Return a heading and a table of these concepts: the term in both languages, and its definition.

    Sorted by the term in the first language of the edition; nothing if no concept is known.
    """
    concepts = [termbase.concepts[name] for name in sorted(set(concept_ids)) if name in termbase.concepts]
    if not concepts:
        return ()
    first = languages[0]
    concepts.sort(key=lambda concept: annex_term(concept, first).casefold())
    header = [_prose(language_name(language, first), first) for language in _both(first)]
    header += [_prose(label("definition", language), language) for language in languages]
    table = Table(
        id="glossary_annex",
        language=first,
        caption=None,
        alignments=tuple("left" for _ in header),
        header=TableRow(tuple(header)),
        rows=tuple(_row(concept, languages) for concept in concepts),
    )
    headings = [_prose(label("glossary", language), language) for language in languages]
    return Heading(1, "glossary_annex", headings[0], tuple(headings[1:])), table


def _both(first: str) -> tuple[str, str]:
    return ("zh", "en") if primary_subtag(first) == "zh" else ("en", "zh")


def _row(concept: Concept, languages: tuple[str, ...]) -> TableRow:
    terms = [_prose(annex_term(concept, language), language) for language in _both(languages[0])]
    definitions = [
        _prose(concept.definition.get(primary_subtag(language), ""), language) for language in languages
    ]
    return TableRow(tuple(terms + definitions))


def annex_term(concept: Concept, language: str) -> str:
    """Return the term of a concept as the annex writes it: with its abbreviation; empty where there is no term."""
    term = concept.term(primary_subtag(language))
    abbreviation = concept.term(primary_subtag(language), "abbreviation")
    if term is None:
        return ""
    if abbreviation is None:
        return term.text
    opening, closing = "（）" if primary_subtag(language) == "zh" else (" (", ")")
    return f"{term.text}{opening}{abbreviation.text}{closing}"


def _prose(text: str, language: str) -> Prose:
    return Prose(None, language, (Text(text, 0, len(text)),), TextView.of_generated(text))


def build_document(report: Report, edition: Edition, termbase: Termbase | None) -> Document:
    """Return the document of an edition, with figures, terms, numbers and cross-references written out.

    A reference that cannot be resolved stays in the tree without text. Raises JjjdocError where the edition asks
    for a section or a language that the report does not have.
    """
    languages = match_languages(report, edition)
    sections = select_sections(report, edition)
    others = len(report.official.annexes) if report.official else 0
    columns = tuple(blocks_in(sections, edition, language, others) for language in languages)
    document = Document(
        report=report.id,
        edition=edition.name,
        languages=languages,
        date=report.date.isoformat(),
        fronts=tuple(front_in(report, language) for language in languages),
        blocks=lay_out(columns, languages, edition.layout),
        notes=tuple(note for language in languages for note in notes_in(report, language)),
    )
    if edition.notes and edition.source_notes:
        sources = [(name, language) for name in report.references for language in languages]
        document = add_source_notes(document, report, titles_of(report, sources))
    document = number_notes(document) if edition.notes else without_notes(document)
    if termbase is not None and edition.glossary:
        document = _with_glossary(document, termbase)
    document = number_captions(_written(document, report, termbase))
    return draw_charts(_with_cross_references(document, report, termbase), report.facts)


def _written(document: Document, report: Report, termbase: Termbase | None) -> Document:
    """Return a document with terms and figures written out."""
    terms = document if termbase is None else write_terms(document, termbase)
    return write_figures(terms, report.facts)


def _with_cross_references(document: Document, report: Report, termbase: Termbase | None) -> Document:
    wanted = sorted(referred_targets(document))
    if not wanted:
        return document
    titles = titles_of(report, wanted)
    carrier = replace(document, fronts=(), blocks=tuple(map(Paragraph, titles.values())), notes=())
    blocks = _written(carrier, report, termbase).blocks
    written = (block.prose for block in blocks if isinstance(block, Paragraph))
    addresses = {name: entry.url for name, entry in report.references.items() if entry.url}
    return write_cross_references(document, dict(zip(titles, written, strict=True)), addresses)


def _with_glossary(document: Document, termbase: Termbase) -> Document:
    used = (reference.concept for reference, _ in iterate_references(document, TermReference))
    annex = glossary_annex(termbase, used, document.languages)
    return replace(document, blocks=document.blocks + annex)
