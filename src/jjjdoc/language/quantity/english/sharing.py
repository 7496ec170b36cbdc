"""What numbers in a row have in common: 20 and 30 percent; 3, 4 and 5 million; fell by a fifth and two fifths."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.scales import POWERS

_LAST_JOINTS = (["and"], ["or"], ["&"], ["nor"])
_LAST_OF_MANY = ([",", "and"], [",", "or"])

_NEAR = Decimal("0.01"), Decimal(100)
"""How far apart the ends of a change may be that share a scale: from 500 to 1.2 million, 500 is no million."""


def share_units(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give a number that has no unit of its own that of the next one, if they stand in a row."""
    shared = False  # whether the number to the right was given its unit
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        between = _between(tokens, left, right)
        in_row = between in _LAST_JOINTS or (between == [","] and shared)
        if between in _LAST_OF_MANY and index:
            in_row = _between(tokens, drafts[index - 1], left) == [","]
        shared = in_row and _can_share(left, right) and _share(left, right)
        changed = between == ["to"] and right.role == "change_to" and left.role != "times"
        if changed and _can_share(left, right):
            _share_change(left, right)
    for left, right in pairwise(drafts):
        _share_role(tokens, left, right)


def _share_change(left: Draft, right: Draft) -> None:
    """Give what a change begins with the scale and unit of what it ends with: from 1.2 to 3.36 billion cubic meters."""
    if left.unit and not right.unit:
        right.unit = left.unit
    power = POWERS.get(right.scale, 0)
    near = right.low and _NEAR[0] < left.low.scaleb(power) / right.low < _NEAR[1]
    if near or not power:
        _share(left, right)


def _between(tokens: Tokens, left: Draft, right: Draft) -> list[str]:
    """Return the words between two numbers, as far as they can be those of a row."""
    return tokens.words[left.outer_end : right.start] if right.start - left.outer_end < 3 else []


def _can_share(left: Draft, right: Draft) -> bool:
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
