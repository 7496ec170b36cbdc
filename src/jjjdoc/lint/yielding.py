"""Leaving out what another rule tells better at the same place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from jjjdoc.findings import Finding
from jjjdoc.lint.rule import LoadedRule


def without_yielding(findings: Sequence[Finding], rules: Iterable[LoadedRule]) -> Iterator[Finding]:
    """Yield the findings but those that lie within one of a rule that their own rule yields to."""
    yields = {loaded.id: loaded.rule.yields_to for loaded in rules if loaded.rule.yields_to}
    covers = {name: _Ranges(findings, name) for names in yields.values() for name in names}
    for finding in findings:
        if not any(covers[name].cover(finding) for name in yields.get(finding.rule, ())):
            yield finding


class _Ranges:
    """The ranges that a rule has found, to look up what lies within one of them."""

    def __init__(self, findings: Iterable[Finding], rule: str) -> None:
        """Sort the ranges by where they start; for each, keep how far those up to it reach."""
        found = sorted((each.start, each.end) for each in findings if each.rule == rule)
        self._starts = [start for start, _ in found]
        self._reach = list(accumulate((end for _, end in found), max))

    def cover(self, finding: Finding) -> bool:
        """Tell whether a finding lies within one of the ranges."""
        before = bisect_right(self._starts, finding.start)
        return before > 0 and self._reach[before - 1] >= finding.end
