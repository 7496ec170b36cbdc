"""SARIF 2.1.0 (OASIS), for code scanning: columns are 1-based and count code points, ends are exclusive."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Finding, Fix, Related
from jjjdoc.lint.baseline import fingerprints
from jjjdoc.lint.registry import HEADINGS, Documentation, read_documentation
from jjjdoc.locations import SourceText
from jjjdoc.reporters.formats import ReportContext, encode_json, in_order

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGE_TAGS: dict[MessageLanguage, str] = {"en": "en-US", "zh": "zh-CN"}

Json = dict[str, object]


def report(findings: Sequence[Finding], context: ReportContext) -> bytes:
    """Return a log of one run, with the documentation of every rule that ran."""
    ordered = in_order(findings)
    rules = sorted({*context.rules, *(finding.rule for finding in ordered)})
    numbers = {rule: number for number, rule in enumerate(rules)}
    driver = {
        "name": "jjjdoc",
        "version": context.version,
        "language": "en-US",
        "rules": [_rule(rule, context) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGE_TAGS[context.language],
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": finding.rule,
                "ruleIndex": numbers[finding.rule],
                **_result(finding, mark, context.language),
            }
            for finding, mark in zip(ordered, fingerprints(ordered), strict=True)
        ],
    }
    return encode_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: str, context: ReportContext) -> Json:
    loaded = context.rules.get(rule)
    if loaded is None:  # of the engine itself, such as a suppression that suppresses nothing
        return {"id": rule}
    documentation = read_documentation(loaded.docstring)
    return {
        "id": rule,
        "shortDescription": {"text": _escaped(documentation.title)},
        "fullDescription": {"text": _escaped(documentation.paragraph("What it finds"))},
        "help": {
            "text": _escaped(_help(documentation, "")),
            "markdown": _escaped(_help(documentation, "## ")),
        },
        "defaultConfiguration": {"level": loaded.rule.severity},
        "properties": {"tags": [loaded.group]},
    }


def _help(documentation: Documentation, mark: str) -> str:
    parts = []
    for heading in HEADINGS:
        lines = documentation.parts.get(heading, ())
        bullet = "- " if mark and heading == "Examples" else ""
        text = "\n".join(bullet + line if line else line for line in lines)
        parts.append(f"{mark}{heading}\n\n{text}")
    return "\n\n".join(parts)


def _result(finding: Finding, fingerprint: str, language: MessageLanguage) -> Json:
    location = _location(finding.source, finding.start, finding.end, language)
    if finding.segment:
        named = {"name": finding.segment, "kind": "segment"}
        location["logicalLocations"] = [*_logical(finding.source, finding.start, language), named]
    result: Json = {
        "level": finding.severity,
        "message": {"text": _escaped(finding.message.text(language))},
        "locations": [location],
        # The second is the one that GitHub looks at; without it GitHub makes its own from the lines around.
        "partialFingerprints": {"jjjdoc/v1": fingerprint, "primaryLocationLineHash": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, each, language) for number, each in enumerate(finding.related)
        ]
    if finding.fix and finding.source.outline is None:
        result["fixes"] = [_fix(finding.source, finding.fix)]
    properties: Json = {}
    if finding.values:
        properties["values"] = [value.data() for value in finding.values]
    if finding.source.outline is not None:
        properties["text"] = finding.text
    if properties:
        result["properties"] = properties
    return result


def _related(number: int, related: Related, language: MessageLanguage) -> Json:
    return {
        "id": number,
        "message": {"text": _escaped(related.text)},
        **_location(related.source, related.start, related.end, language),
    }


def _location(source: SourceText, start: int, end: int, language: MessageLanguage) -> Json:
    """Return a place: a region of a file, or in one that shows no lines the element it stands in (3.33)."""
    logical = _logical(source, start, language)
    if logical:
        return {"physicalLocation": {"artifactLocation": _artifact(source)}, "logicalLocations": logical}
    return {"physicalLocation": _physical(source, start, end)}


def _logical(source: SourceText, start: int, language: MessageLanguage) -> list[Json]:
    landmark = source.landmark(start)
    if landmark is None:
        return []
    name = landmark.spot.text(language)
    return [{"name": name, "fullyQualifiedName": landmark.text(language), "kind": "element"}]


def _fix(source: SourceText, fix: Fix) -> Json:
    edit = fix.edit
    replacement = {
        "deletedRegion": _region(source, edit.start, edit.end),
        "insertedContent": {"text": edit.new},
    }
    return {"artifactChanges": [{"artifactLocation": _artifact(source), "replacements": [replacement]}]}


def _physical(source: SourceText, start: int, end: int) -> Json:
    region = _region(source, start, end)
    region["snippet"] = {"text": source.text[start:end]}
    return {"artifactLocation": _artifact(source), "region": region}


def _artifact(source: SourceText) -> Json:
    return {"uri": quote(source.path.replace("\\", "/"), errors="surrogateescape")}


def _region(source: SourceText, start: int, end: int) -> Json:
    place = source.place(start, end)
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _escaped(text: str) -> str:
    """Return a message string: braces, which mark places to be filled in, are doubled (3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")
