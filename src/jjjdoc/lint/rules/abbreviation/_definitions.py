"""Where a document says what an abbreviation or a short form stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.lint.passage import Passage, Role
from jjjdoc.lint.rules.abbreviation._initials import Fit
from jjjdoc.model.termbase import Termbase

Kind = Literal["abbreviation", "short_form"]
Place = Literal["body", "front", "table", "heading", "note"]

_PLACES: dict[Role, Place] = {
    "title": "front",
    "subtitle": "front",
    "issuer": "front",
    "summary": "front",
    "keyword": "front",
    "contact": "front",
    "official": "front",
    "heading": "heading",
    "header": "table",
    "cell": "table",
    "figure_value": "table",
    "caption": "table",
    "alternative": "table",
    "note": "note",
}


class Definition(Struct, frozen=True):
    """A form that a document introduces: BMC in "Beijing Municipal Administrative Center (BMC)".

    `start` and `end` are the range of the form; `outer_start` and `outer_end` that of the brackets, or of the phrase;
    `long_start` and `long_end` that of what it stands for, the same where that cannot be told. `fit` tells how letters
    and words agree; `known`: the glossary has it so. `marked`: in quotation marks. `said`: that it is to be used from
    here on; in Chinese an abbreviation in Latin letters may be there for information alone.
    """

    passage: Passage
    kind: Kind
    form: str
    start: int
    end: int
    outer_start: int
    outer_end: int
    long_start: int
    long_end: int
    fit: Fit = "all"
    left_out: tuple[str, ...] = ()
    known: bool = False
    marked: bool = False
    said: bool = True

    @property
    def long(self) -> str:
        """What the form stands for; empty where it cannot be told."""
        return self.passage.text[self.long_start : self.long_end]

    @property
    def place(self) -> Place:
        """The part of the document it stands in: a reader of one may not have read the other."""
        return place_of(self.passage)


def place_of(passage: Passage) -> Place:
    """Return the part of a document that a passage belongs to."""
    return _PLACES.get(passage.role, "body")


def glossary_abbreviations(termbase: Termbase | None) -> Mapping[str, frozenset[str]]:
    """Return the abbreviations of a glossary, each with the folded forms that it may stand for."""
    found: dict[str, set[str]] = {}
    for concept in termbase.concepts.values() if termbase else ():
        right = [term for term in concept.terms if term.status != "deprecated"]
        for term in right:
            if term.type == "abbreviation":
                longs = (fold(form) for other in right for form in (other.text, *other.inflections))
                found.setdefault(term.text, set()).update(longs)
    return {abbreviation: frozenset(longs) for abbreviation, longs in found.items()}
