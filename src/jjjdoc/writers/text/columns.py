"""Columns of plain text: how wide they are, and lines set side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from jjjdoc.language.width import pad
from jjjdoc.tree.nodes import Alignment

_NARROWEST = 4


def share_width(natural: Sequence[int], available: int) -> list[int]:
    """Return widths of columns that together take what is available, if they can.

    A column that needs no more than its share has what it needs; the others share the rest alike. No column is
    narrower than four columns of the terminal unless it needs no more.
    """
    widths = [0] * len(natural)
    remaining = available
    by_need = sorted(range(len(natural)), key=lambda index: natural[index])
    for done, index in enumerate(by_need):
        share = remaining // (len(natural) - done)
        widths[index] = min(natural[index], max(share, _NARROWEST))
        remaining -= widths[index]
    return widths


def side_by_side(
    cells: Sequence[Sequence[str]], widths: Sequence[int], alignments: Sequence[Alignment], gap: str
) -> list[str]:
    """Return the lines of cells set beside each other, each line without white space at its end."""
    return [
        gap.join(
            pad(text, width, alignment)
            for text, width, alignment in zip(texts, widths, alignments, strict=True)
        ).rstrip()
        for texts in zip_longest(*cells, fillvalue="")
    ]
