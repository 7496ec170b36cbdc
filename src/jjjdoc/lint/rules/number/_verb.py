"""A quantity as it is written, with the word of rising or falling before it: 增长了3倍, fell to 62 percent."""

from __future__ import annotations

import re

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_CHINESE = regex(
    "(?:增长|增加|增|提高|提升|上升|上涨|扩大|翻|回升|减少|减量|压减|减|下降|降低|降|缩短|压缩|收窄|回落)[了到至为]?$"
)
_ENGLISH = regex(
    r"\b(?:rose|rise[sn]?|grew|grow[ns]?|growth|raised?|climbed|expanded|increase[sd]?|up|down|fell|fall(?:s|en)?"
    r"|drop(?:s|ped)?|decrease[sd]?|declined?|reduced?|reduction|cut|shortened|lowered)(?:\s(?:by|to|of))?\s$",
    re.IGNORECASE,
)
_MOST_BEFORE = 16
"""How many characters before a quantity are looked at."""


def with_verb(passage: Passage, quantity: Quantity) -> str:
    """Return a quantity as it is written, with its qualifiers and the word of rising or falling before it, if any."""
    start, end = quantity.outer
    pattern = _CHINESE if is_chinese(passage.language) else _ENGLISH
    found = pattern.search(passage.text, max(0, start - _MOST_BEFORE), start)
    return passage.text[found.start() if found else start : end]
