"""How a fact is written: 超1500亿元, over CNY 150 billion.

House style: a negative number has the hyphen-minus of official statistics in both languages, after the currency
(CNY -3.2 billion); Chinese groups digits from five on (GB/T 15835-2011), English from four.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.calendar import write_period
from jjjdoc.language.quantity.numerals import spell_chinese, spell_english
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.scales import ONE, SCALES, Family, Scale, Shown, round_written, show_number
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree.nodes import FactOptions

NO_VALUE = Wording(en="fact “{fact}” has no value", zh="数据“{fact}”没有数值")
NO_VALUE_AT = Wording(
    en="fact “{fact}” has no value for {period}; it has: {known}",
    zh="数据“{fact}”没有{period}的数值，已有：{known}",
)
NO_PERIOD = Wording(en="fact “{fact}” has no period", zh="数据“{fact}”未注明时期")
UNKNOWN_UNIT = Wording(en="fact “{fact}”: “{unit}” is not a unit", zh="数据“{fact}”：没有名为“{unit}”的单位")
NOT_COUNTED = Wording(
    en="fact “{fact}” has a unit, so that no measure word can be chosen",
    zh="数据“{fact}”已有单位，不能另选量词",
)
UNKNOWN_LANGUAGE = Wording(
    en="figures are written in Chinese and English, not in “{language}”",
    zh="数据只能用中文或英文写出，不能用“{language}”",
)


def write_fact(fact: Fact, period: str | None, options: FactOptions, language: str) -> str:
    """Write a fact as a reference wants it, in the language of this BCP 47 tag.

    The value alone keeps its scale word, so that it never loses its size; with `scale=` it is the bare number
    counted in that scale, as a column wants it whose heading names the scale, and the unit alone then has the scale.
    Raises FigureError for what cannot be written.
    """
    family = _family(language)
    value = find_value(fact, period)
    unit = find_unit(fact)
    if options.part == "period":
        if value.period is None:
            raise FigureError(NO_PERIOD(fact=fact.id))
        return write_period(value.period, language)
    if options.measure is not None and unit is not None:
        raise FigureError(NOT_COUNTED(fact=fact.id))
    written = round_written(value.value, fact.scale, fact.digits)
    shown = show_number(value.value, written, family, options.scale, options.digits)
    if family == "zh":
        text = _chinese(shown, unit, options, fact.measure)
    else:
        text = _english(shown, unit, options, british="GB" in language.upper().split("-"))
    if options.qualifier and options.part != "unit":
        text = BOUNDS[fact.qualifier].fact[family] + text
    return text[:1].upper() + text[1:] if options.capital else text


def find_value(fact: Fact, period: str | None) -> FactValue:
    """Return the value of a period, without one the only or latest value. Raises FigureError."""
    value = fact.at(period)
    if value is not None:
        return value
    known = ", ".join(value.period for value in fact.values if value.period)
    if period is None or not known:
        raise FigureError(NO_VALUE(fact=fact.id))
    raise FigureError(NO_VALUE_AT(fact=fact.id, period=period, known=known))


def find_unit(fact: Fact) -> Unit | None:
    """Return the unit of a fact, None for a plain count. Raises FigureError."""
    if not fact.unit:
        return None
    unit = UNITS.get(fact.unit)
    if unit is None:
        raise FigureError(UNKNOWN_UNIT(fact=fact.id, unit=fact.unit))
    return unit


def _family(language: str) -> Family:
    match language.partition("-")[0].lower():
        case "zh":
            return "zh"
        case "en":
            return "en"
        case _:
            raise FigureError(UNKNOWN_LANGUAGE(language=language))


# --- Chinese -----------------------------------------------------------------------------------------------


def _chinese(shown: Shown, unit: Unit | None, options: FactOptions, measure: str | None) -> str:
    counter = unit.zh if unit else _measure_word(options.measure or measure)
    scale = shown.scale.written
    if options.part == "unit":
        return counter if options.scale is None else scale + counter
    if options.part == "value":
        number = _chinese_number(shown, options.words, counting=bool(scale or counter))
        return number + scale if options.scale is None else number
    if options.words:
        return _chinese_words(shown, unit, counter, bare=options.measure == "none")
    return _chinese_number(shown, words=False, counting=True) + scale + counter


def _chinese_words(shown: Shown, unit: Unit | None, counter: str, *, bare: bool) -> str:
    """Write in words; `bare` says that the text itself goes on with what is counted: 两翼."""
    halves = unit.zh_halves if unit else (f"半{counter}", f"{{}}{counter}半") if counter else None
    if halves and _ends_in_half(shown):
        whole = Decimal(int(shown.number))
        return halves[1].format(spell_chinese(whole, counting=True)) if whole else halves[0]
    prefix = unit.zh_prefix if unit else ""
    following = shown.scale.written + ("" if prefix else counter)
    return prefix + spell_chinese(shown.number, counting=bare or bool(following)) + following


def _chinese_number(shown: Shown, words: bool, *, counting: bool) -> str:
    if words:
        return spell_chinese(shown.number, counting=counting)
    return _digits(shown.number, grouped=abs(shown.number) >= 10_000)


def _measure_word(measure: str | None) -> str:
    return "" if measure is None or measure == "none" else measure


# --- English -----------------------------------------------------------------------------------------------


def _english(shown: Shown, unit: Unit | None, options: FactOptions, *, british: bool) -> str:
    scale = shown.scale.written
    if options.part == "unit":
        return _english_unit(shown, unit, british, "" if options.scale is None else scale.strip())
    if options.part == "all" and options.words and _ends_in_half(shown):
        halves = _english_halves(shown, unit, british)
        if halves:
            return halves
    number = (
        spell_english(shown.number, british=british) if options.words else _digits(shown.number, grouped=True)
    )
    if options.part == "value":
        return number + scale if options.scale is None else number
    if unit is None:
        return number + scale
    if unit.code and not options.words:
        return f"{unit.code} {number}{scale}"
    return f"{number}{scale} {_unit_name(shown, unit, british)}"


def _english_unit(shown: Shown, unit: Unit | None, british: bool, scale: str) -> str:
    if unit is None:
        return scale
    return " ".join(
        filter(None, (unit.code, scale) if unit.code else (scale, _unit_name(shown, unit, british)))
    )


def _english_halves(shown: Shown, unit: Unit | None, british: bool) -> str:
    """Return "half an hour", "one and a half hours"; nothing where nobody says half."""
    singular, plural = _unit_names(unit, british) if unit else ("", "")
    whole = int(shown.number)
    if whole:
        return f"{spell_english(Decimal(whole), british=british)} and a half {plural}".rstrip()
    if unit is None:
        return "half"
    return f"half {unit.article} {singular}" if unit.article else ""


def _unit_name(shown: Shown, unit: Unit, british: bool) -> str:
    """Return the singular for what is written as 1, the plural for 1.0, 0.5 and 1 million."""
    singular, plural = _unit_names(unit, british)
    return singular if shown.scale is ONE and str(shown.number.copy_abs()) == "1" else plural


def _unit_names(unit: Unit, british: bool) -> tuple[str, str]:
    return unit.british if british and unit.british else (unit.singular, unit.plural)


# --- both --------------------------------------------------------------------------------------------------


def _ends_in_half(shown: Shown) -> bool:
    """Tell whether the number is 0.5, 1.5, 2.5 and so on, written so."""
    sign, digits, exponent = shown.number.as_tuple()
    return shown.scale is ONE and not sign and exponent == -1 and digits[-1] == 5


def _digits(number: Decimal, *, grouped: bool) -> str:
    """Return digits with a point and, on request, commas: what CLDR has for both languages, as a test holds it to."""
    return f"{number:,f}" if grouped else f"{number:f}"


# --- axes of charts ----------------------------------------------------------------------------------------


#: Scales of the other language that have no name of their own.
_NAMED: Final[dict[Family, dict[int, str]]] = {
    "zh": {scale.power: scale.written for scale in SCALES.values() if "zh" in scale.families},
    "en": {4: "10,000", 8: "100 million"}
    | {scale.power: scale.written.strip() for scale in SCALES.values() if "en" in scale.families},
}


class AxisNumber(Struct, frozen=True):
    """A value counted in the scale of its axis, and how it is written there, qualifier included."""

    number: Decimal
    text: str


def axis_scale(values: Iterable[tuple[Fact, FactValue]], language: str) -> Scale:
    """Return the scale that the house style of a language has for the largest of these values.

    Raises FigureError for a value that cannot be written, and ValueError if there is none.
    """
    return max((_shown(fact, value, language) for fact, value in values), key=lambda pair: pair[0])[1]


def axis_number(fact: Fact, value: FactValue, scale: Scale, language: str) -> AxisNumber:
    """Return a value in the scale of an axis, with the decimals it is known to. Raises FigureError."""
    written = round_written(value.value, fact.scale, fact.digits)
    number = show_number(value.value, written, _axis_family(language), scale.name, None).number
    options = FactOptions(part="value", scale=scale.name)
    return AxisNumber(number, write_fact(fact, value.period, options, language))


def axis_unit(fact: Fact, scale: Scale, language: str) -> str:
    """Return what an axis counts: 亿元, CNY billion, CNY 100 million; nothing for a bare count. Raises FigureError."""
    name = _NAMED[_axis_family(language)].get(scale.power)
    if name is None:
        name = f"{scale.factor:,}"
    unit = find_unit(fact)
    if is_chinese(language):
        return name + (unit.zh if unit else _measure(fact))
    if unit is None:
        return name
    british = "GB" in language.upper().split("-")
    plural = unit.british[1] if british and unit.british else unit.plural
    return " ".join(filter(None, (unit.code, name) if unit.code else (name, plural)))


def _shown(fact: Fact, value: FactValue, language: str) -> tuple[Decimal, Scale]:
    written = round_written(value.value, fact.scale, fact.digits)
    shown = show_number(value.value, written, _axis_family(language), None, None)
    return abs(written.total), shown.scale


def _axis_family(language: str) -> Family:
    return "zh" if is_chinese(language) else "en"


def _measure(fact: Fact) -> str:
    return "" if fact.measure in (None, "none") else str(fact.measure)
