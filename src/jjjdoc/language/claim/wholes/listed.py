"""A whole in a sentence that leads to a list, and its parts in the items: one figure of the same measure in each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.wholes.added import are_measured_alike, is_added
from jjjdoc.language.claim.wholes.addition import Addition, outcome_of
from jjjdoc.language.claim.wholes.part_lists import TOGETHER
from jjjdoc.patterns import regex

_FEW = 12
"""How many figures of a paragraph are looked at, those nearest to the list."""
_TIGHT, _NEAR = Decimal("0.1"), Decimal("0.25")
"""By how much of a whole its parts are off where they stand beside it, and where words lead up to them."""
_POINT = regex(r"[一二三四五六七八九十]是|第[一二三四五六七八九十],|[(（][一二三四五六七八九十\d][)）]")
"""What begins a paragraph that is a point of several, as an item of a list is."""
_LEADS = regex(r":\s*$|如下|以下|下列|由.{1,9}[组构]成|(?<![a-z])(?:as follows|the following|below)(?![a-z])")
_TOTAL = frozenset({"total", "cumulative"})
_SOME = regex(r"包括|其中|(?<![a-z])(?:including|such as|among|for example)(?![a-z])")


def sums_in_lists(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of the wholes of sentences that lead to a list."""
    for lead, items in _lists(document):
        wholes = [each for each in document.by_text[lead][-_FEW:] if is_added(each)]
        outcome = _check(document, lead, wholes, items)
        if outcome is not None:
            yield outcome


def _lists(document: Claims) -> Iterator[tuple[int, list[int]]]:
    """Yield the number of the text before each list, or the one behind that sums it up, and those of its items.

    What is nested is left out.
    """
    at = 0
    for key, group in groupby(document.texts, key=_list_of):
        numbers = range(at, at := at + sum(1 for _ in group))
        if key is None:
            continue
        if numbers.start and _is_paragraph(document.texts[numbers.start - 1]):
            yield numbers.start - 1, list(numbers)
        if at < len(document.texts) and _is_paragraph(document.texts[at]):
            text = document.texts[at]
            if TOGETHER["zh" if text.is_chinese else "en"].search(text.folded):
                yield at, list(numbers)


def _list_of(text: Text) -> int | None:
    """Return the number of the list that a text is an item of, -1 for a point that is a paragraph; None for others."""
    if text.item is not None:
        return text.item.list
    return -1 if text.cell is None and _POINT.match(text.folded) else None


def _is_paragraph(text: Text) -> bool:
    return text.cell is None and text.item is None


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
    text = document.texts[lead]
    if lead < items[0] and not _LEADS.search(text.folded):
        is_alone = len(wholes) == 1 and len(text.sentences) == 1 and addition.is_near(_TIGHT)
        return outcome_of(addition, severity="warning") if is_alone else None
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
