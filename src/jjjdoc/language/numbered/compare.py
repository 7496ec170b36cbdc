"""What two texts that should say the same name by different numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.numbered.families import FAMILIES, ORDER, PROVISIONS, Kind, Numbered
from jjjdoc.language.numbered.values import CHINESE, ENGLISH_ORDINALS, ENGLISH_WORDS, chinese_key, english_key
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.patterns import regex

_LONGEST_RANGE = 60
_CHINESE = regex(f"(?P<number>{CHINESE})")
_CHINESE_LABEL = regex(f"第 ?(?P<number>{CHINESE})")
_ENGLISH = regex(rf"(?P<number>\b(?:{ENGLISH_ORDINALS}|{ENGLISH_WORDS})\b|[0-9]+|\b[ivx]+\b)")
_ENGLISH_LABEL = regex(
    rf"(?P<number>\b(?:{ENGLISH_ORDINALS})\b|(?<![0-9.,$])[0-9]+(?![.,]?[0-9]|[%％‰]| (?:percent|per cent|days|months|years|million|billion|hundred|thousand|shares|people|persons|members|hours|minutes|meters|square)\b))"
)
_FIRST = regex(
    r"\b(?:first|one|once|top|lead(?:s|ing|er)?|number one|no\. ?1|highest|largest|biggest|best|most|inaugural|initial|maiden|original|debut|opening|champions?|unprecedented)\b"
)


class Difference(Struct, frozen=True):
    """A number of the Chinese text with that of the English text in its place; None on the side that has none."""

    chinese: Numbered | None
    english: Numbered | None
    kind: Kind
    detail: Literal["another", "lost", "added", "from_bottom"] = "another"


def compare_numbered(
    chinese: Sequence[Numbered], english: Sequence[Numbered], texts: tuple[str, str]
) -> tuple[Difference, ...]:
    """Return what is named by another number, family by family. `texts` are the Chinese and the English one."""
    if not chinese or not english:
        return ()
    families = {name for each in chinese for name in each.families[:1]}
    mine, theirs = _by_family(chinese, families), _by_family(english, families)
    shared = sorted(mine.keys() & theirs.keys() - {""}, key=_place)
    taken = _taken(mine, shared), _taken(theirs, shared)
    loose = _in_chinese(texts[0], taken[0], _CHINESE), _in_english(texts[1], taken[1], _ENGLISH)
    labels = _in_chinese(texts[0], taken[0], _CHINESE_LABEL), _in_english(texts[1], taken[1], _ENGLISH_LABEL)
    places = labels[0], labels[1] | (loose[1] & {"1"})
    dotted = any(
        "." in each.key for each in english
    )  # Article 12.1(1 through 5) has no word for its paragraphs
    found: list[Difference] = []
    for family in shared:
        here = _of_family(family, mine[family], theirs[family], labels if family in PROVISIONS else places)
        found += [
            each
            for each in here
            if each.detail == "another"
            or (each.detail == "lost" and not dotted)
            or (each.detail == "added" and _is_added(each, family, texts[0], loose[0]))
        ]
    found += _from_bottom(mine, theirs, texts[1])
    if not found and "hundred" not in texts[1]:
        rest = [each for name, group in mine.items() if name not in shared for each in group]
        found += _of_the_rest(rest, theirs.get("", []), loose)
    return tuple(found)


def _place(family: str) -> tuple[int, str]:
    return ORDER.get(family, len(ORDER)), family


def _by_family(numbered: Sequence[Numbered], families: set[str]) -> dict[str, list[Numbered]]:
    """Return the numbered things by the first of their families that Chinese has; under "" what has none of them."""
    found: dict[str, list[Numbered]] = {}
    for each in numbered:
        name = next((name for name in each.families if name in families), "")
        found.setdefault(name, []).append(each)
    return found


Members = dict[str, Numbered]
Loose = tuple[frozenset[str], frozenset[str]]
"""The numbers of the Chinese and of the English text that are of no family which both texts have."""


def _members(numbered: Sequence[Numbered], others: Sequence[Numbered] = ()) -> Members:
    """Return what is named by number, ranges with all between their ends."""
    known = {each.key for each in others}
    found: Members = {}
    within: Members = {}
    for each in numbered:
        hyphen = not each.last and each.key not in known  # Articles 3-5 may be a range
        first, _, last = each.key.partition("-") if hyphen else (each.key, "", each.last)
        between = _between(first, last)
        within |= dict.fromkeys(between, each)
        if each.key in between or not between:
            found.setdefault(each.key, each)
    return found | {key: each for key, each in within.items() if key not in found}


def _between(first: str, last: str) -> tuple[str, ...]:
    if (
        not (first.isdecimal() and last.isdecimal())
        or not int(first) < int(last) <= int(first) + _LONGEST_RANGE
    ):
        return ()
    return tuple(str(number) for number in range(int(first), int(last) + 1))


def _of_family(
    family: str, chinese: Sequence[Numbered], english: Sequence[Numbered], loose: Loose
) -> Iterator[Difference]:
    mine, theirs = _members(chinese), _members(english, chinese)
    if family in FAMILIES:
        theirs = {_base(key, mine): each for key, each in theirs.items()}
    left = [mine[key] for key in mine if key not in theirs and key not in loose[1]]
    right = [theirs[key] for key in theirs if key not in mine and key not in loose[0]]
    left, right = list(dict.fromkeys(left)), list(dict.fromkeys(right))
    kind = FAMILIES[family].kind if family in FAMILIES else "reference"
    if left and len(left) == len(right):
        yield from (Difference(one, other, kind) for one, other in zip(left, right, strict=True))
    elif left and not right and family in PROVISIONS:
        yield from (Difference(one, None, kind, "lost") for one in left)
    elif right and not left and family in PROVISIONS:
        yield from (Difference(None, other, kind, "added") for other in right)


_UNNUMBERED = {
    "article": regex("[前次同本][^，。、；]{0,2}条"),
    "part": regex("[前同本该各][^，。、；]{0,2}[项款目]"),
}


def _is_added(found: Difference, family: str, chinese: str, loose: frozenset[str]) -> bool:
    """Tell whether Chinese says a number of English nowhere, nor "the preceding", which English may put a number for."""
    pattern = _UNNUMBERED.get(family)
    if found.english is None or found.english.key in loose or found.english.start == found.english.end:
        return False
    return pattern is None or pattern.search(fold_characters(chinese)) is None


def _base(key: str, others: Members) -> str:
    """Return the number as the other side has it: 156 of Article 156-4 (第一百五十六条第四项), 38-1 of Article 38.1."""
    key = key.replace(".", "-")
    base = key.partition("-")[0]
    return base if key not in others and base in others else key


def _of_the_rest(
    chinese: Sequence[Numbered], english: Sequence[Numbered], loose: Loose
) -> Iterator[Difference]:
    """Yield the one number of each side that the other has in no form, where what it numbers is not known to differ."""
    mine, theirs = _members(chinese), _members(english, chinese)
    left = [mine[key] for key in mine if key != "1" and key not in loose[1]]
    right = [theirs[key] for key in theirs if key != "1" and key not in loose[0]]
    if len(left) != 1 or len(right) != 1 or (left[0].families and right[0].families):
        return
    if left[0].kind == right[0].kind:
        yield Difference(left[0], right[0], left[0].kind)


_UP_FROM_BELOW = regex(
    r"\b(?:bottom|last|lowest|worst|least|fewest|weakest|slowest|smallest|penultimate|poorest|to go|remaining|left|but one|but two|but three|from the end|from below|in reverse"
    r"|(?:second|third|fourth|fifth)[- ](?!large|high|big|great|long|strong|fast|rich|heavi|busi|best)[a-z]+est)\b"
)


def _from_bottom(
    mine: Mapping[str, Sequence[Numbered]], theirs: Mapping[str, Sequence[Numbered]], english: str
) -> Iterator[Difference]:
    """Yield a place counted from the end that became one from the top: 倒数第三, ranked third."""
    ends = mine.get("bottom", ())
    if not ends or _UP_FROM_BELOW.search(english.lower()):
        return
    tops = {each.key: each for each in theirs.get("", ()) if each.kind == "ordinal"}
    elsewhere = {each.key for family, group in mine.items() if family != "bottom" for each in group}
    for each in ends:
        if each.key in tops and each.key not in elsewhere:
            yield Difference(each, tops[each.key], "ordinal", "from_bottom")


def _in_chinese(text: str, taken: frozenset[int], pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the numbers of a text outside of the places taken, in digits."""
    numbers = pattern.finditer(fold_characters(text))
    return frozenset(chinese_key(each["number"]) for each in numbers if each.start() not in taken)


def _in_english(text: str, taken: frozenset[int], pattern: re.Pattern[str]) -> frozenset[str]:
    folded = fold(text)
    numbers = (each for each in pattern.finditer(folded) if each.start() not in taken)
    found = {english_key(each["number"]) or each["number"] for each in numbers}
    return frozenset(found | ({"1"} if pattern is _ENGLISH and _FIRST.search(folded) else set()))


def _taken(numbered: Mapping[str, Sequence[Numbered]], shared: Sequence[str]) -> frozenset[int]:
    return frozenset(
        place for name in shared for each in numbered[name] for place in range(each.start, each.end)
    )
