"""A change and what it leads from and to, where these stand elsewhere in the document: in other paragraphs, in tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.changes.change import Change
from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.linking.link import ALIKE, SAME, of_one_thing
from jjjdoc.language.claim.linking.topics import Topic, topics_of

_MOST = 60


class Ends(Struct, frozen=True):
    """A change with the figures it may lead from and to; those of one end say the same of the same time."""

    first: tuple[Claim, ...]
    last: tuple[Claim, ...]
    by: Claim
    apart: int = 0
    """The years between them that words beside them tell, where their periods are not known."""

    @property
    def changes(self) -> Iterator[Change]:
        """Yield the change for each figure at either end."""
        for first in self.first:
            yield from (Change(first, last, self.by, apart=self.apart) for last in self.last)


def changes_across(document: Claims) -> Iterator[Ends]:
    """Yield each change whose two ends are given somewhere in the document, of the same subject and with their dates."""
    topics = list(topics_of(document))
    levels: dict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.growth is None and topic.period is not None:
            for word in topic.subject.words:
                levels[word].append(topic)
    for topic in topics:
        if topic.growth is not None and topic.period is not None:
            yield from _ends_of(document, topic, levels)


def _ends_of(document: Claims, by: Topic, levels: dict[str, list[Topic]]) -> Iterator[Ends]:
    rarest = min(by.subject.words, key=lambda word: len(levels[word]))
    if len(levels[rarest]) > _MOST:
        return
    chinese = document.texts[by.claim.text].is_chinese
    near = [
        level
        for level in levels[rarest]
        if document.texts[level.claim.text].is_chinese == chinese
        and _is_of_series(by, level, chinese=chinese)
    ]
    first, last = _at_the_ends(by, near)
    for dimension in {level.claim.dimension for level in last}:
        ends = Ends(_of(dimension, first), _of(dimension, last), by.claim)
        if ends.first and ends.last:
            yield ends


def _at_the_ends(by: Topic, near: Sequence[Topic]) -> tuple[list[Topic], list[Topic]]:
    """Return the levels that growth leads from and to.

    Growth on average over a stretch of years may be measured from the first of them, or from the year before it: a level
    of the first then stands for either.
    """
    if by.growth is None or by.period is None:
        return [], []
    if by.growth.base is not None:
        last = [
            level
            for level in near
            if level.period == by.period and (level.dated or level.claim.text == by.claim.text)
        ]
        return [level for level in near if level.period == by.growth.base and level.dated], last
    if "average_annual" not in by.growth.manners or not by.period.years:
        return [], []
    begin, end = _year(by.period.year), _year(by.period.last // 12)
    last = [level for level in near if level.period == end and level.dated]
    first = [level for level in near if level.period == begin and level.dated]
    return [
        *first,
        *(replace(level, claim=replace(level.claim, period=begin.shift(-1))) for level in first),
    ], last


def _year(year: int) -> Span:
    return Span(12 * year, 12 * year + 11)


def _is_of_series(by: Topic, level: Topic, *, chinese: bool) -> bool:
    degree = of_one_thing(by, level, chinese=chinese)
    return degree == SAME or (degree == ALIKE and by.subject.words == level.subject.words)


def _of(dimension: str, levels: Sequence[Topic]) -> tuple[Claim, ...]:
    return tuple(level.claim for level in levels if level.claim.dimension == dimension)
