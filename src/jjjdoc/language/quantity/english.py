"""The quantities of an English text."""

from __future__ import annotations

from jjjdoc.language.quantity.amount_en import read_amount
from jjjdoc.language.quantity.date_en import read_date
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.multiple_en import WORDS as MULTIPLES
from jjjdoc.language.quantity.multiple_en import finish_times, mark_factor, read_multiple
from jjjdoc.language.quantity.name_en import skip_name
from jjjdoc.language.quantity.numerals import DENOMINATORS, FEW, GLYPHS, MONTHS, ONES, ORDINALS, TENS, VAGUE
from jjjdoc.language.quantity.ordinal import is_top, read_ordinal_en
from jjjdoc.language.quantity.part_en import read_proportion
from jjjdoc.language.quantity.period_reading import read_periods_en
from jjjdoc.language.quantity.qualifier_en import read_qualifier
from jjjdoc.language.quantity.range_en import read_range, share_units
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.role_en import read_role
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.span_en import STRETCHES, mark_age, read_ages, read_stretch
from jjjdoc.language.quantity.text import Tokens, tokenize
from jjjdoc.language.quantity.unit_en import read_per

_STARTS = frozenset(
    (
        *ONES,
        *TENS,
        *POWERS,
        *VAGUE,
        *FEW,
        *GLYPHS,
        *ORDINALS,
        *DENOMINATORS,
        *MULTIPLES,
        *MONTHS,
        *STRETCHES,
        "dozen",
        "latter",
    )
)
_TOP_COUNTER = "前"  # as in Chinese, so that the two languages are told apart from a plain count alike


def read_english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in order of place."""
    tokens = tokenize(text, _STARTS)
    if tokens is None:
        return ()
    drafts = _read_drafts(tokens)
    share_units(tokens, drafts)
    read_periods_en(tokens, drafts)
    read_per(tokens, drafts)
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


def _read_at(tokens: Tokens, index: int, limit: int, previous: Draft | None) -> Draft | None:
    """Return the quantity at a token, with all that is beside it."""
    date = read_date(tokens, index, previous)
    if date is not None:
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
    read_range(tokens, draft)
    read_qualifier(tokens, draft, limit)
    mark_factor(tokens, draft)
    if draft.unit == "times" and draft.role == "level":
        finish_times(tokens, draft)
    mark_age(tokens, draft)
    read_role(tokens, draft)
    if draft.unit in ("", "person") and is_top(tokens, index):
        draft.unit, draft.counter = "", _TOP_COUNTER
    return draft
