r"""Byte order mark inside text.

What it finds
    U+FEFF anywhere but at the start of the file.
Why it matters
    It remains where files were joined. It is invisible, and a search does not find the word beside it.
Examples
    Bad en: \ufeffTransportation integration has advanced.
    Bad zh: 一、\ufeff交通一体化
    Good en: Transportation integration has advanced.
    Good zh: 一、交通一体化
Limits
    The mark at the start of a file is ignored. There is one finding per paragraph.
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
    needs=("\ufeff",),
    safety="safe",
    messages={
        "found": Wording(
            en="{count} byte order mark(s) in the text", zh="文字中有{count}处字节顺序标记（BOM）"
        )
    },
)

_BOM = regex("\ufeff+")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the byte order marks of a passage."""
    yield from report(passage, _BOM, lambda found: "")
