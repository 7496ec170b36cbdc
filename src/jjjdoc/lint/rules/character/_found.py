"""What the rules of unseen characters share: one finding a paragraph, and what to put in place of a gap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import category

from jjjdoc.findings import Severity
from jjjdoc.language.script import is_wide
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Change, Hit


def report(
    passage: Passage,
    pattern: re.Pattern[str],
    new: Callable[[re.Match[str]], str | None],
    severity: Severity | None = None,
) -> Iterator[Hit]:
    """Yield what the pattern finds as one finding a paragraph, with its count and a fix.

    `new` gives what belongs in its place; None where it stands rightly.
    """
    found = [(match, new(match)) for match in pattern.finditer(passage.text)]
    changes = tuple(Change(*match.span(), text) for match, text in found if text is not None)
    if changes:
        values = {"count": len(changes)}
        yield Hit(passage, changes[0].start, changes[-1].end, values, severity=severity, changes=changes)


def gap(found: re.Match[str]) -> str:
    """Return what a break or an odd space becomes: a space; nothing beside another, a full-width mark or an end."""
    before, after = neighbours(found)
    if not before or not after or before.isspace() or after.isspace():
        return ""
    if _is_wide_mark(before) or _is_wide_mark(after):
        return ""
    return " "


def _is_wide_mark(char: str) -> bool:
    return is_wide(char) and category(char).startswith("P")


def neighbours(found: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after a match; empty at the ends of the text."""
    text = found.string
    return text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
