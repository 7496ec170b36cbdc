"""What figures may be given of, found in a text: places, sectors, years, grades, and names that are spelt in pinyin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from jjjdoc.language.counted.grades import grades_of
from jjjdoc.language.counted.items import items_of
from jjjdoc.language.counted.names import CHINESE_NAMES, ENGLISH_NAMES, PROPER
from jjjdoc.language.fold import fold
from jjjdoc.language.numbered.chinese import read_chinese
from jjjdoc.language.numbered.english import read_english
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.quantity.reading import Calendar, Quantity
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.patterns import regex

_CHINESE_WORDS, _ENGLISH_WORDS = list(CHINESE_NAMES), list(ENGLISH_NAMES)
_CHINESE = AhoCorasick(_CHINESE_WORDS, matchkind=MatchKind.LeftmostLongest)
_ENGLISH = AhoCorasick(_ENGLISH_WORDS, matchkind=MatchKind.LeftmostLongest)
_CAPITALIZED = regex(r"\b[A-Z][a-z']{2,}(?:-[a-z]+)?")


class Name(Struct, frozen=True):
    """A thing that figures are given of, where it stands."""

    start: int
    end: int
    concept: str


def known_names(text: str, *, chinese: bool) -> tuple[Name, ...]:
    """Return the names of the tables in a text, in order."""
    return tuple(_of_table(fold_characters(text)) if chinese else _in_english(text))


def names_of(text: str, quantities: Sequence[Quantity], *, chinese: bool) -> tuple[Name, ...]:
    """Return the known names of a text and its years, in order."""
    dates = (Name(each.start, each.end, _date(each.calendar)) for each in quantities if each.calendar)
    found = [
        *(name for name in dates if name.concept),
        *(_in_chinese(text) if chinese else _in_english(text)),
    ]
    graded = [
        Name(*each) for each in grades_of(fold_characters(text) if chinese else fold(text), chinese=chinese)
    ]
    ordered = _ordered(
        text, chinese=chinese, quarters=any(name.concept.startswith(_QUARTER) for name in found)
    )
    found += graded
    found += (
        name
        for name in ordered
        if not any(each.start < name.end and name.start < each.end for each in graded)
    )
    return tuple(sorted(found, key=lambda each: each.start))


_QUARTER = "quarter "


def _date(calendar: Calendar) -> str:
    """Return what a date is as a name: a year, a month or a quarter alone; empty for any other."""
    if calendar.until or calendar.last_month or calendar.half or calendar.day:
        return ""
    if calendar.quarters[0]:
        return f"{_QUARTER}{calendar.quarters[0]}" if calendar.quarters[0] == calendar.quarters[1] else ""
    return f"month {calendar.month}" if calendar.month else str(calendar.year or "")


def _ordered(text: str, *, chinese: bool, quarters: bool) -> Iterator[Name]:
    """Yield places in an order as names: 第一阶段, the second phase; and, after one, what leaves out its noun.

    In the first quarter, in the second; `quarters` tells whether a text names some.
    """
    families: tuple[str, ...] = ("quarter",) if quarters else ()
    for each in read_chinese(text) if chinese else read_english(text):
        if each.kind != "ordinal" or "industry" in each.families:
            continue
        told = () if each.families in (("rank",), ("bottom",)) else each.families
        families = told or families
        yield from (Name(each.start, each.end, f"{family} {each.key}") for family in families)


def _in_chinese(text: str) -> Iterator[Name]:
    folded = fold_characters(text)
    industries = [each for each in read_chinese(text) if each.families[:1] == ("industry",)]
    for each in industries:
        yield Name(
            each.start, each.end, f"第{'一二三'[int(each.key) - 1]}产业" if each.key in "123" else each.key
        )
    for name in _of_table(folded):
        if not any(each.start < name.end and name.start < each.end for each in industries):
            yield name
    yield from (Name(*item) for item in items_of(folded))


def _of_table(folded: str) -> Iterator[Name]:
    for number, start, end in _CHINESE.find_matches_as_indexes(folded):
        yield Name(start, end, CHINESE_NAMES[_CHINESE_WORDS[number]])


def _in_english(text: str) -> Iterator[Name]:
    folded = fold(text).replace("-", " ")
    for number, start, end in _ENGLISH.find_matches_as_indexes(folded):
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum()):
            yield from (Name(start, end, concept) for concept in ENGLISH_NAMES[_ENGLISH_WORDS[number]])


def add_spelt(
    chinese: str, zh: Sequence[Name], english: str, en: Sequence[Name]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return the names of both texts, with those of other places and firms, which English spells in pinyin: 遵义, Zunyi."""
    spelt = list(find_spelt(chinese, english))
    words = {word for word, _, _ in spelt}
    ours = [Name(start, end, f"spelt {word}") for word, start, end in spelt]
    theirs = [
        Name(*found.span(), f"spelt {found[0]}")
        for found in _CAPITALIZED.finditer(english)
        if found[0] in words
    ]
    return (*zh, *ours), (*en, *theirs)


# --- lists of names, and what the other text leaves out of them: 美国、日本、韩国 as "the United States and Japan" ---


_ZH_JOINT = regex("[省市]?(?:[、，]|以?及|[和与])")
_EN_JOINT = regex(r"(?:,|,? and|,? or|;|,? as well as)(?: the)? ")
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
    joint = _ZH_JOINT if chinese else _EN_JOINT
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
