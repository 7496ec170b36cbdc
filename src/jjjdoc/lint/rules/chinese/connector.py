r"""Wrong connecting mark in a range.

What it finds
    A hyphen, an en dash or a half-width ~ in a range of numbers or years, and ～ in a range of years, dates or
    places.
Why it matters
    GB/T 15834-2011, 4.13 writes ranges of numbers with ～ (25～30克), and ranges of places and times with —
    (2021—2035年); a hyphen reads as a code or a score.
Examples
    Bad zh: 单程需要20-30分钟。
    Bad zh: 规划期为2021-2035年。
    Bad zh: 2014年～2023年，三地累计投资超过万亿元。
    Good zh: 单程需要20～30分钟，规划期为2021—2035年，比例为15%～30%。
    Good zh: 主队以3-1取胜，电话010-12345678，日期2023-05-12，GB/T 9704-2012，第3-1号。
Limits
    The rule needs a unit, 年, 月, 日 or % after the second number, or a unit on both sides; seasons, scores,
    telephone numbers, dates and codes have none. The second number must be the larger. It is a matter of form, so it
    is a note; the fix is a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import without_addresses
from jjjdoc.patterns import regex

RULE = Rule(
    severity="note",
    subject="passage",
    languages=("zh",),
    safety="unsafe",
    yields_to=("number.range_style",),
    messages={
        "numbers": Wording(
            en="use ～ for a range of numbers, not “{mark}”",
            zh="数值范围应使用浪纹线“～”，不用“{mark}”",
        ),
        "times": Wording(
            en="use — for a range of times or places, not “{mark}”",
            zh="时间、地域的起止应使用一字线“—”，不用“{mark}”",
        ),
    },
)

_UNIT = (
    "%|‰|％|℃|°C|[万亿千百]|年|个?月|日|号|天|周|岁|小时|分钟|秒|时|点|元|美元|人|名|位|户|家|个|项|条|件|座|处|所|次|倍|成"
    "|米|公里|千米|厘米|毫米|微米|平方|立方|亩|公顷|吨|公斤|千克|克|毫克|升|度|级|层|台|辆|张|套|页|章|期|批|(?:km|kg|mm|cm|m|GW|MW|kW)(?![A-Za-z])"
)
_NUMBER = r"\d+(?:[.,]\d+)*"
_RANGE = (
    rf"(?<![\d.,/A-Za-z#第—–―－~～-])(?P<first>{_NUMBER})(?P<unit> ?(?:{_UNIT}))?(?P<mark> ?(?:--|[-–—―－~～]) ?)"
    rf"(?P<last>{_NUMBER}) ?(?P<after>{_UNIT})(?!\w*[-–]\d)"
)
_PLACES = r"(?<=[\u4e00-\u9fff])[～~](?=[\u4e00-\u9fff])"
_YEAR = regex(r"(?:1[89]|20)\d\d")
_TIMES = {"年", "月", "日", "号"}


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the mark of each range that is not written with the one for its kind."""
    text = without_addresses(passage.text)
    for found in re.finditer(_RANGE, text):
        if not _rises(found):
            continue
        right = "—" if _is_time(found) else "～"
        mark = found["mark"].strip()
        if mark == right or (mark == "—" and right == "～"):
            continue
        kind = "times" if right == "—" else "numbers"
        yield Hit(passage, *found.span("mark"), {"mark": mark}, kind, right)
    for found in re.finditer(_PLACES, text):
        yield Hit(passage, *found.span(), {"mark": found[0]}, "times", "—")


def _rises(found: re.Match[str]) -> bool:
    """Tell whether the second number is the larger, as in a range; a year may leave out its century."""
    first, last = (_value(found[name]) for name in ("first", "last"))
    return first < last or (_YEAR.fullmatch(found["first"]) is not None and first % 100 < last < 100)


def _value(number: str) -> float:
    whole, _, part = number.replace(",", "").partition(".")
    return float(f"{whole}.{part.replace('.', '') or '0'}")


def _is_time(found: re.Match[str]) -> bool:
    """Tell whether a range is one of years or dates, not of lengths of time (3～5年) or numbers."""
    unit = (found["unit"] or "").strip()
    if found["after"] == "年":
        return _YEAR.fullmatch(found["first"]) is not None
    return found["after"] in _TIMES and (unit in _TIMES or unit == "")
