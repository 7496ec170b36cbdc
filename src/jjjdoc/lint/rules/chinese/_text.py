"""What the rules of Chinese typography share: which stretches of a text they leave alone, and classes of characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

CLOSING = frozenset("》〉」』”’）】〕")
OPENING = frozenset("《〈「『“‘（【〔")

_LONGEST = 40
"""What longer brackets and quotations enclose is not part of a finding."""

_OPAQUE = regex(
    r"(?:(?:https?|ftp)://|(?<![\w.])www\.)[!-~]*[\w/=&#-]"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|txt|md|ya?ml|jpe?g|png|html?)(?![\w])",
    re.ASCII | re.IGNORECASE,
)


@lru_cache(maxsize=16)
def without_addresses(text: str) -> str:
    """Return the text, of the same length, with web and mail addresses and file names as the letter A."""
    if "." not in text:
        return text
    return _OPAQUE.sub(lambda found: "A" * len(found[0]), text)


def note_on_the_web(context: Context) -> Severity | None:
    """Return the severity of what official texts do not have and web texts often do."""
    return "note" if context.profile == "web" else None


def spans_of_pair(
    passage: Passage, opening: tuple[int, int], closing: tuple[int, int], marks: str
) -> Iterator[tuple[int, int, str]]:
    """Yield what puts two marks in place of two ranges: one range with what they enclose, or each alone.

    One if it is short and stands verbatim in the file.
    """
    inner = passage.text[opening[1] : closing[0]]
    if inner and len(inner) <= _LONGEST and passage.is_verbatim(opening[0], closing[1]):
        yield opening[0], closing[1], marks[0] + inner + marks[1]
    else:
        yield *opening, marks[0]
        yield *closing, marks[1]
