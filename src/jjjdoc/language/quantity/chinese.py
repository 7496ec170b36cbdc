"""The quantities of a Chinese text, and ranges of them: 9～16亿元, 1至1.5小时, 15%—30%."""

from __future__ import annotations

from jjjdoc.language.quantity.amount_zh import read_amount
from jjjdoc.language.quantity.clock_zh import read_clock
from jjjdoc.language.quantity.code_zh import is_quantity, skip_code
from jjjdoc.language.quantity.compound_zh import read_size
from jjjdoc.language.quantity.date_part import read_part_zh
from jjjdoc.language.quantity.date_zh import read_date
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.lunar import read_lunar_zh
from jjjdoc.language.quantity.name_zh import skip_name
from jjjdoc.language.quantity.ordinal_zh import read_first
from jjjdoc.language.quantity.part_zh import read_doubled, read_halved
from jjjdoc.language.quantity.period_reading import read_periods_zh
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.role_zh import read_context
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL, find_scale
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.quantity.unit_zh import carry_currency, read_per, read_prefix
from jjjdoc.patterns import regex

_NUMBERS = (
    f"0-9０-９零〇一二两俩三四五六七八九{HAN_SMALL}{HAN_LARGE}萬億兩几幾数數半廿卅壹贰貳叁參肆伍陆陸柒捌玖拾"
)
_HAS_NUMBER = regex(f"[{_NUMBERS}首翻]|[对對]折")
_START = regex(
    f"[0-9零〇一二两俩三四五六七八九{HAN_SMALL}{HAN_LARGE}几半廿卅首翻]|数(?![百千万]分[之比])|对折"
)
_NO_NUMBER = regex("[0-9]+(?:,[0-9]{3}(?![0-9]))*|[零〇一二两三四五六七八九十]+")
_ASCII_DIGITS = frozenset("0123456789")
_OPAQUE = regex(r"(?:https?://|www\.)[!-~]*|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++@[A-Za-z0-9.-]+")
_LOST = "\ufffd"
"""What stands for a character that could not be decoded; numerals beside it have lost one: 二\ufffd三五年."""
_TIME_STARTS = frozenset("0123456789一二两三四五六七八九十")


