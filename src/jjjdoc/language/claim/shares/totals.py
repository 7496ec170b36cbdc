"""A share that a sentence gives of the total of a table: the two districts created 27,000 jobs, 53 percent of the total."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Table
from jjjdoc.language.claim.shares.shares import is_share, may_be, share_fault
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.wholes.added import is_added
from jjjdoc.language.claim.wholes.addition import Addition
from jjjdoc.language.claim.wholes.tables import is_added_in, is_part_head, is_total_head
from jjjdoc.language.quantity.interval import counted
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_MOST_ROWS, _MOST_COLUMNS, _LEAD = 40, 12, 200
_LEAST = Decimal(10)
"""A smaller number is found in a table by chance."""
_OF_ALL = {
    "zh": regex(
        r"占(?:全[市县区州镇乡村校院厂部]?|总数|总量|总额|总计|合计|总)[^,，。;；国省球]{0,8}(?:的|比重|比例)*(?:为|达到?|约|近|超过?)?$"
    ),
    "en": regex(
        r"^ ?of (?:the |all |its |their )*(?:total|all|whole|overall|combined|(?:city|county|province|region|district|town|country|programme|program|project|group|company)(?:['’]s)?(?: total)?)"
        r"(?: [a-z]+)?(?=\s*(?:[.,;:()]|$|and |in \d))"
    ),
}
_SUFFIX = regex(r"(?<=..)[市县区镇乡州村]$|(?<=[a-z]) (?:city|county|district|province|region|town)$")


def shares_of_totals(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of each share of a total whose part is a row of a table nearby, or the sum of rows it names."""
    tables = [(next(iter(table.cells.values())).text, table) for table in document.tables if table.cells]
    for claims in document.sentences if tables else ():
        text = document.texts[claims[0].text]
        if text.cell is not None:
            continue
        at = bisect_left(tables, claims[0].text, key=lambda each: each[0])
        for part, share in pairwise(claims):
            if not (is_share(share) and is_added(part) and _is_of_all(document, share)):
                continue
            start = max(text.sentences[part.sentence].start, part.quantity.start - _LEAD)
            lead = text.folded[start : part.quantity.start]
            for _, table in tables[max(0, at - 1) : at + 1]:
                whole = _total_of(table, part, lead)
                if whole is not None:
                    holds = may_be(share.quantity, counted(part.quantity).divided_by(counted(whole.quantity)))
                    yield Outcome(True, share, (part, whole)) if holds else share_fault(share, part, whole)
                    break


def _is_of_all(document: Claims, share: Claim) -> bool:
    if document.texts[share.text].is_chinese:
        return _OF_ALL["zh"].search(share.before) is not None
    return _OF_ALL["en"].search(share.after) is not None


def _total_of(table: Table, part: Claim, lead: str) -> Claim | None:
    """Return the total of the only column of a table where the rows that words name come to a part."""
    totals = [row for row, head in table.rows.items() if is_total_head(head)]
    if len(totals) != 1 or len(table.rows) > _MOST_ROWS or len(table.columns) > _MOST_COLUMNS:
        return None
    rows = [row for row, head in table.rows.items() if row not in totals and _is_named(head, lead)]
    found = [
        table.cells[totals[0], column]
        for column in table.columns
        if column and (totals[0], column) in table.cells and _comes_to(table, rows, column, part)
    ]
    return found[0] if len(found) == 1 and exact(found[0]) > exact(part) else None


def _is_named(head: str, words: str) -> bool:
    name = _SUFFIX.sub("", head.strip().lower())
    return len(name) > 1 and not is_part_head(head) and name in words


def _comes_to(table: Table, rows: Sequence[int], column: int, part: Claim) -> bool:
    cells = [table.cells[row, column] for row in rows if (row, column) in table.cells]
    if not cells or len(cells) < len(rows) or part.quantity.low < _LEAST:
        return False
    mine, theirs = part.quantity.dimension, cells[0].quantity.dimension
    alike = mine == theirs or {mine, theirs} <= {"", *COUNTS}
    is_amount = all(is_added_in(table, row, column) for row in rows)
    return alike and is_amount and Addition(part, tuple(cells), in_table=True).holds
