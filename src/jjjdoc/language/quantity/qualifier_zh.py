"""Reading the qualifiers beside a Chinese number: 超, 近, 约, 不少于 before it; 以上, 左右 after it."""

from __future__ import annotations

from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.patterns import regex

_NOT_BEFORE = {
    "近": "最附邻靠新就远亲贴临走",
    "过": "经通度超不渡错难路闪越胜好透",
    "破": "打爆突侦冲残撞击",
    "约": "节公合条契预大制相隐签邀履",
    "超": "高",
    "满": "不未圆充布装丰美饱坐挤期届爆客填盛小",
}
"""Characters before which a qualifier is part of another word: 附近, 经过."""

_NOT_AFTER = {
    "起": "来床义诉飞步点案因",
    "内": "容部外涵",
    "许": "可多",
    "多": "元样边数个家名种次年 0123456789",
    "余": "额",
    "以下": "简",
}
"""Characters after which a qualifier is part of another word."""


QUALIFIERS_BEFORE = {
    word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_before.split()
}
_AFTER = WordTable(
    {word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_after.split()}
)


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
    found = _AFTER.starting(text, place)
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
