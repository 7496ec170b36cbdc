"""Whether marks of emphasis stay what they are when the text beside them changes."""

from __future__ import annotations

from unicodedata import category

_MARKS = "*_~"


def keeps_marks(text: str, start: int, end: int, new: str) -> bool:
    """Tell whether `new` can stand in place of a range of a text without another meaning for what is around it.

    A run of marks opens and closes by the kind of character beside it, which has to remain, and stays as long as
    it is; a backslash would escape, and a link has words.
    """
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    first, last = text[start : min(start + 1, end)], text[max(end - 1, start) : end]
    if before == "\\" or (before + after == "[]" and not new.strip()):
        return False
    return _keeps(before, first, new[:1]) and _keeps(after, last, new[-1:])


def _keeps(beside: str, old: str, new: str) -> bool:
    if not beside or beside not in _MARKS:
        return True
    return old not in _MARKS and _kind(old) == _kind(new)


def _kind(char: str) -> str:
    if not char or char.isspace():
        return "space"
    return "mark" if category(char)[0] in "PS" else "word"
