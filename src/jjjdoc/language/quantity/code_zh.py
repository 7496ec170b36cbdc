"""Digits that are a name rather than a number: G103, COVID-19, 国发〔2021〕15号, 12345热线, 2.1.3, 1+5, 3:2, 8:30."""

from __future__ import annotations

import re

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import is_decimal_part
from jjjdoc.language.quantity.ordinal_zh import is_marker
from jjjdoc.language.quantity.periods import PROGRAMS
from jjjdoc.language.quantity.reading import Calendar
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL
from jjjdoc.patterns import regex

_OUTLINE = regex(r"[0-9]+(?:\.[0-9]+){2,}")
_PLAIN = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
_JOINED = regex(rf"{_PLAIN}(?: ?[:：∶&+×xX*/·] ?(?:{_PLAIN}|[NXn]))+(?:-[0-9]+(?= )| ?[万亿])?")
_SCORE = regex(r"[0-9]+(?: ?比 ?[0-9]+){1,8}(?! ?[0-9年%])")
_PHONE = regex(
    r"(?:0[0-9]{2,3}-[0-9]{7,8}|0[0-9]{2,3} [0-9]{3,4} [0-9]{3,4}|[48]00-[0-9]{3,4}-[0-9]{3,4}|1[3-9][0-9]{9}|[0-9]{3,4}-[0-9]{4}-[0-9]{4})(?![0-9])"
)
_DIGITS = regex(_PLAIN)
_HOTLINE = regex("12345|123[0-9]{2}|1[12][0-9]{1,2}|9[56][0-9]{3,4}|10086|10010|10000")
_HOTLINE_NOUN = regex(
    "(?:市民|便民|政务|服务|报警|急救|举报|投诉|维权|监督|接诉即办){0,3}(?:热线|电话|专线|平台|工单|客服)|市民服务|接诉"
)
_GENERATION = regex("[06-9][05]后")
_ISSUED = regex(r"[〕\]）)] ?第? ?([0-9]{1,5}) ?号")
_STANDARD = regex(r"(?:[A-Z]{1,4}/[TZ]|ISO|IEC|GB|DB[0-9]{0,2}|IEEE)[ -]?$")
_NUMBER_OF_STANDARD = regex(r"[0-9]+(?:[-—–.][0-9]+)*")
_MARK = regex(r"[0-9]{1,2}(?:[.、)）．](?![0-9])| (?=[^0-9]))")
_CURRENCY = ("RMB", "CNY", "USD", "EUR", "GBP", "HKD", "JPY", "MOP")
_LABELS = "图 表 附件 附表 附图 附录 专栏 注 公式 房间 编号 电话 热线 拨打 邮编 传真 国道 省道 国道线 县道 工业 型号 版本 代码 工号 序号 账号 车牌 步骤 版 型 航班"
_PROGRAMS = tuple(chinese for chinese, _ in PROGRAMS)
_LABEL_WORDS = tuple(_LABELS.split())
_NOT_LABELS = (
    "代表",
    "发表",
    "地图",
    "试图",
    "企图",
    "关注",
    "投注",
    "外表",
    "大型",
    "小型",
    "中型",
    "新型",
    "轻工业",
    "重工业",
)
_LABELLED_AFTER = (
    "指数",
    " 指数",
    "号",
    " 号",
    "型",
    " 型",
    "国道",
    "省道",
    "版",
    "路公交",
    "路车",
    "胡同",
    "弄",
)
_PER_MANY = regex("/(?:10{0,3} ?[万亿]|10{2,6}(?![0-9])|1(?:00|0)?,000(?:,000)?(?![0-9,]))")
"""So many per 100,000: 0.31/10万."""
_FRACTION = regex(r"([1-9])/([1-9][0-9]?)(?![0-9/年月])")


