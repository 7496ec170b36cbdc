"""A baseline: the findings that were there when a project began to be checked, which are not told again.

They are kept by file, rule, segment and the text around, and counted; so that lines may move and messages change.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Finding
from jjjdoc.language.fold import fold
from jjjdoc.lint.registry import FORMER

# What a finding is known by when lines have moved and messages have changed.


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield for each finding its fingerprint: rule, segment, and the text with what stands around it.

    Findings that have all of these in common in one file are numbered, so that each is told apart from the others.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = (finding.source.path, fingerprint(finding))
        seen[key] += 1
        yield f"{key[1]}:{seen[key]}"


def fingerprint(finding: Finding, rule: str = "") -> str:
    """Return a hash of the rule, or of one that had the finding before, the segment, and the text with what stands around it."""
    before, after = finding.context
    parts = (rule or finding.rule, finding.segment or "", *map(_normalised, (before, finding.text, after)))
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _normalised(text: str) -> str:
    return " ".join(fold(text).split())


VERSION = 1
NOT_A_BASELINE = Wording(
    en="{path} is not a baseline written by jjjdoc; create a new one with --write-baseline",
    zh="{path}不是jjjdoc生成的基线文件；请用--write-baseline重新生成",
)

Key = tuple[str, str]
"""The path of a file and the fingerprint of a finding."""

Baseline = Counter[Key]
PathOf = Callable[[Finding], str]
"""Gives the path of a finding's file as the baseline has it."""


def write_baseline(findings: Iterable[Finding], path_of: PathOf) -> bytes:
    """Return the bytes of a baseline of these findings: one line a finding, in an order that is always the same."""
    counts: Counter[tuple[str, str, str, str]] = Counter(
        (path_of(finding), finding.rule, finding.text, fingerprint(finding)) for finding in findings
    )
    lines = [
        json.dumps(
            {"path": path, "rule": rule, "text": text, "fingerprint": mark, "count": count},
            ensure_ascii=False,
        )
        for (path, rule, text, mark), count in sorted(counts.items())
    ]
    body = ",\n  ".join(lines)
    inner = f"\n  {body}\n" if lines else ""
    return f'{{"version": {VERSION}, "findings": [{inner}]}}\n'.encode("utf-8", "backslashreplace")


def read_baseline(data: bytes, path: str) -> Baseline:
    """Return what a baseline holds; raises JjjdocError for bytes that are none."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
        if content["version"] != VERSION:
            raise ValueError
        found: Baseline = Counter()
        for entry in content["findings"]:
            found[str(entry["path"]), str(entry["fingerprint"])] += int(entry["count"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise JjjdocError(NOT_A_BASELINE(path=path)) from None
    return found


def leave_out(findings: Iterable[Finding], baseline: Baseline, path_of: PathOf) -> tuple[Finding, ...]:
    """Return the findings that a baseline does not have; of several that are alike, those beyond its count."""
    left = Counter(baseline)
    new = []
    for finding in findings:
        path, rules = path_of(finding), (finding.rule, *FORMER.get(finding.rule, ()))
        key = next((key for rule in rules if left[key := (path, fingerprint(finding, rule))] > 0), None)
        if key is None:
            new.append(finding)
        else:
            left[key] -= 1
    return tuple(new)
