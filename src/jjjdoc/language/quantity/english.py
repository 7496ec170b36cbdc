"""The quantities of an English text, and what those in a row share (20 and 30 percent)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from jjjdoc.language.quantity.amount_en import read_amount
from jjjdoc.language.quantity.compound_en import read_letter_hours, read_one_larger, read_smaller
from jjjdoc.language.quantity.date_en import read_date
from jjjdoc.language.quantity.date_part import read_part_en
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.lunar import read_lunar_en
from jjjdoc.language.quantity.multiple_en import WORDS as MULTIPLES
from jjjdoc.language.quantity.multiple_en import finish_times, mark_factor, read_multiple
from jjjdoc.language.quantity.name_en import skip_name
from jjjdoc.language.quantity.numerals import (
    DENOMINATORS,
    FEW,
    GLYPHS,
    MISSPELT_ORDINALS,
    MONTHS,
    NOUGHTS,
    ONES,
    ORDINALS,
    TENS,
    VAGUE,
)
from jjjdoc.language.quantity.ordinal import is_top, read_ordinal_en
from jjjdoc.language.quantity.part_en import read_proportion
from jjjdoc.language.quantity.period_reading import read_periods_en
from jjjdoc.language.quantity.qualifier_en import read_qualifier
from jjjdoc.language.quantity.range_en import join_bounds, read_range
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.role_en import mark_loss, read_role
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.span_en import STRETCHES, mark_age, read_ages, read_stretch
from jjjdoc.language.quantity.text import Tokens, tokenize
from jjjdoc.language.quantity.time_en import read_time
from jjjdoc.language.quantity.unit_en import name_yen, read_per

_STARTS = frozenset(
    (
        *ONES,
        *NOUGHTS,
        *TENS,
        *POWERS,
        *VAGUE,
        *FEW,
        *GLYPHS,
        *ORDINALS,
        *MISSPELT_ORDINALS,
        *DENOMINATORS,
        *MULTIPLES,
        *MONTHS,
        *STRETCHES,
        "dozen",
        "latter",
        "penultimate",
        "quarter",
    )
)
_TOP_COUNTER = "前"  # as in Chinese, so that the two languages are told apart from a plain count alike


def read_english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in order of place."""
    tokens = tokenize(text, _STARTS)
    if tokens is None:
        return ()
    drafts = join_bounds(tokens, _read_drafts(tokens))
    share_units(tokens, drafts)
    read_periods_en(tokens, drafts)
    read_per(tokens, drafts)
    name_yen(tokens, drafts)
    starts, ends = tokens.starts, tokens.ends
    return tuple(
        draft.finish(
            (starts[draft.start], ends[draft.end - 1]),
            (starts[draft.outer_start], ends[draft.outer_end - 1]),
            draft.counter,
        )
        for draft in drafts
    )


def _read_drafts(tokens: Tokens) -> list[Draft]:
    drafts: list[Draft] = []
    limit = index = 0
    words = tokens.words
    while index < tokens.count:
        if words[index] not in _STARTS and not tokens.is_number(index):
            index += 1
            continue
        time = _read_clock(tokens, index, limit)
        if time is not None:
            index = limit = time.outer_end
            drafts.append(time)
            continue
        after = skip_name(tokens, index, limit)
        if after > index:
            index = limit = after
            continue
        draft = _read_at(tokens, index, limit, drafts[-1] if drafts else None)
        if draft is None or draft.start < limit:
            index += 1
            continue
        index = limit = max(index + 1, draft.outer_end)
        drafts.append(draft)
    return drafts


def _read_clock(tokens: Tokens, index: int, limit: int) -> Draft | None:
    """Return the time of the day at a token, with what qualifies it."""
    draft = read_time(tokens, index)
    if draft is None or draft.start < limit:
        return None
    read_qualifier(tokens, draft, limit)
    return draft


def _read_at(tokens: Tokens, index: int, limit: int, previous: Draft | None) -> Draft | None:
    """Return the quantity at a token, with all that is beside it."""
    date = read_lunar_en(tokens, index) or read_date(tokens, index, previous)
    if date is not None:
        read_part_en(tokens, date)
        return date
    draft = (
        read_multiple(tokens, index)
        or read_stretch(tokens, index)
        or read_proportion(tokens, index)
        or read_ordinal_en(tokens, index)
        or read_ages(tokens, index)
        or read_amount(tokens, index, limit)
    )
    if draft is None or draft.role == "ordinal":
        return draft
    read_letter_hours(tokens, draft)
    read_smaller(tokens, draft)
    read_one_larger(tokens, draft, limit)
    read_range(tokens, draft)
    read_qualifier(tokens, draft, limit)
    mark_factor(tokens, draft)
    if draft.unit == "times" and draft.role == "level":
        finish_times(tokens, draft)
    mark_age(tokens, draft)
    read_role(tokens, draft)
    mark_loss(tokens, draft)
    if draft.unit in ("", "person") and is_top(tokens, index):
        draft.unit, draft.counter = "", _TOP_COUNTER
    return draft


