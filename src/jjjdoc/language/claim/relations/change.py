"""From, to and by: a change is the difference, the rate or the multiple of the two figures it leads from and to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.language.claim.changes.change import Change, check_change
from jjjdoc.language.claim.changes.columns import changes_in_tables
from jjjdoc.language.claim.changes.ends import Ends, changes_across
from jjjdoc.language.claim.changes.growth import as_said
from jjjdoc.language.claim.changes.taken_up import changes_taken_up
from jjjdoc.language.claim.claim import Claim, Tag, within
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.order import check_order
from jjjdoc.language.claim.subject import compare_subjects
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.verbs.moves import moves_in
from jjjdoc.language.quantity.interval import possible
from jjjdoc.patterns import regex


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each change whose two ends are in its sentence, its paragraph, its row or elsewhere."""
    checked: set[tuple[int, int]] = set()
    for found in (
        _in_sentences(document),
        _in_paragraphs(document),
        _in_rows(document),
        _across(document),
        _taken_up(document),
    ):
        for outcome in found:
            if outcome.shown.place not in checked:
                checked.add(outcome.shown.place)
                if outcome.holds or not _is_told_by_verb(document, outcome):
                    yield outcome


_BESIDE = 100
"""How many characters on either side of a change and its figures a verb may take another figure from."""


def _is_told_by_verb(document: Claims, outcome: Outcome) -> bool:
    """Tell whether a change only goes the other way than its figures, as the verb that leads from one to the other does."""
    claims = document.by_text[outcome.shown.text]
    ends = {each.place for each in outcome.others}
    if (
        outcome.computed is None
        or outcome.computed >= 0
        or {text for text, _ in ends} != {outcome.shown.text}
    ):
        return False
    starts = sorted(start for _, start in {*ends, outcome.shown.place})
    near = within(claims, starts[0] - _BESIDE, starts[-1] + _BESIDE)
    here = [each for each in near if each.sentence == outcome.shown.sentence]
    orders = moves_in(document.texts[outcome.shown.text], here)
    return any(
        {each.shown.place, each.other.place} == ends and not check_order(each).holds for each in orders
    )


def _in_sentences(document: Claims) -> Iterator[Outcome]:
    for claims in document.sentences:
        told = _without_durations(claims)
        for change in (*_from_to(told), *_against(told), *_as_long_as(claims)):
            outcome = _check(document, change)
            if outcome is not None:
                yield outcome


def _in_paragraphs(document: Claims) -> Iterator[Outcome]:
    for claims in document.by_text:
        for change in _since_earlier(_without_durations(claims), _durations(claims)):
            outcome = _check(document, change)
            if outcome is not None:
                yield replace(outcome, severity="warning")


def _in_rows(document: Claims) -> Iterator[Outcome]:
    for change in changes_in_tables(document):
        outcome = _check(document, change)
        if outcome is not None:
            yield outcome


def _across(document: Claims) -> Iterator[Outcome]:
    for ends in changes_across(document):
        yield from _of_ends(document, ends)


def _taken_up(document: Claims) -> Iterator[Outcome]:
    for ends in changes_taken_up(document):
        yield from _of_ends(document, ends)


_TIMES = ("years", "time")


