"""The label of an item that has run into its first figure: 一、百分之十五 as "1.15 percent"."""

from __future__ import annotations

from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.patterns import regex

_CHINESE = regex("[（(]?(?:([一二三四五六七八九十]{1,3})|([0-9]{1,2}))[）)、.．](?![0-9])")
_GLUED = regex(r"([0-9]{1,2})\.(?=[0-9])")


def glued_label(source: str, target: str) -> int:
    """Return how long the label is that the first figure of an English text follows without a space, 0 without one.

    It is a label if the Chinese source begins with the same one.
    """
    mine, theirs = _CHINESE.match(source), _GLUED.match(target)
    if mine is None or theirs is None:
        return 0
    number = evaluate_words(mine[1]) if mine[1] else None
    label = int(number.low) if number else int(mine[2] or 0)
    return theirs.end() if label == int(theirs[1]) else 0
