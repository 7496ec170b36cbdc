"""The words in charts and SmartArt, which stand in parts of their own (ECMA-376 21.2, 21.4; [MS-ODRAWXML] 2.24).

They are read with the picture that shows them and cannot be changed there: a chart would take its words from its sheet
again, SmartArt has a second copy of each as a drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jjjdoc.ooxml.names import R
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker.model import GraphicKind, Picture, WalkedParagraph, WalkedText
from jjjdoc.ooxml.xml import Element

_KINDS: Final[dict[str, GraphicKind]] = {"chart": "chart", "chartEx": "chart", "diagramData": "diagram"}
_LEADING: Final = (f"{{{R}}}id", f"{{{R}}}dm")
_REFERENCES: Final = ("{*}chart", "{*}relIds")
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARAGRAPH: Final = f"{_DRAWING}p"
_TEXT: Final = f"{_DRAWING}t"
_CACHED: Final = "{*}strCache"
_VALUE: Final = "{*}v"
_POINT: Final = "{*}pt"
_STROKE: Final = " / "


def graphic_texts(package: OpenedPackage, walked: WalkedText) -> Iterator[tuple[WalkedParagraph, Picture]]:
    """Yield each text of a chart or diagram once, as a picture with the place of that which shows it."""
    seen: set[Element] = set()
    for paragraph in walked.paragraphs:
        for picture in paragraph.pictures:
            shown = picture.element.getparent()
            for reference in () if shown is None else shown.iter(*_REFERENCES):
                if reference not in seen:
                    seen.add(reference)
                    for kind, text in _of_reference(package, paragraph.part, reference):
                        yield (
                            paragraph,
                            Picture(picture.offset, picture.element, picture.drawing, text, kind),
                        )


def _of_reference(package: OpenedPackage, part: str, reference: Element) -> Iterator[tuple[GraphicKind, str]]:
    relationships = package.relationships(part)
    for identifier in filter(None, map(reference.get, _LEADING)):
        relationship = relationships.get(identifier)
        kind = None if relationship is None else _KINDS.get(relationship.type.rpartition("/")[2])
        root = None if relationship is None or kind is None else package.optional_root(relationship.target)
        if root is not None and kind is not None:
            yield from ((kind, text) for text in dict.fromkeys(_texts(root)))


def _texts(root: Element) -> Iterator[str]:
    """Yield the texts of a part that have letters: titles and labels, and the names of series and categories.

    What a chart says in two languages is parted at its stroke.
    """
    for element in root.iter(_PARAGRAPH, _CACHED, "{*}strDim"):
        if element.tag == _PARAGRAPH:
            found = ["".join(each.text or "" for each in element.iter(_TEXT))]
        else:
            found = [each.text or "" for each in element.iter(_VALUE, _POINT)]
        for text in (part for whole in found for part in " ".join(whole.split()).split(_STROKE)):
            if any(map(str.isalpha, text)):
                yield text
