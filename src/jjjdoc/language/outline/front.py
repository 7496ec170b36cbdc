"""The front matter of a document: its title, and what stands between that and the first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.inlines import Inlines, plain, without_start
from jjjdoc.language.outline.looks import is_heading_like
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, Document, Front, Heading, Paragraph, Prose, Strong

# Lines that are a date and nothing else.


_AROUND = " \u3000()（）"
_LONGEST = 40
_ISO = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str, language: str) -> date | None:
    """Return the day that a text is, with or without brackets; None for one that says more or less."""
    text = text.strip(_AROUND)
    if not text or len(text) > _LONGEST:
        return None
    try:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        quantities = read_quantities(text, language)
        if len(quantities) != 1 or quantities[0].calendar is None:
            return None
        if (quantities[0].start, quantities[0].end) != (0, len(text)):
            return None
        calendar = quantities[0].calendar
        return date(calendar.year, calendar.month, calendar.day)
    except ValueError:
        return None


_SUMMARY = regex(
    r"(?:摘 ?要|内容摘要|概 ?要|提 ?要|(?:Executive )?Summary|Abstract)[ \u3000]*(?:[:：][ \u3000]*|\Z)",
    re.IGNORECASE,
)
_KEYWORDS = regex(r"(?:关 ?键 ?词|Key ?words?)[ \u3000]*[:：][ \u3000]*", re.IGNORECASE)
_CONTACT = regex(r"(?:联系方式|联 ?系 ?人|Contact)[ \u3000]*[:：][ \u3000]*", re.IGNORECASE)
_BETWEEN_KEYWORDS = regex(r"[ \u3000]*[;；][ \u3000]*")


class FrontMatter(Struct, frozen=True):
    """What stands before the body.

    `day` is None where no full date was found; `is_day_certain`: it stood for itself. `is_lead`: the summary stood
    before the first heading without a label.
    """

    title: Prose | None = None
    subtitle: Prose | None = None
    issuer: Prose | None = None
    summary: Prose | None = None
    contact: Prose | None = None
    keywords: tuple[Prose, ...] = ()
    day: date | None = None
    is_day_certain: bool = False
    is_lead: bool = False


def take_front(
    document: Document, blocks: Sequence[Block], *, is_guessed: bool
) -> tuple[FrontMatter, list[Block]]:
    """Return the front matter, and the blocks without it.

    `is_guessed`: the headings were told by their look, so that the first of them is the title.
    """
    front = document.fronts[0] if document.fronts else None
    declared = front.title if front and text_of(front.title).strip() else None
    title, rest = _title(declared, list(blocks), is_guessed=is_guessed)
    given = (str(front.date) if front else "") or document.date
    day = read_day(given, document.languages[0])
    issuer = front.issuer if front else None
    if issuer is not None and read_day(text_of(issuer), issuer.language):
        day, issuer = read_day(text_of(issuer), issuer.language), None
    found = FrontMatter(
        title=title,
        subtitle=front.subtitle if front else None,
        issuer=issuer,
        summary=front.summary if front else None,
        contact=front.contact if front else None,
        keywords=front.keywords if front else (),
        day=day,
        is_day_certain=bool(front and front.date and day),
    )
    return _Lines(found, declared=_said(front)).take(rest)


def _title(
    declared: Prose | None, blocks: list[Block], *, is_guessed: bool
) -> tuple[Prose | None, list[Block]]:
    """Return the title, and the blocks without the heading that shows it."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading):
        return declared, blocks
    if declared is not None and text_of(first.prose) in text_of(
        declared
    ):  # which may name the other language too
        return first.prose, blocks[1:]
    is_alone = all(heading.level > first.level for heading in headings[1:])
    if declared is None and (is_guessed or (is_alone and len(headings) > 1)):
        return first.prose, blocks[1:]
    return declared, blocks


def _said(front: Front | None) -> frozenset[str]:
    parts = (front.title, front.subtitle, front.issuer) if front else ()
    return frozenset(text_of(part) for part in parts if part is not None)


