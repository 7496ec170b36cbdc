"""How much of a term stands in a text in other words of the same stems."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.language.spelling import spelling_of
from jjjdoc.patterns import regex

_WORD = regex(r"[^\W\d_]+|\d+")
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "its",
        "no",
        "of",
        "on",
        "or",
        "s",
        "the",
        "to",
        "with",
    )
)
_STEM = 5
"""Letters that words of one stem have in common: coordinated, coordination."""


def stems(folded: str) -> frozenset[str]:
    """Return the stems of the words of a folded English text that carry its meaning."""
    return frozenset(_stem(word) for word in _WORD.findall(folded) if word not in _SMALL)


def best_share(forms: Iterable[str], present: frozenset[str]) -> float:
    """Return the greatest share of the stems of one of these folded forms that are present; 0 to 1."""
    wanted = (stems(form) for form in forms)
    return max((len(form & present) / len(form) for form in wanted if form), default=0.0)


def _stem(word: str) -> str:
    spelling = spelling_of(word)
    if spelling is not None and spelling.variety == "British":
        word = spelling.other
    if len(word) > _STEM:
        return word[:_STEM]
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
