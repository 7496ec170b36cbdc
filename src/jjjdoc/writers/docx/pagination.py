"""The page of each heading: as it was found for this very content, else as it was for an earlier one, else about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Final

from jjjdoc.model.pages import Pages
from jjjdoc.patterns import regex
from jjjdoc.writers.docx.estimate import estimate_pages
from jjjdoc.writers.docx.frame import Frame
from jjjdoc.writers.docx.roles import ParagraphRole
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.output import Pagination

_MEASURED: Final[tuple[ParagraphRole, ...]] = ("body", "contents_1")
_DIGITS: Final = 16  # of the digest, as for segments
_FIRST_PAGE: Final = regex(r'<w:pgNumType[^>]*\bw:start="([0-9]{1,6})"')


def paginate(story: Story, text: str, frame: Frame, stored: Pages | None) -> Pagination | None:
    """Return the pages of all headings of a document; None where it has no contents to show them."""
    if not story.contents_levels:
        return None
    names = tuple(story.headings)
    content = _digest(story, text, frame)
    start = _FIRST_PAGE.search(frame.sections.first)
    first = int(start[1]) if start else 1
    if stored is not None and stored.numbers.keys() >= story.headings.keys():
        numbers = tuple(stored.numbers[name] for name in names)
        exact = stored.content == content
    else:
        numbers, exact = _estimates(story, first), False
    return Pagination(names, content, first, numbers, exact, _fonts(story))


def listed_pages(story: Story, pagination: Pagination) -> Iterator[int]:
    """Yield the pages of the headings that the contents list."""
    marks = zip(story.headings.values(), pagination.numbers, strict=True)
    return (number for mark, number in marks if mark.bookmark)


def _fonts(story: Story) -> tuple[str, ...]:
    """Return the Latin fonts of the text and of the numbers in the contents; a reference has fonts of its own."""
    sheet = story.sheet
    if sheet.template.reference:
        return ()
    looks = (sheet.look(role, sheet.script).text for role in _MEASURED)
    return tuple(dict.fromkeys(look.latin for look in looks if look.latin))


def _estimates(story: Story, first: int) -> tuple[int, ...]:
    """Return about where headings stand; those that come after the text of the document, where it ends."""
    found = [number + first - 1 for number in estimate_pages(story.document.blocks, story.sheet)]
    after = len(story.headings) - len(found)
    return tuple(chain(found, repeat(found[-1] if found else first, after)))


def _digest(story: Story, text: str, frame: Frame) -> str:
    """Return the digest of everything that decides where a page ends: text, styles, lists, headers, pictures."""
    digest = hashlib.sha256()
    for part in (text.encode(), frame.sections.first.encode(), *_data(story, frame)):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:_DIGITS]


def _data(story: Story, frame: Frame) -> Iterator[bytes]:
    return (part.data for part in (*frame.parts, *story.pictures.parts))
