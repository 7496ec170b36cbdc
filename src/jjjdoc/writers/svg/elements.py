"""The few elements that charts are drawn with (SVG 1.1); lengths are in user units, a tenth of which can be told apart."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.names import escape_attribute, escape_text

# What the kinds of chart have in common: the width of an image, and what is drawn of it so far.


WIDTH: Final = 640.0

GRID: Final = "D9D9D9"
AXIS: Final = "7F7F7F"


class Paint(Struct, frozen=True):
    """The colour of a series, and that of its outline, empty for none; in hex without #."""

    color: str
    outline: str


class Drawing(Struct, frozen=True):
    """Elements, and how far down they reach."""

    content: str
    height: float


class Scale(Struct, frozen=True):
    """The way from numbers to places on an axis: `least` is at `start`, `most` at `end`."""

    least: Decimal
    most: Decimal
    start: float
    end: float

    def place(self, number: Decimal) -> float:
        """Return where a number is."""
        share = float((number - self.least) / (self.most - self.least))
        return self.start + (self.end - self.start) * share


Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

SIZE: Final = 13
INK: Final = "#333333"

_CHINESE: Final = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
_ENGLISH: Final = "Arial, Helvetica, sans-serif"


def document(width: float, height: float, language: str, title: str, description: str, content: str) -> bytes:
    """Return an image with a title and a description that screen readers tell."""
    font = _CHINESE if is_chinese(language) else _ENGLISH
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" aria-labelledby="title description" '
        f'xml:lang="{escape_attribute(language)}" font-family="{escape_attribute(font)}" font-size="{SIZE}" fill="{INK}">\n'
        f'<title id="title">{escape_text(title)}</title>\n<desc id="description">{escape_text(description)}</desc>\n'
        f'<rect width="{_n(width)}" height="{_n(height)}" fill="#FFFFFF"/>\n{content}</svg>\n'
    ).encode()


def text(at: Point, words: str, anchor: Anchor = "start") -> str:
    """Return a line of text whose middle stands at a height."""
    x, y = at
    return f'<text x="{_n(x)}" y="{_n(y + SIZE * 0.35)}" text-anchor="{anchor}">{escape_text(words)}</text>\n'


def line(start: Point, end: Point, color: str) -> str:
    """Return a thin straight line."""
    return f'<path d="M{_at(start)}L{_at(end)}" stroke="#{color}" fill="none"/>\n'


def polyline(points: Iterable[Point], color: str, dash: str) -> str:
    """Return a line through points; `dash` is its pattern, empty for none."""
    path = "L".join(map(_at, points))
    pattern = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="M{path}" stroke="#{color}" stroke-width="2.5" fill="none"{pattern}/>\n'


def shape(points: Iterable[Point], color: str, outline: str = "") -> str:
    """Return a filled polygon."""
    return path(f"M{'L'.join(map(_at, points))}Z", color, outline)


def path(data: str, color: str, outline: str = "") -> str:
    """Return a filled path."""
    stroke = f' stroke="#{outline}"' if outline else ""
    return f'<path d="{data}" fill="#{color}"{stroke}/>\n'


def bar(corner: Point, width: float, height: float, color: str, outline: str = "") -> str:
    """Return a filled rectangle from its upper left corner."""
    x, y = corner
    stroke = f' stroke="#{outline}"' if outline else ""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" fill="#{color}"{stroke}/>\n'
    )


def text_width(words: str) -> float:
    """Return about how wide a text is."""
    return display_width(words) * SIZE * 0.55


def coordinates(point: Point) -> str:
    """Return a point as it stands in a path."""
    return _at(point)


def _at(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _n(number: float) -> str:
    """Return a number with at most one decimal, the same on every machine."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")
