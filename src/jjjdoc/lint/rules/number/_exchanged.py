"""Figures of a pair that have taken each other's nouns or names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.counted import chinese, english
from jjjdoc.language.counted.compare import (
    Counted,
    counted,
    find_displaced,
    find_exchanges,
    find_strays,
    with_nouns,
)
from jjjdoc.language.counted.looked_up import looked_up
from jjjdoc.language.counted.mentions import Name, add_spelt, names_of
from jjjdoc.language.counted.nouns import Nouns
from jjjdoc.language.counted.order import Figure, figures_of, pair_up, permuted, reordered
from jjjdoc.language.counted.transliterated import add_transliterated
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_FEWEST, _MOST = 2, 200
"""Texts with fewer figures have none to exchange; those with more are tables, in which no noun stands beside its figure."""
_RESPECTIVELY = regex("分别|依次|respectively|in that order|in this order")


class Exchanged(Struct, frozen=True):
    """A figure of the target, the equal one of the source, and the one of the source that belongs in its place."""

    source: Quantity
    target: Quantity
    right: Quantity


def exchanged_figures(pair: Pair, context: Context) -> tuple[Exchanged, ...]:
    """Return the figures of the target that have changed places, in order."""
    sides = context.quantities(pair.source), context.quantities(pair.target)
    if min(map(len, sides)) < _FEWEST or max(map(len, sides)) > _MOST:
        return ()
    every = (*_of_names(pair, context), *_of_counts(pair, context), *_of_runs(*sides))
    found = {each.target.start: each for each in every}
    return tuple(found[start] for start in sorted(found))


def _of_runs(source: Sequence[Quantity], target: Sequence[Quantity]) -> Iterator[Exchanged]:
    """Yield a number of years running that has changed places with another: 连续第六年位列第三, third for the sixth year."""
    mine, theirs = (
        [each for each in side if "consecutive" in each.periods and each.kind == "number"]
        for side in (source, target)
    )
    if len(mine) != 1 or len(theirs) != 1 or mine[0].low == theirs[0].low:
        return
    moved = [each for each in target if each is not theirs[0] and each.low == mine[0].low]
    if len(moved) == 1 and any(each.low == theirs[0].low and each.role == moved[0].role for each in source):
        yield Exchanged(next(each for each in source if each.low == theirs[0].low), theirs[0], mine[0])


def _of_counts(pair: Pair, context: Context) -> Iterator[Exchanged]:
    """Yield the counts that have taken each other's nouns (58 sub-forums and 32 countries), or one of another (3人, three cases)."""
    sides = pair.source, pair.target
    every = [counted(context.quantities(side), nouns_of(side, context)) for side in sides]
    known = [with_nouns(counts) for counts in every]
    said = [_said(side, counts) for side, counts in zip(sides, every, strict=True)]
    for each in find_exchanges(*known) or find_strays(*known) or find_displaced(*said):
        yield Exchanged(each.source, each.target, each.right)


def _said(passage: Passage, counts: tuple[Counted, ...]) -> tuple[Counted, ...]:
    """Return the counts of a passage without those whose noun is left out."""
    module = chinese if is_chinese(passage.language) else english
    return tuple(each for each in counts if each.nouns or module.has_noun(passage.text, each.quantity))


def nouns_of(passage: Passage, context: Context) -> list[Nouns]:
    """Return for each quantity of a passage the concepts of the noun that it counts."""
    quantities = context.quantities(passage)
    if is_chinese(passage.language):
        return chinese.nouns_of(passage.text, quantities)
    return english.nouns_of(passage.text, quantities)


def _of_names(pair: Pair, context: Context) -> Iterator[Exchanged]:
    """Yield the figures that have taken each other's names, and those of two lists in another order."""
    sides = (pair.source, pair.target) if is_chinese(pair.source.language) else (pair.target, pair.source)
    zh, en = _with_sounds(sides[0].text, _names(sides[0], context), sides[1].text, _names(sides[1], context))
    if max(len(zh), len(en)) > 2 * _MOST:
        return
    shared = {name.concept for name in zh} & {name.concept for name in en}
    known: tuple[Sequence[Name], Sequence[Name]] = (_apart(zh, shared), _apart(en, shared))
    pairs = _paired(pair, sides, known, context)
    found = permuted(pairs)
    if not found and len(pairs) > 1:
        texts = sides[0].text, sides[1].text
        known, words = looked_up(texts, known, [context.quantities(side) for side in sides])
        found = permuted(_paired(pair, sides, known, context, words))
    in_order = _in_order(zh, shared) == _in_order(en, shared)
    if not found and in_order and any(_RESPECTIVELY.search(side.text) for side in sides):
        found = reordered(pairs, pair.target.text)
    for one, other, right in found:
        yield Exchanged(one.quantity, other.quantity, right.quantity)


def _paired(
    pair: Pair,
    sides: tuple[Passage, Passage],
    names: tuple[Sequence[Name], Sequence[Name]],
    context: Context,
    words: tuple[Sequence[Name], Sequence[Name]] = ((), ()),
) -> tuple[tuple[Figure, Figure], ...]:
    """Return the figures of the source and of the target that are equal, with their names and words."""
    zh, en = (
        figures_of(side.text, own, context.quantities(side), more)
        for side, own, more in zip(sides, names, words, strict=True)
    )
    return pair_up(zh, en) if sides[0] is pair.source else pair_up(en, zh)


def _with_sounds(
    chinese: str, zh: tuple[Name, ...], english: str, en: tuple[Name, ...]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return the names of both texts, Chinese first, with the unknown ones that sound alike."""
    zh, en = add_spelt(chinese, zh, english, en)
    return add_transliterated(chinese, zh, english, en)


def _in_order(names: tuple[Name, ...], shared: set[str]) -> list[str]:
    """Return the concepts that both texts name, in the order of their first places."""
    told = sorted((name for name in names if name.concept in shared), key=lambda each: each.start)
    return list(dict.fromkeys(name.concept for name in told))


def _names(passage: Passage, context: Context) -> tuple[Name, ...]:
    """Return the names of a passage that figures may be given of: those of the tables, years, terms of the glossary."""
    quantities = context.quantities(passage)
    known = names_of(passage.text, quantities, chinese=is_chinese(passage.language))
    terms = (
        Name(hit.start, hit.end, f"term {hit.concept.id}")
        for hit in context.term_hits(passage)
        if not any(each.outer[0] <= hit.start and hit.end <= each.outer[1] for each in quantities)  # 元
    )
    return (*known, *terms)


def _apart(names: tuple[Name, ...], shared: set[str]) -> list[Name]:
    """Return the names that both texts have, in order; of those that overlap, the longest."""
    told: list[Name] = []
    for name in sorted(
        (each for each in names if each.concept in shared), key=lambda each: each.start - each.end
    ):
        if all(name.end <= other.start or other.end <= name.start for other in told):
            told.append(name)
    return sorted(told, key=lambda each: each.start)
