"""The names that a document can be expected to know: those of the glossary and those that it writes in full."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.names import CANNOT_END, HEADS, PLACES
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.name._compounds import first_compound
from jjjdoc.model.termbase import Termbase
from jjjdoc.patterns import regex

_WORD = regex(r"[\w'-]+")
_HEAD = "|".join(head.capitalize() for head in sorted(HEADS, key=len, reverse=True))
# At most eight words before the noun: a longer run is no name, and would be tried again from each of its words.
_NAME = regex(
    rf"(?<![\w'’-])(?!The\b|This\b|In\b|An?\b)[A-Z][\w'’\-‐-–]*(?:[ \u00a0](?:No\. ?\d+|[A-Z][\w'’\-‐-–]*)){{0,7}}?"
    rf"[ \u00a0](?:{_HEAD})\b(?:[ \u00a0](?:{_HEAD})\b)*"
)
_ENOUGH = 20
_FORM = r"[A-Z][\w'’\-‐-–]*(?: [A-Z][\w'’\-‐-–]*){0,4}"
# Another form of a name: in quotation marks within brackets, said to be so from here on, or alone in brackets.
_DECLARED = regex(
    rf"[(（][^()（）“\"]{{0,60}}[“\"](?:the )?(?P<quoted>{_FORM})[”\"]"
    rf"|(?:known as|called|referred to as|abbreviated as|abbreviated to|or simply) (?:the )?[“\"]?(?P<called>{_FORM})"
    rf"|[(（](?:the )?(?P<alone>{_FORM})[)）]"
)


class KnownNames(Struct, frozen=True):
    """Names in full and forms that may stand for them, folded; those of a document, and under them the glossary's.

    `routes` are the names that begin with a compound, sorted by it, `names` all names, sorted; `openings` are names by
    what stands before a noun that is to follow ("beijing daxing international"); `right` are forms that are no cuts.
    """

    routes: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    openings: dict[str, list[str]]
    right: frozenset[str]
    under: KnownNames | None = None

    def is_right(self, form: str) -> bool:
        """Tell whether a folded form is right as it stands."""
        return form in self.right or (self.under is not None and self.under.is_right(form))

    def routes_beginning_with(self, key: str) -> list[tuple[str, str]]:
        """Return the compounds that begin with these characters, each with a name in full."""
        under = self.under.routes_beginning_with(key) if self.under else []
        return under + _beginning_with(self.routes, key)

    def names_beginning_with(self, key: str) -> list[tuple[str, str]]:
        """Return the names that begin with these characters, folded and as they are written."""
        under = self.under.names_beginning_with(key) if self.under else []
        return under + _beginning_with(self.names, key)

    def opened_by(self, opening: str) -> list[str]:
        """Return the names of which an opening is all but the end."""
        under = self.under.opened_by(opening) if self.under else []
        return under + self.openings.get(opening, [])


def _beginning_with(table: tuple[tuple[str, str], ...], key: str) -> list[tuple[str, str]]:
    at = bisect_left(table, (key, ""))
    found: list[tuple[str, str]] = []
    while at < len(table) and len(found) < _ENOUGH and table[at][0].startswith(key):
        found.append(table[at])
        at += 1
    return found


def shortest(names: Iterable[str]) -> list[str]:
    """Return these names less those that are longer forms of another, or the same but for its dashes."""
    kept: dict[str, str] = {}
    for name in sorted(names, key=len):
        folded = fold(name)
        if not any(folded.startswith(other) for other in kept):
            kept[folded] = name
    return sorted(kept.values())


def glossary_names(termbase: Termbase | None) -> KnownNames:
    """Return the English names of a glossary that are written with capitals; all its forms are right."""
    terms = [
        term
        for concept in (termbase.concepts.values() if termbase else ())
        for term in concept.terms
        if term.language == "en" and term.status != "deprecated"
    ]
    names = (term.text for term in terms if term.type == "full" and _is_name(term.text))
    return _known_names(names, (term.text for term in terms), None)


def document_names(passages: Iterable[Passage], under: KnownNames) -> KnownNames:
    """Return the names that a document writes in full, and the short forms it declares."""
    names: list[str] = []
    declared: list[str] = []
    for passage in passages:
        names += _names_in(passage)
        for found in _DECLARED.finditer(passage.text):
            if form := found["quoted"] or found["called"]:
                declared.append(form)
            elif all(part in PLACES for part in fold(found["alone"]).split("-")):
                declared.append(found["alone"])
    return _known_names(names, declared, under)


def _known_names(names: Iterable[str], right: Iterable[str], under: KnownNames | None) -> KnownNames:
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    routes: list[tuple[str, str]] = []
    openings: dict[str, list[str]] = {}
    for key, name in folded.items():
        words = key.split()
        if route := first_compound(name):
            routes.append((route, name))
            continue
        for number in range(2, len(words)):
            if words[number - 1] in CANNOT_END and words[number] != "and":
                openings.setdefault(" ".join(words[:number]), []).append(name)
    return KnownNames(
        tuple(sorted(routes)),
        tuple(sorted(folded.items())),
        openings,
        frozenset(fold(form).removeprefix("the ").strip("\"'") for form in right),
        under,
    )


def _names_in(passage: Passage) -> Iterator[str]:
    for found in _NAME.finditer(passage.text):
        route = first_compound(found[0])
        if route is None or all(part in PLACES for part in route.split("-")):
            yield found[0]


def _is_name(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) > 1 and text[0].isupper() and words[-1][0].isupper()
