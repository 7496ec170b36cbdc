"""The text that terms are looked for in: what makes no difference to a term is the same or gone.

In English hyphens and dashes are spaces, and white space of any length is one space. In Chinese there are no spaces,
one kind of dash and one middle dot. In both, quotation marks and invisible characters are gone: a report has
“1+5” in them, and the glossary does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from jjjdoc.patterns import regex

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_ENGLISH_GONE = regex(rf'(?<= ) +|["{_INVISIBLE}]+')
_CHINESE_GONE = regex(rf"[ \"'\u300c-\u300f{_INVISIBLE}]+|(?<=-)-+")
_ENGLISH = str.maketrans("-\u2014\u2015", "   ")
_CHINESE = str.maketrans("\u2014\u2015~\u2022\u2027\u2219\u30fb\uff65", "---\u00b7\u00b7\u00b7\u00b7\u00b7")


class MatchText(Struct, frozen=True):
    """A text made even, and the way back: `kept` are the stretches that were kept, by where they start in each."""

    text: str
    kept: tuple[list[int], list[int]] | None

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original text that a range of this text, not empty, comes from."""
        if self.kept is None:
            return start, end
        starts, origins = self.kept
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1) - 1
        return origins[first] + start - starts[first], origins[last] + end - starts[last]


def match_text(folded: str, chinese: bool) -> MatchText:
    """Return what terms are looked for in, of a folded text (`language.fold`)."""
    if chinese:
        return _without(folded.translate(_CHINESE), _CHINESE_GONE)
    even = folded if folded.isascii() else folded.translate(_ENGLISH)
    return _without(even.replace("-", " "), _ENGLISH_GONE)


def _without(text: str, gone: re.Pattern[str]) -> MatchText:
    if gone.search(text) is None:
        return MatchText(text, None)
    starts: list[int] = []
    origins: list[int] = []
    parts: list[str] = []
    at = length = 0
    for found in gone.finditer(text):
        if found.start() > at:
            starts.append(length)
            origins.append(at)
            parts.append(text[at : found.start()])
            length += found.start() - at
        at = found.end()
    if at < len(text):
        starts.append(length)
        origins.append(at)
        parts.append(text[at:])
    return MatchText("".join(parts), (starts, origins))
