"""A count and the list that spells it out."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

MASK = "_"
_FAR = 2


class Items(Struct, frozen=True):
    """How many members a list has: at least `low`, at most `high`, since “and” may stand within a name.

    `open`: the list says that there are more. `end` is where it ends in the text.
    """

    low: int
    high: int
    end: int
    open: bool = False


class Listed(Struct, frozen=True):
    """A list with a range of the text."""

    start: int
    end: int
    items: Items


class Enumeration(Struct, frozen=True):
    """A stated count with its list, as a range of the text.

    `counts` are the numbers that may be meant: of “three schools and two hospitals (…)” two and five; the last is the likelier.
    `weak`: the list may be no list of what is counted (a colon, plain brackets), so that only a small difference tells.
    `before`: it stands before its count, after 等 (三河、大厂、香河等三县).
    """

    start: int
    end: int
    counts: tuple[int, ...]
    items: Items
    weak: bool = False
    before: bool = False

    @property
    def stated(self) -> int:
        """The count that is most likely meant."""
        return self.counts[-1]

    @property
    def more(self) -> bool:
        """Whether the list surely has more members than any count."""
        return self.items.low > max(self.counts)

    @property
    def fewer(self) -> bool:
        """Whether a closed list surely has fewer."""
        return not self.items.open and self.items.high < min(self.counts)

    @property
    def partial(self) -> bool:
        """Whether a list before 等 has fewer members: it may give only some."""
        return self.before and not self.more

    @property
    def wrong(self) -> bool:
        """Whether list and count surely disagree."""
        if self.weak:
            gap = min(
                abs(count - bound) for count in self.counts for bound in (self.items.low, self.items.high)
            )
            if gap > _FAR:
                return False
        between = any(min(self.counts) < self.items.low <= self.items.high < count for count in self.counts)
        return self.more or self.fewer or (between and not self.items.open)


def masked(text: Text, joints: tuple[str, ...], comma: str) -> str:
    """Return the text, of the same length, with the quoted names in it blanked, and the terms that hold one of `joints`.

    A joint within a name is then no joint of the list. A term with a comma is a list itself and stays.
    """
    plain = text.written.replace("\u00a0", " ")
    ranges = [
        (start, end)
        for start, end, _ in text.names
        if any(joint in plain[start:end] for joint in joints) and comma not in plain[start:end]
    ]
    ranges += _quoted(plain)
    parts, at = [], 0
    for start, end in sorted(ranges):
        if start < at:
            continue
        parts += [plain[at:start], MASK * (end - start)]
        at = end
    return "".join([*parts, plain[at:]])


_PAIRS = {"《": "》", "“": "”", "「": "」", "〈": "〉"}
_QUOTATION = regex("[《》“”「」〈〉]")


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return the ranges within quotation marks and title marks, without the marks; unclosed ones have none."""
    ranges = []
    opened = -1
    for found in _QUOTATION.finditer(text):
        at = found.start()
        if opened >= 0 and found[0] == _PAIRS[text[opened]]:
            ranges.append((opened + 1, at))
            opened = -1
        elif opened < 0 and found[0] in _PAIRS:
            opened = at
    return ranges


def closing(text: str, opening: int, pairs: dict[str, str], reach: int) -> int:
    """Return where the bracket that opens at a place is closed, -1 if not within `reach` characters."""
    depth = 0
    for at in range(opening, min(len(text), opening + reach)):
        if text[at] in pairs:
            depth += 1
        elif text[at] in pairs.values():
            depth -= 1
            if depth == 0:
                return at
    return -1


def without_nested(body: str, pairs: dict[str, str]) -> str:
    """Return the text, of the same length, with what stands in brackets blanked."""
    if not any(opening in body for opening in pairs):
        return body
    parts, depth = [], 0
    for char in body:
        depth += char in pairs
        parts.append(MASK if depth else char)
        depth -= char in pairs.values() and depth > 0
    return "".join(parts)
