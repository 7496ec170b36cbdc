"""Reading units: after a number units and measure words, before it the sign and the currency (-3.2, 零下5度, US$50)."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.units import BEGINS_WORDS, COUNTED_PER, KNOWN_UNITS
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
_BEFORE_MINUS = frozenset(" （(，,：:；;、“为是至到达约在增速幅率超近少多以从由")
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
    if (char == "负" and text[start - 2 : start - 1] != "正") or (
        char == "-" and (start == 1 or _is_minus(text[start - 2], draft))
    ):
        start -= 1
    elif char == "下" and draft.unit in ("degree", "celsius", "") and text.endswith("零下", limit, start):
        start -= 2
    else:
        return
    draft.negate()
    draft.start = draft.outer_start = start


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


# --- per one of --------------------------------------------------------------------------------------------


_EACH = regex("每一?(?=[^0-9一二三四五六七八九十百千万亿])")
_BETWEEN = regex("[^，。；：、！？\n0-9]{0,8}")


def read_per(text: str, drafts: Sequence[Draft]) -> None:
    """Give each number the unit it is counted per one of: after a mark behind it, or after 每 before it."""
    if "每" not in text and "/" not in text:
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
        found = _unit_at(text, match.end())
        while index < len(drafts) and drafts[index].start < match.end():
            index += 1
        if found is None or index == len(drafts):
            continue
        draft = drafts[index]
        near = draft.outer_start >= found[0] and _BETWEEN.fullmatch(text, found[0], draft.outer_start)
        if near and draft.calendar is None and not draft.per and draft.role in ("level", "change_to"):
            draft.per = found[1]


def _unit_at(text: str, place: int) -> tuple[int, str] | None:
    """Return the end and the key of the unit of measure at this place."""
    found = read_unit(text, place, scaled=True) if place < len(text) else None
    if found is None:
        return None
    unit = KNOWN_UNITS[found[1]]
    return found if unit.dimension in COUNTED_PER else None
