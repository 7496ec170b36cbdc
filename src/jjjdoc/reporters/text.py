"""Text for people: place, severity, rule and message, the line of the source with carets, related places, the fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding, Fix, Related, Severity
from jjjdoc.language.excerpt import INDENT, marked_line
from jjjdoc.language.visible import visible
from jjjdoc.locations import SourceText
from jjjdoc.reporters.formats import SEE_TEXT, SEVERITY_NAMES, ReportContext, closing_line, encode, in_order

_SEE = Wording(en="see {place}", zh="参见{place}")
_FIXES = {
    ("safe", "replace"): Wording(en="fix: “{old}” → “{new}”", zh="改法：“{old}”→“{new}”"),
    ("safe", "insert"): Wording(en="fix: insert “{new}”", zh="改法：加上“{new}”"),
    ("safe", "delete"): Wording(en="fix: delete “{old}”", zh="改法：删去“{old}”"),
    ("unsafe", "replace"): Wording(en="possible fix: “{old}” → “{new}”", zh="可改为：“{old}”→“{new}”"),
    ("unsafe", "insert"): Wording(en="possible fix: insert “{new}”", zh="可考虑加上“{new}”"),
    ("unsafe", "delete"): Wording(en="possible fix: delete “{old}”", zh="可考虑删去“{old}”"),
}

_FIXES |= {("suggested", kind): _FIXES["unsafe", kind] for kind in ("replace", "insert", "delete")}

_LONGEST_SHOWN = 80
_NEAR = 48
"""How much is shown around a figure of the other language, in columns: the message has the figure itself."""
_BOLD = "1"
_FIX_COLOUR = "36"
_SEVERITY_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "note": "34"}


def report(findings: Sequence[Finding], context: ReportContext) -> bytes:
    """Return the findings, those of one file after those of another, and the closing line."""
    ordered = in_order(findings)
    parts = [
        "".join(f"{line}\n" for finding in of_file for line in _lines(finding, context))
        for _, of_file in groupby(ordered, key=lambda finding: finding.source.path)
    ]
    closing = closing_line(ordered, context)
    return encode("\n".join([*parts, _styled(closing, _BOLD, context) + "\n"]))


def _lines(finding: Finding, context: ReportContext) -> Iterator[str]:
    severity = SEVERITY_NAMES[finding.severity]().text(context.language)
    place = finding.source.where(finding.start, finding.end, context.language)
    yield (
        _styled(visible(f"{place}:"), _BOLD, context)
        + f" {_styled(severity, _SEVERITY_COLOURS[finding.severity], context)} {finding.rule} "
        + visible(finding.message.text(context.language))
    )
    yield from _excerpt(
        finding.source, finding.start, finding.end, _SEVERITY_COLOURS[finding.severity], context
    )
    for related in finding.related:
        yield from _figure(related, context) if finding.values else _related(related, context)
    if finding.fix:
        yield INDENT + _styled(visible(_fix(finding.fix, context.language)), _FIX_COLOUR, context)


def _related(related: Related, context: ReportContext) -> Iterator[str]:
    where = related.source.where(related.start, related.end, context.language)
    yield INDENT + visible(_SEE(place=where).text(context.language))
    yield from _excerpt(related.source, related.start, related.end, _FIX_COLOUR, context)


def _figure(related: Related, context: ReportContext) -> Iterator[str]:
    """Yield the one line that shows a figure of the other language with the text around it."""
    place = related.source.place(related.start, related.end)
    near, _ = marked_line(related.source.line(place.start.line), place, min(context.width, _NEAR))
    where = related.source.where(related.start, related.end, context.language)
    yield INDENT + visible(SEE_TEXT(place=where, text=near.strip()).text(context.language))


def _excerpt(source: SourceText, start: int, end: int, colour: str, context: ReportContext) -> Iterator[str]:
    place = source.place(start, end)
    line = source.line(place.start.line)
    if line.strip():
        shown, carets = marked_line(line, place, context.width)
        before = carets.rstrip("^")
        yield shown
        yield before + _styled(carets[len(before) :], colour, context)


def _fix(fix: Fix, language: MessageLanguage) -> str:
    edit = fix.edit
    kind = "insert" if not edit.old else "replace" if edit.new else "delete"
    return _FIXES[fix.safety, kind](old=_shortened(edit.old), new=_shortened(edit.new)).text(language)


def _shortened(text: str) -> str:
    """Return a text on one line, without the middle of a long one."""
    first, *others = text.split("\n")
    line = " ".join([first, *(other.lstrip(" ") for other in others)])
    return (
        line
        if len(line) <= _LONGEST_SHOWN
        else f"{line[: _LONGEST_SHOWN // 2]}…{line[-_LONGEST_SHOWN // 3 :]}"
    )


def _styled(text: str, code: str, context: ReportContext) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if context.colour else text
