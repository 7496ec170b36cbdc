"""What a finding is known by when lines have moved and messages have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from jjjdoc.findings import Finding
from jjjdoc.language.fold import fold


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield for each finding its fingerprint: rule, segment, and the text with what stands around it.

    Findings that have all of these in common in one file are numbered, so that each is told apart from the others.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = (finding.source.path, fingerprint(finding))
        seen[key] += 1
        yield f"{key[1]}:{seen[key]}"


def fingerprint(finding: Finding) -> str:
    """Return a hash of the rule, the segment, and the text with what stands around it."""
    before, after = finding.context
    parts = (finding.rule, finding.segment or "", *map(_normalised, (before, finding.text, after)))
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _normalised(text: str) -> str:
    return " ".join(fold(text).split())
