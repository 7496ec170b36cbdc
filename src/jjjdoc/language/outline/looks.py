"""What a line of plain text is, by its looks: a heading, a figure set large, or a paragraph.

A heading is a line of at most 80 columns that does not begin with a small letter, has no stop inside and none at
its end, and has text below it. Three lines like that in a row, or five with blank lines between, are a list and no
headings. A line that is a figure, with a line below it that says what it counts, is a key figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from jjjdoc.language.width import display_width
from jjjdoc.patterns import regex

WIDEST = 80
MOST_TOGETHER = 2
MOST_IN_A_ROW = 4

_STOP_AT_END = regex(r"[.。!！?？;；:：,，、…][\"'”’」』)）\]]*\Z")
_STOP_INSIDE = regex(r"[。；！？]|[.!?][\"'”’)]*\s+[A-Z]")
_SMALL = regex(r"[^\w]*[a-z]")
_LETTER = regex(r"[^\W\d_]")
_FIGURE = regex(
    r"(?:(?:CNY|RMB|USD|US\$|[¥￥$€£])\s*)?[+\-−]?\d[\d,]*(?:\.\d+)?\s*(?:%|％|[A-Za-z][A-Za-z ]{0,15}|[\u4e00-\u9fff]{1,6})?"
)
_YEAR = regex(r"(?:19|20)\d\d\s*年?")
_LONGEST_FIGURE = 24

# Numberings from the outermost to the innermost; GB/T 9704-2012 for 一、（一） 1. （1）.
_NUMBERINGS = tuple(
    map(
        re.compile,
        (
            r"第[一二三四五六七八九十百零\d]+[章编篇部]|(?:Chapter|Part)\s+[\dIVX]+\b",
            r"第[一二三四五六七八九十百零\d]+节|Section\s+[\dIVX]+\b",
            r"[一二三四五六七八九十]{1,3}、",
            r"[(（][一二三四五六七八九十]{1,3}[)）]",
            r"\d{1,2}(?:[.．、](?!\d)|\s)",
            r"\d{1,2}\.\d{1,2}\.?(?![\d.])",
            r"\d{1,2}(?:\.\d{1,2}){2,}\.?(?!\d)",
            r"[(（]\d{1,2}[)）]",
        ),
    )
)


def is_heading_like(text: str) -> bool:
    """Tell whether a line looks like a heading."""
    return (
        len(text) <= WIDEST
        and display_width(text) <= WIDEST
        and _STOP_AT_END.search(text) is None
        and _LETTER.search(text) is not None
        and _SMALL.match(text) is None
        and _STOP_INSIDE.search(text) is None
    )


def is_figure(text: str) -> bool:
    """Tell whether a line is a figure set large: 10.4万亿元, CNY10.4Trillion; a year alone is none."""
    return (
        len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None and _YEAR.fullmatch(text) is None
    )


def find_figures(texts: Sequence[str]) -> list[bool]:
    """Return for each line of a chunk whether it is a key figure; the next line is its caption."""
    found = [False] * len(texts)
    for index, text in enumerate(texts[:-1]):
        after = texts[index + 1]
        is_caption = index and found[index - 1]
        found[index] = (
            not is_caption
            and is_figure(text)
            and not is_figure(after)
            and _LETTER.search(after) is not None
            and len(after) <= 2 * WIDEST
        )
    return found


def select_headings(candidates: Sequence[bool | None]) -> list[bool]:
    """Return which blocks of a document are headings, from which look like it; None parts chunks.

    Too many together, and those with no text below them, are none.
    """
    selected: list[bool] = []
    blocks = _without_lists(candidates)
    for is_candidate, group in groupby(blocks):
        run = len(list(group))
        is_last = len(selected) + run == len(blocks)
        selected += [is_candidate and run <= MOST_IN_A_ROW and not is_last] * run
    return selected


def _without_lists(candidates: Sequence[bool | None]) -> list[bool]:
    blocks: list[bool] = []
    for is_candidate, group in groupby(candidates):
        run = len(list(group))
        if is_candidate is not None:
            blocks += [is_candidate and run <= MOST_TOGETHER] * run
    return blocks


def heading_levels(texts: Sequence[str]) -> list[int]:
    """Return the level of each heading: by its numbering, among the numberings that are there."""
    kinds = [_numbering(text) for text in texts]
    levels = {kind: level for level, kind in enumerate(sorted(set(kinds)), start=1)}
    return [levels[kind] for kind in kinds]


def _numbering(text: str) -> int:
    for number, pattern in enumerate(_NUMBERINGS, start=1):
        if pattern.match(text):
            return number
    return 0
