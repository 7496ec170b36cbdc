"""The units that figures are counted in, as data: one line is all that the readers, the writer and the checker know.

A key is what an author writes as `unit:`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jjjdoc.language.quantity.currencies import CURRENCIES
from jjjdoc.language.quantity.prefixed import PREFIXED
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.unit import measured as _measured
from jjjdoc.language.quantity.unit import money as _money
from jjjdoc.language.quantity.unit import unit as _unit

UNITS: Mapping[str, Unit] = {
    # money
    "CNY": _money("元", "CNY", "yuan", "yuan", zh_also="元人民币 人民币元 人民币 块钱 圆", en_also="rmb, renminbi, rmb yuan, yuan rmb, chinese yuan, yuan renminbi, yuans", zh_before="人民币 RMB CNY ¥", en_before="rmb, ¥, ￥, cn ¥, cny ¥, rmb ¥, yuan, renminbi, rmb yuan"),
    "USD": _money("美元", "USD", "US dollar", zh_also="美金 美币 USD", en_also="u . s . dollar, u . s . dollars, united states dollar, united states dollars, american dollars, us $, u . s . $, american dollar", zh_before="美金 美元 美币 USD US$", en_before="us $, u . s . $, u . s . dollars, usd $"),
    "HKD": _money("港元", "HKD", "Hong Kong dollar", zh_also="元港币 港币 港纸", en_also="hk dollars, hk $", zh_before="HK$ HKD 港币", en_before="hk $, h . k . $, hkd $"),
    "MOP": _money("澳门元", "MOP", "Macao pataca", zh_also="澳门币", en_also="patacas, pataca", zh_before="MOP", en_before="mop $"),
    "EUR": _money("欧元", "EUR", "euro", zh_also="EUR", en_also="€", zh_before="€ EUR 欧元", en_before="€, eur €"),
    "GBP": _money("英镑", "GBP", "pound sterling", "pounds sterling", en_also="british pounds, sterling, £, pounds stg", zh_before="£ GBP 英镑", en_before="£, gbp £, stg £"),
    "JPY": _money("日元", "JPY", "Japanese yen", "Japanese yen", zh_also="日圆 円", en_also="yen", zh_before="JP¥ JPY", en_before="jp ¥, jpy ¥"),
    # shares
    "percent": _unit("%", "percent", "ratio", "0.01", plural="percent", zh_prefix="百分之", zh_also="个百分比 percent", en_also="%, pct, percents, percentage"),
    "permille": _unit("‰", "per mille", "ratio", "0.001", plural="per mille", zh_prefix="千分之", en_also="‰, permille, per mil, per thousand"),
    "times": _unit("倍", "time", "ratio", en_also="fold, x"),
    "percentage_point": _unit("个百分点", "percentage point", "points", "0.01", zh_also="百分点", en_also="pp, p . p ., p . p, ppt, pps, percent points, percent point, per cent points, % points"),
    "basis_point": _unit("个基点", "basis point", "points", "0.0001", zh_also="基点", en_also="bp, bps"),
    # area
    "square_kilometer": _measured("平方公里", "square kilometer", "area", "1000000", zh_also="平方千米 km² km2 ㎢", en_also="km², km2, sq km, sq . km, sqkm, square kms, km ²"),
    "hectare": _measured("公顷", "hectare", "area", "10000", zh_also="hm² hm2 ha", en_also="ha"),
    "mu": _measured("亩", "mu", "area", Decimal(2000) / 3, plural="mu", en_also="mus"),
    "square_meter": _measured("平方米", "square meter", "area", zh_also="平米 平方公尺 ㎡ m² m2", en_also="m², m2, sq m, sq . m, sqm, m ², meters squared, meter squared, meter squares, meters square, metres squared"),
    # length
    "kilometer": _measured("公里", "kilometer", "length", "1000", zh_also="千米 km", en_also="km, kms, kilo meters"),
    "nautical_mile": _measured("海里", "nautical mile", "length", "1852", zh_also="浬", en_also="nm, nmi"),
    "meter": _measured("米", "meter", "length", zh_also="公尺 m", en_also="m"),
    "centimeter": _measured("厘米", "centimeter", "length", "0.01", zh_also="公分 cm", en_also="cm"),
    "millimeter": _measured("毫米", "millimeter", "length", "0.001", zh_also="mm", en_also="mm"),
    # mass
    "ton": _measured("吨", "metric ton", "mass", "1000", zh_also="公吨", en_also="ton, tons, t, metric tonnes, metric tonne"),
    "kilogram": _measured("公斤", "kilogram", "mass", zh_also="千克 kg", en_also="kg, kgs, kilo, kilos, kilogramme, kilogrammes"),
    "gram": _measured("克", "gram", "mass", "0.001", zh_also="g", en_also="g, gramme, grammes"),
    "ton_of_standard_coal": _unit("吨标准煤", "metric ton of standard coal", "energy as standard coal", en_also="tons of standard coal, ton of standard coal, tce, tons of coal equivalent, tonnes of coal equivalent, metric tons of coal equivalent"),
    # volume
    "cubic_meter": _measured("立方米", "cubic meter", "volume", zh_also="立方公尺 m³ m3", en_also="m³, m3, cu m, m ³"),
    "liter": _measured("升", "liter", "volume", "0.001", zh_also="公升 L", en_also="l"),
    # concentration, density, speed
    "microgram_per_cubic_meter": _unit("微克/立方米", "microgram per cubic meter", "concentration", "0.000001", zh_also="微克每立方米 μg/m³ µg/m³ μg/m3 ug/m3", en_also="μg / m³, µg / m³, μg / m3, µg / m3, ug / m3, mcg / m3"),
    "milligram_per_liter": _unit("毫克/升", "milligram per liter", "concentration", zh_also="毫克每升 mg/L", en_also="mg / l"),
    "person_per_square_kilometer": _unit("人/平方公里", "person per square kilometer", "density of population", plural="people per square kilometer", zh_also="人每平方公里", en_also="persons per square kilometer, people per sq km, people / km², inhabitants per square kilometer, inhabitants per square kilometre"),
    "kilometer_per_hour": _unit("公里/小时", "kilometer per hour", "speed", zh_also="公里每小时 千米每小时 千米/小时 千米/时 公里/时 km/h", en_also="km / h, kmh, kph, km per hour, kilometers an hour, kilometres an hour"),
    # power and energy
    "kilowatt": _unit("千瓦", "kilowatt", "power", zh_also="瓩 kW", en_also="kw"),
    "megawatt": _unit("兆瓦", "megawatt", "power", "1000", zh_also="MW", en_also="mw"),
    "gigawatt": _unit("吉瓦", "gigawatt", "power", "1000000", zh_also="GW", en_also="gw"),
    "kilowatt_hour": _unit("千瓦时", "kilowatt-hour", "energy", zh_also="度电 千瓦小时 kWh", en_also="kwh, kw h"),
    "megawatt_hour": _unit("兆瓦时", "megawatt-hour", "energy", "1000", zh_also="MWh", en_also="mwh"),
    "gigawatt_hour": _unit("吉瓦时", "gigawatt-hour", "energy", "1000000", zh_also="GWh", en_also="gwh"),
    # nature
    "celsius": _unit("摄氏度", "degree Celsius", "temperature", plural="degrees Celsius", zh_also="℃ °C", en_also="°c, ° c, ℃, degrees centigrade, degree centigrade, degrees c, centigrade, celsius, celcius, deg c, degree c, deg celsius, degrees celcius, ° celsius"),
    "decibel": _unit("分贝", "decibel", "loudness", zh_also="dB", en_also="db"),
    # people and traffic
    "person": _unit("人", "person", "people", plural="people", zh_also="名 位 口人 人口", en_also="persons, individuals"),
    "person_time": _unit("人次", "visit", "visits", en_also="person times, visitor times, visitor visits, person visits, tourist visits, visitor trips"),
    "passenger_trip": _unit("人次", "passenger trip", "passenger trips", en_also="trips, trip, person trips, tourist trips, passenger journeys"),
    "household": _unit("户", "household", "households"),
    "vehicle": _unit("辆", "vehicle", "vehicles"),
    "vehicle_trip": _unit("辆次", "vehicle trip", "vehicle trips", zh_also="车次"),
    "flight": _unit("架次", "flight", "flights"),
    "teu": _unit("标准箱", "TEU", "containers", zh_also="标箱 TEU", en_also="standard containers, twenty foot equivalent units"),
    "ton_kilometer": _unit("吨公里", "ton-kilometer", "freight"),
    "passenger_kilometer": _unit("人公里", "passenger-kilometer", "passenger traffic"),
    # time
    "year": _unit("年", "year", "years", "12", article="a", zh_halves=("半年", "{}年半"), zh_also="岁 周岁", en_also="yr, yrs, yo, years of age"),
    "month": _unit("个月", "month", "years", article="a", zh_halves=("半个月", "{}个半月"), zh_also="月龄", en_also="mo, mos"),
    "week": _unit("周", "week", "time", "604800", article="a", zh_halves=("半周", "{}周半"), zh_also="星期 个星期 礼拜 个礼拜 个周"),
    "day": _unit("天", "day", "time", "86400", article="a", zh_halves=("半天", "{}天半"), zh_also="个昼夜 日"),
    "hour": _unit("小时", "hour", "time", "3600", article="an", zh_halves=("半小时", "{}个半小时"), zh_also="个小时 个钟头 钟头 h", en_also="hr, hrs, h"),
    "minute": _unit("分钟", "minute", "time", "60", article="a", zh_halves=("半分钟", "{}分半钟"), zh_also="min", en_also="min, mins"),
    "second": _unit("秒", "second", "time", article="a", zh_halves=("半秒", "{}秒半"), zh_also="秒钟", en_also="s, sec, secs"),
}  # fmt: skip
"""Every unit a fact may name. A plain count has none: its Chinese measure word is a key of the fact itself."""

READ_UNITS: Mapping[str, Unit] = {
    # money
    "dollar": _unit("美元", "dollar", "money in dollars", en_also="$", zh_before="$", en_before="$, dollar, dollars"),
    "jiao": _unit("角", "jiao", "money in CNY", "0.1", plural="jiao", zh_also="毛 毛钱 角钱"),
    "fen": _unit("分钱", "fen", "money in CNY", "0.01", plural="fen"),
    "TWD": _money("新台币", "TWD", "New Taiwan dollar", zh_also="元新台币 新台币元 台币", en_also="nt dollars, nt dollar, n . t . dollars, n . t . dollar, taiwan dollars, taiwan dollar, nt $, ntd", zh_before="NT$ 新台币 台币", en_before="nt $, ntd, nt, ntd $, twd $, n . t . $, n . t . dollars"),
    "KRW": _money("韩元", "KRW", "South Korean won", "South Korean won", zh_also="韩币 韩圜", en_also="korean won, ₩", zh_before="₩", en_before="₩"),
    "INR": _money("卢比", "INR", "Indian rupee", zh_also="印度卢比", en_also="rupee, rupees, ₹", zh_before="₹", en_before="₹, rs, rs ."),
    "RUB": _money("卢布", "RUB", "Russian ruble", en_also="ruble, rubles, rouble, roubles", en_before="₽"),
    "AUD": _money("澳元", "AUD", "Australian dollar", zh_also="澳大利亚元 澳币", zh_before="A$ AU$", en_before="a $, au $, aud $"),
    "CAD": _money("加元", "CAD", "Canadian dollar", zh_also="加拿大元 加币", zh_before="C$ CA$", en_before="c $, ca $, cad $, cdn $, can $"),
    "SGD": _money("新加坡元", "SGD", "Singapore dollar", zh_also="新元 新币", zh_before="S$", en_before="s $, sg $, sgd $"),
    "franc": _unit("法郎", "franc", "money in francs"),
    "cent": _unit("分币", "cent", "money in dollars", "0.01"),
    "us_cent": _unit("美分", "US cent", "money in USD", "0.01", en_also="u . s . cents, u . s . cent, american cents"),
    "hk_cent": _unit("港仙", "HK cent", "money in HKD", "0.01", zh_also="港币仙", en_also="hong kong cents, hong kong cent"),
    "penny": _unit("便士", "penny", "money in GBP", "0.01", plural="pence", en_also="pennies"),
    **{
        code: _money(each.zh, code, each.singular, each.plural, en_also=each.also, en_before=each.signs)
        for code, each in CURRENCIES.items()
    },
    # shares: a half, two thirds
    "fraction": _unit("", "", "ratio", plural=""),
    # area, length, mass, volume
    "square_mile": _measured("平方英里", "square mile", "area", "2589988.110336", en_also="sq mi"),
    "square_foot": _measured("平方英尺", "square foot", "area", "0.09290304", plural="square feet", en_also="sq ft, sq . ft"),
    "acre": _measured("英亩", "acre", "area", "4046.8564224"),
    "square_inch": _measured("平方英寸", "square inch", "area", "0.00064516", plural="square inches", en_also="sq in"),
    "square_yard": _measured("平方码", "square yard", "area", "0.83612736"),
    "square_centimeter": _measured("平方厘米", "square centimeter", "area", "0.0001", zh_also="平方公分 cm² cm2", en_also="cm², cm2, sq cm"),
    "decimeter": _measured("分米", "decimeter", "length", "0.1", zh_also="dm", en_also="dm"),
    "mile": _measured("英里", "mile", "length", "1609.344", zh_also="哩", en_also="mi"),
    "yard": _measured("码", "yard", "length", "0.9144", en_also="yd, yds"),
    "foot": _measured("英尺", "foot", "length", "0.3048", plural="feet", zh_also="呎", en_also="ft"),
    "inch": _measured("英寸", "inch", "length", "0.0254", plural="inches", zh_also="吋 英吋"),
    "micrometer": _measured("微米", "micrometer", "length", "0.000001", zh_also="μm µm", en_also="μm, µm, microns, micron"),
    "nanometer": _measured("纳米", "nanometer", "length", "0.000000001", zh_also="nm", en_also="nm"),
    "li": _measured("里", "li", "length", "500", plural="li", zh_also="华里"),
    "zhang": _measured("丈", "zhang", "length", Decimal(10) / 3, plural="zhang"),
    "chi": _measured("尺", "chi", "length", Decimal(1) / 3, plural="chi"),
    "cun": _measured("寸", "cun", "length", Decimal(1) / 30, plural="cun"),
    "jin": _measured("斤", "jin", "mass", "0.5", plural="jin", zh_also="市斤"),
    "liang": _measured("两", "liang", "mass", "0.05", plural="liang"),
    "milligram": _measured("毫克", "milligram", "mass", "0.000001", zh_also="mg", en_also="mg"),
    "microgram": _measured("微克", "microgram", "mass", "0.000000001", zh_also="μg µg ug", en_also="μg, µg, mcg, ug"),
    "pound": _measured("磅", "pound", "mass", "0.45359237", zh_also="英磅", en_also="lb, lbs"),
    "ounce": _measured("盎司", "ounce", "mass", "0.028349523125", en_also="oz, ozs"),
    "milliliter": _measured("毫升", "milliliter", "volume", "0.000001", zh_also="mL ml", en_also="ml"),
    "centiliter": _measured("厘升", "centiliter", "volume", "0.00001", zh_also="cL", en_also="cl"),
    "billion_cubic_meters": _unit("bcm", "bcm", "volume", "1e9", plural="bcm"),
    "gallon": _measured("加仑", "gallon", "volume", "0.003785411784"),
    "barrel": _measured("桶", "barrel", "volume", "0.158987294928", en_also="bbl, bbls"),
    "cubic_foot": _measured("立方英尺", "cubic foot", "volume", "0.028316846592", plural="cubic feet", en_also="cu ft"),
    "cubic_kilometer": _measured("立方千米", "cubic kilometer", "volume", "1000000000", zh_also="立方公里"),
    "cubic_centimeter": _measured("立方厘米", "cubic centimeter", "volume", "0.000001", zh_also="立方公分 cm³ cm3", en_also="cm³, cm3, cc"),
    "pint": _measured("品脱", "pint", "volume", "0.000473176473"),
    "bushel": _measured("蒲式耳", "bushel", "volume", "0.03523907016688"),
    # nature
    "fahrenheit": _unit("华氏度", "degree Fahrenheit", "temperature in Fahrenheit", plural="degrees Fahrenheit", zh_also="℉ °F", en_also="°f, ° f, ℉, degrees f, fahrenheit, farenheit, deg f, degree f, deg fahrenheit, degrees farenheit, ° fahrenheit"),
    "degree": _unit("度", "degree", "degrees", zh_also="°", en_also="°"),
    "volt_ampere": _unit("伏安", "volt-ampere", "apparent power", zh_also="VA"),
    "ampere": _unit("安培", "ampere", "current", en_also="amp, amps"),
    "ohm": _unit("欧姆", "ohm", "resistance", zh_also="Ω"),
    "joule": _unit("焦耳", "joule", "energy", Decimal(1) / 3600000),
    "gray": _unit("戈瑞", "Gy", "absorbed dose", plural="Gy", zh_also="Gy"),
    "mole": _unit("摩尔", "mol", "amount of substance", plural="mol", zh_also="mol"),
    "volt": _unit("伏", "volt", "voltage", zh_also="伏特", en_also="v"),
    "kilovolt_peak": _unit("千伏巅值", "kilovolt peak", "voltage", "1000", zh_also="千伏峰值 kVp", en_also="kvp"),
    "electronvolt": _unit("电子伏", "electronvolt", "energy of particles", zh_also="电子伏特 eV", en_also="ev, electron volt, electron volts"),
    "becquerel": _unit("贝克", "becquerel", "radioactivity", zh_also="贝克勒尔 贝可 贝可勒尔 Bq", en_also="bq"),
    "watt": _unit("瓦", "watt", "power", "0.001", zh_also="W", en_also="w"),
    "milligram_per_cubic_meter": _unit("毫克/立方米", "milligram per cubic meter", "concentration", "0.001", zh_also="毫克每立方米 mg/m³ mg/m3", en_also="mg / m³, mg / m3"),
    "microgram_per_liter": _unit("微克/升", "microgram per liter", "concentration", "0.001", zh_also="微克每升 μg/L µg/L", en_also="μg / l, µg / l, ug / l"),
    "gram_per_liter": _unit("克/升", "gram per liter", "concentration", "1000", zh_also="克每升 g/L", en_also="g / l"),
    "milligram_per_kilogram": _unit("毫克/千克", "milligram per kilogram", "content", zh_also="毫克/公斤 毫克每千克 mg/kg", en_also="mg / kg"),
    "microgram_per_kilogram": _unit("微克/千克", "microgram per kilogram", "content", "0.001", zh_also="微克/公斤 微克每千克 μg/kg µg/kg", en_also="μg / kg, µg / kg, ug / kg"),
    "ppm": _unit("ppm", "part per million", "ratio", "0.000001", plural="parts per million", en_also="ppm"),
    "hertz": _unit("赫兹", "hertz", "frequency", plural="hertz", zh_also="Hz", en_also="hz"),
    "byte": _unit("字节", "byte", "data"),
    "bit": _unit("比特", "bit", "data", "0.125"),
    "megabit_per_second": _unit("兆比特/秒", "megabit per second", "data per second", "1e6", zh_also="Mbps 兆比特每秒", en_also="mbps, megabits a second, mbit / s, mb / s"),
    "gigabit_per_second": _unit("吉比特/秒", "gigabit per second", "data per second", "1e9", zh_also="Gbps 吉比特每秒", en_also="gbps, gigabits a second, gbit / s, gb / s"),
    "terabit_per_second": _unit("太比特/秒", "terabit per second", "data per second", "1e12", zh_also="Tbps 太比特每秒", en_also="tbps, tbit / s"),
    "millimeter_of_mercury": _unit("毫米汞柱", "millimeter of mercury", "pressure", "133.322", zh_also="mmHg", en_also="mmhg, mm hg"),
    "deadweight_ton": _unit("载重吨", "deadweight ton", "deadweight", en_also="dwt, deadweight tonne, deadweight tonnes"),
    "kilocalorie": _unit("千卡", "kilocalorie", "energy", "0.001163", zh_also="大卡 kcal", en_also="kcal"),
    "pascal": _unit("帕", "pascal", "pressure", en_also="pa"),
    "newton": _unit("牛顿", "newton", "force"),
    "light_year": _measured("光年", "light-year", "length", "9.4607304725808e15", en_also="ly"),
    "astronomical_unit": _measured("天文单位", "astronomical unit", "length", "1.495978707e11"),
    "parsec": _measured("秒差距", "parsec", "length", "3.0856775814913673e16"),
    "horsepower": _unit("马力", "horsepower", "power", "0.73549875", plural="horsepower", en_also="hp"),
    "meter_per_second": _unit("米/秒", "meter per second", "speed", "3.6", zh_also="米每秒 m/s", en_also="m / s, meters a second"),
    "kiloton": _unit("千吨", "kiloton", "mass", "1e6", en_also="kilotonne, kilotonnes, kt"),
    "megaton": _unit("兆吨", "megaton", "mass", "1e9", en_also="megatonne, megatonnes, mt"),
    "gigaton": _unit("吉吨", "gigaton", "mass", "1e12", en_also="gigatonne, gigatonnes, gt"),
    "mile_per_hour": _unit("英里/小时", "mile per hour", "speed", "1.609344", zh_also="英里每小时 mph", en_also="mph, miles an hour"),
    "knot": _unit("节", "knot", "speed", "1.852", en_also="kn, kts"),
    # time
    "decade": _measured("十年", "decade", "years", "120"),
    "century": _measured("世纪", "century", "years", "1200", plural="centuries", zh_also="个世纪"),
    "quarter": _measured("季度", "quarter", "years", "3", zh_also="个季度"),
}  # fmt: skip
"""Units that are read in texts besides those of UNITS, and never written. `dollar` is that of a bare $."""

KNOWN_UNITS: dict[str, Unit] = {**PREFIXED, **UNITS, **READ_UNITS}

BEGINS_WORDS: Mapping[str, str] = {
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
    "千安": "置全徽装家防",
    "千牛": "马羊奶",
    "千升": "至到级",
    "斤": "两",
    "节": "",
    "桶": "",
    "克": "拉服",
    "米": "兰其",
    "磅": "礴",
    "世纪": "",
    "角": "",
    "毛": "衣巾利皮病线发笔孩额重猪驴主坯玻茸竹毯细豆肚特党",
}
"""Chinese units that begin other words, with what follows in those; nothing: one is always a measure word."""

ZH_NEARER_UNITS: Mapping[str, Mapping[str, str]] = {
    "degree": {
        "kilowatt_hour": "用电(?!器) 发电(?!机) 供电 售电 购电 送电 节电 耗电 省电 储电 电量 绿电",
        "celsius": "摄氏 摄氏温度",
        "fahrenheit": "华氏 华氏温度",
    },
    "ton": {"ton_of_standard_coal": "标准煤 标煤"},
}
"""What a unit is after certain Chinese words in its clause, which are regular expressions: 用电300度 is energy."""

ZH_PER: Mapping[str, str] = {
    "人均": "person",
    "户均": "household",
    "亩产": "mu",
    "亩均": "mu",
}
"""Chinese words, besides 每 with a unit, that say what the number after them is counted per one of."""

_COUNTED_PER = frozenset({"area", "length", "mass", "volume", "energy", "power", "people", "households"})

COUNTED_PER = frozenset({"second", "minute", "hour", "week"}) | frozenset(
    key for key, unit in KNOWN_UNITS.items() if unit.dimension in _COUNTED_PER
)
"""What a quantity may be counted per one of, besides the periods of PERIODS: per ton, per square meter, an hour."""

COUNTS = frozenset({"people", "visits", "passenger trips", "households", "vehicles", "vehicle trips", "flights", "containers"})  # fmt: skip
"""Dimensions of things that are counted one by one, as what has no unit is."""

MEASURED_BY_GE = frozenset({"century", "quarter"})
"""Units of READ_UNITS that a number has 个 before: 两个世纪, against 2世纪, the second century."""

DOLLARS = frozenset(key for key, unit in KNOWN_UNITS.items() if unit.plural.endswith("dollars"))
"""The dollars of all countries, and the bare one that may be any of them."""

TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "quarter", "century"})
"""Units of stretches of time that a text may speak of as when rather than how long (近十年, over ten years)."""

_PEOPLE = (
    "academicians academics actors adults applicants artists athletes boys cadres candidates children citizens clerks"
    " coaches delegates deputies designers diplomats directors doctors drivers employees engineers entrepreneurs experts"
    " farmers firefighters fishermen foreigners girls graduates guests inspectors interns journalists judges"
    " lawyers leaders ministers migrants nurses officers officials operators patients pilots players politicians"
    " principals professionals professors reporters representatives researchers residents scholars scientists"
    " secretaries soldiers specialists students survivors teachers technicians tourists trainees victims villagers"
    " visitors volunteers winners women men workers youths"
)
PEOPLE = frozenset(_PEOPLE.split())
"""English nouns that people are counted by."""
