"""How many chapters, articles or tables a text says that it has, and the references to one beyond them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from jjjdoc.language.numbered.values import chinese_key
from jjjdoc.language.series.kinds import KINDS, Number, kind_of, labelled, number_of
from jjjdoc.language.series.marks import Line, Mark
from jjjdoc.language.series.references import references_in
from jjjdoc.patterns import regex

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_TEXT_ZH = "报告|书|文|合同|协议|公报|规划|计划|方案|纲要|办法|条例|规定|细则|章程|白皮书|蓝皮书|手册|年鉴|指南|意见|标准|制度"
_TEXT_EN = (
    "report|bulletin|agreement|contract|study|guide|volume|book|document|plan|paper|review|manual|handbook|strategy|statement"
    "|yearbook|guidelines|policy|publication|brief|survey|overview|summary|communique"
)
_HAS_ZH = "(?:一?共(?:分为?|有|计)?|分为?|分成|由|设有?|附有?|包[括含]|计)"
_HAS_EN = (
    r"(?:is|are) in|has|have|contains?|comprises?|consists? of|falls? into|(?:is|are) (?:divided|organi[sz]ed|arranged|structured|grouped|split) (?:in|into)"
    r"|(?:is|are) (?:made up|composed) of"
)
_PARTED_EN = r"(?:divided|organi[sz]ed|arranged|structured|split) (?:in|into)"
_NUMBER_ZH = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
_SHOWN_ZH = {"table": "表格?", "figure": "图", "box": "专栏", "annex": "附件", "appendix": "附录"}


@cache
def _said(*, chinese: bool) -> re.Pattern[str]:
    """Return the pattern of a sentence that says how many of a kind this text has: `number`, and a group for the kind."""
    if chinese:
        kinds = "|".join(
            f"(?P<k{at}>{f'个?(?:{kind.zh_after})(?!件|款)' if kind.zh_after else f'[张幅个]{_SHOWN_ZH[name]}'})"
            for at, (name, kind) in enumerate(KINDS.items())
            if kind.zh_after or name in _SHOWN_ZH
        )
        shown = "|".join(
            f"(?P<m{at}>{_SHOWN_ZH[name]})" for at, name in enumerate(KINDS) if name in _SHOWN_ZH
        )
        return regex(
            rf"(?:^|[。；，])(?:[本该全这]份?[一-鿿]{{0,6}}?)?(?:{_TEXT_ZH})(?:正文|主体|主报告)?(?P<said>{_HAS_ZH}(?P<number>{_NUMBER_ZH})(?:{kinds}))"
            rf"|(?:^|[。；，])(?:[本该全][章节篇文书])?(?P<shown>附?(?:{shown})(?:一?共有?|共计|计)(?P<count>{_NUMBER_ZH})[张幅个份项])"
        )
    kinds = "|".join(f"(?P<k{at}>{_plural(kind.en)})" for at, kind in enumerate(KINDS.values()) if kind.en)
    number = rf"(?P<{{}}>{'|'.join(_NUMBERS)}|\d{{{{1,2}}}}) (?:\w+ )?"
    texts = rf"(?:this|the|our|the present) (?:{_TEXT_EN})"
    return regex(
        rf"(?:^|[.;] )(?P<said>{texts} (?:{_HAS_EN}) {number.format('number')}(?:{kinds})(?![\w-])"
        rf"|{_PARTED_EN} {number.format('count')}(?:{kinds.replace('<k', '<m')})(?![\w-])(?=, {texts}))",
        re.IGNORECASE,
    )


def _plural(singular_or_plural: str) -> str:
    """Return the pattern of a kind's name in the plural only."""
    return (
        singular_or_plural.replace("s?", "s")
        .replace("(?:es)?", "es")
        .replace("(?:x|ces)", "ces")
        .replace("y|ies", "ies")
        .replace("\\.?", "")
    )


def beyond(lines: Sequence[Line], known: Mapping[str, Collection[Number]]) -> Iterator[tuple[Mark, Mark]]:
    """Yield each reference to a number that is more than the text says it has, with where it says so."""
    for at, line in enumerate(lines):
        found = _said(chinese=line.chinese).search(line.text) if line.role == "paragraph" else None
        if found is None:
            continue
        kind, count = _kind_and_count(found)
        said = Mark(kind, ("", (count,)), at, *found.span("said" if found["said"] else "shown"))
        for reference in (*_behind(at, line, kind, found.end()), *_in_later(lines, at, kind)):
            letter, parts = reference.number
            near = len(parts) <= _PARTS and not letter and count < parts[-1] <= 2 * count + _FAR
            if near and reference.number not in known.get(kind, ()):
                yield reference, said


_PARTS = 2
"""Tables are numbered within a chapter: 3-5."""
_FAR = 3
"""A number that is far higher is that of another text."""


def _kind_and_count(found: re.Match[str]) -> tuple[str, int]:
    names = list(KINDS)
    groups = found.groupdict()
    kind = next(names[int(group[1:])] for group, text in groups.items() if group[0] in "km" and text)
    written = (groups["number"] or groups.get("count") or "").lower()
    if written in _NUMBERS:
        return kind, _NUMBERS.index(written) + 2
    return kind, int(written if written.isdecimal() else chinese_key(written.replace("两", "二")) or 0)


_BEFORE_ZH = regex("[，。；：、\\s见在按由于和与及至]$")
_CHANGED = regex(
    r"增加|新增|增设|增补|移至|删除|取消|合并|(?<![a-z])(?:added|adds?|new|moved|removed|deleted|dropped|former|old)(?![a-z])"
)


def _behind(at: int, line: Line, kind: str, start: int) -> Iterator[Mark]:
    """Yield the references in the rest of a line; in Chinese also those that begin a clause: 第五章提出建议."""
    if _CHANGED.search(line.text.lower()):
        return
    seen = set()
    for reference in references_in(at, line, frozenset((kind,))):
        if reference.start >= start:
            seen.add(reference.start)
            yield reference
    for found in (
        labelled(chinese=True, kinds=frozenset((kind,))).finditer(line.text, start) if line.chinese else ()
    ):
        nth = found.groupdict().get("nth")
        number = number_of(nth) if nth and kind_of(found) == kind else None
        if (
            number
            and found.start() not in seen
            and _BEFORE_ZH.search(line.text, max(0, found.start() - 1), found.start())
        ):
            yield Mark(kind, number, at, *found.span())


_LATER = 3
"""How many of the next lines are still about what the text has."""


def _in_later(lines: Sequence[Line], at: int, kind: str) -> Iterator[Mark]:
    for later in range(at + 1, min(len(lines), at + 1 + _LATER)):
        if lines[later].chinese == lines[at].chinese and lines[later].role == "paragraph":
            yield from references_in(later, lines[later], frozenset((kind,)))
