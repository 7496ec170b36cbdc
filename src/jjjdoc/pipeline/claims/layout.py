"""How verified claims are shown: a table for people, data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jjjdoc.errors import Message, MessageLanguage, Wording
from jjjdoc.findings import Finding, Related
from jjjdoc.language.width import truncate
from jjjdoc.lint.verify import Verdict, Verified
from jjjdoc.pipeline.claims.claims import ClaimsResult, FileClaims

VERSION = 1

PLACE = Wording(en="Place", zh="位置")
FIGURE = Wording(en="Figure", zh="数字")
RESULT = Wording(en="Result", zh="核对结果")

AGREES = Wording(en="agrees with {figures}", zh="与{figures}相符")
AND_MORE = Wording(en="{figures} and {count} more", zh="{figures}等{count}处")
ALONE = Wording(en="nothing to compare with", zh="无可比对")
ELSEWHERE = Wording(en="{text} ({place})", zh="{text}（{place}）")

TOTALS = Wording(
    en="Figures checked: {figures}; agree with others: {agrees}; contradict others: {contradicts}; not comparable: {alone}.",
    zh="共{figures}个数字：{agrees}个与其他数字相符，{contradicts}个与其他数字矛盾，{alone}个无可比对。",
)

_MARKS: dict[Verdict, str] = {"agrees": "=", "contradicts": "≠", "alone": ""}
_SEPARATOR = {"en": ", ", "zh": "、"}
_BREAK = {"en": "; ", "zh": "；"}
_MOST, _WIDTH = 3, 28


def header(language: MessageLanguage) -> tuple[str, ...]:
    """Return the names of the columns; the mark has none."""
    return PLACE().text(language), FIGURE().text(language), "", RESULT().text(language)


def table(file: FileClaims, language: MessageLanguage) -> list[tuple[str, ...]]:
    """Return the cells of a row for each claim of a file."""
    return [
        (_where(claim.figure, language), claim.figure.text, _MARKS[claim.verdict], _result(claim, language))
        for claim in file.claims
    ]


def totals(result: ClaimsResult) -> Message:
    """Return how many figures were verified, and with what result."""
    counts = result.totals
    return TOTALS(
        figures=counts.total(),
        agrees=counts["agrees"],
        contradicts=counts["contradicts"],
        alone=counts["alone"],
    )


def _where(figure: Related, language: MessageLanguage) -> str:
    landmark = figure.source.landmark(figure.start)
    place = figure.source.place(figure.start, figure.end)
    return str(place) if landmark is None else f"{place.path}: {landmark.text(language)}"


def _result(claim: Verified, language: MessageLanguage) -> str:
    if claim.contradictions:
        return _BREAK[language].join(
            _said(finding, claim.figure, language) for finding in claim.contradictions
        )
    if not claim.agreements:
        return ALONE().text(language)
    others = {(each.source.path, each.start): each for each in _others(claim)}
    named = [
        _with_place(truncate(others[at].text, _WIDTH), others[at], claim.figure, language)
        for at in sorted(others)
    ]
    figures = _SEPARATOR[language].join(named[:_MOST])
    if len(named) > _MOST:
        count = len(named) if language == "zh" else len(named) - _MOST
        figures = AND_MORE(figures=figures, count=count).text(language)
    return AGREES(figures=figures).text(language)


def _others(claim: Verified) -> Iterator[Related]:
    return (other for agreement in claim.agreements for other in agreement.others)


def _said(finding: Finding, figure: Related, language: MessageLanguage) -> str:
    """Return what a finding says, with the place of the figure it was found at."""
    return _with_place(finding.message.text(language), _own(finding), figure, language)


def _own(finding: Finding) -> Related:
    return Related(finding.source, finding.start, finding.end, finding.text)


def _with_place(text: str, place: Related, seen_from: Related, language: MessageLanguage) -> str:
    """Return a text with a place behind it, if that is in another line or paragraph than a figure."""
    here, there = (each.source.landmark(each.start) for each in (seen_from, place))
    if there is not None:
        where = there.spot.text(language) if there != here else ""
    else:
        mine, theirs = (each.source.place(each.start, each.end).start for each in (seen_from, place))
        where = f"{theirs.line}:{theirs.column}" if theirs.line != mine.line else ""
    return ELSEWHERE(text=text, place=where).text(language) if where else text


# --- for programs ------------------------------------------------------------------------------------------


def as_data(result: ClaimsResult, language: MessageLanguage) -> dict[str, object]:
    """Return all claims as plain data, version 1 of a format of our own."""
    counts = result.totals
    return {
        "version": VERSION,
        "files": len(result.files),
        "totals": {
            "figures": counts.total(),
            "agrees": counts["agrees"],
            "contradicts": counts["contradicts"],
            "alone": counts["alone"],
        },
        "claims": [_entry(claim, language) for file in result.files for claim in file.claims],
    }


def _entry(claim: Verified, language: MessageLanguage) -> dict[str, object]:
    return {
        **_figure(claim.figure),
        "language": claim.language,
        "segment": claim.segment,
        "verdict": claim.verdict,
        "agrees_with": [{"rule": each.rule, "figures": _figures(each.others)} for each in claim.agreements],
        "contradicted_by": [_finding(each, claim, language) for each in claim.contradictions],
    }


def _finding(finding: Finding, claim: Verified, language: MessageLanguage) -> dict[str, object]:
    figures = [each for each in (_own(finding), *finding.related) if each.start != claim.figure.start]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message.text(language),
        "figures": _figures(figures),
    }


def _figures(figures: Iterable[Related]) -> list[dict[str, object]]:
    return [_figure(each) for each in figures]


def _figure(figure: Related) -> dict[str, object]:
    place = figure.source.place(figure.start, figure.end)
    return {
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "text": figure.text,
    }
