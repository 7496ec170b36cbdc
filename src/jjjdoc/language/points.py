"""Numbers of points: at the beginning of headings, paragraphs and items, and inside sentences."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.patterns import regex

_HAN = "一二三四五六七八九十百"
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_TENS = {"十": 10, "百": 100}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KINDS = tuple(
    regex(pattern)
    for pattern in (
        rf"第([{_HAN}\d]{{1,4}})(?:章|编|篇|部分)",
        rf"第([{_HAN}\d]{{1,4}})节",
        rf"第([{_HAN}\d]{{1,4}})条",
        rf"([{_HAN}]{{1,4}})、",
        rf"[(（]([{_HAN}]{{1,4}})[)）]",
        r"(\d{1,2})[.．](?![\d.])",
        r"(\d{1,2})、(?!\d)",
        r"[(（](\d{1,2})[)）]",
        r"(\d{1,2})[)）]",
        f"([{_CIRCLED}])",
        r"(?:Chapter|CHAPTER)\s+(\d{1,2})\b",
        r"(?:Article|ARTICLE)\s+(\d{1,3})\b",
    )
)
_POINT = regex(
    rf"(?:(?<=[。；：，、！？\n])|^)(?:([{_HAN}]{{1,3}})(是|要|来)(?!否)|(第[{_HAN}]{{1,3}})([，,、]))"
)


class Label(Struct, frozen=True):
    """A number as it is typed: its kind, its value, and where it stands in the text of its passage."""

    kind: str
    number: int
    start: int
    end: int
    text: str


def read_label(text: str) -> Label | None:
    """Return the number a text begins with."""
    for index, pattern in enumerate(_KINDS):
        found = pattern.match(text)
        if found:
            number = _value(found[1])
            return None if number is None else Label(str(index), number, 0, found.end(), found[0].strip())
    return None


def labels_inside(text: str) -> Iterator[Label]:
    """Yield the points that a Chinese sentence counts: 一是, 二是; 一要, 二要; 第一，第二，."""
    for found in _POINT.finditer(text):
        word, kind = (found[1], found[2]) if found[1] else (found[3], "第")
        number = _value(word.removeprefix("第"))
        if number is not None:
            start, end = found.span(1) if found[1] else found.span(3)
            yield Label(kind, number, start, end, text[start : end + 1])


def _value(written: str) -> int | None:
    """Return the value of a number in digits or Chinese numerals below a thousand; None for what is none."""
    if written.isdecimal():
        return int(written)
    if written in _CIRCLED:
        return _CIRCLED.index(written) + 1
    total = digit = 0
    for char in written:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        elif char in _DIGITS and not digit:
            digit = _DIGITS[char]
        else:
            return None
    return total + digit
