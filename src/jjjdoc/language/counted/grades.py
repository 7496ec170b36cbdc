"""Grades, alone or in lists that share a noun: 一、二、三等奖, first-, second- and third-tier cities, Grades I, II and III."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.numbered.values import (
    ENGLISH_ORDINALS,
    ENGLISH_WORDS,
    ROMAN,
    chinese_key,
    english_key,
    roman_key,
)
from jjjdoc.patterns import regex

_NUMERAL = "[一二三四五六七八九ⅠⅡⅢⅣⅤ]"
_SUFFIX = "(?:等奖|梯队|线|级|等|类|型|档|期|批)"
_CHINESE_LIST = regex(
    f"(?<![一二三四五六七八九十百千万第、])(?:第?{_NUMERAL}{_SUFFIX}?(?:[、和与及]|以及)){{0,6}}第?{_NUMERAL}{_SUFFIX}(?![、])"
)
_CHINESE_ITEM = regex(f"第?({_NUMERAL}){_SUFFIX}?")
_NOUN = "(?:tier|class|grade|level|category|categories|type|phase|batch|prize|line|echelon|group)(?:e?s)?(?![a-z])"
_JOINT = "(?:, ?(?:and |or )?| and | or | to )(?:the )?"
_NTH = f"(?<![a-z])(?:{ENGLISH_ORDINALS})(?![a-z])"
_NTH_LIST = regex(f"(?:{_NTH}(?:[- ]{_NOUN})?-?{_JOINT}){{0,6}}{_NTH}[- ]{_NOUN}")
_NTH_ITEM = regex(f"({_NTH})(?:[- ]{_NOUN})?-?")
_NUMBER = f"(?<![a-z0-9])(?:(?:{ENGLISH_WORDS}|{ROMAN}|[1-9])(?![a-z0-9]))"
_LABELLED_LIST = regex(
    f"(?<![a-z]){_NOUN}[- ]{_NUMBER}(?:{_JOINT}(?:{_NOUN}[- ])?{_NUMBER}){{0,6}}(?!%|[.]?[0-9])"
)
_LABELLED_ITEM = regex(f"(?:{_NOUN}[- ])?({_NUMBER})")
_READERS = ((_NTH_LIST, _NTH_ITEM), (_LABELLED_LIST, _LABELLED_ITEM))

Grade = tuple[int, int, str]


def grades_of(folded: str, *, chinese: bool) -> tuple[Grade, ...]:
    """Return the grades of a folded text as start, end and concept; none where all are the same one."""
    found = tuple(_in_chinese(folded) if chinese else _in_english(folded))
    return found if len({concept for _, _, concept in found}) > 1 else ()


def _in_chinese(text: str) -> Iterator[Grade]:
    for listed in _CHINESE_LIST.finditer(text):
        for item in _CHINESE_ITEM.finditer(text, *listed.span()):
            yield (*item.span(), f"grade {chinese_key(item[1])}")


def _in_english(text: str) -> Iterator[Grade]:
    for lists, items in _READERS:
        for listed in lists.finditer(text):
            for item in items.finditer(text, *listed.span()):
                yield (*item.span(), f"grade {_key(item[1])}")


def _key(number: str) -> str:
    return english_key(number) or roman_key(number)
