"""The segments of a report that are translated, each with its stamp: what is missing, what is stale, what is done."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, Literal, get_args

from msgspec import Struct

from jjjdoc.model.fact import Fact
from jjjdoc.model.report import Report, Segment
from jjjdoc.model.walk import iterate_segments_of_section, iterate_segments_outside_sections
from jjjdoc.tree.nodes import FactReference, Prose
from jjjdoc.tree.walk import iterate_inlines

# How far the translation of a segment is, and the source it was made from.
#
# The states are those of XLIFF 2.0 (segment/@state). Stale is none of them: a translation is stale where the source that it
# was made from has another hash than the source as it is now.


State = Literal["initial", "translated", "reviewed", "final"]

StampedState = Literal["translated", "reviewed", "final"]
"""The states that can be kept: a segment without a translation is initial, and nothing needs to be kept of it."""

Condition = Literal["initial", "stale", "translated", "reviewed", "final"]
"""A state, or stale: what a translation that is there is counted as is exactly one of them."""

#: From the first to the last.
STATES: Final[tuple[State, ...]] = get_args(State)
STAMPED_STATES: Final[tuple[StampedState, ...]] = get_args(StampedState)
CONDITIONS: Final[tuple[Condition, ...]] = get_args(Condition)

_DIGITS: Final = 16  # 64 bits: texts are compared with others of the same segment alone

Sign = Literal["positive", "zero", "negative"]

SIGNS: Final[tuple[Sign, ...]] = get_args(Sign)


class FactTraits(Struct, frozen=True):
    """What a sentence around a figure hangs on, whatever the figure: its sign, and its unit (a key of the unit table)."""

    sign: Sign
    unit: str


class Stamp(Struct, frozen=True):
    """What is kept of one translation: its state, and the source it was made from.

    `source` is the template text as it was, with `{fact}` and `[[term]]`; `facts` the traits that its facts had, by the
    reference without braces and options (`growth@2023`).

    `target` is the hash of the translation while one is being written, None at other times: until that text is in the
    report, the stamp vouches for nothing.
    """

    state: StampedState
    hash: str
    source: str
    facts: Mapping[str, FactTraits]
    target: str | None = None


Stamps = Mapping[str, Mapping[str, Stamp]]
"""The stamps of a report: by target language (BCP 47), by id of the segment."""


def folded_text(text: str) -> str:
    """Return a text in NFC, each stretch of white space and line breaks as one space, none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def source_hash(text: str) -> str:
    """Return the hash of a template text: the first 16 hexadecimal digits of SHA-256 over its folded text in UTF-8."""
    return hashlib.sha256(folded_text(text).encode()).hexdigest()[:_DIGITS]


#: The section of what stands in none: front matter and references.
OUTSIDE: Final = ""


class Translation(Struct, frozen=True, dict=True):
    """A segment in the source language and in a target language; `target` is None where it is not translated.

    `section` is the id of the section of level 1 that it is in, OUTSIDE for front matter and references. `stamp` is what is kept of
    it, None where nothing is: then the source it was made from is not known. `known` are the facts of the report.
    """

    segment: Segment
    section: str
    source: Prose
    target: Prose | None
    stamp: Stamp | None
    known: Mapping[str, Fact]

    @cached_property
    def facts(self) -> Mapping[str, FactTraits]:
        """Sign and unit of each figure in the source, as they are now."""
        return fact_traits(self.source, self.known)

    @cached_property
    def hash(self) -> str:
        """The hash of the source as it is now."""
        return source_hash(self.source.view.text)

    @property
    def condition(self) -> Condition:
        """What it is counted as; without a stamp, translated: that a source has changed is never guessed."""
        if self.target is None:
            return "initial"
        if self.stamp is None:
            return "translated"
        return "stale" if self.is_source_changed or self.is_torn else self.stamp.state

    @property
    def is_source_changed(self) -> bool:
        """Tell whether the source has changed since the stamp.

        A stamp whose hash is not that of its own text, as after a merge by hand, vouches for nothing.
        """
        stamp = self.stamp
        return stamp is not None and not (stamp.hash == self.hash == source_hash(stamp.source))

    @property
    def is_torn(self) -> bool:
        """Tell whether the stamp is of a translation that has not come into the report, as after an interrupted import."""
        stamp, target = self.stamp, self.target
        if stamp is None or stamp.target is None or target is None:
            return False
        return stamp.target != source_hash(target.view.text)

    @property
    def changed_facts(self) -> tuple[str, ...]:
        """The facts that have had another sign or unit when the translation was stamped."""
        if self.target is None or self.stamp is None:
            return ()
        was = self.stamp.facts
        return tuple(name for name, traits in self.facts.items() if was.get(name, traits) != traits)

    def new_stamp(self, state: StampedState | None = None) -> Stamp:
        """Return the stamp for the source as it is now; without a state, with the one it has, at first translated."""
        kept = self.stamp.state if self.stamp else "translated"
        return Stamp(state or kept, self.hash, self.source.view.text, self.facts)


def iterate_translations(report: Report, language: str, stamps: Mapping[str, Stamp]) -> Iterator[Translation]:
    """Yield every segment that is translated into a target language, in the order of the report.

    A text that is the same in every language is not translated, nor a part of an official document that a language
    leaves out.
    """
    source_language = report.languages[0]
    optional = {segment.id for _, segment in report.official.parts} if report.official else set()
    for section, segment in _segments(report):
        source, target = segment.texts.get(source_language), segment.texts.get(language)
        if source is None or (target is None and segment.id in optional) or _is_shared(source, target):
            continue
        yield Translation(segment, section, source, target, stamps.get(segment.id), report.facts)


def fact_traits(prose: Prose, facts: Mapping[str, Fact]) -> dict[str, FactTraits]:
    """Return sign and unit of each fact that a text refers to, in order; one that is not there is left out."""
    found: dict[str, FactTraits] = {}
    for inline in iterate_inlines(prose.inlines):
        if isinstance(inline, FactReference) and inline.fact in facts:
            fact = facts[inline.fact]
            value = fact.at(inline.period)
            if value is not None:
                number = value.value
                sign: Sign = "zero" if number == 0 else "negative" if number < 0 else "positive"
                name = f"{inline.fact}@{inline.period}" if inline.period else inline.fact
                found[name] = FactTraits(sign, fact.unit)
    return found


def _segments(report: Report) -> Iterator[tuple[str, Segment]]:
    yield from ((OUTSIDE, segment) for segment in iterate_segments_outside_sections(report))
    for section in report.sections:
        yield from ((section.id, segment) for segment in iterate_segments_of_section(section))
    yield from ((OUTSIDE, reference.title) for reference in report.references.values())


def _is_shared(source: Prose, target: Prose | None) -> bool:
    """Tell whether both languages have one text of the file: a `text` or a `fact` of a cell, a key figure."""
    if target is None or source.view != target.view:
        return False
    length = len(source.view.text)
    return source.view.source_range(0, length) == target.view.source_range(0, length)
