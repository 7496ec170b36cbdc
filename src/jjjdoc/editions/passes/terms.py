"""Terms: every reference to a concept is written out in the language of its text."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese
from jjjdoc.model.termbase import Concept, Termbase
from jjjdoc.tree.inlines import TermReference
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import map_references


def write_terms(document: Document, termbase: Termbase) -> Document:
    """Write out every reference to a concept; one without a term in the language keeps `text` None."""

    def write(reference: TermReference, language: str) -> TermReference:
        concept = termbase.concepts.get(reference.concept)
        return (
            reference
            if concept is None
            else replace(reference, text=write_term(concept, reference, language))
        )

    return map_references(document, TermReference, write)


def write_term(concept: Concept, reference: TermReference, language: str) -> str | None:
    """Return the term that a reference asks for; the preferred one where the concept lacks that form."""
    preferred = concept.term(language)
    if preferred is None:
        return None
    text = preferred.text
    if reference.form == "defined":
        abbreviation = concept.term(language, "abbreviation")
        if abbreviation is not None:
            opening, closing = ("（", "）") if is_chinese(language) else (" (", ")")
            text = f"{text}{opening}{abbreviation.text}{closing}"
    elif reference.form != "preferred":
        asked = concept.term(language, reference.form)
        text = text if asked is None else asked.text
    return text[:1].upper() + text[1:] if reference.capital else text
