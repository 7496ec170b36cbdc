"""The formats findings can be reported in, and the module that writes each; a module is imported when it is needed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Literal

from msgspec import Struct, field

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding, Severity
from jjjdoc.lint.rule import LoadedRule

# From text to bytes: UTF-8, whatever a file was called.


def encode(text: str) -> bytes:
    """Return the bytes of a text; what a file name holds that is not Unicode is written as an escape."""
    return text.encode("utf-8", "backslashreplace")


def encode_json(value: object) -> bytes:
    """Return the bytes of a JSON document, indented, with a line end; the escapes of `encode` are JSON's too."""
    return encode(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


SEE_TEXT = Wording(en="see {place}: {text}", zh="参见{place}：{text}")

# The closing line of a report: how many files were checked and what was found.


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


# What a reporter is told besides the findings.


class ReportContext(Struct, frozen=True):
    """One run of lint, and who reads of it.

    `files` is how many were checked, `pairs` how many texts with their translation were compared in bilingual tables, Word files and files of
    translators, None where there was no such file; `rules` are those that ran, by id; `version` is that of jjjdoc. `colour` and
    `width` (columns) are those of the terminal.
    """

    language: MessageLanguage
    files: int
    version: str
    rules: Mapping[str, LoadedRule] = field(default_factory=dict)
    pairs: int | None = None
    colour: bool = False
    width: int = 100


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by place, and at one place by rule: whatever order they come in, reports are the same."""

    def place(finding: Finding) -> tuple[str, int, int, str, str]:
        message = finding.message.text("en")
        return finding.source.path, finding.start, finding.end, finding.rule, message

    return sorted(findings, key=place)


ReportFormat = Literal["text", "json", "sarif", "github", "rdjson"]
Reporter = Callable[[Sequence[Finding], ReportContext], bytes]

FORMATS: dict[ReportFormat, str] = {
    "text": "jjjdoc.reporters.text",
    "json": "jjjdoc.reporters.json",
    "sarif": "jjjdoc.reporters.sarif",
    "github": "jjjdoc.reporters.github",
    "rdjson": "jjjdoc.reporters.rdjson",
}


def reporter(format: ReportFormat) -> Reporter:  # noqa: A002 - the field's word
    """Return the function that reports in a format: same findings, same bytes."""
    report: Reporter = import_module(FORMATS[format]).report
    return report
