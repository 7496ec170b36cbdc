"""Characters that say the same however they are set: spaces that do not break, hyphens, apostrophes.

Unlike `fold` this keeps case, width and quotation marks: what is left equal is the same text in another setting.
"""

from __future__ import annotations

from typing import Final

_AS_SET: Final = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u2019\u02bc"), "'"),
}


def as_plainly_set(text: str) -> str:
    """Return a text of the same length with plain spaces, hyphens and apostrophes."""
    return text.translate(_AS_SET)
