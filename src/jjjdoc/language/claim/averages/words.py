"""Words of averages, prices and equal shares, as data, in both languages: 平均, 人均; on average, per capita."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from jjjdoc.patterns import regex

MEANS_BY = "人户校班村县亩企院店床车生场笔件次栋座株镇乡厂辆条套师"
"""What 均 makes a mean with: 校均, 场均."""

_SINGLE = "单(?:价|[机台个户笔店车位])"
_COUNTED = (
    "square|meters?|kilomet(?:er|re)s?|hectares?|tons?|day|week|month|hour|daily|monthly|annual|yearly|unit"
)
_MEASURES = "speed|density|price|rate|yield|output|value|size|amount"

Name = Literal["mean", "each", "price", "rate", "light"]


class Words(NamedTuple):
    """Patterns of folded text; the English ones are of whole words."""

    zh: str
    en: str


RATE_WORDS: Mapping[Name, Words] = {
    # the figure is an average
    "mean": Words(
        zh=f"平均|[日月年周季{MEANS_BY}]均(?![衡匀等线值价势])|均值",
        en="averag(?:e|es|ed|ing)|mean|per capita",
    ),
    # it is for each of several that the words do not name; # stands for the figure
    "each": Words(
        zh=f"平均(?!年龄|寿命)|各(?![项类级界种地方个自族])|均(?=[为达获得投资价])|{_SINGLE}|每(?!年|月|天|日|周)",
        en=r"each(?=.*#|\s*(?:[.,;)]|$))|apiece|averag(?:e|es|ed|ing)(?! age| annual)|mean|unit price|unit cost",
    ),
    "price": Words(zh="单价", en="unit (?:price|cost)|average price|price"),
    # all that says that a figure is a rate, and nothing of what
    "rate": Words(
        zh=(
            "(?:[年月周日]?平均)?每(?:平方[公千]?[里米]|公里|小时|分钟|季度|公顷|[一-鿿])|[年月周日]?平均(?:班额)?|"
            f"[日月年周季{MEANS_BY}]均|亩产|均|各|{_SINGLE}|时速|速度|密度|单产"
        ),
        en=(
            "(?:each|every) [a-z]+ [a-z]+(?= ?$)|(?:(?:an?|the) )?(?:averag(?:e|es|ed|ing)|mean|per capita|"
            "(?:per|each|every)(?: [a-z]+)?|apiece|respectively|an? (?:head|person|visit|trip|ride|piece)|an?|"
            f"{_COUNTED}|{_MEASURES})"
        ),
    ),
    # verbs and nouns that every total has, and that name nothing
    "light": Words(
        zh=(
            "[年月日]产量?|[全当本][年月日]|(?<![一-鿿])[年月日]|获得|得到|获|投入|安排|补助|发放|领取|支出|支付|收到|建成|完成|拥有|有|"
            "接待|处理|办理|受理|产量|产出|规模|金额|人次"
        ),
        en=(
            "receiv(?:e|es|ed|ing)|get(?:s|ting)?|got|spen[dt]|spending|pays?|paid|earn(?:s|ed|ing)?|saw|see|handled|took|"
            "carried|us(?:e|es|ed|ing)|worth|cover(?:s|ed|ing)?|travel(?:s|ed|ing)?|cycle|were|was|went|gave|given|made|in|"
            r"they|this|that|it|equals?|equivalent|works? out|working out|or|i\.e\.|so|thus|therefore|hence|roughly|"
            "approximately|some|brought|sold|ran|held|built|lent|fed|hous(?:e|es|ed)|holds?|contains?|combined|aggregate|"
            "altogether|long|total|contract|sum|bills?|invoiced?|invoices|receipts|proceeds|takings|capacity|turn(?:s|ing|ed)? out|put(?:s|ting)?|purchases?|deals?|"
            "orders?|sales?|transactions?|outlays?|valued|raising|crops?|harvests?|came|comes|makes"
        ),
    ),
}


@cache
def rate_words(name: Name, *, chinese: bool) -> re.Pattern[str]:
    """Return the pattern of words of one meaning."""
    words = RATE_WORDS[name]
    return regex(words.zh) if chinese else regex(f"(?<![a-z])(?:{words.en})(?![a-z])")
