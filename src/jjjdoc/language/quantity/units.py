"""The units that figures are counted in, as data: a key is what an author writes as `unit:`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct


class Unit(Struct, frozen=True):
    """How a unit is written, and what it measures.

    In Chinese `zh` follows the number without a space. In English the name follows after a space, except that a
    `code` (CNY) stands before the number, and the name is then used with numbers in words alone. `british` is the
    singular and plural of en-GB where they differ. `factor` counts in the unit of the dimension whose factor is 1.

    In words: `zh_prefix` replaces `zh` and comes first (百分之五); `article` is that of "half an hour", empty where
    nobody says so; `zh_halves` are 0.5 and, with {} for the whole number, n.5 (半小时, 一个半小时).
    """

    zh: str
    singular: str
    plural: str
    dimension: str
    factor: Decimal = Decimal(1)
    british: tuple[str, str] | None = None
    code: str = ""
    zh_prefix: str = ""
    article: str = ""
    zh_halves: tuple[str, str] | None = None


def _money(zh: str, code: str, singular: str, plural: str) -> Unit:
    return Unit(zh, singular, plural, f"money in {code}", code=code)


def _measured(
    zh: str,
    singular: str,
    dimension: str,
    factor: str | Decimal = "1",
    *,
    plural: str = "",
    british: tuple[str, str] | None = None,
    article: str = "a",
) -> Unit:
    """Return a unit of measure, of which one says half: 半公里, 一公里半; half a kilometer."""
    halves = (f"半{zh}", f"{{}}{zh}半")
    names = (singular, plural or f"{singular}s")
    return Unit(zh, *names, dimension, Decimal(factor), british=british, article=article, zh_halves=halves)


_KILO, _MILLI = "1000", "0.001"
_SQUARE_METERS_OF_MU = Decimal(2000) / 3  # 15 mu are one hectare

UNITS: Mapping[str, Unit] = {
    # money
    "CNY": _money("元", "CNY", "yuan", "yuan"),
    "USD": _money("美元", "USD", "US dollar", "US dollars"),
    "HKD": _money("港元", "HKD", "Hong Kong dollar", "Hong Kong dollars"),
    "MOP": _money("澳门元", "MOP", "Macao pataca", "Macao patacas"),
    "EUR": _money("欧元", "EUR", "euro", "euros"),
    "GBP": _money("英镑", "GBP", "pound sterling", "pounds sterling"),
    "JPY": _money("日元", "JPY", "Japanese yen", "Japanese yen"),
    # shares
    "percent": Unit(
        "%",
        "percent",
        "percent",
        "ratio",
        Decimal("0.01"),
        british=("per cent", "per cent"),
        zh_prefix="百分之",
    ),
    "permille": Unit("‰", "per mille", "per mille", "ratio", Decimal(_MILLI), zh_prefix="千分之"),
    "times": Unit("倍", "time", "times", "ratio"),
    "percentage_point": Unit(
        "个百分点", "percentage point", "percentage points", "points", Decimal("0.01")
    ),
    "basis_point": Unit("个基点", "basis point", "basis points", "points", Decimal("0.0001")),
    # area
    "square_kilometer": _measured(
        "平方公里",
        "square kilometer",
        "area",
        "1000000",
        british=("square kilometre", "square kilometres"),
    ),
    "hectare": _measured("公顷", "hectare", "area", "10000"),
    "mu": _measured("亩", "mu", "area", _SQUARE_METERS_OF_MU, plural="mu"),
    "square_meter": _measured("平方米", "square meter", "area", british=("square metre", "square metres")),
    # length
    "kilometer": _measured("公里", "kilometer", "length", _KILO, british=("kilometre", "kilometres")),
    "nautical_mile": _measured("海里", "nautical mile", "length", "1852"),
    "meter": _measured("米", "meter", "length", british=("metre", "metres")),
    "centimeter": _measured("厘米", "centimeter", "length", "0.01", british=("centimetre", "centimetres")),
    "millimeter": _measured("毫米", "millimeter", "length", _MILLI, british=("millimetre", "millimetres")),
    # mass
    "ton": _measured("吨", "metric ton", "mass", _KILO, british=("tonne", "tonnes")),
    "kilogram": _measured("公斤", "kilogram", "mass"),
    "gram": _measured("克", "gram", "mass", _MILLI),
    "ton_of_standard_coal": Unit(
        "吨标准煤",
        "metric ton of standard coal",
        "metric tons of standard coal",
        "energy as standard coal",
        british=("tonne of standard coal", "tonnes of standard coal"),
    ),
    # volume
    "cubic_meter": _measured("立方米", "cubic meter", "volume", british=("cubic metre", "cubic metres")),
    "liter": _measured("升", "liter", "volume", _MILLI, british=("litre", "litres")),
    # concentration, density, speed
    "microgram_per_cubic_meter": Unit(
        "微克/立方米",
        "microgram per cubic meter",
        "micrograms per cubic meter",
        "concentration",
        Decimal("0.000001"),
        british=("microgram per cubic metre", "micrograms per cubic metre"),
    ),
    "milligram_per_liter": Unit(
        "毫克/升",
        "milligram per liter",
        "milligrams per liter",
        "concentration",
        british=("milligram per litre", "milligrams per litre"),
    ),
    "person_per_square_kilometer": Unit(
        "人/平方公里",
        "person per square kilometer",
        "people per square kilometer",
        "density of population",
        british=("person per square kilometre", "people per square kilometre"),
    ),
    "kilometer_per_hour": Unit(
        "公里/小时",
        "kilometer per hour",
        "kilometers per hour",
        "speed",
        british=("kilometre per hour", "kilometres per hour"),
    ),
    # power and energy
    "kilowatt": Unit("千瓦", "kilowatt", "kilowatts", "power"),
    "megawatt": Unit("兆瓦", "megawatt", "megawatts", "power", Decimal(_KILO)),
    "gigawatt": Unit("吉瓦", "gigawatt", "gigawatts", "power", Decimal("1000000")),
    "kilowatt_hour": Unit("千瓦时", "kilowatt-hour", "kilowatt-hours", "energy"),
    "megawatt_hour": Unit("兆瓦时", "megawatt-hour", "megawatt-hours", "energy", Decimal(_KILO)),
    "gigawatt_hour": Unit("吉瓦时", "gigawatt-hour", "gigawatt-hours", "energy", Decimal("1000000")),
    # nature
    "celsius": Unit("摄氏度", "degree Celsius", "degrees Celsius", "temperature"),
    "decibel": Unit("分贝", "decibel", "decibels", "loudness"),
    # people and traffic
    "person": Unit("人", "person", "people", "people"),
    "person_time": Unit("人次", "visit", "visits", "visits"),
    "passenger_trip": Unit("人次", "passenger trip", "passenger trips", "passenger trips"),
    "household": Unit("户", "household", "households", "households"),
    "vehicle": Unit("辆", "vehicle", "vehicles", "vehicles"),
    "vehicle_trip": Unit("辆次", "vehicle trip", "vehicle trips", "vehicle trips"),
    "flight": Unit("架次", "flight", "flights", "flights"),
    "teu": Unit("标准箱", "TEU", "TEUs", "containers"),
    "ton_kilometer": Unit(
        "吨公里",
        "ton-kilometer",
        "ton-kilometers",
        "freight",
        british=("tonne-kilometre", "tonne-kilometres"),
    ),
    "passenger_kilometer": Unit(
        "人公里",
        "passenger-kilometer",
        "passenger-kilometers",
        "passenger traffic",
        british=("passenger-kilometre", "passenger-kilometres"),
    ),
    # time
    "year": Unit("年", "year", "years", "years", Decimal(12), article="a", zh_halves=("半年", "{}年半")),
    "month": Unit(
        "个月", "month", "months", "years", article="a", zh_halves=("半个月", "{}个半月")
    ),
    "week": Unit(
        "周", "week", "weeks", "time", Decimal(604800), article="a", zh_halves=("半周", "{}周半")
    ),
    "day": Unit("天", "day", "days", "time", Decimal(86400), article="a", zh_halves=("半天", "{}天半")),
    "hour": Unit(
        "小时", "hour", "hours", "time", Decimal(3600), article="an", zh_halves=("半小时", "{}个半小时")
    ),
    "minute": Unit(
        "分钟", "minute", "minutes", "time", Decimal(60), article="a", zh_halves=("半分钟", "{}分半钟")
    ),
    "second": Unit("秒", "second", "seconds", "time", article="a", zh_halves=("半秒", "{}秒半")),
}  # fmt: skip
"""Every unit a fact may name. A plain count has none: its Chinese measure word is a key of the fact itself."""

READ_UNITS: Mapping[str, Unit] = {
    # money
    "dollar": Unit("美元", "dollar", "dollars", "money in dollars"),
    "TWD": _money("新台币", "TWD", "New Taiwan dollar", "New Taiwan dollars"),
    "KRW": _money("韩元", "KRW", "South Korean won", "South Korean won"),
    "INR": _money("卢比", "INR", "Indian rupee", "Indian rupees"),
    "RUB": _money("卢布", "RUB", "Russian ruble", "Russian rubles"),
    "AUD": _money("澳元", "AUD", "Australian dollar", "Australian dollars"),
    "CAD": _money("加元", "CAD", "Canadian dollar", "Canadian dollars"),
    "SGD": _money("新加坡元", "SGD", "Singapore dollar", "Singapore dollars"),
    "cent": Unit("美分", "cent", "cents", "money in cents"),
    # shares: a half, two thirds
    "fraction": Unit("", "", "", "ratio"),
    # area, length, mass, volume
    "square_mile": _measured("平方英里", "square mile", "area", "2589988.110336"),
    "square_foot": _measured("平方英尺", "square foot", "area", "0.09290304", plural="square feet"),
    "acre": _measured("英亩", "acre", "area", "4046.8564224"),
    "mile": _measured("英里", "mile", "length", "1609.344"),
    "yard": _measured("码", "yard", "length", "0.9144"),
    "foot": _measured("英尺", "foot", "length", "0.3048", plural="feet"),
    "inch": _measured("英寸", "inch", "length", "0.0254", plural="inches"),
    "micrometer": _measured("微米", "micrometer", "length", "0.000001"),
    "nanometer": _measured("纳米", "nanometer", "length", "0.000000001"),
    "li": _measured("里", "li", "length", "500", plural="li"),
    "zhang": _measured("丈", "zhang", "length", Decimal(10) / 3, plural="zhang"),
    "chi": _measured("尺", "chi", "length", Decimal(1) / 3, plural="chi"),
    "cun": _measured("寸", "cun", "length", Decimal(1) / 30, plural="cun"),
    "jin": _measured("斤", "jin", "mass", "0.5", plural="jin"),
    "liang": _measured("两", "liang", "mass", "0.05", plural="liang"),
    "milligram": _measured("毫克", "milligram", "mass", "0.000001"),
    "microgram": _measured("微克", "microgram", "mass", "0.000000001"),
    "pound": _measured("磅", "pound", "mass", "0.45359237"),
    "ounce": _measured("盎司", "ounce", "mass", "0.028349523125"),
    "milliliter": _measured("毫升", "milliliter", "volume", "0.000001"),
    "gallon": _measured("加仑", "gallon", "volume", "0.003785411784"),
    "barrel": _measured("桶", "barrel", "volume", "0.158987294928"),
    # nature
    "fahrenheit": Unit("华氏度", "degree Fahrenheit", "degrees Fahrenheit", "temperature in Fahrenheit"),
    "degree": Unit("度", "degree", "degrees", "degrees"),
    "volt": Unit("伏", "volt", "volts", "voltage"),
    "kilovolt": Unit("千伏", "kilovolt", "kilovolts", "voltage", Decimal(_KILO)),
    "watt": Unit("瓦", "watt", "watts", "power", Decimal(_MILLI)),
    "hertz": Unit("赫兹", "hertz", "hertz", "frequency"),
    "byte": Unit("字节", "byte", "bytes", "data"),
    "mile_per_hour": Unit("英里/小时", "mile per hour", "miles per hour", "speed", Decimal("1.609344")),
    "knot": Unit("节", "knot", "knots", "speed", Decimal("1.852")),
    # time
    "decade": _measured("十年", "decade", "years", Decimal(120)),
    "century": _measured("世纪", "century", "years", Decimal(1200), plural="centuries"),
    "quarter": _measured("季度", "quarter", "years", Decimal(3)),
}  # fmt: skip
"""Units that are read in texts besides those of UNITS, and never written. `dollar` is that of a bare $."""

COUNTED_PER = frozenset({"area", "length", "mass", "volume", "energy", "power"})
"""Dimensions of what a quantity may be counted per one of, besides time: per ton, per square meter."""

MEASURED_BY_GE = frozenset({"century", "quarter"})
"""Units of READ_UNITS that a number has 个 before: 两个世纪, against 2世纪, the second century."""
