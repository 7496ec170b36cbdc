"""Numbered and bulleted lists (ECMA-376 17.9)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, Literal

from msgspec import Struct, field

from jjjdoc.language.quantity.numerals import spell_chinese
from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat, text_properties
from jjjdoc.ooxml.names import DECLARATION, W, escape_attribute
from jjjdoc.patterns import regex

# Numbers as Word writes them in lists (ECMA-376 17.18.59).


_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_ONES: Final = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def write_number(number: int, kind: str) -> str:
    """Return a number in a format by its name, in digits where that is not known."""
    match kind:
        case "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" | "ideographDigital":
            return spell_chinese(Decimal(number), counting=False)
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1000 else ""
            return letter if kind == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman if kind == "lowerRoman" else roman.upper()
        case _:
            return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in (*_ROMAN, *_ROMAN_ONES):
        count, number = divmod(number, value)
        written += letters * count
    return written


# The numbers of headings as Word counts them, and as its references to headings say them (ECMA-376 17.9, 17.16.5.51).


_COUNT = regex("%([1-9])")


class HeadingLevel(Struct, frozen=True):
    """How headings of a level are numbered: `text` has `%1` for the count of the first level, and so on.

    `format` is the name that Word has for the form of its count; in a `legal` number all counts are in digits. `gap`
    is the space behind the number, if there is any.
    """

    format: str
    text: str
    start: int = 1
    legal: bool = False
    gap: str = ""


class HeadingNumbering(Struct, frozen=True):
    """The list that numbers headings, by its id, and its levels from the first on; none where nothing does.

    `own` are the levels as they were added to the lists of the document, none where they are those of another.
    """

    list: int = 0
    levels: tuple[HeadingLevel, ...] = ()
    own: tuple[Level, ...] = ()


UNNUMBERED: Final = HeadingNumbering()


class HeadingNumber(Struct, frozen=True):
    """The number of a heading: as it stands before it with its gap, and as a reference in full context says it."""

    shown: str
    referred: str


class HeadingCounter(Struct):
    """Counts headings in the order of the text."""

    levels: tuple[HeadingLevel, ...]
    _counts: list[int] = field(default_factory=list)

    def restart(self) -> None:
        """Begin to count anew."""
        self._counts.clear()

    def count(self, level: int) -> HeadingNumber | None:
        """Return the number of the heading that comes next; None on a level without numbers."""
        if level > len(self.levels):
            return None
        counts = self._counts
        del counts[level:]
        counts += [
            each.start for each in self.levels[len(counts) : level - 1]
        ]  # as if it had one that was left out
        if len(counts) == level:
            counts[-1] += 1
        else:
            counts.append(self.levels[level - 1].start)
        return HeadingNumber(self._shown(level) + self.levels[level - 1].gap, self._referred(level))

    def _shown(self, level: int) -> str:
        own = self.levels[level - 1]

        def said(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            count = self._counts[at] if at < len(self._counts) else 0
            return write_number(count, "decimal" if own.legal else self.levels[at].format)

        return _COUNT.sub(said, own.text)

    def _referred(self, level: int) -> str:
        """Return the numbers of the headings above and of this, each level once, without full stops at the end.

        So 二、 and （三） are 二、（三）, and 2. and 3. are 2.3. The standard says no more of it than that trailing periods
        are left out; LibreOffice does the same.
        """
        said = ""
        while level > 0:
            said = self._shown(level) + said
            counts = [int(place) for place in _COUNT.findall(self.levels[level - 1].text)]
            level = min(counts, default=level) - 1
        return said.rstrip(".")


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
