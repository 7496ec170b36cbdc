r"""Chinese scale after Arabic digits.

What it finds
    十, 百 or 千 after Arabic digits as a scale of the number (3千, 4百万, 5十亿), and numbers that change from digits to
    scales and back (3亿4千5百万).
Why it matters
    GB/T 15835-2011 allows only 万 and 亿 after Arabic digits. 4百万 makes a reader, and a translator, count twice.
Examples
    Bad zh: 园区入驻企业3千家。
    Bad zh: 项目投资4百万元，服务5十亿人次。
    Good zh: 园区入驻企业3000家，项目投资400万元，服务50亿人次。
    Good zh: 全长18.9千米，装机5千瓦，每克4千卡，气压为850百帕。
Limits
    千 and 百 that belong to a unit (千米, 千瓦, 百帕) are not scales, and neither are numbers in Chinese numerals
    and names after a year (2023十大新闻, 2021百强榜). In a range, both bounds are written out. The fix is a
    suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.wording import plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import without_addresses
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("zh",),
    safety="suggested",
    messages={
        "found": Wording(
            en="only 万 and 亿 follow Arabic digits: write “{text}” as {right}",
            zh="阿拉伯数字后只能用“万”“亿”：“{text}”应写作{right}",
        ),
    },
)

_DIGITS = r"\d{1,15}(?:\.\d{1,6})?"
_SCALE = "[十百千]万?亿?|万亿|[万亿]"
_UNIT = (
    "千(?:米|克|瓦|伏|卡|焦|帕|赫|安|乏|牛|字节|比特|兆|欧|升|居里|海里|分|禧|叶|里马|里达)|百(?:万帕|帕|分|强|佳|度)|[一二三四五六七八九]?十?[一二三四五六七八九]?次[方幂]"
    "|十(?:大|佳|强|字|分|[一二三四五六]五)|[十百千]几"
)
_NUMBER = regex(
    r"(?<![\d.,A-Za-z第#/])"
    rf"(?:(?P<first>{_DIGITS}) ?(?P<mark>[～~—–\-至到]) ?)?"
    rf"(?P<number>{_DIGITS} ?(?!{_UNIT})(?:{_SCALE})(?:零?{_DIGITS}(?!{_UNIT})(?:{_SCALE})|零\d(?!\d)){{0,4}})(?![\d几十百千万亿])"
)
_PART = regex(rf"零?(?P<digits>{_DIGITS}) ?(?P<scales>[十百千万亿]*)")
_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_YEAR = regex(r"(?:19|20)\d\d[十百千](?![万亿])")
_GREAT = Decimal(10**4)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each such number, as a range where it is the second bound of one."""
    for found in _NUMBER.finditer(without_addresses(passage.text)):
        number = found["number"]
        if not any(scale in number for scale in "十百千") or _YEAR.match(number):
            continue
        unit = _unit_of(number)
        value = _value(number)
        right = _write(value, unit)
        if found["first"]:
            first = Decimal(found["first"]) * _last_factor(number)
            if first >= value:
                continue
            mark = found["mark"].replace("-", "～").replace("–", "～").replace("~", "～")
            right = _write(first, unit) + mark + right
        yield Hit(passage, *found.span(), {"right": right}, replacement=right)


def _value(number: str) -> Decimal:
    """Return what the number is worth: the scales multiply the digits before them, a second 万 or 亿 all before it."""
    total = Decimal(0)
    section = Decimal(0)
    for part in _PART.finditer(number):
        amount = Decimal(part["digits"])
        for scale in part["scales"]:
            if scale in "万亿":
                total, section, amount = total + (section + amount) * _FACTORS[scale], Decimal(0), Decimal(0)
            else:
                amount *= _FACTORS[scale]
        section += amount
    return total + section


def _unit_of(number: str) -> str:
    """Return the greater of 万 and 亿 that the number has, or nothing."""
    return next((scale for scale in ("亿", "万") if scale in number), "")


def _last_factor(number: str) -> int:
    """Return what the scales at the end of the number multiply by: those that the first bound of a range shares."""
    factor = 1
    for scale in re.findall("[十百千万亿]", number[len(number.rstrip("十百千万亿")) :]):
        factor *= _FACTORS[scale]
    return factor


def _write(value: Decimal, unit: str) -> str:
    """Write a number with 万 or 亿 alone, or plain if it has four digits at most."""
    if not unit and value >= _GREAT:
        unit = "万"
    return plain(value / _FACTORS[unit] if unit else value) + unit
