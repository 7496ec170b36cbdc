"""The bilingual glossary as data: concepts, and the terms that name them (after TBX, ISO 30042)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from jjjdoc.locations import Place

TermStatus = Literal["preferred", "admitted", "deprecated"]
TermType = Literal["full", "short", "abbreviation"]
CaseRule = Literal["any", "exact"]


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase for a concept in one language.

    A deprecated term with `only_with_source` is wrong only where the Chinese text has the concept.
    `whole_token` matches only where no apostrophe or hyphen follows. `inflections` are further forms that
    are not made by the usual rules for plural and possessive.
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


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning. `members` are its parts, each in every language ("four centers" has four)."""

    id: str
    subject: str | None
    definition: Mapping[str, str]
    members: tuple[Mapping[str, str], ...]
    source: str | None
    confirmed: bool
    note: str | None
    terms: tuple[Term, ...]
    place: Place

    def term(self, language: str, type: TermType = "full") -> Term | None:  # noqa: A002 - TBX's word
        """Return the preferred term of this type in this language."""
        return next(
            (
                term
                for term in self.terms
                if term.language == language and term.type == type and term.status != "deprecated"
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Termbase:
    """All concepts by id, in the order of the file."""

    path: str
    concepts: Mapping[str, Concept]
