"""The dictionary: Chinese words of two to six characters, with the stems of the English words they are translated by."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from jjjdoc.config.settings import supplied
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

FILE = "lexicon/cedict.txt.gz"
"""A line is a word, a tab, and stems with spaces between, in the order of code points."""
_LONGEST, _SHORTEST = 6, 2
_RUN = regex(f"[{HAN}]{{{_SHORTEST},}}")
_ANY_RUN = regex(f"[{HAN}]+")
_NONE: frozenset[str] = frozenset()


@cache
def _lines() -> list[str]:
    """Return the lines of the dictionary, read when it is first asked."""
    return gzip.decompress(supplied(FILE).read_bytes()).decode("utf-8").split("\n")


@lru_cache(maxsize=1 << 14)
def _beginning(start: str) -> Mapping[str, frozenset[str]]:
    """Return the words of the dictionary that begin with two characters, with their stems."""
    lines = _lines()
    at = bisect_left(lines, start)
    found: dict[str, frozenset[str]] = {}
    while at < len(lines) and lines[at].startswith(start):
        word, _, stems = lines[at].partition("\t")
        found[word] = frozenset(stems.split(" "))
        at += 1
    return found


def look_up(word: str) -> frozenset[str]:
    """Return the stems that a Chinese word may be translated by, none where it is not in the dictionary."""
    return _beginning(word[:_SHORTEST]).get(word, _NONE) if len(word) >= _SHORTEST else _NONE


def segment(
    text: str, more: Mapping[str, frozenset[str]] = MappingProxyType({})
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the words of a Chinese text with their stems: at each place the longest, and nothing of what is in none.

    `more` are words of any length up to the longest of the dictionary, which count before its own.
    """
    for run in (_ANY_RUN if more else _RUN).finditer(text):
        at, end = run.span()
        while at < end:
            known = _beginning(text[at : at + _SHORTEST]) if at + _SHORTEST <= end else {}
            for length in range(min(_LONGEST, end - at) if known or more else 0, 0, -1):
                word = text[at : at + length]
                found = more.get(word) or known.get(word)
                if found:
                    yield at, at + length, found
                    at += length
                    break
            else:
                at += 1
