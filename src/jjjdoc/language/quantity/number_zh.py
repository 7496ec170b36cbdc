"""Numbers without their units: in digits (71.2亿), in numerals (一千二百), in both (2万4801)."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import GLYPHS, HAN_DIGITS, HAN_TENS
from jjjdoc.language.quantity.reading import Form, Kind
from jjjdoc.language.quantity.scales import (
    HAN_LARGE,
    HAN_POWERS,
    HAN_SCALES,
    HAN_SMALL,
    SCALES,
    ZH_SCALES,
)
from jjjdoc.patterns import regex

_HAN = "".join(HAN_DIGITS)
_MOST_DIGITS = 30
_MOST_NUMERALS = 40
_MANY = f"{{1,{_MOST_NUMERALS + 1}}}"
"""How far a run is read: one character more than a number has, so that a place costs the same in a run of any length."""
_DIGITS = regex(
    r"([0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,8}(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{2,4}){1,10}(?= ?[万亿元个家人名])"
    r"|[0-9]+)(\.[0-9]+)?"
)
_SCALE_CHARS = HAN_SMALL + HAN_LARGE


def _scales_after_digits() -> str:
    """Return the pattern of a scale after digits: 万, 千万, 万亿, 千, but not a lone 十."""
    names = [
        first + last for first in HAN_LARGE for last in HAN_LARGE if HAN_POWERS[first] <= HAN_POWERS[last]
    ]
    large = "|".join(name + HAN_SCALES[name[-1]].after_digits for name in (*names, *HAN_LARGE))
    small = "|".join(char + HAN_SCALES[char].after_digits for char in HAN_SMALL[1:])
    return f"[{HAN_SMALL}]?(?:{large})|{small}"


def _scales_after_numerals() -> str:
    return "|".join(
        f"{char}{scale.after_numerals}" for char, scale in HAN_SCALES.items() if char != HAN_SMALL[0]
    )


_SCALE = regex(f" ?([多余几])? ?({_scales_after_digits()})")
_MIXED = regex(rf"(?:[0-9]+(?:\.[0-9]+)?[{_SCALE_CHARS}]+零?){{1,6}}[0-9]{{0,7}}(?<!零)")
_SCALE_CHAR = f"(?:{_scales_after_numerals()}|(?<=[{HAN_LARGE}][{_HAN}])千)"
"""千 is the prefix of a unit (三百五十千米) but where the number has its 万 and a digit that waits for 千 (三万五千米)."""
_LAST_LIANG = regex(f"(?<=[{_SCALE_CHARS}])两(?![{_SCALE_CHARS[1:]}点])")
"""两 behind a scale is no digit (一万二, never 一万两) but a unit: 两万两, 三十两."""
_POINT_BEFORE = regex(r"(?:^|[\s（(+$¥£€约为至到达近超])-?\.$")
_RUN = f"(?:[{_HAN}十廿卅几]|{_SCALE_CHAR})"
_WORDS = regex(
    f"(?:数(?:{_RUN}{_MANY})?|{_RUN}{_MANY})(?:点([{_HAN}]{_MANY}))?"
    f"([多余](?={_SCALE_CHAR}))?(?:{_SCALE_CHAR}{_MANY})?"
)
_VULGAR = {glyph: GLYPHS[glyph] for glyph in "½¼¾"}
_SCALE_STARTS = frozenset(f" 多余几{_SCALE_CHARS}")


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
    if digits.isdecimal() and is_decimal_part(text, start):
        digits, decimals, start = f"0.{digits}", digits, start - 1
    elif len(whole) > 3:
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
    if not scale.group(1) and text[end + text.startswith("零", end) :][:1] in _ASCII_DIGITS:
        mixed = _read_mixed(text, start)
        if mixed is not None:
            return mixed
    name = scale.group(2)
    power = _power(name)
    value = Decimal(f"{digits}E{power}")
    form: Form = "digits" if name in HAN_LARGE or name in _SHOWN else "mixed"
    numeral = Draft(start, end, value, value, place + power, "number", form, _scale_name(name))
    _apply_inner(numeral, scale.group(1), power)
    return numeral


def is_decimal_part(text: str, start: int) -> bool:
    """Tell whether a point before digits makes them decimals: .5, -.25."""
    return text[start - 1 : start] == "." and _POINT_BEFORE.search(text, max(0, start - 3), start) is not None


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
    if match is None or match.end() - start > _MOST_NUMERALS:
        return None
    decimals, inner = match.groups()
    words = match.group() if not inner else match.group().replace(inner, "")
    end = match.end()
    if _LAST_LIANG.search(text, end - 1, end) and end - start > 1:
        words, end = words[:-1], end - 1
    if words.endswith("两") and len(words) > 1 and text.startswith("者", end):
        words, end = words[:-1], end - 1  # 百分之零点一两者间孰低者
    value = evaluate_words(words)
    if value is None:
        return None
    numeral = Draft(start, end, value.low, value.high, value.place, value.kind, "words", value.scale)
    numeral.weak = not decimals and value.weak
    numeral.scale_only = not words.strip(_SCALE_CHARS)
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
    return scale if scale in SCALES else ZH_SCALES.get(_power(scale), "")


# --- what numerals are worth: 一千二百亿, 三五, 七八十, 十几, 2万4801 --------------------------------------


_FACTORS = {char: 10**power for char, power in HAN_POWERS.items()}
_PLACES = regex(f"[{_HAN}]*[〇零][{_HAN}]*")
_TOKEN = regex(r"[0-9]+(?:\.[0-9]+)?|.")
_SHOWN = frozenset(name for name in ZH_SCALES.values() if SCALES[name].shown)
_BIG = tuple((name, power) for power, name in sorted(ZH_SCALES.items(), reverse=True) if name in _SHOWN)
_POWERS = {10**power: power for power in HAN_POWERS.values()}

Number = int | Decimal
Token = Number | str


class Value(Struct):
    """The least and the greatest that numerals can mean, and the power of ten of the last one written."""

    low: Decimal
    high: Decimal
    place: int
    kind: Kind
    scale: str
    weak: bool


def evaluate_words(words: str) -> Value | None:
    """Return what numerals are worth; None where they make no number (一二三, 十百)."""
    words, _, decimals = words.partition("点")
    scales_after = decimals.lstrip(_HAN)
    decimals = decimals[: len(decimals) - len(scales_after)]
    in_places = _PLACES.fullmatch(words) or (
        decimals and len(words) > 2 and not words.strip(_HAN)
    )  # 一二一点五
    if words[0] not in "〇零" and len(words) > 1 and in_places:
        words = words.translate(_DIGITS_OF_PLACES)
    tokens = _tokens(words)
    kind: Kind = "number"
    low, high = tokens, tokens
    if "几" in words or "数" in words:
        kind = "vague"
        low, high = _vague(tokens)
    elif (pair := _adjacent(tokens)) >= 0:
        kind = "range"
        low, high = tokens[: pair + 1] + tokens[pair + 2 :], tokens[:pair] + tokens[pair + 1 :]
    least, place = _sum(low)
    most, _ = (least, place) if high is low else _sum(high)
    if least is None or most is None or most < least:
        return None
    if decimals:
        return _with_decimals(least, decimals, scales_after)
    scale = _scale_of_words(words)
    if not place:
        place = _place_of_words(words)
    weak = most < 100 or not words.strip(_SCALE_CHARS)
    return Value(Decimal(least), Decimal(most) - (kind == "vague"), place, kind, scale, weak)


_DIGITS_OF_PLACES = {ord(char): str(digit) for char, digit in HAN_DIGITS.items()}


def _tokens(words: str) -> list[Token]:
    tokens: list[Token] = []
    for token in _TOKEN.findall(words):
        if token in HAN_DIGITS:
            tokens.append(HAN_DIGITS[token])
        elif token in HAN_TENS:
            tokens += [HAN_TENS[token], "十"]
        elif token[0] in "0123456789":
            tokens.append(Decimal(token))
        else:
            tokens.append(token)
    return tokens


def _vague(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the least, and one more than the greatest: 几百 from 200 to below 1000, 十几 from 11 to below 20."""
    place = next(index for index, token in enumerate(tokens) if token in ("几", "数"))
    least = 1 if place and tokens[place - 1] == "十" else 2
    return (
        [*tokens[:place], least, *tokens[place + 1 :]],
        [*tokens[:place], 10, *tokens[place + 1 :]],
    )


