"""What has changed between two versions of a text: by character in Chinese, by word in other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.language.script import WIDE
from jjjdoc.patterns import regex

Kind = Literal["same", "removed", "added"]

_TOKEN = regex(rf"\{{[^{{}}]*\}}|\[\[[^\[\]]*\]\]|\[\^\w+\]|[{WIDE}]|[^\W{WIDE}]+|\s+|.", re.DOTALL)
_MOST_TOKENS: Final = 1200  # compared in detail; the time it takes grows with the square


class Stretch(Struct, frozen=True):
    """A part of a text that both versions have, or one alone."""

    kind: Kind
    text: str


def find_difference(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the stretches that lead from one text to the other, what is removed before what is added.

    References (`{fact}`, `[[term]]`, `[^note]`) are compared whole. Beyond what two long texts begin and end with in
    common, they are not compared in detail.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    middle = _compared(before[start : len(before) - end], after[start : len(after) - end])
    tail = before[len(before) - end :]
    parts = [("same", before[:start]), *middle, ("same", tail)]
    return tuple(Stretch(kind, "".join(tokens)) for kind, tokens in parts if tokens)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(takewhile(bool, map(eq, first, second)))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Kind, Sequence[str]]]:
    if len(before) + len(after) > _MOST_TOKENS:
        yield "removed", before
        yield "added", after
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", before[i1:i2]
        else:
            yield "removed", before[i1:i2]
            yield "added", after[j1:j2]
