"""What the claims of a file agree with, and what contradicts them: all relations, whether they hold or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.findings import Allowance, Finding, Related
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.relations import relations
from jjjdoc.lint.claims import DocumentClaims, claims_of
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.engine import at_least, check_file, documents_of
from jjjdoc.lint.registry import load_rule, rule_ids
from jjjdoc.lint.rule import LoadedRule

Verdict = Literal["agrees", "contradicts", "alone"]
"""`alone`: the text has nothing to hold the figure against."""


class Agreement(Struct, frozen=True):
    """What one figure follows from or is said again by, figures, items or weekdays, and the rule that says so."""

    rule: str
    others: tuple[Related, ...]


class Verified(Struct):
    """A figure of a file, what agrees with it, and what contradicts it."""

    figure: Related
    language: str
    segment: str | None
    agreements: list[Agreement] = field(default_factory=list)
    contradictions: list[Finding] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """What comes of the figure: one contradiction outweighs all that agrees."""
        if self.contradictions:
            return "contradicts"
        return "agrees" if self.agreements else "alone"


_Found = dict[tuple[str, int, int], Verified]
"""The figures by the range of the file that they stand in."""


def claim_rules() -> tuple[LoadedRule, ...]:
    """Return the rules that hold the claims of a document against each other."""
    names = (f"claim.{name}" for name in relations())
    return tuple(load_rule(name) for name in sorted(names) if name in rule_ids())


def verify(file: LintFile, context: Context, allowances: Sequence[Allowance] = ()) -> list[Verified]:
    """Return the claims of a file in order of place; contradictions that allowances accept are left out."""
    found: _Found = {}
    for document in documents_of(file):
        claims = claims_of(document, context)
        for claim in claims.claims.claims:
            _take(found, claims, claim)
        for name, relation in relations().items():
            for outcome in relation(claims.claims):
                if outcome.holds:
                    _agree(found, claims, f"claim.{name}", outcome)
    checked = check_file(file, claim_rules(), context, allowances)
    for finding in at_least(checked.findings, "warning"):
        _contradict(found, finding)
    return [found[place] for place in sorted(found)]


def _take(found: _Found, claims: DocumentClaims, claim: Claim) -> Verified:
    """Return the entry of a figure; a text that stands in two documents of a file has one."""
    figure = _figure(claims, claim)
    passage = claims.passages[claim.text]
    return found.setdefault(_place(figure), Verified(figure, passage.language, passage.segment))


def _place(figure: Related) -> tuple[str, int, int]:
    return figure.source.path, figure.start, figure.end


def _figure(claims: DocumentClaims, claim: Claim) -> Related:
    passage = claims.passages[claim.text]
    start, end = claim.quantity.outer
    shown = passage.shown(passage.text[start:end])
    return replace(_range(claims, claim.text, claim.quantity.start, claim.quantity.end), text=shown)


def _range(claims: DocumentClaims, text: int, start: int, end: int) -> Related:
    passage = claims.passages[text]
    shown = passage.shown(passage.text[start:end])
    return Related(passage.prose.view.source, *passage.source_range(start, end), shown)


def _agree(found: _Found, claims: DocumentClaims, rule: str, outcome: Outcome) -> None:
    """Enter each figure of an outcome with the others of it, and with what else it was held against: items, weekdays."""
    places = tuple(_range(claims, place.text, place.start, place.end) for place in outcome.places)
    figures = {_place(_figure(claims, each)): each for each in (outcome.shown, *outcome.others)}
    if len(figures) + len(places) == 1:
        return
    entries = [_take(found, claims, claim) for claim in figures.values()]
    for entry in entries:
        others = (*(other.figure for other in entries if other is not entry), *places)
        agreement = Agreement(rule, others)
        if agreement not in entry.agreements:
            entry.agreements.append(agreement)


def _contradict(found: _Found, finding: Finding) -> None:
    """Enter a finding with its own figure, and with those that it was found against."""
    own = Related(finding.source, finding.start, finding.end, finding.text)
    found.setdefault(_place(own), Verified(own, finding.language, finding.segment))
    for figure in (own, *finding.related):
        known = found.get(_place(figure))
        if known is not None and finding not in known.contradictions:
            known.contradictions.append(finding)
