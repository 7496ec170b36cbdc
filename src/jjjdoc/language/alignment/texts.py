"""Units of alignment, read once: lengths, and what may be compared across languages.

Features are strings: stems of English words, and what begins with #: figures (#2013), the numbers of items (#no 3), and
marks (#mark ?).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal

from msgspec import Struct

from jjjdoc.language.alignment.vocabulary import words_in
from jjjdoc.language.fold import fold
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.quantity.compare.values import in_base, points_of
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Calendar, Quantity
from jjjdoc.language.sentence import split_sentences
from jjjdoc.patterns import regex

# English words as evidence, without the endings that tell no meaning.


_CODE = regex(r"[a-z]+[0-9][a-z0-9]*")
"""A word with a figure in it, such as 5g or covid19, which both languages write alike."""


def stems(folded: str) -> frozenset[str]:
    """Return the stems of the words of a folded text (`language.fold`) that carry meaning, and codes as they are."""
    return frozenset((*(stem for _, _, stem in words_of(folded)), *_CODE.findall(folded)))


# Figures as evidence: what a text counts, by value, so that 71.2亿 and 7.12 billion are the same.


_ROUNDED = Context(prec=3, traps=[])
"""Figures that differ in the fourth digit alone were converted or rounded."""


def figures(text: str, language: str) -> frozenset[str]:
    """Return what stands for each figure and date of a text, the same in Chinese and English."""
    return frozenset(key for quantity in read_quantities(text, language) for key in _keys(quantity))


def _keys(quantity: Quantity) -> Iterator[str]:
    if quantity.calendar is not None:
        yield from _dates(quantity.calendar)
    elif quantity.kind != "vague":
        for point in points_of(quantity):
            yield _number(in_base(point.value, quantity))


def _dates(calendar: Calendar) -> Iterator[str]:
    for year in (calendar.year, calendar.until, calendar.decade):
        if year:
            yield _number(Decimal(year))
    parts = (calendar.month, calendar.day, calendar.last_month, *calendar.months)
    yield from (_number(Decimal(part)) for part in parts if part)
    if calendar.plan:
        yield f"#plan {calendar.plan}"


def _number(value: Decimal) -> str:
    if value == value.to_integral_value() and abs(value) < 10_000:
        return f"#{int(value)}"
    return f"#{_ROUNDED.plus(value).normalize()}"


# Numbers that units begin with as items of a series, and marks that translations keep.


MARK = "#mark "
_MARKS = ('"', "(", ":", "?", "!")
_NUMERALS = "一二三四五六七八九十"
_CHINESE_MARKER = regex(
    rf"[（(]?([{_NUMERALS}]|[0-9]{{1,2}})[）)、.．](?![0-9])|第?([{_NUMERALS}])(?:是|要|[，,、])|(首先|其次|最后)"
)
_ENGLISH_MARKER = regex(r"\(?([0-9]{1,2}|[IVX]{1,4})[.)](?![0-9])|([A-Z][a-z]+?)(?:ly)?,")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_WRITTEN_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth"
_ORDINALS = ("", *_WRITTEN_ORDINALS.split())


def marker(text: str, language: str) -> str | None:
    """Return what stands for the number that a text begins with as an item of a series: 一、 (2) III. 四是 First,."""
    if language == "zh":
        found = _CHINESE_MARKER.match(text)
        number = found and (found[1] or found[2])
        if found and found[3]:
            return {"首先": "#no 1", "其次": "#no 2"}.get(found[3])
        if number and number in _NUMERALS:
            return f"#no {_NUMERALS.index(number) + 1}"
    else:
        found = _ENGLISH_MARKER.match(text)
        number = found and (found[1] or found[2])
        for names in (_ROMAN, _ORDINALS):
            if number in names:
                return f"#no {names.index(number)}"
    return f"#no {int(number)}" if number and number.isdigit() else None


def marks(folded: str) -> tuple[str, ...]:
    """Return what stands for the marks of a folded text that a translation has as well."""
    return tuple(f"{MARK}{mark}" for mark in _MARKS if mark in folded)


# Sentences as units of alignment.


_CLAUSE_ENDS = "；;…"


def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a text (`language` a BCP 47 tag), white space between left out.

    A Chinese clause that ends in a semicolon is no sentence here: English has one for the whole series as often.
    """
    found: list[str] = []
    start = -1
    for sentence in split_sentences(text, language):
        if start < 0:
            start = sentence.start
        if text[sentence.end - 1] not in _CLAUSE_ENDS:
            found.append(text[start : sentence.end])
            start = -1
    if start >= 0:
        found.append(text[start:].rstrip())
    return tuple(found)


_LATIN = regex(r"[!-~]+")
_USUAL_RATIO = 3.0
"""Characters of English for one of Chinese."""
_FIGURE = 0.85
_SMALL_FIGURE = 0.5
"""A figure of one digit is often said in other words."""
_LATIN_WORD = 0.8
_MARK = 0.6


class Source(Struct, frozen=True):
    """A Chinese unit: its folded text, its length, and what its translation should have whatever the lexicon.

    `expected` are features with the probability that a translation has them; `words` its Chinese words, each with the stems
    of which a translation may have any.
    """

    folded: str
    length: float
    expected: dict[str, float]
    words: dict[str, frozenset[str]]


class Target(Struct, frozen=True):
    """An English unit: its length, and its features in a fixed order."""

    length: int
    features: tuple[str, ...]


Example = tuple[tuple[Source, ...], tuple[Target, ...]]
"""Units of both sides that are taken for translations of each other."""


def read_source(text: str) -> Source:
    """Read a Chinese unit."""
    folded = fold(text)
    expected = dict.fromkeys(sorted(stems(folded)), _LATIN_WORD)
    expected |= dict.fromkeys(marks(folded), _MARK)
    for figure in sorted(figures(text, "zh")):
        expected[figure] = _SMALL_FIGURE if len(figure) == 2 else _FIGURE
    number = marker(text, "zh")
    if number:
        expected[number] = _FIGURE
    return Source(folded, _length(folded), expected, words_in(folded))


def _length(folded: str) -> float:
    """Return the length of a Chinese unit, in characters of Chinese: what is written in Latin ones is no longer in English."""
    latin = sum(map(len, _LATIN.findall(folded)))
    return len(folded) - latin + latin / _USUAL_RATIO


def read_target(text: str) -> Target:
    """Read an English unit."""
    folded = fold(text)
    number = marker(text, "en")
    features = {*stems(folded), *figures(text, "en"), *marks(folded), *([number] if number else [])}
    return Target(len(text), tuple(sorted(features)))


def is_word(feature: str) -> bool:
    """Tell whether a feature is the stem of a word."""
    return feature[0] != "#"


def is_number(feature: str) -> bool:
    """Tell whether a feature is a figure, or the number of an item."""
    return feature[0] == "#" and not feature.startswith(MARK)
