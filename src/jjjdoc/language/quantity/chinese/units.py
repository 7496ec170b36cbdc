"""What follows a number: units of measure and money, and the measure words of things that are counted."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.units import READ_UNITS, UNITS

_MORE_WORDS = {
    "CNY": "元人民币 人民币元 人民币 块钱 圆",
    "USD": "美金 USD",
    "HKD": "元港币 港币 港纸",
    "MOP": "澳门币",
    "EUR": "EUR",
    "JPY": "日圆 円",
    "TWD": "元新台币 新台币元 新台币 台币",
    "KRW": "韩币 韩圜",
    "INR": "印度卢比",
    "AUD": "澳大利亚元 澳币",
    "CAD": "加拿大元 加币",
    "SGD": "新元 新币",
    "percent": "个百分比 percent",
    "percentage_point": "百分点",
    "basis_point": "基点",
    "square_kilometer": "平方千米 km² km2 ㎢",
    "hectare": "hm² hm2 ha",
    "square_meter": "平米 ㎡ m² m2",
    "kilometer": "千米 km",
    "meter": "公尺 m",
    "centimeter": "公分 cm",
    "millimeter": "mm",
    "micrometer": "μm µm",
    "nanometer": "nm",
    "nautical_mile": "浬",
    "mile": "哩",
    "foot": "呎",
    "inch": "吋 英吋",
    "li": "华里",
    "ton": "公吨",
    "kilogram": "千克 kg",
    "gram": "g",
    "milligram": "mg",
    "microgram": "μg µg ug",
    "pound": "英磅",
    "jin": "市斤",
    "cubic_meter": "m³ m3",
    "liter": "公升 L",
    "milliliter": "mL ml",
    "microgram_per_cubic_meter": "微克每立方米 μg/m³ µg/m³ μg/m3 ug/m3",
    "milligram_per_liter": "毫克每升 mg/L",
    "person_per_square_kilometer": "人每平方公里",
    "kilometer_per_hour": "公里每小时 千米每小时 千米/小时 千米/时 公里/时 km/h",
    "mile_per_hour": "英里每小时 mph",
    "kilowatt": "瓩 kW",
    "megawatt": "MW",
    "gigawatt": "GW",
    "watt": "W",
    "kilowatt_hour": "度电 千瓦小时 kWh",
    "megawatt_hour": "MWh",
    "gigawatt_hour": "GWh",
    "celsius": "℃ °C",
    "fahrenheit": "℉ °F",
    "degree": "°",
    "decibel": "dB",
    "kilovolt": "kV",
    "volt": "伏特",
    "hertz": "Hz",
    "person": "名 位 口人 人口",
    "vehicle_trip": "车次",
    "teu": "标箱 TEU",
    "year": "岁 周岁",
    "month": "月龄",
    "week": "星期 个星期 礼拜 个礼拜 个周",
    "hour": "个小时 个钟头 钟头",
    "second": "秒钟",
    "century": "个世纪",
    "quarter": "个季度",
    "day": "个昼夜 日",
}

_NOT_UNITS = {"", "十年"}


def _chinese_units() -> dict[str, str]:
    words = {unit.zh: key for key, unit in reversed((*UNITS.items(), *READ_UNITS.items()))} | {
        "元": "CNY",
        "人次": "person_time",
    }
    for key, more in _MORE_WORDS.items():
        words |= dict.fromkeys(more.split(), key)
    return {word: key for word, key in words.items() if word not in _NOT_UNITS}


_UNITS = WordTable(_chinese_units())

_GOES_ON = {
    "元": "素",
    "人": "均工才大力类",
    "天": "然津气安生",
    "年": "代级轮",
    "周": "边期年",
    "日": "元均产本报照志记期",
    "岁": "月",
    "升": "至到级温降",
    "度": "假过",
    "里": "程面边约斯",
    "丈": "夫",
    "码": "头",
    "位": "数于置居列移",
    "名": "义单字",
    "户": "外籍",
    "秒": "杀",
    "分": "之",
    "斤": "两",
    "节": "",
    "桶": "",
    "克": "拉服",
    "米": "兰其",
    "磅": "礴",
    "世纪": "",
}
"""Characters after which a unit is part of another word; none at all: it is always a measure word."""


MEASURES = frozenset(
    "个家条项所种类次届期批座处栋幢间层台套件份张本册篇章节段句只头匹架艘列班组队口级轮强场周步棵株根片块粒颗滴瓶杯碗盒箱袋包"
    "桶罐副对支枝把扇面幅首部集门款宗起例桩笔枚尊顶道环站点大代维端线具笼盘盏则卷堂席剂针样路趟遍番折成倍辈局盆畦码股味帧届员分垧双封叠页顿圈串束"
)
"""Measure words of one character."""

NOUNS = frozenset("地城国省市县区校院镇村乡馆港厂店")
"""Nouns that are counted without a measure word: 三地, 五省."""

AFTER_ONE = frozenset("个家条项所座处栋幢间台套件份张本册篇只头架艘颗支枚户款宗例棵株")
"""Measure words after which 一 is a number rather than part of a word (一起, 一道, 一线)."""

_LONG_MEASURES = WordTable(
    dict.fromkeys(
        (
            "年级",
            "周年",
            "人份",
            "平台",
            "工作日",
            "个工作日",
            "班次",
            "批次",
            "频次",
            "例次",
            "件次",
            "场次",
            "台次",
            "台套",
        ),
        True,
    )
)


def read_unit(text: str, place: int, *, scaled: bool = False) -> tuple[int, str] | None:
    """Return the end and the key of the unit that starts at this place, after a space or none.

    `scaled` says that a scale word (万, 亿) stands before it: 万桶 are barrels, 3桶 may be any.
    """
    if text[place : place + 1] == " ":
        place += 1
    found = _UNITS.starting(text, place)
    if found is None:
        return None
    end, key = found
    if text[end - 1].isascii() and text[end - 1].isalnum():
        return None if _is_latin(text, end) else found
    goes_on = _GOES_ON.get(text[place:end])
    if goes_on is None:
        return found
    if not goes_on:
        return found if scaled or key == "century" else None
    following = text[end : end + 1]
    return None if following and following in goes_on else found


def read_measure(text: str, place: int) -> int:
    """Return the end of the measure word that starts at this place, after a space or none; the place without one."""
    start = place + 1 if text[place : place + 1] == " " else place
    long = _LONG_MEASURES.starting(text, start)
    if long is not None:
        return long[0]
    if text[start : start + 1] in MEASURES:
        return start + 1
    return place


def _is_latin(text: str, place: int) -> bool:
    char = text[place : place + 1]
    return char.isascii() and char.isalnum()
