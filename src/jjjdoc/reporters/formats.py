"""The formats findings can be reported in, and the module that writes each; a module is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Literal

from jjjdoc.findings import Finding
from jjjdoc.reporters.context import ReportContext

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
