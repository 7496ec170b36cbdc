"""The settings of `jjjdoc lint`: the table [lint], and what it allows in files, [[lint.allow]]."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jjjdoc.config.settings import FileAllowance, LintSettings, Profile
from jjjdoc.config.table import Table
from jjjdoc.errors import Wording
from jjjdoc.findings import Allowance, Severity

KEYS = ("profile", "severity", "select", "ignore", "glossary", "allow")
ALLOW_KEYS = ("path", "rule", "reason")
PROFILES: dict[str, Profile] = {"gov": "gov", "web": "web"}
SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "note": "note"}

MISSING = Wording(en="the key “{key}” is missing", zh="缺少“{key}”")
NOT_RELATIVE = Wording(
    en="“{value}” must be a path in the project, such as docs/*.md or old/**/*.md",
    zh="“{value}”应为项目内的路径，如docs/*.md或old/**/*.md",
)


def read_lint(settings: Table, glossary: Callable[[Table], Path | None]) -> LintSettings:
    """Read the table, which may be left out; `glossary` reads the path of a glossary from it."""
    table = settings.table("lint")
    if table is None:
        return LintSettings()
    table.check_keys(KEYS)
    return LintSettings(
        profile=table.choice("profile", PROFILES, "gov"),
        severity=table.choice("severity", SEVERITIES, "warning"),
        select=table.texts("select"),
        ignore=table.texts("ignore"),
        glossary=glossary(table) if table.has("glossary") else None,
        allow=tuple(allowed for entry in table.entries("allow") if (allowed := _read_allowance(entry))),
    )


def _read_allowance(table: Table) -> FileAllowance | None:
    table.check_keys(ALLOW_KEYS)
    pattern, rule = _needed(table, "path"), _needed(table, "rule")
    reason = table.text("reason", "") if table.has("reason") else ""
    if pattern.startswith("/") or "\\" in pattern or ":" in pattern or ".." in pattern.split("/"):
        table.fault("path", NOT_RELATIVE(value=pattern))
        return None
    if not pattern or not rule:
        return None
    return FileAllowance(pattern, Allowance(rule.strip(), reason, *table.span("rule")))


def _needed(table: Table, key: str) -> str:
    if table.has(key):
        return table.text(key, "")
    table.fault(None, MISSING(key=key))
    return ""