def read_chinese(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in order of place."""
    if _HAS_NUMBER.search(text) is None:
        return ()
    plain = _hide_addresses(fold_characters(text))
    drafts: list[Draft] = []
    match = _START.search(plain)
    while match is not None:
        start = match.start()
        lunar = read_lunar_zh(plain, start, drafts[-1].outer_end if drafts else 0)
        if lunar is not None:
            drafts.append(lunar)
            match = _START.search(plain, lunar.end)
            continue
        place = _skip(plain, start)
        if place == start:
            place = _read(plain, start, drafts)
        match = _START.search(plain, place)
    if drafts:
        read_periods_zh(plain, drafts)
        read_per(plain, drafts)
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
    return (
        written if written != draft.counter and fold_characters(written) == draft.counter else draft.counter
    )


def _hide_addresses(text: str) -> str:
    """Return the text with a mark for each character of a web or mail address."""
    if "://" not in text and "www." not in text and "@" not in text:
        return text
    return _OPAQUE.sub(lambda match: "\ufffc" * len(match.group()), text)


def _skip(text: str, start: int) -> int:
    """Return the end of what holds a number and is no quantity; the start if it may be one."""
    if text[start - 1 : start] == _LOST:
        return _end_of_numerals(text, start)
    if text[start] in _ASCII_DIGITS:
        return start
    return skip_name(text, start)


def _read(text: str, start: int, drafts: list[Draft]) -> int:
    """Read the quantity that starts at this place into the drafts; return where to go on."""
    previous = drafts[-1] if drafts else None
    char = text[start]
    draft = read_date(text, start)
    if draft is not None:
        read_part_zh(text, draft)
    else:
        if char in _TIME_STARTS and (clock := read_clock(text, start)) is not None:
            drafts.append(clock)
            return clock.end
        if char in _ASCII_DIGITS:
            if size := read_size(text, start):
                drafts += size
                return size[-1].end
            if (end := skip_code(text, start)) > start:
                return end
        draft = _read_number(text, start, char)
    if draft is None:
        return _end_of_numerals(text, start)
    place = draft.outer_end
    if draft.calendar is None:
        read_prefix(text, draft, previous.outer_end if previous is not None else 0)
        if previous is not None and text[previous.outer_end : draft.start] in _LISTED:
            carry_currency(text, previous, draft)
        read_range(text, draft)
    read_context(text, draft, previous)
    if not is_quantity(text, draft):
        return draft.outer_end if draft.is_score else max(place, start + 1)
    if previous is not None and _are_bounds(text, previous, draft):
        _join_bounds(previous, draft)
    else:
        drafts.append(draft)
    return draft.outer_end


def _end_of_numerals(text: str, start: int) -> int:
    """Return where to go on after numerals that make no number (一二三)."""
    match = _NO_NUMBER.match(text, start)
    return start + 1 if match is None else match.end()


def _read_number(text: str, start: int, char: str) -> Draft | None:
    match char:
        case "首":
            return read_first(text, start)
        case "翻":
            return read_doubled(text, start)
        case "对":
            return read_halved(text, start)
        case _:
            return read_amount(text, start)


# --- ranges ------------------------------------------------------------------------------------------------


_CONNECTOR = regex(
    f" ?(?:~|—{{1,2}}|–|-|至|到|和|与) ?(?=[0-9零一二两三四五六七八九{HAN_SMALL}{HAN_LARGE}半负-])"
)
_SIGNS = ("-", "负", "零下")
_NUMERALS = frozenset(f"0123456789零一二两三四五六七八九{HAN_SMALL}{HAN_LARGE}")
_STARTS = _NUMERALS | {"半"}
_CONNECTORS = frozenset(" ~—–-至到和与")
_BETWEEN = regex(" ?(?:之间|中间|间(?![接隔距歇]))")


def read_range(text: str, draft: Draft) -> None:
    """Read on to the second bound of a range, if there is one, and make the draft the range."""
    place = draft.outer_end
    if text[place : place + 1] not in _CONNECTORS or draft.kind != "number":
        return
    connector = _CONNECTOR.match(text, place)
    if connector is None:
        return
    start = connector.end()
    sign = next((sign for sign in _SIGNS if text.startswith(sign, start)), "")
    start += len(sign)
    second = read_amount(text, start) if start < len(text) and text[start] in _STARTS else None
    if second is None:
        return
    if sign:
        second.negate()
    if connector.group().strip() in ("和", "与"):
        between = _BETWEEN.match(text, second.end if second.counter == "间" else second.outer_end)
        if between is None:
            return
        second.counter = second.counter.removesuffix("间")
        second.outer_end = between.end()
    carry_currency(text, draft, second)
    if (
        _shares_unit(text, draft, second)
        and second.kind == "number"
        and draft.counter in ("", second.counter)
    ):
        is_score = "-" in connector.group() and draft.low >= second.high and _is_bare(second)
        _join(draft, second)
        draft.is_score = is_score


def _shares_unit(text: str, first: Draft, second: Draft) -> bool:
    """Tell whether two numbers are of one unit, written or understood, and give it to both.

    百分之三到五, $5-10 and 人民币500-800元 have it at the first, 两到三成 at the second.
    """
    if not first.unit:
        if text[second.end - 1] == "成":
            first.low, first.high, first.place = first.low * 10, first.high * 10, first.place + 1
        return True
    if (
        not second.unit
        and not second.counter
        and (first.outer_end == first.end)
        and _unit_is_before(text, first)
    ):
        second.unit = first.unit
    return first.unit == second.unit


def _unit_is_before(text: str, first: Draft) -> bool:
    return text[first.end - 1] in _NUMERALS


def _join(first: Draft, second: Draft) -> None:
    low, high = first.low, second.high
    power = _power(second)
    if not first.unit and not first.scale and power and first.form == "digits":
        scaled = low.scaleb(power)
        if low and (scaled <= high or low > high):
            low = scaled
            first.bound_missing_scale = True
            first.place += power
    first.low, first.high = min(low, high), max(low, high)
    first.kind = "range"
    first.place = max(first.place, second.place)
    first.unit, first.counter = second.unit, second.counter
    first.role, first.scale = second.role, second.scale
    first.weak = first.weak and second.weak
    if first.qualifier == "exact":
        first.qualifier = second.qualifier
    first.end, first.outer_end = second.end, second.outer_end


_LISTED = frozenset("、或和及")
_BETWEEN_BOUNDS = frozenset(
    ("", "，", "、", "且", "但", "而", "至", "到", "和", "并", "并且", "，且", "，但", "，并", "，并且")
)
_LOWER, _UPPER = ("at_least", "over"), ("at_most", "less_than")


def _are_bounds(text: str, first: Draft, second: Draft) -> bool:
    """Tell whether two numbers, one right after the other, are a lower and an upper bound: 三年以上七年以下."""
    if first.qualifier not in _LOWER or second.qualifier not in _UPPER or first.kind != second.kind:
        return False
    if second.outer_start - first.outer_end > 3 or first.low >= second.high or first.kind != "number":
        return False
    if text[first.outer_end : second.outer_start].strip(" ") not in _BETWEEN_BOUNDS:
        return False
    if text.startswith("不会", second.outer_start):
        return False  # what is expected, not what is set
    carry_currency(text, first, second)
    return first.unit == second.unit and first.role == second.role and first.counter == second.counter


def _join_bounds(first: Draft, second: Draft) -> None:
    first.high, first.kind, first.qualifier = second.high, "range", "exact"
    first.place, first.scale = max(first.place, second.place), second.scale
    first.end, first.outer_end = second.end, second.outer_end


def _power(draft: Draft) -> int:
    """Return the power of ten of the scale that is written (9～16亿), 0 without one."""
    return find_scale(draft.scale).power if draft.scale else 0


def _is_bare(draft: Draft) -> bool:
    return not draft.unit and not draft.counter and draft.low % 1 == 0
