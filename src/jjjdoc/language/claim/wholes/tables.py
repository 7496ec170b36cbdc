"""Tables whose rows or columns add up to another: by its head (合计, total), by kinds, or because all other cells do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Table
from jjjdoc.language.claim.sums import as_written, exact, in_unit_of
from jjjdoc.language.claim.wholes.addition import Addition, outcome_of
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from jjjdoc.patterns import regex

_TOTAL = regex(
    r"\W*(?:[一二三四五六七八九十]+、)?(?:合 ?计|总 ?计|共 ?计|小 ?计|总和|总数|全[市省县区国州镇校院部]|(?:grand |sub-?|overall )?total|sum|all|overall)(?:\W.*)?"
)
_PART = regex(r"\W*(?:#|其中|of which|including|incl\.)")
_NOT_ADDED = regex(
    r"平均|人均|户均|均价|率|密度|指数|增速|增长|增幅|增减|同比|比上年|变化|排名|名次|位次|序号|编号|年龄|得分|评分|占比|比重|单价|价格|系数|倍数|上限|下限|限值|限额|最高|最低|最大|最小"
    r"|(?<![a-z])(?:average|mean|median|per|rate|density|index|growth|change|rank|no\.|age|score|rating|price|share|ratio|proportion|percentage|limits?|maximum|minimum|max|min|ceiling)(?![a-z])"
)
_RUN = 8
"""So many lines at most are added where no head says that another is their sum."""
_SUBTOTALS = 30
"""So many sums at most are added to another."""
_NEAR = Decimal("0.3")


class _Line(Struct, frozen=True, eq=False, dict=True):
    """A row of a table, or a column: its head, its figures by column or row, and where a dash stands for none."""

    head: str
    cells: Mapping[int, Claim]
    blanks: frozenset[int] = frozenset()

    @cached_property
    def numbers(self) -> Mapping[int, tuple[float, float]]:
        """Each figure in base units, with half of what it may be off."""
        return {place: (float(exact(claim)), _half(claim)) for place, claim in self.cells.items()}

    @cached_property
    def is_total(self) -> bool:
        return is_total_head(self.head)

    @cached_property
    def is_part(self) -> bool:
        return is_part_head(self.head)


def is_total_head(head: str) -> bool:
    """Tell whether a head says that its line is the sum of others: 合计, Total, 全市."""
    return _TOTAL.fullmatch(head.strip().lower()) is not None


def is_part_head(head: str) -> bool:
    """Tell whether a head says that its line is part of the one above it: 其中, of which."""
    return _PART.match(head.strip().lower()) is not None


class _Sum(Struct, frozen=True):
    """Lines that may add up to another: its places where they do, and where they do not."""

    parts: tuple[_Line, ...] = ()
    holds: tuple[int, ...] = ()
    fails: tuple[int, ...] = ()
    is_named: bool = False


def sums_in_tables(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of the totals of tables, and of the rows that are parts of the one above them."""
    for table in document.tables:
        chinese = _is_chinese(document, table)
        down = list(_additions(_rows(table), chinese=chinese))
        across = list(_additions(_columns(table), chinese=chinese))
        yield from _outcomes(down, across)
        yield from _greater_parts(_rows(table))


def _is_chinese(document: Claims, table: Table) -> bool:
    return any(document.texts[claim.text].is_chinese for claim in table.cells.values())


# --- lines -------------------------------------------------------------------------------------------------


def _rows(table: Table) -> list[_Line]:
    cells: dict[int, dict[int, Claim]] = {row: {} for row in table.rows}
    for (row, column), claim in table.cells.items():
        if column and row in cells and _is_added(claim, table.rows[row], table.columns.get(column, "")):
            cells[row][column] = claim
    blanks: dict[int, set[int]] = {row: set() for row in cells}
    for row, column in table.blanks:
        blanks.setdefault(row, set()).add(column)
    return _with_units(
        [_Line(table.rows[row].strip().lower(), cells[row], frozenset(blanks[row])) for row in sorted(cells)]
    )


def _with_units(rows: Sequence[_Line]) -> list[_Line]:
    """Return rows where those whose head names no unit have that of the row above, which does: 生产总值（亿元）, 第一产业."""
    found: list[_Line] = []
    above: _Line | None = None
    for row in rows:
        if any(claim.quantity.unit or claim.quantity.heading_scale for claim in row.cells.values()):
            above = row
        found.append(row if above in (None, row) else _in_unit_of(row, above))
    return found


def _in_unit_of(row: _Line, above: _Line) -> _Line:
    return _Line(
        row.head,
        {place: _in_unit(claim, above.cells.get(place)) for place, claim in row.cells.items()},
        row.blanks,
    )


