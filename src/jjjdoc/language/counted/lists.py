"""Lists of places and companies, and what one language leaves out of them: 美国、日本、韩国 as "the United States and Japan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.counted.mentions import Name
from jjjdoc.language.counted.names import PROPER
from jjjdoc.patterns import regex

_CHINESE = regex("[省市]?(?:[、，]|以?及|[和与])")
_ENGLISH = regex(r"(?:,|,? and|,? or|;|,? as well as)(?: the)? ")
_FEWEST = 3
_KNOWN = 2
"""How many members of a list the other text must have for the list to be meant there."""


def left_out(text: str, names: Sequence[Name], others: Sequence[Name], *, chinese: bool) -> tuple[Name, ...]:
    """Return the members of the lists of a text that are nowhere among the names of the other text."""
    there = {name.concept for name in others}
    found: list[Name] = []
    for members in _lists(text, names, chinese=chinese):
        lost = [name for name in members if name.concept not in there]
        if len(members) - len(lost) >= _KNOWN and len(lost) <= len(members) // _KNOWN:
            found += lost
    return tuple(found)


def _lists(text: str, names: Sequence[Name], *, chinese: bool) -> Iterator[list[Name]]:
    """Yield the runs of three names or more with nothing but a comma or "and" between; 中国香港 is no member."""
    joint = _CHINESE if chinese else _ENGLISH
    proper = [name for name in names if name.concept in PROPER]
    starts, ends = {name.start for name in proper}, {name.end for name in proper}
    members: list[Name] = []
    for name in proper:
        if name.end in starts or name.start in ends:
            continue
        if members and not joint.fullmatch(text, members[-1].end, name.start):
            if len(members) >= _FEWEST:
                yield members
            members = []
        members.append(name)
    if len(members) >= _FEWEST:
        yield members
