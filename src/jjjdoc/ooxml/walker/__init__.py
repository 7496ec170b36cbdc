"""The text of a Word file, paragraph by paragraph, with the way from each character back to its element."""

from jjjdoc.ooxml.walker.model import (
    OBJECT,
    Around,
    Bookmark,
    Cell,
    Field,
    GraphicKind,
    NoteMark,
    Picture,
    Piece,
    Spot,
    Story,
    View,
    WalkedParagraph,
    WalkedText,
)
from jjjdoc.ooxml.walker.walk import walk

__all__ = [
    "OBJECT",
    "Around",
    "Bookmark",
    "Cell",
    "Field",
    "GraphicKind",
    "NoteMark",
    "Picture",
    "Piece",
    "Spot",
    "Story",
    "View",
    "WalkedParagraph",
    "WalkedText",
    "walk",
]
