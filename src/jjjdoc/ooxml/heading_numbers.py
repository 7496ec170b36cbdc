"""The numbers of headings as Word counts them, and as its references to headings say them (ECMA-376 17.9, 17.16.5.51)."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.number_formats import write_number
from jjjdoc.ooxml.numbering import Level
from jjjdoc.patterns import regex

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
