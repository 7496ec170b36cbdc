"""How texts are named in messages about two files."""

from __future__ import annotations

from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.passage import Passage

_CHINESE, _ENGLISH = 24, 60
"""How many characters of a text its name has at most."""


def opening(passage: Passage) -> str:
    """Return the first words of a text, with … where it goes on."""
    text = " ".join(passage.text.split())
    most = _CHINESE if is_chinese(passage.language) else _ENGLISH
    if len(text) <= most:
        return text
    cut = text[:most]
    if not is_chinese(passage.language) and " " in cut:
        cut = cut.rpartition(" ")[0]
    return f"{cut.rstrip('，。、；：,;: ')}…"
