"""Words that say of what territory or body a figure is, as data, in both languages: 全国, nationwide; 全市, citywide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jjjdoc.patterns import regex

# The Chinese words; the English nouns, which stand as in "the city's" and "in the city"; English words that stand alone.
_TERRITORIES: Mapping[str, tuple[str, str, str]] = {
    "world": ("全球 全世界 世界各国", "world globe", "worldwide global globally"),
    "nation": ("全国 我国 全国各地", "country nation", "nationwide nationally countrywide"),
    "province": ("全省 我省 本省 全自治区", "province state", "provincewide province-wide statewide"),
    "city": ("全市 我市 本市 市域 市内", "city municipality", "citywide city-wide"),
    "region": (
        "全区 我区 本区 全域 全地区 三地",
        "region district area zone",
        "regionwide region-wide districtwide",
    ),
    "county": ("全县 我县 本县 全州 全旗 全盟 县域", "county prefecture banner", "countywide county-wide"),
    "town": ("全镇 我镇 全乡 全村 全街道 本村", "town township village", "townwide"),
    "body": (
        "全公司 本公司 我公司 公司 本集团 全集团 集团 全校 我校 本校 全院 我院 本院 全行 本行 我行 全厂 全系统 全行业",
        "company group firm university school hospital bank institute authority",
        "company-wide companywide groupwide group-wide",
    ),
}


@cache
def _named(*, chinese: bool) -> Mapping[str, str]:
    """Return what each word names."""
    return {
        word: name
        for name, (zh, nouns, alone) in _TERRITORIES.items()
        for word in (zh if chinese else f"{nouns} {alone}").split()
    }


@cache
def _any_word(*, chinese: bool) -> re.Pattern[str]:
    """Return the pattern of the words without what stands around them, which is looked for first, far faster."""
    return regex("|".join(_named(chinese=chinese)))


@cache
def _pattern(*, chinese: bool) -> re.Pattern[str]:
    if chinese:
        longest = sorted(_named(chinese=True), key=lambda word: (-len(word), word))
        return regex(f"(?:在|于)?({'|'.join(longest)})(?![长级区县直容委])(?:范围)?(?:内|的)?")
    either = "|".join(noun for _, nouns, _ in _TERRITORIES.values() for noun in nouns.split())
    alone = "|".join(word for *_, words in _TERRITORIES.values() for word in words.split())
    within = r"(?:in|within|across|throughout|for|of)\s+(?:the|this|our)\s+(?:whole\s+|entire\s+)?"
    return regex(
        rf"(?<![a-z])(?:(?:{within}|(?:the|our)\s+)({either})(?:['’]s|\s+as\s+a\s+whole)?(?!\s+(?:of|and)(?![a-z]))"
        rf"|({alone}))(?!['’a-z-])"
    )


def take_territory(words: str, *, chinese: bool) -> tuple[str, frozenset[str]]:
    """Return folded words without those that name a territory as a whole, and the territories."""
    if not _any_word(chinese=chinese).search(words):
        return words, frozenset()
    found: set[str] = set()

    def take(match: re.Match[str]) -> str:
        found.add(_named(chinese=chinese)[match[match.lastindex or 0]])
        return " "

    return _pattern(chinese=chinese).sub(take, words), frozenset(found)
