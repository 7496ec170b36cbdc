"""The structure of a whole as a proportion in percent, which adds up to 100: 三次产业结构为5.1:38.6:56.3."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.language.claim.claim import Claim, Subject
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.sums import written
from jjjdoc.language.quantity.interval import Interval
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_PROPORTION = regex(r"(?<![\d:.])\d{1,2}(?:\.\d+)?(?: ?[:∶] ?\d{1,2}(?:\.\d+)?){2,}(?![\d:])")
_TERM = regex(r"\d+(?:\.\d+)?")
_STRUCTURE = regex(
    r"结构|比例|比重|构成|之比|(?<![a-z])(?:structure|split|breakdown|ratio|proportions?|composition|mix)(?![a-z])"
)
_BEFORE = 60
_LEAST, _MOST = Decimal(85), Decimal(115)


def proportions_in(document: Claims, number: int) -> Iterator[Outcome]:
    """Yield what comes of each proportion of a text that is one of percent: its terms come near to 100."""
    text = document.texts[number]
    if ":" not in text.folded and "∶" not in text.folded:
        return
    for found in _PROPORTION.finditer(text.folded):
        if not _STRUCTURE.search(text.folded, max(0, found.start() - _BEFORE), found.start()):
            continue
        terms = [(Decimal(each[0]), each.span()) for each in _TERM.finditer(text.folded, *found.span())]
        claims = tuple(_claim(number, term, *span) for term, span in terms)
        total = sum((term for term, _ in terms), Decimal(0))
        spread = sum((Decimal(5).scaleb(claim.quantity.place - 1) for claim in claims), Decimal(0))
        if abs(total - 100) <= spread:
            yield Outcome(True, claims[-1], claims[:-1])
        elif _LEAST <= total <= _MOST and spread < len(claims) / Decimal(2):
            said = " + ".join(written(term) for term, _ in terms)
            yield Outcome(False, claims[-1], claims[:-1], "all", sum=f"{said} = {written(total)}")


def _claim(number: int, term: Decimal, start: int, end: int) -> Claim:
    exponent = term.as_tuple().exponent
    place = exponent if isinstance(exponent, int) else 0
    quantity = Quantity(start, end, term, term, place, unit="percent", role="share")
    return Claim(number, 0, 0, quantity, Interval(term, term), Subject(frozenset(), ""))
