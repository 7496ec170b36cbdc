"""Average, price and rate: a figure for each of so many is their total, divided by how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jjjdoc.language.claim.averages.division import Division, check_division, number_of
from jjjdoc.language.claim.averages.divisor import (
    EN_PEOPLE,
    NUMERATORS,
    Divisor,
    are_people,
    counts,
    divisor_of,
)
from jjjdoc.language.claim.averages.mean import check_mean
from jjjdoc.language.claim.averages.one_subject import is_said_of
from jjjdoc.language.claim.averages.quotients import quotients_in_tables
from jjjdoc.language.claim.averages.stretch import how_often, span_said, units_in_span
from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.quantity.interval import Interval
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_BEFORE, _AFTER = 8, 4
"""How many figures on either side of one may be those that it is computed from."""


class _Figure(NamedTuple):
    """A figure, and what it is counted against, if it is an average, a price or a rate itself."""

    claim: Claim
    divisor: Divisor | None


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each average, price or rate whose total and number are in its sentence or the one before."""
    for claims in document.by_text:
        if len(claims) > 1 and document.texts[claims[0].text].cell is None:
            yield from _of_text(document, claims)
    yield from quotients_in_tables(document)


def _of_text(document: Claims, claims: Sequence[Claim]) -> Iterator[Outcome]:
    figures = list(_figures(document, claims))
    found: list[tuple[Division, Outcome]] = []
    for at, (claim, divisor) in enumerate(figures):
        if divisor is None or not _is_definite(claim, divisor):
            continue
        mean = check_mean(document, claims, at) if divisor.kind == "any" else None
        if mean is not None:
            yield mean
            continue
        near = [*figures[max(0, at - _BEFORE) : at], *figures[at + 1 : at + 1 + _AFTER]]
        found += _judge(document, list(_divisions(document, near, claim, divisor)))
    shared = Counter(id(division.total) for division, _ in found)
    for division, outcome in found:
        if outcome.holds or shared[id(division.total)] == 1:
            yield outcome


_ON_AVERAGE = regex(r"\s*(?:on average|平均来看|平均而言|平均算下来)\s*[,，]")


def _figures(document: Claims, claims: Sequence[Claim]) -> Iterator[_Figure]:
    """Yield each figure of a text with what it is counted against."""
    text = document.texts[claims[0].text]
    for last, claim, following in zip((None, *claims), claims, (*claims[1:], None), strict=False):
        divisor = divisor_of(claim, last, following, chinese=text.is_chinese)
        if divisor is not None and _ON_AVERAGE.match(text.folded, text.sentences[claim.sentence].start):
            divisor = replace(divisor, is_mean=True)
        yield _Figure(claim, divisor)


def _judge(document: Claims, divisions: Sequence[Division]) -> list[tuple[Division, Outcome]]:
    """Return what is said of a figure: it follows from some figures, or from none though there is one choice."""
    found = [
        (division, outcome)
        for division in divisions
        for outcome in (check_division(document, division),)
        if outcome is not None
    ]
    held = [each for each in found if each[1].holds][:1]
    return held or (found if len(divisions) == 1 else [])


# --- which figures belong together -------------------------------------------------------------------------


def _divisions(
    document: Claims, near: Sequence[_Figure], each: Claim, divisor: Divisor
) -> Iterator[Division]:
    """Yield what a figure may be computed from: in its sentence, or with the sentence before."""
    sentence = [figure for figure in near if figure.claim.sentence == each.sentence]
    two = [figure for figure in near if each.sentence - figure.claim.sentence in (0, 1)]
    reaches: list[tuple[Sequence[_Figure], Sequence[_Figure]]] = [(sentence, sentence), (two, two)]
    if divisor.is_mean and divisor.kind == "thing":
        reaches.append((two, near))
    if divisor.kind in ("any", "price", "thing") and not divisor.is_mean:
        reaches.append(([figure for figure in near if _is_bill(document, figure.claim, each)], sentence))
    for totals, numbers in reaches:
        found = list(_in_reach(document, totals, numbers, each, divisor))
        if found:
            yield from found
            return


_BILL = regex(
    r"发票|账单|货款|总价|价款|合同[总价金]|结算|[共合总]计|资金|金额"
    r"|(?<![a-z])(?:invoiced?|bills?|receipts|proceeds|takings|purchase|order|contract|total|cost|sum)(?![a-z])"
)
_MORE_THAN_THAT = regex(
    r"[含加](?:上)?[^,，。;；]*(?:费|税|金)|[另新]|(?<![a-z])(?:with(?! no)|plus|including|delivery and|other than|also|new)(?![a-z])"
)
_LONGEST = 200


def _is_bill(document: Claims, claim: Claim, each: Claim) -> bool:
    """Tell whether the sentence behind a price gives what was paid, and for nothing else."""
    if claim.sentence != each.sentence + 1 or claim.quantity.dimension != each.quantity.dimension:
        return False
    text = document.texts[claim.text]
    start, end = text.sentences[claim.sentence].start, text.sentences[claim.sentence].end
    is_short = end - start < _LONGEST
    return (
        is_short
        and bool(_BILL.search(text.folded, start, end))
        and not _MORE_THAN_THAT.search(text.folded, start, end)
    )


