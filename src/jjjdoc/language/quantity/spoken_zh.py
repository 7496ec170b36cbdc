"""Amounts as they are said: 三块五, 五百块现金, 八毛五, 1米8, where the last number counts the next smaller unit."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import HAN_DIGITS
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL
from jjjdoc.language.quantity.unit_zh import read_measure, read_unit
from jjjdoc.patterns import regex

_DIGITS = "[0-9]{1,2}|[一二三四五六七八九]{1,2}"
_ELIDED = regex(f"(?:{_DIGITS})(?![0-9零〇一二两三四五六七八九{HAN_SMALL}{HAN_LARGE}几多余.点%‰、~—–-])")
_PIECES = {"块": "CNY", "角": "jiao", "毛": "jiao"}
"""What is said for yuan and jiao, and is a piece, a corner or a hair too."""
_PIECE = f"[{''.join(_PIECES)}]"
_HAS_FRACTION = regex(
    f"{_PIECE}(?:半(?![个年月天小径岛数夜])|(?:{_DIGITS})(?![0-9零〇一二两三四五六七八九{HAN_SMALL}{HAN_LARGE}几多余]))"
)
_IS_MONEY = regex(
    f"(?<=[0-9])角(?![星度形落楼钢铁锥膜质阀])|{_PIECE}(?:现金|人民币|工资|奖金|存款|押金|罚款|租金|红包|补贴|补助|赔偿|定金|学费|房租|欠款|零钱|钞票|大洋|一[个斤件张次天月年位只份])"
)
_SPENT = regex(
    "(?:花|卖|补|单价|每[^，。；：、！？0-9]{1,4}|收|付|交|赚|挣|欠|借|罚|赔|省|给|捐|价|钱|薪|工资|票价|成本|租|费|奖|赏|涨|降|贵|便宜)"
    "[^，。；：、！？0-9]{0,6}$"
)
_ENDS = regex(f"{_PIECE}(?:左右|以上|以下|以内|上下|[，。；！？、）”]|$)")
_WINDOW = 10
_ELIDING = frozenset("块毛角米")


def read_pieces(text: str, draft: Draft) -> bool:
    """Make a number before 块, 角 or 毛 a sum of money where what stands beside says so; tell whether it is one."""
    end = draft.end
    unit = _PIECES.get(text[end : end + 1])
    if unit is None:
        return False
    is_money = (
        _HAS_FRACTION.match(text, end)
        or _IS_MONEY.match(text, end)
        or (_ENDS.match(text, end) and _SPENT.search(text, max(0, draft.start - _WINDOW), draft.start))
    )
    if not is_money:
        return False
    draft.unit, draft.weak = unit, False
    draft.extend(end + 1)
    return True


def read_elided(text: str, draft: Draft) -> None:
    """Read a number right after 块, 毛 or 米 that counts tenths of it, or hundredths: 三块五, 一米七五."""
    end = draft.end
    written = text[end - 1]
    if written not in _ELIDING or draft.kind != "number" or draft.scale:
        return
    in_yuan = draft.unit == "CNY" and written != "块"  # 两块二毛五
    if draft.low % 1 and not in_yuan:
        return
    match = _ELIDED.match(text, end)
    if match is None or read_unit(text, match.end()) or read_measure(text, match.end()) > match.end():
        return
    digits = "".join(str(HAN_DIGITS.get(char, char)) for char in match.group())
    place = -len(digits) - in_yuan
    draft.low = draft.high = draft.low + Decimal(digits).scaleb(place)
    draft.place, draft.weak = place, False
    draft.extend(match.end())
