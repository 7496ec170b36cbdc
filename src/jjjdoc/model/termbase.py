"""The bilingual glossary as data: concepts, and the terms that name them (after TBX, ISO 30042)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from jjjdoc.locations import Place

TermStatus = Literal["preferred", "admitted", "deprecated"]
TermType = Literal["full", "short", "abbreviation"]
CaseRule = Literal["any", "exact"]


class Term(Struct, frozen=True):
    """One word or phrase for a concept in one language.

    A deprecated term with `only_with_source` is wrong only where the Chinese text has the concept.
    `whole_token` matches only where no apostrophe or hyphen follows. `inflections` are further forms that
    are not made by the usual rules for plural and possessive. `sources` are ids of publications, where the term
    comes from another one than the concept.
    """

    language: str
    text: str
    status: TermStatus
    type: TermType
    case: CaseRule
    whole_token: bool
    only_with_source: bool
    inflections: tuple[str, ...]
    place: Place
    sources: tuple[str, ...] = ()


class Concept(Struct, frozen=True):
    """One meaning. `members` are its parts, each in every language ("four centers" has four).

    `sources` are ids of publications that the terms come from; `confirmed` is False where no publication has
    been found that settles them.
    """

    id: str
    subject: str | None
    definition: Mapping[str, str]
    members: tuple[Mapping[str, str], ...]
    sources: tuple[str, ...]
    confirmed: bool
    note: str | None
    terms: tuple[Term, ...]
    place: Place

    def term(self, language: str, type: TermType = "full") -> Term | None:  # noqa: A002 - TBX's word
        """Return the preferred term of this type in this language; of a tag such as zh-CN, its first part counts."""
        primary = language.partition("-")[0].lower()
        return next(
            (
                term
                for term in self.terms
                if term.language == primary and term.type == type and term.status != "deprecated"
            ),
            None,
        )


class Publication(Struct, frozen=True):
    """Where terms come from: its title in each language, and what is needed to find it again."""

    id: str
    title: Mapping[str, str]
    url: str | None
    date: str | None
    place: Place


class Termbase(Struct, frozen=True):
    """All concepts by id, in the order of the file, and the publications that their terms come from."""

    path: str
    concepts: Mapping[str, Concept]
    references: Mapping[str, Publication] = field(default_factory=dict)
