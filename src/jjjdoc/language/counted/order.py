"""Which of several named things each figure belongs to: 第二、第三产业分别为38.3%和54.6%; 出口增长5%，进口增长3%."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from jjjdoc.language.counted.names import CHINESE_NAMES, ENGLISH_NAMES, KINDS
from jjjdoc.language.fold import fold
from jjjdoc.language.numbered.chinese import read_chinese
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.quantity.compare.values import Point, are_equal, are_of_one_kind, is_money
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.patterns import regex

_CHINESE = regex("|".join(sorted(CHINESE_NAMES, key=len, reverse=True)))
_ENGLISH_WORDS = "|".join(
    re.escape(name).replace(r"\ ", "[ -]") for name in sorted(ENGLISH_NAMES, key=len, reverse=True)
)
_ENGLISH = regex(f"(?<![a-z0-9])(?:{_ENGLISH_WORDS})(?![a-z0-9])")
_JOINS_NAMES = regex(
    r"[^，。；;：:0-9]{0,8}?[、和与及][^，。；;、0-9]{0,3}|[^.;:0-9]{0,20}?(?:,|,? and|,? or)(?: (?:the|in|of|for|its|those|that))* ?"
)
_JOINS_VALUES = regex(
    r"[、和与及，,\s]{1,3}|(?:,? and|,|,? or) ?(?:by |to |at |was |were |about |from )?(?:by |to )?"
)
_SENTENCE_END = regex(r"[。！？\n]|[.!?](?= [A-Z\"“])")
_FOLLOWS = regex(
    r"[（(]|(?: (?:people|persons|others|workers|passengers))?(?: (?:were|was|are|have been|had been))? |"
    r"(?: [a-z]+){0,2} (?:in|for|from|of|among|by|at|to) (?:[a-z]+ ){0,3}$| ?\([^)]{0,12}$|"
)
_CAPITALIZED = regex(r"\b[A-Z][a-z']{2,}(?:-[a-z]+)?")
_CLAUSE = regex(
    r"[，；。！？、,;]|[.!?](?= [A-Z\"“])|(?<=\s)(?:and|but|while|whereas|against|compared|versus|than|plus|followed|ahead|or)(?=\s)"
)
_FAR = 40
_MOST = 60
"""How many figures of a text are asked whether they have changed places."""


class Name(Struct, frozen=True):
    """A thing that figures are given of, where it stands."""

    start: int
    end: int
    concept: str


class Figure(Struct, frozen=True):
    """A figure with the things that it may be given of.

    `run` are the figures it is listed with, itself among them, in order.
    """

    quantity: Quantity
    concepts: frozenset[str]
    run: tuple[Quantity, ...] = ()


def names_of(text: str, quantities: Sequence[Quantity], *, chinese: bool) -> tuple[Name, ...]:
    """Return the known names of a text and its years, in order."""
    years = (
        Name(each.start, each.end, str(each.calendar.year))
        for each in quantities
        if each.calendar and each.calendar.year and not each.calendar.until
    )
    found = [*years, *(_in_chinese(text) if chinese else _in_english(text))]
    return tuple(sorted(found, key=lambda each: each.start))


def _in_chinese(text: str) -> Iterator[Name]:
    industries = [each for each in read_chinese(text) if each.families[:1] == ("industry",)]
    for each in industries:
        yield Name(
            each.start, each.end, f"第{'一二三'[int(each.key) - 1]}产业" if each.key in "123" else each.key
        )
    for name in _CHINESE.finditer(fold_characters(text)):
        if not any(each.start < name.end() and name.start() < each.end for each in industries):
            yield Name(*name.span(), CHINESE_NAMES[name[0]])


def _in_english(text: str) -> Iterator[Name]:
    for name in _ENGLISH.finditer(fold(text)):
        yield Name(*name.span(), ENGLISH_NAMES[name[0].replace("-", " ")])


def add_spelt(
    chinese: str, zh: Sequence[Name], english: str, en: Sequence[Name]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return the names of both texts, with those of other places and firms, which English spells in pinyin: 遵义, Zunyi."""
    spelt = list(find_spelt(chinese, english))
    words = {word for word, _, _ in spelt}
    ours = [Name(start, end, f"spelt {word}") for word, start, end in spelt]
    theirs = [
        Name(*found.span(), f"spelt {found[0]}")
        for found in _CAPITALIZED.finditer(english)
        if found[0] in words
    ]
    return (*zh, *ours), (*en, *theirs)


