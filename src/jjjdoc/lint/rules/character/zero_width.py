r"""Zero-width character.

What it finds
    Characters that take no room: zero-width space, joiner and non-joiner, word joiner, direction marks.
Why it matters
    They come with text copied from the web. They are invisible to readers but not to searches, checks and
    comparisons, and direction marks can reorder the text on screen.
Examples
    Bad en: The Beijing\u200b-Tianjin-Hebei region grew.
    Bad zh: 京津冀\u200b协同发展\u200e。
    Good en: The Beijing-Tianjin-Hebei region grew.
    Good zh: 京津冀协同发展。
Limits
    Joiners inside emoji and in scripts that need them (Arabic, Indic), and direction marks beside Hebrew or Arabic,
    are left alone. A byte order mark is `character.bom`. There is one finding per paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import neighbours, report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    safety="safe",
    messages={"found": Wording(en="{count} zero-width character(s)", zh="有{count}处零宽字符")},
)

_ZERO_WIDTH = regex("[\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u206f\u061c\u034f\u180e]+")
_NEEDS_THEM = regex(
    "[\u0590-\u0fff\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc\ufe0f\u2600-\u27bf\U0001f000-\U0001faff]"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the zero-width characters of a passage."""
    if not passage.text.isascii():
        yield from report(passage, _ZERO_WIDTH, _removed)


def _removed(found: re.Match[str]) -> str | None:
    return None if any(map(_NEEDS_THEM.match, neighbours(found))) else ""
