"""Numbers without their units: in digits (71.2亿), in numerals (一千二百), in both (2万4801)."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.chinese.evaluate import evaluate_words
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Form
from jjjdoc.language.quantity.scales import HAN_POWERS, SCALES
from jjjdoc.patterns import regex

HAN_DIGITS = "零〇一二两俩三四五六七八九"
_MOST_DIGITS = 30
_MANY = f"{{1,{_MOST_DIGITS + 1}}}"
"""How far a run is read: one character more than a number has, so that a place costs the same in a run of any length."""
_UNIT_OF_KILO = "米瓦克伏卡赫焦帕"

_DIGITS = regex(
    r"([0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,8}(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{2,4}){1,10}(?= ?[万亿元个家人名])"
    r"|[0-9]+)(\.[0-9]+)?"
)
_SCALE = regex(
    " ?([多余几])? ?"
    f"(万亿|千万亿|[十百千]?亿|[十百千]万|万|千(?![{_UNIT_OF_KILO}])|百(?![分货姓度科强])|兆(?=[美日港欧]?元))"
)
_MIXED = regex(r"(?:[0-9]+(?:\.[0-9]+)?[十百千万亿]+){1,6}[0-9]{0,7}")
_SCALE_CHAR = f"(?:[百万亿]|千(?![{_UNIT_OF_KILO}]))"
_RUN = f"(?:[{HAN_DIGITS}十廿卅几]|{_SCALE_CHAR})"
_WORDS = regex(
    f"(?:数(?:{_RUN}{_MANY})?|{_RUN}{_MANY})(?:点([{HAN_DIGITS}]{_MANY}))?"
    f"([多余](?={_SCALE_CHAR}))?(?:{_SCALE_CHAR}{_MANY})?"
)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SCALE_STARTS = frozenset(" 多余几十百千万亿兆")


def read_numeral(text: str, start: int) -> Draft | None:
    """Return the number that starts at this place, as far as its digits and scale words say."""
    numeral = _read_digits(text, start) if text[start] in _ASCII_DIGITS else _read_words(text, start)
    if numeral is not None:
        _read_more(text, numeral)
        numeral.outer_end = numeral.end
    return numeral


def _read_digits(text: str, start: int) -> Draft | None:
    match = _DIGITS.match(text, start)
    if match is None or match.end() - start > _MOST_DIGITS:
        return None
    whole, decimals = match.groups()
    digits = match.group()
    if len(whole) > 3:
        digits = digits.replace(",", "").replace(" ", "")
    place = 1 - len(decimals) if decimals else 0
    end = match.end()
    scale = _SCALE.match(text, end) if text[end : end + 1] in _SCALE_STARTS else None
    if scale is None:
        value = Decimal(digits)
        if text[end : end + 1] in _VULGAR:
            return Draft(start, end + 1, value + _VULGAR[text[end]], value + _VULGAR[text[end]], -2)
        return Draft(start, end, value, value, place)
    end = scale.end()
    if text[end : end + 1] in _ASCII_DIGITS and not scale.group(1):
        mixed = _read_mixed(text, start)
        if mixed is not None:
            return mixed
    name = scale.group(2)
    power = _power(name)
    value = Decimal(f"{digits}E{power}")
    form: Form = "digits" if name in {"万", "亿", "万亿", "兆"} else "mixed"
    numeral = Draft(start, end, value, value, place + power, "number", form, _scale_name(name))
    _apply_inner(numeral, scale.group(1), power)
    return numeral


def _apply_inner(numeral: Draft, inner: str | None, power: int) -> None:
    """Apply what stands between the digits and the scale: 20多万, 20几万."""
    if inner == "几":
        step = Decimal(1).scaleb(power)
        numeral.low, numeral.high, numeral.kind = numeral.low + step, numeral.low + 10 * step - 1, "vague"
    elif inner:
        numeral.qualifier = "over"


def _read_mixed(text: str, start: int) -> Draft | None:
    match = _MIXED.match(text, start)
    if match is None or match.end() - start > _MOST_DIGITS:
        return None
    tail = re.search("[0-9]*$", match.group())
    if tail and len(tail.group()) == 4 and text.startswith("年", match.end()):
        return None
    value = evaluate_words(match.group())
    if value is None:
        return None
    return Draft(start, match.end(), value.low, value.high, value.place, form="mixed")


def _read_words(text: str, start: int) -> Draft | None:
    match = _WORDS.match(text, start)
    if match is None or match.end() - start > _MOST_DIGITS:
        return None
    decimals, inner = match.groups()
    words = match.group() if not inner else match.group().replace(inner, "")
    value = evaluate_words(words)
    if value is None:
        return None
    numeral = Draft(start, match.end(), value.low, value.high, value.place, value.kind, "words", value.scale)
    numeral.weak = not decimals and value.weak
    numeral.scale_only = not words.strip("十百千万亿")
    if inner:
        numeral.qualifier = "over"
    return numeral


def _read_more(text: str, numeral: Draft) -> None:
    """Read what follows the number and binds to it: 4900余, 二十多, 20几, 3000+."""
    end = numeral.end
    if text.startswith((" 多", " 余"), end):
        end += 1
    after = text[end : end + 1]
    if after not in _BINDS:
        return
    following = text[end + 1 : end + 2]
    round_number = numeral.low % 10 == 0 and numeral.low > 0
    if after == "余" or (after == "多" and following not in _WORDS_WITH_MORE):
        numeral.qualifier = "over"
    elif after == "来" and following in _COUNTED_ABOUT and round_number:
        numeral.qualifier = "about"
    elif after == "几" and round_number:
        numeral.low, numeral.high, numeral.kind = numeral.low + 1, numeral.low + 9, "vague"
    elif after == "+" and following not in _ASCII_DIGITS:
        numeral.qualifier = "at_least"
    else:
        return
    numeral.end = end + 1
    numeral.weak = False


_BINDS = frozenset("多余来几+")
_WORDS_WITH_MORE = frozenset("元样边数")  # 多元, 多样
_COUNTED_ABOUT = frozenset("个人年岁天名位家次种条万分亩斤公块只辆件平米里户吨")
_ASCII_DIGITS = frozenset("0123456789")


def _power(scale: str) -> int:
    """Return the power of ten of scale words: 万亿 is 12."""
    return sum(HAN_POWERS[char] for char in scale)


def _scale_name(scale: str) -> str:
    return "万亿" if scale == "兆" else scale if scale in SCALES else ""
