"""Source language left in the target.

What it finds
    A clause or sentence of Chinese inside an English text, or of English inside a Chinese text: what was left
    untranslated in the middle of a segment.
Why it matters
    A reader of that language meets words of the other where a part of the text should be.
Examples
    Bad pair: 三地共同推进水源保护，取得明显成效。 || The three places have promoted 水源保护，取得明显成效.
    Bad pair: 三地共同推进水源保护和生态修复。 || The three places jointly promote 水源保护和生态修复工作.
    Good pair: 《首都功能核心区控制性详细规划》 || the Regulatory Plan (《首都功能核心区控制性详细规划》)
    Good pair: 三地推进“放管服”改革。 || The three places pushed forward the reform known as fang guan fu (放管服).
Limits
    english.han_characters reports names, single words and text in brackets. In Chinese, six English words on end are
    a clause if at least two of them are such words as "the", "of" and "is".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN, HAN_LETTER, has_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "zh": Wording(en="“{text}” has not been translated", zh="“{text}”尚未翻译"),
        "en": Wording(en="“{text}” is English left in a Chinese text", zh="中文里留有未翻译的英文“{text}”"),
    },
)

_HAN = regex(HAN_LETTER)
_HAN_IN_CLAUSE = 8
_HAN_BESIDE_MARK = 6

_WORD = r"[A-Za-z]++(?:['’-][A-Za-z]++)*+"
_ENGLISH_RUN = regex(rf"(?<![A-Za-z'’-]){_WORD}(?:[ ,;]++(?:{_WORD}|\d[\d.,]*+)){{5,}}+")
_FUNCTION_WORD = regex(
    r"\b(?:the|an?|of|and|to|in|is|are|was|were|has|have|been|for|with|by|that|which|from|on|at|its|their|will)\b"
)
_FUNCTION_WORDS = 2

_OPENING, _CLOSING = "([（［【〔", ")]）］】〕"


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield each clause of the target that is in the language of the source."""
    target = pair.target
    if is_chinese(target.language) == is_chinese(pair.source.language) or not is_complete(pair):
        return
    if target.text.strip() == pair.source.text.strip():  # segment.target_equals_source
        return
    if is_chinese(target.language):
        ranges = (
            found.span() for found in _ENGLISH_RUN.finditer(target.text) if _is_english_clause(found[0])
        )
        message = "en"
    elif has_han(target.text):
        ranges = (
            found.span() for found in _chinese_run().finditer(target.text) if _is_chinese_clause(found[0])
        )
        message = "zh"
    else:
        return
    clauses = list(ranges)
    if not clauses:
        return
    bracketed = _bracketed(target)
    for start, end in clauses:
        if start not in bracketed:
            yield Hit(target, start, end, message=message)


@cache
def _chinese_run() -> re.Pattern[str]:
    return re.compile(f"[{HAN}](?:[{HAN}，。；、：！？“”《》（）0-9A-Za-z.%～—-]*[{HAN}，。；！？”》）])?")


@cache
def _clause_mark() -> re.Pattern[str]:
    return re.compile(f"[，。；！？](?=[{HAN}])")


def _is_chinese_clause(run: str) -> bool:
    han = len(_HAN.findall(run))
    return han >= _HAN_IN_CLAUSE or (han >= _HAN_BESIDE_MARK and _clause_mark().search(run) is not None)


def _is_english_clause(run: str) -> bool:
    return len(_FUNCTION_WORD.findall(run)) >= _FUNCTION_WORDS


def _bracketed(passage: Passage) -> set[int]:
    """Return the offsets of a text that stand inside brackets."""
    inside: set[int] = set()
    depth = 0
    for offset, char in enumerate(passage.text):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif depth:
            inside.add(offset)
    return inside
