"""The page of each heading and caption: as it was found for this very content, else as for an earlier one, else about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import Final

from msgspec import Struct

from jjjdoc.language.captions import CAPTIONED, Captioned, anchor_name, is_annex
from jjjdoc.language.width import display_width
from jjjdoc.loader.pages import Pages
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import captions_of, iterate_prose_of
from jjjdoc.writers.docx.contents import contents_height, stay_under_front
from jjjdoc.writers.docx.frame import Frame
from jjjdoc.writers.docx.roles import HEADINGS, ParagraphRole, script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.tables import KEPT_ROW, SHORT_TABLE, is_turned
from jjjdoc.writers.formats import Pagination
from jjjdoc.writers.plain import plain_text

# About where headings and captions stand, for contents whose pages nobody has counted yet.
#
# Heights are added up, a line for as many characters as fit on it; what else keeps lines together is known to the
# program alone that sets the pages.


_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em
_LETTER: Final = 0.9  # of a column, a letter on average
_FIGURE: Final = 0.35  # of the page, with its caption

Listed = nodes.Heading | Captioned
"""What a list may lead to."""


def estimate_pages(
    blocks: Iterable[nodes.Block], sheet: Stylesheet, first: int
) -> Iterator[tuple[Listed, int]]:
    """Yield the headings and captioned blocks with their pages, in order; the text begins on page `first`."""
    page = sheet.template.page
    place = _Place(first, 0, page.text_height)
    headings: list[nodes.Heading] = []
    for block in blocks:
        if isinstance(block, nodes.Heading):
            if is_annex(block):
                place.break_page()
            headings.append(block)
            continue
        turned = isinstance(block, nodes.Table) and is_turned(block, sheet)
        width = page.turned.text_width if turned else page.text_width
        if turned != place.turned or (turned and headings):
            place.turn(turned, page.turned.text_height if turned else page.text_height)
        pieces = _pieces(block, width, sheet)
        height = sum(pieces)
        above = [_height(heading, width, sheet) for heading in headings]
        if isinstance(block, nodes.PageBreak):
            place.break_page()
        else:
            place.keep(sum(above) + (pieces[0] if len(pieces) > 1 else _kept(block, height, sheet)))
        for heading, lines in zip(headings, above, strict=True):
            yield heading, place.page
            place.add(lines)
        headings.clear()
        if isinstance(block, CAPTIONED):
            yield block, place.page
        for piece in pieces:
            if len(pieces) > 1 and piece < place.height * KEPT_ROW:
                place.keep(piece)
            place.add(piece)
    yield from ((heading, place.page) for heading in headings)


class _Place(Struct):
    """A place in the text: a page, and how far down on it; all in twips."""

    page: int
    at: int
    height: int
    turned: bool = False

    def add(self, height: int) -> None:
        """Go on by a height, over as many pages as it takes."""
        pages, self.at = divmod(self.at + height, self.height)
        self.page += pages

    def keep(self, height: int) -> None:
        """Go on to the next page, if what stays together finds no room on this one."""
        if self.at + min(height, self.height) > self.height:
            self.break_page()

    def break_page(self) -> None:
        """Begin a page, if this one is not at its beginning."""
        self.page += self.at > 0
        self.at = 0

    def turn(self, turned: bool, height: int) -> None:
        """Begin a section of pages of this height."""
        self.break_page()
        self.turned, self.height = turned, height


def _kept(block: nodes.Block, height: int, sheet: Stylesheet) -> int:
    """Return how much of a block stands on one page with what is above it."""
    if isinstance(block, nodes.Figure | nodes.Chart) or (
        isinstance(block, nodes.Table) and len(block.rows) <= SHORT_TABLE
    ):
        return height
    return min(height, 2 * sheet.line_height("body", sheet.script))


def _pieces(block: nodes.Block, width: int, sheet: Stylesheet) -> list[int]:
    """Return the heights of what is not divided if it is short: the rows of columns, their header with the first; or of the block."""
    if not isinstance(block, nodes.Parallel) or not block.rows:
        return [_height(block, width, sheet)]
    padding = 2 * sheet.template.parallel.padding
    rows = [_parallel_row(row, width, sheet) for row in block.rows]
    rows[0] += sheet.line_height("column_heading", sheet.script) + padding
    return [*rows, sheet.template.space_after]


def _height(block: nodes.Block, width: int, sheet: Stylesheet, *, parallel: bool = False) -> int:
    """Return about how high a block is in a column of this width, in twips."""
    match block:
        case nodes.Heading():
            return _lines((block.prose,), HEADINGS[min(block.level, len(HEADINGS)) - 1], width, sheet)
        case nodes.Figure() | nodes.Chart():
            return int(sheet.template.page.text_height * _FIGURE)
        case nodes.Table():
            rows = (block.header, *block.rows)
            caption = _lines(captions_of(block), "caption", width, sheet)
            return caption + sum(_row(row.cells, width, sheet) for row in rows) + sheet.template.space_after
        case nodes.Parallel():
            return sum(_parallel_row(row, width, sheet) for row in block.rows)
        case nodes.Note() | nodes.PageBreak():
            return 0
        case _:
            return _lines(iterate_prose_of(block), "body", width, sheet, parallel)


def _parallel_row(row: nodes.ParallelRow, width: int, sheet: Stylesheet) -> int:
    width = width // max(1, len(row.cells)) - 2 * sheet.template.parallel.margin
    cells = (sum(_height(part, width, sheet, parallel=True) for part in cell) for cell in row.cells)
    return max(cells, default=0) + 2 * sheet.template.parallel.padding


def _row(cells: tuple[nodes.Prose, ...], width: int, sheet: Stylesheet) -> int:
    width = width // max(1, len(cells))
    texts = (_lines((cell,), "table_text", width, sheet) for cell in cells)
    return max(texts, default=0) + 2 * sheet.template.table.padding


def _lines(
    passages: Iterable[nodes.Prose],
    role: ParagraphRole,
    width: int,
    sheet: Stylesheet,
    parallel: bool = False,
) -> int:
    """Return the height of passages in the style of a role, one below the other."""
    height = 0
    for prose in passages:
        script = script_of(prose.language)
        lines = sheet.lines(role, script, parallel=parallel)
        columns = max(1, width // (lines.size * _TWIPS_PER_COLUMN))
        wide = display_width(plain_text(prose.inlines)) * (_LETTER if script == "english" else 1)
        height += ceil(wide / columns) * lines.height + lines.space
    return height


_MEASURED: Final[tuple[ParagraphRole, ...]] = ("body", "contents_1")
_DIGITS: Final = 16  # of the digest, as for segments
_FIRST_PAGE: Final = regex(r'<w:pgNumType[^>]*\bw:start="([0-9]{1,6})"')
_FRONT: Final = 0.5  # of the first page, what the front matter takes


def paginate(story: Story, text: str, frame: Frame, stored: Pages | None) -> Pagination | None:
    """Return the pages of all that is listed in a document; None where no list shows them."""
    bookmarks = {name: mark.bookmark for name, mark in story.headings.items() if mark.bookmark}
    bookmarks |= {mark.name: mark.bookmark for mark in story.captions}
    if not bookmarks:
        return None
    content = _digest(story, text, frame)
    start = _FIRST_PAGE.search(frame.sections.first)
    first = int(start[1]) if start else 1
    if stored is not None and stored.numbers.keys() >= bookmarks.keys():
        found: Mapping[str, int] = stored.numbers
        exact = stored.content == content
    else:
        found, exact = _estimates(story, first), False
    numbers = {name: found[name] for name in bookmarks}
    return Pagination(bookmarks, content, first, numbers, exact, _fonts(story))


def numbers_by_bookmark(pagination: Pagination) -> dict[str, int]:
    """Return the number of the page of each bookmark."""
    return {bookmark: pagination.numbers[name] for name, bookmark in pagination.bookmarks.items()}


def _fonts(story: Story) -> tuple[str, ...]:
    """Return the Latin fonts of the text and of the numbers in the contents; a reference has fonts of its own."""
    sheet = story.sheet
    if sheet.template.reference:
        return ()
    looks = (sheet.look(role, sheet.script).text for role in _MEASURED)
    return tuple(dict.fromkeys(look.latin for look in looks if look.latin))


def _estimates(story: Story, first: int) -> dict[str, int]:
    """Return about where headings and captions stand; what comes after the text of the document, where it ends."""
    pages: dict[str, int] = {}
    names = iter(story.headings)
    start = page = first + _pages_before(story)
    for block, page in estimate_pages(story.document.blocks, story.sheet, start):
        if isinstance(block, nodes.Heading):
            pages[next(names)] = page
        else:
            pages |= {anchor_name(block.id, caption.language): page for caption in captions_of(block)}
    return pages | dict.fromkeys(names, page)


def _pages_before(story: Story) -> int:
    """Return how many pages front matter, contents and lists take before the text."""
    page = story.sheet.template.page.text_height
    contents = contents_height(story)
    lists = len(story.captions) * story.sheet.line_height("caption_entry", story.sheet.script)
    if stay_under_front(contents, story):
        return ceil(_FRONT + (contents + lists) / page)
    return 1 + ceil((contents + lists) / page)


def _digest(story: Story, text: str, frame: Frame) -> str:
    """Return the digest of everything that decides where a page ends: text, styles, lists, headers, pictures."""
    digest = hashlib.sha256()
    for part in (text.encode(), frame.sections.first.encode(), *_data(story, frame)):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:_DIGITS]


def _data(story: Story, frame: Frame) -> Iterator[bytes]:
    return (part.data for part in (*frame.parts, *story.pictures.parts))
