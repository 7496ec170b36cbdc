"""Where a text goes from one language into the other: 总体进展 / Overview, or a line of each."""

from __future__ import annotations

from itertools import islice
from typing import Final

from msgspec import Struct

from jjjdoc.language.script import DetectedLanguage, detect_language
from jjjdoc.patterns import regex

LINE_BREAK: Final = "\v"
"""A line break inside a text, as Word itself has it."""

_GAPS: Final = regex(r"\v|\u2003|\t| {3,}| / ")
# One space, where a heading goes from one language into the other.
_TURN: Final = regex(
    r"(?<=[\u4e00-\u9fff）》”])[ \u00a0](?=[A-Z(])|(?<=[a-z.)])[ \u00a0](?=[\u4e00-\u9fff《（“])"
)
_MOST_GAPS: Final = 8  # that are looked at
_BESIDE: Final = 40  # characters
_LOWER_CASE_WORD = regex(r"[A-Za-z][a-z]{3}")
_LATIN_WORDS = regex(r"[A-Za-z]{2,}")


class Split(Struct, frozen=True):
    """Where the first of two texts ends and the second begins, and what languages they are in."""

    end: int
    start: int
    languages: tuple[DetectedLanguage, DetectedLanguage]


def find_split(text: str, *, is_running: bool, at_breaks_alone: bool) -> Split | None:
    """Return where a text goes into the other language, behind a gap or a line break; None for one in one language.

    `is_running`: it is no heading, where a single space would do. `at_breaks_alone`: only a line break counts.
    """
    turns = () if is_running or not _LOWER_CASE_WORD.search(text) else _TURN.finditer(text)
    gaps = (gap for gap in _GAPS.finditer(text) if gap[0] == LINE_BREAK or not at_breaks_alone)
    candidates = (gap for gap in gaps if _is_turn(text, gap.start(), gap.end()))
    for gap in (*islice(candidates, _MOST_GAPS), *islice(turns, _MOST_GAPS)):
        first, second = text[: gap.start()], text[gap.end() :]
        one, other = detect_language(first), detect_language(second)
        if (
            one
            and other
            and one != other
            and _is_pure(*((first, second) if one == "zh" else (second, first)))
        ):
            return Split(gap.start(), gap.end(), (one, other))
    return None


def _is_turn(text: str, end: int, start: int) -> bool:
    """Tell whether the languages differ next to a gap."""
    return detect_language(text[max(0, end - _BESIDE) : end]) != detect_language(
        text[start : start + _BESIDE]
    )


def _is_pure(chinese: str, english: str) -> bool:
    """Tell whether of two texts the one has Chinese characters and the other none, for the most part."""
    return (
        not any("\u4e00" <= char <= "\u9fff" for char in english) and len(_LATIN_WORDS.findall(chinese)) < 4
    )
