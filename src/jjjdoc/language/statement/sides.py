"""What stands on the sides of a comparison: places, sectors, town and country, and what it is compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.counted.names import CHINESE_NAMES, ENGLISH_NAMES, KINDS
from jjjdoc.language.names import BY_CHINESE
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.comparisons import SIDES
from jjjdoc.language.statement.contrast import Contrast, ContrastWords, Member, Sighting, read_contrasts
from jjjdoc.language.statement.scopes import SCOPES

Keys = frozenset[tuple[str, str]]
"""Members of contrasts, each with the key of its contrast."""


def _places() -> Contrast:
    """Return the places of the tables as members that exclude each other."""
    words: dict[str, tuple[list[str], list[str]]] = {}
    chinese = ((0, name, concept) for name, concept in CHINESE_NAMES.items())
    english = ((1, name, concept) for name, concepts in ENGLISH_NAMES.items() for concept in concepts)
    for side, name, concept in (*chinese, *english):
        if KINDS[concept] == "place" and name not in _NO_PLACES:
            words.setdefault(concept, ([], []))[side].append(name)
    return Contrast(
        "city",
        tuple(
            Member(
                zh[0],
                Wording(en=_english_name(zh[0], en), zh=zh[0]),
                ", ".join(zh),
                "",
                ", ".join(en),
                "",
            )
            for zh, en in words.values()
            if zh and en
        ),
    )


def _english_name(chinese: str, english: Sequence[str]) -> str:
    """Return what a place is called: the name of the gazetteer, and "the east" for a part of the country."""
    if chinese in BY_CHINESE:
        return BY_CHINESE[chinese].en
    return f"the {min(english, key=len)}" if chinese.endswith("部") else english[0].title()


_NO_PLACES = frozenset(
    (
        "upper",
        "lower",
        "middle",
        "interior",
        "front",
        "plain",
        "plains",
        "home",
        "mountain",
        "border",
        "coast",
    )
)
"""Words that name a place beside a figure only."""


_SIDE_CONTRASTS = frozenset(
    [
        "area",
        "settlement",
        "sector",
        "region",
        "trade",
        "ownership",
        "gender",
        "account",
        "market",
        "lending",
        "work",
        "vital",
        "government",
        "assets",
        "homes",
        "price_index",
        "channel",
        "school",
        "insured",
        "unit",
        "earning",
    ]
)
_SIDES = (
    *(each for each in read_contrasts(SCOPES) if each.key in _SIDE_CONTRASTS),
    *read_contrasts(SIDES),
    _places(),
)

ZH_SIDES = ContrastWords(_SIDES, "", chinese=True)
EN_SIDES = ContrastWords(_SIDES, "", chinese=False)

SIDE_NAMES = {(each.key, member.key): member.name for each in _SIDES for member in each.members}


def chinese_sides(text: str) -> list[Sighting]:
    """Return the words of a Chinese text that say what is spoken of (进口, 东部, 上海), in order of place."""
    return [each for each in ZH_SIDES.find(fold_characters(text)) if _is_subject(each)]


def english_sides(folded: str) -> list[Sighting]:
    """Return the words of a folded English text that say what is spoken of, in order of place."""
    return [each for each in EN_SIDES.find(folded) if _is_subject(each)]


def _is_subject(sighting: Sighting) -> bool:
    """Tell whether a word says what is spoken of, and not what it is compared with (预期)."""
    return sighting.sure and sighting.contrast != "baseline"


def keys_of(words: ContrastWords, subject: str, other: str) -> tuple[Keys, Keys]:
    """Return what both sides of a comparison are known by.

    A word that may mean a member of a contrast does so where the other side surely is another one: 城市 is urban beside 农村.
    """
    found = [words.find(side) for side in (subject, other)]
    sure = [
        frozenset((each.contrast, each.member) for each in side if each.sure or each.contrast == "area")
        for side in found
    ]
    maybe = [frozenset((each.contrast, each.member) for each in side) for side in found]
    return _beside(sure[0], maybe[0], sure[1]), _beside(sure[1], maybe[1], sure[0])


def _beside(sure: Keys, maybe: Keys, other: Keys) -> Keys:
    """Return the sure keys of a side, with the only ones it may have of contrasts that the other side surely has."""
    often = Counter(contrast for contrast, _ in maybe)
    there = {contrast for contrast, _ in other}
    return sure | {key for key in maybe - other if often[key[0]] == 1 and key[0] in there}
