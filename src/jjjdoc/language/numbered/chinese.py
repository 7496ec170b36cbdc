"""Reading what Chinese names by number: 第三条第二款, 二十届三中全会, 3号线二期, 居第二位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from msgspec.structs import replace

from jjjdoc.language.numbered.codes import read_codes, read_dialed, read_slogans
from jjjdoc.language.numbered.families import FAMILIES, Numbered, apart
from jjjdoc.language.numbered.values import CHINESE, chinese_key
from jjjdoc.language.quantity.text import WordTable, fold_characters
from jjjdoc.patterns import regex

_NUMBER = regex(rf"(第 ?)?[（(]?({CHINESE})[）)]? ?")
_GAP = r"[^，。；：、！？0-9\s“”《》（）的在和与第]{0,14}?"
_JOINT = regex(r" ?(?:[、,]|以?及|[和或与至到]|[-~～—–]{1,2}) ?(?=第|[（(]?[0-9一二三四五六七八九十百])")
_BETWEEN = regex(" ?[至到~～—–-] ?")
_RANGE = regex("[至到~～—–-]")
_SUB = regex(rf"之 ?({CHINESE})|-([0-9]{{1,2}})(?![0-9])")
_SUB_LABEL = regex(r"[-.–]([0-9]{1,2})(?![0-9.%])")
_NOT_BEFORE = frozenset("上下每新同这那任另某唯统专单数几")
_COUNTED_STRIP = regex(
    "(?![第所规之的])[^，。、；]{0,6}?(?:线路|航线|专线|公交线|生产线|铁路|高速|高铁|地铁|隧道|产业链|管道|跑道|通道|大街|道路|街道|河|航道)"
)
"""What 条 is the measure word of, rather than the article of a law: 第15条公交线路."""
_NO_LABEL_AFTER = frozenset("代发外企试地意版蓝构仪手年报")
_BODY_BEFORE = frozenset("大会协届局院府")
_BODY_AFTER = regex(
    "全国|人大|人民|政协|中央|中纪委|省|市|区|县|常委|委员|理事|董事|监事|[一二三四五六七]中|[一二三四五六七]次"
)
_RANKED = regex(
    "(?:排名|排在|排|位居|位列|名列|居|列|跃居|跃升|升至|升到|跻身|获得?|夺得|取得|名次|上升到|下降到|降至|跌至|滑落至)[^，。；第]{0,14}$"
)
_AFTER_RANK = regex("$|[，。；！？、：）)”]|的|[位名]|和|，")
_DATE_BEFORE = regex("[月年期] ?$|[0-9.]$")
_DAY_AFTER = regex("[，,、。；上下中早晚凌前后之当至到起日]|$|[~～—-]")
_DAYS = 32
_MEDALS = {"冠军": "1", "亚军": "2", "季军": "3"}
_MEDAL = regex("|".join(_MEDALS))
_TOP = regex("[居列][^，。；第]{0,10}?(?:首位|榜首)|居[^，。；第]{0,8}首(?![届批次个家都])")
_PARTY_CONGRESS = regex(
    "(?:党的|中共)(?P<first>[一二三]?十[一二三四五六七八九]?)大|(?P<second>[一二三]?十[一二三四五六七八九]?)大(?=报告|精神|代表|以来|召开|开幕|闭幕)"
)
_FIRST = regex("首(?=[届批轮期])")


class _Suffixes:
    """What may follow a number: the nouns of the families, by what must stand before."""

    def __init__(self) -> None:
        plain: dict[str, list[tuple[str, str]]] = {}
        gaps: list[tuple[str, re.Pattern[str]]] = []
        before: dict[str, list[str]] = {}
        for family in FAMILIES.values():
            for form in family.chinese:
                lead, mark, noun = form.partition("_")
                if not mark:
                    continue
                if not noun and lead not in ("倒数第",):
                    before.setdefault(lead, []).append(family.name)
                elif "…" in noun:
                    measure, _, last = noun.partition("…")
                    gaps.append((family.name, regex(measure + _GAP + last)))
                else:
                    plain.setdefault(noun.lstrip("）") or noun, []).append((family.name, lead))
        self.plain = WordTable({noun: tuple(found) for noun, found in plain.items() if noun})
        self.gaps = gaps
        self.before = WordTable({noun: tuple(found) for noun, found in before.items()})


_SUFFIXES = _Suffixes()


@lru_cache(maxsize=16)
def read_chinese(text: str) -> tuple[Numbered, ...]:
    """Return what a text names by number, in order of place. Several rules ask."""
    folded = fold_characters(text)
    codes = apart(
        [*read_dialed(folded, chinese=True), *read_codes(text), *read_slogans(text, folded, chinese=True)]
    )
    found = apart([*codes, *_words(folded), *_numbers(folded)])
    return tuple(_with_last(folded, one, other) for one, other in zip_longest(found, found[1:]))


def _with_last(text: str, one: Numbered, other: Numbered | None) -> Numbered:
    """Return the first of two numbers as a range where they are its ends: 第三条至第五条."""
    if other is None or one.families != other.families or not _BETWEEN.fullmatch(text, one.end, other.start):
        return one
    return replace(one, last=other.key)


def _words(text: str) -> Iterator[Numbered]:
    for medal in _MEDAL.finditer(text):
        yield Numbered(*medal.span(), _MEDALS[medal[0]], ("rank",))
    for top in _TOP.finditer(text):
        yield Numbered(*top.span(), "1", ("rank",))
    for congress in _PARTY_CONGRESS.finditer(text):
        yield Numbered(*congress.span(), chinese_key(congress["first"] or congress["second"]), ("congress",))
    for first in _FIRST.finditer(text):
        measure = text[first.end()]
        families = tuple(name for name, form in FAMILIES.items() if f"首{measure}" in form.chinese)
        yield Numbered(first.start(), first.end() + 1, "1", families)


def _numbers(text: str) -> Iterator[Numbered]:
    pending: list[tuple[re.Match[str], str]] = []
    at = 0
    while (match := _NUMBER.search(text, at)) is not None:
        at = match.end()
        key = chinese_key(match[2])
        if not key:
            pending = []
            continue
        named = _named(text, match, key, follows=bool(pending))
        if named is None:
            pending = [*pending, (match, key)] if _JOINT.match(text, at) and (match[1] or pending) else []
            continue
        yield from _joined(text, pending, named)
        pending = []
        at = max(at, named.end)


def _joined(text: str, pending: list[tuple[re.Match[str], str]], named: Numbered) -> Iterator[Numbered]:
    """Yield the numbers before a named one that share its noun, and that one: 第一、第二产业; 第三至五条."""
    for place, (match, key) in enumerate(pending):
        after = pending[place + 1][0].start() if place + 1 < len(pending) else named.start
        is_range = _RANGE.search(text, match.end(), after) is not None
        last = (pending[place + 1][1] if place + 1 < len(pending) else named.key) if is_range else ""
        yield Numbered(match.start(), match.end(), key, named.families, named.kind, last)
    yield named


def _named(text: str, match: re.Match[str], key: str, *, follows: bool) -> Numbered | None:
    """Return a number with what it numbers; None where it is no name, or its noun comes later."""
    start, end = match.span()
    if start and text[start - 1] in _NOT_BEFORE and not match[1]:
        return None
    if match[1] and text.endswith("倒数", 0, start):
        return Numbered(start - 2, end, key, ("bottom",))
    families, last = _families_after(text, match, follows=follows)
    if families[:1] == ("article",) and _COUNTED_STRIP.match(text, last):
        families = ()
    if families:
        sub = _SUB.match(text, last) if families[0] in ("article", "chapter") else None
        if sub is not None:
            key, last = f"{key}-{chinese_key(sub[1] or sub[2])}", sub.end()
        return Numbered(start, last, key, families, FAMILIES[families[0]].kind)
    before = _SUFFIXES.before.ending(text, start)
    if (
        before is not None
        and (match[2].isascii() or "figure" not in before[1])
        and text[before[0] - 1 : before[0]] not in _NO_LABEL_AFTER
    ):
        sub = _SUB_LABEL.match(text, match.end(2))
        key, end = (f"{key}-{int(sub[1])}", sub.end()) if sub else (key, match.end(2))
        return Numbered(before[0], end, key, before[1], "reference")
    if match[1] and _JOINT.match(text, end):
        return None
    return _unnamed(text, match, key)


def _unnamed(text: str, match: re.Match[str], key: str) -> Numbered | None:
    """Return a rank, an ordinal or a number with 号 of which nothing more is known."""
    start, end = match.span()
    if text.startswith("个五年", end):
        return None
    if match[1]:
        ranked = _AFTER_RANK.match(text, end) and _RANKED.search(text, max(0, start - 20), start)
        return Numbered(start, end, key, ("rank",) if ranked else ())
    if text.startswith("号", end) and not _DATE_BEFORE.search(text, max(0, start - 2), start):
        issued = text[start - 1 : start] in ("〕", "]", "）", ")")
        is_day = _DAY_AFTER.match(text, end + 1) and match[2].isascii() and int(key) < _DAYS
        if issued or not is_day:
            return Numbered(start, end + 1, key, ("order",) if issued else (), "reference")
    return None


def _families_after(text: str, match: re.Match[str], *, follows: bool) -> tuple[tuple[str, ...], int]:
    """Return the families whose noun follows a number, and where it ends."""
    end = match.end()
    ordinal = bool(match[1]) or follows
    if ordinal:
        for name, pattern in _SUFFIXES.gaps:
            found = pattern.match(text, end)
            if found is not None:
                return (name,), found.end()
    noun = _SUFFIXES.plain.starting(text, end)
    if noun is None:
        return (), end
    last, forms = noun
    fits = tuple(
        dict.fromkeys(name for name, lead in forms if _fits(lead, text, match, last, ordinal=ordinal))
    )
    if (
        "rank" in fits
        and text[last - 1] in "大高长多低快"
        and text[last : last + 1] in ("会", "度", "期", "层", "项", "类")
    ):
        return (), end
    return fits, last


def _fits(lead: str, text: str, match: re.Match[str], last: int, *, ordinal: bool) -> bool:
    if ordinal:
        return lead != "（"
    match lead:
        case "第":
            return False
        case "~":
            return not match[2].isascii()
        case "&":
            return bool(
                text[match.start() - 1 : match.start()] in _BODY_BEFORE or _BODY_AFTER.match(text, last)
            )
        case "（":
            return text[match.start()] in "（("
        case _:
            return True