def skip_code(text: str, start: int) -> int:
    """Return the end of the code that the digits at this place are part of; the place itself if of none."""
    digits = _DIGITS.match(text, start)
    if digits is None:
        return start
    end = digits.end()
    before = text[start - 1] if start else "\n"
    after = text[end : end + 1]
    if (before in " -" or _is_latin(before)) and _STANDARD.search(text[max(0, start - 9) : start]):
        return _NUMBER_OF_STANDARD.match(text, start).end()  # type: ignore[union-attr]  # it begins with digits
    if _is_latin(before):
        if not text.endswith(_CURRENCY, 0, start) and not (before in "Qq" and end == start + 1):
            return _end_of_code(text, end)
    elif is_decimal_part(text, start):
        return start
    elif before in "-_#@./" and start > 1 and _goes_before_code(text[start - 2], before):
        return _end_of_code(text, end)
    if after == "-" and _is_latin(text[end + 1 : end + 2]):
        return _end_of_code(text, end)
    joined = _skip_joined(text, start, end, after)
    if joined > start:
        return joined
    if after and after in "后" and _GENERATION.match(text, start):
        return end
    if (before in "\n" or before == " ") and _is_mark(text, start):
        return end
    if before in "〔[（(【" and after and after in "〕]）)】":
        return _skip_bracketed(text, start, end)
    return start


def is_label(text: str, start: int, end: int, *, counted: bool = False) -> bool:
    """Tell whether a number without unit is the number of something: 图3, 15号, 12345热线, 007.

    `counted` says that a measure word follows.
    """
    if end < len(text) and _is_latin(text[end]):
        return True
    if text.startswith(_LABELLED_AFTER, end):
        return True
    digits = text[start:end]
    if _HOTLINE.fullmatch(digits) and (digits == "12345" or _HOTLINE_NOUN.match(text, end)):
        return True
    if counted:
        return False
    before = text[max(0, start - 3) : start].rstrip(" ")
    if before.endswith(_LABEL_WORDS) and not before.endswith(_NOT_LABELS):
        return True
    if digits.isdecimal() and (len(digits) > 11 or (digits[0] == "0" and len(digits) > 1)):
        return True
    if start > 1 and text[start - 1] == "-" and text[start - 2] >= "\u4e00":
        return True
    return start > 1 and text[start - 1] == " " and _is_latin(text[start - 2]) and _is_version(text, start)


def _is_version(text: str, start: int) -> bool:
    """Tell whether a Latin word right before a number names what is numbered: Windows 10."""
    word = re.search("[A-Za-z]{1,20} $", text[max(0, start - 21) : start])
    return (
        word is not None
        and word.group()[0].isupper()
        and not word.group().isupper()
        and len(word.group()) > 3
    )


def _goes_before_code(char: str, mark: str) -> bool:
    return _is_latin(char) or mark in "#@_" or (mark == "." and not char.isdecimal())


def _skip_joined(text: str, start: int, end: int, after: str) -> int:
    if after == ".":
        outline = _OUTLINE.match(text, start)
        return outline.end() if outline else start
    if after and (after in ":：∶&+×*/·" or text[end : end + 2] in (" :", " +", " ：", " x", " ×")):
        if after == "/" and _PER_MANY.match(text, end):
            return start
        match = None if _FRACTION.match(text, start) else _JOINED.match(text, start)
        return match.end() if match else start
    if after == "比" or text.startswith(" 比", end):
        match = _SCORE.match(text, start)
        return match.end() if match else start
    if after == "-" or end - start >= 11 or (after == " " and text[start] == "0"):
        match = _PHONE.match(text, start)
        return match.end() if match else start
    return start


def _skip_bracketed(text: str, start: int, end: int) -> int:
    """Return the end of 〔2021〕15号 and of （1）; the start if the brackets hold a number that counts."""
    if text[start - 1] in "〔[" or text[end : end + 1] in "〕]":
        document = _ISSUED.match(text, end)
        return document.end() if document else end
    if end - start == 4 and text[start] in "12":
        document = _ISSUED.match(text, end)
        return document.end() if document else start
    return end if end - start <= 2 else start


def _is_mark(text: str, start: int) -> bool:
    """Tell whether digits number a paragraph: they begin a line, and a mark follows."""
    line = text.rfind("\n", max(0, start - 4), start) + 1
    if start - line > 3 or text[line:start].strip() or (not line and start > 3):
        return False
    match = _MARK.match(text, start)
    return match is not None and not match.group().endswith(" ")


def _end_of_code(text: str, end: int) -> int:
    while end < len(text) and (_is_latin(text[end]) or text[end] in "0123456789-_./"):
        end += 1
    return end


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


# --- whether a number is a quantity: 三 needs something beside it, 图3 is a name ---------------------------


