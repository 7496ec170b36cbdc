"""Page setup, headers and footers (ECMA-376 17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from jjjdoc.ooxml.names import DECLARATION, R, W

HeaderFooter = Literal["header", "footer"]
HeaderFooterPlace = Literal["default", "first", "even"]


class Grid(Struct, frozen=True):
    """How many lines a page has, and how many Chinese characters a line (ECMA-376 17.6.5)."""

    lines: int
    characters: int


class Page(Struct, frozen=True):
    """A page, all in twips; `header` and `footer` are the distances of those from the edge of the paper."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    grid: Grid | None = None

    @property
    def turned(self) -> Page:
        """The same paper on its side, its margins turned to the left with it; a grid is of the upright page alone."""
        return Page(
            width=self.height,
            height=self.width,
            top=self.left,
            right=self.top,
            bottom=self.right,
            left=self.bottom,
            header=self.header * self.left // max(1, self.top),
            footer=self.footer * self.right // max(1, self.bottom),
        )

    @property
    def text_width(self) -> int:
        """How wide the text is."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """How high the text is."""
        return self.height - self.top - self.bottom


class HeaderFooterReference(Struct, frozen=True):
    """A header or footer of a section, by the id of its relationship."""

    kind: HeaderFooter
    place: HeaderFooterPlace
    relationship: str


def section_properties(
    page: Page, header_footer: Iterable[HeaderFooterReference], *, first_differs: bool, grid_size: int = 0
) -> str:
    """Return `w:sectPr`; with `first_differs` the first page has a header and a footer of its own.

    `grid_size` is the size of the default text in half-points where lines keep to the grid of the page, else 0.
    """
    references = "".join(
        f'<w:{item.kind}Reference w:type="{item.place}" r:id="{item.relationship}"/>'
        for item in header_footer
    )
    orientation = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{page.width}" w:h="{page.height}"{orientation}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}"'
        f' w:header="{page.header}" w:footer="{page.footer}" w:gutter="0"/><w:cols w:space="425"/>'
        + ("<w:titlePg/>" if first_differs else "")
        + (_grid(page, page.grid, grid_size) if page.grid and grid_size else "")
        + "</w:sectPr>"
    )


def _grid(page: Page, grid: Grid, size: int) -> str:
    """Return `w:docGrid`: the pitch of lines in twips, and what each character has more than its size.

    That is in 4096ths of a point. Both are rounded down, else the last line or character would find no room.
    """
    pitch = page.text_height // grid.lines
    extra = (page.text_width * 4096 // grid.characters - size * 10 * 4096) // 20
    return f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{extra}"/>'


def header_footer_xml(kind: HeaderFooter, content: str) -> str:
    """Return a header or footer part; the content ends with a paragraph."""
    tag = "w:hdr" if kind == "header" else "w:ftr"
    return f'{DECLARATION}<{tag} xmlns:w="{W}" xmlns:r="{R}">{content}</{tag}>'
