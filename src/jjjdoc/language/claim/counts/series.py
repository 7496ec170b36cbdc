"""Points that a text counts off: 一是…二是…, first … second …, (1) … (2) …, the first … the second …."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from jjjdoc.patterns import regex

_HAN = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_TENTH = 10

LAST = -1
"""The number of a point that is the last one, whatever its place: 最后, finally."""


class Point(Struct, frozen=True):
    """One point: what kind of number counts it, its number, and where that stands."""

    kind: str
    number: int
    start: int
    end: int


class Series(Struct, frozen=True):
    """Points in order from the first; between `low` and `high` of them, since what comes last may be one more or not."""

    points: tuple[Point, ...]
    low: int
    high: int
    counted: str = ""
    """The noun or measure word that the points repeat (the first phase, 第一轮), if they do."""


class _Kind(NamedTuple):
    """How points of a kind are written in folded text (the number is the group), and what a number is worth.

    `second` is what the second of them has in it: a text without it has no series.
    """

    pattern: re.Pattern[str]
    value: Callable[[str], int]
    second: str


def _han(written: str) -> int:
    if written.startswith("十"):
        return _TENTH + (_HAN.index(written[1]) + 1 if len(written) > 1 else 0)
    return _HAN.index(written) + 1 if len(written) == 1 else 0


def _ordinal(written: str) -> int:
    word = written.removesuffix("ly")
    if word in ("final", "last", "finally"):
        return LAST
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else {"one": 1, "another": 2}.get(word, 0)


def _next(written: str) -> int:
    return {"首先": 1, "其次": 2, "再次": 3, "然后": 3, "最后": LAST}.get(written, 0)


def _circled(written: str) -> int:
    return _CIRCLED.index(written) + 1


def _letter(written: str) -> int:
    return ord(written) - ord("a") + 1


def _roman(written: str) -> int:
    return _ROMAN.index(written) + 1 if written in _ROMAN else 0


_BREAK_ZH = '(?:(?<=[。;:,、!?\\n])|^)[”"’]?'
_BREAK_EN = r"(?:(?<=[.;:,!?] )|(?<=- )|^)(?:and |but )?"
_WORDS = "|".join(_ORDINALS)
_STARTS = r"(?:(?<=[。;:,、!?\s])|^)"
_AFTER_MARK = r"(?:(?<=[;:,.] )|(?<= and )|(?<= or )|^)"
_ZH_KINDS = (
    _Kind(regex(f"{_BREAK_ZH}([{_HAN}]{{1,2}})是(?!否)"), _han, "二是"),
    _Kind(regex(f"{_BREAK_ZH}([{_HAN}]{{1,2}})要"), _han, "二要"),
    _Kind(regex(f"{_BREAK_ZH}([{_HAN}]{{1,2}})来"), _han, "二来"),
    _Kind(regex(f"{_BREAK_ZH}第([{_HAN}]{{1,2}})(?:[,、]|是|为)"), _han, "第二"),
    _Kind(regex(f"{_BREAK_ZH}其([{_HAN}])[,、是]"), _han, "其二"),
    _Kind(
        regex(f"{_BREAK_ZH}第([{_HAN}]{{1,2}})(?:个|种|项|方面|点|件)(?:[,是为]|,?[^,。;]{{0,4}}[是为])"),
        _han,
        "第二",
    ),
    _Kind(regex(f"{_BREAK_ZH}(首先|其次|再次|然后|最后)"), _next, "其次"),
    _Kind(regex(f"{_STARTS}\\(([{_HAN}]{{1,2}})\\)"), _han, "(二)"),
    _Kind(regex(f"(?:(?<=[。;:])|^)([{_HAN}]{{1,2}})、"), _han, "二、"),
    _Kind(regex(r"(?:(?<=[。;:,])|^)([1-9]|1\d)[.、](?!\d)"), int, "2"),
)
_BOTH_KINDS = (
    _Kind(regex(rf"{_STARTS}\(([1-9]|1\d)\)"), int, "(2)"),
    _Kind(regex(rf"{_STARTS}(?<!\()([1-9]|1\d)\)"), int, "2)"),
    _Kind(regex(f"([{_CIRCLED}])"), _circled, "②"),
)
_EN_KINDS = (
    _Kind(regex(rf"{_AFTER_MARK}\(([a-h])\)"), _letter, "(b)"),
    _Kind(regex(rf"{_AFTER_MARK}\(([ivx]{{1,4}})\)"), _roman, "(ii)"),
    _Kind(regex(r"^([a-h])[.)] "), _letter, "b"),
    _Kind(regex(r"^([ivx]{1,4})[.)] "), _roman, "ii"),
    _Kind(
        regex(rf"{_BREAK_EN}((?:{_WORDS})(?:ly)?|finally|lastly)(?:,|:| to (?=[a-z]))"), _ordinal, "second"
    ),
    _Kind(
        regex(
            rf"{_BREAK_EN}(?:the )?({_WORDS}|one|another|last|final)(?: (?:one|of these|[a-z]+))? ?(?:is|was|are|were|concerns?|involves?|comes|,)(?![a-z])"
        ),
        _ordinal,
        "the ",
    ),
)
_KINDS_ZH, _KINDS_EN = (*_BOTH_KINDS, *_ZH_KINDS), (*_BOTH_KINDS, *_EN_KINDS)


def series_in(folded: str, *, chinese: bool) -> Iterator[Series]:
    """Yield the series of at least two points in a folded text that begin with the first and leave none out."""
    if ("二" if chinese else "second") in folded:
        yield from _of_nouns(folded, _COUNTED_ZH if chinese else _COUNTED_EN, _han if chinese else _ordinal)
    for number, kind in enumerate(_KINDS_ZH if chinese else _KINDS_EN):
        if kind.second in folded:
            found = (
                Point(str(number), kind.value(each[1]), *each.span(1))
                for each in kind.pattern.finditer(folded)
            )
            yield from series_of(found, folded)


_COUNTED_ZH = regex(
    f"{_BREAK_ZH}(?P<the>第?)(?P<number>[{_HAN}]{{1,2}})(?P<noun>期|轮|步|阶段|批|类|层|级|处|场|站|组)(?!末|以|之|的)"
)
_COUNTED_EN = regex(rf"{_BREAK_EN}the (?P<number>{_WORDS}) (?P<noun>[a-z]+)(?= (?!of |and |to )[a-z]|,)")


def _of_nouns(folded: str, pattern: re.Pattern[str], value: Callable[[str], int]) -> Iterator[Series]:
    """Yield the series of points that repeat a noun: the first phase … the second phase …."""
    by_noun: dict[str, list[Point]] = {}
    for found in pattern.finditer(folded):
        number = value(found["number"])
        points = by_noun.setdefault(found["noun"], [])
        points.append(Point("noun", number, *found.span("number")))
    highest = _highest(folded) if by_noun else {}
    for noun, points in by_noun.items():
        more = highest.get(noun, 0)
        for series in series_of(points, folded):
            yield Series(series.points, series.low, max(series.high, min(more, series.high + 1)), noun)


_ANYWHERE = regex(
    rf"(?<![a-z])(?P<number>last|final|remaining|other|{_WORDS})s? (?P<noun>[a-z]+)|(?P<han>[{_HAN}]|最后一|末)(?P<counter>期|轮|步|阶段|批|类|层|级|处|场|站|组)"
)
_MANY = 99


def _highest(folded: str) -> dict[str, int]:
    """Return how far each noun is counted, wherever it is: while the fourth friend, the last phase."""
    found: dict[str, int] = {}
    for each in _ANYWHERE.finditer(folded):
        noun = each["noun"] or each["counter"]
        number = (
            _ordinal(each["number"]) if each["number"] else _han(each["han"]) if each["han"] in _HAN else LAST
        )
        found[noun] = max(found.get(noun, 0), number if number > 0 else _MANY)
    return found


def leading_point(folded: str, *, chinese: bool) -> Point | None:
    """Return the point that a folded text begins with."""
    for number, kind in enumerate(_KINDS_ZH if chinese else _KINDS_EN):
        found = kind.pattern.match(folded)
        if found:
            return Point(str(number), kind.value(found[1]), *found.span(1))
    return None


def series_of(points: Iterable[Point], folded: str = "") -> Iterator[Series]:
    """Yield the series that points of one kind, in order of place, make up; `folded` is the text, if they are in one."""
    opened: list[Point] = []
    for point in (*points, None):
        last = len(opened)
        if point is not None and opened and point.number in (last + 1, LAST):
            opened.append(point)
            continue
        if len(opened) > 1 and (point is None or point.number == 1):
            yield _series(opened, folded)
        opened = [point] if point is not None and point.number == 1 else []


def _series(points: list[Point], folded: str) -> Series:
    """Return a series; its last point may be another matter if it alone begins a sentence."""
    inner = any(_begins_sentence(folded, each) for each in points[1:-1]) or len(points) == 2
    ends = points[-1].number == LAST or (not inner and _begins_sentence(folded, points[-1]))
    return Series(tuple(points), len(points) - ends, len(points))


_NEAR = 8


def _begins_sentence(folded: str, point: Point) -> bool:
    before = folded[max(0, point.start - _NEAR) : point.start]
    return before.rstrip('第 ("').endswith(("。", "!", "?"))
