"""Sums that follow from what words mean: trade is exports and imports, a surplus is what revenue is above expenditure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.label import label_of
from jjjdoc.language.claim.wholes.added import is_added
from jjjdoc.language.claim.wholes.addition import Addition
from jjjdoc.patterns import regex


class Term(NamedTuple):
    """One figure of a balance: patterns of folded text, and whether it is what the others give, added or taken away."""

    place: str
    zh: str
    en: str


_EXPORTS = r"(?<!进)出口", r"exports?"
_IMPORTS = r"进口", r"imports?"
_REVENUE = r"收入", r"revenues?|income|receipts"
_EXPENDITURE = r"支出", r"expenditures?|expenses?|spending|outlays?"

BALANCES: tuple[tuple[Term, ...], ...] = (
    (
        Term("whole", "进出口|外贸总[额值]", "imports and exports|exports and imports|(?:foreign |total |two-way |external )+trade"),
        Term("added", *_EXPORTS),
        Term("added", *_IMPORTS),
    ),
    (Term("whole", "顺差", "(?:trade )?surplus"), Term("added", *_EXPORTS), Term("less", *_IMPORTS)),
    (Term("whole", "逆差", "(?:trade )?deficit"), Term("added", *_IMPORTS), Term("less", *_EXPORTS)),
    (Term("whole", "结余|盈余", "surplus"), Term("added", *_REVENUE), Term("less", *_EXPENDITURE)),
    (
        Term("whole", "净增|自然增[加长]", "net increase|natural increase|natural growth"),
        Term("added", "出生", "births?|born"),
        Term("less", "死亡", "deaths?|died"),
    ),
    (
        Term("whole", "净流入|净迁入", "net (?:inflows?|migration)"),
        Term("added", "(?<!净)(?:流入|迁入)", "(?<!net )inflows?|moved in|arrivals"),
        Term("less", "流出|迁出", "outflows?|moved out|departures"),
    ),
    (
        Term("whole", "年末|期末", "closing|at (?:the )?year-end|end of the year"),
        Term("added", "年初|期初", "opening|beginning of the year|start of the year"),
        Term("added", "新增|购入|入库|增加", "added|received|purchased|bought"),
        Term("less", "出栏|出库|减少|报废", "removed|issued|sold|retired|scrapped"),
    ),
)  # fmt: skip

_EMPTY = regex(
    "bringing|leaving|giving|making|resulting|yielding|goods|value|volume|trade|foreign|natural|net|increase|numbered"
)
"""Words of any balance, which tell no two apart."""


_SHARED = frozenset("总额值")
"""Characters of any total: a pair of characters that holds one is no name of its own."""


@cache
def _patterns(language: str) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    bounds = ("(?:", ")") if language == "zh" else ("(?<![a-z])(?:", ")(?![a-z])")
    return tuple(
        tuple(
            (term.place, regex(f"{bounds[0]}{term.zh if language == 'zh' else term.en}{bounds[1]}"))
            for term in balance
        )
        for balance in BALANCES
    )


@cache
def _any_whole(language: str) -> re.Pattern[str]:
    """Return what every text with a balance holds: the whole of one of them."""
    return regex("|".join(balance[0].zh if language == "zh" else balance[0].en for balance in BALANCES))


def balances_of(document: Claims) -> Iterator[Addition]:
    """Yield the balances of each paragraph that gives every term of one, each once."""
    for number, text in enumerate(document.texts):
        language = "zh" if text.is_chinese else "en"
        if (
            text.cell is not None
            or len(document.by_text[number]) < 3
            or not _any_whole(language).search(text.folded)
        ):
            continue
        levels = [each for each in document.by_text[number] if is_added(each) or _is_net(each)]
        if len(levels) < 3:
            continue
        labels = [label_of(document, each) for each in levels]
        for terms in _patterns(language):
            balance = _balance(terms, levels, labels)
            if balance is not None:
                yield balance


def _is_net(claim: Claim) -> bool:
    """Tell whether a figure is a net change, which is an amount of its own."""
    return (
        claim.quantity.role == "change_by"
        and claim.quantity.kind == "number"
        and _NET.search(claim.before) is not None
    )


_NET = regex(r"净|自然增|(?<![a-z])(?:net|natural)(?![a-z])")


def _balance(
    terms: Sequence[tuple[str, re.Pattern[str]]], levels: Sequence[Claim], labels: Sequence[str]
) -> Addition | None:
    found: dict[int, list[Claim]] = {}
    for claim, label in zip(levels, labels, strict=True):
        for number, (_, pattern) in enumerate(terms):
            if pattern.search(label):
                found.setdefault(number, []).append(claim)
                break
    if len(found) != len(terms) or any(len(claims) != 1 for claims in found.values()):
        return None
    claims = [found[number][0] for number in range(len(terms))]
    if not _are_of_one_thing(claims, [pattern for _, pattern in terms]):
        return None
    places = [place for place, _ in terms]
    added, less = (
        tuple(claim for claim, place in zip(claims, places, strict=True) if place == each)
        for each in ("added", "less")
    )
    return Addition(claims[0], added, less)


def _are_of_one_thing(claims: Sequence[Claim], patterns: Sequence[re.Pattern[str]]) -> bool:
    """Tell whether all terms are of one unit, time and place: what a later one is of, the first one is of too."""
    if (
        len({claim.quantity.dimension for claim in claims}) > 1
        or len({claim.period for claim in claims} - {None}) > 1
    ):
        return False
    if len({claim.tags & {"target", "estimate"} for claim in claims}) > 1:
        return False
    ordered = sorted(claims, key=lambda claim: (claim.sentence, claim.quantity.start))
    named = frozenset(
        "".join(found[0] for claim in claims for each in patterns for found in each.finditer(claim.before))
    )
    first, *others = (_rest_of(claim, patterns, named | _SHARED) for claim in ordered)
    return all(other <= first for other in others)


def _rest_of(claim: Claim, patterns: Sequence[re.Pattern[str]], named: frozenset[str]) -> frozenset[str]:
    """Return the words of a subject that are none of the balance; a pair of characters with one that is named is none."""
    return frozenset(
        word
        for word in claim.subject.words
        if not _EMPTY.fullmatch(word)
        and not any(pattern.search(word) for pattern in patterns)
        and (word.isascii() or not set(word) & named)
    )
