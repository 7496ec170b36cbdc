"""The order of severities, and what is at one of them or above."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.findings import Finding, Severity
from jjjdoc.lint.rule import LoadedRule

ORDER: tuple[Severity, ...] = ("note", "warning", "error")


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings of this severity and above."""
    wanted = ORDER[ORDER.index(severity) :]
    return tuple(finding for finding in findings if finding.severity in wanted)


def rules_at_least(rules: Iterable[LoadedRule], severity: Severity) -> tuple[LoadedRule, ...]:
    """Return the rules that can find something of this severity or above."""
    wanted = ORDER[ORDER.index(severity) :]
    return tuple(loaded for loaded in rules if loaded.rule.severity in wanted)
