"""Chinese characters in English text.

What it finds
    Han characters left in English text, and full-width punctuation, letters and digits.
Why it matters
    Han characters are left over from the source. Full-width marks come from a Chinese keyboard: they are too wide
    and use another font, and a search does not find full-width digits.
Examples
    Bad en: The park has opened， and the museum will follow。
    Bad en: Output grew to １０.4 trillion yuan.
    Bad en: The 三校一院 projects were finished.
    Good en: Xiong'an New Area (雄安新区) lies in Hebei Province.
    Good en: The character “京” stands for Beijing.
    Good en: The amount is 10.4万亿元 in Chinese.
Limits
    Chinese in brackets or quotation marks gives the original of a name and is left alone. So is a passage that says
    it speaks of Chinese, and one without any English, such as a cell of a glossary.
    `segment.source_language_in_target` reports whole clauses of a translation. Only full-width forms have a fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.script import HAN, has_wide, is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    safety="safe",
    yields_to=("segment.source_language_in_target",),
    messages={
        "found": Wording(en="Chinese characters in English text", zh="英文中夹有汉字"),
        "mark": Wording(en="full-width “{text}” in English text", zh="英文中使用了全角标点“{text}”"),
        "form": Wording(en="full-width letters or digits: “{text}”", zh="英文中使用了全角字母或数字“{text}”"),
    },
)

_MARKS = {
    "，": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "、": ",", "％": "%", "＋": "+",
    "－": "-", "／": "/", "．": ".", "＝": "=", "＄": "$", "￥": "¥", "\u3000": " ",
}  # fmt: skip
_OPENING, _CLOSING = "（", "，。；：？！）、"

# Of these the half-width form would be markup, or another mark is meant.
_WITHOUT_FIX = "《》〈〉「」『』【】〔〕〖〗［］＜＞＊＃＆～＂＇"
_FOREIGN = (
    rf"(?P<han>[{HAN}](?:[{HAN}A-Za-z0-9·“”‘’—，。、；：（）《》〈〉]*[{HAN}])?)"
    rf"|(?P<form>[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)|(?P<mark>[{''.join(_MARKS)}{_WITHOUT_FIX}])"
)
_BEFORE_ORIGINAL = regex(r"[(（\[“‘\"'《](?:[A-Za-z][A-Za-z ]{0,20}[:：])?[^A-Za-z.;]*$")
_AROUND = 26
_MENTION = regex(r"\bChinese\b")
_ENGLISH = regex(r"[A-Za-z]{2}")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each run of Chinese, each full-width mark, each run of full-width letters or digits."""
    text = passage.text
    if not has_wide(text) or not _ENGLISH.search(text):
        return
    in_chinese_bracket = False
    said_to_be_chinese = _MENTION.search(text) is not None
    for found in re.finditer(_FOREIGN, text):
        start, end = found.span()
        if found["han"]:
            original = _BEFORE_ORIGINAL.search(text, max(0, start - _AROUND), start)
            if not said_to_be_chinese and original is None:
                yield Hit(passage, start, end, severity="warning")
            continue
        if found["form"]:
            half = "".join(chr(ord(char) - 0xFEE0) for char in found[0])
            yield Hit(passage, start, end, message="form", replacement=half)
            continue
        before_is_han = start > 0 and is_han(text[start - 1])
        if found[0] == "（":
            in_chinese_bracket = before_is_han
        belongs_to_chinese = (
            in_chinese_bracket
            if found[0] in "（）"
            else before_is_han or (end < len(text) and is_han(text[end]))
        )
        if not belongs_to_chinese:
            yield Hit(passage, start, end, message="mark", replacement=_half_width(text, start, end))


def _half_width(text: str, start: int, end: int) -> str | None:
    """Return the half-width mark, with the space that the wide one stood for."""
    mark = text[start:end]
    half = _MARKS.get(mark)
    if half is None:
        return None
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if mark == "\u3000" and (not before.strip() or not after.strip()):
        return None  # an indent, or a gap between columns
    if mark in _OPENING and before.isalnum():
        return f" {half}"
    if mark in _CLOSING and (after.isalpha() or (after in "(（“" and after != "")):
        return f"{half} "
    return half