def _in_unit(claim: Claim, other: Claim | None) -> Claim:
    """Return a bare figure in the unit that the head of another gives."""
    if other is None or not other.quantity.heading_scale:
        return claim
    one, scale = claim.quantity, other.quantity.heading_scale
    in_unit = replace(
        one,
        low=one.low * scale,
        high=one.high * scale,
        place=one.place + scale.adjusted(),
        unit=other.quantity.unit,
        heading_scale=scale,
    )
    return replace(claim, quantity=in_unit)


def _columns(table: Table) -> list[_Line]:
    cells: dict[int, dict[int, Claim]] = {column: {} for column in table.columns if column}
    for (row, column), claim in table.cells.items():
        if column in cells and _is_added(claim, table.rows.get(row, ""), table.columns[column]):
            cells[column][row] = claim
    blanks: dict[int, set[int]] = {column: set() for column in cells}
    for row, column in table.blanks:
        blanks.setdefault(column, set()).add(row)
    return [
        _Line(table.columns[column].strip().lower(), cells[column], frozenset(blanks[column]))
        for column in sorted(cells)
    ]


def is_added_in(table: Table, row: int, column: int) -> bool:
    """Tell whether the figure of a cell is an amount or a number of things, no rate or average."""
    return _is_added(table.cells[row, column], table.rows.get(row, ""), table.columns.get(column, ""))


def _is_added(claim: Claim, row: str, column: str) -> bool:
    quantity = claim.quantity
    return (
        quantity.kind == "number"
        and quantity.dimension not in ("ratio", "points")
        and not quantity.per
        and not _NOT_ADDED.search(f"{row} | {column}".lower())
    )


# --- which lines add up to which ---------------------------------------------------------------------------


