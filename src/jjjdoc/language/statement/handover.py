"""To whom something goes and from whom it comes: 转让给东海集团, 从东海集团收购; sold to Donghai, acquired from Donghai."""

from __future__ import annotations

from typing import Literal

from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.patterns import regex

Way = Literal["to", "from"]

_TO_ZH = regex(
    "(?:转让|出售|卖|售|出让|划转|转|支付|付|交|移交|出租|租|出借|借|贷|捐赠|赠|让|分配|发放|拨付)(?:给|予)[^，。；：、给]{0,6}$"
)
_FROM_ZH = regex("(?:受让自|收购自|购自|买自|取自|来自于?|租自|借自|得自)[^，。；：、]{0,6}$")
_BEFORE_ZH = regex("(?P<from>[从自由])[^，。；：、]{0,4}$|向[^，。；：、]{0,4}$")
_CLAUSE_ZH, _CLAUSE_EN = regex("[，。；：]"), regex(r"[,;:.]\s")
_BEFORE_EN = regex(r"\b(to|from)\s(?:(?!(?:of|in|by|and|for|with|to|from|on|at)\b)[\w'’-]+\s){0,3}$")
_WIDEST = 100
"""How far before its counterparty a verb may stand, in letters."""

_NAME_END = 4
"""How many characters may end a name: 江海投资, 永安租赁."""


def way_in_chinese(verbs: Lexicon, text: str, start: int, end: int) -> Way | None:
    """Return which way something goes at a party that stands in a range; None if no word tells."""
    before, after = text[max(0, start - 16) : start], _CLAUSE_ZH.split(text[end : end + 40])[0]
    found = [mark for mark in verbs.find(after) if mark.kind in ("give", "take")]
    kinds = [mark.kind for mark in found]
    later = {mark.kind for mark in found if mark.start > _NAME_END}
    if _TO_ZH.search(before):
        return None if "take" in later else "to"
    if _FROM_ZH.search(before):
        return None if "give" in later else "from"
    led = _BEFORE_ZH.search(before)
    if led is None or len(set(kinds)) != 1:
        return None
    if kinds[0] == "take":
        return "from"
    return None if led["from"] else "to"


def way_in_english(verbs: Lexicon, text: str, start: int) -> Way | None:
    """Return which way something goes at a party that begins at a place in lower case; None if no word tells."""
    clause = _CLAUSE_EN.split(text[max(0, start - _WIDEST) : start])[-1]
    led = _BEFORE_EN.search(clause)
    if led is None:
        return None
    first = next(
        (mark.kind for mark in verbs.find(clause[: led.start()]) if mark.kind in ("give", "take")), None
    )
    if led[1] == "to":
        return "to" if first == "give" else None
    return "from" if first == "take" else None
