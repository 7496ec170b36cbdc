"""Names of elements and attributes that edits of a Word file have to do with."""

from __future__ import annotations

from typing import Final

from jjjdoc.ooxml.xml import qualified

XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

RUN: Final = qualified("r")
RUN_PROPERTIES: Final = qualified("rPr")
TEXT: Final = qualified("t")
DELETED_TEXT: Final = qualified("delText")
PARAGRAPH: Final = qualified("p")
PARAGRAPH_PROPERTIES: Final = qualified("pPr")
FORMAT_CHANGE: Final = qualified("rPrChange")
INSERTION: Final = qualified("ins")
DELETION: Final = qualified("del")

ID: Final = qualified("id")
AUTHOR: Final = qualified("author")
DATE: Final = qualified("date")
INITIALS: Final = qualified("initials")
VALUE: Final = qualified("val")

COMMENT: Final = qualified("comment")
RANGE_START: Final = qualified("commentRangeStart")
RANGE_END: Final = qualified("commentRangeEnd")
REFERENCE: Final = qualified("commentReference")
