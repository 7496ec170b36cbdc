"""Tables (ECMA-376 17.4): fixed columns, so that Word, WPS and LibreOffice agree on their widths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jjjdoc.ooxml.escape import escape_attribute


def table(
    style: str,
    widths: Sequence[int],
    rows: Iterable[str],
    *,
    caption: str = "",
    description: str = "",
    header: bool = True,
) -> str:
    """Return a table with these columns (widths in twips).

    `caption` and `description` are read to those who cannot see the table. `header` tells that the first row is
    one, for the style.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    about = f'<w:tblCaption w:val="{escape_attribute(caption)}"/>' if caption else ""
    about += f'<w:tblDescription w:val="{escape_attribute(description)}"/>' if description else ""
    first, value = ("1", "0020") if header else ("0", "0000")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{value}" w:firstRow="{first}" w:lastRow="0"'
        f' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{about}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
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


def fit_columns(wanted: Sequence[int], least: Sequence[int], total: int) -> list[int]:
    """Return column widths that add up to `total`.

    Each column gets what it wants when there is room, and its share of what is left over. When there is not,
    columns that want less than an equal share keep it, and the others divide the rest by what they want beyond
    their least width.
    """
    if sum(wanted) <= total:
        spare = total - sum(wanted)
        return _exact([width + spare * width / sum(wanted) for width in wanted], total)
    if sum(least) >= total:
        return _exact([width * total / sum(least) for width in least], total)
    spare = total - sum(least)
    excess = [max(0, want - low) for want, low in zip(wanted, least, strict=True)]
    return _exact([low + spare * more / sum(excess) for low, more in zip(least, excess, strict=True)], total)


def _exact(widths: Sequence[float], total: int) -> list[int]:
    whole = [int(width) for width in widths]
    whole[-1] += total - sum(whole)
    return whole
