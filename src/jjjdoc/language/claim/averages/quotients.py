"""Tables in which a row or column is another divided by a third: income, people, income per person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from msgspec import Struct

from jjjdoc.language.claim.averages.division import is_like_a_slip
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Table
from jjjdoc.language.claim.sums import exact, in_unit_of, written
from jjjdoc.language.quantity.interval import CONTEXT, Interval
from jjjdoc.patterns import regex

_EACH = regex(
    r"[人户校班村县亩日月年周企院店床车生]均|平均|每[一-鿿]|单价|单产|亩产|密度|价格|"
    r"(?<![a-z])(?:per|average|mean|each|unit price|price|density)(?![a-z])"
)
_NO_MEAN = regex(r"单价|价格|(?<![a-z])price(?![a-z])")
_GROWTH = regex(r"增|降|比重|占|(?<![a-z])(?:growth|change|share|percent)(?![a-z])|%")
_MOST_LINES = 12
_FEWEST_ROWS = 3


class _Line(Struct, frozen=True):
    """A row or a column: its head and its figures, by the number of the column or row."""

    head: str
    cells: Mapping[int, Claim]


class _Triple(Struct, frozen=True):
    """Three lines of which the first divided by the second should be the third."""

    total: _Line
    number: _Line
    each: _Line

    def at(self, place: int) -> tuple[Claim, Claim, Claim] | None:
        """Return the figures of a place, None where one is missing."""
        found = tuple(line.cells.get(place) for line in (self.total, self.number, self.each))
        total, number, each = found
        if total is None or number is None or each is None:
            return None
        return total, number, each


def quotients_in_tables(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each cell that says how much of one line there is for one of another, where most cells do."""
    for table in document.tables:
        for lines in (_columns(table), _rows(table)):
            if _FEWEST_ROWS <= len(lines) <= _MOST_LINES:
                yield from _of_lines(document, lines)


def _columns(table: Table) -> list[_Line]:
    return _lines(table.columns, ((column, row, claim) for (row, column), claim in table.cells.items()))


def _rows(table: Table) -> list[_Line]:
    return _lines(table.rows, ((row, column, claim) for (row, column), claim in table.cells.items()))


def _lines(heads: Mapping[int, str], cells: Iterator[tuple[int, int, Claim]]) -> list[_Line]:
    found: dict[int, dict[int, Claim]] = {}
    for line, place, claim in cells:
        if claim.quantity.kind == "number" and claim.quantity.low > 0:
            found.setdefault(line, {})[place] = claim
    return [_Line(heads.get(number, "").lower(), claims) for number, claims in found.items()]


def _of_lines(document: Claims, lines: Sequence[_Line]) -> Iterator[Outcome]:
    amounts = [line for line in lines if not _EACH.search(line.head) and not _GROWTH.search(line.head)]
    for each in lines:
        if not _EACH.search(each.head) or _GROWTH.search(each.head):
            continue
        for total, number in permutations(amounts, 2):
            triple = _Triple(total, number, each)
            power = _usual_power(triple)
            if power is not None:
                yield from _of_triple(document, triple, power)
                break


def _usual_power(triple: _Triple) -> int | None:
    """Return the power of ten by which the units of most rows are apart; None where most do not divide."""
    found = [_powers(*cells) for cells in _places(triple)]
    counts = Counter(power for powers in found for power in powers)
    if len(found) < _FEWEST_ROWS or not counts:
        return None
    power, holding = max(counts.items(), key=lambda item: (item[1], -abs(item[0])))
    return power if holding >= _FEWEST_ROWS - 1 and holding >= 2 * (len(found) - holding) else None


def _places(triple: _Triple) -> Iterator[tuple[Claim, Claim, Claim]]:
    for place in triple.each.cells:
        cells = triple.at(place)
        if cells is not None:
            yield cells


def _quotient(total: Claim, number: Claim) -> Interval:
    return _around(total).divided_by(_around(number))


def _around(claim: Claim) -> Interval:
    quantity = claim.quantity
    half = Decimal(5).scaleb(quantity.place - 1)
    return Interval(CONTEXT.subtract(quantity.low, half), CONTEXT.add(quantity.low, half)).times(
        quantity.factor
    )


def _powers(total: Claim, number: Claim, each: Claim) -> tuple[int, ...]:
    """Return the power of ten by which a quotient is the figure for each, if there is one."""
    apart = _quotient(total, number).divided_by(_around(each))
    middle = CONTEXT.divide(CONTEXT.add(apart.low, apart.high), Decimal(2))
    if not middle.is_finite() or middle <= 0:
        return ()
    near = (middle.adjusted(), middle.adjusted() + 1)
    return tuple(power for power in near if apart.low <= Decimal(1).scaleb(power) <= apart.high)


def _of_triple(document: Claims, triple: _Triple, power: int) -> Iterator[Outcome]:
    unit = Decimal(1).scaleb(power)
    for total, number, each in _places(triple):
        if power in _powers(total, number, each):
            yield Outcome(True, each, (total, number))
            continue
        computed = CONTEXT.divide(CONTEXT.divide(exact(total), exact(number)), unit)
        if not is_like_a_slip(exact(each), computed):
            continue
        if _NO_MEAN.search(triple.each.head):
            product = CONTEXT.multiply(CONTEXT.multiply(exact(each), exact(number)), unit)
            sum_ = f"{_figure(each)} × {_figure(number)}"
            yield Outcome(False, total, (each, number), "product", in_unit_of(product, total), sum_)
        else:
            sum_ = f"{_figure(total)} ÷ {_figure(number)}"
            yield Outcome(False, each, (total, number), "average", in_unit_of(computed, each), sum_)


def _figure(claim: Claim) -> str:
    return written(claim.quantity.low)
