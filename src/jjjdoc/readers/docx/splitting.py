"""A paragraph to the units in it: one mostly, one for each segment or language where it holds several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, field

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import count_letters
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.segments import SegmentMark
from jjjdoc.ooxml.walker import Bookmark, WalkedParagraph, WalkedText
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.paragraphs import Classified, WordUnit
from jjjdoc.readers.docx.text import WordText
from jjjdoc.readers.pairing.splits import LINE_BREAK, find_split
from jjjdoc.readers.pairing.units import Pairs

# Paragraphs in a third language, as the runs of a Word file are marked (`w:lang`, ECMA-376 17.3.2.20).
#
# Marks are often wrong: whoever has Word in French types English that is marked as French. So a mark is believed only
# where the words do not say otherwise, and never against Chinese.


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


_BLANKS: Final = " \t\u00a0\u2003\u3000\v"
_SEPARATORS: Final = _BLANKS + ";；"
_DASHES: Final = _BLANKS + "—–-"
_KEYWORDS_LABEL = regex(r"[ \u3000]*(?:关\s*键\s*词|key\s*words?)[ \u3000]*[:：]?[ \u3000]*", re.IGNORECASE)
_KEYWORD = regex(r"[^;；,，、]+")

_OF_TWO_LANGUAGES: Final = frozenset(("title", "subtitle", "heading", "caption", "paragraph", "item"))


class Splitter(Struct):
    """Finds the units of paragraphs; `segments` are those of a file of ours, by bookmark.

    A segment that is shown again has its id the first time alone: rules look at each of its texts.
    """

    text: WordText
    segments: Mapping[str, SegmentMark]
    pairs: Pairs
    foreign: ForeignRuns
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def units(self, classified: Classified) -> list[WordUnit]:
        """Return the units of a paragraph, none for one without text."""
        units = self._units(classified)
        foreign = self.foreign.language(classified.paragraph)
        for unit in units if foreign else ():
            unit.language = foreign
        return units

    def _units(self, classified: Classified) -> list[WordUnit]:
        paragraph, kind = classified.paragraph, classified.kind
        if kind == "left_out" or not paragraph.text.strip():
            return []
        marks = [mark for mark in paragraph.bookmarks if mark.name in self.segments and not mark.pictures]
        marks = _side_by_side(marks)
        if kind == "keywords" and len(marks) < 2:
            found = list(self._keywords(classified))
        elif marks:
            found = list(self._of_segments(classified, marks))
        elif kind in _OF_TWO_LANGUAGES:
            found = self._of_languages(classified)
        else:
            found = [self._unit(classified, 0, len(paragraph.text))]
        return [unit for unit in found if unit.end > unit.start]

    def _unit(self, classified: Classified, start: int, end: int, blanks: str = _BLANKS) -> WordUnit:
        paragraph = classified.paragraph
        text = paragraph.text.replace("\n", LINE_BREAK)
        if classified.kind == "attribution":
            start += len(text[start:end]) - len(text[start:end].lstrip(_DASHES))
        while start < end and text[start] in _BLANKS:
            start += 1
        while end > start and text[end - 1] in blanks:
            end -= 1
        origin = self.text.start(paragraph)
        return WordUnit(
            paragraph=paragraph,
            kind=classified.kind,
            text=text[start:end],
            start=origin + start,
            end=origin + end,
            level=classified.level,
            label=classified.label,
        )

    def _of_segments(self, classified: Classified, marks: list[Bookmark]) -> Iterator[WordUnit]:
        """Yield the text of each segment; what was typed behind one belongs to it, labels before the first do not."""
        text = classified.paragraph.text
        begins_line = classified.kind in ("attribution", "keywords", "byline", "caption")
        for number, mark in enumerate(marks):
            start = mark.start if number or begins_line or classified.paragraph.note else 0
            end = marks[number + 1].start if number + 1 < len(marks) else len(text)
            if classified.kind == "byline":
                end = mark.end  # behind it stands the date
            separators = _SEPARATORS if number + 1 < len(marks) else _BLANKS
            made = self._unit(classified, start, end, separators)
            segment = self.segments[mark.name]
            made.language = "zh" if is_chinese(segment.language) else "en"
            if (segment.segment, segment.language) not in self._seen:
                self._seen.add((segment.segment, segment.language))
                made.segment = segment.segment
            yield made

    def _of_languages(self, classified: Classified) -> list[WordUnit]:
        """Return both languages of a line that has one behind a gap or a line break, else all of it."""
        text = classified.paragraph.text.replace("\n", LINE_BREAK)
        is_running = classified.kind in ("paragraph", "item")
        in_body = classified.paragraph.story == "body"
        split = find_split(text, is_running=is_running, at_breaks_alone=is_running and in_body)
        if split is None:
            return [self._unit(classified, 0, len(text))]
        units = [self._unit(classified, 0, split.end), self._unit(classified, split.start, len(text))]
        for unit, own in zip(units, split.languages, strict=True):
            unit.language = own
        self.pairs.pair(*units)
        return units

    def _keywords(self, classified: Classified) -> Iterator[WordUnit]:
        text = classified.paragraph.text.replace("\n", LINE_BREAK)
        label = _KEYWORDS_LABEL.match(text)
        for found in _KEYWORD.finditer(text, label.end() if label else 0):
            yield self._unit(classified, *found.span())


def _side_by_side(marks: list[Bookmark]) -> list[Bookmark]:
    """Return bookmarks in order, without those that reach into another."""
    kept: list[Bookmark] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
