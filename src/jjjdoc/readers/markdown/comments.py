"""HTML comments, which say something to those who edit a file."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.locations import SourceSpans, SourceText, TextView

_OPEN, _CLOSE = "<!--", "-->"


def find_comments(source: SourceText, start: int, end: int) -> Iterator[TextView]:
    """Yield the comments in a range of a file, without the marks around them."""
    at = source.text.find(_OPEN, start, end)
    while at >= 0:
        first = at + len(_OPEN)
        last = source.text.find(_CLOSE, first, end)
        if last < 0:
            return
        yield _view(source, first, last)
        at = source.text.find(_OPEN, last, end)


def _view(source: SourceText, start: int, end: int) -> TextView:
    return TextView(source.text[start:end], source, lambda: SourceSpans.plain(start, end - start))
