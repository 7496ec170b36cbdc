"""What a memory remembers of one segment, and making it of the pairs that files have."""

from __future__ import annotations

from html import unescape
from typing import Final

from msgspec import Struct

from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.opaque import OPAQUE
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex
from jjjdoc.pipeline.memory.key import Language

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
