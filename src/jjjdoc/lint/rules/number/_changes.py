"""From one figure to another, and the rate that is given for it: where all three are surely one statement.

Patterns are of folded text: its marks are half-width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.rules.number._masked import DATE, NUMBER, Masked
from jjjdoc.patterns import regex


class Change(Struct, frozen=True):
    """A figure that became another, and how much that is said to be; `years` are 0 where the text does not say them."""

    first: Quantity
    last: Quantity
    rate: Quantity
    years: int


def changes_of(masked: Masked, *, chinese: bool) -> Iterator[Change]:
    """Yield each change of a sentence whose two figures and rate follow each other with nothing else between."""
    for pattern in _CHINESE if chinese else _ENGLISH:
        for found in pattern.finditer(masked.text):
            first, last = (masked.at(found.start(name)) for name in ("first", "last"))
            rate = masked.at(found.start("rate"))
            years = masked.years(*found.span())
            change = Change(_like(first, last), _like(last, first), rate, _between(years))
            bounds = masked.is_bound(rate) or masked.is_bound(last)
            if not bounds and _is_of_one_kind(change) and _is_on(found, masked, years):
                yield change


def _like(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a bare number with the unit that stands with the other alone: from 4 million to 6 million tons."""
    return quantity if quantity.unit else replace(quantity, unit=other.unit)


def _between(years: tuple[int, ...]) -> int:
    known = sorted(set(years))
    return known[1] - known[0] if len(known) == 2 else 0


def _is_of_one_kind(change: Change) -> bool:
    numbers = (change.first, change.last)
    plain = all(each.kind == "number" and each.role not in ("ordinal", "times", "rate") for each in numbers)
    return plain and change.first.dimension == change.last.dimension


def _is_on(found: re.Match[str], masked: Masked, years: tuple[int, ...]) -> bool:
    """Tell whether a rate is measured against the first figure: against no other year, and nothing else."""
    against = _AGAINST.match(masked.text, found.end())
    if against is None:
        return True
    if not against["date"]:
        return False
    year = masked.years(against.start(), against.end())
    return bool(years) and year == (min(years),)


_N, _D = NUMBER, DATE
_TAIL = rf"[^{_N},.;:()]{{0,40}}?"
_SINCE = rf"(?:(?:at|by) (?:the )?end of |in |at |as of )?{_D}"

# Words that may stand between the second figure and its rate; a subject of its own is none of them.
_ENGLISH_LINKS = (
    "a|about|accounting|achieving|almost|an|and|annual|annually|annualized|approximately|at|average|averaging|by|compound"
    "|cumulative|decline|decrease|decreasing|down|drop|fall|falling|for|gain|growing|growth|increase|increasing|is|jump"
    "|marking|more|nearly|net|of|or|over|overall|posting|rate|recording|reduction|registering|representing|rise|rising"
    "|some|surge|than|that|the|total|up|was|which|with|yearly"
)
_LINK = rf"(?: ?[,(;—] ?| - | by )(?:(?:{_ENGLISH_LINKS}) ){{0,9}}(?P<rate>{_N})"
_FROM = rf"(?<![a-z])from (?:{_ENGLISH_LINKS} )?(?P<first>{_N}){_TAIL}(?<=[ {_D}{_N}])to (?:(?:{_ENGLISH_LINKS}) ){{0,3}}(?P<last>{_N})"
_RATE_FIRST = rf"(?P<rate>{_N})(?: (?:increase|rise|growth|decrease|fall|drop|reduction|decline))?,? {_FROM}"
_LEVEL_FIRST = (
    rf"(?P<last>{_N})(?: {_SINCE})?, (?:up|down|an increase of|a rise of|a decrease of) "
    rf"(?:by |about |over |nearly )?(?P<rate>{_N}) (?:from|on|over|compared with|compared to) (?P<first>{_N})(?! {_SINCE} to| to)(?: {_SINCE})?"
)
_ENGLISH = tuple(regex(pattern) for pattern in (rf"{_FROM}{_TAIL}{_LINK}", _RATE_FIRST, _LEVEL_FIRST))

_CHINESE_LINKS = (
    "年均|平均|每年|复合|累计|同期|增长率|增长|增幅|增速|增加|提高|提升|上升|上涨|扩大|下降|降低|降幅|减少|缩小|达到|高达|是|达|为"
    f"|约|超过|超|近|了|共|净|总|幅度|翻|[较比是]{_D}的?"
)
_FEW = rf"[^{_N},;。、(]"
_BECAME = rf"(?:增|升|提|降|减|涨|扩|跃|落|发展|变){_FEW}{{0,6}}?[至到为]"
_PASSED = rf"[由从自]{_FEW}{{0,14}}?(?P<first>{_N}){_FEW}{{0,10}}?{_BECAME}{_FEW}{{0,12}}?(?P<last>{_N})"
_THAN = (
    rf"(?:达到|达|为|是|至|到)(?:约|近|超)?(?P<last>{_N}){_FEW}{{0,6}},(?:比|较){_D}的(?P<first>{_N}){_FEW}{{0,4}}?"
    rf"(?:提高|增长|增加|上升|提升|下降|降低|减少)了?(?P<rate>{_N})"
)
_CHINESE = tuple(
    regex(pattern)
    for pattern in (rf"{_PASSED}{_FEW}{{0,6}}[,(](?:{_CHINESE_LINKS}){{0,6}}(?P<rate>{_N})", _THAN)
)

_AGAINST = regex(
    r"(?:[^a-z.;\ue000]{0,3}(?:over|on|than|from|above|against|compared (?:with|to)|relative to|that of|those of|the)"
    r"(?: (?:that|the (?:figure|level|number|value|amount)|those))?(?: (?:of|in|for))? "
    rf"|\s*as \w+ as (?:in |that of )?)(?P<date>{_D})?"
)
