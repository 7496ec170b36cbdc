"""Texts that other YAML programs take for something else: no, 12:30, 017.

jjjdoc reads the text of a scalar wherever text belongs. Editors and other tools read the same file by YAML 1.1 or
1.2 and make truth values, numbers and dates of some plain words; what they would is refused, so that one file means
one thing. A number written as numbers are usually written (2013, 10.4, -5) is the same to all of them and allowed.
"""

from __future__ import annotations

from jjjdoc.errors import Message, Wording
from jjjdoc.patterns import regex

_AS_TRUTH = Wording(
    en="other YAML programs read {text} as the Boolean value {value}",
    zh="其他YAML程序会把“{text}”读作真假值{value}",
)
_AS_NUMBER = Wording(
    en="other YAML programs read {text} as the number {value}",
    zh="其他YAML程序会把“{text}”读作数{value}",
)
_AS_DATE = Wording(en="other YAML programs read {text} as a date", zh="其他YAML程序会把“{text}”读作日期")
_AS_NULL = Wording(
    en="other YAML programs read {text} as an empty value", zh="其他YAML程序会把“{text}”读作空值"
)
_AS_SIGN = Wording(
    en="{text} has a special meaning in YAML", zh="“{text}”在YAML中另有含义"
)  # fmt: skip

_TRUTH = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}
_NULL = {"", "~", "null", "Null", "NULL"}
_USUAL_NUMBER = regex(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_RADIX = regex(r"([-+]?)0(?:x(?P<x>[0-9a-fA-F_]+)|b(?P<b>[01_]+)|o(?P<o>[0-7]+)|(?P<old>[0-7_]+))")
_CLOCK = regex(r"[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)")
_NUMBER = regex(r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?")
_NO_NUMBER = regex(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_DATE = regex(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"
)
_BASES = {"x": 16, "b": 2, "o": 8, "old": 8}


def is_null(text: str) -> bool:
    """Tell whether a plain scalar is no value at all."""
    return text in _NULL


def as_null(text: str) -> Message:
    """Return what is to be said of a word that YAML reads as no value."""
    return _AS_NULL(text=text)


def surprise(text: str) -> Message | None:
    """Return what other YAML programs make of a plain scalar, if that is not its text."""
    if len(text) > 40:
        return None
    if text.lower() in _TRUTH and text in (text.lower(), text.capitalize(), text.upper()):
        return _AS_TRUTH(text=text, value=_TRUTH[text.lower()])
    if text in _NULL:
        return as_null(text)
    if text in ("=", "<<"):
        return _AS_SIGN(text=text)
    if text[0] in "0123456789+-." and _USUAL_NUMBER.fullmatch(text) is None:
        return _number(text)
    return None


def _number(text: str) -> Message | None:
    if found := _RADIX.fullmatch(text):
        digits = (found[found.lastgroup or 0]).replace("_", "")
        value = f"{found[1]}{int(digits, _BASES[found.lastgroup or 'old'])}" if digits else "0"
        return _AS_NUMBER(text=text, value=value)
    if _DATE.fullmatch(text):
        return _AS_DATE(text=text)
    if _CLOCK.fullmatch(text):
        return _AS_NUMBER(text=text, value=_sexagesimal(text))
    if _NUMBER.fullmatch(text) or _NO_NUMBER.fullmatch(text):
        return _AS_NUMBER(text=text, value=_plain(text))
    return None


def _sexagesimal(text: str) -> str:
    """Return the number that YAML 1.1 makes of a time: 12:30 is 750."""
    whole, _, fraction = text.replace("_", "").lstrip("+").partition(".")
    value = 0
    for part in whole.lstrip("-").split(":"):
        value = value * 60 + int(part)
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{value}.{fraction}" if fraction else f"{sign}{value}"


def _plain(text: str) -> str:
    """Return a number without the underscores and the leading zeros that it is read without."""
    number = text.replace("_", "").lstrip("+")
    return number.lstrip("0") or "0" if number.isdigit() else number
