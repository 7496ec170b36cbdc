"""Which fixes are made: safe ones, or all; never two of the same text, and never one that changes a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jjjdoc.findings import Edit, Finding, Fix
from jjjdoc.language.fold import fold
from jjjdoc.patterns import regex

_DIGITS = regex(r"\d")


def choose_edits(findings: Iterable[Finding], *, unsafe: bool) -> tuple[Edit, ...]:
    """Return the edits of these findings, of one file, that can be made at once, in order of place.

    Where two touch, the first is made; the other comes in the next round, if it is still found: each may have left out
    a blank because the other had one beside it.
    """
    edits = sorted(
        (fix.edit for fix in fixes(findings, unsafe=unsafe)),
        key=lambda edit: (edit.start, edit.end, edit.new),
    )
    chosen: list[Edit] = []
    for edit in edits:
        if not chosen or not _touch(chosen[-1], edit):
            chosen.append(edit)
    return tuple(chosen)


def fixes(findings: Iterable[Finding], *, unsafe: bool) -> Sequence[Fix]:
    """Return the fixes of these findings that may be made: safe ones, or all, and none that would change a figure."""
    return [
        finding.fix
        for finding in findings
        if finding.fix is not None
        and finding.fix.safety in (("safe", "unsafe") if unsafe else ("safe",))
        and finding.fix.edit.old != finding.fix.edit.new
        and _digits(finding.text) == _digits(finding.fix.edit.new)
    ]


def _touch(before: Edit, after: Edit) -> bool:
    return after.start <= before.end


def _digits(text: str) -> list[str]:
    """Return the digits that a reader sees, whatever their width; the file may have others, in escapes."""
    return _DIGITS.findall(fold(text))
