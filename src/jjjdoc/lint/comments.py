"""Allowances in comments: `jjjdoc allow RULE: REASON`, before a block or, at the top of a file, for all of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jjjdoc.findings import Allowance
from jjjdoc.lint.document import passages_of_blocks
from jjjdoc.locations import TextView
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, Document

_OURS = regex(r"\s*jjjdoc\b")
_ALLOWANCE = regex(r"\s*jjjdoc\s+allow\s+(?P<rule>[^\s:：]+)\s*(?:[:：](?P<reason>.*))?", re.DOTALL)


def read_allowances(documents: Sequence[Document]) -> tuple[Allowance, ...]:
    """Return what the comments of a file allow.

    A comment that begins with jjjdoc and is not understood is returned as well, naming no rule.
    """
    comments = [
        comment for document in documents for comment in document.comments if _OURS.match(comment.text)
    ]
    if not comments:
        return ()
    blocks = sorted(span for document in documents for span in _spans(document))
    return tuple(_allowance(comment, blocks) for comment in comments)


def _allowance(comment: TextView, blocks: Sequence[tuple[int, int]]) -> Allowance:
    start, end = comment.source_range(0, len(comment.text))
    covers = _covered(end, blocks, len(comment.source.text))
    found = _ALLOWANCE.fullmatch(comment.text)
    if found is None:
        inner = comment.text
        first = start + len(inner) - len(inner.lstrip())
        return Allowance("", "", comment.source, first, start + len(inner.rstrip()), covers)
    named = comment.source_range(*found.span("rule"))
    return Allowance(found["rule"], (found["reason"] or "").strip(), comment.source, *named, covers)


def _covered(after: int, blocks: Sequence[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return the range of the block that follows an offset; of all if none comes before it."""
    index = bisect_left(blocks, (after, 0))
    if index == 0:
        return 0, length
    return blocks[index] if index < len(blocks) else (after, after)


def _spans(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the source range of each block that has text."""
    blocks: tuple[Block, ...] = (*document.blocks, *document.notes)
    for block in blocks:
        ranges = [passage.source_range(0, len(passage.text)) for passage in passages_of_blocks([block])]
        if ranges:
            yield min(start for start, _ in ranges), max(end for _, end in ranges)
