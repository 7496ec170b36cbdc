"""Indicators that are written in several ways, as data, in both languages: 外贸进出口总额 is 进出口总额."""

from __future__ import annotations

import re
from functools import cache

from jjjdoc.patterns import regex

# A line is one indicator: its Chinese names | its English names, patterns of folded words. The first stands for all.
_INDICATORS = r"""
生产总值 国内生产总值 地区生产总值 gdp | gdp, gross domestic product, gross regional product, regional gdp
进出口 (?:对外贸易|外贸|货物贸易|货物|海关)?进出口(?:总额|总值|额|规模|贸易额)? (?:对外贸易|外贸|货物贸易)(?:总额|总值) | foreign trade, (?:total )?(?:value of )?(?:imports and exports|exports and imports|import and export)(?: value| volume)?, (?:value|volume) of (?:foreign )?trade
出口 (?:外贸|货物)?出口(?:总额|总值|额) | exports, (?:total )?(?:export value|value of exports)
进口 (?:外贸|货物)?进口(?:总额|总值|额) | imports, (?:total )?(?:import value|value of imports)
社会消费品零售 社会消费品零售(?:总)?额 社零总额 社零额 | retail sales, (?:total )?retail sales of (?:social )?consumer goods
固定资产投资 (?:全社会)?固定资产投资(?:总额|额|完成额)? 固投 | fixed-asset investment, (?:total )?investment in fixed assets, fixed assets? investment
规模以上工业增加值 规上工业增加值 | industrial value-added, (?:industrial )?value[ -]added (?:of|by|in) (?:industry|industrial enterprises), (?:industrial )?added value of industry, industrial value[ -]added
人均可支配收入 (?:全体)?居民人均可支配收入 | per-capita disposable income, per capita disposable income, disposable income per (?:capita|person|head)
常住人口 常住人口(?:总数|总量|数量|规模|数) | permanent residents, (?:resident|permanent) population
研发经费 (?:研究与试验发展|研发|r&d)(?:经费|投入|支出|经费支出|经费投入)+ | r&d spending, (?:r&d|research and development) (?:spending|expenditures?|outlays?|investment|funding), (?:spending|expenditures?) on (?:r&d|research and development)
高新技术企业 高企 | high-tech enterprises, high[- ]tech(?:nology)? (?:enterprises|companies|firms|businesses)
细颗粒物 pm2\.5 | pm2.5, fine particulate matter, fine particles
预期寿命 (?:人均|平均)预期寿命 | life expectancy, (?:average )?life expectancy(?: at birth)?
城镇化率 (?:常住人口|人口)城镇化率 | urbanization rate, urbani[sz]ation(?: rate)?
失业率 失业率 | unemployment rate, (?:rate of unemployment|jobless rate)
贷款余额 (?:人民币|本外币)?(?:各项)?贷款余额 | outstanding loans, loans outstanding, (?:outstanding )?loan balance, balance of loans
存款余额 (?:人民币|本外币)?(?:各项)?存款余额 | outstanding deposits, deposits outstanding, (?:outstanding )?deposit balance, balance of deposits
"""


_LITERALS = regex(r"(?:^|\(\?:|\||\)\??)([^()|?\\\[ ]{1,3})(?!\?)")
"""What a name may begin with: at its head, in a group or behind one."""


@cache
def _names(*, chinese: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    first: list[str] = []
    starts: set[str] = set()
    patterns: list[str] = []
    for line in _INDICATORS.strip().splitlines():
        zh, en = line.split(" | ")
        names = zh.split() if chinese else en.split(", ")
        first.append(names[0])
        starts.update(each[: 1 if chinese else None] for name in names for each in _LITERALS.findall(name))
        patterns.append(
            "|".join(sorted((*names[1:], re.escape(names[0])), key=lambda name: (-len(name), name)))
        )
    bounds = ("", "") if chinese else ("(?<![a-z])", "(?![a-z])")
    ahead = f"(?={'|'.join(map(re.escape, sorted(starts)))})"  # most places are passed over at once
    either = "|".join(f"({pattern})" for pattern in patterns)
    return regex(f"{bounds[0]}{ahead}(?:{either}){bounds[1]}"), tuple(first)


def with_usual_names(words: str, *, chinese: bool) -> str:
    """Return folded words with each indicator called by its first name."""
    pattern, first = _names(chinese=chinese)
    return pattern.sub(lambda found: first[(found.lastindex or 1) - 1], words)


@cache
def is_indicator(word: str) -> bool:
    """Tell whether a word of a subject is the whole name of an indicator, and tells enough alone: exports, GDP, 出口."""
    names = (*_names(chinese=False)[1], *_names(chinese=True)[1])
    return any(word in (name, name.removesuffix("s")) for name in names)
