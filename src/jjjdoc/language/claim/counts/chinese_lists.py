"""Counts and their lists in Chinese: 三县（即三河、大厂、香河）, 三河、大厂、香河等三县."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from jjjdoc.language.claim.counts.chinese_items import BRACKETS, count_before, read_clauses, read_items
from jjjdoc.language.claim.counts.enumeration import Enumeration, Items, Listed, closing, masked
from jjjdoc.language.claim.text import Text
from jjjdoc.language.counted.places import DIVISIONS
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.language.surnames import SURNAMES
from jjjdoc.patterns import regex

_REACH = 300
_MARKS = ("、", "：", "》《", "”“", "（", "——", "即", "分别")
"""What a list has, one at least."""
_NUMERAL = r"[二两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\d|20"
_HAN = HAN_LETTER
_NUMERALS = "[一二两三四五六七八九十1-9]"
"""What every count begins with: it is looked for first, far faster."""
_COUNT = regex(_NUMERALS)
_NO_NUMBER_BEFORE = (
    f"(?={_NUMERALS})"
    r"(?<!\d[,，])(?<![\dA-Za-z.第前其另各每首头约近超过逾余多数几之半百千万亿零点两一二三四五六七八九十〇年月年初末旬哪后最又~～—–\-/至到])"
)
_NO_MEASURE = (
    r"(?![一二两三四五六七八九十\d]|年|月|日|天|周|次|倍|成|元|岁|米|公里|千米|时|点|分|秒|小时|季|期|届|个月|个百分点|个小时|个多|余|多|几|万|亿|百|千|者|人|名|位|项之一"
    r"|[以之]|级|类|线|号|层|楼|环|折|度|轮|批|角|亩|吨|斤|公斤|克|升|%|％)"
)

_INTRODUCED = (
    rf"(?:”{_HAN}{{0,4}}|[（(][省市区县家个]{{1,2}}[)）])?(?:(?P<bracket>[（(])(?P<that>即|分别[是为]|指)?(?![约占比较含同见不按其])(?!包括|如|例如)"
    r"|(?P<named>，?即(?![使将便可时刻])|，?分别(?:[是为](?!\d)|位于|来自|设在)|——)|(?P<open>，(?:包括|涵盖))|(?P<colon>(?:为|是|有)?：))"
)

# “三校一院”, “八校三院”: counts with what they count, in a row.
_SUM = regex(
    rf"(?={_NUMERALS})(?P<noun>(?:(?:{_NUMERAL}|一)(?![二两三四五六七八九十一]){_HAN}){{2,4}}){_INTRODUCED}"
)
_SUM_PART = regex(rf"({_NUMERAL}|一){_HAN}")
_COUNTED = regex(
    rf"{_NO_NUMBER_BEFORE}(?P<count>{_NUMERAL}) ?{_NO_MEASURE}(?P<noun>(?:(?![和与及]){_HAN}){{1,10}}?){_INTRODUCED}"
)
_COUNTED_SUBJECT = regex(
    rf"{_NO_NUMBER_BEFORE}(?P<count>{_NUMERAL}) ?{_NO_MEASURE}(?P<noun>(?:(?![和与及]){_HAN}){{1,8}}?)(?:于|在|已|被|将|入|获|加入|参加|通过)"
    r"[^，。；：、]{0,20}，(?P<named>分别[是为])(?P<bracket>(?!))?(?P<open>(?!))?(?P<colon>(?!))?(?P<that>(?!))?"
)
# 两家医院和: an earlier count that may belong to the same list.
_EARLIER = regex(rf"{_NO_NUMBER_BEFORE}({_NUMERAL}|一) ?{_NO_MEASURE}{_HAN}{{1,6}}[和与、]$")
_EARLIER_REACH = 12
_BRACKET = regex("[（(](?!包括|包含|含|[例比]?如|主要)(?:即|分别[是为])?")
_ALTERNATIVES = regex("[^、](?:、[^、])+")
"""What may stand in place of the character before the bracket, and is no list of its own: 乡（镇、市）."""
_CLOSED = regex(
    rf"等(?P<count>{_NUMERAL}) ?(?P<noun>(?:个|座|家|所|条|项|类|种|大)?(?:省区市|省市区|省市|区市|市县|区县|省份?|城市|市|自治区|区县?|县|旗|乡镇|乡|镇|地|国家|国|校|院|高校|大学|医院|学校|机场|车站|站"
    rf"|园区|新区|开发区|领域|方面|部门|部委|单位|企业|公司|集团|高速公路|高铁|铁路|线路|城际|项目|工程|产业链|集群|行业|产业|任务|原则|平台|类|种|项|大|个))"
)
_CLOSED_AT_ONCE = regex(
    rf"(?={_NUMERALS})(?:(?<={_HAN})|(?<=”))(?<![第其另每前后])(?P<count>{_NUMERAL}) ?(?P<noun>(?:个|大|座|类|种)?(?:省区市|省市区|省市|省份|城市|市|区|县|镇|国|领域|方面|环节|行业|产业|部门|维度|等次|等级|档次|层次|级别|类别|阶段|步骤|板块|方向|片区|组别|类))(?![内外上下])"
)
"""A count right behind its list, without 等: only what names the members, since 教育、卫生五个项目 are five of both."""

_NAMED_AT_ONCE = regex(
    rf"(?<={_HAN})(?<![第其另每前后])(?P<count>{_NUMERAL}) ?(?P<noun>[处座家所条栋艘名位](?![^，。；：]{{0,2}}[内外上下])(?={_HAN}{{2}}))"
)
_LONGEST_NAME = 4
_JOINTS = regex("[、和与及]")
_ADMINISTRATIVE = "省市区县镇乡村州旗国"


@cache
def _divisions() -> frozenset[str]:
    return frozenset(line.split("|")[0].strip() for line in DIVISIONS.strip().splitlines())


_PLACES = regex(r"(?:省|市|区|县|地|国|校|院|城|镇|乡|旗|州|家|站|机场|园)$|省份$|国家$|城市$")
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_TEN = 10


def find_enumerations(text: Text) -> Iterator[Enumeration]:
    """Yield each count with its list, where what is counted and what is listed are surely the same."""
    plain = text.written
    if not _COUNT.search(plain) or not any(mark in plain for mark in _MARKS):
        return
    shown = masked(text, ("和", "与", "及"), "、")
    found_after = list(_after_counts(plain, shown))
    yield from found_after
    places = {each.start for each in found_after}
    yield from (each for each in _counted_names(shown) if each.start not in places)
    for found in _CLOSED.finditer(plain):
        listed = count_before(shown, found.start())
        if listed is not None:
            start, counts = listed
            items = Items(min(counts), max(counts), found.start())
            yield Enumeration(start, found.end(), (value_of(found["count"]),), items, weak=True, before=True)
    yield from _rows_of_quotes(plain)
    yield from _named_at_once(shown)
    for found in _CLOSED_AT_ONCE.finditer(plain):
        listed = count_before(shown, found.start())
        if listed is not None and not shown.endswith("等", 0, found.start()):
            start, counts = listed
            items = Items(min(counts), max(counts), found.start())
            yield Enumeration(start, found.end(), (value_of(found["count"]),), items, weak=True)


def _named_at_once(shown: str) -> Iterator[Enumeration]:
    """Yield each count right behind names of one length, of what it counts: 柳河、北坡、新塘和赤岩五家采石场.

    Names of places may say where the things are rather than what they are called, and so many more or fewer are other things.
    """
    for found in _NAMED_AT_ONCE.finditer(shown):
        listed = count_before(shown, found.start())
        if listed is None:
            continue
        start, (*_, members) = listed
        names = _JOINTS.split(shown[start : found.start()])[1:]
        alike = (
            len(names) > 1 and len({len(name) for name in names}) == 1 and 0 < len(names[0]) <= _LONGEST_NAME
        )
        where = alike and any(name[-1] in _ADMINISTRATIVE or name in _divisions() for name in names)
        if alike and members == len(names) + 1 and not where:
            items = Items(members, members, found.start())
            if abs(members - value_of(found["count"])) == 1:
                yield Enumeration(start, found.end(), (value_of(found["count"]),), items, weak=True)


_QUOTED_ROW = regex(
    rf"(?P<row>(?:(?:“[^“”]{{1,24}}”|《[^《》]{{1,40}}》)[、和与及]?){{2,12}})(?P<count>{_NUMERAL})(?:项|个|块|大|张|部|份|种|类|条|篇|座|家)"
)
_QUOTES = regex("[”》]")


def _rows_of_quotes(plain: str) -> Iterator[Enumeration]:
    """Yield each row of quoted names with the count right behind it: “…”“…”“…”三项荣誉."""
    for found in _QUOTED_ROW.finditer(plain):
        members = len(_QUOTES.findall(found["row"]))
        items = Items(members, members, found.end("row"))
        yield Enumeration(
            found.start(), found.end(), (value_of(found["count"]),), items, weak=True, before=False
        )


def find_lists(text: Text) -> Iterator[Listed]:
    """Yield each closed list in brackets, and each that spells out a count."""
    shown = masked(text, ("和", "与", "及"), "、")
    for opening in _BRACKET.finditer(shown):
        end = closing(shown, opening.start(), BRACKETS, _REACH)
        items = read_items(shown, opening.end(), end) if end >= 0 else None
        if items is not None and not _ALTERNATIVES.fullmatch(shown, opening.end(), end):
            yield Listed(opening.end(), end, items)
    for found in find_enumerations(text):
        yield Listed(found.start, found.end, found.items)


def _after_counts(plain: str, text: str) -> Iterator[Enumeration]:
    reached = 0
    subjects = _COUNTED_SUBJECT.finditer(plain) if "分别" in plain else ()
    for found in sorted((*_SUM.finditer(plain), *_COUNTED.finditer(plain), *subjects), key=_place):
        if found.start() < reached:
            continue
        reached = found.end("noun")
        if "count" in found.groupdict():
            start, counts = _with_earlier(plain, found)
        else:
            start, counts = (
                found.start(),
                (sum(value_of(part[1]) for part in _SUM_PART.finditer(found["noun"])),),
            )
        yield from _with_list(text, found, start, counts)


_CLAUSE_END = "(?=[。；！？\n]|$)"
_KIND = "(?:市|区|县|镇|省|国|城市|省份|国家|高校|大学|学校|院校|医院|院所|企业|公司|单位|部门|部委|机构|机场|港口|车站|园区|开发区|实验室|银行|集团|协会)"
_ONE_NAME = f"{_HAN}{{1,14}}(?:大学|学院|研究院|研究所|实验室|医院|公司|集团|银行|协会|中心|[省市区县镇乡州旗国局厅委部院所校厂港站园会]|机场)"
_COUNTED_NAMES = regex(
    rf"(?:^|[，。；])[^，。；：、\d]{{0,12}}?{_NO_NUMBER_BEFORE}(?P<count>{_NUMERAL}) ?(?:个|家|所|座|名)?{_KIND}(?:[^，。；：、\d二两三四五六七八九十]{{2,16}}：|(?:分别)?[为是])"
    rf"(?P<names>(?:{_ONE_NAME}、)*{_ONE_NAME}[和与及]{_ONE_NAME}){_CLAUSE_END}"
)
"""Names of what is counted, behind a clause or a verb: 三家单位共同承担首批课题：…大学、…研究院和…医院."""


_PERSON = f"[{SURNAMES}]{_HAN}{{1,2}}"
_COUNTED_PERSONS = regex(
    rf"{_NO_NUMBER_BEFORE}(?P<count>{_NUMERAL}) ?[名位人][^，。；：、\d]{{0,8}}(?:：|，?(?:分别)?[是为即])"
    rf"(?P<names>(?:{_PERSON}、)+{_PERSON}(?P<last>[和与及]{_PERSON})?){_CLAUSE_END}"
)
"""Persons by name: 课题组由四名成员组成：王明、李华、张伟和赵敏."""


def _counted_names(text: str) -> Iterator[Enumeration]:
    for found in _COUNTED_NAMES.finditer(text):
        members = found["names"].count("、") + 2
        items = Items(members, members, found.end())
        yield Enumeration(found.start("count"), found.end(), (value_of(found["count"]),), items, weak=True)
    for found in _COUNTED_PERSONS.finditer(text):
        members = found["names"].count("、") + (2 if found["last"] else 1)
        items = Items(members, members, found.end())
        yield Enumeration(found.start("count"), found.end(), (value_of(found["count"]),), items, weak=True)


def _place(found: re.Match[str]) -> int:
    return found.start()


def _with_earlier(plain: str, found: re.Match[str]) -> tuple[int, tuple[int, ...]]:
    """Return the count, and with one joined to it before (两家医院和三所学校) also the sum."""
    count = value_of(found["count"])
    earlier = _EARLIER.search(plain, max(0, found.start() - _EARLIER_REACH), found.start())
    if earlier is None:
        return found.start(), (count,)
    return earlier.start(), (count, count + value_of(earlier[1]))


def _with_list(text: str, found: re.Match[str], start: int, counts: tuple[int, ...]) -> Iterator[Enumeration]:
    """Yield the count with the list that follows it, if it is one."""
    noun = found["noun"]
    if any(char in noun for char in "的了在是将已中有为向从被把而不") or "对" in noun[1:]:
        return
    if found["bracket"]:
        end = closing(text, found.start("bracket"), BRACKETS, _REACH)
    else:
        end = _stop(text, found.end())
    if end < 0:
        return
    plain_bracket = bool(found["bracket"]) and not found["that"]
    goes_on = bool(found["colon"]) and text[end : end + 1] == "；"
    alike = plain_bracket and not _PLACES.search(noun)
    items = None if goes_on else read_items(text, found.end(), end, alike=alike)
    if items is None and found["colon"]:
        items = read_clauses(text, found.end())
    if items is not None:
        weak = plain_bracket or bool(found["colon"]) or bool(found["open"])
        yield Enumeration(start, end, counts, replace(items, open=bool(found["open"])), weak=weak)


_STOP = regex("[。；！？，：\n]|——")


def _stop(text: str, start: int) -> int:
    """Return where a list without brackets ends."""
    found = _STOP.search(text, start, start + _REACH)
    return found.start() if found else min(len(text), start + _REACH)


def value_of(numeral: str) -> int:
    """Return what a small numeral is worth."""
    if numeral.isascii():
        return int(numeral)
    if numeral.startswith("十"):
        return _TEN + (_DIGITS[numeral[1]] if len(numeral) > 1 else 0)
    return _DIGITS[numeral]
