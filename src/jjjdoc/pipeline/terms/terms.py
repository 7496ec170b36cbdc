"""Looks things up in a termbase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from jjjdoc.config.suggestion import unknown
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.term.spellings import search_key
from jjjdoc.model.termbase import Concept, Term, Termbase

_NOTHING = Wording(en="write what to search for", zh="请写出要查找的内容")
_NO_CONCEPT = Wording(en="there is no concept “{id}”", zh="没有概念“{id}”")
_NO_SUBJECT = Wording(en="there is no subject “{subject}”", zh="没有主题“{subject}”")

Closeness = Literal[0, 1, 2, 3]
"""How a text is found in another: all of it, its beginning, inside, or in what is written about the concept."""


class Hit(Struct, frozen=True):
    """A concept that was found, with the terms that were, the closest first, and the texts about it that were."""

    concept: Concept
    closeness: Closeness
    terms: tuple[Term, ...]
    texts: tuple[str, ...]


def find_concepts(termbase: Termbase, text: str) -> tuple[Hit, ...]:
    """Return the concepts with this text in a term of either language, then those with it in a definition.

    Case, width, apostrophes, hyphens and quotation marks make no difference. Latin text is looked for where a
    word begins and, if it is nowhere there, inside words. Raises JjjdocError for an empty text.
    """
    needle = search_key(text)
    if not needle:
        raise JjjdocError(_NOTHING())
    at_word_start = re.compile(rf"(?<![a-z0-9]){re.escape(needle)}")
    hits = _hits(termbase, at_word_start) or _hits(termbase, re.compile(re.escape(needle)))
    return tuple(sorted(hits, key=lambda hit: hit.closeness))


def list_concepts(termbase: Termbase, subject: str | None = None) -> tuple[Concept, ...]:
    """Return the concepts of a subject, or all; raises JjjdocError where there is no such subject."""
    concepts = tuple(termbase.concepts.values())
    if subject is None:
        return concepts
    wanted = search_key(subject)
    found = tuple(c for c in concepts if c.subject is not None and search_key(c.subject) == wanted)
    if not found:
        subjects = dict.fromkeys(c.subject for c in concepts if c.subject is not None)
        raise JjjdocError(unknown(_NO_SUBJECT(subject=subject), subject, subjects))
    return found


def get_concept(termbase: Termbase, name: str) -> Concept:
    """Return the concept of an id; raises JjjdocError where there is none."""
    concept = termbase.concepts.get(name)
    if concept is None:
        raise JjjdocError(unknown(_NO_CONCEPT(id=name), name, termbase.concepts))
    return concept


def _hits(termbase: Termbase, pattern: re.Pattern[str]) -> list[Hit]:
    return [hit for concept in termbase.concepts.values() if (hit := _hit(concept, pattern)) is not None]


def _hit(concept: Concept, pattern: re.Pattern[str]) -> Hit | None:
    found = [
        (closeness, term)
        for term in concept.terms
        if (closeness := _closeness(pattern, (term.text, *term.inflections))) is not None
    ]
    if found:
        found.sort(key=lambda pair: pair[0])
        return Hit(concept, found[0][0], tuple(term for _, term in found), ())
    closeness = _closeness(pattern, (concept.id.replace("_", " "),))
    if closeness is not None:
        return Hit(concept, closeness, (), ())
    texts = tuple(text for text in _texts(concept) if pattern.search(search_key(text)))
    return Hit(concept, 3, (), texts) if texts else None


def _closeness(pattern: re.Pattern[str], texts: tuple[str, ...]) -> Closeness | None:
    """Return the closest match of a pattern in one of several texts."""
    best: Closeness | None = None
    for key in map(search_key, texts):
        found = pattern.search(key)
        if found is not None:
            closeness: Closeness = 2 if found.start() else 1 if found.end() < len(key) else 0
            best = closeness if best is None or closeness < best else best
    return best


def _texts(concept: Concept) -> Iterator[str]:
    yield from concept.definition.values()
    for member in concept.members:
        yield from member.values()
    if concept.note:
        yield concept.note
