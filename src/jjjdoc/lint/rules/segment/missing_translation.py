"""Missing translation.

What it finds
    A segment with text in only one language: a language missing from a report, an empty cell in a table of segments,
    or a word that marks unfinished work (TODO, TBD, 待译).
Why it matters
    An edition in that language would show a mark in place of the text. One language is never shown in place of
    another.
Examples
    Bad pair: 三地经济总量达到10.4万亿元。 || TBD
    Bad pair: 京津冀协同发展 || ⟦not translated: s1⟧
    Good pair: 三地经济总量达到10.4万亿元。 || The economic output of the three places reached CNY 10.4 trillion.
    Good pair: 2023年 || 2023
Limits
    It sees that a text is missing, not that a part of one is; segment.length sees some of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_missing
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "en": Wording(en="the English translation is missing", zh="此处缺少英文译文"),
        "zh": Wording(en="the Chinese text is missing", zh="此处缺少中文文字"),
        "unfinished": Wording(
            en="“{text}” is in the place of a translation", zh="此处应为译文，现为“{text}”"
        ),
    },
)

_UNFINISHED = regex(
    r"[\[【<(（⟦]?(?:todo|tb[adc]|fixme|x{3,}|(?:to be |not |un)translated(?: yet)?|待译|待翻译|待补充?|待定|未译|未翻译)"
    r"[.。…]*[\]】>)）⟧]?",
    re.IGNORECASE,
)
_WORDS = regex(r"[^\W\d_]")


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the text that has no counterpart, or what stands in the counterpart's place."""
    for passage, other in ((pair.source, pair.target), (pair.target, pair.source)):
        if is_missing(passage) or not _WORDS.search(passage.text):
            continue
        if is_missing(other):
            yield Hit(passage, 0, len(passage.text), message=primary_subtag(other.language))
        elif _is_unfinished(other) and not _is_unfinished(passage):
            yield Hit(
                other,
                *_stripped(other),
                message="unfinished",
                related=((passage, 0, len(passage.text)),),
            )


def _is_unfinished(passage: Passage) -> bool:
    return _UNFINISHED.fullmatch(passage.text.strip()) is not None


def _stripped(passage: Passage) -> tuple[int, int]:
    text = passage.text
    start = len(text) - len(text.lstrip())
    return start, start + len(text.strip())
