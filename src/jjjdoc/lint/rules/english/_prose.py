"""Which passages are running prose, where a sentence opens, and what a document writes in most places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.lint.passage import Passage, Role

RUNNING: frozenset[Role] = frozenset({"summary", "paragraph", "item", "quotation", "note"})
"""Running prose: not headings, tables and captions, which have a style of their own."""

TITLES: frozenset[Role] = frozenset(
    {"title", "subtitle", "heading", "header", "caption", "keyword", "contact", "issuer", "official"}
)
"""Texts that may leave out articles and capitalise words."""


class Use(Struct, frozen=True):
    """One place where a document had to choose a form, such as "percent" rather than "per cent"."""

    form: str
    passage: Passage
    start: int
    end: int


class Minority(Struct, frozen=True):
    """A use that is not of the form most common in its document; a tie is decided by the first use, as a note."""

    use: Use
    norm: str
    severity: Severity | None


def minority(uses: Sequence[Use]) -> Iterator[Minority]:
    """Yield the uses that differ from what the document writes in most places; none where it has one form."""
    ranked = Counter(use.form for use in uses).most_common()
    if len(ranked) < 2:
        return
    norm, most = ranked[0]
    severity: Severity | None = "note" if ranked[1][1] == most else None
    yield from (Minority(use, norm, severity) for use in uses if use.form != norm)
