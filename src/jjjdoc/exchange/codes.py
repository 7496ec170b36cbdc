"""The inline codes of template texts: references, and the marks in pairs that make words bold, italic or a link.

A code keeps what is written, so that a text is the sum of its parts whatever becomes of ids.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator
from typing import Literal

from msgspec import Struct

from jjjdoc.exchange.references import Reference, split_text
from jjjdoc.language.markup import parse_markup
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Emphasis, Link, Strong
from jjjdoc.tree.walk import iterate_inlines

Kind = Literal["bold", "italic", "link"]


class Pair(Struct, frozen=True):
    """What stands before and behind words: `**` and `**`, or `[` and `](target)`."""

    kind: Kind
    opening: str
    closing: str


class Mark(Struct, frozen=True):
    """One end of a pair, with the number of its inline code, which both ends have."""

    pair: Pair
    number: int
    is_opening: bool

    @property
    def text(self) -> str:
        """Return the mark as it is written."""
        return self.pair.opening if self.is_opening else self.pair.closing


Coded = tuple[str | tuple[Reference, int] | Mark, ...]
"""The parts of a text, each reference and each mark with the number of its inline code."""


def number_codes(text: str, known: Coded = ()) -> Coded:
    """Return the parts of a text, its codes numbered by occurrence: a name alone would stand twice in some texts.

    `known` is the source of a target: a code has the number that it has there, one that is not there a new one.
    """
    numbering = _Numbering(known)
    marks = _marks(text)
    numbers: dict[int, int] = {}
    parts: list[str | tuple[Reference, int] | Mark] = []
    at = 0
    for start, end, index, pair, is_opening in [*marks, (len(text), len(text), -1, None, False)]:
        for part in split_text(text[at:start]):
            parts.append(part if isinstance(part, str) else (part, numbering.number(part)))
        if pair is not None:
            if is_opening:
                numbers[index] = numbering.number(pair)
            parts.append(Mark(pair, numbers[index], is_opening))
        at = end
    return tuple(parts)


class _Numbering:
    """Gives each code the number that the same has in another text, once, or a new one."""

    def __init__(self, known: Coded) -> None:
        self._free: dict[Hashable, deque[int]] = defaultdict(deque)
        self._last = 0
        for part in known:
            if isinstance(part, str) or (isinstance(part, Mark) and not part.is_opening):
                continue
            code, number = (part.pair, part.number) if isinstance(part, Mark) else part
            self._free[code].append(number)
            self._last = max(self._last, number)

    def number(self, code: Hashable) -> int:
        if self._free.get(code):
            return self._free[code].popleft()
        self._last += 1
        return self._last


def _marks(text: str) -> list[tuple[int, int, int, Pair | None, bool]]:
    """Return where each mark stands, which pair of the text it belongs to, and whether it begins it, in order.

    A text with a fault in its markup has none: what is meant is not known.
    """
    return sorted(_unsorted_marks(text), key=lambda mark: mark[:2]) if "*" in text or "](" in text else []


def _unsorted_marks(text: str) -> Iterator[tuple[int, int, int, Pair | None, bool]]:
    prose, faults = parse_markup(TextView.of_generated(text), "", "en")
    if faults:
        return
    for index, inline in enumerate(iterate_inlines(prose.inlines)):
        if isinstance(inline, Strong | Emphasis | Link) and inline.children:
            first, last = inline.children[0].start, inline.children[-1].end
            kind: Kind = (
                "bold" if isinstance(inline, Strong) else "italic" if isinstance(inline, Emphasis) else "link"
            )
            pair = Pair(kind, text[inline.start : first], text[last : inline.end])
            yield inline.start, first, index, pair, True
            yield last, inline.end, index, pair, False


#: Marks of codes that other programs have put in, which have no text of ours.
FOREIGN_MARKS = {"bold": "**", "italic": "*", "xlf:b": "**", "xlf:i": "*"}
