"""The simple values of the format, each with what is wrong with a text that is none.

Each function takes the text of a scalar and returns None, or what was found and what to write instead.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from jjjdoc.errors import Message, Wording
from jjjdoc.language.markup.references import ID_FORM, find_danger
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.calendar import read_period
from jjjdoc.loader.languages import TAGS

Problem = tuple[Message, Message | None]

ID_PATTERN = "[a-z][a-z0-9_]{0,63}"
NUMBER_PATTERN = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
DAY_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
PERIOD_PATTERN = "[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?|-[1-9][0-9]{3})?"
TARGET_PATTERN = r"(https?://[^\s/]|mailto:[^\s@]+@)[^\s]*"
PATH_PATTERN = r"[^\\/\s]([^\\]*[^\\/\s])?"

_MAX_DIGITS = 30

_WRITE = Wording(en="write {text}", zh="请写作{text}")

_NOT_ID = Wording(en="“{text}” is not a valid id", zh="“{text}”不是合格的标识")
_ID_MAYBE = Wording(
    en="write {text}: an id consists of a to z, 0 to 9 and _, and begins with a letter",
    zh="请写作{text}：标识由小写字母a–z、数字0–9和下划线组成，以字母开头",
)
_ID_LONG = Wording(
    en="this id has {count} characters; at most 64 are allowed", zh="此标识有{count}个字符，最多64个"
)  # fmt: skip

_NOT_NUMBER = Wording(en="“{text}” is not a number", zh="“{text}”不是数")
_NUMBER_IS = Wording(
    en="write only the digits, such as 10.4; scale, unit and qualifier have their own keys",
    zh="请只写数字，如10.4；数量级（scale）、单位（unit）和修饰语（qualifier）另有其键",
)
_NUMBER_LONG = Wording(en="a number can have at most {most} digits", zh="一个数最多{most}位数字")
_NOT_WHOLE = Wording(
    en="“{text}” is not a whole number from {least} to {most}", zh="“{text}”不是{least}至{most}的整数"
)

_NOT_DAY = Wording(en="“{text}” is not a date", zh="“{text}”不是日期")
_DAY_IS = Wording(en="write year-month-day, such as 2024-03-01", zh="请写作“年-月-日”，如2024-03-01")
_NO_SUCH_DAY = Wording(en="the date {text} does not exist", zh="没有{text}这一天")
_NOT_PERIOD = Wording(en="“{text}” is not a period", zh="“{text}”不是时期")
_PERIOD_IS = Wording(
    en="write a year, month, day or range of years: 2023, 2023-06, 2023-06-30, 2021-2025",
    zh="请写年、月、日或年份区间：2023、2023-06、2023-06-30、2021-2025",
)
_BACKWARDS = Wording(
    en="the range {text} must end after it begins", zh="区间{text}的终点不晚于起点"
)  # fmt: skip

_NOT_FLAG = Wording(en="“{text}” is not true or false", zh="“{text}”既不是true也不是false")
_FLAG_IS = Wording(en="write true or false", zh="请写true或false")

_NOT_TAG = Wording(
    en="jjjdoc does not support the language “{text}”",
    zh="“{text}”不是本程序支持的语言",
)
_TAG_IS = Wording(en="write one of {tags}", zh="可用的语言标签：{tags}")

_BACKSLASH = Wording(en="write paths with forward slashes", zh="路径须用正斜线“/”")
_NOT_RELATIVE = Wording(
    en="“{text}” is not a file path relative to this file", zh="“{text}”不是相对于本文件的文件路径"
)
_NOT_TARGET = Wording(en="“{text}” is not a web or mail address", zh="“{text}”不是网址或邮箱地址")
_TARGET_IS = Wording(
    en="write https://…, http://… or mailto:…, without spaces",
    zh="请写https://…、http://…或mailto:…，其中不能有空格",
)
_NOT_ONE_LINE = Wording(en="this text must be on one line", zh="此处的文字须写在一行内")


def id_problem(text: str) -> Problem | None:
    """Check an id."""
    if re.fullmatch(ID_PATTERN, text):
        return None
    proposal = re.sub("[^a-z0-9]+", "_", unicodedata.normalize("NFKC", text[:200]).lower()).strip("_")
    if re.fullmatch("[a-z][a-z0-9_]*", text):
        return _ID_LONG(count=len(text)), None
    if re.fullmatch(ID_PATTERN, proposal):
        return _NOT_ID(text=_short(text)), _ID_MAYBE(text=proposal)
    return _NOT_ID(text=_short(text)), ID_FORM()


def number_problem(text: str) -> Problem | None:
    """Check a decimal number."""
    if re.fullmatch(NUMBER_PATTERN, text):
        too_long = len(text) > _MAX_DIGITS + 2
        return (_NUMBER_LONG(most=_MAX_DIGITS), None) if too_long else None
    plain = unicodedata.normalize("NFKC", text[:200]).replace("\u2212", "-")
    plain = re.sub("(?<=[0-9])[,_' ](?=[0-9]{3})", "", plain).lstrip("+").removesuffix(".")
    plain = re.sub(r"^(-?)\.", r"\g<1>0.", plain)
    if re.fullmatch("-?0[0-9]+", plain):
        return _NOT_NUMBER(text=_short(text)), _WRITE(text=f"{int(plain)}")
    if re.fullmatch(NUMBER_PATTERN, plain):
        return _NOT_NUMBER(text=_short(text)), _WRITE(text=plain)
    return _NOT_NUMBER(text=_short(text)), _NUMBER_IS()


def whole_problem(text: str, least: int, most: int) -> Problem | None:
    """Check a whole number."""
    if re.fullmatch("-?(0|[1-9][0-9]{0,17})", text) and least <= int(text) <= most:
        return None
    return _NOT_WHOLE(text=_short(text), least=least, most=most), None


def day_problem(text: str) -> Problem | None:
    """Check a date."""
    if re.fullmatch(DAY_PATTERN, text):
        return None if _is_day(text) else (_NO_SUCH_DAY(text=text), None)
    found = re.fullmatch(r"([0-9]{4})[-/.年]\s?([0-9]{1,2})[-/.月]\s?([0-9]{1,2})日?", _halfwidth(text))
    if found and _is_day(proposal := f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"):
        return _NOT_DAY(text=_short(text)), _WRITE(text=proposal)
    return _NOT_DAY(text=_short(text)), _DAY_IS()


def period_problem(text: str) -> Problem | None:
    """Check a period."""
    if _is_period(text):
        return None
    if re.fullmatch("[0-9]{4}-[0-9]{4}", text):
        return _BACKWARDS(text=text), None
    proposal = re.sub("[–—~至到]", "-", re.sub("[年/.](?=[0-9])|月(?=[0-9])", "-", _halfwidth(text)))
    proposal = re.sub("[年月日 ]", "", proposal)
    proposal = re.sub("-(?=[0-9](-|$))", "-0", proposal)
    hint = _WRITE(text=proposal) if _is_period(proposal) else _PERIOD_IS()
    return _NOT_PERIOD(text=_short(text)), hint


def flag_problem(text: str) -> Problem | None:
    """Check a truth value."""
    return None if text in ("true", "false") else (_NOT_FLAG(text=_short(text)), _FLAG_IS())


def tag_problem(text: str) -> Problem | None:
    """Check a language tag."""
    if text in TAGS:
        return None
    plain = text.replace("_", "-").lower()
    for tag in TAGS:
        if tag.lower() == plain:
            return _NOT_TAG(text=_short(text)), _WRITE(text=tag)
    return _NOT_TAG(text=_short(text)), _TAG_IS(tags=", ".join(TAGS))


def path_problem(text: str) -> Problem | None:
    """Check the spelling of a relative path; whether the file is there is another matter."""
    if "\\" in text:
        return _BACKSLASH(), _WRITE(text=_short(text.replace("\\", "/")))
    if not re.fullmatch(PATH_PATTERN, text) or re.match("[A-Za-z]:", text) or "\x00" in text:
        return _NOT_RELATIVE(text=_short(text)), None
    return None


def target_problem(text: str) -> Problem | None:
    """Check an address."""
    if re.fullmatch(TARGET_PATTERN, text):
        return None
    return find_danger(text) or _NOT_TARGET(text=_short(text)), _TARGET_IS()


def line_problem(text: str) -> Problem | None:
    """Check that a text is on one line."""
    return (_NOT_ONE_LINE(), None) if "\n" in text else None


def _is_period(text: str) -> bool:
    try:
        read_period(text)
    except FigureError:
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _halfwidth(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:60]).strip()


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
