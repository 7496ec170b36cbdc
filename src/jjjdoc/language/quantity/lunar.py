"""Dates of the Chinese calendar: 农历八月十五, 正月初一, 大年三十; the 15th day of the eighth lunar month."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.ordinal import ordinal_at
from jjjdoc.language.quantity.reading import Calendar
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.patterns import regex

_MOST_MONTHS, _MOST_DAYS = 12, 30
_DIGITS = "一二三四五六七八九"
_DAY = f"(?P<day>初?[{_DIGITS}]?十[{_DIGITS}]?|初[{_DIGITS}]|[廿卅][{_DIGITS}]?)(?![{_DIGITS}十个天年月])"
_NAMED = "(?:农历|阴历|夏历|旧历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?的?闰?"
_DATE = regex(
    f"(?:{_NAMED}(?P<month>[正冬腊]|十?[{_DIGITS}十])|(?P<named>[正冬腊]))月(?:{_DAY})?"
    f"|大年(?P<new_year>初[{_DIGITS}]|三十)"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_BEFORE = frozenset("历年的闰月初")
_LONGEST = 9


def read_lunar_zh(text: str, start: int, limit: int) -> Draft | None:
    """Return the lunar date that the first numeral of stands here; it begins not before `limit`."""
    if start <= limit or text[start - 1] not in _BEFORE:
        return None
    match = _DATE.search(text, max(limit, start - _LONGEST), start + _LONGEST)
    if match is None or not match.start() < start < match.end():
        return None
    eve = match["new_year"]
    if eve is not None:
        month, day = (12, "三十") if eve == "三十" else (1, eve)
    else:
        name, day = match["month"] or match["named"], match["day"]
        month = _MONTHS.get(name) or _number(name)
    if not 1 <= month <= _MOST_MONTHS:
        return None
    return _draft(match.start(), match.end(), month, _number(day.lstrip("初")) if day else 0)


def _number(numerals: str) -> int:
    value = evaluate_words(numerals)
    return int(value.low) if value is not None else 0


def _draft(start: int, end: int, month: int, day: int) -> Draft | None:
    if day > _MOST_DAYS:
        return None
    value = Decimal(month * 100 + day)
    calendar = Calendar(month=month, day=day, is_lunar=True)
    return Draft(start, end, value, value, kind="date", form="words", calendar=calendar)


# --- English -----------------------------------------------------------------------------------------------


_OF = word_set("of in on")
_CALENDARS = word_set("chinese traditional")


def read_lunar_en(tokens: Tokens, index: int) -> Draft | None:
    """Return the lunar date at a token: the 15th day of the eighth lunar month, the first lunar month."""
    words = tokens.words
    number, at = ordinal_at(tokens, index)
    if not number:
        return None
    if words[at] != "day":
        end = _month_end(tokens, at)
        return _draft(index, end, number, 0) if end and number <= _MOST_MONTHS else None
    at += 1
    if words[at] not in _OF or words[at + 1] != "the":
        return None
    month, after = ordinal_at(tokens, at + 2)
    end = _month_end(tokens, after)
    return _draft(index, end, month, number) if end and 0 < month <= _MOST_MONTHS else None


def _month_end(tokens: Tokens, at: int) -> int:
    """Return the token after "lunar month", or "month of the Chinese lunar calendar", 0 where neither stands."""
    words = tokens.words
    at += words[at] in _CALENDARS
    if words[at : at + 2] == ["lunar", "month"]:
        return at + 2
    if words[at] != "month" or words[at + 1] not in _OF or words[at + 2] != "the":
        return 0
    at += 3 + (words[at + 3] in _CALENDARS)
    return at + 2 if words[at : at + 2] == ["lunar", "calendar"] else 0
