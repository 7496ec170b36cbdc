"""To whom something goes and from whom it comes: 转让给东海集团, 从东海集团收购; sold to Donghai, acquired from Donghai."""

from __future__ import annotations

from typing import Literal

from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

Way = Literal["to", "from"]

_TO_ZH = regex(
    "(?:转让|出售|卖|售|出让|划转|转|支付|付|交|移交|出租|租|出借|借|贷|捐赠|赠|让|分配|发放|拨付)(?:给|予)[^，。；：、给]{0,6}$"
)
_FROM_ZH = regex("(?:受让自|收购自|购自|买自|取自|来自于?|租自|借自|得自)[^，。；：、]{0,6}$")
_BEFORE_ZH = regex("(?P<from>[从自由])[^，。；：、]{0,4}$|向[^，。；：、]{0,4}$")
_SENTENCE_ZH, _CLAUSE_ZH, _CLAUSE_EN = regex("[。；]"), regex("[，。；：]"), regex(r"[,;:.]\s")
_BEFORE_EN = regex(r"\b(to|from)\s(?:(?!(?:of|in|by|and|for|with|to|from|on|at)\b)[\w'’-]+\s){0,3}$")
_WIDEST = 100
"""How far from its counterparty a verb may stand, in letters."""

_NAME_END = 3
"""Within how many characters a verb may be the end of a name: 江海投资, 永安租赁."""


def way_in_chinese(verbs: Lexicon, text: str, start: int, end: int) -> Way | None:
    """Return which way something goes at a party that stands in a range; None if no word tells."""
    before = _SENTENCE_ZH.split(text[max(0, start - _WIDEST) : start])[-1]
    rest = _SENTENCE_ZH.split(text[end : end + _WIDEST])[0]
    others = {mark.kind for mark in verbs.find(before)}
    others |= {mark.kind for mark in verbs.find(rest) if mark.start >= _NAME_END}
    if _TO_ZH.search(before):
        return None if "take" in others else "to"
    if _FROM_ZH.search(before):
        return None if "give" in others else "from"
    clause = _CLAUSE_ZH.split(rest)[0]
    kinds = [mark.kind for mark in verbs.find(clause) if mark.kind in ("give", "take")]
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


# The one that reports, which goes without a name: 公司将股权转让给…, the company acquired a stake from…
_SELF_ZH = regex(
    "(?:^|(?<=[，。；：\\s]))(?P<self>(?:该|本|我|上述)?(?:公司|集团|企业|行|子公司)|我们)(?:[^，。；：的]|的(?!公司)){0,40}?"
    "(?:(?P<to>转让|出售|卖|售|出让|划转|转|移交|出租|租|出借|借|捐赠|赠)(?:给|予)|[从自][^，。；：]{1,20}?(?:收购|购买|购入|购得|买入|买下|受让|采购|租入|借入))"
)
_SELF_EN = regex(
    r"\b(?P<self>(?:the|our|said) (?:company|group|bank|enterprise|firm|subsidiary)|we)\s(?:(?:has|have|had|will|would|shall|also|then|\w+ly)\s){0,3}"
    r"(?:(?:acquires?|acquired|buys?|bought|purchases?|purchased|leases?|leased|rent|rents|rented|borrows?|borrowed)\b[^,;:.]{0,80}?\s(?P<from>from)"
    r"|(?:sells?|sold|transfers?|transferred|assigns?|assigned|leases?|leased|lends?|lent|donates?|donated)\b[^,;:.]{0,80}?\sto)\s"
)


def self_exchanged(
    verbs: tuple[Lexicon, Lexicon], chinese: str, english: str, sentence: Matched
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the ranges of the one that reports, if it gives something to another in one sentence and takes it in the other.

    Only if nothing is both given and taken in one of them. The English is in lower case.
    """
    zh, en = sentence.zh, sentence.en
    ours = _SELF_ZH.search(chinese, zh.start, zh.end)
    theirs = _SELF_EN.search(english, en.start, en.end)
    if ours is None or theirs is None or (ours["to"] is None) != (theirs["from"] is None):
        return None
    said = (chinese[zh.start : zh.end], english[en.start : en.end])
    kinds = [{mark.kind for mark in each.find(text)} for each, text in zip(verbs, said, strict=True)]
    if any({"give", "take"} <= found for found in kinds):
        return None
    return ours.span("self"), theirs.span("self")
