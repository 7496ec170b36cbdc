"""The dictionary: Chinese words of two to six characters, with the stems of the English words they are translated by."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from jjjdoc.config.settings import supplied
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

FILE = "lexicon/cedict.txt.gz"
"""A line is a word, a tab, and stems with spaces between, in the order of code points."""
_LONGEST, _SHORTEST = 6, 2
_RUN = regex(f"[{HAN}]{{{_SHORTEST},}}")


@cache
def _lines() -> list[str]:
    """Return the lines of the dictionary, read when it is first asked."""
    return gzip.decompress(supplied(FILE).read_bytes()).decode("utf-8").split("\n")


def look_up(word: str) -> frozenset[str]:
    """Return the stems that a Chinese word may be translated by, none where it is not in the dictionary."""
    lines = _lines()
    key = f"{word}\t"
    at = bisect_left(lines, key)
    if at == len(lines) or not lines[at].startswith(key):
        return frozenset()
    return frozenset(lines[at][len(key) :].split(" "))


def segment(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the words of a Chinese text with their stems: at each place the longest, and nothing of what is in none."""
    for run in _RUN.finditer(text):
        at, end = run.span()
        while end - at >= _SHORTEST:
            for length in range(min(_LONGEST, end - at), _SHORTEST - 1, -1):
                found = look_up(text[at : at + length])
                if found:
                    yield at, at + length, found
                    at += length
                    break
            else:
                at += 1
