"""What the words around a number make of it: its qualifier, its role and direction."""

from __future__ import annotations

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.ordinal_zh import read_ordinal
from jjjdoc.language.quantity.part_zh import apply_to_multiple, is_more
from jjjdoc.language.quantity.qualifier_zh import (
    QUALIFIERS_BEFORE,
    is_part_of_word,
    read_above,
    read_larger_few,
    read_qualifier,
)
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.roles import CHANGES, ZH_SHARES, Change
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.unit_zh import read_nearer_unit, start_of_each
from jjjdoc.language.quantity.units import TIMES
from jjjdoc.patterns import regex

_PARTS = ("percent", "permille", "fraction")
_COMPARED = ("percent", "permille", "percentage_point", "times", "fraction")
_BREAK = regex("[，。；！？：;!?\n]")
_NOT_SHARE_AFTER = frozenset("地用据线座卜便先优")
_NOT_SHARE_BEFORE = frozenset("侵抢霸强独攻")
_SHARED = regex(
    "(?:以上|左右|以下)? ?的(?![^，。；、]{0,5}(?:率|速|幅|增长|下降|概率|可能|几率|水平|湿度|目标|比例|误差|区间|折扣|要求|价格))"
)
_AGAINST = regex("(?:地区生产总值|国内生产总值|生产总值|工业增加值|增加值|工业产值|产值|GDP)")
_LISTED = frozenset(("、", "和", "及", "与", "以及", "，和", "或", "和约", "、和", " 和 ", "和 ", " 和"))
_BETWEEN_DATE = frozenset(("的", "", " 的", "底的", "末的", "年底的", "时的", "水平的"))
_HOURLY = regex("(?P<most>最高)?(?:时速|每小时)(?:可|高)?(?:为|是|达到|达|行驶)?$")
_CARRIED = regex("(?:客运|旅客|乘客|运送|发送|出行|乘车|乘机|搭乘|载客)[^，。；！？]{0,20}$")
_SPEEDS = {"kilometer": "kilometer_per_hour", "mile": "mile_per_hour"}
_OF_GROUP = regex("(?:当中|之中|[者户员民生人]中)，?[^，。；：、！？0-9率息税幅速比]{0,6}$")
_DONE_BY_PART = regex(
    "(?:的[^，。；：、！？]{1,8})?(?:来自|属于|选择|认为|表示|集中|用于|位于|出自|源于|分布|没有|不|是|为|在|由|从)"
)
_WINDOW = 40
_OBJECT_WINDOW = 14
_OBJECT = regex("(?P<down>降低|压减|减少|削减|缩减|下调|调低)|(?P<up>(?<!新)增加|提高|上调|调高)")
_OBJECT_END = regex("[^，。；：、0-9a-zA-Z到至为达的占比约每]{2,10}")


def read_context(text: str, draft: Draft, previous: Draft | None) -> None:
    """Read what stands before and after a number into the draft; `previous` is the quantity before it."""
    limit = previous.outer_end if previous is not None else 0
    read_above(text, draft, limit)
    read_larger_few(text, draft, limit)
    ordinal = read_ordinal(text, draft)
    change = read_before(text, draft, limit)
    if draft.calendar is not None:
        draft.change = change
        draft.qualifier = "exact"
        return
    _read_after(text, draft, changed=change is not None)
    if ordinal:
        return
    if _is_rate(text, draft):
        draft.role, draft.weak = "rate", False
        return
    if change is None:
        change = _change_elsewhere(text, draft, previous)
    if change is not None:
        _apply(draft, change)
    elif draft.unit == "times" and draft.counter != "番" and is_more(text, draft.outer_start, limit):
        draft.alternatives = (draft.low,) if draft.low == draft.high else ()
        draft.low, draft.high = draft.low + 1, draft.high + 1


def _read_after(text: str, draft: Draft, *, changed: bool) -> None:
    end = draft.outer_end
    read_nearer_unit(text, draft)
    if draft.unit in _SPEEDS:
        _read_speed(text, draft)
    elif draft.unit == "person_time" and _CARRIED.search(
        text, max(0, draft.outer_start - _WINDOW), draft.outer_start
    ):
        draft.unit = "passenger_trip"
    if draft.low >= 10_000 and draft.scale and (draft.counter == "级" or text.startswith("级", end)):
        draft.weak, draft.counter = False, ""  # a class, such as 20万吨级
        draft.outer_end = end + (not text.startswith("级", end - 1))
        return
    read_qualifier(text, draft, changed=changed)


