"""Reading units: after a number units and measure words, before it the sign and the currency (-3.2, 零下5度, US$50)."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.units import (
    BEGINS_WORDS,
    COUNTED_PER,
    COUNTS,
    KNOWN_UNITS,
    ZH_NEARER_UNITS,
    ZH_PER,
)
from jjjdoc.patterns import regex

_NOT_UNITS = {"", "十年"}


def _chinese_units() -> dict[str, str]:
    words = {unit.zh: key for key, unit in reversed(KNOWN_UNITS.items())}
    for key, unit in KNOWN_UNITS.items():
        words |= dict.fromkeys(unit.zh_also.split(), key)
    return {word: key for word, key in words.items() if word not in _NOT_UNITS}


_UNITS = WordTable(_chinese_units())


MEASURES = frozenset(
    "个家条项所种类次届期批座处栋幢间层台套件份张本册篇章节段句只头匹架艘列班组队口级轮强场周步棵株根片块粒颗滴瓶杯碗盒箱袋包"
    "桶罐副对支枝把扇面幅首部集门款宗起例桩笔枚尊顶道环站点大代维端线具笼盘盏则卷堂席剂针样路趟遍番折成倍辈局盆畦码股味帧届员分垧双封叠页顿圈串束"
)
"""Measure words of one character."""

NOUNS = frozenset("地城国省市县区校院镇村乡馆港厂店")
"""Nouns that are counted without a measure word: 三地, 五省."""

AFTER_ONE = frozenset("个家条项所座处栋幢间台套件份张本册篇只头架艘颗支枚户款宗例棵株")
"""Measure words after which 一 is a number rather than part of a word (一起, 一道, 一线)."""

_LONG_MEASURES = WordTable(
    dict.fromkeys(
        (
            "年级",
            "周年",
            "人份",
            "平台",
            "工作日",
            "个工作日",
            "班次",
            "批次",
            "频次",
            "例次",
            "件次",
            "场次",
            "台次",
            "台套",
            "家次",
        ),
        True,
    )
)


def read_unit(text: str, place: int, *, scaled: bool = False) -> tuple[int, str] | None:
    """Return the end and the key of the unit that starts at this place, after a space or none.

    `scaled` says that a scale word (万, 亿) stands before it: 万桶 are barrels, 3桶 may be any.
    """
    if text[place : place + 1] == " ":
        place += 1
    found = _UNITS.starting(text, place)
    if found is None:
        return None
    end, key = found
    if text[end - 1].isascii() and text[end - 1].isalnum():
        return None if _is_latin(text, end) else found
    goes_on = BEGINS_WORDS.get(text[place:end])
    if goes_on is None:
        return found
    if not goes_on:
        return found if scaled or key == "century" else None
    following = text[end : end + 1]
    return None if following and following in goes_on else found


def read_measure(text: str, place: int) -> int:
    """Return the end of the measure word that starts at this place, after a space or none; the place without one."""
    start = place + 1 if text[place : place + 1] == " " else place
    long = _LONG_MEASURES.starting(text, start)
    if long is not None:
        return long[0]
    if text[start : start + 1] in MEASURES:
        return start + 1
    return place


def _is_latin(text: str, place: int) -> bool:
    char = text[place : place + 1]
    return char.isascii() and char.isalnum()


# --- before a number ---------------------------------------------------------------------------------------


_CURRENCIES = WordTable({word: key for key, unit in KNOWN_UNITS.items() for word in unit.zh_before.split()})
_BEFORE_MINUS = frozenset(" （(，,：:；;、“为是至到达约在增速幅率超近少多以从由润额长益值")
_AFTER_COPULA = frozenset("为是")
_TEMPERATURES = frozenset(("celsius", "fahrenheit", "degree"))
_YUAN = frozenset("元圆")
_NAMES_OF_YUAN = ("", "CNY", "dollar")
"""Units that the currency before the number names more closely: 新台币300元."""


def read_prefix(text: str, draft: Draft, limit: int) -> None:
    """Read the sign and the currency before a number, not before `limit`, into the draft."""
    start = draft.start
    if start <= limit:
        return
    _read_sign(text, draft, limit)
    if _read_currency(text, draft, limit):
        _read_sign(text, draft, limit)


def _read_sign(text: str, draft: Draft, limit: int) -> None:
    start = draft.start
    char = text[start - 1] if start > limit else ""
    after_copula = start - 2 >= limit and text[start - 2] in _AFTER_COPULA
    is_dash = char in ("—", "–") and after_copula  # 净利润为—2.3亿元
    is_negative = char == "负" and text[start - 2 : start - 1] != "正"
    if (
        is_dash
        or is_negative
        or (
            char == "-"
            and (start == 1 or _is_minus(text[start - 2], draft))
            and not _FORMULA.search(text, max(0, start - _FORMULA_REACH), start - 1)
        )
    ):
        start -= 1
    elif char == "下" and draft.unit in ("degree", "celsius", "") and text.endswith("零下", limit, start):
        start -= 2
    else:
        return
    draft.negate()
    draft.start = draft.outer_start = start


_FORMULA = regex("[=＝][^，。；：\n]*[^=＝（(，。；：\n]$")
_FORMULA_REACH = 60
"""A minus takes away where something stands before it on the right of an equals sign: ＝（所得额－600万元）."""


def _is_minus(before: str, draft: Draft) -> bool:
    """Tell whether a hyphen after a character is a minus: 为-3%, 气温-5℃, but not 3-5."""
    return before in _BEFORE_MINUS or (draft.unit in _TEMPERATURES and before in "温度暖寒")


def _read_currency(text: str, draft: Draft, limit: int) -> bool:
    place = draft.start
    if place > limit and text[place - 1] == " ":
        place -= 1
    found = _CURRENCIES.ending(text, place)
    if found is None or found[0] < limit:
        return False
    start, currency = found
    if draft.unit != currency and draft.unit not in _NAMES_OF_YUAN:
        return False
    if text[start].isalpha() and text[start].isascii() and start and _is_letter(text[start - 1]):
        return False
    if not draft.unit and draft.counter:
        return False
    if draft.unit in ("", "CNY"):
        draft.unit = currency if currency != "dollar" or not draft.unit else draft.unit
    draft.start = draft.outer_start = start
    draft.weak, draft.money_before = False, True
    return True


def carry_currency(text: str, first: Draft, second: Draft) -> None:
    """Give the currency that stands before the first of two bounds to the second, which has 元 alone: 港币1元至5元."""
    bare = second.unit == "CNY" and not second.money_before and text[second.end - 1] in _YUAN
    if first.money_before and bare:
        second.unit, second.money_before = first.unit, True


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


# --- units that words before the number say more of ----------------------------------------------------------


_NEARER = {
    unit: [
        (regex(f"(?:{'|'.join(words.split())})[^，。；：、！？!?\n0-9]{{0,8}}$"), nearer)
        for nearer, words in meanings.items()
    ]
    for unit, meanings in ZH_NEARER_UNITS.items()
}
_NEARER_WINDOW = 14


def read_nearer_unit(text: str, draft: Draft) -> None:
    """Give a number the unit that words before it say its own is: 用电300度, 华氏98度, 标准煤1.3万吨."""
    for pattern, nearer in _NEARER.get(draft.unit, ()):
        if pattern.search(text, max(0, draft.start - _NEARER_WINDOW), draft.start):
            draft.unit = nearer
            return


# --- per one of --------------------------------------------------------------------------------------------


_EACH = regex(f"每一?|{'|'.join(ZH_PER)}")
_BETWEEN = regex("[^，。；：、！？\n0-9]{0,8}")
_BETWEEN_MEAN = regex("[^，。；：、！？\n0-9]{0,16}")
_NUMERALS = frozenset(f"0123456789零一二三四五六七八九{HAN_SMALL}{HAN_LARGE}")
_RATIOS = ("percent", "permille", "percentage_point", "basis_point", "times", "fraction")


def read_per(text: str, drafts: Sequence[Draft]) -> None:
    """Give each number what it is counted per one of: after a mark behind it, or after 每 or 人均 before it."""
    if "每" not in text and "/" not in text and "均" not in text and "亩产" not in text:
        return
    for place, draft in enumerate(drafts):
        if text.startswith(("/", "每"), draft.end) and draft.unit:
            found = _unit_at(text, draft.end + 1)
            if found is not None:
                draft.per = found[1]
                limit = drafts[place + 1].outer_start if place + 1 < len(drafts) else len(text)
                draft.outer_end = max(draft.outer_end, min(found[0], limit))  # 每两 may also be "every two"
    index = 0
    for match in _EACH.finditer(text):
        mean = ZH_PER.get(match.group())
        found = (match.end(), mean) if mean else _counted_at(text, match.end())
        while index < len(drafts) and drafts[index].start < match.end():
            index += 1
        if found is None or index == len(drafts):
            continue
        draft = drafts[index]
        between = _BETWEEN_MEAN if mean else _BETWEEN
        start = draft.outer_start if draft.outer_start >= found[0] else draft.start
        near = start >= found[0] and between.fullmatch(text, found[0], start)
        said = draft.per or "_per_" in draft.unit
        if near and draft.calendar is None and not said and _may_be_per(draft, found[1]):
            draft.per = found[1]


def _may_be_per(draft: Draft, per: str) -> bool:
    """Tell whether a number can be counted per one of this: sums and measures, and counts of what is measured."""
    if draft.role not in ("level", "change_to", "change_by") or draft.unit in _RATIOS or draft.kind == "time":
        return False
    unit, one = KNOWN_UNITS.get(draft.unit), KNOWN_UNITS.get(per)
    if one is not None and one.dimension not in COUNTS:
        return True
    return unit is not None and unit.dimension not in COUNTS | {"years", "time"}


def _counted_at(text: str, place: int) -> tuple[int, str] | None:
    """Return the end of what stands after 每, and its unit or its measure word: 每吨, 每张; none for 每三年."""
    found = _unit_at(text, place)
    if found is not None:
        is_number = text[place] in _NUMERALS and found[0] == place + 1
        return None if is_number else found
    end = read_measure(text, place)
    return (end, text[place:end]) if end > place and text[place] not in _NO_COUNTERS else None


_NO_COUNTERS = frozenset(" 个分次届期周场轮步季代则一遍趟顿")
"""Measure words of anything (个), of what happens (次, 届) and of time (分钟): they do not say per one of what."""


def start_of_each(text: str, place: int, limit: int) -> int:
    """Return where 每 stands if it and a unit end at this place, not before `limit`; else the place: 升破每盎司3300美元."""
    each = text.rfind("每", max(limit, place - _LONGEST_EACH), place)
    if each < 0:
        return place
    found = _counted_at(text, each + 1)
    return each if found is not None and found[0] == place else place


_LONGEST_EACH = 5


def _unit_at(text: str, place: int) -> tuple[int, str] | None:
    """Return the end and the key of the unit of measure at this place."""
    found = read_unit(text, place, scaled=True) if place < len(text) else None
    if found is None:
        return None
    return found if found[1] in COUNTED_PER else None
