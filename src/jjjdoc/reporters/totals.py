"""The closing line of a report: how many files were checked and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from jjjdoc.errors import Wording
from jjjdoc.findings import Finding, Severity
from jjjdoc.reporters.context import ReportContext

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

SEVERITY_NAMES: dict[Severity, Wording] = {
    "error": Wording(en="error", zh="错误"),
    "warning": Wording(en="warning", zh="警告"),
    "note": Wording(en="note", zh="提示"),
}

_CLOSING = Wording(
    en="{files} checked{pairs}: {errors}, {warnings}, {notes}",
    zh="共检查{files}个文件{pairs}：错误{errors}处，警告{warnings}处，提示{notes}处",
)
_PAIRS = Wording(en=", {pairs} compared", zh="，比对{pairs}对")
_NO_PAIRS = Wording(en=", no pairs compared", zh="，未比对任何语段")


def count_severities(findings: Iterable[Finding]) -> Counter[Severity]:
    """Return how many findings there are of each severity."""
    return Counter(finding.severity for finding in findings)


def closing_line(findings: Iterable[Finding], context: ReportContext) -> str:
    """Return the sentence that says how many files were checked, of bilingual ones how many pairs, and what was found."""
    counts = count_severities(findings)
    numbers = {"files": context.files, **{f"{severity}s": counts[severity] for severity in SEVERITIES}}
    pairs = _pairs(context)
    if context.language == "zh":
        return _CLOSING(**numbers, pairs=pairs).text("zh")
    counted = {name: count_noun(number, name.removesuffix("s")) for name, number in numbers.items()}
    return _CLOSING(**counted, pairs=pairs).text(context.language)


def _pairs(context: ReportContext) -> str:
    if context.pairs is None:
        return ""
    if not context.pairs:
        return _NO_PAIRS().text(context.language)
    count = context.pairs if context.language == "zh" else count_noun(context.pairs, "pair")
    return _PAIRS(pairs=count).text(context.language)


def count_noun(number: int, noun: str) -> str:
    """Return a number and its English noun, "1 file" or "3 files"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
