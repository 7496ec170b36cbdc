"""Suppression: findings that an author has allowed are left out, and what came of each allowance is known."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.findings import Allowance, Finding
from jjjdoc.lint.document import passages_of_blocks
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.registry import names_of
from jjjdoc.locations import TextView
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, Document

# Allowances in comments: `jjjdoc allow RULE: REASON`, before a block or, at the top of a file, for all of it.


_OURS = regex(r"\s*jjjdoc\b")
_ALLOWANCE = regex(r"\s*jjjdoc\s+allow\s+(?P<rule>[^\s:：]+)\s*(?:[:：](?P<reason>.*))?", re.DOTALL)


def read_allowances(documents: Sequence[Document]) -> tuple[Allowance, ...]:
    """Return what the comments of a file allow.

    A comment that begins with jjjdoc and is not understood is returned as well, naming no rule.
    """
    comments = [
        comment for document in documents for comment in document.comments if _OURS.match(comment.text)
    ]
    if not comments:
        return ()
    blocks = sorted(span for document in documents for span in _spans(document))
    return tuple(_allowance(comment, blocks) for comment in comments)


def _allowance(comment: TextView, blocks: Sequence[tuple[int, int]]) -> Allowance:
    start, end = comment.source_range(0, len(comment.text))
    covers = _covered(end, blocks, len(comment.source.text))
    found = _ALLOWANCE.fullmatch(comment.text)
    if found is None:
        inner = comment.text
        first = start + len(inner) - len(inner.lstrip())
        return Allowance("", "", comment.source, first, start + len(inner.rstrip()), covers)
    named = comment.source_range(*found.span("rule"))
    return Allowance(found["rule"], (found["reason"] or "").strip(), comment.source, *named, covers)


def _covered(after: int, blocks: Sequence[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return the range of the block that follows an offset; of all if none comes before it."""
    index = bisect_left(blocks, (after, 0))
    if index == 0:
        return 0, length
    return blocks[index] if index < len(blocks) else (after, after)


def _spans(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the source range of each block that has text."""
    blocks: tuple[Block, ...] = (*document.blocks, *document.notes)
    for block in blocks:
        ranges = [passage.source_range(0, len(passage.text)) for passage in passages_of_blocks([block])]
        if ranges:
            yield min(start for start, _ in ranges), max(end for _, end in ranges)


class Suppression(Struct, frozen=True, eq=False):
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
    """Return the findings that are not allowed, in order of place, and the allowances that others were left out for."""
    by_rule: dict[tuple[str, str | None], list[Allowance]] = {}
    for allowance in allowances:
        if allowance.reason.strip():
            path = None if allowance.covers is None else allowance.source.path
            by_rule.setdefault((allowance.rule, path), []).append(allowance)
    sweeps = {key: _Sweep(named) for key, named in by_rule.items()}
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.start):
        keys = ((name, path) for name in names_of(finding.rule) for path in (None, finding.source.path))
        covered = [sweeps[key].covers(finding.start) for key in keys if key in sweeps]
        if not any(covered):
            kept.append(finding)
    used = (allowance for sweep in sweeps.values() for allowance in sweep.used)
    return tuple(kept), frozenset(used)


class _Sweep:
    """Allowances for one rule in one file, passed through once in order of place: each is looked at a few times in all."""

    def __init__(self, allowances: Iterable[Allowance]) -> None:
        self.used: list[Allowance] = []
        self._ahead = sorted(allowances, key=lambda each: _extent(each)[0], reverse=True)
        self._unused: list[Allowance] = []
        self._reach = 0

    def covers(self, place: int) -> bool:
        """Tell whether some allowance covers a place, not before that of the last call, and note all that do."""
        while self._ahead and _extent(self._ahead[-1])[0] <= place:
            self._unused.append(self._ahead.pop())
            self._reach = max(self._reach, _extent(self._unused[-1])[1])
        if self._reach <= place:
            self._unused.clear()
            return False
        self.used += [allowance for allowance in self._unused if place < _extent(allowance)[1]]
        self._unused.clear()
        return True


def _extent(allowance: Allowance) -> tuple[int, int]:
    """Return the range an allowance covers: for a whole file everything, else one character at least."""
    if allowance.covers is None:
        return 0, sys.maxsize
    start, end = allowance.covers
    return start, max(end, start + 1)


def judge(
    allowance: Allowance,
    used: Collection[Allowance],
    ran: Collection[str],
    known: Mapping[str, Collection[str]],
) -> Suppression:
    """Return what came of an allowance; `ran` are the rules that have run, `known` what each name of rules means."""
    named = known.get(allowance.rule, ())
    return Suppression(
        Passage.of_source(allowance.source, allowance.start, allowance.end, "suppression"),
        allowance.rule,
        allowance.reason,
        allowance in used,
        bool(named) and all(rule in ran for rule in named),
    )