def figures_of(text: str, names: Sequence[Name], quantities: Sequence[Quantity]) -> tuple[Figure, ...]:
    """Return the figures of a sentence with what each is given of: in lists by order, else by the nearest name."""
    numbers = [
        each
        for each in quantities
        if each.calendar is None and each.kind == "number" and each.role != "ordinal"
    ]
    found: list[Figure] = []
    taken: set[int] = set()
    apart = _in_clauses(text, names, numbers)
    for run in _runs(text, numbers):
        listed = _list_before(text, names, run) if len(run) > 1 else ()
        for place, number in enumerate(run):
            if listed:
                concepts = frozenset((listed[place].concept,))
            elif number.start in apart:
                concepts = apart[number.start]
            else:
                concepts = _beside(text, names, number, found[-1] if found else None, taken)
            found.append(Figure(number, concepts, run))
    return tuple(found)


def _runs(text: str, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Yield the figures in runs of which each is joined to the next by a comma or "and" alone."""
    run: list[Quantity] = []
    for number in numbers:
        if run and not (
            run[-1].dimension in ("", number.dimension)
            and _JOINS_VALUES.fullmatch(text, run[-1].outer[1], max(run[-1].outer[1], number.outer[0]))
        ):
            yield tuple(run)
            run = []
        run.append(number)
    if run:
        yield tuple(run)


def _list_before(text: str, names: Sequence[Name], run: Sequence[Quantity]) -> tuple[Name, ...]:
    """Return the last list of as many names as there are figures in a run, before it."""
    group: list[Name] = []
    found: tuple[Name, ...] = ()
    before = [name for name in names if name.end <= run[0].start]
    for name in before:
        if group and not _JOINS_NAMES.fullmatch(text, group[-1].end, name.start):
            group = []
        group.append(name)
        if len(group) == len(run):
            found = tuple(group)
    lists_on = len(found) > 0 and any(
        _JOINS_NAMES.fullmatch(text, found[-1].end, each.start) for each in before
    )
    return () if lists_on else found


def _in_clauses(text: str, names: Sequence[Name], numbers: Sequence[Quantity]) -> dict[int, frozenset[str]]:
    """Return the names that figures have in their clauses, by where they start: 12家来自浙江，9家来自江苏.

    Only where the figures of a kind in a sentence have more clauses than one, and each a name in it; those at its beginning
    and its end may have none.
    """
    whole = [*((name.start, name.end) for name in names), *(number.outer for number in numbers)]
    breaks = [
        mark.start()
        for mark in _CLAUSE.finditer(text)
        if not any(start <= mark.start() < end for start, end in whole)
    ]
    ends = [mark.start() for mark in _SENTENCE_END.finditer(text)]
    named: dict[int, set[str]] = {}
    for name in names:
        named.setdefault(bisect_left(breaks, name.start), set()).add(name.concept)
    groups: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for number in numbers:
        key = bisect_left(ends, number.start), "money" if is_money(number) else number.dimension
        groups.setdefault(key, []).append((number.start, bisect_left(breaks, number.start)))
    found: dict[int, frozenset[str]] = {}
    for group in groups.values():
        places = [place for place, (_, clause) in enumerate(group) if clause in named]
        listed = group[places[0] : places[-1] + 1] if places else []
        if len(listed) == len(places) and len({clause for _, clause in listed}) > 1:
            found |= {start: frozenset(named.get(clause, ())) for start, clause in group}
    return found


def _beside(
    text: str, names: Sequence[Name], number: Quantity, last: Figure | None, taken: set[int]
) -> frozenset[str]:
    """Return the names between a figure and the one before, and the one right after it, which no later figure has.

    A figure that has none of its own has those of the figure before in its sentence.
    """
    start, end = number.outer
    after = next((name for name in names if name.start >= end), None)
    begin = last.quantity.outer[1] if last is not None else 0
    breaks = [mark.end() for mark in _SENTENCE_END.finditer(text, begin, start)]
    begin = breaks[-1] if breaks else begin
    found = {
        name.concept
        for name in names
        if begin <= name.start and name.end <= start and name.start not in taken
    }
    if after is not None and after.start - end < _FAR and _FOLLOWS.fullmatch(text, end, after.start):
        taken.add(after.start)
        found.add(after.concept)
    return frozenset(found) or (last.concepts if last is not None and not breaks else frozenset())


_Pairs = Sequence[tuple[Figure, Figure]]


def pair_up(source: Sequence[Figure], target: Sequence[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Return the figures of two texts that are equal, those that could stand for several left out."""
    near = [(one, _same(one, target)) for one in source[:_MOST]]
    often = Counter(id(other) for _, others in near for other in others)
    return tuple((one, others[0]) for one, others in near if len(others) == 1 and often[id(others[0])] == 1)


def _same(one: Figure, target: Sequence[Figure]) -> list[Figure]:
    """Return the figures that are equal to one, those without a unit only if none has its own: 300 million in Hungary."""
    mine = one.quantity
    equal = [
        other for other in target if are_equal(*(Point(each, each.low) for each in (mine, other.quantity)))
    ]
    alike = [other for other in equal if are_of_one_kind(mine, other.quantity)]
    return alike or [other for other in equal if other.quantity.dimension in _BARE.get(mine.dimension, ("",))]


_BARE = {"temperature": ("", "degrees")}
"""What a quantity may be measured in where its unit is left out, if not in nothing."""


def permuted(pairs: _Pairs) -> list[tuple[Figure, Figure, Figure]]:
    """Return the pairs of equal figures that have taken each other's names, each with the figure it should be."""
    found: dict[int, tuple[Figure, Figure, Figure]] = {}
    for (one, other), (rival, rival_other) in combinations(pairs, 2):
        if _are_alike(one, rival) and _are_crossed(one, rival, other, rival_other):
            found.setdefault(id(other), (one, other, rival))
            found.setdefault(id(rival_other), (rival, rival_other, one))
    return list(found.values())


def _are_alike(one: Figure, rival: Figure) -> bool:
    """Tell whether two figures of a text are of one kind, or listed together: 41万、26万和18万人."""
    mine, its = one.quantity, rival.quantity
    return mine.dimension == its.dimension or (is_money(mine) and is_money(its)) or its in one.run


def _are_crossed(one: Figure, rival: Figure, other: Figure, rival_other: Figure) -> bool:
    """Tell whether two figures have each a name of its own, and the other way round in the target.

    Names of one kind are compared, and a name that only one of them has in both texts may be said of both: US exports to
    China fell by 12%, and those to Japan rose by 5%.
    """
    mine, its = one.concepts - rival.concepts, rival.concepts - one.concepts
    theirs, its_theirs = other.concepts - rival_other.concepts, rival_other.concepts - other.concepts
    crossed = _kinds(its & theirs) & _kinds(mine & its_theirs)
    return bool(crossed) and not _kinds(mine & theirs) & _kinds(its & its_theirs)


def _kinds(concepts: frozenset[str]) -> frozenset[str]:
    return frozenset(kind_of(concept) for concept in concepts)


def kind_of(concept: str) -> str:
    """Return what a concept is: a place (and whatever is spelt in pinyin), a sector, a group, an item, a term, a year."""
    if concept in KINDS:
        return KINDS[concept]
    first = concept.split(maxsplit=1)[0]
    return {"spelt": "place", "term": "term"}.get(first, "year" if first.isdigit() else "sector")


def reordered(pairs: _Pairs) -> list[tuple[Figure, Figure, Figure]]:
    """Return the pairs that stand in one list on each side, at another place, where no name is known."""
    found = []
    by_source = {id(one.quantity): other for one, other in pairs}
    for one, other in pairs:
        if one.concepts or other.concepts or len(one.run) < 2 or len(one.run) != len(other.run):
            continue
        partners = [by_source.get(id(each)) for each in one.run]
        if None in partners or {id(each.quantity) for each in partners if each} != {
            id(each) for each in other.run
        }:
            continue
        right = one.run[other.run.index(other.quantity)]
        if right is not one.quantity:
            found.append((one, other, Figure(right, frozenset())))
    return found
