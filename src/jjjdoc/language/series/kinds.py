"""What documents number, as data in both languages, and how the numbers are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from jjjdoc.language.numbered.values import chinese_key, roman_key
from jjjdoc.patterns import regex


class Kind(NamedTuple):
    """What is numbered: the words before its number; in Chinese `zh_after`, if it is written 第…章, the word behind it.

    `captions`: it is shown somewhere, in an order of its own that nothing else checks. `parts`: it is a part of the text.
    """

    zh: str = ""
    en: str = ""
    zh_after: str = ""
    captions: bool = False


KINDS: Mapping[str, Kind] = {
    "chart": Kind("图表", "Charts?", captions=True),
    "table": Kind("表(?!格)", "Tables?", captions=True),
    "figure": Kind("图(?!表)", r"Figures?|Figs?\.?", captions=True),
    "box": Kind("专栏|专框", "Box(?:es)?", captions=True),
    "side table": Kind("附表", "", captions=True),
    "side figure": Kind("附图", "", captions=True),
    "annex": Kind("附件", "Annex(?:es)?", captions=True),
    "appendix": Kind("附录", "Appendi(?:x|ces)", captions=True),
    "attachment": Kind("", "Attachments?", captions=True),
    "exhibit": Kind("", "Exhibits?", captions=True),
    "schedule": Kind("", "Schedules?", captions=True),
    "note": Kind("注释?", "Notes?", captions=True),
    "case": Kind("案例", "Case Stud(?:y|ies)|Cases?", captions=True),
    "part": Kind("", "Parts?", "部分|编|篇"),
    "chapter": Kind("", "Chapters?", "章"),
    "section": Kind("", "Sections?|Sec\\.", "节"),
    "article": Kind("", "Articles?|Clauses?", "条"),
}

DIGITS = r"[A-Z]?-?\d{1,3}(?:[-–.．]\d{1,2}){0,3}(?![\d%])"
_ROMAN = r"[IVX]{1,5}(?![A-Za-z])"
_HAN = "[一二三四五六七八九十百]{1,5}|[0-9]{1,3}"
_ZH_NUMBER = rf"{DIGITS}|[一二三四五六七八九十]{{1,3}}(?![一-鿿])|[A-Z](?![A-Za-z])"
_EN_NUMBER = rf"{DIGITS}|{_ROMAN}|[A-Z](?![A-Za-z’'.]\S)"


@cache
def labelled(*, chinese: bool, kinds: frozenset[str] = frozenset(KINDS)) -> re.Pattern[str]:
    """Return the pattern of a name with its number: `number`, in Chinese also `nth`, and a group for each of the kinds."""
    before = "|".join(
        f"(?P<k{at}>{kind.zh if chinese else f'(?i:{kind.en})'})"
        for at, (name, kind) in enumerate(KINDS.items())
        if name in kinds and (kind.zh if chinese else kind.en)
    )
    if not chinese:
        return regex(
            rf"(?<![A-Za-z-])(?:{before or _NEVER})[ \u00a0](?P<number>{_EN_NUMBER})(?![A-Za-z]{{2}})"
        )
    after = "|".join(
        f"(?P<k{at}>{kind.zh_after})"
        for at, (name, kind) in enumerate(KINDS.items())
        if name in kinds and kind.zh_after
    )
    return regex(
        rf"(?:{before or _NEVER})[ \u3000]?(?P<number>{_ZH_NUMBER})|第(?P<nth>{_HAN})(?:{after or _NEVER})"
    )


_NEVER = "(?!)"


def kind_of(found: re.Match[str]) -> str:
    """Return the kind whose name a match of `labelled` has."""
    names = list(KINDS)
    return next(
        names[int(group[1:])]
        for group, text in found.groupdict().items()
        if group[0] == "k" and text is not None
    )


Number = tuple[str, tuple[int, ...]]
"""The letters before a number, such as the A of A1, and its parts: 2-1 is (2, 1). A letter alone counts: B is 2."""

_PARTS = regex(r"(?P<letter>[A-Z]?)-?(?P<digits>\d+(?:[-–.．]\d+)*)")
_MARK = regex("[-–.．]")


def number_of(written: str) -> Number | None:
    """Return the number that is written in digits, Chinese or Roman numerals, or as a letter."""
    parts = _PARTS.fullmatch(written)
    if parts:
        return parts["letter"], tuple(int(each) for each in _MARK.split(parts["digits"]))
    if written.isascii() and written.isalpha():
        roman = roman_key(written.lower()) if not written.strip("IVX") else ""
        if roman:
            return "", (int(roman),)
        return ("", (ord(written) - ord("A") + 1,)) if len(written) == 1 else None
    key = chinese_key(written)
    return ("", (int(key),)) if key.isdecimal() else None