def _read_speed(text: str, draft: Draft) -> None:
    """Make a length the speed that the words before it say it is: 时速350公里, 每小时120公里; 最高时速350公里 is at most."""
    found = _HOURLY.search(text, max(0, draft.outer_start - 8), draft.outer_start)
    if found is None:
        return
    draft.unit = _SPEEDS[draft.unit]
    if found["most"] and draft.qualifier == "exact":
        draft.qualifier = "at_most"
        draft.outer_start = found.start()


def _is_rate(text: str, draft: Draft) -> bool:
    """Tell whether a number is what something is counted against: 每万人, 万元GDP."""
    start = draft.outer_start
    if text.endswith(("每", "每 "), 0, start):
        return True
    if text.endswith("/", 0, start) and text[start - 2 : start - 1].isdecimal() and not draft.unit:
        return True
    return draft.unit == "CNY" and _AGAINST.match(text, draft.outer_end) is not None and draft.scale_only


def _change_elsewhere(text: str, draft: Draft, previous: Draft | None) -> Change | None:
    """Find the role of a number in what is further away: after it, before a date, in its list, in its clause."""
    if text.startswith(("的", " 的"), draft.outer_end):
        noun = role_after(text, draft.outer_end + (text[draft.outer_end] == " "))
        if noun is not None:
            return noun[1]
        if draft.unit in _PARTS and _SHARED.match(text, draft.outer_end):
            return Change("share", None)
    if previous is not None:
        between = (
            text[previous.outer_end : draft.outer_start]
            if draft.outer_start - previous.outer_end < 4
            else "?"
        )
        if previous.calendar is not None:
            if between in _BETWEEN_DATE and previous.change is not None:
                return previous.change
        elif between in ("至", "到", "至约") and previous.role == "change_by":
            return Change("change_to", previous.direction)
        elif (
            between in _LISTED and previous.unit == draft.unit and previous.role in ("change_by", "change_to")
        ):
            return Change(previous.role, previous.direction)
    if draft.unit in _PARTS and (
        _is_share(text, draft.outer_start, previous) or _is_part_of_group(text, draft)
    ):
        return Change("share", None)
    return _change_of_object(text, draft, previous) if draft.unit and draft.unit not in TIMES else None


def _change_of_object(text: str, draft: Draft, previous: Draft | None) -> Change | None:
    """Find a verb before what is changed: 压减钢铁产能300万吨, without 到 or 至, says by how much."""
    start = max(previous.outer_end if previous else 0, draft.outer_start - _OBJECT_WINDOW)
    found = _OBJECT.search(text, start, draft.outer_start)
    if found is None or not _OBJECT_END.fullmatch(text, found.end(), draft.outer_start):
        return None
    return Change("change_by", "down" if found["down"] else "up")


def _is_share(text: str, place: int, previous: Draft | None) -> bool:
    """Tell whether a part is one of something: 占 before it in its clause, or a noun with 的 (人口的一半)."""
    of_date = previous is not None and previous.calendar is not None and place - previous.outer_end <= 2
    if text.endswith(("的", "的 "), 0, place) and not of_date:
        return True
    found = text.rfind("占", max(0, place - _WINDOW), place)
    if (
        found < 0
        or text[found + 1 : found + 2] in _NOT_SHARE_AFTER
        or text[found - 1 : found] in _NOT_SHARE_BEFORE
    ):
        return False
    return _BREAK.search(text, found, place) is None


def _is_part_of_group(text: str, draft: Draft) -> bool:
    """Tell whether a part is one of a group: 有七成来自农田, 受访船员当中，未婚者不到六分之一."""
    before = text[max(0, draft.outer_start - _WINDOW) : draft.outer_start]
    if _OF_GROUP.search(before):
        return True
    return before.endswith(("有", "有 ")) and _DONE_BY_PART.match(text, draft.outer_end) is not None


def _apply(draft: Draft, change: Change) -> None:
    if change.compared and draft.unit not in _COMPARED:
        return
    if draft.unit == "times":
        apply_to_multiple(draft, change)
    elif change.role == "share":
        if draft.unit in _PARTS:
            draft.role = "share"
    elif change.role != "times" and draft.role == "level":
        draft.role, draft.direction = change.role, change.direction


# --- words of a change -------------------------------------------------------------------------------------


