"""Reviewdog's Diagnostic Format (rdjson): columns are 1-based and count UTF-8 bytes, ends are exclusive."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Finding, Related, Severity
from jjjdoc.locations import Position, SourceText
from jjjdoc.reporters.formats import ReportContext, encode, encode_json, in_order

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def report(findings: Sequence[Finding], context: ReportContext) -> bytes:
    """Return the findings as one diagnostic result."""
    diagnostics = [_diagnostic(finding, context.language) for finding in in_order(findings)]
    return encode_json({"source": {"name": "jjjdoc"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, language: MessageLanguage) -> dict[str, object]:
    landmark = finding.source.landmark(finding.start)
    message = finding.message.text(language)
    diagnostic: dict[str, object] = {
        "message": f"{landmark.text(language)}: {message}" if landmark else message,
        "location": _location(finding.source, finding.start, finding.end),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix and landmark is None:
        edit = finding.fix.edit
        diagnostic["suggestions"] = [
            {"range": _range(finding.source, edit.start, edit.end), "text": edit.new}
        ]
    if finding.related:
        diagnostic["relatedLocations"] = [_related(related) for related in finding.related]
    return diagnostic


def _related(related: Related) -> dict[str, object]:
    return {"message": related.text, "location": _location(related.source, related.start, related.end)}


def _location(source: SourceText, start: int, end: int) -> dict[str, object]:
    if source.outline is not None:  # its lines are ours, and no editor has them
        return {"path": source.path}
    return {"path": source.path, "range": _range(source, start, end)}


def _range(source: SourceText, start: int, end: int) -> dict[str, object]:
    place = source.place(start, end)
    return {"start": _position(source, place.start), "end": _position(source, place.end)}


def _position(source: SourceText, position: Position) -> dict[str, int]:
    before = source.line(position.line)[: position.column - 1]
    return {"line": position.line, "column": len(encode(before)) + 1}
