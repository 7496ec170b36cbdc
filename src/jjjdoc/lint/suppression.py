"""Suppression: findings that an author has allowed are left out, and what came of each allowance is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from jjjdoc.findings import Allowance, Finding
from jjjdoc.lint.passage import Passage


@dataclass(frozen=True, slots=True, eq=False)
class Suppression:
    """An allowance, once the rules have run.

    `passage` is the name of the rule where it is written. `used`: a finding was left out for it. `ran`: every rule
    that it names has run, so that one that was not used is not needed.
    """

    passage: Passage
    rule: str
    reason: str
    used: bool
    ran: bool


def suppress(
    findings: Iterable[Finding], allowances: Iterable[Allowance]
) -> tuple[tuple[Finding, ...], frozenset[Allowance]]:
    """Return the findings that are not allowed, and the allowances that others were left out for."""
    by_rule: dict[str, list[Allowance]] = {}
    for allowance in allowances:
        if allowance.reason.strip():
            by_rule.setdefault(allowance.rule, []).append(allowance)
    kept: list[Finding] = []
    used: set[Allowance] = set()
    for finding in findings:
        group = finding.rule.partition(".")[0]
        named = (*by_rule.get(finding.rule, ()), *by_rule.get(group, ()))
        allowing = [allowance for allowance in named if _covers(allowance, finding)]
        used.update(allowing)
        if not allowing:
            kept.append(finding)
    return tuple(kept), frozenset(used)


def judge(
    allowance: Allowance, used: Collection[Allowance], ran: Collection[str], known: Iterable[str]
) -> Suppression:
    """Return what came of an allowance; `ran` are the rules that have run, `known` all that there are."""
    named = [rule for rule in known if allowance.rule in (rule, rule.partition(".")[0])]
    return Suppression(
        Passage.of_source(allowance.source, allowance.start, allowance.end, "suppression"),
        allowance.rule,
        allowance.reason,
        allowance in used,
        bool(named) and all(rule in ran for rule in named),
    )


def _covers(allowance: Allowance, finding: Finding) -> bool:
    if allowance.covers is None:
        return True
    start, end = allowance.covers
    return start <= finding.start < max(end, start + 1) and finding.source.path == allowance.source.path
