"""The closing line of a report: how many files were checked and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

SEVERITY_NAMES: dict[Severity, Wording] = {
    "error": Wording(en="error", zh="错误"),
    "warning": Wording(en="warning", zh="警告"),
    "note": Wording(en="note", zh="提示"),
}

_CLOSING = Wording(
    en="{files} checked: {errors}, {warnings}, {notes}",
    zh="共检查{files}个文件：错误{errors}处，警告{warnings}处，提示{notes}处",
)


def count_severities(findings: Iterable[Finding]) -> Counter[Severity]:
    """Return how many findings there are of each severity."""
    return Counter(finding.severity for finding in findings)


def closing_line(findings: Iterable[Finding], files: int, language: MessageLanguage) -> str:
    """Return the sentence that says how many files were checked and what was found."""
    counts = count_severities(findings)
    numbers = {"files": files, **{f"{severity}s": counts[severity] for severity in SEVERITIES}}
    if language == "zh":
        return _CLOSING(**numbers).text(language)
    counted = {name: count_noun(number, name.removesuffix("s")) for name, number in numbers.items()}
    return _CLOSING(**counted).text(language)


def count_noun(number: int, noun: str) -> str:
    """Return a number and its English noun, "1 file" or "3 files"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
