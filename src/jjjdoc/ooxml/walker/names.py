"""What the elements in a text are to a walk, by their names as lxml has them."""

from __future__ import annotations

from typing import Final

from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element, qualified

# Names of elements and attributes that edits of a Word file have to do with.


XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

RUN: Final = qualified("r")
TEXT: Final = qualified("t")
DELETED_TEXT: Final = qualified("delText")
PARAGRAPH_PROPERTIES: Final = qualified("pPr")
FORMAT_CHANGE: Final = qualified("rPrChange")
INSERTION: Final = qualified("ins")
DELETION: Final = qualified("del")

ID: Final = qualified("id")
AUTHOR: Final = qualified("author")
DATE: Final = qualified("date")
INITIALS: Final = qualified("initials")

COMMENT: Final = qualified("comment")
RANGE_START: Final = qualified("commentRangeStart")
RANGE_END: Final = qualified("commentRangeEnd")
REFERENCE: Final = qualified("commentReference")


_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

ALTERNATE: Final = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{_COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{_COMPATIBILITY}}}Fallback"
PICTURE_NAME: Final = f"{{{_DRAWING}}}docPr"

BOX: Final = qualified("txbxContent")
PARAGRAPH: Final = qualified("p")
TABLE: Final = qualified("tbl")
CONTROL: Final = qualified("sdt")
CONTROL_PROPERTIES: Final = qualified("sdtPr")
CONTROL_CONTENT: Final = qualified("sdtContent")
PROPERTIES: Final = qualified("pPr")
RUN_PROPERTIES: Final = qualified("rPr")
VALUE: Final = qualified("val")

#: Elements that are there and nothing more: what is in them stands as if they were not.
THROUGH: Final = frozenset(
    qualified(name) for name in ("smartTag", "customXml", "bdo", "dir", "rubyBase", "sdtContent")
)
INSERTED: Final = frozenset(map(qualified, ("ins", "moveTo")))
DELETED: Final = frozenset(map(qualified, ("del", "moveFrom")))
DRAWINGS: Final = frozenset(map(qualified, ("drawing", "pict", "object")))
EQUATIONS: Final = frozenset(f"{{{_MATH}}}{name}" for name in ("oMath", "oMathPara"))

#: What the names of bookmarks begin with that a page has which a review put before the text.
SUMMARY: Final = "_jjjdoc_summary_"
_BOOKMARK: Final = qualified("bookmarkStart")
_BOOKMARK_END: Final = qualified("bookmarkEnd")
_NAME: Final = qualified("name")
_ID: Final = qualified("id")
_TEXT: Final = qualified("t")

#: Elements that are one character.
CHARACTERS: Final = {
    qualified("tab"): "\t",
    qualified("ptab"): "\t",
    qualified("br"): "\n",
    qualified("cr"): "\n",
    qualified("noBreakHyphen"): "\u2011",
}

# Symbols of fonts that have no Unicode, as far as texts have them; others are objects.
_SYMBOLS: Final = {
    "symbol": {0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "μ", 0x70: "π", 0xA3: "≤", 0xB0: "°", 0xB1: "±"}
    | {0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0x2D: "−", 0xAE: "→"},
    "wingdings": {0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA8: "□", 0xD8: "➢", 0xFC: "✓", 0xFE: "☑", 0x9F: "•"},
}


def symbol(element: Element) -> str:
    """Return the character that a `w:sym` shows, "" where it is none that is known (ECMA-376 17.3.3.30)."""
    try:
        code = int(element.get(qualified("char"), ""), 16)
    except ValueError:
        return ""
    if 0xF000 <= code <= 0xF0FF:
        known = _SYMBOLS.get((element.get(qualified("font")) or "").lower(), {})
        return known.get(code - 0xF000, "")
    return chr(code) if 0x20 <= code < 0xD800 else ""


def chosen(alternate: Element) -> Element | None:
    """Return the one branch of a `mc:AlternateContent` that is read: the first choice, else what is for old programs."""
    choice = alternate.find(CHOICE)
    return choice if choice is not None else alternate.find(FALLBACK)


def is_summary(paragraph: Element) -> bool:
    """Tell whether all of a paragraph was put in by a review, and is no text of the file."""
    start = paragraph.find(_BOOKMARK)
    if start is None or not start.get(_NAME, "").startswith(SUMMARY):
        return False
    is_inside, is_closed = False, False
    for child in paragraph:
        if child is start:
            is_inside = True
        elif child.tag == _BOOKMARK_END and child.get(_ID) == start.get(_ID):
            is_inside, is_closed = False, True
        elif not is_inside and next(child.iter(_TEXT), None) is not None:
            return False
    return is_closed


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off is there, and on (ECMA-376 17.17.4)."""
    return element is not None and element.get(VALUE, "true") not in ("0", "false", "off")


def is_locked(control: Element) -> bool:
    """Tell whether a content control may not be written in, or shows what stands elsewhere."""
    properties = control.find(CONTROL_PROPERTIES)
    if properties is None:
        return False
    lock = properties.find(qualified("lock"))
    return (lock is not None and lock.get(VALUE, "") != "unlocked") or any(
        child.tag.rpartition("}")[2] == "dataBinding" for child in properties
    )


def is_placeholder(control: Element) -> bool:
    """Tell whether a content control shows a prompt (“Click here to enter text”), which is nobody's text."""
    return is_on(control.find(f"{{{W}}}sdtPr/{{{W}}}showingPlcHdr"))
