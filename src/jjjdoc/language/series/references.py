"""Reads what a text refers to by number, but for what it says of another text and for what it only counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jjjdoc.language.series.kinds import DIGITS, kind_of, labelled, number_of
from jjjdoc.language.series.marks import Line, Mark
from jjjdoc.patterns import regex


class _Around(NamedTuple):
    """Patterns of what stands around a reference in one language.

    Before it: `shown` and `part`, one of which must match for what is shown and for a part of the text; `foreign`, the
    name of another text; `this`, the name of this one. Behind it: `elsewhere`, words by which it is no reference to this
    text, and `further`, a number that it goes on with.
    """

    shown: re.Pattern[str]
    part: re.Pattern[str]
    foreign: re.Pattern[str]
    this: re.Pattern[str]
    elsewhere: re.Pattern[str]
    further: re.Pattern[str]


_ANYTHING = regex("")
_ZH = _Around(
    regex(
        r"(?:^|[\s见如在由从据和与及至照看阅按将对以、，。；：（(—“]|本(?:报告|通知|文|办法|方案|规划|合同|协议|条例))$"
    ),
    regex(
        r"(?:^|[（(]|[、和与及至或]|违反|按照|依照|根据|依据|适用|符合|[见在如](?:前述)?"
        r"|本(?:法|条例|办法|规定|细则|合同|协议|章程|报告|文|规划|纲要)(?:的)?)$"
    ),
    regex(
        r"》[^，。；]{0,12}$|[该其](?:法|书|条例|报告|文件)[^，。；]{0,8}$|(?<!本)(?:法|条例|令|决定)[^，。；]{0,6}$|第\S{1,4}[章编]\s?$"
    ),
    regex(r"本(?:法|条例|办法|规定|细则|合同|协议|章程|报告|通知|方案|文|规划|纲要)的?$"),
    regex(r"\s?[份张幅页个套篇人件项年月日万亿处名家条位户次类](?!所|中)|[第\d]|[.．]\d|\u3000"),
    regex(
        rf"\s?(?:、|和|与|及|以及|或|至|到|—|~|～|–)\s?"
        rf"(?P<number>{DIGITS})(?!\d)"
    ),
)
_EN = _Around(
    _ANYTHING,
    _ANYTHING,
    regex(
        r"(?:[’']s|\b(?:its|their|his|her)(?: \w+)?|\b(?:report|yearbook|paper|agreement|treaty|act|law|code|convention|study|guidelines?|regulations?|"
        r"directive|constitution|rules|manual|handbook|book|volume|ipcc|usc|u\.s\.c\.|charter|statute)\b[^.;]{0,24})[ ,(]*$"
    ),
    regex(
        r"\bthis (?:report|paper|agreement|act|law|study|regulation|contract|chapter|document)[^.;]{0,24}$"
    ),
    regex(
        r"\s?(?:\([^)]*\)\s?)?(?:of|to|in|from|under) (?!this\b|the present|these terms|both|all\b|which)[\w“]"
    ),
    regex(
        rf"\s?(?:,? (?:and|or) |, | to | through |–|—|-)"
        rf"(?P<number>{DIGITS}|[IVX]{{1,5}}|[A-Z])(?![A-Za-z])"
    ),
)

_SOURCES = regex(r"\[(\d{1,3}(?:\s?[,，、–-]\s?\d{1,3})*)\](?!\()")
_SECTION_ZH = regex(r"(?<![\d.．])第?(\d{1,2}(?:[.．]\d{1,2}){1,3})\s?(?=[节部小条])")
_SPAN = regex(r"\d{1,3}[-–]\d{1,3}")
_CAPITAL = frozenset(("box", "note", "case", "part", "article", "schedule"))
"""What is a common word as well: a reference to it begins with a capital."""

_REACH = 60


def references_in(at: int, line: Line, kinds: frozenset[str]) -> Iterator[Mark]:
    """Yield what a text refers to of these kinds; `at` is the place of its line."""
    if line.role in ("cell", "header", "alternative"):
        return
    around = _ZH if line.chinese else _EN
    for found in labelled(chinese=line.chinese, kinds=kinds).finditer(line.text):
        before = line.text[max(0, found.start() - _REACH) : found.start()].lower()
        sure = around.this.search(before) is not None
        if _is_of_this(found, before, around, sure=sure):
            yield from _numbers(at, found, around, sure=sure)
    for section in _SECTION_ZH.finditer(line.text) if line.chinese and "section" in kinds else ():
        if not _ZH.foreign.search(line.text[max(0, section.start() - _REACH) : section.start()]):
            yield from _mark("section", section[1], at, section.span())
    for sources in _SOURCES.finditer(line.text) if "source" in kinds else ():
        for number in re.split(r"\D+", sources[1]):
            yield Mark("source", ("", (int(number),)), at, *sources.span())


def _is_of_this(found: re.Match[str], before: str, around: _Around, *, sure: bool) -> bool:
    """Tell whether a name with a number means one of this text: not one of a law, of another report, or a number of things."""
    kind = kind_of(found)
    needed = around.part if found.groupdict().get("nth") else around.shown
    if not needed.search(before) or around.elsewhere.match(found.string, found.end()):
        return False
    if kind in _CAPITAL and found[0][0].islower():
        return False
    return sure or not around.foreign.search(before)


def _numbers(at: int, found: re.Match[str], around: _Around, *, sure: bool) -> Iterator[Mark]:
    """Yield the number of a reference and those that it goes on with: Tables 2 and 3; 表1至表4."""
    kind, written = kind_of(found), found.groupdict().get("nth") or found["number"]
    plural = around is _ZH or found[0].split()[0].endswith("s")
    if around is _EN and plural and _SPAN.fullmatch(written):
        for each in re.split("[-–]", written):
            yield from _mark(kind, each, at, found.span(), sure=sure)
        return
    yield from _mark(kind, written, at, found.span(), sure=sure)
    following = around.further.match(found.string, found.end()) if plural else None
    while following is not None and not around.elsewhere.match(found.string, following.end()):
        yield from _mark(kind, following["number"], at, following.span("number"), sure=sure)
        following = around.further.match(found.string, following.end())


def _mark(kind: str, written: str, at: int, span: tuple[int, int], *, sure: bool = False) -> Iterator[Mark]:
    number = number_of(written)
    if number is not None:
        yield Mark(kind, number, at, *span, sure=sure)
