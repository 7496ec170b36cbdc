"""The parts that text plays in a document, and the Word style of each.

Names of built-in styles are Word's own, so that its outline, its contents and a user's template know them.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.ooxml.styles import StyleKind
from jjjdoc.tree.nodes import Document

Script = Literal["chinese", "english"]

ParagraphRole = Literal[
    "text",
    "title",
    "title_translation",
    "subtitle",
    "byline",
    "summary",
    "keywords",
    "contact",
    "contents_heading",
    "contents_1",
    "contents_2",
    "contents_3",
    "caption_entry",
    "heading_1",
    "heading_2",
    "heading_3",
    "heading_4",
    "body",
    "list",
    "quotation",
    "attribution",
    "caption",
    "figure",
    "table_heading",
    "table_text",
    "column_heading",
    "key_figure",
    "key_caption",
    "note",
    "header",
    "footer",
    "copy_number",
    "secrecy",
    "issuer_mark",
    "document_number",
    "head_rule",
    "foot_rule",
    "addressee",
    "annex_note",
    "attendance",
    "signature",
    "annotation",
    "annex_mark",
    "annex_title",
    "imprint",
]

TextRole = Literal[
    "emphasis",
    "strong",
    "link",
    "note_mark",
    "heading_translation",
    "contents_translation",
    "key_unit",
    "signatory",
    "attendance_name",
]

Role = ParagraphRole | TextRole

ROLES: Final[tuple[Role, ...]] = (*get_args(ParagraphRole), *get_args(TextRole))

#: Roles of official documents: no other document has styles of these.
OFFICIAL: Final[frozenset[Role]] = frozenset(
    (
        "copy_number",
        "secrecy",
        "issuer_mark",
        "document_number",
        "head_rule",
        "foot_rule",
        "addressee",
        "annex_note",
        "attendance",
        "signature",
        "annotation",
        "annex_mark",
        "annex_title",
        "imprint",
        "signatory",
        "attendance_name",
    )
)

HEADINGS: Final[tuple[ParagraphRole, ...]] = ("heading_1", "heading_2", "heading_3", "heading_4")

#: The entries of the contents, by level.
CONTENTS: Final[tuple[ParagraphRole, ...]] = ("contents_1", "contents_2", "contents_3")

#: Lines that end with the number of a page.
WITH_PAGES: Final[tuple[ParagraphRole, ...]] = (*CONTENTS, "caption_entry")


class RoleStyle(Struct, frozen=True):
    """The style of a role; `next` is the role of the paragraph after it. Those with a priority are offered."""

    id: str
    name: str
    next: ParagraphRole | None = None
    priority: int | None = None


_STYLES: Final[dict[Role, RoleStyle]] = {
    "text": RoleStyle("Normal", "Normal", None, 0),
    "title": RoleStyle("Title", "Title", "body", 10),
    "title_translation": RoleStyle("TitleTranslation", "Title Translation", "body", 10),
    "subtitle": RoleStyle("Subtitle", "Subtitle", "body", 11),
    "byline": RoleStyle("Byline", "Byline", "body", 12),
    "summary": RoleStyle("Summary", "Summary", "body", 12),
    "keywords": RoleStyle("Keywords", "Keywords", "body", 12),
    "contact": RoleStyle("Contact", "Contact", "body", 13),
    "contents_heading": RoleStyle("TOCHeading", "TOC Heading", "body", 39),
    "contents_1": RoleStyle("TOC1", "toc 1"),
    "contents_2": RoleStyle("TOC2", "toc 2"),
    "contents_3": RoleStyle("TOC3", "toc 3"),
    "caption_entry": RoleStyle("TableofFigures", "table of figures"),
    "heading_1": RoleStyle("Heading1", "heading 1", "body", 9),
    "heading_2": RoleStyle("Heading2", "heading 2", "body", 9),
    "heading_3": RoleStyle("Heading3", "heading 3", "body", 9),
    "heading_4": RoleStyle("Heading4", "heading 4", "body", 9),
    "body": RoleStyle("BodyText", "Body Text", None, 1),
    "list": RoleStyle("ListParagraph", "List Paragraph", None, 34),
    "quotation": RoleStyle("Quote", "Quote", "body", 29),
    "attribution": RoleStyle("Attribution", "Attribution", "body", 30),
    "caption": RoleStyle("Caption", "caption", "body", 35),
    # Not "Figure": in a PDF that LibreOffice makes, a style of this name would take the place of the tag.
    "figure": RoleStyle("Picture", "Picture", "caption", 36),
    "table_heading": RoleStyle("TableHeading", "Table Heading", None, 40),
    "table_text": RoleStyle("TableText", "Table Text", None, 40),
    "column_heading": RoleStyle("ColumnHeading", "Column Heading", None, 41),
    "key_figure": RoleStyle("KeyFigure", "Key Figure", "key_caption", 42),
    "key_caption": RoleStyle("KeyFigureCaption", "Key Figure Caption", None, 42),
    "note": RoleStyle("FootnoteText", "footnote text"),
    "header": RoleStyle("Header", "header"),
    "footer": RoleStyle("Footer", "footer"),
    "copy_number": RoleStyle("CopyNumber", "Copy Number", None, 44),
    "secrecy": RoleStyle("Secrecy", "Secrecy", None, 44),
    "issuer_mark": RoleStyle("IssuerMark", "Issuer Mark", "document_number", 44),
    "document_number": RoleStyle("DocumentNumber", "Document Number", "head_rule", 44),
    "head_rule": RoleStyle("HeadRule", "Head Rule", "title", 44),
    "foot_rule": RoleStyle("FootRule", "Foot Rule", None, 44),
    "addressee": RoleStyle("Addressee", "Addressee", "body", 45),
    "annex_note": RoleStyle("AnnexNote", "Annex Note", None, 45),
    "attendance": RoleStyle("Attendance", "Attendance", None, 45),
    "annotation": RoleStyle("Annotation", "Annotation", None, 45),
    "annex_mark": RoleStyle("AnnexMark", "Annex Mark", "annex_title", 45),
    "annex_title": RoleStyle("AnnexTitle", "Annex Title", "body", 45),
    "attendance_name": RoleStyle("AttendanceName", "Attendance Name", None, 46),
    "signature": RoleStyle("Signature", "Signature", None, 45),
    "imprint": RoleStyle("Imprint", "Imprint", None, 46),
    "signatory": RoleStyle("Signatory", "Signatory", None, 46),
    "emphasis": RoleStyle("Emphasis", "Emphasis", None, 20),
    "strong": RoleStyle("Strong", "Strong", None, 22),
    "link": RoleStyle("Hyperlink", "Hyperlink"),
    "note_mark": RoleStyle("FootnoteReference", "footnote reference"),
    "heading_translation": RoleStyle("HeadingTranslation", "Heading Translation", None, 43),
    "contents_translation": RoleStyle("ContentsTranslation", "Contents Translation", None, 43),
    "key_unit": RoleStyle("KeyFigureUnit", "Key Figure Unit", None, 43),
}

_OF_ENDNOTES: Final[dict[Role, RoleStyle]] = {
    "note": RoleStyle("EndnoteText", "endnote text"),
    "note_mark": RoleStyle("EndnoteReference", "endnote reference"),
}

_TEXT_ROLES: Final = frozenset(get_args(TextRole))


def role_styles(notes: NoteKind) -> dict[Role, RoleStyle]:
    """Return the style of each role in a document with notes of this kind."""
    return _STYLES | _OF_ENDNOTES if notes == "endnotes" else _STYLES


def kind_of(role: Role) -> StyleKind:
    """Return the kind of style a role has."""
    return "character" if role in _TEXT_ROLES else "paragraph"


def script_of(language: str) -> Script:
    """Return the script that a language (BCP 47 tag) is set in."""
    return "chinese" if is_chinese(language) else "english"


def document_script(document: Document) -> Script:
    """Return the script of the first language of a document."""
    return script_of(document.languages[0] if document.languages else "en")
