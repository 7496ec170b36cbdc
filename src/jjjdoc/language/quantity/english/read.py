"""The quantities of an English text."""

from __future__ import annotations

from jjjdoc.language.quantity.english.amounts import read_amount
from jjjdoc.language.quantity.english.draft import Draft
from jjjdoc.language.quantity.english.multiples import WORDS as MULTIPLES
from jjjdoc.language.quantity.english.multiples import finish_times, read_multiple
from jjjdoc.language.quantity.english.qualifiers import read_qualifier
from jjjdoc.language.quantity.english.ranges import read_range
from jjjdoc.language.quantity.english.roles import read_role
from jjjdoc.language.quantity.english.tokens import Tokens, tokenize
from jjjdoc.language.quantity.english.words import (
    DENOMINATORS,
    FEW,
    GLYPHS,
    ONES,
    ORDINALS,
    POWERS,
    TENS,
    VAGUE,
)
from jjjdoc.language.quantity.reading import Quantity

_STARTS = frozenset(
    (*ONES, *TENS, *POWERS, *VAGUE, *FEW, *GLYPHS, *ORDINALS, *DENOMINATORS, *MULTIPLES, "dozen")
)


def read_english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in order of place."""
    tokens = tokenize(text, _STARTS)
    if tokens is None:
        return ()
    drafts = _read_drafts(tokens)
    return tuple(draft.finish(tokens) for draft in drafts)


def _read_drafts(tokens: Tokens) -> list[Draft]:
    drafts: list[Draft] = []
    limit = index = 0
    while index < tokens.count:
        draft = _read_at(tokens, index, limit)
        if draft is None:
            index += 1
            continue
        index = limit = max(index + 1, draft.outer_last)
        drafts.append(draft)
    return drafts


def _read_at(tokens: Tokens, index: int, limit: int) -> Draft | None:
    if tokens.words[index] not in _STARTS and not tokens.is_number(index):
        return None
    draft = read_multiple(tokens, index) or read_amount(tokens, index, limit)
    if draft is None:
        return None
    read_range(tokens, draft)
    read_qualifier(tokens, draft, limit)
    if draft.unit == "times" and draft.role == "level":
        finish_times(tokens, draft)
    read_role(tokens, draft)
    return draft