def _in_reach(
    document: Claims, near: Sequence[_Figure], counted: Sequence[_Figure], each: Claim, divisor: Divisor
) -> Iterator[Division]:
    chinese = document.texts[each.text].is_chinese
    totals = [
        figure.claim
        for figure in near
        if _may_be_total(figure, each, divisor, chinese=chinese) and _follows_on(figure.claim, each, divisor)
    ]
    numbers = [claim for claim, own in counted if own is None and counts(claim, divisor, chinese=chinese)]
    refused: set[int] = set()
    for total in totals:
        if total.clause in refused:
            continue  # 46 million before fees and 44 million after them
        later, earlier = (total, each) if total.quantity.start > each.quantity.start else (each, total)
        others = [figure.claim for figure in counted if figure.claim is not total]
        mine = _numbers_of(numbers, total, each, divisor)
        is_one = len(totals) == len(mine) == 1 and _is_one_journey(total, mine[0], each)
        for by in mine:
            if is_one or (
                not _is_one_of_several(by, others)
                and is_said_of(later, (earlier, by), divisor, chinese=chinese)
            ):
                yield Division(total, each, by, number_of(by, divisor), divisor)
            else:
                refused.add(total.clause)
        if divisor.kind == "time" and (not mine or _is_flow(total, each, divisor)):
            many = _of_its_time(document, total, each, divisor)
            flows = len(totals) == 1 and _is_flow(total, each, divisor)
            if many is not None and flows:
                yield Division(total, each, None, many, replace(divisor, is_mean=True))
            elif many is not None and is_said_of(later, (earlier,), divisor, chinese=chinese):
                yield Division(total, each, None, many, divisor)


def _is_one_journey(total: Claim, by: Claim, each: Claim) -> bool:
    """Tell whether one distance, one time and a mean speed share a sentence: whatever words are between, they are of one."""
    is_speed = each.quantity.dimension == "speed" and "average" in each.tags
    return is_speed and total.sentence == by.sentence == each.sentence


_CLOCK = ("hour", "minute", "second")


def _is_flow(total: Claim, each: Claim, divisor: Divisor) -> bool:
    """Tell whether a figure an hour and one a day share a sentence: what is lifted is what is discharged."""
    daily = divisor.unit in _CLOCK and "daily" in total.quantity.periods
    return daily and total.sentence == each.sentence and each.dimension != ""


_LIMIT = regex(
    r"最[高大低小多少]|高峰|峰值|能力|设计|限[速额价]|不[低少高超]|以[上下内]|至少|至多|标准为|"
    r"(?<![a-z])(?:up to|maximum|minimum|top|peak|busiest|capacity|capable|design|at least|at most|can|could|entitled|limit)(?![a-z])"
)
_BOUNDS = frozenset(("at_least", "at_most", "less_than", "over"))
_OUTSIDE = frozenset(("part", "rest", "denied", "from", "base"))


def _is_definite(claim: Claim, divisor: Divisor) -> bool:
    """Tell whether a figure says what each has, not the most or the least it may be."""
    if claim.tags & _OUTSIDE or _LIMIT.search(f"{claim.before} {claim.after}"):
        return False
    return divisor.is_mean or (claim.quantity.qualifier not in _BOUNDS and claim.quantity.role != "change_to")


_RATES = frozenset(("annual", "average_annual", "monthly", "daily"))


def _may_be_total(figure: _Figure, each: Claim, divisor: Divisor, *, chinese: bool) -> bool:
    claim, own = figure
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.role not in ("level", "change_to"):
        return False
    outside = (
        _OUTSIDE - {"from"} if each.quantity.dimension == "speed" else _OUTSIDE
    )  # a distance from a place
    if claim.tags & outside or (own is not None and own.kind != "time"):
        return False
    if divisor.kind != "time" and not each.quantity.periods & _RATES <= quantity.periods:
        return False
    if claim.dated and each.dated and claim.period != each.period:
        return False
    loose = divisor.is_mean or divisor.kind != "any"
    return _are_measured_alike(claim, each, loose=loose, chinese=chinese) and claim.value.low > each.value.low


_AGAIN = regex(r"(?<![a-z])(?:that|this|which|or|works? out|equals?)(?![a-z])|即|相当于|也就是|这")
_APART = regex(r"(?<![a-z])and (?:each|every)(?![a-z])")


def _follows_on(total: Claim, each: Claim, divisor: Divisor) -> bool:
    """Tell whether a price or an equal share goes back to a total: another sentence mostly speaks of another thing."""
    if divisor.is_mean or total.quantity.start > each.quantity.start:
        return True
    if total.sentence != each.sentence:
        return "total" in total.tags or _AGAIN.search(each.before) is not None
    return total.clause != each.clause or _APART.search(each.before) is None


