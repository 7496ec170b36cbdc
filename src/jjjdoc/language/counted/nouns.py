"""The nouns that reports count by, in Chinese and English."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.counted.cases_and_services import CASES, SERVICES
from jjjdoc.language.counted.people_and_bodies import BODIES, PEOPLE
from jjjdoc.language.counted.places_and_things import PLACES, THINGS
from jjjdoc.language.counted.public_matters import MATTERS, SPECIALISTS
from jjjdoc.patterns import regex

_COMPLEMENT = regex(r" (?:of|in|for|with|above|under|out|requiring|lifted|finding) .+")
"""What may follow the head of a noun phrase: institution of higher learning."""


def _plural(noun: str) -> str:
    """Return the plural of a noun phrase."""
    phrase = _COMPLEMENT.search(noun)
    if phrase is not None:
        return _plural(noun[: phrase.start()]) + phrase[0]
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
    "alumnus": "alumni",
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


PERSON = "人"
"""The concept of people of whom no more is said: 3人, three people."""
_NO_PEOPLE = frozenset(("病例",))
_OF_PEOPLE = (
    frozenset((PERSON, *(line.split()[0] for line in (PEOPLE + SPECIALISTS).splitlines() if "|" in line)))
    - _NO_PEOPLE
)


class Nouns(Struct, frozen=True):
    """The concepts of the noun of a count: its own, and those of the shorter nouns that it ends in (health center, center)."""

    own: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether the noun is known."""
        return bool(self.own)

    @property
    def is_people(self) -> bool:
        """Whether the noun is one of people."""
        return bool(self.own & _OF_PEOPLE)

    def is_same(self, other: Nouns) -> bool:
        """Tell whether both nouns may stand for one thing by their own concepts; 人 and "people" for any of people."""
        if PERSON in self.own | other.own:
            return self.is_people and other.is_people
        return bool(self.own & other.own)

    def nearness(self, other: Nouns) -> int:
        """Return how surely both nouns stand for one thing: 2, or 1 if one is a kind of the other (civil cases), or 0."""
        if self.is_same(other):
            return 2
        return int(bool(self.own & other.wider or self.wider & other.own))

    def joined(self, other: Nouns) -> Nouns:
        """Return the concepts of both, where either may be the noun."""
        return Nouns(self.own | other.own, self.wider | other.wider)


Concepts = dict[str, frozenset[str]]


def _tables() -> tuple[Concepts, Concepts]:
    chinese: dict[str, set[str]] = {}
    english: dict[str, set[str]] = {}
    for line in "".join((PEOPLE, BODIES, PLACES, THINGS, CASES, SERVICES, SPECIALISTS, MATTERS)).splitlines():
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
