"""What numbers in a row have in common: 20 and 30 percent; CNY 3, 4 and 5 million."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.english.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.english.words import POWERS, word_set

_JOINTS = word_set("and or , & to respectively nor")


def share_units(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give a number that has no unit of its own that of the next one, if only "and" or a comma stands between."""
    for left, right in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        _share_role(tokens, left, right)
        if right.calendar is not None or left.calendar is not None or left.role == "ordinal":
            continue
        between = tokens.words[left.outer_last : right.first]
        if not _is_joint(between, left, right):
            continue
        if left.counter or left.last != left.outer_last or right.kind == "vague":
            continue
        _share(left, right)


def _share_role(tokens: Tokens, left: Draft, right: Draft) -> None:
    """Give the second of two numbers the change of the first: fell by 3 and 5 percent, by a fifth and two fifths."""
    joined = left.outer_last == right.outer_first - 1 and tokens.words[left.outer_last] == "and"
    if (
        joined
        and right.role == "level"
        and left.unit == right.unit
        and left.role in ("change_by", "change_to")
    ):
        right.role, right.direction = left.role, left.direction


def _is_joint(between: Sequence[str], left: Draft, right: Draft) -> bool:
    """Tell whether what stands between two numbers makes them a row; a comma alone does so only before a percentage."""
    if between == [","]:
        return left.unit == "" and right.unit in ("percent", "percentage_point")
    return 0 < len(between) <= 3 and _JOINTS.issuperset(between)


def _share(left: Draft, right: Draft) -> None:
    scaled = right.scale in POWERS and not left.scale and left.form == right.form == "digits"
    if scaled and 0 < left.low < 1000 and left.unit in ("", right.unit):
        power = POWERS[right.scale]
        left.low, left.high = left.low.scaleb(power), left.high.scaleb(power)
        left.place += power
        left.scale = right.scale
    if not left.unit and right.unit and not right.money_before and right.role != "times":
        left.unit = right.unit
        if left.role == "level" and right.role == "share":
            left.role = right.role
