r"""Doubled space.

What it finds
    Two or more spaces in a row inside a line.
Why it matters
    The gap shows in Word and in print, and a search for the phrase misses it.
Examples
    Bad en: The railways, including  Beijing-Zhangjiakou High-Speed Railway, have been built.
    Good en: The railways, including Beijing-Zhangjiakou High-Speed Railway, have been built.
    Good en: Year    Output    Share\n2013    5.5       100
Limits
    Spaces at the start and end of a line are layout, and so are the gaps of a text that has several of three spaces
    or more. A single gap of three or more may be layout as well (Signed:     Date:), so its fix is a choice. Two spaces
    after the end of a sentence, a habit of typists, are only a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Safety, Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.fix import LAYOUT
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"),
    languages=("en",),
    safety="safe",
    messages={"found": Wording(en="{count} spaces in a row", zh="连续{count}个空格")},
)

_SPACES = regex(r"(?<=\S)(?<![ \u00a0])[ \u00a0]{2,}(?=[^\s|])")
_SENTENCE_END = regex(r"[.?!:][\"'”’)\]]?$")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each gap, unless the passage is laid out with them."""
    gaps = list(_SPACES.finditer(passage.text))
    if sum(found.end() - found.start() > 2 for found in gaps) > 1:
        return
    for found in gaps:
        start, end = found.span()
        if passage.text[start - 1] == "|":
            continue
        after_sentence = _SENTENCE_END.search(passage.text, max(0, start - 2), start) is not None
        severity: Severity | None = "note" if after_sentence and end - start == 2 else None
        safety: Safety = "unsafe" if LAYOUT.fullmatch(found[0]) else "safe"
        yield Hit(
            passage, start, end, {"count": end - start}, replacement=" ", severity=severity, safety=safety
        )
