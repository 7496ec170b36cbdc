"""Units with a prefix, composed of two tables: kilovolts, GVA, 兆伏安, 毫戈瑞."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.unit import unit as _unit

# A line each: the prefix in English, its symbol, its Chinese, and the power of ten that it stands for.
PREFIXES = """
pico ; p ; 皮 ; -12
nano ; n ; 纳 ; -9
micro ; μ µ u ; 微 ; -6
milli ; m ; 毫 ; -3
hecto ; h ; 百 ; 2
kilo ; k ; 千 ; 3
mega ; M ; 兆 百万 ; 6
giga ; G ; 吉 ; 9
tera ; T ; 太 ; 12
peta ; P ; 拍 ; 15
exa ; E ; 艾 ; 18
"""

# A line each: the unit in English, its symbol, its Chinese, what it measures, how many of the unit of that dimension whose
# factor is 1 it is, and its prefixes. Small letters do not tell m from M, so that a line has milli or mega.
BASES = """
watt ; W ; 瓦 瓦特 ; power ; 0.001 ; kilo mega giga tera
watt-hour ; Wh ; 瓦时 瓦小时 ; energy ; 0.001 ; kilo mega giga tera
volt-ampere ; VA ; 伏安 ; apparent power ; 1 ; kilo mega giga
var ; var ; 乏 ; reactive power ; 1 ; kilo mega giga
volt ; V ; 伏 伏特 ; voltage ; 1 ; kilo mega
ampere ; A ; 安 安培 ; current ; 1 ; micro milli kilo
ampere-hour ; Ah ; 安时 ; charge ; 1 ; milli
ohm ; Ω ; 欧 欧姆 ; resistance ; 1 ; kilo mega
joule ; J ; 焦 焦耳 ; energy ; 0.000000277777777777777777778 ; kilo mega giga tera peta exa
electronvolt ; eV ; 电子伏 电子伏特 ; energy of particles ; 1 ; kilo mega giga tera
pascal ; Pa ; 帕 帕斯卡 ; pressure ; 1 ; hecto kilo mega giga
hertz ; Hz ; 赫 赫兹 ; frequency ; 1 ; kilo mega giga tera
newton ; N ; 牛 牛顿 ; force ; 1 ; kilo
byte ; B ; 字节 ; data ; 1 ; kilo mega giga tera peta exa
bit ; bit ; 比特 ; data ; 0.125 ; kilo mega giga tera
becquerel ; Bq ; 贝克 贝可 贝克勒尔 贝可勒尔 ; radioactivity ; 1 ; kilo mega giga tera peta
sievert ; Sv ; 西弗 希沃特 西弗特 ; dose ; 1 ; nano micro milli
gray ; Gy ; 戈瑞 戈 ; absorbed dose ; 1 ; nano micro milli
liter ; L ; 升 ; volume ; 0.001 ; micro kilo
mole ; mol ; 摩尔 ; amount of substance ; 1 ; nano micro milli kilo
lumen ; lm ; 流明 ; light ; 1 ; kilo
"""

_CASED = frozenset(("A", "N"))
"""Symbols that are common words or abbreviations in other letters: 10 MA students."""
_ALIKE = frozenset(("hertz",))
"""Names whose plural is the singular."""


def _lines(table: str) -> Iterator[list[str]]:
    return (line.split(" ; ") for line in table.strip().splitlines())


_PREFIXES = {name: (symbols.split(), zh.split(), int(power)) for name, symbols, zh, power in _lines(PREFIXES)}


def _composed() -> Iterator[tuple[str, Unit, list[str]]]:
    """Yield the key of each unit with a prefix, the unit, and how its symbols are written."""
    for name, symbol, zh, dimension, factor, prefixes in _lines(BASES):
        for prefix in prefixes.split():
            marks, han, power = _PREFIXES[prefix]
            symbols = [mark + symbol for mark in marks]
            chinese = [first + last for first in han for last in zh.split()]
            full = prefix + name
            unit = _unit(
                chinese[0],
                full,
                dimension,
                Decimal(factor).scaleb(power),
                plural=full if name in _ALIKE else None,
                zh_also=" ".join((*chinese[1:], *symbols)),
                en_also=", ".join(each.lower() for each in symbols),
            )
            yield full.replace("-", "_"), unit, symbols if symbol in _CASED else []


_COMPOSED = tuple(_composed())
PREFIXED: Mapping[str, Unit] = {key: unit for key, unit, _ in _COMPOSED}
"""Units with a prefix, by key."""
CASED_SYMBOLS: Mapping[str, str] = {symbol: key for key, _, symbols in _COMPOSED for symbol in symbols}
"""The units of symbols that must be written just so: mA."""
IN_SMALL = frozenset(symbol.lower() for symbol in CASED_SYMBOLS)
"""The small letters of CASED_SYMBOLS."""
