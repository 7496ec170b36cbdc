"""The unit that a number is counted per one of: CNY 1,250 per ton, 1,200 people per square meter, 5 yuan/kg."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.english.units import read_unit
from jjjdoc.language.quantity.units import COUNTED_PER, KNOWN_UNITS

_PER_EN = frozenset(("per", "/"))
_ARTICLES_EN = frozenset(("a", "an"))
_EACH_EN = frozenset(("each", "every"))


def read_per_en(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give each number the unit of measure that it is said to be per one of."""
    for draft in drafts:
        if draft.calendar is None and draft.role not in ("ordinal", "rate", "times"):
            at = _after_per_en(tokens, draft)
            found = read_unit(tokens, at, "") if at else None
            if found is not None:
                unit = KNOWN_UNITS[found[1]]
                draft.per = found[1] if unit.dimension in COUNTED_PER else ""


def _after_per_en(tokens: Tokens, draft: Draft) -> int:
    """Return the token after per, a or for every behind a number and what it counts; 0 where there is none."""
    words = tokens.words
    for at in (draft.end, draft.end + 1) if draft.counter else (draft.end,):
        if words[at] in _PER_EN or (words[at] in _ARTICLES_EN and draft.dimension.startswith("money")):
            return at + 1
        if words[at] == "for" and words[at + 1] in _EACH_EN:
            return at + 2
    return 0
