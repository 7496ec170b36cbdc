"""Terms that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.term_key import unify
from jjjdoc.model.termbase import Term


def contradictions(terms: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Yield each deprecated term of one concept and language that is accepted as well, and the term accepting it.

    A deprecated term whose case counts contradicts only the very same spelling.
    """
    accepted: dict[str, Term] = {}
    in_any_case: dict[str, Term] = {}
    for term in terms:
        if term.status != "deprecated":
            for form in (term.text, *term.inflections):
                spelling = unify(form)
                accepted.setdefault(spelling, term)
                in_any_case.setdefault(spelling.casefold(), term)
    for term in terms:
        if term.status == "deprecated":
            spelling = unify(term.text)
            right = accepted.get(spelling) if term.case == "exact" else in_any_case.get(spelling.casefold())
            if right is not None:
                yield term, right
