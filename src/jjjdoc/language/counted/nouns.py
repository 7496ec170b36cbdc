"""The nouns that reports count by, in Chinese and English."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.counted.people_and_bodies import BODIES, PEOPLE
from jjjdoc.language.counted.places_and_things import PLACES, THINGS


def _plural(noun: str) -> str:
    """Return the plural of a noun phrase."""
    head, last = noun.rpartition(" ")[0], noun.rpartition(" ")[2]
    irregular = _IRREGULAR.get(last)
    if irregular is None:
        if last.endswith(("s", "x", "ch", "sh")):
            irregular = f"{last}es"
        elif last.endswith("y") and last[-2:-1] not in "aeiou":
            irregular = f"{last[:-1]}ies"
        else:
            irregular = f"{last}s"
    return f"{head} {irregular}".strip()


_IRREGULAR = {
    "child": "children",
    "man": "men",
    "woman": "women",
    "fisherman": "fishermen",
    "policeman": "policemen",
    "serviceman": "servicemen",
    "herdsman": "herdsmen",
    "person": "people",
    "thesis": "theses",
    "wharf": "wharves",
    "half": "halves",
    "species": "species",
    "series": "series",
    "sheep": "sheep",
    "fish": "fish",
    "cattle": "cattle",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "personnel": "personnel",
    "staff": "staff",
    "people": "people",
    "police": "police",
    "elderly": "elderly",
    "disabilities": "disabilities",
    "equipment": "equipment",
}


class Nouns(Struct, frozen=True):
    """The concepts of the noun of a count: its own, and those of the shorter nouns that it ends in (health center, center)."""

    own: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether the noun is known."""
        return bool(self.own)

    def is_same(self, other: Nouns) -> bool:
        """Tell whether both nouns may stand for one thing by their own concepts."""
        return bool(self.own & other.own)

    def joined(self, other: Nouns) -> Nouns:
        """Return the concepts of both, where either may be the noun."""
        return Nouns(self.own | other.own, self.wider | other.wider)


Concepts = dict[str, frozenset[str]]


def _tables() -> tuple[Concepts, Concepts]:
    chinese: dict[str, set[str]] = {}
    english: dict[str, set[str]] = {}
    for line in "".join((PEOPLE, BODIES, PLACES, THINGS)).splitlines():
        words, mark, nouns = line.partition("|")
        if not mark:
            continue
        concept = words.split()[0]
        for word in words.split():
            chinese.setdefault(word, set()).add(concept)
        for noun in nouns.lower().split(","):
            for form in (noun.strip(), _plural(noun.strip())):
                english.setdefault(form.replace("-", " "), set()).add(concept)
    return (
        {word: frozenset(found) for word, found in chinese.items()},
        {noun: frozenset(found) for noun, found in english.items()},
    )


CHINESE, ENGLISH = _tables()
"""The concepts that each Chinese word, and each English noun in either number, can stand for."""
