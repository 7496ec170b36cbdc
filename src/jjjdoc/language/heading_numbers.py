"""The number that a heading begins with in either language: （三）, 2.3, (III), Part Three."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.numbered.values import chinese_key, english_key, roman_key
from jjjdoc.patterns import regex

_HAN = "[一二三四五六七八九十百]{1,4}"
_NUMBERS = (
    regex(rf"第(?P<last>{_HAN}|\d{{1,3}})(?:章|编|篇|部分|节|条)"),
    regex(rf"(?:[(（](?P<last>{_HAN}|\d{{1,2}})[)）]|(?P<plain>{_HAN})、)"),
    regex(r"(?:\d{1,2}[.．])+(?P<last>\d{1,2})(?:[.．、]?(?=\D|$))|(?P<plain>\d{1,2})[.．、)）](?!\d)"),
    regex(r"(?i:part|chapter|section|article) (?P<last>[A-Za-z]+|\d{1,3})(?=[ .:—–-]|$)"),
    regex(r"[(（](?P<last>[IVXivx]{1,5}|[A-Ha-h])[)）]|(?P<plain>[IVX]{1,5}|[A-H])[.)](?= )"),
)


class HeadingNumber(Struct, frozen=True):
    """A number at the beginning of a heading: that of the heading among its neighbors, and where it ends in the text."""

    last: int
    end: int


def heading_number(text: str) -> HeadingNumber | None:
    """Return the number that a heading begins with, None if it has none; of 2.3 it is 3."""
    for pattern in _NUMBERS:
        found = pattern.match(text)
        if found is not None:
            groups = found.groupdict()
            value = _value(groups["last"] or groups.get("plain") or "")
            return None if value is None else HeadingNumber(value, found.end())
    return None


def _value(written: str) -> int | None:
    if written.isdecimal():
        return int(written)
    folded = written.lower()
    if not written.isascii():
        key = chinese_key(written)
    else:
        key = roman_key(folded) if not folded.strip("ivx") else english_key(folded)
    if key.isdecimal():
        return int(key)
    return ord(folded) - ord("a") + 1 if len(folded) == 1 and folded.isascii() else None
