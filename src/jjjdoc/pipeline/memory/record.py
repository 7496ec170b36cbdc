"""What a memory remembers of one segment, and making it of the pairs that files have."""

from __future__ import annotations

from html import unescape
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.opaque import OPAQUE
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

# What texts are compared by: folded, figures masked, and the small parts by which texts like them are found.


Language = Literal["zh", "en"]

REFERENCE: Final = regex(r"\{[^{}\s]{1,80}\}|\[\[[^\[\]\n]{1,80}\]\]|\[\^[^\[\]\s]{1,80}\]")
"""What stands for a figure, a place, a term or a note in a template text."""

_MASKED = regex(r"\{[^{}\s]{1,80}\}|\d[\d.,]*+")
_SPACE = regex(r"\s+")
_WORD = regex(r"\w+")
_EDGE = "\x02"


def folded(text: str) -> str:
    """Return a text in lower case, with one kind of space, hyphen and apostrophe: texts that are the same have the same."""
    whole = text.encode("utf-8", "replace").decode()  # what a terminal gives may be no text
    return _SPACE.sub(" ", fold(whole)).strip()


def masked(text: str) -> str:
    """Return a folded text with each figure, or the reference to one, as 0."""
    return _MASKED.sub("0", text)


def grams(key: str, language: Language) -> set[str]:
    """Return the parts of a masked text by which others like it are found: pairs of characters, in English of words.

    What begins and ends a text makes a pair with its edge, so that a text of one character or word has some.
    """
    edged = [_EDGE, *(key if language == "zh" else _WORD.findall(key)), _EDGE]
    return set(map(("" if language == "zh" else " ").join, pairwise(edged)))


_STAND_IN: Final = regex(f"[{OPAQUE}]")
_TAG: Final = regex("<[^<>]*>")


class Wordings(Struct, frozen=True):
    """A text as a reader sees it, figures and terms written out where they are known, and as its file has it."""

    shown: str
    template: str


class Remembered(Struct, frozen=True):
    """A segment in both languages and where it stands: lines and columns are 1-based."""

    zh: Wordings
    en: Wordings
    path: str
    line: int
    column: int
    segment: str | None

    def side(self, language: Language) -> Wordings:
        """Return the text in a language."""
        return self.zh if language == "zh" else self.en

    @property
    def place(self) -> str:
        """Where it stands, as it is shown."""
        return f"{self.path}:{self.line}:{self.column}"


def remember_pair(pair: Pair) -> Remembered | None:
    """Return what a pair of a file says, None where one of its texts is empty."""
    if not (pair.source.text.strip() and pair.target.text.strip()):
        return None
    texts = {primary_subtag(each.language): _wordings(each) for each in (pair.source, pair.target)}
    place = pair.source.prose.view.source.place(*pair.source.source_range(0, len(pair.source.text)))
    position = place.start
    return Remembered(
        texts["zh"], texts["en"], place.path, position.line, position.column, pair.source.segment
    )


def _wordings(passage: Passage) -> Wordings:
    text = _STAND_IN.sub(lambda found: _content(passage.shown(found[0])), passage.text)
    return Wordings(text, text)


def _content(code: str) -> str:
    """Return what an inline code holds: `<ph id="1">{output}</ph>` is `{output}`; one that is no element is itself."""
    return unescape(_TAG.sub("", code)) if code.startswith("<") else code
