"""Paragraphs in a third language, as the runs of a Word file are marked (`w:lang`, ECMA-376 17.3.2.20).

Marks are often wrong: whoever has Word in French types English that is marked as French. So a mark is believed only
where the words do not say otherwise, and never against Chinese.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from jjjdoc.language.detect import count_letters
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import WalkedParagraph, WalkedText
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex

_LANGUAGE: Final = qualified("lang")
_KNOWN: Final = frozenset(("en", "zh"))
_MOST: Final = 0.9  # of the letters of a paragraph, what is marked
_WORD = regex(r"[A-Za-z]+")
_ENGLISH: Final = frozenset(
    ["the", "of", "and", "to", "that", "was", "were", "with", "which", "from", "for", "has", "by", "are"]
)
_SHARE: Final = 0.1  # of the words of an English text, the least that are among these


class ForeignRuns(Struct, frozen=True):
    """The runs that are marked as of a language that is neither Chinese nor English, with its tag."""

    tags: Mapping[Element, str]

    @classmethod
    def of(cls, package: OpenedPackage, walked: WalkedText) -> ForeignRuns:
        """Return those of all parts that have been walked."""
        tags: dict[Element, str] = {}
        for part in dict.fromkeys(paragraph.part for paragraph in walked.paragraphs):
            root = package.root(part)
            for mark in () if root is None else root.iter(_LANGUAGE):
                tag = mark.get(qualified("val"), "")
                properties = mark.getparent()
                run = None if properties is None else properties.getparent()
                if tag and run is not None and tag.partition("-")[0].lower() not in _KNOWN:
                    tags[run] = tag
        return cls(tags)

    def language(self, paragraph: WalkedParagraph) -> str | None:
        """Return the third language that a paragraph is in; None for one in Chinese or English."""
        if not self.tags:
            return None
        letters: Counter[str | None] = Counter()
        for piece in paragraph.pieces:
            letters[self.tags.get(piece.run)] += sum(map(str.isalpha, piece.text))
        (tag, count), *_ = letters.most_common(1) or [(None, 0)]
        if tag is None or count < _MOST * letters.total():
            return None
        return None if _is_known(paragraph.text) else tag


def _is_known(text: str) -> bool:
    """Tell whether a text is Chinese or English, whatever it is marked as."""
    if count_letters(text).language == "zh":
        return True
    words = [word.lower() for word in _WORD.findall(text)]
    return not words or sum(word in _ENGLISH for word in words) >= _SHARE * len(words)
