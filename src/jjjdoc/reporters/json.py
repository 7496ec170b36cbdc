"""JSON, for programs: version 1 of a format of our own; lines and columns are 1-based and count code points.

In a file that shows no lines, such as a Word file, a line is a paragraph, and `place` says in words where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Finding, Related
from jjjdoc.locations import Place
from jjjdoc.reporters.formats import ReportContext, encode_json, in_order

VERSION = 1


def report(findings: Sequence[Finding], context: ReportContext) -> bytes:
    """Return the findings as one JSON document, in order of place."""
    entries = [_entry(finding, context.language) for finding in in_order(findings)]
    return encode_json(
        {"version": VERSION, "files": context.files, "pairs": context.pairs, "findings": entries}
    )


def _entry(finding: Finding, language: MessageLanguage) -> dict[str, object]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message.text(language),
        **_place(finding.source.place(finding.start, finding.end)),
        "text": finding.text,
        "language": finding.language,
        "segment": finding.segment,
        "fix": None if fix is None else {"replacement": fix.edit.new, "safety": fix.safety},
        "related": [_related(related) for related in finding.related],
        "values": [value.data() for value in finding.values],
        **_landmark(finding, language),
    }


def _landmark(finding: Finding, language: MessageLanguage) -> dict[str, object]:
    landmark = finding.source.landmark(finding.start)
    if landmark is None:
        return {}
    return {"place": {"headings": list(landmark.headings), "spot": landmark.spot.text(language)}}


def _related(related: Related) -> dict[str, object]:
    return {**_place(related.source.place(related.start, related.end)), "text": related.text}


def _place(place: Place) -> dict[str, object]:
    return {
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    }
