"""The administrative level of the places directly under the central government."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Level = Literal["municipality", "province", "autonomous_region", "special_region"]


class Division(Struct, frozen=True):
    """A place directly under the central government, in short and in full, in both languages."""

    level: Level
    zh: str
    en: str
    full_zh: str
    full_en: str


_MUNICIPALITIES = "北京 Beijing 天津 Tianjin 上海 Shanghai 重庆 Chongqing"
_PROVINCES = (
    "河北 Hebei 山西 Shanxi 辽宁 Liaoning 吉林 Jilin 黑龙江 Heilongjiang 江苏 Jiangsu 浙江 Zhejiang 安徽 Anhui"
    " 福建 Fujian 江西 Jiangxi 山东 Shandong 河南 Henan 湖北 Hubei 湖南 Hunan 广东 Guangdong 海南 Hainan"
    " 四川 Sichuan 贵州 Guizhou 云南 Yunnan 陕西 Shaanxi 甘肃 Gansu 青海 Qinghai 台湾 Taiwan"
)


def _divisions(table: str, level: Level, noun_zh: str, noun_en: str) -> tuple[Division, ...]:
    words = table.split()
    return tuple(
        Division(level, zh, en, zh + noun_zh, f"{en} {noun_en}")
        for zh, en in zip(words[::2], words[1::2], strict=True)
    )


DIVISIONS: tuple[Division, ...] = (
    *_divisions(_MUNICIPALITIES, "municipality", "市", "Municipality"),
    *_divisions(_PROVINCES, "province", "省", "Province"),
    Division(
        "autonomous_region", "内蒙古", "Inner Mongolia", "内蒙古自治区", "Inner Mongolia Autonomous Region"
    ),
    Division("autonomous_region", "广西", "Guangxi", "广西壮族自治区", "Guangxi Zhuang Autonomous Region"),
    Division("autonomous_region", "西藏", "Xizang", "西藏自治区", "Xizang Autonomous Region"),
    Division("autonomous_region", "西藏", "Tibet", "西藏自治区", "Xizang Autonomous Region"),
    Division("autonomous_region", "宁夏", "Ningxia", "宁夏回族自治区", "Ningxia Hui Autonomous Region"),
    Division("autonomous_region", "新疆", "Xinjiang", "新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region"),
    Division(
        "special_region", "香港", "Hong Kong", "香港特别行政区", "Hong Kong Special Administrative Region"
    ),
    Division("special_region", "澳门", "Macao", "澳门特别行政区", "Macao Special Administrative Region"),
    Division("special_region", "澳门", "Macau", "澳门特别行政区", "Macao Special Administrative Region"),
)
BY_ENGLISH = {division.en.lower(): division for division in DIVISIONS}
BY_CHINESE = {division.zh: division for division in DIVISIONS}

_ONE_CHARACTER = (
    "京 北京 津 天津 沪 上海 渝 重庆 冀 河北 晋 山西 辽 辽宁 吉 吉林 黑 黑龙江 苏 江苏 浙 浙江 皖 安徽 闽 福建 赣 江西"
    " 鲁 山东 豫 河南 鄂 湖北 湘 湖南 粤 广东 琼 海南 川 四川 贵 贵州 云 云南 陕 陕西 甘 甘肃 青 青海 蒙 内蒙古 桂 广西"
    " 藏 西藏 宁 宁夏 新 新疆 港 香港 澳 澳门 台 台湾"
)
BY_ONE_CHARACTER = {
    short: BY_CHINESE[name] for short, name in zip(*[iter(_ONE_CHARACTER.split())] * 2, strict=True)
}
"""By the one character that stands for a place in 京津冀 and 云贵川."""
