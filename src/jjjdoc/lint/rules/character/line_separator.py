r"""Line separator.

What it finds
    U+2028, U+2029 and U+0085, which break a line in some programs and have no effect in others.
Why it matters
    They come from spreadsheets and web forms. Editors number lines differently because of them, YAML ends a line at
    them, and words on both sides may run into one.
Examples
    Bad en: Transportation\u2028integration has advanced.
    Bad zh: 交通\u2028一体化
    Good en: Transportation integration has advanced.
    Good zh: 交通一体化
Limits
    The fix replaces them with a space, or deletes them beside a full-width mark. There is one finding per paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import gap, report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("\u2028", "\u2029", "\u0085"),
    safety="safe",
    messages={
        "found": Wording(
            en="{count} line separator(s) that are not normal line ends", zh="有{count}处非常规换行符"
        )
    },
)

_SEPARATOR = regex("[\u2028\u2029\u0085]+")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the line separators of a passage."""
    yield from report(passage, _SEPARATOR, gap)
