"""Words that say that a number is not exact: 超, 近, 约, 不少于 before it; 以上, 左右 after it."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.patterns import regex

_BEFORE: dict[Qualifier, str] = {
    "over": "超 超过 超出 逾 突破 多于 高于 大于 不止 不只 冲破 跨越 越过 跨过 远超 已过 过 破 远超过 超逾 > ＞",
    "at_least": "不少于 不低于 不小于 不下于 不下 至少 最少 起码 最低 不得少于 不得低于 不应少于 不应低于 不短于 不早于 少说 大于等于 大于或等于 ≥ 满 年满 已满 下限为 下限是 下限",
    "at_most": "不超过 不超 不要超过 不能超过 不可超过 不会超过 不应超 不高于 不多于 不大于 至多 最多 最高 不得超过 不应超过 不得高于 不应高于 不逾 不晚于 不长于 小于等于 小于或等于 ≤ 上限为 上限是 上限",
    "less_than": "不足 不到 不满 未满 未到 未达 低于 少于 小于 短于 不及 未超过 < ＜",
    "nearly": "近 将近 接近 临近 逼近 几近 差不多 几乎",
    "about": "约 大约 大概 约为 约合 约有 大致 估计 估计有 平均约 大概要 大约有 ~ ≈ 大约为 大约需要 大约需 差不多有 上下 左右 合约",
}
_NOT_BEFORE = {
    "近": "最附邻靠新就远亲贴临走",
    "过": "经通度超不渡错难路闪越胜好透",
    "破": "打爆突侦冲残撞击",
    "约": "节公合条契预大制相隐签邀履",
    "超": "高",
    "满": "不未圆充布装丰美饱坐挤期届爆客填盛小",
}
"""Characters before which a qualifier is part of another word: 附近, 经过."""

_AFTER: dict[Qualifier, str] = {
    "at_least": "以上 及以上 或以上 及其以上 之上 起 或更多 或更高",
    "at_most": "以下 及以下 或以下 以内 之内 内 范围内 范围以内",
    "about": "左右 上下 许 前后",
    "over": "开外 有余 往上 出头 多 余 挂零",
    "less_than": "不到 不足",
}
_NOT_AFTER = {
    "起": "来床义诉飞步点案因",
    "内": "容部外涵",
    "许": "可多",
    "多": "元样边数个家名种次年 0123456789",
    "余": "额",
    "以下": "简",
}
"""Characters after which a qualifier is part of another word."""


def _by_word(words: dict[Qualifier, str]) -> dict[str, Qualifier]:
    return {word: qualifier for qualifier, line in words.items() for word in line.split()}


QUALIFIERS_BEFORE = _by_word(_BEFORE)
_AFTER_TABLE = WordTable(_by_word(_AFTER))


# After a verb 过 says that something has been done: 参加过8次. It says "over" of large round numbers: 过亿元.
_LARGE = regex("[ 0-9.]{0,8}[半百千万亿]")


def is_part_of_word(text: str, start: int, end: int) -> bool:
    """Tell whether a qualifier before a number belongs to the word before it: 附近, 经过, 参加过."""
    if text[start:end] == "过" and not _LARGE.match(text, end):
        return True
    part_of = _NOT_BEFORE.get(text[start:end])
    return part_of is not None and start > 0 and text[start - 1] in part_of


def qualifier_after(text: str, place: int) -> tuple[int, Qualifier] | None:
    """Return the end of the qualifier that starts at this place, after a space or none, and what it says."""
    if text[place : place + 1] == " ":
        place += 1
    found = _AFTER_TABLE.starting(text, place)
    if found is None:
        return None
    end, _ = found
    part_of = _NOT_AFTER.get(text[place:end])
    return None if part_of and text[end : end + 1] and text[end] in part_of else found


_OTHER = "[^，。；：、（）()“”0-9一二两三四五六七八九十]"
_DISTANT = regex(
    f"(?P<at_least>至少|最少|最低(?=[可只仅要也能需])){_OTHER}{{1,6}}$"  # but not 最低气温, 最低还款额
    f"|(?P<at_most>最[多长远高大](?:可以|可|能够|能)){_OTHER}{{0,6}}$"
    f"|(?P<of_at_most>不超过|不高于){_OTHER}{{1,10}}$"
    f"|(?P<of_over>(?<!不)(?<!未)超过){_OTHER}{{1,8}}的 ?$"
    f"|(?P<of_about>约占){_OTHER}{{1,10}}的 ?$"
)
_DISTANT_HINTS = ("至少", "最", "超过", "不高于", "约占")
_WINDOW = 14


def distant_qualifier(text: str, place: int, *, changed: bool) -> Qualifier | None:
    """Return the qualifier that stands before a number with other words between: 至少造成384人死亡, 约占人口的3%.

    `changed` says that the words between make it a change, which the qualifier need not be about.
    """
    before = text[max(0, place - _WINDOW) : place]
    if changed or not any(hint in before for hint in _DISTANT_HINTS):
        return None
    match = _DISTANT.search(before)
    return None if match is None else _MEANINGS[match.lastgroup]


_MEANINGS: dict[str | None, Qualifier] = {
    "at_least": "at_least",
    "at_most": "at_most",
    "of_at_most": "at_most",
    "of_over": "over",
    "of_about": "about",
}
