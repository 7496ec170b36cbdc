"""Places in an order in Chinese: 第三, 首次, 14号线, 二期工程, 二十届三中全会; and the first so many (前三)."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.language.quantity.roles import ZH_INSTANCES, ZH_NUMBERED, ZH_PHASED
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.unit_zh import read_measure
from jjjdoc.patterns import regex

_FIRST: dict[str, PeriodWord] = {
    measure: period for period, words in PERIODS.items() for measure in words.zh_first.split()
}
_FIRST_OF = frozenset("套次个批家届条座例项位名款台艘架部列辆轮场所支本日年月周期单度张站")
_NOT_FIRST = frozenset("元部团榜城匕岁回昂魁匪党")
_FROM_END = "倒数"
"""What is counted from the end has a minus: 倒数第二 is -2."""
_MARKER = regex("[，、,：:；。]|是(?![个家名])")
_BREAKS = frozenset("。；;！？!?\n：:，,（(“")
_NOT_TOP = frozenset("目之以此日当先提年月天空眼从面生史跟门")
_COUNTED_UNITS = {"person": 1}


def read_first(text: str, start: int) -> Draft | None:
    """Return 首 with its measure word: 首次, 首批, 首个."""
    measure = text[start + 1 : start + 2]
    if measure not in _FIRST_OF or not measure or (start and text[start - 1] in _NOT_FIRST):
        return None
    if measure == "单" or text.startswith(("首日封", "首本"), start):
        return None
    draft = Draft(
        start, start + 2, Decimal(1), Decimal(1), form="words", outer_start=start, outer_end=start + 2
    )
    draft.role, draft.counter = "ordinal", measure
    period = _FIRST.get(measure)
    if period:
        draft.periods.add(period)
    return draft


def read_ordinal(text: str, draft: Draft) -> bool:
    """Make a number after 第 or before what is numbered an ordinal, one after 前 a count of the first.

    Tell whether it is an ordinal.
    """
    start = draft.start
    if draft.calendar is not None:
        return False
    place = start - 1 if start and text[start - 1] != " " else start - 2
    if place >= 0 and text[place] == "第":
        _make_ordinal(text, draft, place)
        return True
    if _read_numbered(text, draft):
        return True
    if place < 0:
        return False
    if text[place] == "前" and (place == 0 or text[place - 1] not in _NOT_TOP) and _is_top(text, draft):
        draft.unit, draft.counter, draft.weak = "", "前", False
        draft.outer_start = place
    return False


def _is_top(text: str, draft: Draft) -> bool:
    if text[draft.start : draft.end] == "一":
        return False
    return draft.unit in ("", "person") and draft.counter in ("", "名", "位", "强", "大", "家")


def is_marker(text: str, draft: Draft) -> bool:
    """Tell whether an ordinal counts off points, as 第一 and 第二 do before a comma."""
    before = text[draft.start - 1] if draft.start else "\n"
    return draft.low >= 0 and before in _BREAKS and _MARKER.match(text, draft.outer_end) is not None


def _make_ordinal(text: str, draft: Draft, place: int) -> None:
    if draft.unit in _COUNTED_UNITS:
        draft.counter = text[draft.end - 1]
        draft.end -= 1
        draft.unit = ""
    elif not draft.unit and not draft.counter:
        draft.outer_end = read_measure(text, draft.end)
        draft.counter = text[draft.end : draft.outer_end].strip()
    if text.endswith(_FROM_END, 0, place):
        place -= len(_FROM_END)
        draft.negate()
    draft.start = draft.outer_start = place
    draft.role, draft.weak = "ordinal", False
    if draft.low == draft.high == 1:
        period = _FIRST.get(draft.counter)
        if period:
            draft.periods.add(period)


# --- what is numbered without 第: 14号线, 二期工程, 二十届三中全会 -----------------------------------------


_NUMBERED = WordTable(dict.fromkeys(ZH_NUMBERED.split(), True))
_NUMERALS = "一二三四五六七八九十"
_INSTANCES = frozenset(ZH_INSTANCES.split())
_PHASE_AFTER = regex(f"(?:{'|'.join(ZH_PHASED.split())})|[、和及与至][{_NUMERALS}]期")
_PHASE_BEFORE = regex(f"(?:{'|'.join(ZH_PHASED.split())}|[{_NUMERALS}]期[、和及与至])$")
_COUNTING = ("分", "共", "了", "办", "展", "续", "每", "行", "这", "织", "版")
"""What 期 is counted after: 分三期建设, 举办三期, 连续三期."""
_SESSION = f"(?:[{_NUMERALS}]{{1,3}})(?:中全会|次(?:全会|全体会议|会议|全委会|代表大会))"
_TERM = regex(f"[^，。；：、！？0-9]{{0,8}}?{_SESSION}")
_OF_SESSION = regex("中全会|次(?:全会|全体会议|会议|全委会|代表大会)")
_SESSION_STARTS = frozenset("中次")
_AFTER_TERM = regex("届[^，。；：、！？0-9]{0,8}$")
_LONGEST = 9


def _read_numbered(text: str, draft: Draft) -> bool:
    """Make the number of a line, a phase or a session an ordinal; tell whether it is one."""
    if draft.unit or draft.kind != "number":
        return False
    if not draft.counter and (found := _NUMBERED.starting(text, draft.end)) is not None:
        draft.counter, draft.outer_end = text[draft.end : found[0]], found[0]
    elif not draft.counter and _is_instance(text, draft):
        draft.counter, draft.outer_end = text[draft.end], draft.end + 1
    elif _is_phase(text, draft):
        draft.counter, draft.outer_end = "期", draft.end + 1
    elif not _is_of_session(text, draft):
        return False
    draft.role, draft.weak = "ordinal", False
    return True


def _is_instance(text: str, draft: Draft) -> bool:
    """Tell whether one numeral before 审 is that of a reading or an instance: 二审稿, 一审判决; not 三审三校."""
    end = draft.end
    return (
        text[end : end + 1] in _INSTANCES
        and end == draft.start + 1
        and text[draft.start] in "一二三四五"
        and text[end + 1 : end + 2] not in _NUMERALS
    )


def _is_phase(text: str, draft: Draft) -> bool:
    """Tell whether a numeral before 期 is that of a phase: 二期工程, 泵站二期, but not 分三期建设."""
    if not text.startswith("期", draft.end) or text[draft.start] not in _NUMERALS:
        return False
    before = text[max(0, draft.start - _LONGEST) : draft.start]
    if before.endswith(_COUNTING):
        return False
    return bool(_PHASE_AFTER.match(text, draft.end + 1) or _PHASE_BEFORE.search(before))


def _is_of_session(text: str, draft: Draft) -> bool:
    """Tell whether a number is that of a term or of a session in it: 二十届三中全会, 市十六届人大四次会议."""
    if draft.counter == "届":
        return _TERM.match(text, draft.outer_end) is not None
    if text[draft.end : draft.end + 1] not in _SESSION_STARTS or _OF_SESSION.match(text, draft.end) is None:
        return False
    return _AFTER_TERM.search(text, max(0, draft.start - _LONGEST), draft.start) is not None
