"""A text as words, numbers and marks."""

from __future__ import annotations

from jjjdoc.language.fold import fold
from jjjdoc.patterns import regex

_TOKEN = regex(
    r"(?<![^\W_])[kc]?m[23](?![^\W_])|(?<![^\s$£€¥(<>=~-])\.[0-9]+(?![0-9.])|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[^\w\s]|_"
)
_GROUPED = regex(r"[0-9]{1,3}(?:,[0-9]{2,3})+(?:\.[0-9]+)?")
_DIGIT = regex("[0-9]")
_ADDRESS = regex(r"(?:https?://|www\.)[^\s<>\"]+")
_DIGITS = frozenset("0123456789")
_PADDING = 8


class Tokens:
    """The tokens of a text: `words` folded, with where each starts and ends; `count` of them.

    Empty words follow the last token, so that what looks a few words ahead, or before the first (a negative index),
    finds nothing there.
    """

    __slots__ = ("count", "ends", "starts", "text", "words")

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(folded):
            word, start = match.group(), match.start()
            for part in _parts(word) if "," in word and len(word) > 1 else (word,):
                words.append(part)
                starts.append(start)
                start += len(part)
                ends.append(start)
        self.count = len(words)
        self.words = words + [""] * _PADDING
        self.starts = starts + [len(text)] * _PADDING
        self.ends = ends + [len(text)] * _PADDING

    def is_number(self, index: int) -> bool:
        """Tell whether a token is digits."""
        word = self.words[index]
        return word[:1] in _DIGITS or (word[:1] == "." and len(word) > 1)

    def is_glued(self, index: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < index < self.count and self.starts[index] == self.ends[index - 1]

    def written(self, index: int) -> str:
        """Return a token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital."""
        return index >= 0 and self.text[self.starts[index] : self.starts[index] + 1].isupper()


def tokenize(text: str, interesting: frozenset[str]) -> Tokens | None:
    """Return the tokens of a text, None if it has neither a digit nor an interesting word."""
    folded = text.lower() if text.isascii() else fold(text)
    if "//" in folded or "www." in folded:
        folded = _ADDRESS.sub(lambda address: " " * len(address.group()), folded)
    if _DIGIT.search(folded) is None and interesting.isdisjoint(_TOKEN.findall(folded)):
        return None
    return Tokens(text, folded)


def _parts(word: str) -> tuple[str, ...]:
    """Return a number with its commas, or what stands between commas that group no digits (2013,2014)."""
    if _GROUPED.fullmatch(word):
        groups = word.partition(".")[0].split(",")
        if len(groups[-1]) == 3 or len(groups[0]) == 3:
            return (word,)
    parts: list[str] = []
    for piece in word.split(","):
        parts += (piece, ",")
    return tuple(parts[:-1])