def _without_durations(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims as they are said, without how long a change took: 五年提高9.3个百分点, over the five years."""
    told: list[Claim] = []
    for claim, later in zip(claims, (*claims[1:], None), strict=False):
        if claim.quantity.dimension in _TIMES and not _changes(claim, later):
            continue
        lasts = later is not None and later.quantity.dimension in _TIMES and later.clause == claim.clause
        told += _both_ends(as_said(replace(claim, after="") if lasts else claim))
    return told


_CHANGES = ("change_by", "change_to")


def _changes(claim: Claim, later: Claim | None) -> bool:
    """Tell whether a stretch of time is what changes, as a wait from 118 to 97 days does."""
    if claim.quantity.role in _CHANGES:
        return True
    became = later is not None and later.quantity.role == "change_to" and later.dimension == claim.dimension
    return "from" in claim.tags and became


_FROM = regex(r"(?<![a-z])from *$|由$|从$")


def _both_ends(claim: Claim) -> tuple[Claim, ...]:
    """Return the two ends of what reads as a range but is a change: tripled, from 1.1 million to 2.4 million."""
    quantity = claim.quantity
    if quantity.kind != "range" or not _FROM.search(claim.before):
        return (claim,)
    low, high = (replace(quantity, kind="number", low=end, high=end) for end in (quantity.low, quantity.high))
    return (
        replace(claim, quantity=low, value=possible(low)),
        replace(
            claim,
            quantity=replace(high, role="change_to", start=quantity.start + 1),
            value=possible(high),
            before="to",
        ),
    )


def _of_ends(document: Claims, ends: Ends) -> Iterator[Outcome]:
    """Yield an outcome for a change whose ends stand elsewhere: it holds where it follows from any two of them."""
    outcomes = [_check(document, change) for change in ends.changes]
    told = [outcome for outcome in outcomes if outcome is not None]
    if told and len(told) == len(outcomes):
        holding = [outcome for outcome in told if outcome.holds]
        yield replace(told[0], severity="warning") if not holding else holding[0]


def _check(document: Claims, change: Change) -> Outcome | None:
    return check_change(change, f"{document.words(change.first)} {document.words(change.by)}")


# --- in a sentence: from one figure to the next ------------------------------------------------------------


def _from_to(claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield each pair of ends with the changes said of it: those after it, and one right before it."""
    ends: tuple[Claim, Claim] | None = None
    waiting: Claim | None = None
    passed: Claim | None = None
    for claim, later in zip(claims, (*claims[1:], None), strict=False):
        if claim is passed:
            continue
        if later is not None and _are_ends(claim, later):
            ends, passed = (_like(claim, later), _like(later, claim)), later
            if waiting is not None and _leads(waiting, Change(*ends, waiting)):
                yield Change(*ends, waiting)
            waiting = None
        elif not _is_rate(claim):
            ends = waiting = None
        elif ends is None:
            waiting = claim
        elif _is_said_of(Change(*ends, claim)):
            yield Change(*ends, claim)
        else:
            ends = None


def _leads(by: Claim, change: Change) -> bool:
    """Tell whether a change is said of the ends right behind it: the backlog shrank by half, from 8,400 cases to 5,900."""
    first = change.first
    counted = (
        first.quantity.counter != ""
        and _FROM.search(first.before) is not None
        and len(first.before.split()) == 1
    )
    return _is_said_of(change) or (counted and 0 <= first.clause - by.clause <= 1 and by.base is None)


_TO = regex(r"(?<![a-z])to(?![a-z])|[到至为成]")


def _are_ends(one: Claim, other: Claim) -> bool:
    """Tell whether a figure and the next are what something changed from and to."""
    first, last = _like(one, other).quantity, other.quantity
    if "from" not in one.tags or first.role not in ("level", "share"):
        return False
    if _like(one, other).dimension != _like(other, one).dimension or "number" not in (first.kind, last.kind):
        return False
    became = last.role == "change_to" or (last.role in ("level", "share") and _TO.search(other.before))
    return bool(became) and (not one.quantity.unit or _belongs(other, one) or _are_of_one_thing(one, other))


def _like(claim: Claim, other: Claim) -> Claim:
    """Return a bare number with the unit that stands with the other alone: from 4 million to 6 million tons, from 130 vehicles to 455."""
    if claim.quantity.unit or claim.quantity.counter:
        return claim
    return replace(claim, quantity=replace(claim.quantity, unit=other.quantity.unit))


# --- in a sentence: a figure, the earlier one it is held against, and the change ---------------------------


def _against(claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield each change with the figure before it, and a figure beside it that it is measured against."""
    for one, two, three, after in zip(claims, claims[1:], claims[2:], (*claims[3:], None), strict=False):
        if three.clause - one.clause > 2 or (after is not None and _are_ends(three, after)):
            continue
        for last, base, by in ((one, two, three), (one, three, two), (two, three, one)):
            change = Change(base, last, by)
            if _is_rate(by) and _is_base(base, by) and _are_levels(base, last):
                if _belongs(base, last) and _is_said_of(change):
                    yield change
                break


def _is_base(claim: Claim, by: Claim) -> bool:
    """Tell whether a change is measured against a figure: than 50 billion; 是1.2万家的3.3倍."""
    return "base" in claim.tags or (by.quantity.role == "times" and by.before.strip() == "的")


def _are_levels(first: Claim, last: Claim) -> bool:
    one, other = first.quantity, last.quantity
    return (
        first.dimension == last.dimension
        and one.kind == other.kind == "number"
        and one.role in ("level", "share")
        and other.role in ("level", "share", "change_to")
    )


def _belongs(claim: Claim, other: Claim) -> bool:
    """Tell whether a figure is of the subject of another: it names no other."""
    return claim.subject.inherited or claim.subject.words <= other.subject.words


def _are_of_one_thing(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may speak of one thing: measured alike, of one subject as far as it is said."""
    if one.dimension != other.dimension:
        return False
    if one.subject.inherited or other.subject.inherited:
        return True
    return compare_subjects(one.subject, other.subject) != "other"


# --- in a paragraph: a figure, and an earlier one of the same thing ----------------------------------------


def _since_earlier(claims: Sequence[Claim], durations: set[Decimal]) -> Iterator[Change]:
    """Yield each change said of a figure with the figure of the same thing that stands before it, a year apart."""
    levels: dict[tuple[str, str], Claim] = {}
    for claim, later in zip(claims, (*claims[1:], None), strict=False):
        if claim.quantity.kind != "number" or claim.quantity.role not in ("level", "share", "change_to"):
            continue
        key = (claim.dimension, claim.subject.head)
        earlier = levels.get(key)
        levels[key] = claim
        if later is None or earlier is None or not _is_rate(later) or later.sentence != claim.sentence:
            continue
        change = Change(*_in_order(earlier, claim), later)
        if later.clause - claim.clause <= 1 and _are_of_one_series(change, durations) and _is_said_of(change):
            yield change


def _in_order(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Return two figures of one thing, that of the earlier time first; as they stand where a time is not known."""
    if one.period is not None and other.period is not None and other.period.first < one.period.first:
        return other, one
    return one, other


def _as_long_as(claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield each change between two figures of a sentence that is said of all the time between them.

    The time is named (三年增长两倍), is up to now (目前已增至), or the change is a multiple, which few things grow by in a year.
    """
    told = _without_durations(claims)
    for one, two, by in (
        each for three in zip(told, told[1:], told[2:], strict=False) for each in _as_they_may_stand(*three)
    ):
        first, last = _in_order(one, two)
        change = Change(first, last, by)
        if not (
            _is_rate(by) and _are_levels(first, last) and _are_of_one_thing(one, two) and _is_said_of(change)
        ):
            continue
        if first.tags & _SCOPE != last.tags & _SCOPE or (first.tags | last.tags | by.tags) & _NOT_YET:
            continue
        up_to_now = first.period is not None and last.period is None
        if up_to_now or (
            change.years and (by.quantity.role == "times" or change.years in _durations(claims))
        ):
            yield change


def _as_they_may_stand(one: Claim, two: Claim, three: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield figures as two levels and a change, which stands last, or before what it leads to: grown by 25 percent to 12,000."""
    yield one, two, three
    if three.quantity.role == "change_to" and three.clause == two.clause:
        yield one, three, two


def _durations(claims: Sequence[Claim]) -> set[Decimal]:
    """Return the stretches of time that a sentence names, in years."""
    return {exact(claim) / 12 for claim in claims if claim.quantity.dimension == "years"}


_SCOPE: frozenset[Tag] = frozenset(("part", "rest", "each", "average", "new", "cumulative", "net", "nominal"))
_NOT_YET: frozenset[Tag] = frozenset(("target", "estimate", "rule", "denied", "open"))


def _are_of_one_series(change: Change, durations: set[Decimal]) -> bool:
    """Tell whether the ends are one thing at the two times that the change is between."""
    first, last, by = change.first, change.last, change.by
    related = compare_subjects(first.subject, last.subject) in ("same", "alike")
    if not related or not last.subject.words <= first.subject.words:
        return False  # what adds a word is another thing: the whole country, then a city; profits, then those of banks
    if first.tags & _SCOPE != last.tags & _SCOPE or (first.tags | last.tags | by.tags) & _NOT_YET:
        return False
    if first.period is None or last.period is None or not change.years:
        return False
    if first.period.shift(change.years) != last.period:
        return False
    if by.quantity.role == "times" and change.years in durations:
        return True  # ten years later it was four times as much
    return change.years == 1 or by.base == first.period or "average_annual" in by.quantity.periods


# --- what a change is said of ------------------------------------------------------------------------------


_ELSEWHERE = regex(
    r"\s*(?:as \w+ as|(?:over|on|than|from|above|against|compared (?:with|to)|relative to|that of|those of)"
    r"(?! the (?:period|decade|years))(?: (?:that|those|the (?:figure|level|number|value|amount)))?(?: (?:of|in|for))?)(?![a-z])"
)
_APART = regex(
    r"高于|低于|高出|低出|快于|慢于|[多少]于|上年|去年|前年|上期|上月|上季|"
    r"(?<![a-z])(?:above|below|higher|lower|faster|slower) (?:than )?|(?<![a-z])(?:last year|previous|earlier)"
)


def _is_rate(claim: Claim) -> bool:
    return claim.quantity.role in ("change_by", "times")


def _is_said_of(change: Change) -> bool:
    """Tell whether a change is said of these ends: it names no other subject, and is measured against the first."""
    first, last, by = change.first, change.last, change.by
    if by.tags & {"part", "rest"} or not (
        by.subject.inherited or by.subject.words <= first.subject.words | last.subject.words
    ):
        return False
    known = first.period if first.period != last.period else None
    if by.base is not None:
        return known is None or by.base == known
    if "base" in first.tags and first.quantity.start > by.quantity.start:
        return True
    return not (_ELSEWHERE.match(by.after) or _APART.search(f"{by.before} {by.after}"))