_NO_CHANGE = "新增 微升 毫升 公升 每升 晋升 空降 直升 最多 最少 至多 至少 不少 不多 提前 增设 增派 上升期 许多 很多 众多 大多 诸多 广大 强大 重大 伟大 极大 巨大 加快 愉快"
_BY_ENDINGS = ("", "了")
_TO_ENDINGS = ("到", "至", "为", "成", "到了", "至了", "成了")


def _words() -> dict[str, Change | None]:
    words: dict[str, Change | None] = dict.fromkeys(_NO_CHANGE.split())
    for direction, of in CHANGES.items():
        by = Change("change_by", direction)
        for verb in of.zh_verbs.split():
            words |= {verb + ending: by for ending in _BY_ENDINGS}
            words |= {verb + ending: Change("change_to", direction) for ending in _TO_ENDINGS}
        words |= dict.fromkeys(of.zh_rates.split(), by)
        words |= dict.fromkeys(of.zh_compared.split(), Change("change_by", direction, compared=True))
    words |= dict.fromkeys(("攀升达", "跃升达", "升达"), Change("change_to", "up"))
    words |= dict.fromkeys(ZH_SHARES.split(), Change("share", None))
    words |= dict.fromkeys(("翻", "翻了"), Change("times", None))
    return words


BEFORE = _words()
"""Words before a number; None for those that only look as if they said something (新增, 最高)."""
_NOUNS_AFTER = WordTable(
    {
        noun: Change("change_by", direction)
        for direction, of in CHANGES.items()
        for noun in (of.zh_rates + " " + of.zh_nouns).split()
    }
)
_BETWEEN_WORDS = (
    "的 左右的 以上的 年均 平均 平均年 同比 年 年度 经济 复合 年复合 年均复合 年平均 高 较快 速度"
)
_BETWEEN = WordTable(dict.fromkeys(_BETWEEN_WORDS.split(), True))


def role_after(text: str, place: int) -> tuple[int, Change] | None:
    """Return the end of the noun that follows after 的, and what it says: 3%的年均增长率."""
    between = _BETWEEN.starting(text, place)
    steps = 0
    while between is not None and steps < 4:
        place = between[0]
        between = _BETWEEN.starting(text, place)
        steps += 1
    return _NOUNS_AFTER.starting(text, place) if steps else None


# --- the words before a number -----------------------------------------------------------------------------


_FILLERS = (
    "了 达 达到 达到了 高达 多达 为 是 已 仅 只 共 分别 分别为 平均 总 均 已经 其中 合计 总计 累计 年均 同比 环比 要 需 需要 有 可达"
    " 原来的 原先的 以前的 上年的 去年的 同期的 过去的 之前的 此前的 原价的"
)
_STOP = "stop"
_SKIP = "skip"
_TABLE: WordTable[Qualifier | Change | str] = WordTable(
    dict.fromkeys(_FILLERS.split(), _SKIP)
    | {word: change or _STOP for word, change in BEFORE.items()}
    | QUALIFIERS_BEFORE
)
_MOST_WORDS = 7


def read_before(text: str, draft: Draft, limit: int) -> Change | None:
    """Read the words before a number, not before `limit`, into the draft; return its role, None if they give none."""
    place = draft.outer_start
    for _ in range(_MOST_WORDS):
        if place <= limit:
            return None
        if text[place - 1] == " ":
            place -= 1
        found = _TABLE.ending(text, place)
        if (found is None or found[1] == _STOP) and (each := start_of_each(text, place, limit)) < place:
            place, found = each, _TABLE.ending(text, each)
        if found is None or found[0] < limit:
            return None
        start, meaning = found
        if isinstance(meaning, Change):
            _read_before_change(text, draft, start, limit)
            return meaning
        if meaning == _STOP or is_part_of_word(text, start, place):
            return None
        if meaning != _SKIP:
            if draft.qualifier == "exact":
                draft.qualifier = meaning  # type: ignore[assignment]  # of the strings, only qualifiers are left
            draft.outer_start = start
        place = start
    return None


def _read_before_change(text: str, draft: Draft, place: int, limit: int) -> None:
    """Read a qualifier before the word for the change: 约占40%, 至少增长3%."""
    found = _TABLE.ending(text, place) if draft.qualifier == "exact" and place > limit else None
    if found is not None and found[0] >= limit and not is_part_of_word(text, found[0], place):
        start, meaning = found
        if meaning in ("about", "at_least", "at_most"):
            draft.qualifier, draft.outer_start = meaning, start
