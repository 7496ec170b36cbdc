"""Paths as settings name them: `*` and `?` stand for part of a name, `**` for any folders or none."""

from __future__ import annotations

import re
from functools import cache

from jjjdoc.patterns import regex

_PARTS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_SPECIAL = regex(r"\*\*/|\*\*|\*|\?")


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path, relative and with forward slashes, is one that a pattern names."""
    return _compiled(pattern).fullmatch(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    for found in _SPECIAL.finditer(pattern):
        parts += (re.escape(pattern[at : found.start()]), _PARTS[found[0]])
        at = found.end()
    return re.compile("".join([*parts, re.escape(pattern[at:])]), re.DOTALL)
