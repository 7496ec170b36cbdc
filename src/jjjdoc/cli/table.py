"""Columns of a table in a terminal, aligned by display width."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.width import display_width, pad


def table_lines(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Return one line a row, two spaces between columns; `right` are the columns set flush right."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            pad(cell, width, "right" if index in right else "left")
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
