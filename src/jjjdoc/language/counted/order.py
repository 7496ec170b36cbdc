"""Which of several named things each figure belongs to: 第二、第三产业分别为38.3%和54.6%; 出口增长5%，进口增长3%."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from jjjdoc.language.counted.mentions import Name
from jjjdoc.language.counted.names import KINDS
from jjjdoc.language.quantity.compare.values import Point, are_equal, are_of_one_kind, is_money
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_JOINS_NAMES = regex(
    r"[^，。；;：:0-9]{0,8}?[、和与及][^，。；;、0-9]{0,3}|[^.;:0-9]{0,20}?(?:,|,? and|,? or)(?: (?:the|in|of|for|its|those|that))* ?"
)
_JOINS_VALUES = regex(
    r"[、和与及，,\s]{1,3}(?:增长|下降|上涨|下跌|上升|增加|减少|回落|提高)?了?|(?:,? and|,|,? or) ?(?:by |to |at |was |were |about |from )?(?:by |to )?"
)
_CLAUSE_END = regex("[。；;！？\n]")
_LIST_MARK = regex(", | and |[、和与及]")
_SENTENCE_END = regex(r"[。！？\n]|[.!?](?= [A-Z\"“])")
_FOLLOWS = regex(
    r"[（(]|(?: (?:people|persons|others|workers|passengers))?(?: (?:were|was|are|have been|had been))? |"
    r" (?!and |or |of |in |to |from |for |by |up |down )[a-z-]+ |"
    r"(?: [a-z]+){0,2} (?:in|for|from|of|among|by|at|to) (?:[a-z]+ ){0,3}$| ?\([^)]{0,12}$|"
)
_RESPECTIVELY = regex("分别|依次")
_IN_ORDER = regex("respectively|in (?:that|this) order")
_SEPARATOR = regex("[、和与及]")
_EN_SEPARATOR = regex(",? and |, ")
_DIGIT = regex("[0-9]")
_CLAUSE = regex(
    r"[，；。！？、,;]|[.!?](?= [A-Z\"“])|(?<=\s)(?:and|but|while|whereas|against|compared|versus|than|plus|followed|ahead|or)(?=\s)"
)
_FAR = 40
_MOST = 60
"""How many figures of a text are asked whether they have changed places."""


class Figure(Struct, frozen=True):
    """A figure with the things that it may be given of.

    `run` are the figures it is listed with, itself among them, in order. `sure`: there is no doubt about the names, from
    a list with as many items as figures, or a preposition.
    """

    quantity: Quantity
    concepts: frozenset[str]
    run: tuple[Quantity, ...] = ()
    sure: bool = False


def figures_of(
    text: str, names: Sequence[Name], quantities: Sequence[Quantity], words: Sequence[Name] = ()
) -> tuple[Figure, ...]:
    """Return the figures of a sentence with what each is given of: in lists by order, else by the nearest name.

    `words` may stand for less than names: they are of a figure only in a list, or where each figure has a clause.
    """
    numbers = [
        each
        for each in quantities
        if each.calendar is None and each.kind == "number" and each.role != "ordinal"
    ]
    within = {place for name in names for place in range(name.start, name.end)}
    numbers = [each for each in numbers if each.start not in within]  # 标普500
    found: list[Figure] = []
    taken: set[int] = set()
    every = sorted((*names, *words), key=lambda name: name.start)
    apart = _in_clauses(text, every, numbers)
    for run in _runs(text, numbers):
        listed = _listed(text, every, run)
        for place, number in enumerate(run):
            last = found[-1] if found else None
            if listed:
                found.append(Figure(number, listed[place], run, sure=True))
            elif number.start in apart:
                found.append(Figure(number, apart[number.start], run))
            else:
                concepts, sure = _beside(text, names, number, last, taken)
                found.append(Figure(number, concepts, run, sure))
    return tuple(found)


def _listed(text: str, names: Sequence[Name], run: Sequence[Quantity]) -> tuple[frozenset[str], ...]:
    """Return the names of each figure of a run whose names stand in a list before it; none where they do not."""
    if len(run) < 2:
        return ()
    listed = _list_before(text, names, run) or _list_after(text, names, run)
    if listed:
        return tuple(frozenset((name.concept,)) for name in listed)
    return _items_before(text, names, run)


def _items_before(text: str, names: Sequence[Name], run: Sequence[Quantity]) -> tuple[frozenset[str], ...]:
    """Return the names of the items that 分别 or "respectively" gives the figures to, if they are as many.

    Of the Chinese ones, some have a name; of the English ones, whose last item runs on, all but one.
    """
    begin, end, separator = _chinese_items(text, run) or _english_items(text, run) or (0, 0, _SEPARATOR)
    cuts = [cut.start() for cut in separator.finditer(text, begin, end)]
    edges = list(pairwise([begin, *cuts, end]))[-len(run) :]
    found = tuple(
        frozenset(name.concept for name in names if start <= name.start < stop) for start, stop in edges
    )
    least = 1 if separator is _SEPARATOR else len(run) - 1
    return found if len(found) == len(run) and sum(map(bool, found)) >= least else ()


def _chinese_items(text: str, run: Sequence[Quantity]) -> tuple[int, int, re.Pattern[str]] | None:
    """Return the range of the items before 分别, and what parts them."""
    begin = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, run[0].start)), default=0)
    marks = list(_RESPECTIVELY.finditer(text, begin, run[0].start))
    if not marks:
        return None
    end = marks[-1].start()
    return max(begin, text.rfind("，", begin, end) + 1), end, _SEPARATOR


def _english_items(text: str, run: Sequence[Quantity]) -> tuple[int, int, re.Pattern[str]] | None:
    """Return the range of the items before figures that “respectively” follows or leads, and what parts them."""
    begin = max((mark.end() for mark in _SENTENCE_END.finditer(text, 0, run[0].start)), default=0)
    after = _SENTENCE_END.search(text, run[-1].outer[1])
    said = _IN_ORDER.search(text, begin, after.start() if after else len(text))
    if said is None or _DIGIT.search(text, run[-1].outer[1], max(said.start(), run[-1].outer[1])):
        return None
    return begin, run[0].outer[0], _EN_SEPARATOR


def _runs(text: str, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Yield the figures in runs of which each is joined to the next by a comma or "and" alone."""
    run: list[Quantity] = []
    for number in numbers:
        if run and not (
            (run[-1].dimension == number.dimension or not run[-1].dimension)
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


_LEADS_LIST = regex(r" (?:in|for|at) (?:the )?")


def _list_after(text: str, names: Sequence[Name], run: Sequence[Quantity]) -> tuple[Name, ...]:
    """Return the names that an English preposition gives to a run, if they are as many: 3% and 5% in 2021 and 2022."""
    after = [name for name in names if name.start >= run[-1].outer[1]]
    group = tuple(after[: len(run)])
    if len(group) < len(run) or not _LEADS_LIST.fullmatch(text, run[-1].outer[1], group[0].start):
        return ()
    joined = all(_JOINS_NAMES.fullmatch(text, one.end, other.start) for one, other in pairwise(group))
    more = after[len(run) : len(run) + 1]
    lists_on = bool(more) and _JOINS_NAMES.fullmatch(text, group[-1].end, more[0].start) is not None
    return group if joined and not lists_on else ()


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
) -> tuple[frozenset[str], bool]:
    """Return the names between a figure and the one before, and the one right after it, which no later figure has.

    A figure that has none of its own has those of the figure before in its sentence. The second value tells whether a
    preposition joins the name to the figure.
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
        return frozenset((*found, after.concept)), True
    if not found and last is not None and not breaks:
        return last.concepts, False
    return frozenset(found), False


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
    China fell by 12%, and those to Japan rose by 5%. In lists one such name is enough, where nothing is in doubt: the
    other item may have none that is known.
    """
    mine, its = one.concepts - rival.concepts, rival.concepts - one.concepts
    theirs, its_theirs = other.concepts - rival_other.concepts, rival_other.concepts - other.concepts
    if _are_of_one_kind(its & theirs, mine & its_theirs):
        return not _are_of_one_kind(mine & theirs, its & its_theirs)
    if (mine & theirs) or (its & its_theirs) or not (one.sure and one.run == rival.run):
        return False
    mine_gone = not its and rival_other.sure and mine & its_theirs
    its_gone = not mine and other.sure and its & theirs
    return bool(mine_gone or its_gone)


