"""What a reporter is told besides the findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Finding
from jjjdoc.lint.rule import LoadedRule


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