class _Lines(Struct):
    """The lines between title and first heading; `declared` are texts that the file has said elsewhere already."""

    front: FrontMatter
    declared: frozenset[str]

    def take(self, blocks: list[Block]) -> tuple[FrontMatter, list[Block]]:
        kept: list[Block] = []
        at = 0
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Heading) and not self._labels_summary(blocks, at):
                break
            taken = self._take(blocks, at)
            kept += [] if taken else [block]
            at += taken or 1
        body = self._take_signature([*kept, *blocks[at:]])
        return self.front, body

    def _labels_summary(self, blocks: list[Block], at: int) -> bool:
        block = blocks[at]
        is_label = isinstance(block, Heading) and _SUMMARY.fullmatch(text_of(block.prose)) is not None
        after = blocks[at + 1 : at + 3]
        return (
            is_label
            and len(after) > 1
            and isinstance(after[0], Paragraph)
            and not isinstance(after[1], Paragraph)
        )

    def _take(self, blocks: list[Block], at: int) -> int:
        """Take a line; return how many blocks that was."""
        block = blocks[at]
        if not isinstance(block, Paragraph | Heading):
            return 0
        prose, text = block.prose, text_of(block.prose)
        if text in self.declared:
            return 1
        if day := read_day(text, prose.language):
            self.front = replace(self.front, day=day, is_day_certain=True)
            return 1
        if self.front.issuer is None and _is_signed(blocks, at):
            self.front = replace(self.front, issuer=prose)
            return 1
        if found := _SUMMARY.match(text):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            if found.end() < len(text):
                return self._put("summary", _behind(prose, found.end()), 1)
            if isinstance(following, Paragraph):
                return self._put("summary", following.prose, 2)
            return 0
        if found := _KEYWORDS.match(text):
            if not self.front.keywords:
                self.front = replace(self.front, keywords=_keywords(_behind(prose, found.end())))
            return 1
        if (found := _CONTACT.match(text)) and found.end() < len(text):
            return self._put("contact", _behind(prose, found.end()), 1)
        return 0

    def _put(self, name: Literal["summary", "contact"], prose: Prose, count: int) -> int:
        there = self.front.summary if name == "summary" else self.front.contact
        if there is not None:
            return count if text_of(there) == text_of(prose) else 0
        if name == "summary":
            self.front = replace(self.front, summary=prose)
        else:
            self.front = replace(self.front, contact=prose)
        return count

    def _take_signature(self, blocks: list[Block]) -> list[Block]:
        """Return the blocks without issuer and date at their end, which official documents have there."""
        last = blocks[-1] if blocks else None
        day = read_day(text_of(last.prose), last.prose.language) if isinstance(last, Paragraph) else None
        if day is None or (self.front.is_day_certain and day != self.front.day):
            return blocks
        self.front = replace(self.front, day=day, is_day_certain=True)
        before = blocks[-2] if len(blocks) > 1 else None
        if not isinstance(before, Paragraph) or not _is_signed(blocks, len(blocks) - 2):
            return blocks[:-1]
        issuer = self.front.issuer or before.prose
        self.front = replace(self.front, issuer=issuer)
        return blocks[:-2] if text_of(issuer) == text_of(before.prose) else blocks[:-1]


def _is_signed(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a line is short and without an end, and a date follows it."""
    block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(block, Paragraph) or not isinstance(after, Paragraph):
        return False
    return (
        is_heading_like(text_of(block.prose))
        and read_day(text_of(after.prose), after.prose.language) is not None
    )


def _behind(prose: Prose, count: int) -> Prose:
    """Return what stands behind a label, which may be strong."""
    return replace(prose, inlines=_without_lone_marks(without_start(prose.inlines, count)))


def _without_lone_marks(inlines: Inlines) -> Inlines:
    return inlines[0].children if len(inlines) == 1 and isinstance(inlines[0], Strong) else inlines


def _keywords(prose: Prose) -> tuple[Prose, ...]:
    words = [word for word in _BETWEEN_KEYWORDS.split(text_of(prose)) if word.strip()]
    return tuple(replace(prose, inlines=plain(word)) for word in words)
