"""Numbered and bulleted lists (ECMA-376 17.9)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from jjjdoc.ooxml.escape import DECLARATION, escape_attribute
from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat, text_properties
from jjjdoc.ooxml.names import W

NumberFormat = Literal["bullet", "chineseCounting", "decimal", "lowerLetter", "lowerRoman", "none"]


class Level(Struct, frozen=True):
    """One level of a kind of list: `text` is the bullet, or the number as `%1.`; indents in twips.

    A level that a `style` (by its id) numbers, or that shows no number, leaves indents to the style and has nothing
    after its number. In a `legal` number all counts are in digits; one that a style numbers
    may be `spaced` from the text.
    """

    format: NumberFormat
    text: str
    left: int
    hanging: int
    look: TextFormat = SAME_TEXT
    east_asian: bool = False
    style: str = ""
    legal: bool = False
    spaced: bool = False


class Numbering(Struct):
    """The lists of one document. Ids begin at those given, so that they can join the lists of another."""

    first_abstract: int = 0
    first_list: int = 1
    _abstracts: dict[tuple[Level, ...], int] = field(default_factory=dict)
    _lists: list[str] = field(default_factory=list)
    _bullets: dict[tuple[Level, ...], int] = field(default_factory=dict)

    def bullets(self, levels: tuple[Level, ...]) -> int:
        """Return the id of the list of this kind, one for all bulleted lists that look alike."""
        if levels not in self._bullets:
            self._bullets[levels] = self.new_list(levels, 0, 1)
        return self._bullets[levels]

    def without_numbers(self) -> int:
        """Return the id of a list without numbers, which takes a paragraph out of the list of its style.

        List 0 stands for none of all, but validators look for it.
        """
        return self.bullets((Level("none", "", 0, 0),))

    def new_list(self, levels: tuple[Level, ...], depth: int, start: int) -> int:
        """Return the id of a list of this kind whose level `depth` begins at `start`."""
        abstract = self._abstracts.setdefault(levels, self.first_abstract + len(self._abstracts))
        number = self.first_list + len(self._lists)
        self._lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
            f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return number

    def abstracts(self) -> str:
        """Return the kinds of list; they come before all lists, else Word Online refuses the file."""
        return "".join(_abstract(number, levels) for levels, number in self._abstracts.items())

    def lists(self) -> str:
        """Return the lists."""
        return "".join(self._lists)

    def xml(self) -> str:
        """Return a numbering part that holds these lists alone."""
        return f'{DECLARATION}<w:numbering xmlns:w="{W}">{self.abstracts()}{self.lists()}</w:numbering>'


def _abstract(number: int, levels: tuple[Level, ...]) -> str:
    items = "".join(_level(depth, level) for depth, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x4A4A4400 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x4A4A4A00 + number:08X}"/>{items}</w:abstractNum>'
    )


def _level(depth: int, level: Level) -> str:
    # firstLineChars="0" takes back a first line indented in characters by the style, which would win otherwise.
    indents = f'<w:ind w:left="{level.left}" w:firstLineChars="0" w:hanging="{level.hanging}"/>'
    tied = f'<w:pStyle w:val="{level.style}"/>' if level.style else ""
    tied += "<w:isLgl/>" if level.legal else ""
    bare = bool(level.style) or level.format == "none"
    tied += f'<w:suff w:val="{"space" if level.spaced else "nothing"}"/>' if bare else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>{tied}'
        f'<w:lvlText w:val="{escape_attribute(level.text)}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{'' if bare else indents}</w:pPr>"
        f"<w:rPr>{text_properties('', level.look, east_asian=level.east_asian)}</w:rPr></w:lvl>"
    )
