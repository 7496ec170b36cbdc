"""Page setup, headers and footers (ECMA-376 17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jjjdoc.ooxml.escape import DECLARATION
from jjjdoc.ooxml.names import R, W

Furniture = Literal["header", "footer"]
FurniturePlace = Literal["default", "first"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page, all in twips; `header` and `footer` are the distances of those from the edge of the paper."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int

    @property
    def text_width(self) -> int:
        """How wide the text is."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """How high the text is."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class FurnitureReference:
    """A header or footer of a section, by the id of its relationship."""

    kind: Furniture
    place: FurniturePlace
    relationship: str


def section_properties(page: Page, furniture: Iterable[FurnitureReference], *, first_differs: bool) -> str:
    """Return `w:sectPr`; with `first_differs` the first page has a header and a footer of its own."""
    references = "".join(
        f'<w:{item.kind}Reference w:type="{item.place}" r:id="{item.relationship}"/>' for item in furniture
    )
    orientation = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{page.width}" w:h="{page.height}"{orientation}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}"'
        f' w:header="{page.header}" w:footer="{page.footer}" w:gutter="0"/><w:cols w:space="425"/>'
        + ("<w:titlePg/>" if first_differs else "")
        + "</w:sectPr>"
    )


def furniture_xml(kind: Furniture, content: str) -> str:
    """Return a header or footer part; the content ends with a paragraph."""
    tag = "w:hdr" if kind == "header" else "w:ftr"
    return f'{DECLARATION}<{tag} xmlns:w="{W}" xmlns:r="{R}">{content}</{tag}>'
