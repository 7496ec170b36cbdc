r"""Private-use character.

What it finds
    Characters of the private-use areas (U+E000 to U+F8FF and plane 16), and code points that are no
    characters.
Why it matters
    What they show depends on one font: a bullet of the Symbol font or a rare Han character on one computer, an empty
    box on every other.
Examples
    Bad en: \uf0b7 Transportation integration
    Bad zh: 王\ue863同志
    Good en: • Transportation integration
    Good zh: 王䶮同志
Limits
    What was meant is not guessed, so there is no fix. There is one finding per paragraph, at the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    messages={
        "found": Wording(
            en="{count} private-use character(s); the first is U+{code}",
            zh="有{count}处私用区字符，第一处为U+{code}，换字体即无法显示",
        )
    },
)

# Plane 15 is left out: in a text that was read, its characters stand for code and images.
_PRIVATE = regex("[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U00100000-\U0010ffff]")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the first private-use character of a passage, with their number."""
    found = _PRIVATE.findall(passage.text)
    if found:
        start = passage.text.index(found[0])
        yield Hit(passage, start, start + 1, {"count": len(found), "code": f"{ord(found[0]):04X}"})
