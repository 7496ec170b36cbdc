"""The page of each heading and caption: as it was found for this very content, else as for an earlier one, else about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Final

from jjjdoc.language.captions import anchor_name
from jjjdoc.model.pages import Pages
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Heading
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.docx.contents import contents_height, stay_under_front
from jjjdoc.writers.docx.estimate import estimate_pages
from jjjdoc.writers.docx.frame import Frame
from jjjdoc.writers.docx.roles import ParagraphRole
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.output import Pagination

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
        if isinstance(block, Heading):
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
