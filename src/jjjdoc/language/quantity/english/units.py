"""Units after a number: kilometers, km, yuan, percent, people per square kilometer; and what else is counted."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.quantity.english.phrases import PhraseTable
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.english.words import ABBREVIATED, FUNCTION_WORDS, POWERS
from jjjdoc.language.quantity.units import READ_UNITS, UNITS

_MORE: dict[str, str] = {
    "CNY": "cny, rmb, renminbi, rmb yuan, yuan rmb, chinese yuan, yuan renminbi, yuans",
    "USD": "usd, us dollar, us dollars, u . s . dollar, u . s . dollars, american dollars, us $",
    "HKD": "hkd, hong kong dollars, hk dollars",
    "MOP": "mop, patacas, pataca",
    "EUR": "eur, euro, euros",
    "GBP": "gbp, pounds sterling, british pounds, sterling",
    "JPY": "jpy, yen",
    "TWD": "twd, nt dollars, nt dollar, new taiwan dollars, taiwan dollars",
    "KRW": "krw, korean won, south korean won",
    "INR": "inr, rupee, rupees, indian rupees",
    "RUB": "rub, ruble, rubles, rouble, roubles, russian rubles",
    "AUD": "aud, australian dollars",
    "CAD": "cad, canadian dollars",
    "SGD": "sgd, singapore dollars",
    "percent": "%, percent, per cent, pct, percents",
    "permille": "‰, per mille, permille, per mil, per thousand",
    "percentage_point": "pp, ppt, pps, percent points, percent point, percentage points, per cent points, % points",
    "basis_point": "bp, bps",
    "square_kilometer": "km², km2, sq km, sq . km, sqkm, square kms, km ²",
    "hectare": "ha",
    "mu": "mu, mus",
    "square_meter": "m², m2, sq m, sq . m, sqm, square metres, m ²",
    "kilometer": "km, kms, kilo meters, kilometer, kilometre",
    "nautical_mile": "nm, nmi",
    "meter": "m",
    "centimeter": "cm",
    "millimeter": "mm",
    "micrometer": "μm, µm, microns, micron, micrometre, micrometres",
    "nanometer": "nm, nanometre, nanometres",
    "ton": "ton, tons, tonne, tonnes, t, metric tonnes, metric tonne",
    "kilogram": "kg, kgs, kilo, kilos, kilogramme, kilogrammes",
    "gram": "g, gramme, grammes",
    "milligram": "mg",
    "microgram": "μg, µg, mcg, ug",
    "ton_of_standard_coal": "tons of standard coal, ton of standard coal, tce, tons of coal equivalent,"
    " tonnes of coal equivalent, metric tons of coal equivalent",
    "cubic_meter": "m³, m3, cu m, m ³",
    "liter": "l, litre, litres",
    "milliliter": "ml, millilitre, millilitres",
    "microgram_per_cubic_meter": "μg / m³, µg / m³, μg / m3, µg / m3, ug / m3, mcg / m3",
    "milligram_per_liter": "mg / l",
    "person_per_square_kilometer": "persons per square kilometer, people per sq km, people / km²,"
    " inhabitants per square kilometer, inhabitants per square kilometre",
    "kilometer_per_hour": "km / h, kmh, kph, km per hour, kilometers an hour, kilometres an hour",
    "mile_per_hour": "mph, miles an hour",
    "knot": "kn, kt",
    "kilowatt": "kw",
    "megawatt": "mw",
    "gigawatt": "gw",
    "watt": "w",
    "kilowatt_hour": "kwh, kw h, kilowatt hours",
    "megawatt_hour": "mwh",
    "gigawatt_hour": "gwh",
    "kilovolt": "kv",
    "volt": "v",
    "hertz": "hz",
    "byte": "bytes",
    "celsius": "°c, ° c, ℃, degrees centigrade, degree centigrade, degrees c, centigrade",
    "fahrenheit": "°f, ° f, ℉, degrees f",
    "degree": "°",
    "decibel": "db",
    "person": "people, person, persons, individuals",
    "person_time": "person times, visitor times, visitor visits, person visits, tourist visits, visitor trips",
    "passenger_trip": "trips, trip, person trips, tourist trips, passenger journeys",
    "vehicle_trip": "vehicle trips",
    "teu": "teu, teus, standard containers, twenty foot equivalent units",
    "foot": "ft, foot, feet",
    "inch": "inch, inches",
    "yard": "yd",
    "mile": "mi",
    "pound": "lb, lbs",
    "ounce": "oz",
    "square_foot": "sq ft, sq . ft",
    "square_mile": "sq mi",
    "li": "li",
    "year": "yr, yrs, years of age",
    "month": "mo, mos",
    "hour": "hr, hrs, h",
    "minute": "min, mins",
    "second": "s, sec, secs",
    "times": "times, fold, x",
    "century": "centuries",
}  # fmt: skip
"""Other ways to write a unit, besides the names that it is written with."""

_CAPITAL_SYMBOLS = frozenset(("l", "v", "w", "ha", "db"))
_SYMBOLS = frozenset(word for line in _MORE.values() for word in line.split(", ") if len(word) <= 2)
_NOT_CAPITAL = frozenset(("li", "mu", "jin", "liang", "chi", "cun", "zhang", "fold", "times", "x"))
_PASSED_OVER = frozenset(("consecutive", "successive", "straight", "full", "whole", "calendar", "more"))
_TIMES = frozenset(
    ("year", "month", "week", "day", "hour", "minute", "decade", "quarter", "century", "times")
)
_LARGE = frozenset(("million", "billion", "trillion"))


def _phrases() -> Iterator[tuple[str, str]]:
    for name, unit in (*UNITS.items(), *READ_UNITS.items()):
        for names in ((unit.singular, unit.plural), unit.british or ()):
            for each in names:
                if each and each != "time":
                    yield each.lower().replace("-", " "), name
    for name, line in _MORE.items():
        for each in line.split(", "):
            yield each, name


_UNITS = PhraseTable(dict(_phrases()))


def read_unit(tokens: Tokens, index: int, scale: str) -> tuple[int, str] | None:
    """Return the token after the unit that stands here, and its name; `scale` is the scale word before it.

    A hyphen before it must be glued on both sides (50-km). A symbol of one or two letters must be written small,
    unless it is one that has capitals.
    """
    words = tokens.words
    if words[index] == "-":
        if not (tokens.is_glued(index) and tokens.is_glued(index + 1)):
            return None
        index += 1
    found = _UNITS.starting(words, index)
    if found is None and words[index] in _PASSED_OVER:
        found = _UNITS.starting(words, index + 1)
        return found if found is not None and found[1] in _TIMES else None
    if found is None:
        return _read_ambiguous(tokens, index, scale)
    last, name = found
    word = words[index]
    if last == index + 1:
        if word in _SYMBOLS and not _is_symbol(tokens, index):
            return None
        if word in _NOT_CAPITAL and tokens.is_capital(index):
            return None
        if name == "pound" and scale in _LARGE and word != "lb":
            name = "GBP"
        if name == "nanometer" and tokens.written(index) == "NM":
            name = "nautical_mile"
    return last, name


def _is_symbol(tokens: Tokens, index: int) -> bool:
    written = tokens.written(index)
    if tokens.is_glued(index + 1) and tokens.words[index + 1] == "'":
        return False
    if not written.isalpha() or len(written) > 1:
        return True
    if not tokens.is_glued(index) and written.lower() in ("s", "t", "h", "w", "v", "x"):
        return False
    return written.islower() or written.lower() in _CAPITAL_SYMBOLS


def _read_ambiguous(tokens: Tokens, index: int, scale: str) -> tuple[int, str] | None:
    """Read "won" where only the currency can be meant, and "time" after 1."""
    if tokens.words[index] == "time" and tokens.words[index - 1] == "1":
        return index + 1, "times"
    if (
        tokens.words[index] == "won"
        and scale in _LARGE
        and tokens.words[index + 1] not in ("the", "a", "by", "in")
    ):
        return index + 1, "KRW"
    return None


def has_unit(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit or a scale word stands here."""
    word = tokens.words[index]
    return word in POWERS or word in ABBREVIATED or read_unit(tokens, index, "") is not None


def is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit, a scale or a plural stands here, which a number before it counts."""
    word = tokens.words[index]
    if has_unit(tokens, index):
        return True
    return word.endswith("s") and word not in FUNCTION_WORDS and word[0].isalpha()


def read_counter(tokens: Tokens, index: int) -> str:
    """Return the word right after a number, if it can be what is counted."""
    words = tokens.words
    if words[index] == "-" and tokens.is_glued(index):
        index += 1
    word = words[index]
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS:
        return ""
    return tokens.written(index)
