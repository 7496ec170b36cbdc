"""Space before punctuation.

What it finds
    A space, or a line break, before a comma, period, semicolon, colon, exclamation or question mark. If the mark
    touches the next word instead (opened ,and), the fix moves the space after the mark.
Why it matters
    English does not use one. It comes from French, or from deleting a word, and puts the mark at the start of a
    line.
Examples
    Bad en: Beijing , Tianjin and Hebei signed the agreement.
    Bad en: The museum has opened to the public .
    Bad en: The railway has opened ,and the stations are busy.
    Good en: Beijing, Tianjin and Hebei signed the agreement.
    Good en: The ratio was 3 : 1, a gain of .5 points ... or nearly so.
Limits
    Marks of omission (. . .), ratios, gaps of a layout (three spaces or more, or a tab), and marks that begin a word (.net, :latest) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.fix import LAYOUT
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("en",),
    safety="safe",
    messages={"found": Wording(en="space before “{mark}”", zh="“{mark}”前有多余空格")},
)

# A mark that stands by itself: what follows is white space, a closing mark, or the end. A comma or semicolon begins no word.
_SPACED = regex(
    r"(?<=[\w)\]\"”’'%])\s(?:\s)*(?:([,;:!?]|\.(?!\s?\.))(?=[\s\"”’]|$)|(?P<close>[,;])(?=[A-Za-z]{2}))"
)
_RATIO = regex(r"\s*\d")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each space together with the mark after it."""
    text = passage.text
    for found in _SPACED.finditer(text):
        start, end = found.span()
        if LAYOUT.search(found[0]):
            continue
        if found[1] == ":" and text[start - 1].isdigit() and _RATIO.match(text, end):
            continue
        mark = found[1] or found["close"]
        yield Hit(passage, start, end, {"mark": mark}, replacement=f"{mark} " if found["close"] else mark)