def _adjacent(tokens: list[Token]) -> int:
    """Return where two digits stand for "one or the other" (七八十, 三五), -1 if nowhere."""
    for index in range(len(tokens) - 1):
        first, second = tokens[index], tokens[index + 1]
        if isinstance(first, int) and isinstance(second, int) and first:
            return index if second == first + 1 or (first, second) == (3, 5) else -1
    return -1


def _sum(tokens: list[Token]) -> tuple[Number | None, int]:
    """Return the sum, and the place of an elided unit (3 for 一万二); None where the order of the units is broken."""
    sums = _Sums()
    for token in tokens:
        if isinstance(token, str):
            if token not in _FACTORS or not sums.add_unit(_FACTORS[token]):
                return None, 0
        elif not sums.add_digit(token):
            return None, 0
    place = 0
    elided = sums.last >= 100 and len(tokens) > 1 and isinstance(tokens[-2], str)
    if sums.current is not None and elided and sums.current < 10:
        sums.current *= sums.last // 10
        place = _POWERS[sums.last] - 1
    return sums.result(), place


class _Sums:
    """What numerals have added up to: what is counted in each large unit, below 万, and the digit that waits for its unit.

    `last` is the last unit, 1 after 零; `smallest` the last one below 万 in this section.
    """

    __slots__ = ("current", "groups", "last", "section", "smallest")

    def __init__(self) -> None:
        self.groups: list[tuple[int, Number]] = []
        self.section: Number = 0
        self.current: Number | None = None
        self.last = 0
        self.smallest = 0

    def add_digit(self, digit: Number) -> bool:
        """Add a digit; tell whether one may stand here."""
        if self.current is not None:
            return False
        if digit == 0 and self.last:
            self.last = 1  # 零 fills a gap: no unit is elided after it
        else:
            self.current = digit
        return True

    def add_unit(self, factor: int) -> bool:
        """Add a unit; tell whether it may stand here."""
        added = self._add_small(factor) if factor < _WAN else self._add_large(factor)
        self.current, self.last = None, factor
        return added

    def _add_small(self, factor: int) -> bool:
        if self.smallest and factor >= self.smallest:
            return False
        if self.current is None:
            if self.last and factor != 10:
                return False
            self.current = 1
        self.section += self.current * factor
        self.smallest = factor
        return True

    def _add_large(self, factor: int) -> bool:
        """Count in a large unit what came since a larger one: 3万5千亿 is 35000 times 亿; 万万 is 亿."""
        base = self.section + (self.current or 0)
        squares = self.last == factor == _WAN and not base
        while self.groups and (self.groups[-1][0] < factor or squares):
            base += self.groups.pop()[1]
            squares = False
        if not base:
            if self.last:
                return False
            base = 1
        allowed = not self.groups or self.groups[-1][0] > factor
        self.groups.append((factor, base * factor))
        self.section = self.smallest = 0
        return allowed

    def result(self) -> Number:
        """Return the sum."""
        counted = sum(number for _, number in self.groups) if self.groups else 0
        return counted + self.section + (self.current or 0)


_WAN = 10**4


def _with_decimals(whole: Number, decimals: str, scales: str) -> Value | None:
    digits = "".join(str(HAN_DIGITS[char]) for char in decimals)
    power = sum(HAN_POWERS[char] for char in scales)
    value = Decimal(f"{whole}.{digits}E{power}")
    return Value(value, value, power - len(digits), "number", _scale_of_words(scales), weak=False)


def _scale_of_words(words: str) -> str:
    """Return the scale that numerals end in: 亿 of 一千二百亿, 千亿 of 千亿."""
    if words in SCALES:
        return words
    return next((name for name, _ in _BIG if words.endswith(name)), "")


def _place_of_words(words: str) -> int:
    if not words.strip(_SCALE_CHARS) and words.strip(HAN_SMALL):
        return sum(HAN_POWERS[char] for char in words)
    return next((power for name, power in _BIG if words.endswith(name)), 0)
