"""Ranks with what they are a rank in: 世界第三、亚洲第一长, the longest in Asia and the third longest in the world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.numbered.values import CHINESE, ENGLISH_ORDINALS, ENGLISH_WORDS, chinese_key, english_key
from jjjdoc.language.quantity.text import WordTable, fold_characters
from jjjdoc.patterns import regex

# A line is one scope: its Chinese words | its English words.
_SCOPES = """
世界 全球 全世界 世界上 国际 | in the world, world's, of the world, worldwide, globally, global, around the world, world
亚洲 | asia, asia's, asian
亚太 亚太地区 | asia-pacific
欧洲 | europe, europe's, european
非洲 | africa, africa's, african
北美 北美洲 | north america, north america's
南美 南美洲 | south america, south america's
拉美 | latin america, latin america's
东南亚 | southeast asia, southeast asia's
东盟 | asean
欧盟 | eu, european union
全国 我国 国内 中国 | nationwide, nationally, national, country, country's, nation, nation's, china, china's, at home, domestically
东部 东部地区 | eastern china, east china, eastern region, the east, eastern provinces, eastern regions, eastern
中部 中部地区 中部省份 | central china, central region, central provinces, central regions
西部 西部地区 | western china, west china, western region, the west, western provinces, western regions, western
东北 东北地区 | northeast china, northeastern china, the northeast, northeast
北方 | north china, northern china, the north, northern
南方 | south china, southern china, the south, southern
西北 西北地区 西北五省 | northwest china, northwestern china, the northwest, northwest
西南 西南地区 | southwest china, southwestern china, the southwest, southwest
华东 华东地区 | east china
华北 华北地区 | north china
长三角 | yangtze river delta, yangtze delta
珠三角 | pearl river delta
大湾区 | greater bay area
京津冀 | beijing-tianjin-hebei
全省 省内 我省 | province, province's, provincially, provincial, province-wide, provincewide
全区 自治区 | autonomous region, region, region's
全市 市内 | city, city's, citywide, municipality
全州 | prefecture, prefecture's
全县 县内 | county, county's, countywide
行业 同行业 全行业 | industry, sector
同类城市 同类 | cities of its kind, similar cities, peers, of its kind
副省级城市 | sub-provincial cities, sub-provincial city
计划单列市 | cities specifically designated in the state plan, separately planned cities
省会城市 | provincial capitals, provincial capital
历史 历史上 | history, on record
"""


class Rank(Struct, frozen=True):
    """A place in an order among the members of a scope; `start` and `end` are of the words for both, `key` is in digits."""

    start: int
    end: int
    scope: str
    key: str


def _tables() -> tuple[WordTable[str], WordTable[str]]:
    lines = [line.partition("|") for line in _SCOPES.strip().splitlines()]
    chinese = {word: zh.split()[0] for zh, _, _ in lines for word in zh.split()}
    english = {word.strip(): zh.split()[0] for zh, _, en in reversed(lines) for word in en.split(",")}
    return WordTable(chinese), WordTable(english)


_CHINESE_SCOPES, _ENGLISH_SCOPES = _tables()
_ZH_RANK = regex(
    rf"(?<!倒数)第 ?({CHINESE})(?! ?(?:产业|[季届次批条期轮阶章款项节号代版卷集部组天年月日周线步三四]))[位名]?[大高长多快深宽强]?"
    "|首位|榜首|最[大高长多快深宽早]"
)
_ZH_FAR = 18
_ZH_BREAK = regex("[，。；！？：\n]")
_SUPERLATIVES = "largest|biggest|greatest|highest|tallest|longest|deepest|widest|fastest|most|best|strongest|richest|busiest|oldest|earliest|top"
_EN_RANK = regex(
    rf"(?<![a-z0-9])(?:(?P<ordinal>{ENGLISH_ORDINALS})(?![a-z])(?:[- ](?:{_SUPERLATIVES}))?|(?:number|no\.) ?(?P<number>{ENGLISH_WORDS}|[0-9]+)(?![a-z])"
    rf"|(?P<top>{_SUPERLATIVES})(?![a-z]))"
)
_EN_BREAK = regex(r"[,;:()]|\. |\band\b|\bbut\b|\bwhile\b")
_EN_FAR = 60


def exchanged_ranks(chinese: str, english: str) -> tuple[tuple[Rank, Rank], ...]:
    """Return the rank in a scope with the one that the English gives in it, where two scopes have each other's ranks."""
    mine, theirs = (_by_key(ranks) for ranks in (_in_chinese(chinese), _in_english(fold(english))))
    by_scope = {rank.scope: rank for rank in theirs.values()}
    for given in mine.values():
        moved = theirs.get(given.key)
        instead = by_scope.get(given.scope)
        if moved is None or moved.scope == given.scope or instead is None:
            continue
        right = mine.get(instead.key)
        if right is not None and right.scope == moved.scope:
            return ((given, instead),)
    return ()


def _by_key(ranks: Iterable[Rank]) -> dict[str, Rank]:
    """Return the ranks that are given in one scope alone, by their number."""
    found: dict[str, Rank | None] = {}
    for rank in ranks:
        other = found.setdefault(rank.key, rank)
        if other is not None and other.scope != rank.scope:
            found[rank.key] = None
    return {key: rank for key, rank in found.items() if rank is not None}


def _in_chinese(text: str) -> Iterator[Rank]:
    """Yield the ranks after what they are in: 全国排名第三, 亚洲最大."""
    folded = fold_characters(text)
    at = 0
    for match in _ZH_RANK.finditer(folded):
        breaks = [mark.end() for mark in _ZH_BREAK.finditer(folded, at, match.start())]
        first = max(at, match.start() - _ZH_FAR, *breaks)
        scopes = list(_scopes(folded, first, match.start(), _CHINESE_SCOPES))
        at = match.end()
        if scopes:
            yield Rank(scopes[-1][0], match.end(), scopes[-1][2], chinese_key(match[1]) if match[1] else "1")


def _in_english(text: str) -> Iterator[Rank]:
    """Yield the ranks before what they are in, or after its genitive: third nationwide, Asia's longest."""
    ranks = list(_EN_RANK.finditer(text))
    for match, following in zip_longest(ranks, ranks[1:]):
        number = match["ordinal"] or match["number"]
        key = "1" if number is None else number if number.isdecimal() else english_key(number)
        limit = min(len(text), match.end() + _EN_FAR, following.start() if following else len(text))
        stop = _EN_BREAK.search(text, match.end(), limit)
        after = list(_scopes(text, match.end(), stop.start() if stop else limit, _ENGLISH_SCOPES))
        before = list(_scopes(text, max(0, match.start() - 24), match.start(), _ENGLISH_SCOPES))
        if (
            before
            and (text[before[-1][1] - 2 : before[-1][1]] == "'s")
            and text[before[-1][1] : match.start()] == " "
        ):
            yield Rank(before[-1][0], match.end(), before[-1][2], key)
        elif after:
            yield Rank(match.start(), after[0][1], after[0][2], key)


def _scopes(text: str, start: int, end: int, table: WordTable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the words for scopes in a range, with where they stand."""
    at = start
    while at < end:
        found = table.starting(text, at) if _begins(text, at) else None
        if found is not None and found[0] <= end and not _goes_on(text, found[0]):
            yield at, found[0], found[1]
            at = found[0]
        else:
            at += 1


def _begins(text: str, at: int) -> bool:
    return not (text[at : at + 1].isascii() and text[at - 1 : at].isascii() and text[at - 1 : at].isalpha())


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isascii() and text[end : end + 1].isalpha() and text[end - 1].isascii()
