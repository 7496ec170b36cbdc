"""Figures that stand in a report several times, proposed as facts: where a fact would be written as they are.

Nothing visible changes: a figure becomes a reference only where the reference gives the very characters that were
there, in every language of its segment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.markup.write import write_fact_reference
from jjjdoc.language.outline.inlines import Inlines, mapped, visible_text
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.compare.compare import link_quantities
from jjjdoc.language.quantity.compare.values import digits_of
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.language.script import has_han
from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Fact, FactValue, Qualifier
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import FactOptions, FactPart, FactReference, Inline, Text
from jjjdoc.tree.walk import iterate_inlines

_NOWHERE = Place("", Position(1, 1), Position(1, 1))
_SPECIFIC = 3
"""So many digits that are not zeros say that two equal numbers are one figure; with a unit, one fewer will do."""

_MOST_DECIMALS = 9
_LONGEST_NAME = 40
_NOUN = {"zh": regex(r"[\u4e00-\u9fff]{0,4}"), "en": re.compile(r" ?(?:[A-Za-z-]+ ?){0,2}")}
_WORDS = regex(r"[a-z]+|[0-9][0-9_]*")

# From what a reference says by itself to what takes more to say.
_PARTS: tuple[FactPart, ...] = ("all", "value")
_OPTIONS = tuple(
    FactOptions(part=part, words=words, capital=capital, qualifier=qualifier)
    for part, qualifier, words, capital in product(_PARTS, (True, False), (False, True), (False, True))
)


class Texts(Protocol):
    """A text in one language or two, by language tag; a figure in it may become a reference."""

    texts: dict[str, Inlines]


class Proposals(Struct):
    """The facts proposed so far, and `repeated`: figures that occur several times and that no fact would write as they are.

    `name_of` makes the beginning of an id from English words, or "" if they give none.
    """

    name_of: Callable[[str], str]
    facts: list[Fact] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)

    def add(self, fact: Fact, noun: str) -> Fact:
        """Add a fact under an id that no other has, and return it with the id."""
        named = replace(fact, id=_name(fact, noun, {each.id for each in self.facts}))
        self.facts.append(named)
        return named


class _Figure(Struct, frozen=True):
    """A figure of a segment: by language where it stands and what it says."""

    segment: Texts
    quantities: Mapping[str, Quantity]
    texts: Mapping[str, str]

    @property
    def first(self) -> Quantity:
        """The figure in the first language."""
        return next(iter(self.quantities.values()))

    @property
    def key(self) -> tuple[object, ...]:
        """What figures must share to be one fact: value, unit, qualifier and, of a plain count, what is counted."""
        one, language = self.first, next(iter(self.quantities))
        behind = self.texts[language][one.outer[1] : one.outer[1] + 30]
        noun = "" if one.unit else _NOUN[primary_subtag(language)].match(behind)[0].strip()  # type: ignore[index]
        return one.low, one.unit, one.qualifier, one.counter if not one.unit else "", noun


class _Place(Struct, frozen=True):
    """Where a reference goes in a text, and its options."""

    start: int
    end: int
    options: FactOptions


def propose_facts(segments: Sequence[Texts], name_of: Callable[[str], str]) -> Proposals:
    """Make facts of figures that occur several times, and put references to them into the texts."""
    found = Proposals(name_of)
    groups: dict[tuple[object, ...], list[_Figure]] = {}
    for segment in segments:
        for figure in _figures(segment):
            groups.setdefault(figure.key, []).append(figure)
    replaced: dict[int, dict[str, list[tuple[_Place, str]]]] = {}
    for figures in groups.values():
        if len(figures) < 2 or not _is_specific(figures[0].first):
            continue
        fact = _fact(figures[0])
        placed = [(figure, places) for figure in figures if (places := _places(fact, figure)) is not None]
        if len(placed) < 2:
            found.repeated.append(_shown(figures))
            continue
        named = found.add(fact, _noun(figures[0], name_of))
        for figure, places in placed:
            own = replaced.setdefault(id(figure.segment), {})
            for language, place in places.items():
                own.setdefault(language, []).append((place, named.id))
    for segment in segments:
        for language, wanted in replaced.get(id(segment), {}).items():
            segment.texts[language] = _with_references(segment.texts[language], wanted)
    return found


def refer_to(value: Texts, proposals: Proposals) -> str | None:
    """Return the reference that says what a figure set alone says, to a new fact if no proposed one says the same.

    None if the text is more than a figure, or no fact would write it as it is.
    """
    whole = _whole(value)
    if whole is None:
        return None
    for fact in (*proposals.facts, _fact(whole)):
        options = _options_for_all(fact, whole)
        if options is not None:
            named = fact if fact.id else proposals.add(fact, "")
            return write_fact_reference(FactReference(named.id, None, options, 0, 0))
    return None


def _figures(segment: Texts) -> Iterator[_Figure]:
    """Yield the figures of a segment that all its languages have and agree on."""
    texts = {tag: visible_text(inlines) for tag, inlines in segment.texts.items()}
    read = {tag: read_quantities(text, tag) for tag, text in texts.items()}
    if len(read) == 1:
        [(tag, quantities)] = read.items()
        yield from (_Figure(segment, {tag: each}, texts) for each in quantities if _can_be_fact(each))
        return
    (first, ours), (second, theirs) = read.items()
    for link in link_quantities(ours, theirs):
        one, other = link.source, link.target
        if one and other and link.agrees and _can_be_fact(one) and _can_be_fact(other):
            yield _Figure(segment, {first: one, second: other}, texts)


def _can_be_fact(quantity: Quantity) -> bool:
    return (
        quantity.kind == "number"
        and quantity.calendar is None
        and quantity.role not in ("ordinal", "rate")
        and quantity.low == quantity.high > 0
        and not quantity.alternatives
        and quantity.qualifier != "less_than"
        and (not quantity.unit or quantity.unit in UNITS)
        and not (not quantity.unit and not quantity.scale and 1900 <= quantity.low <= 2100)
    )


def _is_specific(quantity: Quantity) -> bool:
    return len(digits_of(quantity.low)) >= (_SPECIFIC - 1 if quantity.unit else _SPECIFIC)


def _fact(figure: _Figure) -> Fact:
    """Return the fact of a figure, in the scale and with the decimals of the first language."""
    quantity = figure.first
    scale = quantity.scale if quantity.scale in SCALES else ""
    power = SCALES[scale].power if scale else 0
    number = quantity.low.scaleb(-power)
    decimals = min(max(0, power - quantity.place), _MOST_DECIMALS)
    padded = number.quantize(Decimal(1).scaleb(-decimals))
    value = padded if padded == number else number.normalize()
    counter = next((each.counter for each in figure.quantities.values() if has_han(each.counter)), "")
    qualifier: Qualifier = "exact" if quantity.qualifier == "less_than" else quantity.qualifier
    measure = counter if counter and not quantity.unit else None
    values = (FactValue(value, None, _NOWHERE),)
    return Fact("", values, quantity.unit, scale, None, qualifier, measure, None, (), _NOWHERE)


def _places(fact: Fact, figure: _Figure) -> dict[str, _Place] | None:
    """Return where references give what is there, in every language; None where one cannot."""
    places: dict[str, _Place] = {}
    for language, quantity in figure.quantities.items():
        place = _place(fact, quantity, figure.texts[language], language)
        if place is None or not _is_in_one_text(figure.segment.texts[language], place):
            return None
        places[language] = place
    return places


def _place(fact: Fact, quantity: Quantity, text: str, language: str) -> _Place | None:
    start, end = quantity.outer
    spans = dict.fromkeys(product((start, quantity.start), (end, quantity.end)))
    for options in _OPTIONS:
        written = _written(fact, options, language)
        for first, last in spans:
            if text[first:last] == written:
                return _Place(first, last, options)
        if written and text.startswith(written, quantity.start) and options.part == "value":
            return _Place(quantity.start, quantity.start + len(written), options)
    return None


def _written(fact: Fact, options: FactOptions, language: str) -> str:
    try:
        return write_fact(fact, None, options, language)
    except FigureError:
        return ""


def _is_in_one_text(inlines: Inlines, place: _Place) -> bool:
    """Tell whether the characters of a place stand in one node, so that a reference can take their place."""
    at = 0
    for node in iterate_inlines(inlines):
        if isinstance(node, Text):
            if at <= place.start and place.end <= at + len(node.text):
                return True
            at += len(node.text)
    return False


def _with_references(inlines: Inlines, wanted: Sequence[tuple[_Place, str]]) -> Inlines:
    ordered = sorted(wanted, key=lambda each: each[0].start)
    at = 0

    def cut(node: Text) -> Iterator[Inline]:
        nonlocal at
        start, end = at, at + len(node.text)
        at = end
        done = start
        for place, name in ordered:
            if done <= place.start and place.end <= end:
                if place.start > done:
                    yield replace(node, text=node.text[done - start : place.start - start])
                yield FactReference(name, None, place.options, 0, 0)
                done = place.end
        if done < end:
            yield replace(node, text=node.text[done - start :])

    return mapped(inlines, cut)


def _whole(segment: Texts) -> _Figure | None:
    """Return the figure that a segment is in every language; None for a text that says more."""
    texts = {tag: visible_text(inlines) for tag, inlines in segment.texts.items()}
    quantities: dict[str, Quantity] = {}
    for tag, text in texts.items():
        found = read_quantities(text, tag)
        if len(found) != 1 or not _can_be_fact(found[0]):
            return None
        quantities[tag] = found[0]
    return _Figure(segment, quantities, texts)


def _options_for_all(fact: Fact, figure: _Figure) -> FactOptions | None:
    """Return the options with which a fact gives the whole text of a figure in every language."""
    for options in _OPTIONS:
        if all(_written(fact, options, tag) == text for tag, text in figure.texts.items()):
            return options
    return None


def _shown(figures: Sequence[_Figure]) -> str:
    language, quantity = next(iter(figures[0].quantities.items()))
    start, end = quantity.outer
    return f"{figures[0].texts[language][start:end]} ({len(figures)})"


def _noun(figure: _Figure, name_of: Callable[[str], str]) -> str:
    """Return what is counted, as words of an id made from the English; "" where no such word is there."""
    counters = (each.counter for each in figure.quantities.values())
    return next(filter(None, map(name_of, counters)), "")


def _name(fact: Fact, noun: str, names: set[str]) -> str:
    """Return an id for a fact, from how it is written in English: cny_10_4_trillion, percent_66_1, projects_152."""
    written = _written(fact, FactOptions(qualifier=False), "en").lower().replace(",", "")
    words = _WORDS.findall(written.replace(".", "_"))
    while words and words[0][0].isdigit() and any(word[0].isalpha() for word in words):
        words = [*words[1:], words[0]]
    parts = words if words and words[0][0].isalpha() else [noun or "count", *words]
    stem = "_".join(parts)[:_LONGEST_NAME].strip("_")
    name, number = stem, 2
    while name in names:
        name, number = f"{stem}_{number}", number + 1
    return name
