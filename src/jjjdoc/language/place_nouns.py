"""What names of places and bodies end in, in both languages, to find the name before it."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.quantity.text import word_set
from jjjdoc.patterns import regex

# Chinese | English, both as they end a name; the longer Chinese ones first.
_TABLE = """
水文站 | Hydrological Station, Hydrologic Station, Hydrometric Station, Gauging Station
水电站 | Hydropower Station, Hydroelectric Station, Power Station
高速公路 | Expressway, Motorway
开发区 | Development Zone, Development Area
产业园 | Industrial Park, Park
工业园 | Industrial Park, Park
图书馆 | Library
博物馆 | Museum
文化馆 | Cultural Center, Cultural Centre
体育馆 | Gymnasium, Stadium
蓄滞洪区 | Flood Detention Area, Detention Area
自治县 | Autonomous County
街道 | Subdistrict
社区 | Community
灌区 | Irrigation District, Irrigation Area
新区 | New Area
水库 | Reservoir
水厂 | Waterworks, Water Plant
泵站 | Pumping Station
大桥 | Bridge
隧道 | Tunnel
铁路 | Railway
机场 | Airport
车站 | Station, Railway Station
大学 | University
学院 | College, Institute, Academy, University
中学 | Middle School, High School, Secondary School
小学 | Primary School
医院 | Hospital
公园 | Park
广场 | Square, Plaza
湿地 | Wetland, Wetlands
集团 | Group
公司 | Company
水闸 | Sluice
港区 | Port Area
省 | Province
市 | City, Municipality
区 | District
县 | County
镇 | Town
乡 | Township
村 | Village
湖 | Lake
河 | River
江 | River
山 | Mountain
路 | Road
街 | Street
站 | Station
港 | Port
岛 | Island
湾 | Bay
寺 | Temple
"""
_LINES = tuple(tuple(part.strip() for part in line.split(" | ")) for line in _TABLE.strip().splitlines())
_ENGLISH = {zh: tuple(en.split(", ")) for zh, en in _LINES}
_CHINESE = regex("|".join(_ENGLISH))
_WORD = r"[A-Z][a-z]+(?:['’][a-z]+)?"
_NO_NAMES = word_set(
    "The This That Municipal Provincial National County District City Town Central Regional International New Old First Second Third"
    " General Public Local State People Economic Industrial High Key Model Each Every All Both In At On Of For From By And"
    " Eastern Western Southern Northern East West South North Upper Lower Great Grand Main Normal Medical Vocational"
    " Technical Agricultural Children Women Affiliated Children’s Women’s People’s People's Children's Women's"
)


def noun_after(chinese: str, end: int) -> str | None:
    """Return the noun that follows a name which ends at a place: 水文站 after 石门."""
    found = _CHINESE.match(chinese, end)
    return found[0] if found else None


def names_before(english: str, noun: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the names before the English nouns that stand for a Chinese one: Stone Gate Hydrological Station."""
    nouns = "|".join(_ENGLISH[noun])
    for found in regex(rf"\b(?P<name>{_WORD}(?: {_WORD}){{0,2}}) (?:{nouns})\b").finditer(english):
        words = found["name"].split(" ")
        if _NO_NAMES.isdisjoint(words):
            yield found.span("name")
