"""What stands around a number and tells what it is: money, a scale, something counted in whole ones, a measure."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.patterns import regex

_MONEY_BEFORE = regex(r"(?:(?<![A-Za-z])(?:CNY|RMB|USD|EUR|GBP|HKD|JPY)|[$€£¥￥])[ \u00a0]?$")
_CODE_BEFORE = regex(r"[A-Za-z/:#&=_§№第+\-–—~～〔\[]$")
_CODE_AFTER = regex(r"[A-Za-z/_=@]|[-–—:]\w|[.．]\d")
_RATE_AFTER = regex(r"[ \w]{0,6}(?:/|每)|[^.,;。，；]{0,24}(?<![a-z])per (?!cent)")
_AVERAGE_BEFORE = regex(
    r"(?<![a-z])(?:average|averaging|mean|per|rate|ratio)(?![a-z])|[平人户日年]均|每|比例|率"
)
_SPACE = r"[ \u00a0]?"
_SCALE = regex(_SPACE + r"(?:(?:hundred|thousand|[mb]illion|trillion|mn|bn)(?![a-z])|[十百千万亿兆])")
_SHARE = regex(_SPACE + r"(?:[%％‰]|percent|per cent|个百分点)")
_MONEY_AFTER = regex(
    _SPACE + r"(?:(?:yuan|dollars?|euros?|pounds?|yen|rmb)(?![a-z])|元|美元|欧元|港元|日元|英镑|块钱)"
)
_MEASURE = regex(
    _SPACE
    + r"(?:(?:square |cubic )?(?:kilomet|met|hect)(?:ers?|res?|ares?)(?![a-z])|(?:metric )?ton(?:ne)?s?(?![a-z])"
    r"|(?:km|kg|mu|kilograms?|kilowatts?|megawatts?|acres?|miles?)(?![a-z])|平方|立方|公里|千米|公顷|亩|吨|公斤|千克|千瓦)"
)
_COUNTED = regex(
    _SPACE
    + r"(?:(?:[a-z-]{3,20} ){0,2}(?:people|persons?|participants|residents|households|families|visitors|visits|trips"
    r"|passengers|enterprises|companies|businesses|firms|jobs|students|pupils|workers|employees|patients|cases"
    r"|deaths|farmers|villagers|villages|schools|vehicles|cars|buses|volunteers|members|users|copies|projects|items"
    r"|tourists|viewers|spectators|experts|doctors|teachers|homes|apartments|trees|seats|beds)(?![a-z])"
    r"|人|名|位|户|家|辆|座|所|项|件|台|套|株|棵|张|册|例|次|个(?!百分点|月|小时|标准|单位|基点|点))"
)
_NEAR = 12
_CLAUSE = 48


class Surroundings(Struct, frozen=True):
    """What is known of a number from the text on both sides.

    `code`: it is part of a code, an address or a formula. `rate`: a price or an average, which may have any decimals.
    """

    code: bool
    money: bool
    money_before: bool
    scaled: bool
    share: bool
    measured: bool
    counted: bool
    rate: bool

    @property
    def certain(self) -> bool:
        """Whether it is surely one number, not a list without spaces."""
        return self.money or self.scaled or self.share or self.measured


def surroundings(text: str, folded: str, start: int, end: int) -> Surroundings:
    """Read what stands before and after a number."""
    before = text[max(0, start - _NEAR) : start]
    money_before = _MONEY_BEFORE.search(before) is not None
    clause = folded[max(0, start - _CLAUSE) : start]
    return Surroundings(
        code=(not money_before and _CODE_BEFORE.search(before) is not None)
        or _CODE_AFTER.match(text, end) is not None,
        money=money_before or _MONEY_AFTER.match(folded, end) is not None,
        money_before=money_before,
        scaled=_SCALE.match(folded, end) is not None,
        share=_SHARE.match(folded, end) is not None,
        measured=_MEASURE.match(folded, end) is not None,
        counted=_COUNTED.match(folded, end) is not None,
        rate=_RATE_AFTER.match(folded, end) is not None or _AVERAGE_BEFORE.search(clause) is not None,
    )
