r"""Stand-ins for what is in a text but is not prose: code, images, addresses.

A stand-in is one character of a plane for private use (U+F0000 to U+FFFFD). It is no letter, digit, space,
punctuation mark or Han character, so that no rule takes it for a word; the same code has the same stand-in in a
document and different code another, so that texts that differ in code alone are not taken for one. `OPAQUE` is
what stands in a character class of a regular expression.
"""

from __future__ import annotations

OPAQUE = "\U000f0000-\U000ffffd"

_FIRST = 0xF0000
_COUNT = 0xFFFE


def is_opaque(char: str) -> bool:
    """Tell whether a character stands for something that is not prose."""
    return _FIRST <= ord(char) < _FIRST + _COUNT


class StandIns:
    """Gives out the stand-ins of one document."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def stand_in(self, content: str) -> str:
        """Return the character that stands for this content."""
        return self._given.setdefault(content, chr(_FIRST + len(self._given) % _COUNT))
