r"""Soft hyphen.

What it finds
    Soft hyphens (U+00AD), which show only if a line breaks at them.
Why it matters
    They come with text copied from web pages and PDF files; terminals and some programs show them everywhere, and
    a search for the word misses it.
Examples
    Bad en: The coordi\u00adnated development has advanced.
    Bad zh: 协同\u00ad发展
    Good en: The co-ordinated development has advanced.
    Good zh: 协同发展
Limits
    There is one finding per paragraph. A word that was broken with a hard hyphen is not recognized.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("\u00ad",),
    safety="safe",
    messages={"found": Wording(en="{count} soft hyphen(s)", zh="有{count}处软连字符")},
)

_SOFT_HYPHEN = regex("\u00ad+")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the soft hyphens of a passage."""
    yield from report(passage, _SOFT_HYPHEN, lambda found: "")
