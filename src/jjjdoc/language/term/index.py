"""All terms of a termbase in one automaton a language, and what of them stands in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.term.match_text import MatchText, is_conditional, is_word, match_text, word_characters
from jjjdoc.language.term.near import NearHit, NearIndex
from jjjdoc.language.term.spellings import spellings
from jjjdoc.model.termbase import Concept, Term, Termbase

# Of ranges that overlap, the longest.


def longest(ranges: Iterable[tuple[int, int, int]], length: int) -> list[tuple[int, int, int]]:
    """Return the ranges (start, end, anything) that no longer one overlaps, in order of place.

    Of two as long the first stays. `length` is that of the text.
    """
    ordered = sorted(ranges)
    if all(first[1] <= second[0] for first, second in pairwise(ordered)):
        return ordered
    taken = bytearray(length)
    kept = []
    for start, end, what in sorted(ordered, key=lambda found: found[0] - found[1]):
        # A longer range that overlaps covers one of the two ends.
        if not taken[start] and not taken[end - 1]:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, what))
    return sorted(kept)


_STATUS_ORDER = {"preferred": 0, "admitted": 1, "deprecated": 2}


class TermHit(Struct, frozen=True):
    """A term found in a text, as half-open range; `form` is the spelling of the index that matched."""

    start: int
    end: int
    concept: Concept
    term: Term
    form: str


class TermIndex:
    """The terms of a termbase, ready to be found in one pass over a text."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = tuple(concepts)
        self._spelt: dict[str, _Spelt] = {}
        self._automata: dict[str, _Automaton] = {}
        self._near: dict[str, NearIndex] = {}

    @classmethod
    def of(cls, termbase: Termbase | None) -> TermIndex:
        """Return the index of a termbase."""
        return cls(termbase.concepts.values() if termbase else ())

    def find(self, text: str, folded: str, language: str) -> tuple[TermHit, ...]:
        """Return the terms in a text in order of place: boundaries right, the longest kept where they overlap.

        Where one stretch is a term of several concepts (high-tech industries: right for one, wrong for another),
        there is a hit for each.
        """
        primary = primary_subtag(language)
        automaton = self._automata.get(primary)
        if automaton is None:
            automaton = self._automata[primary] = _Automaton(self._spellings(primary), primary)
        return tuple(automaton.find(text, folded))

    def find_near(self, folded: str, language: str) -> tuple[NearHit, ...]:
        """Return what is one letter from an accepted term of eight characters or more, in a folded text."""
        primary = primary_subtag(language)
        near = self._near.get(primary)
        if near is None:
            near = self._near[primary] = NearIndex(_accepted(self._spellings(primary)), primary)
        return tuple(near.find(folded))

    def _spellings(self, language: str) -> _Spelt:
        if language not in self._spelt:
            self._spelt[language] = _spell(self._concepts, language)
        return self._spelt[language]


class _Entry(Struct, frozen=True):
    """A spelling of a term; of several for one concept the lowest `rank` is taken."""

    concept: Concept
    term: Term
    form: str
    folded: str
    rank: int


class _Pattern(Struct, frozen=True):
    """What the automaton looks for, the terms it may be, and what has to be asked before it is one."""

    entries: tuple[_Entry, ...]
    word_before: bool
    word_after: bool
    conditional: bool


_Spelt = Mapping[str, Sequence[_Entry]]
"""All spellings of the terms of a language, by the text they are looked for as."""


def _spell(concepts: Iterable[Concept], language: str) -> _Spelt:
    spelt: dict[str, list[_Entry]] = {}
    for concept in concepts:
        for term in concept.terms:
            if term.language == language:
                for text, entry in _entries(concept, term):
                    entries = spelt.setdefault(text, [])
                    if not any(other.term is term and other.folded == entry.folded for other in entries):
                        entries.append(entry)
    return spelt


def _entries(concept: Concept, term: Term) -> Iterator[tuple[str, _Entry]]:
    written = (term.text, *term.inflections)
    for form in dict.fromkeys(spellings(term)):
        folded = fold(form)
        text = match_text(folded, term.language == "zh").text.strip()
        if text:
            rank = _STATUS_ORDER[term.status] + (0 if form in written else len(_STATUS_ORDER))
            yield text, _Entry(concept, term, form, folded, rank)


