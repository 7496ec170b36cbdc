"""The glossary annex: the concepts a report refers to, with their terms and definitions."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.language.labels import label, language_name, primary_subtag
from jjjdoc.locations import TextView
from jjjdoc.model.termbase import Concept, Termbase
from jjjdoc.tree.inlines import Prose, Text
from jjjdoc.tree.nodes import Block, Heading, Table, TableRow


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
