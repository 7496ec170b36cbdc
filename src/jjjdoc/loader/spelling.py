"""New words in the middle of a YAML scalar, written in its style."""

from __future__ import annotations

from typing import assert_never

from jjjdoc.language.markup.edges import keeps_marks
from jjjdoc.language.markup.write import escape_markup
from jjjdoc.loader.emission import escape_in_quotes
from jjjdoc.loader.nodes import Scalar
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

_NEVER = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_ENDS_PLAIN = r":(?!\S)|(?<!\S)#"
_NOT_PLAIN = regex(rf"[,\[\]{{}}\\]|{_ENDS_PLAIN}")
_TORN = regex(_ENDS_PLAIN)
_PLAIN_START = regex(r"[\w(（“‘《]")


def spell_in_scalar(
    source: SourceText, scalar: Scalar, new: str, start: int, end: int, *, markup: bool
) -> str | None:
    """Return how a text is written in place of a range of the file inside a scalar.

    `markup`: the text is in the inline markup of reports, whose marks are escaped. None for what would change
    what the rest of the scalar says: a line end, a mark of YAML in a plain scalar, white space at the edge of a line.
    """
    if _NEVER.search(new) or not _keeps_lines(source.text, start, end, new):
        return None
    if markup:
        if not keeps_marks(source.text, start, end, new):
            return None
        new = escape_markup(new)
    match scalar.style:
        case "plain":
            return new if _can_be_plain(source.text, scalar, new, start, end) else None
        case "single":
            return new.replace("'", "''")
        case "double":
            return escape_in_quotes(new)
        case "literal" | "folded":
            return new
        case _:
            assert_never(scalar.style)


def _keeps_lines(text: str, start: int, end: int, new: str) -> bool:
    """Tell whether the lines keep their indentation, and words where they have some."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[line_start:start]
    after = text[end:] if line_end < 0 else text[end:line_end]
    is_first, is_last = not before.strip(), not after.strip()
    if is_first and is_last and not new.strip():
        return False
    return not (is_first and new[:1].isspace()) and not (is_first and not new and after[:1].isspace())


def _can_be_plain(text: str, scalar: Scalar, new: str, start: int, end: int) -> bool:
    if start == scalar.start and not _PLAIN_START.match(new):
        return False
    after = text[end : end + 1] if end < scalar.end else ""
    added = text[start - 1 : start] + new + after
    return (_NOT_PLAIN if new else _TORN).search(added) is None
