"""Kinds that are all of a whole together, as data, in both languages: men and women, town and country, exports and imports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from jjjdoc.patterns import regex


class Partition(NamedTuple):
    """Kinds that leave nothing of a whole out: patterns of folded text, parted by ` / `, in the same order in both."""

    zh: str
    en: str


PARTITIONS: tuple[Partition, ...] = (
    Partition("男 / 女", "men|man|males?|boys? / women|woman|females?|girls?"),
    Partition("城镇|城市|城区|市区 / 农村|乡村|乡镇|县乡", "urban|cities|city|towns? / rural|villages?|countryside"),
    Partition("出口 / 进口", "exports?|exported / imports?|imported"),
    Partition("第一产业|一产 / 第二产业|二产 / 第三产业|三产", "primary / secondary / tertiary"),
    Partition("农业|农林牧渔业 / 工业 / 服务业", "agriculture|agricultural / industry|industrial / services?"),
    Partition("国内|境内|内资|内宾 / 国外|境外|入境|国际|海外|外资|外宾", "domestic / foreign|overseas|international|inbound"),
    Partition("公办|公立|国有 / 民办|民营|私立|社会办|非国有", "public|state-owned / private|non-state|privately"),
    Partition("新建|新开工 / 续建|改扩建", "new|newly / continuing|continued|carried over|ongoing"),
    Partition("全职|专职|专任 / 兼职|非专任", "full[ -]time / part[ -]time"),
    Partition("上半年 / 下半年", "first half|first six months / second half|last six months"),
    Partition("一季度|第一季度 / 二季度|第二季度 / 三季度|第三季度 / 四季度|第四季度", "first quarter|q1 / second quarter|q2 / third quarter|q3 / fourth quarter|q4"),
    Partition("东部 / 中部 / 西部", "east(?:ern)? / central / west(?:ern)?"),
    Partition("赞成|同意 / 反对 / 弃权", "in favou?r|for|yes / against|no / abst[a-z]+"),
    Partition("金牌|金 / 银牌|银 / 铜牌|铜", "golds? / silvers? / bronzes?"),
    Partition("中央|省级 / 地方|市县", "central / local"),
    Partition("线上|网上 / 线下|实体店", "online / offline|in[ -]store|in person|on[ -]site"),
    Partition("货物 / 服务", "goods / services"),
    Partition("门诊|门急诊 / 住院", "outpatients? / inpatients?"),
    Partition("商品零售 / 餐饮", "goods|merchandise / catering"),
    Partition("税收 / 非税", "tax / non-tax"),
    Partition("合格|达标 / 不合格|不达标|未达标", "pass(?:ed)?|met|qualified / failed|did not|unqualified|substandard"),
    Partition("死亡 / 受伤|伤", "killed|died|dead|deaths? / injured|hurt|wounded|injuries"),
    Partition("常住户籍|户籍 / 非户籍|流动|外来", "registered / unregistered|migrants?|floating"),
    Partition("长期 / 短期", "long[ -]term|permanent / short[ -]term|temporary"),
    Partition("在岗|在职 / 离退休|退休", "active|serving|working / retired"),
    Partition("地上 / 地下", "above[ -]ground / underground|below[ -]ground|basement"),
    Partition("个人|住户|居民 / 单位|企业|公司|非金融企业", "household|personal|individual|retail / corporate|business|companies|enterprises?"),
    Partition("客运 / 货运", "passengers? / freight|cargo"),
    Partition("地下站 / 地面站 / 高架站", "underground / at[ -]grade|surface / elevated"),
    Partition("已完工|已完成|完工|竣工|建成|已建成|办结|已办结 / 在建|正在建设|未完工|未完成|正在办理|在办", "completed|finished|closed / under construction|under way|underway|in progress|unfinished|pending"),
    Partition("满意 / 基本满意|一般|中立 / 不满意", "satisfied / neutral|fairly satisfied|undecided / dissatisfied|unsatisfied"),
)  # fmt: skip


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    found = []
    for partition in PARTITIONS:
        members = (partition.zh if language == "zh" else partition.en).split(" / ")
        bounds = ("(?:", ")") if language == "zh" else ("(?<![a-z-])(?:", ")(?![a-z])")
        found.append(tuple(regex(f"{bounds[0]}{member}{bounds[1]}") for member in members))
    return tuple(found)


def are_all_kinds(labels: Sequence[str], *, chinese: bool) -> bool:
    """Tell whether the labels of parts are all kinds of a whole, each once, or one denies the other: 合格 and 不合格."""
    if len(labels) == 2 and (_denies(*labels, chinese=chinese) or _denies(*labels[::-1], chinese=chinese)):
        return True
    if len(labels) > 2 and chinese and any(_denies(each, labels[-1], chinese=True) for each in labels[:-1]):
        return True
    return any(
        len(members) == len(labels) and _match(members, labels)
        for members in _patterns("zh" if chinese else "en")
    )


def _match(members: Sequence[re.Pattern[str]], labels: Iterable[str]) -> bool:
    """Tell whether each label names a kind of its own."""
    kinds: set[int | None] = {None}
    for label in labels:
        kind = _kind_of(members, label)
        if kind in kinds:
            return False
        kinds.add(kind)
    return True


def _kind_of(members: Sequence[re.Pattern[str]], label: str) -> int | None:
    """Return which kind a label names: what is longest, then what is first, since 不合格 holds 合格."""
    found = ((number, member.search(label)) for number, member in enumerate(members))
    places = [
        (match.end() - match.start(), -match.start(), number) for number, match in found if match is not None
    ]
    return max(places)[2] if places else None


_DENIED_ZH = regex(r"(?:不予|没有|不|未|非|无)(?P<what>[一-鿿]{2})")
_DENIED_EN = regex(
    r"(?<![a-z])(?:did|do|does|was|were|is|are|has|have|had|could) ?(?:not|n't|n’t)(?![a-z])|(?<![a-z])without "
)
_UN = regex(r"(?<![a-z])(?:non-?|un)(?P<what>[a-z]{4,})")


def _denies(one: str, other: str, *, chinese: bool) -> bool:
    """Tell whether the second label says that the first is not so."""
    if not chinese:
        denied = _DENIED_EN.search(other) is not None and _DENIED_EN.search(one) is None
        return denied or any(f" {found['what']}" in f" {one}" for found in _UN.finditer(other))
    return any(found["what"] in one and found[0] not in one for found in _DENIED_ZH.finditer(other))
