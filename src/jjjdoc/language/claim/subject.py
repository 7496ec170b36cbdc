"""What a figure is a figure of: the words of its clause that carry meaning, without those that say how it changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import add
from typing import Literal

from jjjdoc.language.claim.claim import Subject
from jjjdoc.language.claim.indicators import with_usual_names
from jjjdoc.language.claim.territory import take_territory
from jjjdoc.language.quantity.roles import CHANGES, EN_SHARES, ZH_SHARES
from jjjdoc.patterns import any_of, regex

# --- Chinese: pairs of characters, since words are not written apart ---------------------------------------


_ZH_EMPTY = (
    "的 了 着 过 和 与 及 或 在 于 对 为 是 有 到 至 达 达到 约 近 超 超过 共 共有 共计 合计 总计 累计 其中 分别 各 每 均 也 还 又 再 更 已 已经 仍 就 都 "
    "由 从 自 比 较 按 以 向 被 把 将 等 个 实现 完成 突破 接近 保持 继续 进一步 同比 环比 同期 上年 去年 今年 全年 当年 年末 年底 年初 月末 季末 期末 期初 上月 上季度 本季度 上季 本季 上期 本期 上半年 下半年 间 年均 平均 截至 "
    "目前 此外 另外 同时 一共 总共 预计 计划 力争 目标 其余 剩余 新增 净 实际 名义 现价 左右 以上 以下 以来 之 该 其 本 此 这 那 上述 上升到 增至 降至 相当于 折合 "
    "上年末 上年底 去年末 去年底 年初 最高的 最低的 最大的 最多的 最少的 最小的 最快的 总 总额 总量 总数 总值 数量 翻 速度 幅度 增量 复合 达成 拥有 设有 建有 现有 建成 共建 位居 居 排名 排 占 占比 比重 比例 改善 好转 恶化"
)
_ZH_CHANGE = " ".join(
    f"{each.zh_verbs} {each.zh_rates} {each.zh_nouns} {each.zh_compared}" for each in CHANGES.values()
)


_ZH_KEPT = (
    "增加值 增值税 增长极 共同 共建共享 公共 共青团 共产党 中共 共识 共治 上升期 有限公司 有机 有色 国有 所有 "
    "至少 及格 约束 对外 为民 保持力 居民 居家 位置 排放 排水 排污 升级 提升机 净化 净水 平均气温 其他 快递 快速 高铁 "
    "时间 空间 民间 车间 夜间 房间 期间 总部 总统 总理 总工会 总书记 总局 总署 总公司 总经理 总体 总产值 生产总值 高新 高速 高校 高中 高等 高端 高技术 高质量 高标准 高龄 低保 低收入 低碳 低空 大学 大豆 大气 多式 多边 少年 少数 慢性 "
    "减排量 减灾 降水 降雨 重点 就业 就医 再生 更新 由来 从业 从事 自然 自贸 自主 以工代赈 向量 管理 和谐 和平 个人 个体"
)
"""Words that begin or end as a word without meaning of its own does."""


@cache
def _zh_kept() -> frozenset[str]:
    return frozenset(_ZH_KEPT.split())


@cache
def _zh_stop() -> re.Pattern[str]:
    """Return the pattern of words without a meaning of their own, or of one that is kept."""
    empty = {*_ZH_EMPTY.split(), *_ZH_CHANGE.split(), *ZH_SHARES.split()} - _zh_kept()
    return regex(any_of((*sorted(_zh_kept(), key=_longest_first), *sorted(empty, key=_longest_first))))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


_HAN = regex(r"[一-鿿A-Za-z0-9.]+")


def _chinese(words: str) -> tuple[frozenset[str], str]:
    kept = _zh_kept()
    stretches = _HAN.findall(_zh_stop().sub(lambda found: found[0] if found[0] in kept else " ", words))
    pairs: set[str] = set()
    for stretch in stretches:
        pairs.update(map(add, stretch, stretch[1:]) if len(stretch) > 1 else (stretch,))
    return frozenset(pairs), (stretches[-1][-2:] if stretches else "")


# --- English: stems of words -------------------------------------------------------------------------------


_EN_EMPTY = (
    "a an the of in on at to by for from with and or as is are was were be been being has have had it its their there "
    "this that these those which who whom than over up down about around nearly almost more less least most some any "
    "reach reaches reached reaching total totals totaled totalled totaling totalling stand stands stood amount amounts amounted come comes came "
    "account accounts accounted accounting them per percent percentage each every all both other others rest remaining of also "
    "year years month months quarter annual annually average averaging only just still already now then while with "
    "including include includes included respectively exceed exceeds exceeded exceeding hit top topped record set see saw "
    "seen same period compared against under into through during since until before after out about above below "
    "rate rates point points pace growth level levels figure figures number compound cumulative previous preceding prior last earlier ago next end beginning "
    "when where so thus therefore hence meaning namely many much value real nominal terms did do does not no he she they we i you today later hold holds held one city's respectively between among will would should can could may must"
)
_EN_CHANGE = " ".join(
    f"{each.en_moves} {each.en_makes} {each.en_nouns} {each.en_compared}" for each in CHANGES.values()
)


@cache
def _en_stop() -> frozenset[str]:
    return frozenset((*_EN_EMPTY.split(), *_EN_CHANGE.split(), *EN_SHARES.split()))


_WORD = regex(r"[a-z][a-z.&'’-]*[a-z]|[a-z]")
_SHORTEST = 4


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word in the form it is compared in: without the ending of a plural or possessive."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) < _SHORTEST:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _english(words: str) -> tuple[frozenset[str], str]:
    kept = [stem(word) for word in _WORD.findall(words) if word not in _en_stop()]
    return frozenset(kept), (kept[-1] if kept else "")


# --- both --------------------------------------------------------------------------------------------------


def subject_of(before: str, after: str, counted: str, names: Iterable[str], *, chinese: bool) -> Subject:
    """Return what a figure is said of, from the folded words of its clause on either side of it.

    `counted` is the noun or measure word right after it, empty for measures and sums; it is the head where it is a noun.
    """
    read = _chinese if chinese else _english
    words, head, named = _read(before, chinese=chinese)
    behind, _, named_behind = _read(after, chinese=chinese)
    if chinese and len(counted) == 1:
        counted = _noun_after(after) or (counted if words and counted in _NOUNS else "")
    noun, counted_head = read(counted) if counted else (frozenset[str](), "")
    if not (words or noun or behind or "占" in before):
        words, head = read(before)  # the company grew: it is the subject itself
    return Subject(words | noun | behind, counted_head or head, frozenset(names), named | named_behind)


def meaning_of(words: str, *, chinese: bool) -> tuple[frozenset[str], str]:
    """Return the words of a folded stretch that carry meaning, in the form they are compared in, and the last of them."""
    return _chinese(words) if chinese else _english(words)


@lru_cache(maxsize=2048)
def _read(stretch: str, *, chinese: bool) -> tuple[frozenset[str], str, frozenset[str]]:
    """Return the words of a stretch, the last of them, and the territories that it names as a whole."""
    if not stretch or stretch.isspace():
        return frozenset(), "", frozenset()
    rest, territories = take_territory(with_usual_names(stretch, chinese=chinese), chinese=chinese)
    return *(_chinese(rest) if chinese else _english(rest)), territories


_NOUNS = "人户"
"""Measure words that are nouns as well."""

_NOUN_AFTER = regex(
    r"(?:[的余多])?([一-鿿]{2,8}?)(?=[,，。;；、()（）和与及的]|$|在|被|由|中|获|完|已|投|建|落|开|入|参|签)"
)


def _noun_after(after: str) -> str:
    """Return the noun behind a measure word: 120家企业."""
    found = _NOUN_AFTER.match(after)
    return found[1] if found else ""


# --- whether two are one thing, however it is worded ------------------------------------------------------


Degree = Literal["same", "alike", "unknown", "other"]
"""`same`: the same words. `alike`: one head, and most words shared. `unknown`: one of them leaves its subject out."""

_MOST = 0.6


def compare_subjects(one: Subject, other: Subject) -> Degree:
    """Return how much two subjects have in common; names and territories that differ tell them apart."""
    for mine, theirs in ((one.names, other.names), (one.territories, other.territories)):
        if mine and theirs and not (mine <= theirs or theirs <= mine):
            return "other"
    if not one.words or not other.words:
        return "unknown"
    if one.words == other.words:
        return "same"
    shared = len(one.words & other.words) / min(len(one.words), len(other.words))
    return "alike" if one.head == other.head and shared >= _MOST else "other"
