"""What the rules about statements share: the two languages of a pair, and its parts that stand for each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.compare.match import match_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.statement.comparing import Comparison
from jjjdoc.language.statement.contrast import Contrast, Difference, Sighting, differences
from jjjdoc.language.statement.exchange import by_figure, by_subject, exchanged
from jjjdoc.language.statement.sides import chinese_sides, english_sides
from jjjdoc.lint.context import Context
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.statement._pair import Sides
from jjjdoc.patterns import regex

_ZH_END = regex("[。！？；!?]+[”’」』）》]*")
_EN_END = regex(r"(?:[.!?]+[\"'”’)]*(?=\s+[\"'“‘(\[]*[A-Z0-9])|;)")


OPPOSED = Wording(
    en="“{source}” means {source_is}, but “{target}” means {target_is}",
    zh="“{source}”意为{source_is_zh}，译文“{target}”却意为{target_is_zh}",
)


def matched(sides: Sides, context: Context) -> list[tuple[Quantity, Quantity]]:
    """Return the figures of both sides that stand for each other, Chinese first."""
    matching = match_quantities(context.quantities(sides.chinese), context.quantities(sides.english))
    return [(one.quantity, other.quantity) for one, other in matching.pairs]


Found = TypeVar("Found", Sighting, Comparison)
Ranges = tuple[tuple[int, int], tuple[int, int]]


def parts_of(sides: Sides, context: Context) -> Sequence[Ranges]:
    """Return the ranges that stand for each other: sentences if they are as many and their figures agree, else the whole."""
    chinese, english = _sentences(_ZH_END, sides.chinese.text), _sentences(_EN_END, sides.english.text)
    whole = (((0, len(sides.chinese.text)), (0, len(sides.english.text))),)
    if len(chinese) != len(english) or len(chinese) == 1:
        return whole
    parts = tuple(zip(chinese, english, strict=True))
    starts = [one[0] for one, _ in parts], [other[0] for _, other in parts]
    in_step = all(
        bisect_right(starts[0], one.start) == bisect_right(starts[1], other.start)
        for one, other in matched(sides, context)
    )
    return parts if in_step else whole


def _sentences(end: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for each in end.finditer(text):
        found.append((start, each.end()))
        start = each.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def differences_of(
    contrasts: Sequence[Contrast],
    parts: Sequence[Ranges],
    chinese: Sequence[Sighting],
    english: Sequence[Sighting],
) -> Iterator[Difference]:
    """Yield what the parts of a pair disagree about."""
    for one, other in parts:
        yield from differences(contrasts, by_range(chinese, one), by_range(english, other))


def subjects_exchanged(
    sides: Sides, contrasts: Sequence[Contrast], chinese: Sequence[Sighting], english: Sequence[Sighting]
) -> Iterator[Difference]:
    """Yield where two subjects, such as imports and exports, have what is said of the other."""
    if len(chinese) < 2 or len(english) < 2:
        return
    zh, en = sides.chinese.text, sides.english.folded
    mine = by_subject(zh, chinese, chinese_sides(zh), chinese=True)
    theirs = by_subject(en, english, english_sides(en), chinese=False)
    yield from exchanged(contrasts, mine, theirs)


def labels_exchanged(
    sides: Sides,
    contrasts: Sequence[Contrast],
    chinese: Sequence[Sighting],
    english: Sequence[Sighting],
    context: Context,
) -> Iterator[Difference]:
    """Yield where two figures have the label of the other: urban 5 percent, rural 6 percent."""
    starts = [
        [each.start for each in context.quantities(passage) if each.calendar is None]
        for passage in (sides.chinese, sides.english)
    ]
    # a figure may stand for a date (2年, 2020)
    pairs = [
        (one, other)
        for one, other in matched(sides, context)
        if one.calendar is None and other.calendar is None
    ]
    if len(pairs) < 2:
        return
    numbers = Counter(one.value for one, _ in pairs)
    keys = [(one.start, other.start, str(one.value)) for one, other in pairs if numbers[one.value] == 1]
    mine = by_figure(chinese, starts[0], {start: key for start, _, key in keys})
    theirs = by_figure(english, starts[1], {start: key for _, start, key in keys})
    yield from exchanged(contrasts, mine, theirs)


def by_range(found: Sequence[Found], ranges: tuple[int, int]) -> Sequence[Found]:
    """Return what starts in a range, of things in order of place."""
    first, last = (bisect_left(found, place, key=_start) for place in ranges)
    return found[first:last]


def _start(found: Sighting | Comparison) -> int:
    return found.start


def hit_of(sides: Sides, contrast: Contrast, found: Difference, message: str = "found") -> Hit:
    """Return the finding that a difference is, with the words of both sides and what each means."""
    pair = sides.pair
    zh = sides.chinese.text[found.chinese.start : found.chinese.end]
    en = sides.english.text[found.english.start : found.english.end]
    zh_name, en_name = (contrast.member(each.member).name for each in (found.chinese, found.english))
    ranges = {sides.chinese: found.chinese, sides.english: found.english}
    mine, theirs = ranges[pair.source], ranges[pair.target]
    is_from_chinese = pair.source is sides.chinese
    source, target = (zh, en) if is_from_chinese else (en, zh)
    source_name, target_name = (zh_name, en_name) if is_from_chinese else (en_name, zh_name)
    return Hit(
        pair.target,
        theirs.start,
        theirs.end,
        {
            "source": source,
            "target": target,
            "source_is": source_name.en,
            "target_is": target_name.en,
            "source_is_zh": source_name.zh,
            "target_is_zh": target_name.zh,
        },
        message,
        related=((pair.source, mine.start, mine.end),),
    )
