"""One form for each character that numbers are written with, so that the readers need to know no other.

Full-width digits and marks, spaces of other widths, traditional characters and formal numerals (壹贰叁) become the
plain ones. Nothing changes its place: the folded text is as long as the text.
"""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

_TRADITIONAL = "萬億點兩餘幾數約過達個條項種類屆處棟層張冊節隻頭輛戶國縣區場歲週畝頃噸釐錢圓鎊歐韓幣時鐘鍾來內將滿於長減漲縮壓佔雙從當級線門號後間嚴無為續總計這兒歷畢學華東"
_SIMPLIFIED = "万亿点两余几数约过达个条项种类届处栋层张册节只头辆户国县区场岁周亩顷吨厘钱元镑欧韩币时钟钟来内将满于长减涨缩压占双从当级线门号后间严无为续总计这儿历毕学华东"
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_PLAIN = "一二二三三四五六六七八九十百千"
_FULL_WIDTH = "０１２３４５６７８９．％－＋／～＄￥￡〜﹪∼−‐‑"
_HALF_WIDTH = "0123456789.%-+/~$¥£~%~---"
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"

_FOLDED = str.maketrans(_TRADITIONAL + _FULL_WIDTH + _SPACES, _SIMPLIFIED + _HALF_WIDTH + " " * len(_SPACES))
_UNFOLDED = regex(f"[{_TRADITIONAL}{_FORMAL}{re.escape(_FULL_WIDTH)}{_SPACES}]")
_FULL_WIDTH_COMMA = regex("(?<=[０-９])，(?=[０-９]{3})")
_FORMAL_NUMBER = regex(
    f"(?<![大登着着内海水])[{_FORMAL[:12]}][{_FORMAL}萬億万亿零点點]{{1,24}}|拾[{_FORMAL}萬億万亿]{{0,24}}(?=[元圓圆整])"
)
_FORMAL_TABLE = str.maketrans(_FORMAL, _PLAIN)


def fold(text: str) -> str:
    """Return the text in plain characters, each in its place."""
    if _UNFOLDED.search(text) is None:
        return text
    text = _FORMAL_NUMBER.sub(lambda match: match.group().translate(_FORMAL_TABLE), text)
    return _FULL_WIDTH_COMMA.sub(",", text).translate(_FOLDED)
