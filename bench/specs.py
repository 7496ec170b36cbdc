"""Labels of the specs of Microsoft's Recognizers-Text: which cases are out of scope and why, and what is right of the others.

Each kind of cases labels only quantities of its own type: what else is read of a text is not judged, except where the kind
is `number`, which labels all, and where a case says that there is none of its type.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from agreement import Agreement, agree, join_durations, pair
from vocabulary import Said, said

from jjjdoc.language.quantity.read import read_quantities

Label = Mapping[str, object]

_HAN = "负負零〇一二两兩三四五六七八九十百千万萬亿億点點余餘几幾多成折分之个個又壹贰貳叁肆伍陸陆柒捌玖拾佰仟"
_SPACED = re.compile(f"[{_HAN}0-9０-９.．] +[{_HAN}0-9０-９k]")
_GLUED = re.compile(r"[0-9一二两兩三四五六七八九十百千万] ?(?:ml|km|m\b|美元|美刀|元|两)")
_POWER = re.compile(r"\^|[0-9]e[+-]?[0-9]")
_RUN_OF_WORDS = re.compile(r"\b(?:hundred|thousand|twenty)\b[a-z -]*\b(?:fifths?|hundredths)$")
_MIXED_FRACTION = re.compile(r"[0-9] ([0-9]+)/([0-9]+)")
_UNITS_OF_NO_REPORT = frozenset(
    {"Satoshi", "Bitcoin", "Dram", "Turn", "Radian", "Teaspoon", "Picometer", "Sen"}
    | {f"{length} per millisecond" for length in ("Meter", "Centimeter", "Kilometer")}
)


def _improper(text: str) -> bool:
    found = _MIXED_FRACTION.search(text)
    return found is not None and Fraction(int(found[1]), int(found[2])) >= 1


SCOPE: Mapping[str, Callable[[str, str, Label], bool]] = {
    "relative ordinals (last, next, penultimate) name a place, not a number": lambda kind, text, label: (
        label["type"] == "ordinal.relative"
    ),
    "a unit or currency named without a number": lambda kind, text, label: (
        label.get("value") in (None, "null") or text.startswith(("percents of", "per cent of"))
    ),
    "powers and scientific notation are formulas": lambda kind, text, label: bool(
        _POWER.search(str(label["text"]))
    ),
    "digits of telephone numbers": lambda kind, text, label: bool(re.search(r"\+[0-9]-[0-9]{3}-", text)),
    "parts of a date as numbers of their own: a date is read as one": lambda kind, text, label: (
        kind == "number" and bool(re.search(r"年.{1,2}月.{1,2}日", text))
    ),
    "a fraction of one or more after a whole number (1 4/3)": lambda kind, text, label: _improper(
        str(label["text"])
    ),
    "a run of words that can be divided in several ways (one hundred thirty fifths)": lambda kind, text, label: (
        bool(_RUN_OF_WORDS.search(str(label["text"]))) and " and t" not in str(label["text"])
    ),
    "spaces inside a Chinese numeral: in reports a space separates": lambda kind, text, label: bool(
        _SPACED.search(str(label["text"])) and re.search("[一-鿿]", str(label["text"]))
    ),
    "units that no report has (satoshi, turn, kilometer per millisecond)": lambda kind, text, label: (
        label.get("unit") in _UNITS_OF_NO_REPORT
    ),
    "the label is wrong (20万 as 20000)": lambda kind, text, label: (
        str(label["text"]).startswith("20万") and label.get("value") == "(20000,)"
    ),
}
"""Why labels are out of scope. A case is in scope as long as one of its labels is, or it has none."""

NUMERAL_OF_A_UNIT = (
    "a numeral written with a unit is read with that unit, where the label says there is no number"
)

_NAMES: Mapping[str, tuple[str, str]] = {
    "Dollar": ("USD", "1"),
    "United States dollar": ("USD", "1"),
    "Chinese yuan": ("CNY", "1"),
    "Euro": ("EUR", "1"),
    "British pound": ("GBP", "1"),
    "Pence": ("GBP", "0.01"),
    "Cent": ("USD", "0.01"),
    "Japanese yen": ("JPY", "1"),
    "Hong Kong dollar": ("HKD", "1"),
    "Canadian dollar": ("CAD", "1"),
    "Australian dollar": ("AUD", "1"),
    "Swiss franc": ("CHF", "1"),
    "Rupee": ("INR", "1"),
    "Mexican peso": ("MXN", "1"),
    "Turkish lira": ("TRY", "1"),
    "Nigerian naira": ("NGN", "1"),
    "C": ("°C", "1"),
    "F": ("°F", "1"),
    "Degree": ("degree", "1"),
    "Age": ("age", "1"),
    "Year": ("year", "1"),
    "Month": ("month", "1"),
    "Week": ("week", "1"),
    "Day": ("day", "1"),
    "Meter": ("m", "1"),
    "Kilometer": ("km", "1"),
    "Centimeter": ("cm", "1"),
    "Decimeter": ("m", "0.1"),
    "Millimeter": ("mm", "1"),
    "Foot": ("ft", "1"),
    "Inch": ("in", "1"),
    "Mile": ("mi", "1"),
    "Kilogram": ("kg", "1"),
    "Metric ton": ("t", "1"),
    "Microgram": ("μg", "1"),
    "Ounce": ("oz", "1"),
    "Liang": ("liang", "1"),
    "Jin": ("jin", "1"),
    "Mu": ("mu", "1"),
    "Square meter": ("m2", "1"),
    "Cubic foot": ("ft3", "1"),
    "Gallon": ("gal", "1"),
    "Barrel": ("bbl", "1"),
    "Bit": ("bit", "1"),
    "Kilobit": ("bit", "1000"),
    "Kilobyte": ("B", "1000"),
    "Megabyte": ("B", "1000000"),
    "Megahertz": ("Hz", "1000000"),
    "Kilowatt": ("kW", "1"),
}
"""Names of units in the specs; a pound is one of money or of mass by the type."""

_MORE = re.compile("[几幾多余餘]")
_RANGE = re.compile(r"([\[(])([^,]*),([^\])]*)[\])]")
_LOWER, _UPPER = ("more", "min"), ("less", "max", "nearly")
_ANY = "any"

_OF_TYPE: Mapping[str, Callable[[Said], bool]] = {
    "number": lambda read: True,
    "percent": lambda read: read.dimension in ("ratio", "points"),
    "currency": lambda read: len(read.unit) == 3 and read.unit.isupper() and read.unit != "TEU",
    "dimension": lambda read: read.dimension in ("length", "mass", "volume", "area", "feet", "power", "V"),
    "temperature": lambda read: read.unit in ("°C", "°F"),
    "ordinal": lambda read: read.unit == "ordinal",
    "age": lambda read: False,
    "numberrange": lambda read: read.is_range or bool(read.bound),
}


@dataclass(frozen=True)
class Case:
    out_of_scope: str
    expected: int
    right: int
    misses: tuple[str, ...]


def judge(kind: str, language: str, text: str, labels: Sequence[Label]) -> Case:
    """Compare what is read of a text with its labels that are in scope."""
    reasons = [_reason(kind, text, label) for label in labels]
    within = [label for label, reason in zip(labels, reasons, strict=True) if not reason]
    if (labels and not within) or (not labels and kind == "number" and _GLUED.search(text)):
        return Case(reasons[0] if reasons else NUMERAL_OF_A_UNIT, 0, 0, ())
    read = join_durations([said(each) for each in read_quantities(text, language)], text)
    if kind == "numberrange":
        read = _join_bounds(read)
    pairs, others = pair([_labeled(label) for label in within], read)
    misses, right = [], 0
    for label, (expected, partner) in zip(within, pairs, strict=True):
        if partner and _agree(label, expected, partner).all:
            right += 1
        else:
            misses.append(f"expected {label['text']} = {expected} | read {partner or 'nothing'}")
    if len(within) == len(labels) and (kind == "number" or not labels):
        misses += [f"extra {each}" for each in others if _OF_TYPE[kind](each)]
    return Case("", len(within), right, tuple(misses))


def _reason(kind: str, text: str, label: Label) -> str:
    return next((reason for reason, holds in SCOPE.items() if holds(kind, text, label)), "")


def _labeled(label: Label) -> Said:
    value, kind, name = str(label["value"]), str(label["type"]), str(label.get("unit", ""))
    if kind == "percentage":
        return Said(Decimal(value.rstrip("%")), Decimal(value.rstrip("%")), "%")
    if kind == "numberrange":
        return _range(value)
    number = Decimal(value)
    if kind == "number":
        return Said(number, number, _ANY, "more" if _MORE.search(str(label["text"])) else "")
    if kind == "ordinal":
        return Said(number, number, "ordinal")
    if name == "Pound":
        unit, size = ("GBP" if kind == "currency" else "lb"), "1"
    else:
        unit, size = _NAMES.get(name, (name, "1"))
    return Said(number * Decimal(size), number * Decimal(size), unit)


def _range(value: str) -> Said:
    found = _RANGE.fullmatch(value)
    if found is None:
        raise ValueError(f"no range: {value}")
    low, high = found[2], found[3]
    if low and high:
        return Said(Decimal(low), Decimal(high), _ANY)
    bound = ("min" if found[1] == "[" else "more") if low else ("max" if value.endswith("]") else "less")
    return Said(Decimal(low or high), Decimal(low or high), _ANY, bound)


def _agree(label: Label, expected: Said, read: Said) -> Agreement:
    """Judge the value, and the unit where the label has one; of a bound, whether it is a lower or an upper one."""
    found = agree(expected, read)
    value, unit = found.value, found.unit
    if expected.unit == _ANY and not isinstance(read.low, str):
        low, high = (Decimal(number) * read.size for number in (read.low, read.high))
        plain = replace(read, low=low, high=high, unit=_ANY)
        value = value or _close(expected, plain) or agree(expected, plain).value
        unit = True
    if label["type"] == "percentage":
        unit = value and read.dimension in ("ratio", "points")
    if label["type"] == "temperature" and expected.unit == "degree":
        unit = read.unit in ("degree", "°C", "°F")
    bound = label["type"] != "numberrange" or _same_side(expected, read)
    return Agreement(value, unit, bound, True)


def _close(expected: Said, read: Said) -> bool:
    """Compare with a label of 15 digits."""
    return all(
        abs(Decimal(one) - Decimal(other)) <= Decimal("1e-11") * max(1, abs(Decimal(one)))
        for one, other in ((expected.low, read.low), (expected.high, read.high))
    )


def _same_side(expected: Said, read: Said) -> bool:
    if expected.is_range or read.is_range or not expected.bound:
        return True
    return any(expected.bound in side and read.bound in side for side in (_LOWER, _UPPER))


def _join_bounds(read: Sequence[Said]) -> list[Said]:
    """Join the bounds of a range that were read as two quantities: above 10 and below 20."""
    joined: list[Said] = []
    for each in read:
        last = joined[-1] if joined else None
        if last is not None and not last.is_range and not each.is_range and last.unit == each.unit != "date":
            low, high = sorted((last, each), key=lambda one: Decimal(one.low))
            if low.bound in _LOWER and high.bound in _UPPER and low.low < high.low:  # type: ignore[operator]
                joined[-1] = replace(low, high=high.low, bound="")
                continue
        joined.append(each)
    return joined
