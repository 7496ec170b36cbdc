"""Comparing the quantities of two texts that should say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.quantity.compare.discrepancy import (
    Aspect,
    Discrepancy,
    Gravity,
    compare_attributes,
    compare_bounds,
)
from jjjdoc.language.quantity.compare.match import (
    Matching,
    are_same_date,
    differing_counts,
    exchanged_ends,
    match_quantities,
    take_out_parts,
    years_of,
)
from jjjdoc.language.quantity.compare.multiples import differing_multiples, rises_by_multiples
from jjjdoc.language.quantity.compare.rates import take_out_counts_per_base, take_out_rates
from jjjdoc.language.quantity.compare.rounding import compare_digits
from jjjdoc.language.quantity.compare.slips import LIKELY, NEIGHBORS, slip_of, take_out_slips, told_slip
from jjjdoc.language.quantity.compare.spans import differing_bases, differing_dates, differing_spans
from jjjdoc.language.quantity.compare.turn_of_day import take_out_turns_of_day
from jjjdoc.language.quantity.compare.values import (
    Point,
    Slip,
    are_equal,
    are_equal_multiples,
    are_of_one_kind,
    find_slip,
    weight,
)
from jjjdoc.language.quantity.compare.worked_out import take_out_worked_out
from jjjdoc.language.quantity.compare.worked_out_dates import take_out_worked_out_dates
from jjjdoc.language.quantity.compare.worked_out_wrongly import take_out_wrongly_worked_out
from jjjdoc.language.quantity.compare.wrong_share import take_out_wrong_shares
from jjjdoc.language.quantity.reading import Quantity

_MOST_TRIED = 100
"""How many of the numbers left over are asked for a date or multiple that differs."""


def _by_unit_alone(_mine: Quantity, _theirs: Quantity) -> bool:
    return False


def compare_quantities(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    count_one_thing: Callable[[Quantity, Quantity], bool] = _by_unit_alone,
) -> tuple[Discrepancy, ...]:
    """Return what two texts disagree about, in order of place in the target, then in the source.

    Right are: rounding to the last digit of either side, another scale or order, words for figures, a number
    repeated or left to context, a small count said in other words, unless `count_one_thing` tells that it counts what
    another small count of the other side counts. Times of the day are left out: which half of the
    day an hour is in is often said elsewhere.
    """
    timed = source, target
    source, target = ([quantity for quantity in side if quantity.kind != "time"] for side in timed)
    if not source and not target:
        return ()
    matching = match_quantities([quantity for quantity in source if not _is_faulty(quantity)], target)
    found = [
        *_as_written(source, target),
        *_of_pairs(matching),
        *compare_bounds(matching.pairs),
        *exchanged_ends(matching, source, target),
        *differing_dates(matching.pairs, source, target),
        *differing_bases(matching.pairs, source, target),
        *_of_the_rest(matching, *timed, count_one_thing),
    ]
    return tuple(sorted(found, key=_place))


def _place(discrepancy: Discrepancy) -> tuple[int, int]:
    source, target = discrepancy.source, discrepancy.target
    return (target.start if target else 10**9, source.start if source else -1)


def _as_written(source: Sequence[Quantity], target: Sequence[Quantity]) -> Iterator[Discrepancy]:
    """Yield what is wrong with a quantity whatever the other side says."""
    for quantity in source:
        if _is_faulty(quantity):
            yield Discrepancy("multiple", "warning", quantity, None, "faulty_source")
    for quantity in target:
        if quantity.misspelt:
            yield Discrepancy("mismatch", "warning", None, quantity, "misspelt")


def _is_faulty(quantity: Quantity) -> bool:
    """Tell whether something is said to have fallen by its own multiple: 减少4倍."""
    return quantity.role == "times" and quantity.direction == "down" and quantity.counter == "倍"


def _of_pairs(matching: Matching) -> Iterator[Discrepancy]:
    seen: set[tuple[int, int]] = set()
    for one, other in matching.pairs:
        key = (one.quantity.start, other.quantity.start)
        if key not in seen:
            seen.add(key)
            for found in compare_attributes(one.quantity, other.quantity):
                if found.aspect not in _QUALIFIED or not _is_said_again(found, one, other, matching):
                    yield found
        yield from compare_digits(one, other)


_QUALIFIED = frozenset(("qualifier", "bound"))


def _is_said_again(found: Discrepancy, source: Point, target: Point, matching: Matching) -> bool:
    """Tell whether a side says the number once more, as the other side has it: 不足5元的按5元计收, a minimum of 5 yuan."""
    again = ((twin.quantity, target.quantity) for twin in _twins(source, matching.source))
    and_again = ((source.quantity, twin.quantity) for twin in _twins(target, matching.target))
    return any(
        all(other.aspect != found.aspect or other.gravity == "note" for other in compare_attributes(*pair))
        for pair in (*again, *and_again)
    )


def _twins(point: Point, left: Sequence[Point]) -> Iterator[Point]:
    return (other for other in left[:_MOST_TRIED] if other.value == point.value and _are_same(other, point))


def _of_the_rest(
    matching: Matching,
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    count_one_thing: Callable[[Quantity, Quantity], bool],
) -> Iterator[Discrepancy]:
    """Yield what is wrong with the numbers that found no partner; `source` and `target` have the times of the day as well."""
    matched = [one for one, _ in matching.pairs], [other for _, other in matching.pairs]
    left = [point for point in matching.source if not _is_repeated(point, matched[0], matched[1])]
    right = [point for point in matching.target if not _is_repeated(point, matched[1], matched[0])]
    yield from _of_halves(left, right, matching)
    take_out_worked_out_dates(left, right, matching)
    take_out_turns_of_day(left, right, source, target)
    alone = {(point.quantity.start, point.index) for point in left}
    repeated = [
        point
        for point in matching.source
        if point.quantity.calendar and (point.quantity.start, point.index) not in alone
    ]
    yield from differing_spans(left, right)
    yield from _of_dates(left, right, repeated)
    yield from rises_by_multiples(matching, right)
    take_out_counts_per_base(left, right)
    take_out_worked_out(left, right, matching)
    yield from take_out_wrongly_worked_out(left, right, matching)
    yield from take_out_wrong_shares(left, right, matching)
    yield from differing_multiples(left, right, matched[0])
    take_out_parts(left, right)
    take_out_rates(left, right)
    yield from take_out_slips(left, right)
    yield from differing_counts(left, right, count_one_thing)
    for point in left:
        yield from _alone("missing", point, None)
    for point in right:
        yield from _alone("added", None, point)


def _is_repeated(point: Point, mine: Sequence[Point], theirs: Sequence[Point]) -> bool:
    """Tell whether a number is given elsewhere, perhaps in another unit, so that a side may leave it to the context."""
    return any(_are_same(point, other) for side in (mine, theirs) for other in side[-NEIGHBORS * 4 :])


def _are_same(point: Point, other: Point) -> bool:
    one, another = point.quantity, other.quantity
    if one.calendar or another.calendar:
        return bool(one.calendar and another.calendar and are_same_date(one.calendar, another.calendar))
    if one.role != another.role and are_equal_multiples(one, another):  # doubled, by 100 percent
        return True
    if not are_of_one_kind(one, another):
        return False
    return point.value == other.value or (one.unit != another.unit and are_equal(point, other))


def _of_halves(left: list[Point], right: list[Point], matching: Matching) -> Iterator[Discrepancy]:
    """Take out the bounds of ranges of the source whose other bound has found its place in the target."""
    partners = {one.quantity: other.quantity for one, other in matching.pairs}
    for point in list(left):
        partner = partners.get(point.quantity)
        if point.quantity.kind != "range" or partner is None:
            continue
        if partner.kind == "vague" and partner.low <= point.value - 1 <= partner.high:
            left.remove(point)  # 50-60岁, in their fifties
        elif partner.calendar is not None and point.value in years_of(partner):
            left.remove(point)  # 1600-1800, which one side takes for years
        elif partner.kind == "range":
            yield from _of_other_bound(point, left, right, partner)
        else:
            left.remove(point)
            bare = _first(right, lambda other: other.value == point.value and not other.quantity.unit)  # noqa: B023 - called at once
            if bare is not None:
                right.remove(bare)  # not less than 10 and not more than 30 times
            elif (found := _slipped_bound(point, right)) is not None:
                right.remove(found[0])
                yield told_slip(point, *found, sole=False)
            else:
                yield Discrepancy("mismatch", "warning", point.quantity, partner, "bound_lost")


def _slipped_bound(point: Point, right: Sequence[Point]) -> tuple[Point, Slip] | None:
    """Return the number that surely stands for a bound of a range with a slip: not more than 100.000."""
    slips = ((other, slip_of(point, other)) for other in right[:_MOST_TRIED])
    return next(((other, slip) for other, slip in slips if slip and slip.likeness >= LIKELY), None)


def _of_other_bound(
    point: Point, left: list[Point], right: list[Point], other: Quantity
) -> Iterator[Discrepancy]:
    """Take out a bound that the same range of the target has with another number."""
    twin = Point(other, other.high if point.index else other.low, point.index)
    slip = find_slip(point, twin)
    if slip and twin in right:
        left.remove(point)
        right.remove(twin)
        yield told_slip(point, twin, slip, sole=True)


def _of_dates(left: list[Point], right: list[Point], repeated: list[Point]) -> Iterator[Discrepancy]:
    """Take out dates: a date that the other side gives otherwise is a fault, one it leaves out hardly is."""
    mine = [point for point in left if point.quantity.calendar]
    theirs = [point for point in right if point.quantity.calendar]
    left[:] = [point for point in left if not point.quantity.calendar]
    right[:] = [point for point in right if not point.quantity.calendar]
    for point in mine:
        other = _first(theirs, lambda other: _are_rivals(point.quantity, other.quantity))  # noqa: B023 - called at once
        if other is not None:
            theirs.remove(other)
            gravity: Gravity = "error" if years_of(point.quantity) else "warning"
            yield Discrepancy("date", gravity, point.quantity, other.quantity)
        elif point.quantity.calendar and point.quantity.calendar.plan:
            yield Discrepancy("date", "warning", point.quantity, None, "plan_missing")
        else:
            yield Discrepancy("date", "note", point.quantity, None, "missing")
    for point in theirs:
        rival = _first(repeated, lambda other: _are_rivals(other.quantity, point.quantity))  # noqa: B023 - called at once
        if rival is not None:
            repeated.remove(rival)
            yield Discrepancy("date", "warning", rival.quantity, point.quantity)
        else:
            yield Discrepancy("date", "note", None, point.quantity, "added")


def _are_rivals(source: Quantity, target: Quantity) -> bool:
    """Tell whether two dates that differ are given to the same part: both a year, or both a month."""
    one, other = source.calendar, target.calendar
    if one is None or other is None:
        return False
    for field in ("year", "plan", "decade", "century"):
        if getattr(one, field) and getattr(other, field):
            return True
    if one.months[0] and other.months[0]:
        return True
    return bool(one.month and other.month and one.day and other.day)


def _first(points: Sequence[Point], test: Callable[[Point], bool]) -> Point | None:
    return next((point for point in points[:_MOST_TRIED] if test(point)), None)


def _alone(aspect: Aspect, source: Point | None, target: Point | None) -> Iterator[Discrepancy]:
    point = source or target
    if point is None:
        return
    quantity = point.quantity
    heavy = weight(point)
    if quantity.role == "ordinal" or (heavy == 0 and quantity.kind != "vague"):
        return
    # 加倍, half as many, 万元GDP: said in many ways
    loose = quantity.role in ("times", "rate") or quantity.unit == "fraction"
    loose = loose or (
        quantity.dimension == "points" and point.value == 1
    )  # 每提高1个百分点, every percentage point
    gravity: Gravity = "warning" if heavy >= 2 and not loose else "note"
    yield Discrepancy(
        aspect,
        gravity,
        source.quantity if source else None,
        target.quantity if target else None,
    )


# --- both sides in step ------------------------------------------------------------------------------------


class Link(Struct, frozen=True):
    """A quantity of the source and that of the target that stands for it; one of them None for one that stands alone.

    `agrees`: nothing differs between the two.
    """

    source: Quantity | None
    target: Quantity | None
    agrees: bool = False


def link_quantities(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Link, ...]:
    """Return every quantity of two texts, in order of place in the source; those of the target alone come last.

    One that stands for two, as a range for two numbers, is there twice.
    """
    places: dict[tuple[int, int], tuple[Quantity, Quantity]] = {}
    at_odds: set[tuple[int, int]] = set()
    for one, other in match_quantities(source, target).pairs:
        places[one.quantity.start, other.quantity.start] = (one.quantity, other.quantity)
    for found in compare_quantities(source, target):
        if found.source is not None and found.target is not None:
            places[found.source.start, found.target.start] = (found.source, found.target)
            at_odds.add((found.source.start, found.target.start))
    links = [Link(*pair, place not in at_odds) for place, pair in places.items()]
    linked = {source_start for source_start, _ in places}, {target_start for _, target_start in places}
    links += [Link(quantity, None) for quantity in source if quantity.start not in linked[0]]
    links.sort(
        key=lambda link: (link.source.start if link.source else 0, link.target.start if link.target else 0)
    )
    return (*links, *(Link(None, quantity) for quantity in target if quantity.start not in linked[1]))
