"""All terms of a termbase in one automaton, and what of them stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

from jjjdoc.model.termbase import Concept, Term, Termbase


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found in a text, as half-open range; `form` is the spelling of the index that matched."""

    start: int
    end: int
    concept: Concept
    term: Term
    form: str


class TermIndex:
    """The terms of a termbase, ready to be found in one pass over a text."""

    @classmethod
    def of(cls, termbase: Termbase | None) -> TermIndex:
        """Return the index of a termbase."""
        raise NotImplementedError

    def find(self, text: str, folded: str, language: str) -> tuple[TermHit, ...]:
        """Return the terms in a text in order of place: boundaries right, the longest kept where they overlap."""
        raise NotImplementedError
