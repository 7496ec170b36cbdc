"""Places in a Word file as its reader can find them: the headings above, and the paragraph, cell or note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from jjjdoc.errors import Message, Wording
from jjjdoc.locations import Landmark
from jjjdoc.ooxml.walker import GraphicKind, Story, WalkedParagraph
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.paragraphs import Classified
from jjjdoc.readers.docx.text import WordText

_PARAGRAPH: Final = Wording(en="paragraph {number}", zh="第{number}段")
_HEADING: Final = Wording(en="the heading", zh="标题")
_TITLE: Final = Wording(en="the title", zh="题名")
_CELL: Final = Wording(en="table {table}, row {row}, column {column}", zh="表{table}第{row}行第{column}列")
_BOX: Final = Wording(en="text box {number}", zh="文本框{number}")
#: What notes are called.
NOTES: Final[dict[Story, Wording]] = {
    "footnote": Wording(en="footnote {number}", zh="脚注{number}"),
    "endnote": Wording(en="endnote {number}", zh="尾注{number}"),
}
#: What the texts on each page are called.
HEADERS_AND_FOOTERS: Final[dict[Story, Wording]] = {
    "header": Wording(en="page header", zh="页眉"),
    "footer": Wording(en="page footer", zh="页脚"),
}
_GRAPHICS: Final[dict[GraphicKind, Wording]] = {
    "picture": Wording(en="alternative text of a picture in {spot}", zh="{spot}中图片的替代文字"),
    "chart": Wording(en="chart in {spot}", zh="{spot}中的图表"),
    "diagram": Wording(en="diagram in {spot}", zh="{spot}中的示意图"),
}
_LONGEST: Final = 60  # characters of a heading in a place

# How headings begin that have no style, as official documents have them, by level.
_TYPED: Final = (
    regex(r"[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百]{1,4}[编章部]"),
    regex(r"[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}节"),
)
_TYPED_LONGEST: Final = 40
_SENTENCE_ENDS: Final = "。；，：、！？.;,:"


def outline_of(text: WordText, classified: Sequence[Classified]) -> Callable[[int], Landmark]:
    """Return the function that tells the place of an offset; nothing is counted before it is first asked.

    Headings are those by style or outline level; where a file has none, those by typed numbers. Paragraphs are counted
    from their heading on, without empty ones and those in tables; tables, text boxes and notes from the beginning of
    the file.
    """
    landmarks: list[Landmark] = []

    def locate(offset: int) -> Landmark:
        if not landmarks:
            has_headings = any(each.kind == "heading" for each in classified)
            found = classified if has_headings else [_as_typed(each) for each in classified]
            landmarks.extend(_Count(text).landmarks(found))
        place = text.locate(offset)
        landmark = landmarks[text.index(text.start(place.paragraph))]
        if place.picture is None:
            return landmark
        return Landmark(landmark.headings, _GRAPHICS[place.picture.kind](spot=landmark.spot))

    return locate


def _as_typed(each: Classified) -> Classified:
    """Return a paragraph as the heading it is by its typed number, in a file where none has a style."""
    text = each.paragraph.text.strip()
    if each.paragraph.cells or not 0 < len(text) <= _TYPED_LONGEST or text[-1] in _SENTENCE_ENDS:
        return each
    for level, number in enumerate(_TYPED, 1):
        if number.match(text):
            return Classified(each.paragraph, "heading", level)
    return each


class _Count:
    """Counts what places are told by."""

    def __init__(self, text: WordText) -> None:
        self._headings: list[tuple[int, str]] = []
        self._paragraphs = 0
        self._tables: dict[object, int] = {}
        self._boxes: dict[object, int] = {}
        self._notes = dict.fromkeys(text.walked.marks, 0)
        counts: dict[Story, int] = {}
        for key in self._notes:
            counts[key[0]] = self._notes[key] = counts.get(key[0], 0) + 1

    def landmarks(self, classified: Sequence[Classified]) -> list[Landmark]:
        """Return the place of each paragraph."""
        return [self._landmark(each) for each in classified]

    def _landmark(self, each: Classified) -> Landmark:
        paragraph = each.paragraph
        if paragraph.story in HEADERS_AND_FOOTERS:
            return Landmark((), HEADERS_AND_FOOTERS[paragraph.story]())
        if paragraph.note is not None:
            number = self._notes.get((paragraph.story, paragraph.note), paragraph.note)
            return Landmark((), NOTES[paragraph.story](number=number))
        if each.kind == "heading" and not paragraph.cells:
            return self._heading(each)
        return Landmark(tuple(text for _, text in self._headings), self._spot(each))

    def _heading(self, each: Classified) -> Landmark:
        while self._headings and self._headings[-1][0] >= each.level:
            self._headings.pop()
        label = each.label.text if each.label else ""
        gap = " " if label and label[-1:].isascii() else ""
        words = " ".join(each.paragraph.text.split())
        shown = label + gap + words
        shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
        self._headings.append((each.level, shown))
        self._paragraphs = 0
        return Landmark(tuple(text for _, text in self._headings), _HEADING())

    def _spot(self, each: Classified) -> Message:
        paragraph = each.paragraph
        if paragraph.cells:
            return self._cell(paragraph)
        if paragraph.box is not None:
            return _BOX(number=self._boxes.setdefault(paragraph.box, len(self._boxes) + 1))
        if each.kind == "title":
            return _TITLE()
        if paragraph.text.strip():
            self._paragraphs += 1
        return _PARAGRAPH(number=max(1, self._paragraphs))

    def _cell(self, paragraph: WalkedParagraph) -> Message:
        cell = paragraph.cells[0]
        table = self._tables.setdefault(cell.table, len(self._tables) + 1)
        return _CELL(table=table, row=cell.row + 1, column=cell.column + 1)
