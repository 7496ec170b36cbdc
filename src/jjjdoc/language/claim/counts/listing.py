"""The lists of a document, of whatever make: items, points of a text, numbered paragraphs, sections, rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from jjjdoc.language.claim.counts.series import Point, leading_point, series_in, series_of
from jjjdoc.language.claim.document import Claims, Place
from jjjdoc.language.claim.text import Text
from jjjdoc.language.points import read_label
from jjjdoc.patterns import regex

Make = Literal["items", "points", "paragraphs", "sections", "rows"]


class Listing(Struct, frozen=True):
    """A list: what comes in it, and the text before it, up to where it begins.

    `counts` are the numbers that it may be said to have. `last` is the text that it ends in, and where in it. `head` is
    the head of the rows of a table, or the noun that the points repeat; empty for other lists.
    """

    make: Make
    lead: int
    lead_end: int
    items: tuple[Place, ...]
    counts: frozenset[int]
    last: Place
    head: str = ""


def listings(document: Claims) -> Iterator[Listing]:
    """Yield the lists of a document."""
    texts = document.texts
    yield from _lists(texts)
    yield from _paragraphs(texts)
    yield from _sections(texts)
    yield from _tables(document)
    for number, text in enumerate(texts):
        if text.cell is None:
            yield from _points(texts, number, text)


def _place(texts: Sequence[Text], number: int) -> Place:
    return Place(number, 0, len(texts[number].folded))


def _of(
    texts: Sequence[Text], make: Make, items: Sequence[int], counts: frozenset[int], head: str = ""
) -> Iterator[Listing]:
    """Yield a list of whole texts; the lead is -1 if no text stands before it."""
    lead = items[0] - 1
    places = tuple(_place(texts, each) for each in items)
    yield Listing(make, lead, len(texts[lead].folded) if lead >= 0 else 0, places, counts, places[-1], head)


# --- items -------------------------------------------------------------------------------------------------


def _lists(texts: Sequence[Text]) -> Iterator[Listing]:
    """Yield the lists of items. One that text parts may be counted with those that follow it in its section."""
    lists: dict[int, list[int]] = {}
    section = 0
    sections: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        section += text.level > 0
        if text.item is not None:
            if text.item.list not in lists and text.item.depth == 0:
                sections.setdefault(section, []).append(text.item.list)
            lists.setdefault(text.item.list, []).append(number)
    following = {
        each: [len(lists[later]) for later in ordered[at:]]
        for ordered in sections.values()
        for at, each in enumerate(ordered)
    }
    for each, items in lists.items():
        sizes = following.get(each, [len(items)])
        yield from _of(texts, "items", items, frozenset(accumulate(sizes)))


# --- paragraphs and points ---------------------------------------------------------------------------------


_MAY_BE_LABELLED = regex(
    r"[\d(①-⑳第首其一二三四五六七八九十]|[a-z][.)]|[ivx]{1,4}[.)]|the |one |another |[a-z]+ \d|(?:first|second|third|fourth|fifth|sixth|finally|lastly)"
)
"""How a text begins that may have a number, for a quick look."""
_NAMED = "named "
_NAMED_POINT = regex(r"(?P<noun>[a-z]{4,}) (?P<number>[1-9]|1\d)[:.](?!\d)")
"""Component 1: Roads."""


def _label(text: Text) -> Point | None:
    if text.item is not None or text.cell is not None or not _MAY_BE_LABELLED.match(text.folded):
        return None
    named = _NAMED_POINT.match(text.folded)
    if named is not None:
        return Point(f"{_NAMED}{named['noun']}", int(named["number"]), *named.span("number"))
    label = read_label(text.folded)
    if label is not None:
        return Point(f"label {label.kind}", label.number, label.start, label.end)
    return leading_point(text.folded, chinese=text.is_chinese)


def _paragraphs(texts: Sequence[Text]) -> Iterator[Listing]:
    """Yield the texts that begin with numbers of one kind, with whatever stands between them in one section."""
    opened: dict[str, list[tuple[int, Point]]] = {}
    for number, text in enumerate(texts):
        label = _label(text)
        if text.level and label is None:
            yield from _series_of_texts(texts, opened)
            opened = {}
        elif label is not None:
            opened.setdefault(label.kind, []).append((number, label))
    yield from _series_of_texts(texts, opened)


def _series_of_texts(texts: Sequence[Text], opened: dict[str, list[tuple[int, Point]]]) -> Iterator[Listing]:
    for kind, labelled in opened.items():
        head = kind.removeprefix(_NAMED) if kind.startswith(_NAMED) else ""
        numbers = {id(point): number for number, point in labelled}
        for series in series_of(point for _, point in labelled):
            items = [numbers[id(point)] for point in series.points]
            counts = frozenset(range(series.low, series.high + 1))
            yield from _of(texts, "paragraphs", items, counts, head)


_NEAR = 12
_BEFORE_NUMBER = regex(r"(?:(?:^|(?<= ))(?:the|and|but) |[ (\[第其\"])+$")


def _points(texts: Sequence[Text], number: int, text: Text) -> Iterator[Listing]:
    """Yield the points inside a text; if it begins with the first, they are announced in the text before."""
    for series in series_in(text.folded, chinese=text.is_chinese):
        first, last = series.points[0], series.points[-1]
        before = text.folded[max(0, first.start - _NEAR) : first.start]
        begin = first.start - len(before) + len(_BEFORE_NUMBER.sub("", before))
        inside = begin > 0
        lead = number if inside else number - 1
        if lead < 0:
            continue
        end = begin if inside else len(texts[lead].folded)
        places = tuple(Place(number, each.start, each.end) for each in series.points)
        counts = frozenset(range(series.low, series.high + 1))
        yield Listing(
            "points", lead, end, places, counts, Place(number, last.start, last.end), series.counted
        )


# --- sections ----------------------------------------------------------------------------------------------


def _sections(texts: Sequence[Text]) -> Iterator[Listing]:
    """Yield the headings right below each heading."""
    headings = [(number, text.level) for number, text in enumerate(texts) if text.level]
    for at, (number, level) in enumerate(headings):
        below = []
        for later, deeper in headings[at + 1 :]:
            if deeper <= level:
                break
            below.append((later, deeper))
        if len(below) < 2:
            continue
        top = min(deeper for _, deeper in below)
        places = tuple(_place(texts, each) for each, deeper in below if deeper == top)
        if len(places) > 1:
            counts = frozenset({len(places)})
            yield Listing("sections", number, len(texts[number].folded), places, counts, places[-1])
            before = below[0][0] - 1
            if before > number and texts[before].role == "paragraph":
                yield Listing("sections", before, len(texts[before].folded), places, counts, places[-1])


# --- tables ------------------------------------------------------------------------------------------------

_SUM = regex(
    r"\s*(?:合 ?计|总 ?计|小计|共计|平均|总[数量体额]|(?:sub-?|grand )?totals?(?![a-z])|average|mean(?![a-z])|overall)"
)
_PART = regex(
    r"\s*(?:其中|全[市省区县国部]|其[他它余]|#|-|—|(?:of which|including|all|others?|rest|remainder|whole|city|county|province)(?![a-z]))"
)


_SEVERAL = regex(r"[、/;]|, |(?<=[a-z)]) (?:and|or) |[和与及]")
"""What parts the names in the head of a row that stands for several."""


def _tables(document: Claims) -> Iterator[Listing]:
    """Yield the rows of each table by the head of its first column, without those that sum up or part others."""
    heads: dict[int, list[int]] = {}
    for number, text in enumerate(document.texts):
        if text.cell is not None and text.cell.column == 0:
            heads.setdefault(text.cell.table, []).append(number)
    for rows in heads.values():
        texts = document.texts
        named = [each for each in rows if texts[each].folded.strip()]
        kept = [each for each in named if not _SUM.match(texts[each].folded)]
        whole = [each for each in kept if not _PART.match(texts[each].folded)]
        headings = texts[rows[0]].headings
        lead = _before_table(texts, rows[0])
        if lead is None or not whole or not headings:
            continue
        different = len({texts[each].folded.strip() for each in whole})
        several = sum(len(_SEVERAL.findall(texts[each].folded)) for each in kept)
        counts = frozenset(range(different, len(kept) + several + 1))
        places = tuple(_place(texts, each) for each in whole)
        for each in lead:
            end = len(texts[each].folded)
            yield Listing("rows", each, end, places, counts, _place(texts, rows[-1]), headings[0].lower())


def _before_table(texts: Sequence[Text], first: int) -> list[int] | None:
    """Return the caption of a table and the paragraph before it, as far as there are any."""
    at = first - 1
    found = []
    while at >= 0 and texts[at].role == "header":
        at -= 1
    if at >= 0 and texts[at].role == "caption":
        found.append(at)
        at -= 1
    if at >= 0 and texts[at].role in ("paragraph", "heading"):
        found.append(at)
    return found
