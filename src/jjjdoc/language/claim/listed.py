"""A whole in a sentence that leads to a list, and its parts in the items: one figure of the same measure in each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from jjjdoc.language.claim.added import are_measured_alike, is_added
from jjjdoc.language.claim.addition import Addition, outcome_of
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_NEAR = Decimal("0.25")
_LEADS = regex(r":\s*$|如下|以下|下列|(?<![a-z])(?:as follows|the following|below)(?![a-z])")
_TOTAL = frozenset({"total", "cumulative"})
_SOME = regex(r"包括|其中|(?<![a-z])(?:including|such as|among|for example)(?![a-z])")


def sums_in_lists(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of the wholes of sentences that lead to a list."""
    for lead, items in _lists(document):
        wholes = [each for each in document.by_text[lead] if is_added(each)]
        outcome = _check(document, lead, wholes, items)
        if outcome is not None:
            yield outcome


def _lists(document: Claims) -> Iterator[tuple[int, list[int]]]:
    """Yield the number of the text before each list, and those of its items; what is nested is left out."""
    at = 0
    for key, group in groupby(document.texts, key=lambda text: text.item and text.item.list):
        numbers = range(at, at := at + sum(1 for _ in group))
        if key is not None and numbers.start and _leads(document.texts[numbers.start - 1]):
            yield numbers.start - 1, list(numbers)


def _leads(text: Text) -> bool:
    return text.cell is None and text.item is None and _LEADS.search(text.folded) is not None


def _check(document: Claims, lead: int, wholes: list[Claim], items: list[int]) -> Outcome | None:
    additions = []
    for whole in wholes:
        parts = [_part(document, whole, item) for item in items]
        if len(parts) > 1 and all(parts):
            additions.append(Addition(whole, tuple(part for part in parts if part is not None)))
    for addition in additions:
        if addition.holds_as_written:
            return outcome_of(addition)
    named = [each for each in additions if each.whole.tags & _TOTAL or len(additions) == 1]
    if not named:
        return None
    addition = named[-1]
    if _SOME.search(document.texts[lead].folded, addition.whole.quantity.end):
        return None
    is_counted = not addition.whole.quantity.unit and not addition.whole.tags & _TOTAL
    return outcome_of(addition) if addition.is_near(_NEAR) and not is_counted else None


def _part(document: Claims, whole: Claim, item: int) -> Claim | None:
    """Return the first figure of an item that is measured as the whole is."""
    chinese = document.texts[item].is_chinese
    return next(
        (
            each
            for each in document.by_text[item]
            if is_added(each) and are_measured_alike(whole, each, chinese=chinese)
        ),
        None,
    )
