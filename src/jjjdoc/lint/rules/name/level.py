r"""Wrong administrative level.

What it finds
    A municipality, an autonomous region or a special administrative region that is called a province, alone or in a
    list ("Beijing and Hebei provinces"; 京津冀三省), and a province that is called a municipality or a region.
Why it matters
    Beijing, Tianjin, Shanghai and Chongqing are municipalities directly under the central government. A document of
    a government that calls one of them a province has not been read by an expert.
Examples
    Bad en: Beijing and Hebei provinces have signed agreements on ecological compensation.
    Bad en: The canal begins in Tianjin Province.
    Bad en: The provinces of Guangdong and Guangxi border on each other.
    Good en: Beijing Municipality and Hebei Province have signed agreements.
    Good en: Beijing and Hebei Province, and the provinces of Hebei and Shanxi, have signed agreements.
    Good en: Beijing, Tianjin and Hebei provinces and municipalities
    Bad zh: 北京、河北两省签署了协议。
    Good zh: 北京、河北两省市签署了协议，河北、山西两省也签署了协议。
Limits
    Only places directly under the central government are known. "Beijing, Hebei and Shanxi provinces" is reported,
    though its author may mean Beijing and two provinces: a reader cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.names import BY_CHINESE, BY_ENGLISH, BY_ONE_CHARACTER, Division, Level
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    needs=("省", "自治区", "province", "municipalit", "autonomous region"),
    safety="unsafe",
    messages={
        "found": Wording(en="{places} is not a {called}: {full}", zh="{places_zh}不是{called_zh}：{full_zh}"),
        "list": Wording(en="not all of these are {called}: {full}", zh="所列并非都是{called_zh}：{full_zh}"),
    },
)

_NAME = "|".join(sorted((division.en for division in BY_ENGLISH.values()), key=len, reverse=True))
# No list of places is longer, and each of them is tried as the first.
_LIST = rf"(?:{_NAME})(?:(?:, and |, or |, | and | or | & )(?:{_NAME})){{0,34}}"
_NOUN = r"[Pp]rovinces?|[Mm]unicipalit(?:y|ies)|[Aa]utonomous [Rr]egions?"
_PLURAL = r"[Pp]rovinces|[Mm]unicipalities|[Aa]utonomous [Rr]egions"
# A second noun after the first, as in "provinces and municipalities", makes the list right.
_MORE = r"(?! ?(?:and|or|,|/) ?(?:municipalit|cit|province|autonomous|region|place))"
_BEFORE = regex(rf"(?<![\w-])(?P<list>{_LIST}) (?P<noun>{_NOUN})\b(?!-){_MORE}")
_AFTER = regex(
    rf"\b(?P<noun>{_PLURAL}|[Pp]rovince|[Mm]unicipality)(?: of| such as| like) (?P<list>{_LIST})(?![\w-])"
)
_PLACE = regex(_NAME)

_NAME_ZH = "|".join(BY_CHINESE)
_NEXT_ZH = r"(?=[，。；：、？！）”》\s的内各与和等及]|人民|政府|委|$)"
_ONE_ZH = regex(rf"(?P<list>{_NAME_ZH})(?P<noun>省|自治区){_NEXT_ZH}")
_SHORT_ZH = "".join(BY_ONE_CHARACTER)
_LIST_ZH = regex(
    rf"(?P<list>(?:{_NAME_ZH})[市省]?(?:[、和与及](?:{_NAME_ZH})[市省]?){{1,34}}|[{_SHORT_ZH}]{{2,6}})"
    r"(?:等?[两二三四五六2-6]|等)省(?![市区份、一两二三道级会（(])"
)
_PLACE_ZH = regex(f"{_NAME_ZH}|[{_SHORT_ZH}]")

_CALLED: dict[str, tuple[Level, str, str]] = {
    "province": ("province", "province", "省"),
    "municipalit": ("municipality", "municipality", "直辖市"),
    "autonomous": ("autonomous_region", "autonomous region", "自治区"),
    "省": ("province", "province", "省"),
    "自治区": ("autonomous_region", "autonomous region", "自治区"),
}
_PLURALS = {
    "province": "provinces",
    "municipality": "municipalities",
    "autonomous region": "autonomous regions",
}


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each place, and each list of places, that is called what it is not."""
    if is_chinese(passage.language):
        yield from _chinese(passage)
    else:
        yield from _english(passage)


def _english(passage: Passage) -> Iterator[Hit]:
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(passage.text):
            start = found.start()
            listed = found["list"]
            noun = found["noun"].lower()
            if pattern is _BEFORE and not noun.endswith("s"):
                # A noun in the singular belongs to the last name alone.
                last = list(_PLACE.finditer(listed))[-1]
                start += last.start()
                listed = last[0]
            divisions = [BY_ENGLISH[place[0].lower()] for place in _PLACE.finditer(listed)]
            replacement = None if pattern is _AFTER else _PLACE.sub(_in_full, listed)
            yield from _hits(passage, (start, found.end()), divisions, noun, replacement)


def _in_full(place: re.Match[str]) -> str:
    return BY_ENGLISH[place[0].lower()].full_en


def _chinese(passage: Passage) -> Iterator[Hit]:
    for found in _ONE_ZH.finditer(passage.text):
        division = BY_CHINESE[found["list"]]
        yield from _hits(passage, found.span(), [division], found["noun"], division.full_zh)
    for found in _LIST_ZH.finditer(passage.text):
        places = [place[0] for place in _PLACE_ZH.finditer(found["list"])]
        divisions = [BY_CHINESE.get(place) or BY_ONE_CHARACTER[place] for place in places]
        kinds = {division.level for division in divisions}
        noun = {frozenset(["municipality"]): "市"}.get(frozenset(kinds))
        regions = kinds & {"autonomous_region", "special_region"}
        noun = noun or ("省区市" if regions and "municipality" in kinds else "省区" if regions else "省市")
        yield from _hits(passage, found.span(), divisions, "省", found[0][:-1] + noun)


def _hits(
    passage: Passage, span: tuple[int, int], divisions: list[Division], noun: str, replacement: str | None
) -> Iterator[Hit]:
    level, called, called_zh = next(value for key, value in _CALLED.items() if noun.startswith(key))
    wrong = [
        division for division in divisions if division.level != level and not _is_also_a_city(division, level)
    ]
    if not wrong:
        return
    several = len(divisions) > 1
    yield Hit(
        passage,
        *span,
        {
            "called": _PLURALS[called] if several else called,
            "called_zh": called_zh,
            "places": ", ".join(division.en for division in wrong),
            "places_zh": "、".join(division.zh for division in wrong),
            "full": ", ".join(division.full_en for division in wrong),
            "full_zh": "、".join(division.full_zh for division in wrong),
        },
        message="list" if several else "found",
        replacement=replacement,
    )


def _is_also_a_city(division: Division, level: Level) -> bool:
    return division.en == "Jilin" and level == "municipality"
