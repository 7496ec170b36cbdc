"""Numbers that units begin with as items of a series, and marks that translations keep."""

from __future__ import annotations

from jjjdoc.patterns import regex

MARK = "#mark "
_MARKS = ('"', "(", ":", "?", "!")
_NUMERALS = "一二三四五六七八九十"
_CHINESE_MARKER = regex(
    rf"[（(]?([{_NUMERALS}]|[0-9]{{1,2}})[）)、.．](?![0-9])|第?([{_NUMERALS}])(?:是|要|[，,、])|(首先|其次|最后)"
)
_ENGLISH_MARKER = regex(r"\(?([0-9]{1,2}|[IVX]{1,4})[.)](?![0-9])|([A-Z][a-z]+?)(?:ly)?,")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_WRITTEN_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth"
_ORDINALS = ("", *_WRITTEN_ORDINALS.split())


def marker(text: str, language: str) -> str | None:
    """Return what stands for the number that a text begins with as an item of a series: 一、 (2) III. 四是 First,."""
    if language == "zh":
        found = _CHINESE_MARKER.match(text)
        number = found and (found[1] or found[2])
        if found and found[3]:
            return {"首先": "#no 1", "其次": "#no 2"}.get(found[3])
        if number and number in _NUMERALS:
            return f"#no {_NUMERALS.index(number) + 1}"
    else:
        found = _ENGLISH_MARKER.match(text)
        number = found and (found[1] or found[2])
        for names in (_ROMAN, _ORDINALS):
            if number in names:
                return f"#no {names.index(number)}"
    return f"#no {int(number)}" if number and number.isdigit() else None


def marks(folded: str) -> tuple[str, ...]:
    """Return what stands for the marks of a folded text that a translation has as well."""
    return tuple(f"{MARK}{mark}" for mark in _MARKS if mark in folded)