_DENSITY = regex(r"密度|(?<![a-z])densit(?:y|ies)(?![a-z])")
_VISITS = frozenset(("次", "趟", "visits", "trips", "times"))
_HEADS = frozenset(("", "people", "visits", "passenger trips"))


def _are_measured_alike(claim: Claim, each: Claim, *, loose: bool, chinese: bool) -> bool:
    """Tell whether two figures are in one unit or count the same; `loose`: one may leave out what it counts."""
    mine, theirs = claim.quantity, each.quantity
    dimension = NUMERATORS.get(theirs.dimension, (theirs.dimension,))[0]
    if mine.dimension == "visits" and theirs.counter in _VISITS:
        return True
    if (
        not mine.unit
        and theirs.counter
        and are_people(claim, chinese=chinese) != are_people(each, chinese=chinese)
    ):
        return False
    if mine.dimension in COUNTS and not dimension and not theirs.counter:
        return loose
    if mine.dimension != dimension:
        return {mine.dimension, dimension} <= _HEADS and {mine.counter, theirs.counter} <= {"", *EN_PEOPLE}
    if dimension or (loose and not (theirs.counter and mine.counter)) or _DENSITY.search(each.before):
        return True  # seedlings that were planted are trees that stand there
    if mine.counter == theirs.counter or {mine.counter.lower(), theirs.counter.lower()} <= EN_PEOPLE:
        return True
    return loose and claim.subject.head == each.subject.head


def _numbers_of(numbers: Sequence[Claim], total: Claim, each: Claim, divisor: Divisor) -> list[Claim]:
    """Return what may count what a total is divided by; where the text does not say of what, the one other count."""
    found = [claim for claim in numbers if claim is not total]
    if divisor.kind not in ("any", "price"):
        return found
    thing = replace(divisor, kind="thing")
    named = [claim for claim in found if divisor.nouns and counts(claim, thing, chinese=False)]
    if named:
        return named
    kind = (total.quantity.dimension, total.quantity.counter)
    found = [
        claim
        for claim in found
        if claim.sentence == each.sentence and (claim.quantity.dimension, claim.quantity.counter) != kind
    ]
    return found if len(found) == 1 else []


_AND = regex(r"、|和|及|与|(?<![a-z])and(?![a-z])")


def _is_one_of_several(claim: Claim, near: Sequence[Claim]) -> bool:
    """Tell whether a number is not all there are: 60 hospitals and 300 clinics; 24,000 hectares, of which 20,000."""
    return any(
        other is not claim
        and other.sentence == claim.sentence
        and abs(other.clause - claim.clause) <= 1
        and (_is_part_of(other, claim) or _is_part_of(claim, other) or _is_beside(other, claim))
        for other in near
    )


def _is_part_of(other: Claim, claim: Claim) -> bool:
    follows = other.quantity.start > claim.quantity.start
    return follows and "part" in other.tags and other.quantity.dimension in ("", claim.quantity.dimension)


def _is_beside(other: Claim, claim: Claim) -> bool:
    mine, theirs = claim.quantity, other.quantity
    last = max(claim, other, key=lambda one: one.quantity.start)
    if (mine.dimension, mine.role) != (theirs.dimension, theirs.role) or last.quantity.distribution == "each":
        return False
    return _AND.search(last.before) is not None and not last.tags & {"average", "each"}


_NEVER_STOPS = regex(
    r"(?:24|二十四)小时|昼夜|全天候|日夜|(?<![a-z])(?:(?:a)?round[- ]the[- ]clock|day and night|(?:24|twenty-four) hours|non-?stop|continuously)(?![a-z])"
)


def _is_year(span: Span | None) -> bool:
    """Tell whether a period, be it that of the heading, is a year: a year more or less is a day more or less."""
    return span is not None and span == Span(12 * span.year, 12 * span.year + 11)


def _of_its_time(document: Claims, total: Claim, each: Claim, divisor: Divisor) -> Interval | None:
    """Return how many days, months or years are in the time that a total is said of.

    Hours and minutes are all those of a day only where the text says that nothing stops.
    """
    if divisor.unit in _CLOCK:
        text = document.texts[total.text]
        start = text.sentences[max(0, total.sentence - 1)].start
        if not _NEVER_STOPS.search(
            text.folded, max(start, total.quantity.start - _LONGEST), total.quantity.end + _LONGEST
        ):
            return None
        return how_often(divisor.unit, "day") if "daily" in total.quantity.periods else None
    for word, unit in (("annual", "year"), ("monthly", "month"), ("daily", "day")):
        if word in total.quantity.periods:
            return how_often(divisor.unit, unit)
    is_of_year = divisor.is_mean and total.sentence == each.sentence and _is_year(total.period)
    span = total.period if total.dated or is_of_year else span_said(document, total)
    if span is None or (each.dated and each.period != span):
        return None
    many = units_in_span(divisor.unit, span)
    return many if many.low > 1 else None
