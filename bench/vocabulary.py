"""The one table between what labels of readings say and what jjjdoc reads: units, bounds, roles, dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jjjdoc.language.quantity.reading import Calendar, Quantity

UNITS: Mapping[str, tuple[str, str]] = {  # what jjjdoc calls it: the symbol, and what it is counted per
    "percent": ("%", ""),
    "permille": ("permille", ""),
    "percentage_point": ("pp", ""),
    "basis_point": ("bp", ""),
    "dollar": ("USD", ""),
    "square_kilometer": ("km2", ""),
    "hectare": ("ha", ""),
    "square_meter": ("m2", ""),
    "square_mile": ("mi2", ""),
    "square_foot": ("ft2", ""),
    "kilometer": ("km", ""),
    "nautical_mile": ("nmi", ""),
    "meter": ("m", ""),
    "centimeter": ("cm", ""),
    "millimeter": ("mm", ""),
    "micrometer": ("μm", ""),
    "light_year": ("ly", ""),
    "megapascal": ("MPa", ""),
    "nanometer": ("nm", ""),
    "mile": ("mi", ""),
    "yard": ("yd", ""),
    "foot": ("ft", ""),
    "inch": ("in", ""),
    "ton": ("t", ""),
    "kilogram": ("kg", ""),
    "gram": ("g", ""),
    "milligram": ("mg", ""),
    "microgram": ("μg", ""),
    "pound": ("lb", ""),
    "ounce": ("oz", ""),
    "ton_of_standard_coal": ("tce", ""),
    "cubic_meter": ("m3", ""),
    "liter": ("L", ""),
    "milliliter": ("mL", ""),
    "gallon": ("gal", ""),
    "barrel": ("bbl", ""),
    "microgram_per_cubic_meter": ("μg", "m3"),
    "milligram_per_liter": ("mg", "L"),
    "person_per_square_kilometer": ("person", "km2"),
    "kilometer_per_hour": ("km", "h"),
    "mile_per_hour": ("mi", "h"),
    "watt": ("W", ""),
    "kilowatt": ("kW", ""),
    "megawatt": ("MW", ""),
    "gigawatt": ("GW", ""),
    "kilowatt_hour": ("kWh", ""),
    "megawatt_hour": ("MWh", ""),
    "gigawatt_hour": ("GWh", ""),
    "volt": ("V", ""),
    "kilovolt": ("kV", ""),
    "hertz": ("Hz", ""),
    "byte": ("B", ""),
    "kilobyte": ("kB", ""),
    "megabyte": ("MB", ""),
    "gigabyte": ("GB", ""),
    "terabyte": ("TB", ""),
    "petabyte": ("PB", ""),
    "megabit_per_second": ("Mbit", "s"),
    "gigabit_per_second": ("Gbit", "s"),
    "cubic_foot": ("ft3", ""),
    "megahertz": ("MHz", ""),
    "kilopascal": ("kPa", ""),
    "celsius": ("°C", ""),
    "fahrenheit": ("°F", ""),
    "decibel": ("dB", ""),
    "person_time": ("person-time", ""),
    "passenger_trip": ("person-time", ""),
    "household": ("count", ""),
    "vehicle": ("count", ""),
    "vehicle_trip": ("vehicle-time", ""),
    "flight": ("count", ""),
    "teu": ("TEU", ""),
    "ton_kilometer": ("t·km", ""),
    "passenger_kilometer": ("person·km", ""),
    "hour": ("h", ""),
    "minute": ("min", ""),
    "second": ("s", ""),
    "": ("count", ""),
}
"""Units that are not here have one name on both sides (CNY, mu, jin, year, degree)."""

COUNTERS: Mapping[str, str] = {
    "点": "point",
    "points": "point",
    "point": "point",
    "cups": "cup",
    "cup": "cup",
}
"""Units of the labels that jjjdoc takes for a noun counted."""

SCALED: Mapping[str, tuple[str, str]] = {
    "cent": ("USD", "0.01"),
    "penny": ("GBP", "0.01"),
    "jiao": ("CNY", "0.1"),
    "fen": ("CNY", "0.01"),
    "decimeter": ("m", "0.1"),
    "decade": ("year", "10"),
    "century": ("year", "100"),
    "quarter": ("month", "3"),
}

DIMENSIONS: Mapping[
    str, Mapping[str, str]
] = {  # units that one can be given in for the other, and their sizes
    "ratio": {"%": "0.01", "permille": "0.001", "times": "1", "fraction": "1"},
    "points": {"pp": "1", "bp": "0.01"},
    "people": {"count": "1", "person": "1"},
    "length": {"mm": "0.001", "cm": "0.01", "m": "1", "km": "1000"},
    "area": {"m2": "1", "ha": "10000", "km2": "1000000"},
    "mass": {"mg": "0.001", "g": "1", "jin": "500", "kg": "1000", "t": "1000000"},
    "volume": {"mL": "0.001", "L": "1"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1000000"},
    "data": {"B": "1", "kB": "1000", "MB": "1000000"},
    "time": {"s": "1", "min": "60", "h": "3600", "day": "86400", "week": "604800"},
    "years": {"month": "1", "year": "12", "age": "12"},
    "angle or temperature": {"degree": "1"},
    "feet": {"in": "1", "ft": "12"},
}

BOUNDS: Mapping[str, str] = {
    "exact": "",
    "over": "more",
    "nearly": "nearly",
    "at_least": "min",
    "at_most": "max",
    "less_than": "less",
    "about": "about",
}

ROLES: Mapping[str, str] = {
    "level": "",
    "change_by": "by",
    "change_to": "to",
    "times": "times",
    "share": "share",
    "ordinal": "rank",
    "rate": "rate",
}

PERIODS: Mapping[str, str] = {"annual": "year", "average_annual": "year", "monthly": "month", "daily": "day"}
"""Words of time beside a number that say what it is counted per."""

_FIRST_YEARS_OF_PLANS = {1: 1953, 2: 1958, 3: 1966, 4: 1971, 5: 1976}


@dataclass(frozen=True)
class Said:
    """A quantity, read or labeled, in the terms of the labels. Dates and times of the day are written out."""

    low: Decimal | str
    high: Decimal | str
    unit: str
    bound: str = ""
    role: str = ""
    per: str = ""
    falls: bool = False
    vague: bool = False
    others: tuple[Decimal, ...] = ()
    start: int = 0
    end: int = 0

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def dimension(self) -> str:
        return next((name for name, units in DIMENSIONS.items() if self.unit in units), self.unit)

    @property
    def size(self) -> Decimal:
        return Decimal(DIMENSIONS.get(self.dimension, {}).get(self.unit, 1))

    def __str__(self) -> str:
        number = _plain(self.low) + (f"..{_plain(self.high)}" if self.is_range else "")
        per = f"per {self.per}" if self.per else ""
        return " ".join(word for word in (number, self.unit, per, self.bound, self.role) if word)


def _plain(number: Decimal | str) -> str:
    return number if isinstance(number, str) else f"{round(number, 12).normalize():f}"


def said(quantity: Quantity) -> Said:
    """Put what was read in the terms of the labels."""
    bound, role = BOUNDS[quantity.qualifier], ROLES[quantity.role]
    start, end = quantity.start, quantity.end
    if quantity.calendar is not None:
        date = _date(quantity.calendar)
        return Said(date, date, "date", bound, role, start=start, end=end)
    if quantity.kind == "time":
        low, high = (f"{int(each) // 60:02d}:{int(each) % 60:02d}" for each in (quantity.low, quantity.high))
        return Said(low, high, "time", bound, role, start=start, end=end)
    unit, per = UNITS.get(quantity.unit, (quantity.unit, ""))
    unit, size = SCALED.get(unit, (unit, "1"))
    if not quantity.unit:
        unit = "ordinal" if role == "rank" else COUNTERS.get(quantity.counter, "count")
    if quantity.per:
        per = UNITS.get(quantity.per, (quantity.per, ""))[0]
    time = next((PERIODS[word] for word in sorted(quantity.periods) if word in PERIODS), "")
    per = f"{per}·{time}" if quantity.per and time else per or time
    low, high = quantity.low * Decimal(size), quantity.high * Decimal(size)
    falls, vague = quantity.direction == "down", quantity.kind == "vague"
    return Said(low, high, unit, bound, role, per, falls, vague, quantity.alternatives, start, end)


def _date(calendar: Calendar) -> str:
    if calendar.plan:
        first = _FIRST_YEARS_OF_PLANS.get(calendar.plan, 1981 + 5 * (calendar.plan - 6))
        return f"{first}/{first + 4}"
    if calendar.century:
        return f"{100 * calendar.century - 99}/{100 * calendar.century}"
    if calendar.decade:
        return f"{calendar.decade}/{calendar.decade + 9}"
    year = f"{calendar.year:04d}" if calendar.year else "-"
    if calendar.half:
        return f"{year}-H{calendar.half}"
    if calendar.quarters[0]:
        return "/".join(f"{year}-Q{quarter}" for quarter in dict.fromkeys(calendar.quarters))
    if calendar.last_month:
        return f"{year}-{calendar.month:02d}/{year}-{calendar.last_month:02d}"
    date = year + "".join(f"-{part:02d}" for part in (calendar.month, calendar.day) if part)
    return f"{date}/{calendar.until}" if calendar.until else date
