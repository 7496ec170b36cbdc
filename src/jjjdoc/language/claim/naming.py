"""Numbers that only name, in a list behind the first of them: Articles 26, 31 and 42 count nothing."""

from __future__ import annotations

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_REACH = 48

_NAMED = regex(
    r"(?<![a-z])(?:articles|sections|subsections|paragraphs|items|clauses|chapters|parts|rules|tables|figures|figs\.?|charts|boxes|annexes|appendices|schedules|"
    r"exhibits|pages|lines|notes|phases|lots|units|rooms|nos\.) (?:\d[\d.]*[a-z]?(?: ?\(\w\))?(?:, (?:and |or )?| (?:and|or|to|through) | ?[–-] ?))+$"
    r"|(?:第|表|图|附件)[\d一二三四五六七八九十]+(?:[章节条款项号期]?[、和及至或])+(?:[\d一二三四五六七八九十]+[、和及至或])*$"
)


def only_names(folded: str, quantity: Quantity) -> bool:
    """Tell whether a bare number of a folded text goes on a list of numbers that name."""
    if quantity.unit or quantity.counter:
        return False
    return _NAMED.search(folded, max(0, quantity.start - _REACH), quantity.start) is not None