_LABEL_MEASURES = frozenset("期环线级代维端番具则")
_COUNTED_NONE = frozenset("个家人例项次名")
_MARGIN = 4
_IS_ZERO = regex("[为是至到于]零(?:[，。；、！？）)的\n]|$)")
_BARE_SCALES = frozenset(HAN_SMALL + HAN_LARGE)
_BARE_IDIOMS = frozenset(("li", "zhang", "chi", "cun"))


def is_quantity(text: str, draft: Draft) -> bool:
    """Tell whether the draft is a quantity, once all beside it has been read; make it a date if it is a bare year."""
    if draft.calendar is not None:
        return True
    if text[max(0, draft.start - 4) : draft.start].rstrip().endswith("公元前"):
        return False
    if draft.counter == "番" or (draft.unit == "times" and draft.role != "times"):
        return False
    if draft.counter == "周年" and draft.role == "level":
        draft.role = "ordinal"  # 60周年 is the 60th anniversary
    if draft.is_score:
        return False
    if draft.role == "ordinal":
        return not is_marker(text, draft)
    if text[draft.start] in "0123456789":
        if draft.unit == "" and is_label(text, draft.start, draft.end, counted=draft.counter != ""):
            return False
        if _ends_name(text, draft):
            return False
        if _is_bare_year(text, draft):
            if text.endswith(_PROGRAMS, 0, draft.start):
                return False
            draft.kind, draft.calendar = "date", Calendar(year=int(draft.low))
        return True
    if _is_unit_alone(text, draft):
        return False
    if not draft.weak:
        return True
    return _is_counted(text, draft)


_SCALES = frozenset("十百千万亿")
_UNIT_LABEL = regex("单 ?位 ?[:：] ?$")


def _is_unit_alone(text: str, draft: Draft) -> bool:
    """Tell whether a scale and a unit are those of a column or chart, and no number: 用水总量（亿立方米）, 单位：万元."""
    number = text[draft.start : draft.end]
    if number[:1] not in _SCALES or (len(number) > 1 and number[1] in _NUMERALS_AFTER_SCALE):
        return False
    start = draft.outer_start
    if text[start - 1 : start] in ("(", "（") and text[draft.outer_end : draft.outer_end + 1] in (")", "）"):
        return True
    return _UNIT_LABEL.search(text[max(0, start - 6) : start]) is not None


_NUMERALS_AFTER_SCALE = frozenset("零〇一二两三四五六七八九半几多余")


_QUOTED_NAME = regex("[“‘「『《][^”’」』》“‘「『《，。；：]{0,12}[\u4e00-\u9fffA-Za-z]$")


def _ends_name(text: str, draft: Draft) -> bool:
    """Tell whether a number alone ends a name in quotes or a title: “健康中国2030”."""
    if text[draft.outer_end : draft.outer_end + 1] not in _CLOSING:
        return False
    if draft.unit or draft.counter or draft.scale or draft.role != "level" or draft.qualifier != "exact":
        return False
    return _QUOTED_NAME.search(text, max(0, draft.start - 14), draft.start) is not None


_CLOSING = frozenset("”’」』》")


def _is_bare_year(text: str, draft: Draft) -> bool:
    """Tell whether four digits alone are a year: 2020东京奥运会."""
    return (
        draft.end - draft.start == 4
        and not draft.unit
        and not draft.counter
        and draft.role == "level"
        and draft.qualifier == "exact"
        and 1900 <= draft.low < 2100
        and text[draft.start : draft.end].isdecimal()
    )


def _is_counted(text: str, draft: Draft) -> bool:
    """Tell whether a small number in words counts something."""
    words = text[draft.start : draft.end]
    if draft.high < 100 and len(text) - len(words) < _MARGIN and words == text.strip():
        return True  # a cell of a table
    if words in ("零", "〇") and not draft.counter and not draft.unit:
        return _IS_ZERO.search(text, max(0, draft.start - 1), draft.end + 2) is not None
    if words in ("零", "〇"):
        return draft.unit != "" or (draft.counter != "" and draft.counter in _COUNTED_NONE)
    if words == "二" and draft.counter:
        return False
    if len(words) > 1 and draft.unit in _BARE_IDIOMS and words[0] in _BARE_SCALES and len(words) == 2:
        return False
    if draft.counter in _LABEL_MEASURES and words not in ("两", "几", "数"):
        return False
    return bool(draft.unit or draft.counter)
