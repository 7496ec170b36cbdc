r"""Radical in place of a character.

What it finds
    Kangxi radicals (U+2F00 to U+2FD5) and compatibility ideographs that stand for the ordinary Han character: ⼤ for 大.
Why it matters
    They come with text copied from PDF files. They look the same but are different characters: searches, glossaries
    and checks miss the word.
Examples
    Bad zh: 北京\u2f24学
    Bad en: the character \u2f24
    Good zh: 北京大学
    Good en: the character 大
Limits
    Radicals of the supplement (U+2E80 to U+2EF3) that have no ordinary form of their own are left alone. There is
    one finding per paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    safety="safe",
    messages={
        "found": Wording(
            en="{count} radical(s) or compatibility form(s) in place of Han characters",
            zh="有{count}处以部首字符或兼容字符代替汉字",
        )
    },
)

_RADICAL = regex("[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufad9]+")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the radicals that stand for characters in a passage."""
    if not passage.text.isascii():
        yield from report(passage, _RADICAL, _ordinary)


def _ordinary(found: re.Match[str]) -> str | None:
    ordinary = normalize("NFKC", found[0])
    return None if ordinary == found[0] else ordinary
