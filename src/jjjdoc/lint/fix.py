"""Which fixes are made: safe ones, or all; never two of the same text, and never one that changes a figure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jjjdoc.findings import Edit, Finding, Fix
from jjjdoc.language.fold import fold
from jjjdoc.language.script import is_han
from jjjdoc.lint.rule import Change
from jjjdoc.patterns import regex

# What keeps words and columns apart: a fix that takes it away is not a safe one.
#
# Words are kept apart by blanks, and columns by the blanks of a layout: three or more, a tab, two ideographic spaces. A
# single space between Chinese and Latin or digits is a matter of typing; the change of script keeps those apart.


_BLANK: Final = r"[^\S\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"
LAYOUT: Final = regex(rf"{_BLANK}{{3,}}|{_BLANK}*\t{_BLANK}*|\u3000\u3000")
"""A run of blanks that lays a text out."""

_BESIDE: Final = 24
"""So far beside a change, blanks are looked at."""


def keeps_apart(text: str, changes: Sequence[Change]) -> bool:
    """Tell whether changes, in order of place, leave apart what blanks in a text keep apart, and numbers as they are."""
    return all(_keeps_apart(*each) for each in _around(text, changes))


def _around(text: str, changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """Yield each change as the text before and after it, with what stands on both sides."""
    for change in changes:
        left = text[max(0, change.start - _BESIDE) : change.start]
        right = text[change.end : change.end + _BESIDE]
        yield left + text[change.start : change.end] + right, left + change.new + right


def _keeps_apart(before: str, after: str) -> bool:
    if LAYOUT.findall(before) != LAYOUT.findall(after):
        return False
    words, gaps = _words(before)
    new_words, new_gaps = _words(after)
    if words != new_words:
        return True  # other words: their rule knows what it puts in
    pairs = zip(words, words[1:], gaps[1:], new_gaps[1:], strict=False)
    return not any(_is_joined(*pair) for pair in pairs)


def _words(text: str) -> tuple[str, list[str]]:
    """Return the letters and digits of a text, and what stands before each of them."""
    words: list[str] = []
    gaps: list[str] = []
    gap = ""
    for char, written in zip(fold(text), text, strict=True):
        if char.isalnum() or is_han(char):
            words.append(char)
            gaps.append(gap)
            gap = ""
        else:
            gap += written
    return "".join(words), gaps


def _is_joined(one: str, other: str, before: str, after: str) -> bool:
    """Tell whether two letters or digits that `before` kept apart stand together with `after` between them."""
    if one.isdigit() and other.isdigit():
        return bool(before) and not after
    if before == " " and is_han(one) != is_han(other):
        return False
    is_apart = any(map(str.isspace, before))
    return is_apart and all(
        unicodedata.category(char) in ("Cf", "Cc") and not char.isspace() for char in after
    )


_DIGITS = regex(r"\d")


def choose_edits(findings: Iterable[Finding], *, unsafe: bool) -> tuple[Edit, ...]:
    """Return the edits of these findings, of one file, that can be made at once, in order of place.

    Where two touch, the first is made; the other comes in the next round, if it is still found: each may have left out
    a blank because the other had one beside it.
    """
    edits = sorted(
        (fix.edit for fix in fixes(findings, unsafe=unsafe)),
        key=lambda edit: (edit.start, edit.end, edit.new),
    )
    chosen: list[Edit] = []
    for edit in edits:
        if not chosen or not _touch(chosen[-1], edit):
            chosen.append(edit)
    return tuple(chosen)


def fixes(findings: Iterable[Finding], *, unsafe: bool) -> Sequence[Fix]:
    """Return the fixes of these findings that may be made: safe ones, or all, and none that would change a figure."""
    return [
        finding.fix
        for finding in findings
        if finding.fix is not None
        and finding.fix.safety in (("safe", "unsafe") if unsafe else ("safe",))
        and finding.fix.edit.old != finding.fix.edit.new
        and _digits(finding.text) == _digits(finding.fix.edit.new)
    ]


def _touch(before: Edit, after: Edit) -> bool:
    return after.start <= before.end


def _digits(text: str) -> list[str]:
    """Return the digits that a reader sees, whatever their width; the file may have others, in escapes."""
    return _DIGITS.findall(fold(text))
