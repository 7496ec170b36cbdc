r"""List of names with one noun missing.

What it finds
    A list of districts, counties, reservoirs, stations, schools and their like in which every name has its noun but one:
    "Sanhe City, Dachang Hui Autonomous County and Xianghe"; 通州区、大兴、房山区.
Why it matters
    Names in one list are written in one way. The missing noun makes the reader ask whether something else is meant:
    Xianghe the county, or a town of that name.
Examples
    Bad en: The plan covers Sanhe City, Dachang Hui Autonomous County and Xianghe.
    Bad en: Pilot projects run in Tongzhou District, Daxing and Fangshan District.
    Bad en: Water is protected at Miyun Reservoir and the Guanting, two sources of the city.
    Good en: The plan covers Sanhe City, Dachang Hui Autonomous County and Xianghe County in Hebei.
    Good en: Pilot projects run in Tongzhou, Daxing and Fangshan districts, and in Haidian District, Beijing.
    Bad zh: 试点在通州区、大兴、房山区开展。
    Good zh: 试点在通州、大兴、房山等区开展。
Limits
    The rule checks lists of three or more names, and lists of two only if the glossary has the name with its noun. A
    name between commas may be the place where the one before it lies (Haidian District, Beijing, …) and is ignored.
    In Chinese, only a name of two characters between two others is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.names import ADMINISTRATIVE, BY_ENGLISH, CHINESE_DISTRICTS, HEADS, SITES
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.name._compounds import APOSTROPHES, HYPHENS
from jjjdoc.lint.rules.name._known import KnownNames, glossary_names
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    safety="unsafe",
    messages={
        "found": Wording(
            en="the other names in this list end in a noun such as {noun}; this one does not",
            zh="并列名称均带通名（如“{noun}”），此处缺少通名",
        )
    },
)

_NOUNS = {**dict.fromkeys(ADMINISTRATIVE, "administrative"), **{noun: noun for noun in SITES}}
_WORD = rf"(?:No\. ?\d+|[A-Z][\w{APOSTROPHES}{HYPHENS}]*)"
_ITEM = rf"(?:[Tt]he )?{_WORD}(?: {_WORD}){{0,4}}"
_JOINT = r"(?:, and |, or |, | and | or )"
_LIST = regex(rf"(?<![\w{APOSTROPHES}{HYPHENS}]){_ITEM}(?:{_JOINT}{_ITEM})+")
_SPLIT = regex(_JOINT)
_END = regex(
    r"\s*(?:[.,;:!?()\[\]”\"]|$)|[ \u00a0](?:is|are|was|were|has|have|had|will|in|on|at|to|from|with|by|for|as|which|that|took|met|came|went|\w+ed)\b"
)
_CHINESE_NOUN = "区|县|市|镇|乡|站|水库"
_CHINESE = regex(
    rf"(?<={HAN_LETTER})(?P<noun>{_CHINESE_NOUN})(?:[和与及、]|以及)"
    rf"(?P<bare>{'|'.join(sorted(CHINESE_DISTRICTS, key=len, reverse=True))})"
    rf"(?=(?:[和与及、]|以及){HAN_LETTER}{{2,3}}(?:{_CHINESE_NOUN})(?![域间场民长委]))"
)


class _Item(Struct, frozen=True):
    """A name of a list, folded, without its article; `noun` is the word it ends in if that is a noun of names."""

    start: int
    end: int
    name: str
    noun: str
    article: bool


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the one name of a list that lacks the noun that all others have."""
    if is_chinese(passage.language):
        yield from _chinese(passage)
        return
    known = context.once(glossary_names)
    for found in _LIST.finditer(passage.text):
        items, joints = _items(passage, found)
        bare = [index for index, item in enumerate(items) if not item.noun]
        if len(bare) == 1 and _is_missing(passage, items, joints, bare[0], known):
            item = items[bare[0]]
            noun = passage.text[items[bare[0] - 1].start : items[bare[0] - 1].end].split()[-1]
            yield Hit(
                passage,
                item.start,
                item.end,
                {"noun": noun},
                replacement=_with_noun(passage, item, noun, known),
            )


def _chinese(passage: Passage) -> Iterator[Hit]:
    for found in _CHINESE.finditer(passage.text):
        yield Hit(passage, *found.span("bare"), {"noun": found["noun"]})


def _items(passage: Passage, found: re.Match[str]) -> tuple[list[_Item], list[str]]:
    joints = list(_SPLIT.finditer(passage.text, *found.span()))
    starts = [found.start(), *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), found.end()]
    items = []
    for start, end in zip(starts, ends, strict=True):
        name = passage.folded[start:end]
        bare = name.removeprefix("the ")
        last = bare.split()[-1]
        noun = last if last in _NOUNS and " " in bare else ""
        items.append(_Item(end - len(bare), end, bare, noun, bare != name))
    return items, [joint[0] for joint in joints]


def _is_missing(
    passage: Passage, items: list[_Item], joints: list[str], index: int, known: KnownNames
) -> bool:
    """Tell whether a name without a noun is one of the list that lacks it, and not a place or a word of its own."""
    item = items[index]
    kinds = {_NOUNS[other.noun] for other in items if other.noun}
    last_word = item.name.split()[-1]
    if index == 0 or len(kinds) != 1 or len(item.name.split()) > 2 or item.name in BY_ENGLISH:
        return False
    if last_word in HEADS or last_word.rstrip("s") in HEADS or not _END.match(passage.text, items[-1].end):
        return False
    if len(items) == 2:
        return _with_noun_in(known, item.name, items[0].noun)
    if index == len(items) - 1:
        return " and" in joints[-1] or " or" in joints[-1]
    return len(items) > 3 or (joints[index].strip() in ("and", "or"))


def _with_noun_in(known: KnownNames, name: str, noun: str) -> bool:
    return any(folded == f"{name} {noun}" for folded, _ in known.names_beginning_with(f"{name} {noun}"))


def _with_noun(passage: Passage, item: _Item, noun: str, known: KnownNames) -> str | None:
    if not _with_noun_in(known, item.name, fold(noun)):
        return None
    return f"{passage.text[item.start : item.end]} {noun}"
