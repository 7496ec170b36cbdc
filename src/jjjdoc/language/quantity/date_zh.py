"""Dates: 2023年6月30日, 2021—2025年, 上半年, 前三季度, “十四五”, 上世纪九十年代, 2023-06-30."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.reading import Calendar, Form
from jjjdoc.patterns import regex

_YEAR = "(?:[12][0-9]{3}(?![0-9])|[一二][〇零一二三四五六七八九]{3})"
_FEW = "(?:[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,3})"
_TO = " ?(?:—{1,2}|–|-|~|至|到) ?"
_PART = (
    f"(?P<first>{_FEW})(?: ?月份?)?{_TO}(?P<last>{_FEW}) ?月(?:份)?(?! ?{_FEW} ?[日号])"
    f"|(?P<month>{_FEW}) ?月(?:份)?(?: ?(?P<day>{_FEW}) ?(?:[日号]|(?={_TO}{_FEW} ?[日号])))?"
)
_AND = "(?: ?季度)?[、和与]第?"
_NEXT_QUARTER = "|".join(
    f"(?<=[{one}]){_AND}(?=[{two}])" for one, two in (("一1", "二2"), ("二2", "三3"), ("三3", "四4"))
)
_QUARTERS = (
    f"前(?P<until>[二两三四2-4])个?季度|(?:第)?(?P<quarter>[一二三四1-4])(?:(?:(?: ?季度)?{_TO}第?|{_NEXT_QUARTER})"
    "(?P<to>[二三四2-4]))? ?季度|(?P<half>[上下])半年"
)
_FULL = regex(f"(?P<year>{_YEAR}) ?年(?:度)?(?:的?(?: ?(?:{_PART})|{_QUARTERS}))?")
_PARTIAL = regex(_PART)
_QUARTER = regex(_QUARTERS)
_SPAN = regex(f"({_YEAR}) ?(年)?(?:度)?{_TO}({_YEAR}) ?(年)?(?:度)?(?! ?[0-9]{{1,2}} ?月)")
_SEASON = regex("([12][0-9]{3})[-—–/]([0-9]{2})(?![0-9])( ?年)?")
_NUMERIC = regex("([12][0-9]{3})([-/.])(0?[1-9]|1[0-2])\\2([0-3]?[0-9])(?![0-9.])")
_CENTURY = regex(f"({_FEW}) ?世纪(?: ?([1-9]0|[一二三四五六七八九]十) ?年代)?")
_DECADE = regex("([12][0-9]{2}0|[1-9]0|[一二三四五六七八九]十|一十) ?年代")
_GENERATION = regex("([06-9]0) ?后(?![备续勤来期的排])")
_DAY = regex(f"({_FEW}) ?日(?![元圆均产本])")
_PLAN = regex("(十[一二三四五六]?|[七八九])五")
_PLAN_NAMED = regex(f"({_FEW})个五年(?:规划|计划)")
_PLAN_NOUN = regex('[”"’」]?(?:规划|期间|时期|以来|计划|开局|收官|末|初|纲要|目标|时)')
_DURATION = regex("(?:的)?历史|来(?!自)|之久|以上|左右的")
_REPUBLICAN = regex("一百[零〇一二三四五六七八九十]{1,3}年[一二三四五六七八九十]{1,2}月")
_ERA = regex(f"([0-9]{{1,3}}|[零〇一二三四五六七八九十百廿卅]{{1,6}}) ?年(?: ?(?:{_PART}))?")
_MAY_BE_DATE = regex(
    "[0-9]{1,4}(?: ?[年月日世季、至到—–~-]|[/.][0-9])|[06-9]0 ?后|(?<=[Qq])[1-4]|[〇零一二三四五六七八九十]{1,4} ?[年月日世季、至到—–~个\\-]|一百[零〇一二三四五六七八九十]{1,3}年|(?<=民国)[零〇一二三四五六七八九十百廿卅]{1,6} ?年|[七八九十][一二三四五六]?五"
)
_STARTS = frozenset("0123456789一二三四五六七八九十半廿卅")
_OLD_CENTURY = ("上世纪", "上个世纪")
_BEFORE_DURATION = frozenset("于续期超过近约满足每达第个前共隔")
_BEFORE_LIMIT = frozenset("为由从至到是")
_LIMIT = regex(
    "(?:[时期年]限|工期|周期|压缩|缩短|延长|缩减|压减)[^，。；]{0,12}$|(?<![日定])期(?:间|限)?[为是]$"
)
"""What lasts a number of days, or is made shorter: 时限由30日压缩为20日."""
_NOT_CENTURY = frozenset("上下本这近每跨新数半")
_HALF = {"上": 1, "下": 2}


def read_date(text: str, start: int) -> Draft | None:
    """Return the date whose first number or numeral is at this place; `上` and `第` before it are taken in."""
    char = text[start]
    if char not in _STARTS:
        return None
    if char == "半":
        return _read_half_year(text, start)
    if _MAY_BE_DATE.match(text, start) is None:
        return None
    return (
        _read_century(text, start)
        or _read_year(text, start)
        or _read_plan(text, start)
        or _read_quarter(text, start)
        or _read_month(text, start)
    )


def _read_year(text: str, start: int) -> Draft | None:
    if text[start] not in "12一二":
        return _read_era(text, start)
    span = _SPAN.match(text, start)
    if span is not None:
        first, last = _number(span[1]), _number(span[3])
        if first < last and (span[2] or span[4] or (first >= 1900 and last < 2200)):
            return _draft(start, span.end(), Calendar(first, until=last))
    match = _FULL.match(text, start)
    if match is not None:
        if _number(match["year"]) % 100 == 0 and _DURATION.match(text, match.end()):
            return None
        return _draft(start, _end(match), _calendar(match, _number(match["year"])))
    season = _SEASON.match(text, start)
    if season is not None:
        first, last = int(season[1]), int(season[1][:2] + season[2])
        if int(season[2]) == (first + 1) % 100:
            return _draft(start, season.end(), Calendar(first, until=first + 1))
        if season[3] and last > first:
            return _draft(start, season.end(), Calendar(first, until=last))
    numeric = _NUMERIC.match(text, start)
    if numeric is not None:
        return _draft(start, numeric.end(), Calendar(int(numeric[1]), int(numeric[3]), int(numeric[4])))
    return _read_era(text, start)


def _read_era(text: str, start: int) -> Draft | None:
    """Read a year that an era names (公元618年, 民国93年), or that only the Republic has before a month: 一百零九年三月."""
    named = text.endswith(("公元", "民国"), max(0, start - 2), start)
    if not named and not _REPUBLICAN.match(text, start):
        return None
    match = _ERA.match(text, start)
    if match is None:
        return None
    value = Decimal(match[1]) if match[1].isdecimal() else getattr(evaluate_words(match[1]), "low", None)
    if not value:
        return None
    year = int(value) + (1911 if not named or text[start - 2] == "民" else 0)
    return _draft(start - 2 * named, _end(match), _calendar(match, year))


def _calendar(match: re.Match[str], year: int) -> Calendar:
    """Return the calendar of a match of the parts of a year."""
    found = match.groupdict()
    if found.get("month"):
        return Calendar(year, _number(found["month"]), _number(found["day"]) if found["day"] else 0)
    if found.get("first"):
        first, last = _number(found["first"]), _number(found["last"])
        return Calendar.of_months(year, first, last) if 0 < first < last else Calendar(year, first)
    if found.get("half"):
        return Calendar(year, half=_HALF[found["half"]])
    if found.get("until"):
        return Calendar(year, quarters=(1, _number(found["until"])))
    if found.get("quarter"):
        first = _number(found["quarter"])
        return Calendar(year, quarters=(first, _number(found["to"]) if found["to"] else first))
    return Calendar(year)


def _end(match: re.Match[str]) -> int:
    """Return where a date ends: after its first month where the second is not a later one (11月—2月)."""
    if match["first"] and not 0 < _number(match["first"]) < _number(match["last"]):
        return match.end("first")
    return match.end()


def _read_half_year(text: str, start: int) -> Draft | None:
    if start and text[start - 1] in _HALF and text.startswith("半年", start):
        return _draft(start - 1, start + 2, Calendar(half=_HALF[text[start - 1]]), "words")
    return None


def _read_plan(text: str, start: int) -> Draft | None:
    if text[start] not in "十七八九一二三四五六1":
        return None
    named = _PLAN_NAMED.match(text, start)
    if named is not None:
        start -= text[start - 1 : start] == "第"
        return _draft(start, named.end(), Calendar(plan=_number(named[1])), "words")
    match = _PLAN.match(text, start)
    if match is None:
        return None
    quoted = start > 0 and text[start - 1] in '“"‘「'
    tens = text[start] == "十" and len(match[1]) > 1 and text[match.end() : match.end() + 1] not in _COUNTED
    if not (quoted or _PLAN_NOUN.match(text, match.end()) or tens):
        return None
    return _draft(start, match.end(), Calendar(plan=_number(match[1])), "words")


_COUNTED = frozenset("个岁年天人名万亿家项六条分点月日米里元时周")


def _read_century(text: str, start: int) -> Draft | None:
    born = _GENERATION.match(text, start)
    if born is not None and not text[start - 1 : start].isdecimal():
        years = int(born[1])
        return _draft(start, born.end(), Calendar(decade=years + (1900 if years else 2000)))
    decade = _DECADE.match(text, start)
    if decade is not None:
        years = _number(decade[1])
        old = next((word for word in _OLD_CENTURY if text.endswith(word, 0, start)), "")
        return _draft(start - len(old), decade.end(), Calendar(decade=years if years > 99 else 1900 + years))
    match = _CENTURY.match(text, start)
    if match is None or text[start - 1 : start] in _NOT_CENTURY:
        return None
    century = _number(match[1])
    if match[2]:
        return _draft(start, match.end(), Calendar(decade=(century - 1) * 100 + _number(match[2])))
    return _draft(start, match.end(), Calendar(century=century))


def _read_quarter(text: str, start: int) -> Draft | None:
    before = text[start - 1] if start else ""
    if before in ("Q", "q") and text[start] in "1234" and not text[start + 1 : start + 2].isalnum():
        quarter = int(text[start])
        return _draft(start - 1, start + 1, Calendar(quarters=(quarter, quarter)))
    first = start - (before in ("前", "第"))
    match = _QUARTER.match(text, first)
    return None if match is None else _draft(first, match.end(), _calendar(match, 0))


_NUMERAL_MONTH = regex("[一二三四五六七八九十]{1,3}月")
_BOUND = regex("以[上下内]")


def _read_month(text: str, start: int) -> Draft | None:
    match = _PARTIAL.match(text, start)
    if match is not None and not (_NUMERAL_MONTH.fullmatch(match[0]) and _BOUND.match(text, match.end())):
        return _draft(start, _end(match), _calendar(match, 0))
    day = _DAY.match(text, start)
    if day is None or not 1 <= _number(day[1]) <= 31 or _is_duration(text, start, day.end()):
        return None
    return _draft(start, day.end(), Calendar(day=_number(day[1])))


def _is_duration(text: str, start: int, end: int) -> bool:
    """Tell whether 日 means days rather than a day of the month: 10日内, 不少于15日."""
    if text.startswith(
        ("内", "以内", "之内", "以上", "以下", "游", "后", "左右", "办结", "办好", "办成"), end
    ):
        return True
    if start > 0 and text[start - 1] in _BEFORE_DURATION:
        return True
    return (
        start > 0
        and text[start - 1] in _BEFORE_LIMIT
        and _LIMIT.search(text, max(0, start - 16), start) is not None
    )


def _draft(start: int, end: int, calendar: Calendar, form: Form = "digits") -> Draft | None:
    """Return the date, None for what is none (0月, 13月); with a year, it is a date although it does not exist."""
    if calendar == Calendar() or (
        not calendar.year and (max(calendar.month, calendar.last_month) > 12 or calendar.day > 31)
    ):
        return None
    value = (
        calendar.year
        or calendar.month * 100 + calendar.day
        or calendar.decade
        or calendar.plan
        or calendar.century
    )
    number = Decimal(value)
    return Draft(
        start,
        end,
        number,
        number,
        kind="date",
        form=form,
        calendar=calendar,
        outer_start=start,
        outer_end=end,
    )


def _number(written: str) -> int:
    """Return a small number or a year in digits or numerals; 0 if it is none."""
    if written[0] in "0123456789":
        return int(written)
    if len(written) == 4:
        return int("".join(str("〇一二三四五六七八九".find(char.replace("零", "〇"))) for char in written))
    value = evaluate_words(written.replace("两", "二"))
    return int(value.low) if value is not None else 0
