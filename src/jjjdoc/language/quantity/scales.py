"""The scales that figures are written and read in: 万, 亿, million, billion, as data; and which a number is shown in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity import FigureError

Family = Literal["zh", "en"]


class Scale(Struct, frozen=True):
    """A power of ten with a name; `written` follows the number, `shown` says whether it may do so after digits.

    Read in English, with spaces between: `short` in its place; `short_money` where money is counted, as 137m is else a
    length; `holding` are nouns that hold it (kilobases); `misspelt` is how it is written by mistake.
    """

    name: str
    power: int
    families: tuple[Family, ...]
    written: str
    shown: bool = True
    short: str = ""
    short_money: str = ""
    holding: str = ""
    misspelt: str = ""

    @property
    def factor(self) -> Decimal:
        """Return what a number in this scale is multiplied by."""
        return Decimal(1).scaleb(self.power)


ONE = Scale("one", 0, ("zh", "en"), "")

SCALES: Mapping[str, Scale] = {
    scale.name: scale
    for scale in (
        ONE,
        Scale("千", 3, ("zh",), "千", shown=False),
        Scale("万", 4, ("zh",), "万"),
        Scale("十万", 5, ("zh",), "十万", shown=False),
        Scale("百万", 6, ("zh",), "百万", shown=False),
        Scale("千万", 7, ("zh",), "千万", shown=False),
        Scale("亿", 8, ("zh",), "亿"),
        Scale("十亿", 9, ("zh",), "十亿", shown=False),
        Scale("百亿", 10, ("zh",), "百亿", shown=False),
        Scale("千亿", 11, ("zh",), "千亿", shown=False),
        Scale("万亿", 12, ("zh",), "万亿"),
        Scale("thousand", 3, ("en",), " thousand", holding="kilobase kilobases", misspelt="thousnd thousad thousend thosand thousands'"),
        Scale("million", 6, ("en",), " million", short="mn mln mio mil", short_money="m", holding="megabases", misspelt="millon milion miilion millin mllion millionn millions'"),
        Scale("billion", 9, ("en",), " billion", short="bn bln bil", short_money="b", misspelt="billon bilion biilion billin bllion billlion"),
        Scale("trillion", 12, ("en",), " trillion", short="tn trn tln", short_money="t", misspelt="trillon trilion triilion trillin"),
    )
}  # fmt: skip

READ_SCALES: Mapping[str, Scale] = {
    scale.name: scale
    for scale in (
        Scale("hundred", 2, ("en",), " hundred", misspelt="hundered hundread hunderd"),
        Scale("lakh", 5, ("en",), " lakh"),
        Scale("crore", 7, ("en",), " crore"),
        Scale("quadrillion", 15, ("en",), " quadrillion"),
    )
}
"""Scales that are read in texts besides those of SCALES, and that no fact is written in."""


class HanScale(Struct, frozen=True):
    """A character that Chinese scales are made of, as a power of ten.

    Where it may be something else (百度, 千瓦, 兆瓦), `after_digits` and `after_numerals` are what must follow or must not
    for it to be a scale, as regular expressions.
    """

    power: int
    after_digits: str = ""
    after_numerals: str = ""


_NOT_OF_UNIT = "(?![米瓦克伏卡赫焦帕乏]|安(?![置全徽装家防]))"
_OF_MONEY = "[美日港欧]?元"

HAN_SCALES: Mapping[str, HanScale] = {
    "十": HanScale(1),
    "百": HanScale(2, after_digits="(?![分货姓度科强])", after_numerals="(?!万赫)"),
    "千": HanScale(3, after_digits=_NOT_OF_UNIT, after_numerals=_NOT_OF_UNIT),
    "万": HanScale(4),
    "亿": HanScale(8),
    "兆": HanScale(
        12,
        after_digits=f"(?=[0-9]|{_OF_MONEY})",
        after_numerals=f"(?=[零〇一二两三四五六七八九]|{_OF_MONEY})",
    ),
}
"""The scales of Chinese: all patterns of numbers are made of these lines."""

HAN_POWERS: Mapping[str, int] = {char: scale.power for char, scale in HAN_SCALES.items()}
"""The powers of ten of the characters of Chinese scales, of which a word is the sum: 千万 is 7."""

HAN_SMALL, HAN_LARGE = (
    "".join(char for char, power in HAN_POWERS.items() if (power < 4) is small) for small in (True, False)
)
"""The characters of scales within a group of four places (十百千), and of whole groups (万亿兆)."""

ZH_SCALES: Mapping[int, str] = {
    scale.power: scale.name for scale in SCALES.values() if scale.families == ("zh",)
}
"""The Chinese scales by their powers of ten."""

_ENGLISH = tuple(scale for scale in (*SCALES.values(), *READ_SCALES.values()) if scale.families == ("en",))

POWERS: Mapping[str, int] = {scale.name: scale.power for scale in _ENGLISH}
"""What an English scale word multiplies by, as a power of ten."""

PLURALS: Mapping[str, str] = {f"{name}s": name for name in POWERS}

ABBREVIATED: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.short.split()}
"""Scales in short, whatever is counted."""

ABBREVIATED_MONEY: Mapping[str, str] = {
    word: scale.name for scale in _ENGLISH for word in scale.short_money.split()
}
"""Scales in short that are something else where no money is counted."""

HOLDING: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.holding.split()}
"""Nouns that hold a scale."""

MISSPELT: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.misspelt.split()}


def find_scale(name: str) -> Scale:
    """Return the scale of this name, `one` for the empty name. Raises KeyError for any other name."""
    return SCALES[name] if name else ONE


# --- which scale a number is shown in ----------------------------------------------------------------------


UNKNOWN_SCALE = Wording(
    en="“{scale}” is not a scale. Scales: {known}", zh="没有名为“{scale}”的数量级。可用的有：{known}"
)
FOREIGN_SCALE = Wording(
    en="“{scale}” is not a scale of this language; use one of: {known}",
    zh="“{scale}”不是本语言的数量级，可用的有：{known}",
)
OUT_OF_RANGE = Wording(
    en="{value} is not a number that can be shown: at most 30 digits before and after the decimal point",
    zh="{value}无法显示：小数点前后均不得超过30位",
)
TOO_MANY_DIGITS = Wording(
    en="digits={digits} is out of range: 0 to {most} decimals",
    zh="digits={digits}超出范围：小数位数为0至{most}",
)

#: What house style chooses from: ever larger scales, each with the most decimals that are still read at a glance.
_HOUSE: dict[Family, tuple[tuple[Scale, int], ...]] = {
    "zh": ((ONE, 30), (SCALES["万"], 2), (SCALES["亿"], 3), (SCALES["万亿"], 3)),
    "en": ((ONE, 30), (SCALES["million"], 3), (SCALES["billion"], 3), (SCALES["trillion"], 3)),
}

_MOST_PLACES = 30
MOST_DIGITS = 20
#: Digits for every number that can be shown, whatever the context of the caller.
CONTEXT = Context(prec=200, rounding=ROUND_HALF_UP)


class Shown(Struct, frozen=True):
    """A number as it is shown: counted in a scale, with exactly the decimals it has."""

    number: Decimal
    scale: Scale


class Written(Struct, frozen=True):
    """A number as it is known: rounded in the scale it is written in.

    `resolution` is the power of ten of its last significant place, counted in ones: 4 for 2.5 in 十万, 3 for 9000.
    `last_place` is that of its last digit, zeros included: 0 for 9000.
    """

    number: Decimal
    scale: Scale
    resolution: int
    last_place: int

    @property
    def total(self) -> Decimal:
        """Return the number in ones."""
        return self.number.scaleb(self.scale.power, CONTEXT)


def round_written(value: Decimal, scale: str, digits: int | None) -> Written:
    """Return a value rounded to this many decimals, or with those it has. Raises FigureError."""
    known = _known_scale(scale)
    if not value.is_finite() or value.adjusted() > _MOST_PLACES or _decimals(value) > _MOST_PLACES:
        raise FigureError(OUT_OF_RANGE(value=f"{value:.3e}"))
    decimals = _decimals(value) if digits is None else _checked(digits)
    number = round_half_up(value, decimals)
    last_place = known.power - decimals
    return Written(
        number, known, last_place if decimals else known.power + _trailing_zeros(number), last_place
    )


def show_number(
    value: Decimal, written: Written, family: Family, scale: str | None, digits: int | None
) -> Shown:
    """Return what is shown in a language of `value`, which is known as `written`.

    `scale` and `digits` are what a reference asks for. Raises FigureError for a scale the language lacks.
    """
    chosen = _scale_shown(value, written, family) if scale is None else _asked(scale, family)
    if digits is None:
        decimals = max(0, chosen.power - written.resolution)
        return Shown(round_half_up(_in(written.total, chosen), decimals), chosen)
    exact = value.scaleb(written.scale.power, CONTEXT)
    number = round_half_up(_in(exact, chosen), _checked(digits))
    above = _next_scale(chosen, family) if scale is None else None
    if above and _crosses(exact, number.scaleb(chosen.power, CONTEXT), above):
        return Shown(round_half_up(_in(exact, above), digits), above)
    return Shown(number, chosen)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Round to this many decimals, halves away from zero; never gives a negative zero."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), context=CONTEXT)
    return rounded if rounded else abs(rounded)


def _scale_shown(value: Decimal, written: Written, family: Family) -> Scale:
    own = written.scale
    above = _next_scale(own, family)
    exact = value.scaleb(own.power, CONTEXT)
    kept = own is not ONE and own.shown and family in own.families and written.number != 0
    if kept and not (above and _crosses(exact, written.total, above)):
        return own
    return _house_scale(written, family)


def _house_scale(written: Written, family: Family) -> Scale:
    """Return the largest scale the number fills and fits; that of ones fits any number."""
    size = abs(written.total)
    for scale, most_decimals in reversed(_HOUSE[family]):
        if size >= scale.factor and scale.power - written.resolution <= most_decimals:
            return scale
    return ONE


def _asked(name: str, family: Family) -> Scale:
    scale = _known_scale(name)
    if family not in scale.families or not scale.shown:
        usable = (known.name for known in SCALES.values() if family in known.families and known.shown)
        raise FigureError(FOREIGN_SCALE(scale=name, known=", ".join(usable)))
    return scale


def _known_scale(name: str) -> Scale:
    try:
        return find_scale(name)
    except KeyError:
        raise FigureError(UNKNOWN_SCALE(scale=name, known=", ".join(SCALES))) from None


def _next_scale(scale: Scale, family: Family) -> Scale | None:
    return next((above for above, _ in _HOUSE[family] if above.power > scale.power), None)


def _crosses(exact: Decimal, rounded: Decimal, above: Scale) -> bool:
    """Tell whether it is rounding that lifts a number to the next scale, as 9999.99万 becomes 1亿."""
    return abs(exact) < above.factor <= abs(rounded)


def _in(total: Decimal, scale: Scale) -> Decimal:
    return total.scaleb(-scale.power, CONTEXT)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _trailing_zeros(number: Decimal) -> int:
    digits = f"{number.copy_abs():f}"
    return len(digits) - len(digits.rstrip("0")) if number else 0


def _checked(digits: int) -> int:
    if not 0 <= digits <= MOST_DIGITS:
        raise FigureError(TOO_MANY_DIGITS(digits=digits, most=MOST_DIGITS))
    return digits
