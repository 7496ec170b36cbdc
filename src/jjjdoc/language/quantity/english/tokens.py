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


def word_set(line: str, *, empty: bool = False) -> frozenset[str]:
    """Return the words of a line; with `empty` also the empty word, which stands before and after a text."""
    return frozenset(line.split()) | (frozenset(("",)) if empty else frozenset())


# Words that name no thing and are no unit: what follows a number is counted by it unless it is one of these.
FUNCTION_WORDS = word_set(
    "a an the and or but nor as at by for from in into of off on onto out over per than then through to under until"
    " up upon via with within without is are was were be been being am has have had having do does did will would"
    " can could may might must shall should not no if when while where which who whom whose that this these those"
    " there here it its he she they them his her their our your my we you i all both each every any some such so"
    " too very also more most less least fewer other others another only just even still yet ago about above after"
    " against along among around before behind below beneath beside besides between beyond down during except"
    " inside like near outside since throughout toward towards versus vs because although though unless whereas"
    " who's respectively again back away together apart however therefore thus hence moreover later earlier"
    " old said says told came went got made took became remain remained according including compared"
    " consecutive successive straight additional extra plus minus times"
)
