"""Columns of shares in tables: each is of the column of amounts beside it, and all of them come to 100 percent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Table
from jjjdoc.language.claim.sums import as_written, exact, in_unit_of, written
from jjjdoc.language.claim.wholes.part_lists import REMAINS
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from jjjdoc.language.claim.wholes.tables import is_added_in, is_part_head, is_total_head
from jjjdoc.language.quantity.interval import CONTEXT, Interval, possible
from jjjdoc.language.quantity.interval import written as written_interval
from jjjdoc.patterns import regex

_SHARE = regex(
    r"占比|占.{0,8}(?:比重|比例|总[数额量])|比重|比例|构成|份额|(?<![a-z])(?:shares?|proportion|percent(?:age)? of|% of|distribution|percent(?:age)?|weight)(?![a-z])"
)
_OTHER = regex(r"增|降|同比|变化|率|(?<![a-z])(?:growth|change|increase|decrease|rate|growing)(?![a-z])")
_DATED = regex(r"(?:19|20)\d\d|[一二三四1-4]季度|\d+月|(?<![a-z])q[1-4](?![a-z])")
_ALL = Decimal(1)
_LEAST, _MOST = Decimal("0.85"), Decimal("1.25")


class _Column(Struct, frozen=True):
    """The shares of a column, by row: those of the parts, and that of the total, if there is one."""

    column: int
    parts: Mapping[int, Claim]
    total: Claim | None
    total_row: int


def shares_in_tables(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of the shares of tables."""
    for table in document.tables:
        for column in _share_columns(table):
            of_amounts = list(_of_amounts(table, column))
            yield from of_amounts
            if not any(not outcome.holds for outcome in of_amounts):
                yield from _sum(document, table, column)


def _share_columns(table: Table) -> Iterator[_Column]:
    rows = sorted(table.rows)
    totals = [row for row in rows if is_total_head(table.rows[row])]
    for column, head in table.columns.items():
        if not column or not _SHARE.search(head.lower()) or _OTHER.search(head.lower()):
            continue
        cells = {row: table.cells[row, column] for row in rows if (row, column) in table.cells}
        shares = {
            row: claim
            for row, claim in cells.items()
            if claim.quantity.dimension == "ratio" and claim.quantity.kind == "number"
        }
        if len(shares) < len(cells) or len(shares) < 2 or len(totals) > 1:
            continue
        total = totals[0] if totals else -1
        parts = {
            row: claim for row, claim in shares.items() if row != total and not is_part_head(table.rows[row])
        }
        yield _Column(column, parts, shares.get(total), total)


# --- each share of the amount beside it --------------------------------------------------------------------


def _of_amounts(table: Table, shares: _Column) -> Iterator[Outcome]:
    """Yield what comes of shares held against the column of amounts that most of them follow from."""
    best: list[tuple[Claim, Claim, Claim]] = []
    for column in table.columns:
        whole = table.cells.get((shares.total_row, column))
        if column in (0, shares.column) or whole is None or not is_added_in(table, shares.total_row, column):
            continue
        triples = [
            (share, table.cells[row, column], whole)
            for row, share in shares.parts.items()
            if (row, column) in table.cells
            and table.cells[row, column].quantity.dimension == whole.quantity.dimension
        ]
        if sum(map(_follows, triples)) > sum(map(_follows, best)):
            best = triples
    wrong = [triple for triple in best if not _follows(triple)]
    for triple in best:
        if _follows(triple):
            yield Outcome(True, triple[0], triple[1:])
    if len(wrong) <= (len(best) - len(wrong)) // 2 or len(wrong) == 1 < len(best):
        yield from (_fault(*triple) for triple in wrong)


def _follows(triple: tuple[Claim, Claim, Claim]) -> bool:
    share, part, whole = triple
    computed = written_interval(part.quantity).divided_by(written_interval(whole.quantity))
    return possible(share.quantity).meets(computed)


def _fault(share: Claim, part: Claim, whole: Claim) -> Outcome:
    computed = in_unit_of(CONTEXT.divide(exact(part), exact(whole)), share)
    shown = written(in_unit_of(CONTEXT.divide(exact(part), exact(whole)), share))
    terms = f"{as_written(exact(part), whole)} / {as_written(exact(whole), whole)} = {shown}%"
    return Outcome(False, share, (part, whole), "share", computed, sum=terms)


# --- all of them together ----------------------------------------------------------------------------------


def _sum(document: Claims, table: Table, column: _Column) -> Iterator[Outcome]:
    """Yield what comes of the sum of a column of shares that are all of one whole."""
    heads = [table.rows[row].lower() for row in column.parts]
    if len(column.parts) < 2 or sum(_DATED.search(head) is not None for head in heads) > 1:
        return
    claims = list(column.parts.values())
    total = sum((exact(claim) for claim in claims), Decimal(0))
    may_be = Interval(Decimal(0), Decimal(0))
    for claim in claims:
        may_be = may_be.plus(written_interval(claim.quantity))
    if may_be.low <= _ALL <= may_be.high:
        yield Outcome(True, claims[-1], tuple(claims[:-1]))
        return
    is_all = _is_all(document, column, heads)
    least = _LEAST if is_all else _ALL
    if len(claims) > 1 and least <= total <= _MOST:
        shown = column.total or claims[-1]
        others = tuple(claim for claim in claims if claim is not shown)
        severity: Severity = "error" if is_all else "warning"
        yield Outcome(False, shown, others, "all", severity=severity, sum=_written_sum(claims, total))


def _is_all(document: Claims, column: _Column, heads: Sequence[str]) -> bool:
    """Tell whether the rows of a column are all there is: their total is 100, one is for what remains, or they are kinds."""
    if column.total is not None:
        return exact(column.total) == _ALL
    chinese = document.texts[next(iter(column.parts.values())).text].is_chinese
    remains = REMAINS["zh" if chinese else "en"].search(heads[-1]) is not None or heads[-1].strip() in (
        "other",
        "others",
    )
    return remains or are_all_kinds(heads, chinese=chinese)


_SHOWN = 6


def _written_sum(claims: Sequence[Claim], total: Decimal) -> str:
    terms = [written(CONTEXT.multiply(exact(claim), Decimal(100))) for claim in claims]
    if len(terms) > _SHOWN:
        terms = [*terms[: _SHOWN - 2], "…", terms[-1]]
    return f"{' + '.join(terms)} = {written(CONTEXT.multiply(total, Decimal(100)))}"