def _accepted(spelt: _Spelt) -> Iterator[tuple[str, Concept, Term]]:
    """Yield how each term that is not deprecated is looked for."""
    for text, entries in spelt.items():
        terms = {id(entry.term): entry for entry in entries if entry.term.status != "deprecated"}
        yield from ((text, entry.concept, entry.term) for entry in terms.values())


class _Automaton:
    """The spellings of the terms of one language."""

    def __init__(self, spelt: _Spelt, language: str) -> None:
        self._chinese = language == "zh"
        self._patterns = [_pattern(text, entries) for text, entries in spelt.items()]
        self._automaton = AhoCorasick(list(spelt)) if spelt else None

    def find(self, text: str, folded: str) -> Iterator[TermHit]:
        """Yield the terms in a text in order of place."""
        if self._automaton is None:
            return
        even = match_text(folded, self._chinese)
        found = self._automaton.find_matches_as_indexes(even.text, overlapping=True)
        if not found:
            return
        for start, end, number in longest(self._bounded(found, text, folded, even), len(text)):
            pattern = self._patterns[number]
            for entry in self._chosen(pattern, text, folded, start, end):
                yield TermHit(start, end, entry.concept, entry.term, entry.form)

    def _bounded(
        self, found: Iterable[tuple[int, int, int]], text: str, folded: str, even: MatchText
    ) -> Iterator[tuple[int, int, int]]:
        """Yield what stands between the right boundaries and is a term there: start, end, number of the pattern."""
        patterns = self._patterns
        letters = word_characters()
        last = len(folded)
        for number, start, end in found:
            pattern = patterns[number]
            if even.kept is not None:
                start, end = even.source_range(start, end)  # noqa: PLW2901 - the same range, in the text itself
            if pattern.word_before and start and folded[start - 1] in letters:
                continue
            if pattern.word_after and end < last and folded[end] in letters:
                continue
            if pattern.conditional and not any(
                _holds(entry.term, entry.form, text, folded, start, end) for entry in pattern.entries
            ):
                continue
            yield start, end, number

    def _chosen(self, pattern: _Pattern, text: str, folded: str, start: int, end: int) -> Iterable[_Entry]:
        """Return the entry of each concept: the one with the hyphens of the text and with its capitals goes first."""
        if len(pattern.entries) == 1:
            return pattern.entries
        written = " ".join(folded[start:end].replace('"', "").split())
        best: dict[str, tuple[tuple[bool, bool, int], _Entry]] = {}
        for entry in pattern.entries:
            if pattern.conditional and not _holds(entry.term, entry.form, text, folded, start, end):
                continue
            order = (entry.folded != written, entry.form != text[start:end], entry.rank)
            if entry.concept.id not in best or order < best[entry.concept.id][0]:
                best[entry.concept.id] = (order, entry)
        return [entry for _, entry in best.values()]


def _pattern(text: str, entries: Sequence[_Entry]) -> _Pattern:
    return _Pattern(
        tuple(entries),
        text[0] in word_characters(),
        text[-1] in word_characters(),
        any(
            entry.term.case == "exact"
            or entry.term.whole_token
            or (entry.term.language == "zh" and is_conditional(text))
            for entry in entries
        ),
    )


def _holds(term: Term, form: str, text: str, folded: str, start: int, end: int) -> bool:
    """Tell whether what the glossary asks of a term holds here: its case, the whole token, a number before it."""
    if term.whole_token and folded[end : end + 1] in {"'", "-"}:
        return False
    if term.case == "exact" and not _same_case(text[start:end], folded[start:end], form, term):
        return False
    return term.language != "zh" or is_word(folded, start, end)


def _same_case(text: str, folded: str, form: str, term: Term) -> bool:
    """Tell whether a text has the capitals of a form; an accepted name may have more, as headings do."""
    if text == form:
        return True
    letters = [char for char, plain in zip(text, folded, strict=True) if plain.isalnum()]
    capitals = [char for char, plain in zip(form, fold(form), strict=True) if plain.isalnum()]
    pairs = zip(letters, capitals, strict=False)
    if term.status == "deprecated" or term.type == "abbreviation":
        return all(char.isupper() == wanted.isupper() for char, wanted in pairs)
    return all(char.isupper() or not wanted.isupper() for char, wanted in pairs)
