"""The text that terms are looked for in: what makes no difference to a term is the same or gone.

In English hyphens and dashes are spaces, and white space of any length is one space. In Chinese there are no spaces,
one kind of dash and one middle dot. In both, quotation marks and invisible characters are gone: a report has
“1+5” in them, and the glossary does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from msgspec import Struct

from jjjdoc.language.script import HAN_LETTER
from jjjdoc.patterns import regex

# Where a term may begin and end in a text.


_CONTEXT = 5
_NUMERALS = "0-9〇零一二两三四五六七八九十百千万亿几数半多余来"
_NUMBER_BEFORE = rf"[{_NUMERALS}] *$"
_DISTRICTS = (
    "东城|西城|朝阳|丰台|石景山|海淀|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|和平|河东|河西|南开|红桥|东丽|西青|"
    "津南|北辰|武清|宝坻|宁河|静海|蓟州|滨海新|浦东新|曹妃甸|安次|广阳|桥东|桥西|裕华|丰南|丰润|徐水"
)
_NAME_BEFORE = {
    "区": f"(?:{_DISTRICTS})$",
    # A name of two or three characters after that of a larger unit: 通州区张家湾镇.
    **dict.fromkeys("县旗镇乡村", f"[区县市旗州]{HAN_LETTER}{{2,3}}$"),
}
# What makes another word of a character with the one after it: 元素, 区域, 镇压, 乡村.
_OTHER_WORD = {"元": "素月旦件首勋帅宵凶", "区": "域间别分", "镇": "静压定江", "乡": "村镇亲愁土"}
# Two characters that belong to two words: 人民生活, 不同比例, 选举中共和党.
_TWO_WORDS = {"民生": r"人民生[活产存命]", "同比": r"同比[例重率]", "中共": r"中共[和同有享识处计]"}


@cache
def word_characters() -> frozenset[str]:
    """Return the characters of words written with letters and digits: no Han, no kana."""
    return frozenset(char for char in map(chr, range(0x2E80)) if char.isalnum() or char == "_")


def is_conditional(chinese: str) -> bool:
    """Tell whether a Chinese term needs a look at what stands around it: `is_word`."""
    return len(chinese) == 1 or chinese in _TWO_WORDS or re.match(f"[{_NUMERALS}]", chinese) is not None


def is_word(folded: str, start: int, end: int) -> bool:
    """Tell whether a Chinese term is a word here, and not part of others.

    One of a single character stands after a number, a unit of government after a name. One that begins with a
    number does not go on a number: 十年来 is not in 几十年来.
    """
    term = folded[start:end]
    before = folded[max(0, start - _CONTEXT) : start]
    if term in _TWO_WORDS:
        return re.search(_TWO_WORDS[term], folded[max(0, start - 1) : end + 1]) is None
    if len(term) > 1:
        return re.match(f"[{_NUMERALS}]", term) is None or re.search(rf"[{_NUMERALS}第.]$", before) is None
    if folded[end : end + 1] in tuple(_OTHER_WORD.get(term, "")):
        return False
    return re.search(_NAME_BEFORE.get(term, _NUMBER_BEFORE), before) is not None


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
