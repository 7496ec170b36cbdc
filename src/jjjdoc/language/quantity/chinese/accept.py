"""Whether a number that was read is a quantity: 三 needs something beside it, 图3 is a name."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.codes import is_label
from jjjdoc.language.quantity.chinese.draft import Draft
from jjjdoc.language.quantity.chinese.ordinals import is_marker

_LABEL_MEASURES = frozenset("期环线级代维端番具则")
_BARE_SCALES = frozenset("十百千万亿")
_BARE_IDIOMS = frozenset(("li", "zhang", "chi", "cun"))


def is_quantity(text: str, draft: Draft) -> bool:
    """Tell whether the draft is a quantity, once all beside it has been read."""
    if draft.calendar is not None:
        return True
    if draft.counter == "番" or (draft.unit == "times" and draft.role != "times"):
        return False
    if draft.role == "ordinal":
        return not is_marker(text, draft)
    if text[draft.start] in "0123456789":
        return not (
            draft.unit == "" and draft.counter in ("", "号") and is_label(text, draft.start, draft.end)
        )
    if not draft.weak:
        return True
    return _is_counted(text, draft)


def _is_counted(text: str, draft: Draft) -> bool:
    """Tell whether a small number in words counts something."""
    words = text[draft.start : draft.end]
    if words in ("零", "〇"):
        return False
    if words == "二" and draft.counter:
        return False
    if len(words) > 1 and draft.unit in _BARE_IDIOMS and words[0] in _BARE_SCALES and len(words) == 2:
        return False
    if draft.counter in _LABEL_MEASURES and words not in ("两", "几", "数"):
        return False
    return bool(draft.unit or draft.counter)
