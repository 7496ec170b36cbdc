"""How often something happens, where the languages differ: 两周一次, twice a week; 一年两次, once every two years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.numerals import ONES
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.patterns import regex

# By unit, in days or in months: what is a year in one family is no number of the other.
_UNITS = {
    "分钟": ("day", Fraction(1, 1440)), "minute": ("day", Fraction(1, 1440)),
    "小时": ("day", Fraction(1, 24)), "hour": ("day", Fraction(1, 24)),
    "天": ("day", Fraction(1)), "日": ("day", Fraction(1)), "day": ("day", Fraction(1)),
    "周": ("day", Fraction(7)), "星期": ("day", Fraction(7)), "week": ("day", Fraction(7)),
    "月": ("month", Fraction(1)), "month": ("month", Fraction(1)),
    "半年": ("month", Fraction(6)), "半月": ("day", Fraction(15)),
    "季度": ("month", Fraction(3)), "quarter": ("month", Fraction(3)),
    "年": ("month", Fraction(12)), "year": ("month", Fraction(12)),
}  # fmt: skip
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year"}  # fmt: skip
_ONE = "[一两二三四五六七八九]"
_HAN = f"{_ONE}?十{_ONE}?|{_ONE}(?!{_ONE})|[0-9]{{1,3}}"
"""A small number; 一两次 and 三五次 are no number to compare."""
_CHINESE = regex(
    rf"(?:(?P<skip>隔)|每?(?P<every>{_HAN})?个?|每)(?P<unit>分钟|小时|星期|季度|半[年月]|(?<!半)[天日周月年])"
    rf"(?P<between>[^，。；！？0-9一两二三四五六七八九十]{{0,6}})(?P<times>{_HAN})[次回班趟]"
)
_TIMES = rf"(?P<times>once|twice|thrice|one|(?:{'|'.join(ONES)}|[0-9]{{1,3}}) times?)"
_ENGLISH = regex(
    rf"\b{_TIMES} (?:(?:a|an|per|each) |every (?:(?P<other>other|second)|(?P<every>{'|'.join(ONES)}|[0-9]{{1,3}}) )? ?)"
    r"(?P<unit>minute|hour|day|week|month|quarter|year)s?\b"
)
_COUNTS = {"once": 1, "one": 1, "twice": 2, "thrice": 3}


class _Frequency(Struct, frozen=True):
    """So many times in so long; `family` tells days from months."""

    start: int
    end: int
    family: str
    rate: Fraction


def frequency_hits(pair: Pair) -> Iterator[Hit]:
    """Yield how often something happens where both languages say it once, and not alike."""
    source, target = list(_frequencies(pair.source)), list(_frequencies(pair.target))
    if len(source) != 1 or len(target) != 1:
        return
    mine, theirs = source[0], target[0]
    if mine.family == theirs.family and mine.rate != theirs.rate:
        yield Hit(
            pair.target,
            theirs.start,
            theirs.end,
            {
                "source": pair.source.text[mine.start : mine.end],
                "target": pair.target.text[theirs.start : theirs.end],
            },
            "frequency",
            severity="warning",
            related=((pair.source, mine.start, mine.end),),
        )


def _frequencies(passage: Passage) -> Iterator[_Frequency]:
    chinese = is_chinese(passage.language)
    pattern = _CHINESE if chinese else _ENGLISH
    for found in pattern.finditer(passage.text if chinese else passage.folded):
        family, length = _UNITS[found["unit"]]
        times = _number(found["times"].removesuffix("s").removesuffix(" time"), chinese=chinese)
        every = _every(found, chinese=chinese)
        if times and every:
            yield _Frequency(*found.span(), family, Fraction(times) / (length * every))


def _every(found: re.Match[str], *, chinese: bool) -> int:
    skips = found["skip"] if chinese else found["other"]
    if skips:
        return 2
    return _number(found["every"], chinese=chinese) if found["every"] else 1


def _number(word: str, *, chinese: bool) -> int:
    """Return a small number in digits or words, 0 for what is none."""
    if word.isdecimal():
        return int(word)
    if chinese:
        value = evaluate_words(word)
        return int(value.low) if value else 0
    return _COUNTS.get(word) or int(ONES.get(word, 0))
