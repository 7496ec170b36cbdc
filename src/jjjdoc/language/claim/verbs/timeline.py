"""What a document says of one thing at different times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from jjjdoc.language.claim.claim import Claim, Span, Subject, Tag

_LEVELS = ("level", "share", "change_to")
_ALIKE = 0.7
_NOT_YET: frozenset[Tag] = frozenset(("target", "estimate", "rule", "denied", "open"))
_SCOPE: frozenset[Tag] = frozenset(("part", "rest", "each", "average", "new", "cumulative", "net"))


class Timeline:
    """The levels of a document by what they are of and when; those of one subject and time in order of place."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._levels: dict[tuple[Span, frozenset[str]], list[Claim]] = defaultdict(list)
        self._heads: dict[tuple[Span, str], list[Claim]] = defaultdict(list)
        self._periods: dict[frozenset[str], set[Span]] = defaultdict(set)
        for claim in claims:
            if claim.period is not None and claim.subject.words and _is_result(claim):
                self._levels[claim.period, claim.subject.words].append(claim)
                self._heads[claim.period, claim.subject.head].append(claim)
                self._periods[claim.subject.words].add(claim.period)

    @property
    def has_series(self) -> bool:
        """Whether some subject has levels in more than one period, so that a word of change can be held against them."""
        return any(len(periods) > 1 for periods in self._periods.values())

    def at(self, subject: Subject, period: Span) -> list[Claim]:
        """Return the levels of a subject in a period: those in its own words, else those in nearly the same."""
        named = self._levels.get((period, subject.words))
        alike = named or self._heads.get((period, subject.head), [])[:_FEW]
        return [claim for claim in alike if is_one_thing(claim.subject, subject)]

    def periods(self, subject: Subject) -> list[Span]:
        """Return the periods that a subject has levels in, in order of time."""
        found = self._periods.get(subject.words, set())
        return sorted(found, key=lambda period: (period.first, period.last))


_FEW = 40
"""So many figures with one head are looked through: a long table of one thing for many places has no such head."""


def _is_result(claim: Claim) -> bool:
    return claim.quantity.kind == "number" and claim.quantity.role in _LEVELS and not claim.tags & _NOT_YET


def is_one_thing(one: Subject, other: Subject) -> bool:
    """Tell whether two subjects are the same in nearly all of their words."""
    if not one.words or not other.words:
        return False
    if one.names and other.names and not (one.names <= other.names or other.names <= one.names):
        return False
    shared = len(one.words & other.words) / len(one.words | other.words)
    return shared == 1 or (shared >= _ALIKE and one.head == other.head)


def have_one_scope(one: Claim, other: Claim) -> bool:
    """Tell whether both claims are of wholes, or of parts or averages; a clause that leaves its subject out leaves that out."""
    if one.text == other.text and (one.subject.inherited or other.subject.inherited):
        return not (one.tags ^ other.tags) & {"part", "rest", "new", "cumulative"}
    return one.tags & _SCOPE == other.tags & _SCOPE
