"""From where to where: 由甘肃向山东输送, from Gansu to Shandong. Reported where both ends have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.counted.mentions import Name, add_spelt, known_names
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_MOVES = "[输运送销开飞发驶迁转流调调]"
_CHINESE = regex(
    rf"(?:由|从|自)(?P<start>[^，。；、：]{{1,10}}?)(?:{_MOVES}{{0,2}}[往向至到]|流入|进入)(?P<end>[^，。；：]{{1,8}})"
)
_ENGLISH = (
    regex(r"\bfrom (?P<start>[^,.;:]{1,40}?) (?:in)?to (?P<end>[^,.;:]{1,40})"),
    regex(r"\bto (?P<end>[^,.;:]{1,40}?) from (?P<start>[^,.;:]{1,40})"),
)


class Route(Struct, frozen=True):
    """The names at both ends of a way, and the range of its words."""

    start: frozenset[str]
    end: frozenset[str]
    place: Sentence


def turned_routes(
    chinese: str, written: str, sentences: Sequence[Matched]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the ranges of a way whose ends the English names the other way round; `written` is the text as it is."""
    zh, en = add_spelt(
        chinese, known_names(chinese, chinese=True), written, known_names(written, chinese=False)
    )
    for each in sentences:
        ours = list(_routes((_CHINESE,), chinese, each.zh, zh))
        theirs = list(_routes(_ENGLISH, written, each.en, en)) if ours else []
        for mine in ours:
            for other in theirs:
                if mine.start & other.end and mine.end & other.start and not _same(mine, other):
                    yield mine.place, other.place


def _same(one: Route, other: Route) -> bool:
    return bool(one.start & other.start or one.end & other.end)


def _routes(
    patterns: Sequence[re.Pattern[str]], text: str, sentence: Sentence, names: Sequence[Name]
) -> Iterator[Route]:
    for pattern in patterns:
        for found in pattern.finditer(text, sentence.start, sentence.end):
            start, end = (_within(names, *found.span(side)) for side in ("start", "end"))
            if start and end:
                yield Route(start, end, Sentence(found.start(), found.end()))


def _within(names: Sequence[Name], start: int, end: int) -> frozenset[str]:
    return frozenset(name.concept for name in names if start <= name.start and name.end <= end)
