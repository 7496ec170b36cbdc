"""Words that deny: what a likeness of two texts, counted in characters, is blind to."""

from __future__ import annotations

import re

from jjjdoc.patterns import regex

_CHINESE = regex(
    r"不(?!断|仅|但|少|过|同)|未(?!来)|(?<!淹)没(?!收)|无(?!论|锡)|(?<!除)非(?!常|洲|遗)|莫|勿|(?<!是)否(?!则)"
)
_ENGLISH = regex(r"\b(?:not|no|never|nor|neither|none|without|cannot)\b|(?<=[a-z])n['’]t\b", re.IGNORECASE)


def negations(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text that deny, in order; words such as 不断 and 非常 deny nothing."""
    pattern = _CHINESE if language.startswith("zh") else _ENGLISH
    return tuple(found[0].lower() for found in pattern.finditer(text))
