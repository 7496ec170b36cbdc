"""Tables (ECMA-376 17.4): fixed columns, so that Word, WPS and LibreOffice agree on their widths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from jjjdoc.ooxml.names import escape_attribute

_FOOT = (
    '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin"'
    ' w:tblpXSpec="left" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>'
)


def table(
    style: str,
    widths: Sequence[int],
    rows: Iterable[str],
    *,
    caption: str = "",
    description: str = "",
    header: bool = True,
    at_foot: bool = False,
) -> str:
    """Return a table with these columns (widths in twips).

    `caption` and `description` are read to those who cannot see the table. `header` tells that the first row is
    one, for the style. With `at_foot` the table stands at the foot of the text of the page that it falls on.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    about = f'<w:tblCaption w:val="{escape_attribute(caption)}"/>' if caption else ""
    about += f'<w:tblDescription w:val="{escape_attribute(description)}"/>' if description else ""
    first, value = ("1", "0020") if header else ("0", "0000")
    place = _FOOT if at_foot else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{place}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{value}" w:firstRow="{first}" w:lastRow="0"'
        f' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{about}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def rotated(content: str, width: int, height: int, place: tuple[int, int]) -> str:
    """Return paragraphs in a cell of this size whose lines run from top to bottom, at a place on the paper (all twips)."""
    left, top = place
    properties = (
        f'<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{left}"'
        f' w:tblpY="{top}"/><w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    turned = cell(content, width, properties='<w:textDirection w:val="tbRl"/>')
    return (
        f'<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>{turned}</w:tr></w:tbl>'
    )


def row(cells: Iterable[str], *, header: bool = False, whole: bool = True) -> str:
    """Return a row; a header row is repeated on each page, a `whole` one is not split between pages."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header else "")
    properties = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(content: str, width: int, *, span: int = 1, properties: str = "") -> str:
    """Return a cell; its content must end with a paragraph. `properties` follow `w:gridSpan` in the schema."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{properties}</w:tcPr>{content}</w:tc>'


_TIGHT = 0.975  # of what columns want, what still holds their texts


class Column(Struct, frozen=True):
    """What a column asks for, in twips: its longest text on one line, its longest word, its usual text."""

    wanted: int
    least: int
    usual: int


def fit_columns(columns: Sequence[Column], total: int) -> list[int]:
    """Return column widths that add up to `total`.

    Each column gets what it wants when there is room or all but, and its share of what is left over. When there is not,
    columns that want no more than an equal share get it, and the others divide the rest.
    """
    wanted = sum(column.wanted for column in columns)
    if wanted * _TIGHT <= total:
        return _exact([column.wanted * total / max(1, wanted) for column in columns], total)
    widths: dict[int, float] = {}
    pending = dict(enumerate(columns))
    room = total
    while modest := {
        n: column.wanted for n, column in pending.items() if column.wanted * len(pending) <= room
    }:
        widths |= modest
        room -= sum(modest.values())
        pending = {n: column for n, column in pending.items() if n not in modest}
    widths |= _divide(pending, room)
    return _exact([widths[n] for n in range(len(columns))], total)


def _divide(columns: Mapping[int, Column], room: int) -> dict[int, float]:
    """Divide room that is too little; none gets less than its longest word.

    By the square roots of what columns usually hold: the fullest gets most, yet the others are not squeezed.
    """
    needed = sum(column.least for column in columns.values())
    if needed >= room:
        return {n: column.least * room / needed for n, column in columns.items()}
    widths: dict[int, float] = {}
    pending = dict(columns)
    while True:
        weights = {n: max(1.0, column.usual) ** 0.5 for n, column in pending.items()}
        shares = {n: room * weight / sum(weights.values()) for n, weight in weights.items()}
        short = {n: column.least for n, column in pending.items() if shares[n] < column.least}
        if not short:
            return widths | shares
        widths |= short
        room -= sum(short.values())
        pending = {n: column for n, column in pending.items() if n not in short}


def _exact(widths: Sequence[float], total: int) -> list[int]:
    whole = [int(width) for width in widths]
    whole[-1] += total - sum(whole)
    return whole
