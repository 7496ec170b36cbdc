r"""No-break space.

What it finds
    No-break spaces (U+00A0, and the narrow U+202F and U+2007), which look like spaces.
Why it matters
    They come with text copied from the web or from Word: lines break in odd places, and searches and checks for a
    phrase miss it.
Examples
    Bad en: The Beijing-Tianjin-Hebei\u00a0region\u00a0grew.
    Bad en: The total is CNY 10.4\u00a0trillion.
    Bad zh: 京津冀\u00a0协同发展
    Good en: The Beijing-Tianjin-Hebei region grew.
    Good zh: 第一条\u3000\u00a0为了京津冀协同发展
Limits
    Beside a digit, after a title or abbreviation with a period, and before a dash it is good English typography, so
    it is a note. The fix replaces it with a space, or deletes it beside a full-width mark. No-break spaces that
    indent a line, and gaps of three or more or with a tab or an ideographic space, are layout and are ignored. There
    is one finding per paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.fix import LAYOUT
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import gap, neighbours, report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("\u00a0", "\u202f", "\u2007"),
    safety="safe",
    messages={"found": Wording(en="{count} no-break space(s)", zh="有{count}处不换行空格")},
)

_NBSP = regex("[\u00a0\u202f\u2007]+")
_GAP = regex("[ \t\u3000\u00a0\u202f\u2007]+")
_KEEPS_TOGETHER = regex(r"(?:\d|[.§№$€£%]|\b(?:CNY|RMB|USD|EUR|Mt))$")
_OPENS = regex(r"[\d–—%°]")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the no-break spaces of a passage: those that nobody wants, or else those that may be meant."""
    text = passage.text
    layout = [found.span() for found in _GAP.finditer(text) if _is_layout(found)]

    def new(found: re.Match[str]) -> str | None:
        return None if any(start <= found.start() < end for start, end in layout) else gap(found)

    is_note = not is_chinese(passage.language) and all(map(_is_meant, _NBSP.finditer(text)))
    yield from report(passage, _NBSP, new, "note" if is_note else None)


def _is_layout(found: re.Match[str]) -> bool:
    """Tell whether blanks indent a line or part columns."""
    before, _ = neighbours(found)
    return before in ("", "\n") or LAYOUT.search(found[0]) is not None or "\u3000" in found[0]


def _is_meant(found: re.Match[str]) -> bool:
    """Tell whether a no-break space holds a number and its unit, or a title and a name, together."""
    text = found.string
    before = text[max(0, found.start() - 4) : found.start()]
    return bool(_KEEPS_TOGETHER.search(before)) or bool(_OPENS.match(text, found.end()))
