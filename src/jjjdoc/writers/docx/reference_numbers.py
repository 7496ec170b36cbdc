"""How the styles of a reference document number headings."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from jjjdoc.ooxml.heading_numbers import UNNUMBERED, HeadingLevel, HeadingNumbering
from jjjdoc.ooxml.xml import Element, qualified, select, select_values
from jjjdoc.writers.docx.roles import HEADINGS

# The formats that we write as Word does.
_KNOWN: Final = frozenset(
    [
        "decimal",
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "lowerLetter",
        "upperLetter",
        "lowerRoman",
        "upperRoman",
    ]
)


def heading_numbering(styles: Element | None, lists: Element | None) -> HeadingNumbering:
    """Return the list that the heading styles belong to, each on its own level, as far as they do and we can count them."""
    if styles is None or lists is None:
        return UNNUMBERED
    found = [_style(styles, f"heading {level}") for level in range(1, len(HEADINGS) + 1)]
    identifier, _ = found[0]
    if not identifier.isdecimal():
        return UNNUMBERED
    own = takewhile(lambda each: each[0] == identifier, found)
    levels = takewhile(
        lambda level: level is not None,
        (_level(lists, identifier, depth, style) for depth, (_, style) in enumerate(own)),
    )
    counted = tuple(level for level in levels if level)
    return HeadingNumbering(int(identifier), counted) if counted else UNNUMBERED


def _style(styles: Element, name: str) -> tuple[str, str]:
    """Return the list that a style belongs to, and its id; "" for what there is not."""
    for style in select(styles, "./w:style[@w:type='paragraph']"):
        if [each.lower() for each in select_values(style, "./w:name/@w:val")] == [name]:
            return _first(style, "./w:pPr/w:numPr/w:numId/@w:val"), style.get(qualified("styleId"), "")
    return "", ""


def _level(lists: Element, identifier: str, depth: int, style: str) -> HeadingLevel | None:
    """Return a level of a list; None where it is another style's, or in a form that we do not write."""
    abstract = _first(lists, f"./w:num[@w:numId='{identifier}']/w:abstractNumId/@w:val")
    path = f"./w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{depth}']"
    for level in select(lists, path) if abstract.isdecimal() else ():
        kind = _first(level, "./w:numFmt/@w:val")
        text = _first(level, "./w:lvlText/@w:val")
        start = _first(level, "./w:start/@w:val")
        tied = _first(level, "./w:pStyle/@w:val")
        if kind in _KNOWN and text and tied in ("", style):
            legal = bool(select(level, "./w:isLgl"))
            gap = "" if _first(level, "./w:suff/@w:val") == "nothing" else " "
            return HeadingLevel(kind, text, int(start) if start.isdecimal() else 1, legal, gap)
    return None


def _first(element: Element, path: str) -> str:
    return next(iter(select_values(element, path)), "")
