"""What the styles of a Word file say of its paragraphs and runs, with what they inherit (ECMA-376 17.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex

_VALUE: Final = qualified("val")
_DEEPEST: Final = 24  # of the chain of styles that are based on others
_LEVELS: Final = 9

_HEADING = regex(r"(?:heading|标题|überschrift|titre|título)\s?([1-9])")
_BRACKET = regex(r"\s*\([a-z, ]*\)$")  # with which we tell styles of two languages apart


class _Style(Struct, frozen=True):
    name: str
    based_on: str | None
    paragraph: Element | None
    text: Element | None


class Styles(Struct):
    """The styles of a file by id; `default` is that of paragraphs that name none."""

    by_id: dict[str, _Style] = field(default_factory=dict)
    default: str = ""
    _levels: dict[str, int] = field(default_factory=dict)
    _numbered: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """Return the styles of a part."""
        styles = cls()
        for style in () if root is None else root.iterchildren(qualified("style")):
            identifier = style.get(qualified("styleId"), "")
            styles.by_id[identifier] = _Style(
                _normalised(_value(style, "name") or identifier),
                _value(style, "basedOn"),
                style.find(qualified("pPr")),
                style.find(qualified("rPr")),
            )
            if style.get(qualified("type")) == "paragraph" and style.get(qualified("default")) in (
                "1",
                "true",
            ):
                styles.default = identifier
        return styles

    def name(self, identifier: str | None) -> str:
        """Return the name of a style in lower case, the id itself where there is no such style."""
        found = self.by_id.get(identifier or self.default)
        return found.name if found else _normalised(identifier or "")

    def names(self, identifier: str | None) -> Iterator[str]:
        """Yield the names of a style and of those it is based on."""
        yield self.name(identifier)
        yield from (style.name for style in list(self._chain(identifier))[1:])

    def heading_level(self, paragraph: Element) -> int:
        """Return the level of a heading, 1 to 9; 0 for what is none.

        An outline level of the paragraph's own goes before that of its style, and that before the style's name.
        """
        properties = paragraph.find(qualified("pPr"))
        own = _outline(properties)
        if own is not None:
            return own
        identifier = None if properties is None else _value(properties, "pStyle")
        key = identifier or self.default
        if key not in self._levels:
            self._levels[key] = self._level(key)
        return self._levels[key]

    def numbering(self, paragraph: Element) -> tuple[str | None, str | None]:
        """Return the list of a paragraph and the level in it, as the paragraph or its style has them."""
        properties = paragraph.find(qualified("pPr"))
        found, level = _numbering(properties)
        if found is None or level is None:
            identifier = None if properties is None else _value(properties, "pStyle")
            of_style = self._numbering_of(identifier or self.default)
            found, level = found or of_style[0], level or of_style[1]
        return found, level

    def is_on(self, run_properties: Element | None, name: str) -> bool:
        """Tell whether a property of text, such as `b`, is set in a run or by its character style."""
        if run_properties is None:
            return False
        own = run_properties.find(qualified(name))
        if own is None:
            chain = self._chain(_value(run_properties, "rStyle") or "-")
            texts = [style.text for style in chain if style.text is not None]
            own = next(
                (each for each in (text.find(qualified(name)) for text in texts) if each is not None), None
            )
        return own is not None and own.get(_VALUE, "true") not in ("0", "false", "off")

    def _level(self, identifier: str) -> int:
        chain = list(self._chain(identifier))
        for style in chain:
            level = _outline(style.paragraph)
            if level is not None:
                return level
        for style in chain or (_Style(_normalised(identifier), None, None, None),):
            found = _HEADING.fullmatch(style.name)
            if found:
                return int(found[1])
        return 0

    def _numbering_of(self, identifier: str) -> tuple[str | None, str | None]:
        if identifier not in self._numbered:
            number = level = None
            for style in self._chain(identifier):
                own = _numbering(style.paragraph)
                number, level = number or own[0], level or own[1]
            self._numbered[identifier] = number, level
        return self._numbered[identifier]

    def _chain(self, identifier: str | None) -> Iterator[_Style]:
        name: str | None = identifier or self.default
        for _ in range(_DEEPEST):
            style = self.by_id.get(name or "")
            if style is None:
                return
            yield style
            name = style.based_on


def style_of(paragraph: Element) -> str | None:
    """Return the id of the style that a paragraph names."""
    properties = paragraph.find(qualified("pPr"))
    return None if properties is None else _value(properties, "pStyle")


def _normalised(name: str) -> str:
    return _BRACKET.sub("", name.strip().lower())


def _value(element: Element, name: str) -> str | None:
    found = element.find(f"{{{W}}}{name}")
    return None if found is None else found.get(_VALUE)


def _outline(properties: Element | None) -> int | None:
    """Return the level of a heading that properties give, 0 where they say it is none."""
    value = None if properties is None else _value(properties, "outlineLvl")
    if value is None or not value.isascii() or not value.isdigit():
        return None
    level = int(value[:4]) + 1
    return level if level <= _LEVELS else 0


def _numbering(properties: Element | None) -> tuple[str | None, str | None]:
    found = None if properties is None else properties.find(qualified("numPr"))
    return (None, None) if found is None else (_value(found, "numId"), _value(found, "ilvl"))
