"""A template as data: how documents look, from the settings file in its folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct

from jjjdoc.language.captions import CaptionKind
from jjjdoc.ooxml.formats import SAME_PARAGRAPH, SAME_TEXT, ParagraphFormat, TextFormat
from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.ooxml.sections import Page
from jjjdoc.ooxml.styles import TableRules
from jjjdoc.writers.docx.roles import Role, Script

FrontItem = Literal["head", "title", "subtitle", "byline", "summary", "keywords", "addressee"]
BackItem = Literal["annexes", "attendance", "signature", "annotation", "annex_pages", "imprint", "contact"]


class Look(Struct, frozen=True):
    """What the text of a role looks like, and its paragraphs."""

    text: TextFormat = SAME_TEXT
    paragraph: ParagraphFormat = SAME_PARAGRAPH


class RoleLook(Struct, frozen=True):
    """The look of a role: in every script, and what is different in one.

    `paired` is what is different in an edition of several languages, `parallel` what in its columns.
    """

    plain: Look
    by_script: Mapping[Script, Look]
    paired: RoleLook | None = None
    parallel: RoleLook | None = None


class Line(Struct, frozen=True):
    """The text of a header or footer in its three places, with fields in braces; `even` is that of even pages."""

    left: str
    center: str
    right: str
    on_first_page: bool
    even: Line | None = None


class Tiles(Struct, frozen=True):
    """Key figures: at most `across` in a row, with white space of `gap` twips between them."""

    rules: TableRules
    across: int
    gap: int


class Contents(Struct, frozen=True):
    """Contents after the front matter: of how many levels of headings, and how many entries at least."""

    levels: int
    least: int


class Letterhead(Struct, frozen=True):
    """The mark of a letter, `mark` from the upper edge of the paper, on a rule of a `width`; another is `foot` from the lower edge.

    All in twips (GB/T 9704-2012, 10.1).
    """

    mark: int
    width: int
    foot: int


class Template(Struct, frozen=True):
    """How documents look. `fonts` has each font with the names that stand in for it where it is missing.

    `front` opens a document and `back` closes it. `heading_numbers` has the number of each level of headings with
    the field `{chinese}` or `{decimal}`, by the script of the first language.
    `space_after` is what stands between a table and the text below it, in twips. `reference` is a Word file whose
    styles and pages rule. `with_paper`: on pages on their side headers and footers stand where they stand on the upright
    paper.
    """

    page: Page
    fonts: Mapping[str, tuple[str, ...]]
    looks: Mapping[Role, RoleLook]
    header: Line
    footer: Line
    front: tuple[FrontItem, ...]
    contents: Contents | None
    back: tuple[BackItem, ...]
    heading_numbers: Mapping[Script, tuple[str, ...]]
    table: TableRules
    parallel: TableRules
    imprint: TableRules | None
    tiles: Tiles
    space_after: int
    reference: Path | None
    notes: NoteKind = "footnotes"
    caption_lists: tuple[CaptionKind, ...] = ()
    with_paper: bool = False
    letterhead: Letterhead | None = None

    @property
    def is_official(self) -> bool:
        """Tell whether it sets official documents."""
        parts = {*self.front, *self.back}
        return not parts.isdisjoint(get_args(BackItem)[:-1]) or not parts.isdisjoint(("head", "addressee"))
