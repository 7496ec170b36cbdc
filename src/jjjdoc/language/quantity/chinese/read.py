"""The quantities of a Chinese text."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.accept import is_quantity
from jjjdoc.language.quantity.chinese.amount import read_amount
from jjjdoc.language.quantity.chinese.characters import fold
from jjjdoc.language.quantity.chinese.clock import skip_clock
from jjjdoc.language.quantity.chinese.codes import skip_code
from jjjdoc.language.quantity.chinese.context import read_context
from jjjdoc.language.quantity.chinese.dates import read_date
from jjjdoc.language.quantity.chinese.names import skip_name
from jjjdoc.language.quantity.chinese.ordinals import read_first_zh
from jjjdoc.language.quantity.chinese.per import read_per_zh
from jjjdoc.language.quantity.chinese.periods import read_periods_zh
from jjjdoc.language.quantity.chinese.prefixes import read_prefix
from jjjdoc.language.quantity.chinese.proportions import read_doubled
from jjjdoc.language.quantity.chinese.ranges import read_range
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_NUMBERS = "0-9０-９零〇一二两俩三四五六七八九十百千万亿萬億兩几幾数數半廿卅壹贰貳叁參肆伍陆陸柒捌玖拾"
_HAS_NUMBER = regex(f"[{_NUMBERS}首翻]")
_START = regex("[0-9零〇一二两俩三四五六七八九十百千万亿几数半廿卅首翻]")
_NO_NUMBER = regex("[0-9]+(?:,[0-9]{3}(?![0-9]))*|[零〇一二两三四五六七八九十]+")
_ASCII_DIGITS = frozenset("0123456789")
_OPAQUE = regex(r"(?:https?://|www\.)[!-~]*|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++@[A-Za-z0-9.-]+")
_TIME_STARTS = frozenset("0123456789一二两三四五六七八九十")


def read_chinese(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in order of place."""
    if _HAS_NUMBER.search(text) is None:
        return ()
    plain = _hide_addresses(fold(text))
    drafts: list[Draft] = []
    match = _START.search(plain)
    while match is not None:
        start = match.start()
        place = _skip(plain, start)
        if place == start:
            place = _read(plain, start, drafts)
        match = _START.search(plain, place)
    if drafts:
        read_periods_zh(plain, drafts)
        read_per_zh(plain, drafts)
    return tuple(
        draft.finish(
            (draft.start, draft.end), (draft.outer_start, draft.outer_end), _written_counter(text, draft)
        )
        for draft in drafts
    )


def _written_counter(text: str, draft: Draft) -> str:
    """Return the counter as it stands in the text, which may be in traditional characters."""
    place = draft.end + text.startswith(" ", draft.end)
    written = text[place : place + len(draft.counter)]
    return written if written != draft.counter and fold(written) == draft.counter else draft.counter


def _hide_addresses(text: str) -> str:
    """Return the text with a mark for each character of a web or mail address."""
    if "://" not in text and "www." not in text and "@" not in text:
        return text
    return _OPAQUE.sub(lambda match: "\ufffc" * len(match.group()), text)


def _skip(text: str, start: int) -> int:
    """Return the end of what holds a number and is no quantity; the start if it may be one."""
    if text[start] in _ASCII_DIGITS:
        return start
    return skip_name(text, start)


def _read(text: str, start: int, drafts: list[Draft]) -> int:
    """Read the quantity that starts at this place into the drafts; return where to go on."""
    previous = drafts[-1] if drafts else None
    char = text[start]
    draft = read_date(text, start)
    if draft is None:
        if char in _TIME_STARTS and (end := skip_clock(text, start)) > start:
            return end
        if char in _ASCII_DIGITS and (end := skip_code(text, start)) > start:
            return end
        draft = _read_number(text, start, char)
    if draft is None:
        return _end_of_numerals(text, start)
    place = draft.outer_end
    if draft.calendar is None:
        read_prefix(text, draft, previous.outer_end if previous is not None else 0)
        read_range(text, draft)
    read_context(text, draft, previous)
    if not is_quantity(text, draft):
        return draft.outer_end if draft.is_score else max(place, start + 1)
    drafts.append(draft)
    return draft.outer_end


def _end_of_numerals(text: str, start: int) -> int:
    """Return where to go on after numerals that make no number (一二三)."""
    match = _NO_NUMBER.match(text, start)
    return start + 1 if match is None else match.end()


def _read_number(text: str, start: int, char: str) -> Draft | None:
    match char:
        case "首":
            return read_first_zh(text, start)
        case "翻":
            return read_doubled(text, start)
        case _:
            return read_amount(text, start)