# --- numbers in a row --------------------------------------------------------------------------------------


_LAST_JOINTS = (["and"], ["or"], ["&"], ["nor"], ["x"])
_OR = (["or"], [",", "or"])
_LAST_OF_MANY = ([",", "and"], [",", "or"])

_NEAR = Decimal("0.01"), Decimal(100)
"""How far apart the ends of a change may be that share a scale: from 500 to 1.2 million, 500 is no million."""


_WITHIN = frozenset(("in", "over", "within", "for", "during"))


def share_units(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give a number that has no unit of its own that of the next one, if they stand in a row."""
    shared = False  # whether the number to the right was given its unit
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        between = _between(tokens, left, right)
        is_size = between == ["by"] and right.dimension == "length"
        in_row = is_size or between in _LAST_JOINTS or (between == [","] and shared)
        if between in _LAST_OF_MANY and index:
            in_row = _between(tokens, drafts[index - 1], left) == [","]
        in_row = in_row and not (between in _OR and _is_said_otherwise(left, right))
        shared = in_row and _can_share(left, right) and _share(left, right)
        changed = between == ["to"] and right.role == "change_to" and not _is_rate(left)
        changed = changed and tokens.words[left.outer_start - 1] not in _WITHIN  # tripled in five years to 90
        if changed and _can_share(left, right):
            _share_change(left, right)
    for left, right in pairwise(drafts):
        _share_role(tokens, left, right)
        _share_with_part(tokens, left, right)


def _is_rate(draft: Draft) -> bool:
    """Tell whether a number says how much something changed by itself, and has no unit to share: up 12 percent to 5,040."""
    return draft.role == "times" or (draft.role == "change_by" and draft.dimension in ("ratio", "points"))


def _is_said_otherwise(left: Draft, right: Draft) -> bool:
    """Tell whether a share says again what the number before it says, since a row of two rises: down 13.56 or 0.42%."""
    return right.dimension == "ratio" and left.low > right.high


def _share_change(left: Draft, right: Draft) -> None:
    """Give what a change begins with the scale and unit of what it ends with: from 1.2 to 3.36 billion cubic meters."""
    if left.unit and not right.unit and left.unit != "fraction":  # down by a third to 800
        right.unit = left.unit
    power = POWERS.get(right.scale, 0)
    near = right.low and _NEAR[0] < left.low.scaleb(power) / right.low < _NEAR[1]
    if near or not power:
        _share(left, right)


def _between(tokens: Tokens, left: Draft, right: Draft) -> list[str]:
    """Return the words between two numbers, as far as they can be those of a row."""
    return tokens.words[left.outer_end : right.start] if right.start - left.outer_end < 3 else []


def _can_share(left: Draft, right: Draft) -> bool:
    if "time" in (left.kind, right.kind):
        return False
    if left.calendar is not None or right.calendar is not None or "ordinal" in (left.role, right.role):
        return False
    return not left.counter and left.end == left.outer_end and right.kind != "vague"


def _share(left: Draft, right: Draft) -> bool:
    """Share scale and unit; tell whether there was one to share."""
    done = False
    scaled = right.scale in POWERS and not left.scale and left.form == right.form == "digits"
    if scaled and 0 < left.low < 1000 and left.unit in ("", right.unit):
        power = POWERS[right.scale]
        left.low, left.high = left.low.scaleb(power), left.high.scaleb(power)
        left.place += power
        left.scale = right.scale
        done = True
    if not left.unit and right.unit and not right.money_before and right.role != "times":
        left.unit = right.unit
        if left.role == "level" and right.role == "share":
            left.role = right.role
        done = True
    return done


def _share_role(tokens: Tokens, left: Draft, right: Draft) -> None:
    """Give the second number the change of the first: fell by 3 and 5 percent; rose by 8 million, or 1.3 percent."""
    if right.role != "level" or left.role not in ("change_by", "change_to") or right.calendar is not None:
        return
    near = right.outer_start < left.outer_end + 3
    between = tokens.words[left.outer_end : right.outer_start] if near else []
    same = between == ["and"] and left.unit == right.unit
    if same or (between in (["or"], [",", "or"]) and right.unit == "percent"):
        right.role, right.direction = left.role, left.direction


_WHOLE = frozenset(("which", "them", "these", "those", "it"))


def _share_with_part(tokens: Tokens, left: Draft, right: Draft) -> None:
    """Give a part the unit of its whole: 39.3 cubic kilometers, 22.15 of which."""
    words = tokens.words
    of_whole = words[right.end] == "of" and words[right.end + 1] in _WHOLE
    bare = right.kind == "number" and right.calendar is None and not (right.unit or right.counter)
    if of_whole and bare and left.calendar is None and left.dimension not in ("ratio", "points", ""):
        right.unit = left.unit
