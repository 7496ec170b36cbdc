"""Fields: text that Word computes (ECMA-376 17.16)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from jjjdoc.ooxml.names import escape_text

# A table of contents: a TOC field with its entries, in the content control that Word offers to update it.


# Stands on both sides of a bookmark where the number of its page goes. No text can hold it: XML has none such.
_PAGE: Final = "\1"

_NO_PROPERTIES = ""


def contents_control(paragraphs: str) -> str:
    """Return the content control around the heading and the entries of the contents (ECMA-376 17.5.2.12)."""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>"
    )


def contents_start(levels: int) -> str:
    """Return the start of the field of contents with this many levels of headings (ECMA-376 17.16.5.68).

    The field is neither dirty nor are fields updated at opening: Word would ask its reader about it, and WPS ignores
    both, so that the entries are right as they stand.
    """
    return field_start(f'TOC \\o "1-{levels}" \\h \\z \\u', _NO_PROPERTIES)


def captions_start(label: str) -> str:
    """Return the start of the field that lists the captions with this label."""
    return field_start(f'TOC \\h \\z \\c "{label}"', _NO_PROPERTIES)


def contents_end() -> str:
    """Return the end of the field of contents."""
    return field_end(_NO_PROPERTIES)


def contents_entry(bookmark: str, text: str, properties: str) -> str:
    """Return an entry: the runs of a heading or caption, a tab and the number of its page, leading to it.

    `fill_pages` puts the number in.
    """
    number = (
        field_start(f"PAGEREF {bookmark} \\h", properties)
        + f"<w:r><w:rPr>{properties}</w:rPr><w:t>{_PAGE}{bookmark}{_PAGE}</w:t></w:r>"
        + field_end(properties)
    )
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{text}<w:r><w:tab/></w:r>{number}</w:hyperlink>'


def fill_pages(xml: str, pages: Mapping[str, int]) -> str:
    """Return a text with the numbers of pages where they go, from those of the bookmarks."""
    pieces = xml.split(_PAGE)
    pieces[1::2] = (str(pages[bookmark]) for bookmark in pieces[1::2])
    return "".join(pieces)


def field(code: str, result: str, properties: str) -> str:
    """Return a complex field with the result that is shown until it is computed again."""
    shown = f"<w:r><w:rPr>{properties}</w:rPr><w:t>{escape_text(result)}</w:t></w:r>"
    return field_start(code, properties) + shown + field_end(properties)


def field_start(code: str, properties: str) -> str:
    """Return what stands before the result of a complex field."""
    return (
        _mark("begin", properties)
        + f'<w:r><w:rPr>{properties}</w:rPr><w:instrText xml:space="preserve"> {escape_text(code)} </w:instrText></w:r>'
        + _mark("separate", properties)
    )


def field_end(properties: str) -> str:
    """Return what stands after the result of a complex field, in the last of its paragraphs."""
    return _mark("end", properties)


def _mark(kind: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'
