"""What a figure claims: a value of something, at a time, in a role, with what tells it from others like it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.interval import Interval
from jjjdoc.language.quantity.reading import Quantity

Tag = Literal[
    "total",  # 共, 合计; in total
    "part",  # 其中; of which, including
    "rest",  # 其余, 剩余; the remaining
    "each",  # 各, 每; each, apiece
    "average",  # 平均, 人均; on average, per capita
    "new",  # 新增; new, additional
    "cumulative",  # 累计; to date
    "net",  # 净; net
    "from",  # 由…; from
    "base",  # 比…的, right before it; than, from: another figure is measured against it
    "target",  # 目标, 力争; target, aim
    "estimate",  # 预计; estimated
    "rule",  # 不得, 应当; shall
    "real",  # 实际, 可比价; in real terms
    "nominal",  # 名义, 现价; at current prices
    "denied",  # 未, 没有; not
    "open",  # 等; among others, such as
    "quoted",  # of another: 占, 是…的; of the, that of
]
"""What words in the clause of a figure say of it."""


class Span(Struct, frozen=True):
    """A stretch of time in months since the year 0, both ends included; a year is twelve of them."""

    first: int
    last: int

    def shift(self, years: int) -> Span:
        """Return the same stretch so many years later."""
        return Span(self.first + 12 * years, self.last + 12 * years)

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.first // 12

    @property
    def years(self) -> int:
        """How many years lie from the beginning of the first to the beginning of the last."""
        return self.last // 12 - self.first // 12


class Subject(Struct, frozen=True):
    """What a figure is a figure of.

    `words` are the words of the clause that carry meaning, in the form they are compared in (pairs of characters in
    Chinese, stems in English); `head` is the last of what is counted or measured; `names` are places, terms and names.
    `territories` are what is spoken of as a whole: city (全市, citywide), nation. `inherited`: the clause leaves it out,
    and it is that of the clause before.
    """

    words: frozenset[str]
    head: str
    names: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    inherited: bool = False


class Claim(Struct, frozen=True, eq=False):
    """One figure of a document. `text` numbers the texts of the document; `sentence` and `clause` count within it.

    `value` is what the figure may stand for, in the unit of its dimension whose factor is 1. `period` is the time it
    speaks of and `base` what a change is measured against, None where the text does not say. `dated`: the period is said
    in the text itself or in a head of the cell, not taken over from an earlier paragraph. `before` and `after` are the
    words of the clause on either side, as far as the next figure.
    """

    text: int
    sentence: int
    clause: int
    quantity: Quantity
    value: Interval
    subject: Subject
    period: Span | None = None
    base: Span | None = None
    tags: frozenset[Tag] = frozenset()
    before: str = ""
    after: str = ""
    dated: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """What tells the claim from every other of the document: its text and where it begins there."""
        return self.text, self.quantity.start

    @property
    def dimension(self) -> str:
        """What its unit measures; trips are one thing, whether they are those of passengers or visitors (人次)."""
        return "trips" if self.quantity.dimension in _TRIPS else self.quantity.dimension


_TRIPS = frozenset(("passenger trips", "passenger traffic", "visits"))


def within(claims: Sequence[Claim], start: int, end: int) -> Sequence[Claim]:
    """Return the claims of one text, given in order of place, that begin in a range of it."""
    return claims[bisect_left(claims, start, key=_start) : bisect_left(claims, end, key=_start)]


def _start(claim: Claim) -> int:
    return claim.quantity.start
