"""The numbers that Word puts before paragraphs, counted as Word counts them (ECMA-376 17.9)."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.numbering import write_number
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex

_VALUE: Final = qualified("val")
_LEVELS: Final = 9
_PLACE = regex("%([1-9])")


class Label(Struct, frozen=True):
    """The place of a paragraph in a list; `text` is what Word shows before it, "" where that is not known."""

    list: str
    level: int
    ordered: bool
    number: int
    text: str


class _Level(Struct, frozen=True):
    kind: str = "decimal"
    text: str = ""
    start: int = 1


class Numbering(Struct):
    """The lists of a file, and how far each has been counted."""

    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)  # of an abstract list
    _abstract: dict[str, str] = field(default_factory=dict)
    _starts: dict[str, dict[int, int]] = field(default_factory=dict)  # that a list gives itself
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """Return the lists of a numbering part."""
        made = cls()
        for element in () if root is None else root:
            if element.tag == qualified("abstractNum"):
                levels = {
                    _whole(each.get(qualified("ilvl"))): _level(each)
                    for each in element.iterchildren(qualified("lvl"))
                }
                made._levels[element.get(qualified("abstractNumId"), "")] = levels
            elif element.tag == qualified("num"):
                made._take(element)
        return made

    def _take(self, element: Element) -> None:
        identifier = element.get(qualified("numId"), "")
        self._abstract[identifier] = _child(element, "abstractNumId") or ""
        starts = {}
        for override in element.iterchildren(qualified("lvlOverride")):
            start = _child(override, "startOverride")
            if start is not None:
                starts[_whole(override.get(qualified("ilvl")))] = _whole(start)
        self._starts[identifier] = starts

    def count(self, identifier: str | None, level_text: str | None) -> Label | None:
        """Count a paragraph of a list, and return its label; None for one that is in no list."""
        abstract = self._abstract.get(identifier or "")
        if identifier is None or abstract is None:
            return None
        level = min(_whole(level_text), _LEVELS - 1)
        levels = self._levels.get(abstract, {})
        own = levels.get(level, _Level())
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        starts = self._starts[identifier]
        if identifier not in self._begun:
            self._begun.add(identifier)
            for each, start in starts.items():
                if each < _LEVELS:
                    counts[each] = start - 1
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            counts[deeper] = None
        if own.kind == "none":
            return None
        number = counts[level] or 0
        ordered = own.kind != "bullet"
        text = _text(own, levels, counts) if ordered else ""
        return Label(identifier, level, ordered, number, text)


def _level(element: Element) -> _Level:
    return _Level(
        _child(element, "numFmt") or "decimal",
        _child(element, "lvlText") or "",
        _whole(_child(element, "start") or "1"),
    )


def _text(own: _Level, levels: dict[int, _Level], counts: list[int | None]) -> str:
    def number(found: re.Match[str]) -> str:
        level = int(found[1]) - 1
        count = counts[level]
        return write_number(count if count is not None else 1, levels.get(level, _Level()).kind)

    return _PLACE.sub(number, own.text)


def _child(element: Element, name: str) -> str | None:
    found = element.find(qualified(name))
    return None if found is None else found.get(_VALUE)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
