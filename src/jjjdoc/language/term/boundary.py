"""Where a term may begin and end in a text, by the script on each side of each edge."""

from __future__ import annotations

import re

from jjjdoc.language.script import HAN

_CONTEXT = 5
_NUMBER_BEFORE = re.compile(r"[0-9〇零一二两三四五六七八九十百千万亿几数半多余来](?: |$)*$")
# 通州区; or a name of two or three characters after a unit of government: 通州区张家湾镇.
_NAME_BEFORE = re.compile(
    "(?:东城|西城|朝阳|丰台|石景山|海淀|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|和平|河东|河西|南开|红桥|"
    "东丽|西青|津南|北辰|武清|宝坻|宁河|静海|蓟州|滨海新|浦东新|曹妃甸|安次|广阳|桥东|桥西|裕华|丰南|丰润|徐水|"
    f"[区县市旗州][{HAN}]{{2,3}})$"
)
# What makes a word of another meaning with the character before it: 元素, 区域, 镇压, 乡村.
_WORD_AFTER = {"元": "素月旦件首勋帅宵凶", "区": "域间别分", "镇": "静压定江", "乡": "村镇亲愁土"}
_UNITS_OF_GOVERNMENT = frozenset("省市区县旗镇乡村")


def is_word_character(char: str) -> bool:
    """Tell whether a character of a folded text belongs to a word written with letters: no Han, no kana."""
    return char < "\u2e80" and (char.isalnum() or char == "_")


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Tell whether a Chinese term of one character is a word here: after a number, or for units of government a name."""
    char = folded[start:end]
    if folded[end : end + 1] in _WORD_AFTER.get(char, "") and folded[end : end + 1]:
        return False
    before = folded[max(0, start - _CONTEXT) : start]
    pattern = _NAME_BEFORE if char in _UNITS_OF_GOVERNMENT else _NUMBER_BEFORE
    return pattern.search(before) is not None
