"""Reads what a document numbers: captions, headings, annexes in a list, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jjjdoc.language.series.kinds import KINDS, kind_of, labelled, number_of
from jjjdoc.language.series.marks import Line, Mark
from jjjdoc.patterns import regex

_CONTENTS = regex(
    r"\s*(?:目\s*[录次]|[图表]+目录|(?:list of )?(?:tables|figures|annexes|boxes|contents)(?: and (?:tables|figures))?|table of contents|contents)\s*"
)
_OPENING = regex(r"[\s*【\[（(<]*")
_SUB = regex(r"[a-z](?![a-z])|[（(][a-z][)）]")
_BEHIND = regex(r"\s*(?:$|[.:：．、】\])）—–|]|\u3000|\t)\s*|\s+(?![a-z(])")
_CONTINUED = regex(r"续|(?i:cont(?:inued|’d|'d|\.))")
_STOP = ("。", "；", ";", "，")
_NEAR = 14
_LONGEST = 160
_STOPPED = 60
_LISTED = regex(r"(?:^|[\s:：])(\d{1,2})[.．、]\s?(?=\S)")
_ANNEXES = regex(r"\s*附件\s*[:：]\s*(?=1[.．、])")
_SOURCE = regex(r"\s*\[(\d{1,3})\](?!\()\s*\S")
_DECIMAL = regex(
    r"\s*(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．]?[\s、](?=\s*[A-Z一-鿿])(?!\s*[亿万千百个家人元年月日倍])"
)
_TOP = regex(
    r"\s*(?:(\d{1,2})[.．、]?[\s、]\s*|(\d{1,2})[.．、])(?=[A-Z一-鿿])|\s*([一二三四五六七八九十]{1,3})、"
)


def places_of(lines: Sequence[Line]) -> Iterator[Mark]:
    """Yield what is numbered, in order of place: captions, headings, annexes in a list, sources; none of the contents."""
    part = 0
    contents = False
    annexes = 0
    for at, line in enumerate(lines):
        if line.role == "heading":
            contents = _CONTENTS.fullmatch(line.text.lower()) is not None
            part += line.level <= 2
        elif _CONTENTS.fullmatch(line.text.lower()):
            contents = True
        if contents or line.role in ("cell", "header", "alternative", "title"):
            continue
        listed = list(_annexes_in(at, line, annexes))
        annexes = len(listed) + annexes if listed else 0
        yield from listed
        if not listed:
            yield from _opening(at, line, part)


def _annexes_in(at: int, line: Line, before: int) -> Iterator[Mark]:
    """Yield the annexes of a list that begins with 附件：1. or goes on from the line before."""
    text = line.text
    opened = _ANNEXES.match(text)
    if line.typed == before + 1 and before:
        yield Mark("annex", ("", (line.typed,)), at, 0, min(1, len(text)), text)
    elif opened or (before and _LISTED.match(text)):
        expected = 1 if opened else before + 1
        for found in _LISTED.finditer(text, opened.end() - 1 if opened else 0):
            if int(found[1]) == expected:
                yield Mark("annex", ("", (expected,)), at, found.start(1), found.end(1), text[found.end() :])
                expected += 1


def _opening(at: int, line: Line, part: int) -> Iterator[Mark]:
    """Yield the number that a line begins with, if it is a caption, a heading or an entry rather than a sentence."""
    text = line.text
    source = _SOURCE.match(text)
    if source and line.role in ("paragraph", "item"):
        yield Mark("source", ("", (int(source[1]),)), at, source.start(1) - 1, source.end(1) + 1, text)
        return
    decimal = _DECIMAL.match(text)
    if decimal and line.role in ("heading", "paragraph"):
        number = number_of(decimal[1])
        if number:
            kind = "decimal" if line.role == "heading" else "clause"
            yield Mark(kind, number, at, *decimal.span(1), _title(text[decimal.end() :]), part=part)
        return
    top = _TOP.match(text) if line.role == "heading" else None
    if top:
        number = number_of(top[1] or top[2] or top[3])
        if number:
            yield Mark("top", number, at, *top.span(top.lastindex or 1), _title(text[top.end() :]))
        return
    opening = _OPENING.match(text)
    found = labelled(chinese=line.chinese).match(text, opening.end() if opening else 0)
    if found:
        yield from _named(at, line, found, part)


def _named(at: int, line: Line, found: re.Match[str], part: int) -> Iterator[Mark]:
    """Yield the caption or heading that begins with a name and a number, if what follows does not make it a sentence."""
    text, kind = line.text, kind_of(found)
    sub = _SUB.match(text, found.end())
    end = sub.end() if sub else found.end()
    behind = _BEHIND.match(text, end)
    number = number_of(found.groupdict().get("nth") or found["number"])
    if behind is None or number is None or _CONTINUED.search(text[end : end + _NEAR]):
        return
    closed = line.role == "heading" or not KINDS[kind].captions or bool(text[end : end + 1].strip())
    if not closed and len(text) > (_STOPPED if text.rstrip().endswith(_STOP) else _LONGEST):
        return
    yield Mark(
        kind, number, at, found.start(), end, _title(text[behind.end() :]), sub[0] if sub else "", part
    )


def _title(text: str) -> str:
    return " ".join(text.lower().strip(" .…\u3000").split()).rstrip(" .…0123456789")
