"""How texts are named in messages about two files."""

from __future__ import annotations

from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.document import Extract

_CHINESE, _ENGLISH = 24, 60
"""How many characters of a text its name has at most."""


def opening(extract: Extract) -> str:
    """Return the first words of a text, with … where it goes on."""
    text = " ".join(extract.text.split())
    most = _CHINESE if is_chinese(extract.passage.language) else _ENGLISH
    if len(text) <= most:
        return text
    cut = text[:most]
    if not is_chinese(extract.passage.language) and " " in cut:
        cut = cut.rpartition(" ")[0]
    return f"{cut.rstrip('，。、；：,;: ')}…"
