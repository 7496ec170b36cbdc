"""Workflow commands of GitHub Actions, which become annotations of a commit.

GitHub shows ten annotations of a kind and a step and drops the rest without a word; so the gravest come first, ten
of each kind, and a line of the log says how many there are besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding, Related, Severity
from jjjdoc.language.visible import visible
from jjjdoc.language.width import truncate
from jjjdoc.reporters.formats import (
    SEE_TEXT,
    SEVERITIES,
    ReportContext,
    closing_line,
    count_noun,
    encode,
    in_order,
)

SHOWN = 10
_WIDTH = 80
"""How much is shown of another place, in columns."""

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}

_MORE: dict[Severity, Wording] = {
    "error": Wording(en="{count} not shown here", zh="另有{number}处错误未在此列出"),
    "warning": Wording(en="{count} not shown here", zh="另有{number}处警告未在此列出"),
    "note": Wording(en="{count} not shown here", zh="另有{number}处提示未在此列出"),
}


def report(findings: Sequence[Finding], context: ReportContext) -> bytes:
    """Return annotations, errors first, and the closing line."""
    ordered = in_order(findings)
    lines = [
        line
        for severity in SEVERITIES
        for line in _lines([found for found in ordered if found.severity == severity], context.language)
    ]
    lines.append(closing_line(ordered, context))
    return encode("".join(f"{line}\n" for line in lines))


def _lines(findings: Sequence[Finding], language: MessageLanguage) -> Iterator[str]:
    """Yield the lines of the findings of one severity."""
    for finding in findings[:SHOWN]:
        yield _annotation(finding, language)
    rest = len(findings) - SHOWN
    if rest > 0:
        severity = findings[0].severity
        yield _MORE[severity](number=rest, count=count_noun(rest, f"more {severity}")).text(language)


def _annotation(finding: Finding, language: MessageLanguage) -> str:
    place = finding.source.place(finding.start, finding.end)
    landmark = finding.source.landmark(finding.start)
    properties: dict[str, object] = {"file": place.path}
    if landmark is None:
        properties |= {"line": place.start.line, "endLine": place.end.line}
    if (
        landmark is None and place.start.line == place.end.line
    ):  # columns of a range over several lines are refused
        properties |= {"col": place.start.column, "endColumn": place.end.column}
    properties["title"] = finding.rule
    order = ("file", "line", "col", "endLine", "endColumn", "title")
    shown = ",".join(f"{name}={_property(properties[name])}" for name in order if name in properties)
    message = [] if landmark is None else [landmark.text(language)]
    message += [finding.message.text(language)] + [_seen(related, language) for related in finding.related]
    lines = _data("\n".join(map(visible, message)))
    return f"::{_COMMANDS[finding.severity]} {shown}::{lines}"


def _seen(related: Related, language: MessageLanguage) -> str:
    """Return the line that names another place: annotations have but one."""
    place = related.source.where(related.start, related.end, language)
    return SEE_TEXT(place=place, text=truncate(related.text[: _WIDTH + 1], _WIDTH)).text(language)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
