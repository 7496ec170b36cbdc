"""Marks that come in pairs, and those of a text that have no partner."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.patterns import regex

_PAIRS = {"”": '“"', "’": "‘", "』": "『", "」": "「", "》": "《", "〉": "〈", "】": "【", "〕": "〔"}
_PAIRS |= {")": "(（", "）": "(（", "]": "[［", "］": "[［"}
_OPENING = "“‘『「《〈【〔(（[［"
_MARK = regex('[“”‘’『』「」《》〈〉【】〔〕()（）\\[\\]［］"]')
_LIST_MARK = regex(
    r"(?:^|[\s，。；：、,;:(（])(?:[A-Za-z]|\d{1,3}|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})$"
)
_EMOTICON = regex(r"[:;=8]-?$")
_INTERVAL = regex(r"[(\[（［]\s*[-−+]?[\d.∞]+%?\s*[,，]\s*[-−+]?[\d.∞]+%?\s*[)\]）］]")
_DEEPEST = 8
"""How many open marks a closing one is compared with."""


class Loose(Struct, frozen=True):
    """A mark without a partner, at an offset of its text; `opens` tells which half it is."""

    place: int
    opens: bool


def loose_marks(text: str) -> list[Loose]:
    """Return the marks of a text that have no partner, in order."""
    loose: list[Loose] = []
    opened: list[int] = []
    intervals = {place for found in _INTERVAL.finditer(text) for place in (found.start(), found.end() - 1)}
    for found in _MARK.finditer(text):
        mark, place = found[0], found.start()
        if place in intervals or not _counts(text, place, mark, opened):
            continue
        if mark == '"':
            _take_straight(text, place, opened, loose)
        elif mark in _OPENING:
            opened.append(place)
        else:
            _close(text, place, _PAIRS[mark], opened, loose)
    loose += [Loose(place, opens=True) for place in opened]
    return sorted(loose, key=lambda mark: mark.place)


def _counts(text: str, place: int, mark: str, opened: list[int]) -> bool:
    """Tell whether a mark is one of a pair, not an inch, an apostrophe or the mouth of a face."""
    before, after = text[max(0, place - 2) : place], text[place + 1 : place + 2]
    match mark:
        case '"':
            return not before[-1:].isdigit() or any(text[other] in '"“' for other in opened[-_DEEPEST:])
        case "‘":
            return not after.isdigit()
        case "(":
            return not (_EMOTICON.search(before) and (not after or after.isspace()))
        case _:
            return True


def _take_straight(text: str, place: int, opened: list[int], loose: list[Loose]) -> None:
    is_inside = any(text[other] in '"“' for other in opened[-_DEEPEST:])
    if is_inside and (text[opened[-1]] in '"“' or not _looks_opening(text, place)):
        _close(text, place, '"“', opened, loose)
    else:
        opened.append(place)


def _looks_opening(text: str, place: int) -> bool:
    """Tell whether a straight mark has a gap or an opening bracket before it and none after it."""
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in "([（［") and not after.isspace() and after != ""


def _close(text: str, place: int, openers: str, opened: list[int], loose: list[Loose]) -> None:
    """Take a closing mark: what was opened inside its pair is loose, and so is it if nothing was opened for it."""
    for depth in range(1, min(len(opened), _DEEPEST) + 1):
        if text[opened[-depth]] in openers:
            loose += [Loose(other, opens=True) for other in opened[len(opened) - depth + 1 :]]
            del opened[-depth:]
            return
    if text[place] == "’" or (text[place] in ")）" and _is_other(text, place)):
        return
    loose.append(Loose(place, opens=False))


def _is_other(text: str, place: int) -> bool:
    """Tell whether a closing bracket belongs to the mark of a list or to a face."""
    before = text[max(0, place - 6) : place]
    return _LIST_MARK.search(before) is not None or _EMOTICON.search(before) is not None
