"""What the paragraphs of a Word file are: by their styles, their outline levels, their lists and their fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct, field

from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.ooxml.xml import qualified
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.numbering import Label, Numbering
from jjjdoc.readers.docx.styles import Styles, style_of
from jjjdoc.readers.pairing.units import Unit

Kind = Literal[
    "title",
    "subtitle",
    "byline",
    "summary",
    "keywords",
    "heading",
    "paragraph",
    "item",
    "quotation",
    "attribution",
    "caption",
    "figure_value",
    "figure_caption",
    "left_out",
]

_BY_NAME: Final[dict[str, Kind]] = {
    "title": "title",
    "title translation": "title",
    "subtitle": "subtitle",
    "byline": "byline",
    "author": "byline",
    "date": "byline",
    "summary": "summary",
    "abstract": "summary",
    "摘要": "summary",
    "keywords": "keywords",
    "关键词": "keywords",
    "quote": "quotation",
    "intense quote": "quotation",
    "block text": "quotation",
    "quotations": "quotation",
    "attribution": "attribution",
    "caption": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "题注": "caption",
    "key figure": "figure_value",
    "key figure caption": "figure_caption",
    "column heading": "left_out",
    "source code": "left_out",
    "html preformatted": "left_out",
    "preformatted text": "left_out",
    "toc heading": "left_out",
    "contents heading": "left_out",
    "table of figures": "left_out",
    "table of authorities": "left_out",
}
_CONTENTS = regex(r"(?:toc|contents|index|目录)\s?[1-9]")
_CONTENTS_FIELDS: Final = frozenset(("TOC", "INDEX", "TOA"))
_GALLERY: Final = f"{{{W}}}sdtPr/{{{W}}}docPartObj/{{{W}}}docPartGallery"


class WordUnit(Unit, eq=False, kw_only=True):
    """A stretch of the text that is one thing: a paragraph mostly, or one of the languages in it.

    `start` and `end` are offsets in the source.
    """

    kind: Kind
    paragraph: WalkedParagraph
    start: int
    end: int
    label: Label | None = None


class Classified(Struct, frozen=True):
    """A paragraph and what it is; `level` is that of a heading."""

    paragraph: WalkedParagraph
    kind: Kind
    level: int = 0
    label: Label | None = None


class Classifier(Struct):
    """Tells what paragraphs are, in order: the numbers of lists are counted on the way."""

    styles: Styles
    numbering: Numbering
    _kinds: dict[str, Kind | None] = field(default_factory=dict)

    def classify(self, paragraph: WalkedParagraph) -> Classified:
        """Return what a paragraph is."""
        element = paragraph.element
        label = self.numbering.count(*self.styles.numbering(element))
        if _is_contents(paragraph):
            return Classified(paragraph, "left_out")
        identifier = style_of(element)
        kind = self._kind(identifier)
        level = self.styles.heading_level(element)
        if kind in ("title", "subtitle", "left_out"):
            return Classified(paragraph, kind)
        if level and paragraph.story == "body":
            return Classified(paragraph, "heading", level, label)
        if kind is not None:
            return Classified(paragraph, kind)
        return Classified(paragraph, "paragraph" if label is None else "item", 0, label)

    def _kind(self, identifier: str | None) -> Kind | None:
        key = identifier or ""
        if key not in self._kinds:
            self._kinds[key] = next(_kinds(self.styles, identifier), None)
        return self._kinds[key]


def _kinds(styles: Styles, identifier: str | None) -> Iterator[Kind]:
    for name in styles.names(identifier):
        if _CONTENTS.fullmatch(name):
            yield "left_out"
        elif name in _BY_NAME:
            yield _BY_NAME[name]


def _is_contents(paragraph: WalkedParagraph) -> bool:
    """Tell whether a paragraph belongs to a table of contents or an index: what it says stands elsewhere."""
    control = paragraph.around.control
    gallery = None if control is None else control.find(_GALLERY)
    if gallery is not None and "contents" in gallery.get(qualified("val"), "").lower():
        return True
    fields = {piece.around.field.name if piece.around.field else "" for piece in paragraph.pieces}
    return bool(fields) and fields <= _CONTENTS_FIELDS
