"""Places in an order: 第三, 首次, 首批; and 前三."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.chinese.units import read_measure
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.patterns import regex

_FIRST_ZH: dict[str, PeriodWord] = {
    measure: period for period, words in PERIODS.items() for measure in words.zh_first.split()
}
_FIRST_OF = frozenset("套次个批家届条座例项位名款台艘架部列辆轮场所支本日年月周期单度张站")
_NOT_FIRST = frozenset("元部团榜城匕岁回昂魁匪党")
_MARKER = regex("[，、,：:；。]|是(?![个家名])")
_ARTICLE = regex(" ?(?:第|规定|之规定|所|的规定|至|[和及、，。；：（《]|$)")
_BREAKS = frozenset("。；;！？!?\n：:，,（(“")
_NOT_TOP = frozenset("目之以此日当先提年月天空眼从面生史跟门")
_COUNTED_UNITS = {"person": 1}


def read_first_zh(text: str, start: int) -> Draft | None:
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
    period = _FIRST_ZH.get(measure)
    if period:
        draft.periods.add(period)
    return draft


def read_ordinal_zh(text: str, draft: Draft) -> bool:
    """Make a number after 第 an ordinal, one after 前 a count of the first; tell whether it is one of them."""
    start = draft.start
    place = start - 1 if start and text[start - 1] != " " else start - 2
    if place < 0 or draft.calendar is not None:
        return False
    if text[place] == "第":
        _make_ordinal(text, draft, place)
        return True
    if text[place] == "前" and (place == 0 or text[place - 1] not in _NOT_TOP) and _is_top(text, draft):
        draft.unit, draft.counter, draft.weak = "", "前", False
        draft.outer_start = place
    return False


def _is_top(text: str, draft: Draft) -> bool:
    if text[draft.start : draft.end] == "一":
        return False
    return draft.unit in ("", "person") and draft.counter in ("", "名", "位", "强", "大", "家")


def is_marker(text: str, draft: Draft) -> bool:
    """Tell whether an ordinal counts off points (第一，… 第二，…) or names an article of a law (第五条第二款)."""
    if draft.counter in ("条", "款", "章") and _ARTICLE.match(text, draft.outer_end):
        return True
    before = text[draft.start - 1] if draft.start else "\n"
    return before in _BREAKS and _MARKER.match(text, draft.outer_end) is not None


def _make_ordinal(text: str, draft: Draft, place: int) -> None:
    if draft.unit in _COUNTED_UNITS:
        draft.counter = text[draft.end - 1]
        draft.end -= 1
        draft.unit = ""
    elif not draft.unit and not draft.counter:
        draft.outer_end = read_measure(text, draft.end)
        draft.counter = text[draft.end : draft.outer_end].strip()
    draft.start = draft.outer_start = place
    draft.role, draft.weak = "ordinal", False
    if draft.low == draft.high == 1:
        period = _FIRST_ZH.get(draft.counter)
        if period:
            draft.periods.add(period)