def _additions(lines: Sequence[_Line], *, chinese: bool) -> Iterator[tuple[Addition, bool]]:
    """Yield each sum of a cell with whether others of its line vouch for it: those that hold, then one that does not."""
    for at, whole in enumerate(lines):
        if whole.is_part or not whole.cells:
            continue
        found = _Sum()
        settled: set[int] = set()
        for candidate in _candidates(lines, at, chinese=chinese):
            settled.update(candidate.holds)
            if (len(candidate.holds), candidate.is_named) > (len(found.holds), found.is_named):
                found = candidate
        for place in found.holds:
            yield _addition(whole, found.parts, place), True
        failed = [place for place in found.fails if place not in settled]
        enough = 1 if found.is_named else 2
        vouched = len(found.holds) >= enough and len(failed) <= max(1, len(found.holds) // 2)
        is_total = whole.is_total or not any(line.is_total for line in lines)
        alone = found.is_named and is_total and not found.holds and len(failed) == 1 == len(found.fails)
        if vouched or alone:
            for place in failed:
                addition = _addition(whole, found.parts, place)
                if addition.is_near(_NEAR):
                    yield addition, vouched


def _addition(whole: _Line, parts: Sequence[_Line], place: int) -> Addition:
    terms = tuple(part.cells[place] for part in parts if place in part.cells)
    return Addition(whole.cells[place], terms, in_table=True)


def _candidates(lines: Sequence[_Line], at: int, *, chinese: bool) -> Iterator[_Sum]:
    """Yield the runs of lines before and behind one that may add up to it."""
    whole = lines[at]
    for step in (-1, 1):
        run: list[_Line] = []
        subtotals: list[_Line] = []
        sums = _Running(whole)
        ends = 0 if step < 0 else len(lines) - 1
        for other in range(at + step, ends + step, step):
            line = lines[other]
            if line.is_part:
                continue
            if line.is_total:
                subtotals.append(line)
                if not whole.is_total or len(subtotals) > _SUBTOTALS:
                    break
                continue
            run.append(line)
            sums.add(line)
            if len(run) > _RUN and not whole.is_total:
                break
            if len(run) > 1 and (not whole.is_total or _closes(lines, other, step)):
                found = sums.result(run[::step], is_named=whole.is_total)
                may_matter = found.fails and (found.holds or len(found.fails) == 1) and len(run) <= _RUN
                if may_matter and are_all_kinds([each.head for each in run], chinese=chinese):
                    found = replace(found, is_named=True)
                yield found
        if whole.is_total and len(subtotals) > 1:
            of_totals = _Running(whole)
            for line in subtotals:
                of_totals.add(line)
            yield of_totals.result(subtotals[::step], is_named=True)


def _closes(lines: Sequence[_Line], at: int, step: int) -> bool:
    """Tell whether a run ends at a line: the table does, or a total stands behind it."""
    following = at + step
    return not 0 <= following < len(lines) or lines[following].is_total


class _Running:
    """The sums of lines added one after the other, place by place, in binary fractions: a sieve before the exact sums."""

    def __init__(self, whole: _Line) -> None:
        self._whole = whole
        self._open = {place: [0.0, half] for place, (_, half) in whole.numbers.items()}

    def add(self, line: _Line) -> None:
        """Add a line; a place where it has no figure measured alike is left out from here on."""
        for place, sums in list(self._open.items()):
            claim = line.cells.get(place)
            if place in line.blanks:
                continue
            if claim is None or not _are_alike(claim, self._whole.cells[place]):
                del self._open[place]
            else:
                number, half = line.numbers[place]
                sums[0] += number
                sums[1] += half

    def result(self, parts: Sequence[_Line], *, is_named: bool) -> _Sum:
        """Return where the lines added so far come to the whole, and where not."""
        holds: list[int] = []
        fails: list[int] = []
        for place, (total, spread) in self._open.items():
            off = abs(total - self._whole.numbers[place][0])
            (holds if off <= spread * (1 + 1e-9) + 1e-9 else fails).append(place)
        return _Sum(tuple(parts), tuple(holds), tuple(fails), is_named)


def _half(claim: Claim) -> float:
    value = Addition(claim, (), in_table=True).value(claim)
    return float(value.high - value.low) / 2


def _are_alike(one: Claim, other: Claim) -> bool:
    return one.quantity.dimension == other.quantity.dimension


# --- which cell is wrong -----------------------------------------------------------------------------------


def _outcomes(
    down: Sequence[tuple[Addition, bool]], across: Sequence[tuple[Addition, bool]]
) -> Iterator[Outcome]:
    """Yield what comes of sums: one finding where a sum down and one across fail by the same cell."""
    wrong_down = [addition for addition, _ in down if not addition.holds]
    wrong_across = [addition for addition, _ in across if not addition.holds]
    explained: set[int] = set()
    for one, other in product(wrong_down[:_FEW], wrong_across[:_FEW]):
        cell = _common(one, other)
        if cell is not None:
            explained.update((id(one), id(other)))
            yield _cell_outcome(cell, one, other)
    for addition, is_vouched in (*down, *across):
        if id(addition) not in explained:
            severity: Severity = "error" if is_vouched else "warning"
            yield outcome_of(addition, severity=severity)


_FEW = 20


def _common(one: Addition, other: Addition) -> Claim | None:
    """Return the cell that two sums have in common, where both are right if it is another number."""
    mine, theirs = one.exact - exact(one.whole), other.exact - exact(other.whole)
    shared = [each for each in one.parts if any(each is part for part in other.parts)]
    if shared and mine == theirs:
        return shared[0]
    if mine == -theirs:
        if any(one.whole is part for part in other.parts):
            return one.whole
        if any(other.whole is part for part in one.parts):
            return other.whole
    return None


def _cell_outcome(cell: Claim, one: Addition, other: Addition) -> Outcome:
    """Return what is said of a cell that two sums find wrong; the sum is that of which it is the whole, or is in."""
    for addition in (one, other):
        if addition.whole is cell:
            return outcome_of(addition)
    should = exact(cell) - one.exact + exact(one.whole)
    others = tuple(part for part in one.parts if part is not cell)
    terms = " − ".join(as_written(exact(each), cell) for each in (one.whole, *others))
    total = f"{terms} = {as_written(should, cell)}"
    return Outcome(False, cell, (one.whole, *others), "cell", in_unit_of(should, cell), sum=total)


# --- a part that is more than the line above it ------------------------------------------------------------


def _greater_parts(rows: Sequence[_Line]) -> Iterator[Outcome]:
    parent: _Line | None = None
    for row in rows:
        if not row.is_part:
            parent = row
            continue
        if parent is None:
            continue
        shared = [
            place
            for place in row.cells
            if place in parent.cells and _are_alike(row.cells[place], parent.cells[place])
        ]
        pairs = [Addition(parent.cells[place], (row.cells[place],), in_table=True) for place in shared]
        wrong = [pair for pair in pairs if pair.exceeds]
        if wrong and (len(wrong) < len(pairs) or len(pairs) == 1):
            yield from (_greater(pair) for pair in wrong)


def _greater(pair: Addition) -> Outcome:
    part = pair.parts[0]
    return Outcome(
        False,
        part,
        (pair.whole,),
        "greater",
        sum=f"{as_written(exact(part), part)} > {as_written(exact(pair.whole), part)}",
    )
