"""Reading the qualifiers beside a Chinese number: 超, 近, 约, 不少于 before it; 以上, 左右 after it."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.units import TIMES
from jjjdoc.patterns import regex

_NOT_BEFORE = {
    "近": "最附邻靠新就远亲贴临走",
    "过": "经通度超不渡错难路闪越胜好透",
    "破": "打爆突侦冲残撞击",
    "约": "节公合条契预大制相隐签邀履纽特赴违续失解爽",
    "超": "高",
    "满": "不未圆充布装丰美饱坐挤期届爆客填盛小",
}
"""Characters before which a qualifier is part of another word: 附近, 经过."""

_NOT_AFTER = {
    "起": "来床义诉飞步点案因",
    "内": "容部外涵",
    "许": "可多",
    "多": "元样边数个家名种次年功媒层方维 0123456789",
    "余": "额",
    "以下": "简",
    "起步": "区阶晚早较迟建",
    "起拍": "价",
    "起售": "价",
    "为限": "制定",
}
"""Characters after which a qualifier is part of another word."""


_NEGATIONS = (
    "不",
    "不得",
    "不能",
    "不可",
    "不应",
    "不应当",
    "不宜",
    "不会",
    "不准",
    "不许",
    "不要",
    "不再",
    "未",
    "未曾",
    "未能",
    "没有",
    "没",
    "并未",
    "尚未",
    "从未",
    "勿",
)
_NEGATED: dict[Qualifier, str] = {
    "at_most": "超过 超出 超 逾 超逾 逾越 高于 多于 大于 长于 晚于 重于",
    "at_least": "少于 低于 小于 短于 早于 轻于",
}
"""What the negation of a verb says: 不得逾 is at most, 不低于 at least."""


def _before() -> dict[str, Qualifier]:
    words = {word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_before.split()}
    for qualifier, verbs in _NEGATED.items():
        words |= {negation + verb: qualifier for negation in _NEGATIONS for verb in verbs.split()}
    return words


QUALIFIERS_BEFORE = _before()
_AFTER_PART = {word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_after_part.split()}
_PARTS = ("percent", "permille", "fraction")
_ENDS_PART = regex("[，。；、！？）)”的为是来在由人 ]|$")
_AFTER = WordTable(
    {word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_after.split()}
)


# After a verb 过 says that something has been done: 参加过8次. It says "over" of large round numbers: 过亿元.
_LARGE = regex(f"[ 0-9.]{{0,8}}[半{HAN_SMALL[1:]}{HAN_LARGE}]")


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
    f"|(?P<of_at_most>(?:不得?)(?:超过|高于|多于|大于|逾)){_OTHER}{{1,10}}$"
    f"|(?P<of_at_least>不[得能应]?(?:低于|少于|小于)){_OTHER}{{1,10}}的 ?$"
    f"|(?P<of_over>(?<![不未得能应可没])超过){_OTHER}{{1,8}}(?:的|总[额数量值]) ?$"
    f"|(?P<done_about>(?:大约|大概|约莫|估计|(?<![{_NOT_BEFORE['约']}])约(?![定束请谈会见稿法])){_OTHER}{{1,6}}[了着过到] ?$)"
    f"|(?P<done_over>(?<![不未得能应可没])超过{_OTHER}{{1,6}}[了着过到] ?$)"
    f"|(?P<of_about>约占){_OTHER}{{1,10}}的 ?$"
)
_DISTANT_HINTS = ("至少", "最", "超过", "于", "逾", "约", "大概", "估计")
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
    "of_at_least": "at_least",
    "of_over": "over",
    "done_over": "over",
    "done_about": "about",
    "of_about": "about",
}


# --- what the words around it make of it -------------------------------------------------------------------


_LAST = ("最近", "最近 ", "过去", "过去 ", "前", "前 ", "未来", "未来 ")
_CROSSED = frozenset(("跨越", "越过", "跨过"))
_MARKS_CROSSED = regex("[^，。；：、]{0,8}?(?:台阶|大关|关口|门槛)")
_COMPARING = frozenset(("高于", "低于", "多于", "少于", "大于", "小于"))
_FULL_AGE = frozenset(("满", "年满", "已满"))
_AGE = ("岁", "龄")
_NOT_ABOVE = frozenset("史界础际实路海线场网会面市身球地以晚早马之")
_RECENT = frozenset("时长用了达已历持续耗费花需晚早迟点误有间距")


def read_above(text: str, draft: Draft, limit: int) -> None:
    """Read 上百, 上千万: about so many, perhaps more."""
    start = draft.start
    if (
        start > limit
        and text[start - 1] == "上"
        and text[start] in "十百千万亿"
        and draft.scale_only
        and (start < 2 or text[start - 2] not in _NOT_ABOVE)
    ):
        draft.kind, draft.qualifier, draft.weak = "vague", "about", False
        draft.outer_start = start - 1


_LARGER = regex("(?:^|[有要了花好的到这达约近过得着费挣赚，。、；： ])大$")
_MORE_THAN_HALF = Decimal(5) / 2


def read_larger_few(text: str, draft: Draft, limit: int) -> None:
    """Read 大几十, 大几百: more than half of what 几十 may be."""
    start = draft.start
    if text[start] != "几" or draft.kind != "vague" or start <= limit or draft.low % 20:
        return
    if _LARGER.search(text, max(limit, start - 2), start):
        draft.low *= _MORE_THAN_HALF
        draft.outer_start = start - 1


def read_qualifier(text: str, draft: Draft, *, changed: bool) -> None:
    """Read the qualifier after a number, or one that stands away from it; drop one before it that says something else.

    `changed` says that the words before the number make it a change.
    """
    after = _qualifier_after_part(text, draft) or qualifier_after(text, draft.outer_end)
    if after is not None and not (text[after[0] - 1] == "起" and _is_from(text, draft)):
        denied = draft.qualifier == "less_than" and after[1] == "at_least"  # 未达三分之一以上
        if not denied and (draft.qualifier == "exact" or after[1] in ("at_least", "at_most")):
            draft.qualifier = after[1]
        draft.outer_end = after[0]
        draft.weak = draft.weak and (draft.high < 10 or after[1] not in ("at_least", "at_most"))
    if draft.qualifier == "exact" and text.endswith(_THAN, 0, draft.outer_start):
        _read_compared(text, draft)
    elif draft.qualifier == "exact":
        draft.qualifier = distant_qualifier(text, draft.outer_start, changed=changed) or "exact"
    elif draft.kind != "vague":
        _check_qualifier(text, draft, changed=changed)


def _qualifier_after_part(text: str, draft: Draft) -> tuple[int, Qualifier] | None:
    """Return the end of 强 or 弱 right after a part, and what it says: 四分之一强, but not 三成强化."""
    end = draft.outer_end
    meaning = _AFTER_PART.get(text[end : end + 1])
    if meaning is None or draft.unit not in _PARTS or not _ENDS_PART.match(text, end + 1):
        return None
    return end + 1, meaning


_THAN = ("比", "比 ")
_COMPARED = regex(
    " ?(?:(?P<over>更?[大高多长重])|(?P<less_than>更?[小低少短轻]))(?:的|[，。；、！？） \n]|$)"
)


def _read_compared(text: str, draft: Draft) -> None:
    """Read what is said of something in comparison with a number: 比170低, but not 比3%高0.5个百分点."""
    place = draft.end if draft.counter == "大" else draft.outer_end
    match = _COMPARED.match(text, place)
    if match is not None:
        draft.qualifier = "over" if match["over"] else "less_than"
        draft.weak = draft.weak and draft.high < 10


def _is_from(text: str, draft: Draft) -> bool:
    """Tell whether 起 only ends what 从 begins: 从23岁起."""
    return text[max(0, draft.outer_start - 2) : draft.outer_start].rstrip(" ").endswith(("从", "自"))


def _check_qualifier(text: str, draft: Draft, *, changed: bool) -> None:
    """Drop a qualifier that says something else: 近十年, 过3天, 最高气温."""
    word = text[draft.outer_start : draft.start].strip(" ")
    if _crosses_several(text, draft, word):
        draft.qualifier = "exact"
        return
    if word in _FULL_AGE and not _is_full_age(text, draft) and qualifier_after(text, draft.end) is None:
        draft.qualifier = "exact"
        return
    if draft.unit in TIMES:
        if word in _COMPARING and text.startswith("前", draft.end):
            draft.qualifier = "exact"  # 高于四年前的170万 compares with a time
            return
        before = text[draft.outer_start - 1 : draft.outer_start]
        if draft.qualifier == "at_most" and not word and text.endswith(_LAST, 0, draft.outer_start):
            draft.qualifier = "exact"  # 过去三年内 are three years
            return
        recent = word == "近" and not changed and not (before and before in _RECENT)
        if recent or word in ("过", "破"):
            draft.qualifier = "exact"
            return
    elif word in ("最高", "最低") and draft.unit != "percent" and not draft.dimension.startswith("money"):
        draft.qualifier = "exact"
        return
    draft.weak = draft.weak and draft.high < 10


def _crosses_several(text: str, draft: Draft, word: str) -> bool:
    """Tell whether a verb before a count says what is done with the things counted: 跨越5个万亿元台阶, 越过两座山."""
    if draft.unit or not draft.counter or draft.high >= 100:
        return False
    return word in _CROSSED or (word == "突破" and _MARKS_CROSSED.match(text, draft.outer_end) is not None)


def _is_full_age(text: str, draft: Draft) -> bool:
    """Tell whether 满 says from what age on: 年满60周岁的, but not 满60岁时."""
    return text[draft.end - 1] in _AGE and not text.startswith(("时", "那", "当"), draft.outer_end)
