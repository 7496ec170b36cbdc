"""Ranges: CNY 3-5 billion, from 4 to 6 million, and two bounds that are one: not less than 5 nor more than 10."""

from __future__ import annotations

from jjjdoc.language.quantity.amount_en import read_amount
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.multiple_en import FOLDS, read_fold
from jjjdoc.language.quantity.numerals import DENOMINATORS, ONES, TENS
from jjjdoc.language.quantity.part_en import read_proportion
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.role_en import change_before, find_change
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.text import Tokens

_DASHES = frozenset(("-", "—", "~", "–", "―"))


def read_range(tokens: Tokens, draft: Draft) -> None:
    """Read on to the second bound of a range, if there is one, and make the draft the range."""
    if draft.kind != "number" or draft.calendar is not None or draft.role != "level":
        return
    start = _after_connector(tokens, draft)
    if start is None:
        return
    at = start
    while at < start + 3 and not _is_number_word(tokens, at) and at < tokens.count:
        at += 1
    second = (
        (read_fold(tokens, at) or read_proportion(tokens, at) or read_amount(tokens, at, start))
        if _is_number_word(tokens, at)
        else None
    )
    if (
        second is None
        or second.start != start
        or second.kind != "number"
        or second.unit == "fraction" != draft.unit
    ):
        return
    if _fits(draft, second) and not (
        tokens.words[draft.end] == "to" and _is_change_by(tokens, draft, second)
    ):
        _join(draft, second)


def _is_number_word(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word.startswith("0") and len(word) > 1 and word.isdecimal():
        return False  # 110 or 0976-881 2119
    return tokens.is_number(at) or word in ONES or word in TENS or word in POWERS or word in _PARTS


_PARTS = frozenset((*DENOMINATORS, *FOLDS))


def _after_connector(tokens: Tokens, draft: Draft) -> int | None:
    """Return the token after what joins the bounds of a range."""
    words = tokens.words
    last = draft.end
    word = words[last]
    if word in _DASHES:
        if words[last + 1] == "to":
            return last + 2 + (words[last + 2] == "-")
        spaced = not tokens.is_glued(last) and not tokens.is_glued(last + 1)
        glued = tokens.is_glued(last) and tokens.is_glued(last + 1)
        return last + 1 if glued or (spaced and tokens.is_number(last + 1)) else None
    if word == "to":
        return None if _is_change(tokens, draft) else last + 1
    if word == "and":
        return last + 1 if _follows_between(tokens, draft.outer_start) else None
    if word == "or" and not draft.unit and not draft.scale and not draft.counter:
        return last + 1
    return None


def _follows_between(tokens: Tokens, at: int) -> bool:
    """Tell whether "between" stands before a number: between 6 and 14, between the ages of 6 and 14."""
    words = tokens.words
    return words[at - 1] == "between" or (
        words[at - 1] == "of" and words[at - 4 : at - 2] == ["between", "the"]
    )


def _is_change(tokens: Tokens, draft: Draft) -> bool:
    """Tell whether "from A to B" says what something rose or fell from and to."""
    at = draft.outer_start - 1
    if tokens.words[at] != "from":
        return False
    at -= tokens.words[at - 1] == ","  # up by eight points, from 60 percent to 68 percent
    return find_change(tokens, at, 14) is not None


def _is_change_by(tokens: Tokens, first: Draft, second: Draft) -> bool:
    """Tell whether "by A to B" says by how much something changed and what it came to, rather than from where to where.

    A range has its unit once (by 300 to 500 hectares), but for percentages and the signs of currencies. Where the unit
    does not tell, what it came to is much more than the change.
    """
    if first.unit in _RATIOS or second.unit in _RATIOS:
        return False
    if (
        tokens.words[first.outer_start - 1] == "by"
        and first.unit == second.unit != ""
        and not first.money_before
    ):
        return True  # dredged by a meter and a half to six meters
    if change_before(tokens, first) is None:
        return False
    if first.unit and second.unit and not first.money_before:
        return True
    return first.low > 0 and second.low > first.low * _FAR


_RATIOS = frozenset(("percent", "percentage_point"))
_FAR = 3
"""How much larger than the change a level is at least: ranges (by 10 to 20) are closer."""


def _fits(first: Draft, second: Draft) -> bool:
    if first.unit and second.unit and first.unit != second.unit:
        return False
    if first.unit and not second.unit and not first.money_before:
        return False
    return not (first.counter and second.unit)


def _join(first: Draft, second: Draft) -> None:
    if second.high <= first.low < 0:  # minus 3 to minus 5 degrees
        first.low, second.high = second.low, first.high
    low = first.low
    if not first.scale and second.scale and low < 1000:
        scaled = low.scaleb(POWERS.get(second.scale, 0))
        if low and scaled <= second.high:
            low, first.bound_missing_scale = scaled, True
            first.place += POWERS.get(second.scale, 0)
    if low > second.high:
        return
    first.low, first.high, first.kind = low, second.high, "range"
    first.place = max(first.place, second.place)
    first.unit = second.unit or first.unit
    first.counter, first.scale = second.counter, second.scale
    first.misspelt = first.misspelt or second.misspelt
    first.extend(second.end)


# --- two bounds --------------------------------------------------------------------------------------------


_JOINTS: tuple[list[str], ...] = (
    [],
    ["and"],
    ["but"],
    ["nor"],
    ["or"],
    [","],
    [",", "and"],
    [",", "but"],
    [",", "nor"],
    ["yet"],
    ["to"],
    ["and", "is"],
    ["and", "are"],
)
_MOST_BETWEEN = 2


def join_bounds(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Make a lower and an upper bound that follow each other one range: more than 5 and less than 10 percent."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last is not None and _are_bounds(tokens, last, draft):
            _join_bounds(last, draft)
        else:
            joined.append(draft)
    return joined


def _are_bounds(tokens: Tokens, left: Draft, right: Draft) -> bool:
    sides = BOUNDS[left.qualifier].side, BOUNDS[right.qualifier].side
    if sides not in (("above", "below"), ("below", "above")) or "nearly" in (left.qualifier, right.qualifier):
        return False
    if not left.kind == right.kind == "number" or left.outer_start == left.start:
        return False
    if right.outer_start - left.outer_end > _MOST_BETWEEN or right.outer_start == right.start:
        return False
    if tokens.words[left.outer_end : right.outer_start] not in _JOINTS:
        return False
    lower, upper = (left, right) if sides[0] == "above" else (right, left)
    return lower.low < upper.low and _share_measure(left, right)


def _share_measure(left: Draft, right: Draft) -> bool:
    """Tell whether two bounds count the same: in one unit, or one of them takes that of the other."""
    same = left.role == right.role or {left.role, right.role} == {"level", "share"}
    if not same or left.role == "ordinal":
        return False
    if left.unit == right.unit:
        return True
    return (not left.unit and not left.counter) or (not right.unit and left.money_before)


def _join_bounds(first: Draft, second: Draft) -> None:
    first.low, first.high = sorted((first.low, second.low))
    first.place = max(first.place, second.place)
    first.kind, first.qualifier = "range", "exact"
    first.unit = first.unit or second.unit
    first.counter = second.counter or first.counter
    first.scale = second.scale or first.scale
    first.end, first.outer_end = second.end, second.outer_end
