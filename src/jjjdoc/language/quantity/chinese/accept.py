"""Whether a number that was read is a quantity: 三 needs something beside it, 图3 is a name."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.codes import is_label
from jjjdoc.language.quantity.chinese.ordinals import is_marker
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Calendar

_LABEL_MEASURES = frozenset("期环线级代维端番具则")
_COUNTED_NONE = frozenset("个家人例项次名")
_BARE_SCALES = frozenset("十百千万亿")
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
        if _is_bare_year(text, draft):
            draft.kind, draft.calendar = "date", Calendar(year=int(draft.low))
        return True
    if not draft.weak:
        return True
    return _is_counted(text, draft)


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
    if words in ("零", "〇"):
        return draft.unit != "" or (draft.counter != "" and draft.counter in _COUNTED_NONE)
    if words == "二" and draft.counter:
        return False
    if len(words) > 1 and draft.unit in _BARE_IDIOMS and words[0] in _BARE_SCALES and len(words) == 2:
        return False
    if draft.counter in _LABEL_MEASURES and words not in ("两", "几", "数"):
        return False
    return bool(draft.unit or draft.counter)