def _are_of_one_kind(concepts: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether some names of two figures are of one kind; a word of the dictionary may be of any."""
    mine, its = frozenset(map(kind_of, concepts)), frozenset(map(kind_of, others))
    return bool(mine & its) or ("word" in mine | its and bool(mine) and bool(its))


def kind_of(concept: str) -> str:
    """Return what a concept is: a place (and whatever is spelt in pinyin), a sector, a group, an item, a term, a word, a year."""
    if concept in KINDS:
        return KINDS[concept]
    first = concept.split(maxsplit=1)[0]
    return {"spelt": "place", "term": "term", "word": "word"}.get(
        first, "year" if first.isdigit() else "sector"
    )


def reordered(pairs: _Pairs, text: str) -> list[tuple[Figure, Figure, Figure]]:
    """Return the pairs that stand in one list on each side, two neighbors exchanged, where no name tells them apart.

    `text` is that of the target: unknown names before its list may have been put in another order together with the
    figures. Hardly so that two neighbors of many change places, and not where there are no names.
    """
    found = []
    by_source = {id(one.quantity): other for one, other in pairs}
    for run in {id(one.run[0]): one.run for one, _ in pairs if len(one.run) > 1 and not one.sure}.values():
        partners = [other for each in run if (other := by_source.get(id(each))) is not None]
        if len(partners) != len(run) or {len(other.run) for other in partners} != {len(run)}:
            continue
        order = [other.run.index(other.quantity) if other.quantity in other.run else -1 for other in partners]
        if sorted(order) != list(range(len(run))) or not _is_slip(order, text, partners[0].run[0]):
            continue
        found += [
            (Figure(run[at], frozenset()), partners[at], Figure(run[place], frozenset()))
            for at, place in enumerate(order)
            if at != place
        ]
    return found


def _is_slip(order: Sequence[int], text: str, first: Quantity) -> bool:
    """Tell whether an order of figures other than that of the source can hardly be meant."""
    moved = [at for at, place in enumerate(order) if at != place]
    if not moved:
        return False
    begin = max((mark.end() for mark in _SENTENCE_END.finditer(text, 0, first.start)), default=0)
    listed = len(_LIST_MARK.findall(text, begin, first.outer[0])) >= len(order) - 1
    return not listed or (len(order) > 2 and len(moved) == 2 and moved[1] - moved[0] == 1)
