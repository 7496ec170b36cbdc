"""What every rule may ask for: the termbase, the profile, and what is computed once per text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.currency import currency_of, with_currency
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.label import glued_label
from jjjdoc.language.quantity.compare.match import Matching, match_quantities
from jjjdoc.language.quantity.heading_unit import (
    is_unit_alone,
    is_unit_column,
    measure,
    unit_of,
    without_year,
)
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence, split_sentences
from jjjdoc.language.statement.sentences import Matched, match_sentences
from jjjdoc.language.term.index import TermHit, TermIndex
from jjjdoc.lint.document import LintDocument, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.model.fact import Fact
from jjjdoc.model.termbase import Termbase

Profile = Literal["gov", "web"]
Made = TypeVar("Made")


class Context(Struct, dict=True):
    """Shared by all rules of a run. What is found in a passage or a pair is found once, when first asked for."""

    termbase: Termbase | None
    profile: Profile = "gov"
    facts: dict[str, Fact] = field(default_factory=dict)
    _pairs: Sequence[Pair] = ()
    _follow: bool = True
    _currency: str | None = None
    _hits: dict[Passage, tuple[TermHit, ...]] = field(default_factory=dict)
    _sentences: dict[Passage, tuple[Sentence, ...]] = field(default_factory=dict)
    _quantities: dict[Passage, tuple[tuple[Quantity, ...], tuple[Quantity, ...]]] = field(
        default_factory=dict
    )
    _matchings: dict[Pair, Matching] = field(default_factory=dict)
    _units: dict[Passage, Quantity | None] = field(default_factory=dict)
    _discrepancies: dict[Pair, tuple[Discrepancy, ...]] = field(default_factory=dict)
    _matched: dict[Pair, tuple[Matched, ...]] = field(default_factory=dict)
    _made: dict[Callable[[Termbase | None], Any], Any] = field(default_factory=dict)
    _made_of_pairs: dict[Callable[..., Any], Any] = field(default_factory=dict)
    _made_of: dict[tuple[LintDocument, Callable[..., Any]], Any] = field(default_factory=dict)

    @cached_property
    def index(self) -> TermIndex:
        """The index of all terms of the termbase."""
        return TermIndex.of(self.termbase)

    def term_hits(self, passage: Passage) -> tuple[TermHit, ...]:
        """Return the terms in a passage: overlaps resolved, longest first won, in order of place."""
        if passage not in self._hits:
            self._hits[passage] = self.index.find(passage.text, passage.folded, passage.language)
        return self._hits[passage]

    def sentences(self, passage: Passage) -> tuple[Sentence, ...]:
        """Return the sentences of a passage."""
        if passage not in self._sentences:
            self._sentences[passage] = split_sentences(passage.text, passage.language)
        return self._sentences[passage]

    def quantities(self, passage: Passage) -> tuple[Quantity, ...]:
        """Return the quantities of a passage, in order of place, but times of the day, which are no figures."""
        return self._read(passage)[0]

    def times(self, passage: Passage) -> tuple[Quantity, ...]:
        """Return the times of the day in a passage, in order of place."""
        return self._read(passage)[1]

    def _read(self, passage: Passage) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
        if passage not in self._quantities:
            read = read_quantities(passage.text, passage.language)
            times = tuple(each for each in read if each.kind == "time")
            self._quantities[passage] = (
                tuple(each for each in read if each.kind != "time") if times else read,
                times,
            )
        return self._quantities[passage]

    def matching(self, pair: Pair) -> Matching:
        """Return which quantities of a pair stand for each other."""
        if pair not in self._matchings:
            self._matchings[pair] = match_quantities(*self._compared(pair))
        return self._matchings[pair]

    def discrepancies(self, pair: Pair) -> tuple[Discrepancy, ...]:
        """Return what the quantities of a pair disagree about."""
        if pair not in self._discrepancies:
            from jjjdoc.language.counted.same import counting_of  # noqa: PLC0415 - nouns, for pairs alone

            source, target = self._compared(pair)
            self._discrepancies[pair] = compare_quantities(
                (*source, *self.times(pair.source)),
                (*target, *self.times(pair.target)),
                counting_of(
                    pair.source.text, pair.target.text, from_chinese=is_chinese(pair.source.language)
                ),
            )
        return self._discrepancies[pair]

    def _measured(self, pair: Pair) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
        """Return the quantities of both sides in the units of what governs them, if both are so governed."""
        plain = self.quantities(pair.source), self._unlabelled(pair)
        source, target = (
            self._in_units(side, given) for side, given in zip((pair.source, pair.target), plain, strict=True)
        )
        governed = [any(each.heading_scale for each in side) for side in (source, target)]
        return (source, target) if governed[0] == governed[1] else plain

    def measured(self, passage: Passage) -> Sequence[Quantity]:
        """Return the quantities of a passage in the units of what governs them."""
        return self._in_units(passage, self.quantities(passage))

    def _in_units(self, passage: Passage, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
        if not quantities:
            return quantities
        units = (self._unit_of(heading) for heading in passage.headings)
        above = next((unit for unit in units if unit is not None), None)
        is_heading = passage.role in ("header", "caption") or _is_unit(passage)
        if passage.cell is not None and passage.headings:
            own = self._unit_of(passage.headings[0])
            quantities = [without_year(each, passage.text, own) for each in quantities]
        return measure(quantities, passage.text, passage.language, above, is_heading=is_heading)

    def _unit_of(self, heading: Passage) -> Quantity | None:
        if heading not in self._units:
            self._units[heading] = unit_of(heading.text, heading.language)
        return self._units[heading]

    def _compared(self, pair: Pair) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
        """Return the quantities of a pair: sums in 元 in the currency that is meant, no label part of a figure."""
        source, target = self._measured(pair)
        if is_chinese(pair.source.language):
            return with_currency(pair.source.text, source, target, self.currency), target
        return source, with_currency(pair.target.text, target, source, self.currency)

    def _unlabelled(self, pair: Pair) -> tuple[Quantity, ...]:
        """Return the quantities of the target, without a label that has run into the first."""
        label = glued_label(pair.source.text, pair.target.text)
        if not label:
            return self.quantities(pair.target)
        read = read_quantities(" " * label + pair.target.text[label:], pair.target.language)
        return tuple(each for each in read if each.kind != "time")

    @property
    def currency(self) -> str:
        """The currency that 元 without a name is in the pairs of the file, empty where nothing says so."""
        if self._currency is None:
            self._currency = currency_of(self._in_chinese_and_other())
        return self._currency

    def _in_chinese_and_other(self) -> Iterator[tuple[str, Sequence[Quantity], Sequence[Quantity]]]:
        for pair in self._pairs:
            sides = (pair.source, pair.target)
            chinese, other = sides if is_chinese(pair.source.language) else reversed(sides)
            yield chinese.text, self.quantities(chinese), self.quantities(other)

    def open_pairs(self, pairs: Sequence[Pair], *, follow: bool = True) -> None:
        """Take these for the pairs of the file whose texts are looked at; `follow`: they are one text, in its order."""
        self._pairs, self._currency, self._follow = pairs, None, follow
        self._made_of_pairs.clear()

    def once_for_pairs(self, make: Callable[[Sequence[Pair], Context], Made]) -> Made:
        """Return what `make`, a function of a module, makes of the pairs of the file in order, none if they are no text.

        It is called once for each file.
        """
        if make not in self._made_of_pairs:
            self._made_of_pairs[make] = make(self._pairs if self._follow else (), self)
        made: Made = self._made_of_pairs[make]
        return made

    def matched(self, pair: Pair) -> tuple[Matched, ...]:
        """Return which sentences of a pair in Chinese and English say the same."""
        if pair not in self._matched:
            texts = pair.source.text, pair.target.text
            zh, en = texts if is_chinese(pair.source.language) else reversed(texts)
            self._matched[pair] = match_sentences(zh, en)
        return self._matched[pair]

    def forget_texts(self) -> None:
        """Forget what was found in texts, before those of another file."""
        self._quantities.clear()
        self._units.clear()
        self._matchings.clear()
        self._discrepancies.clear()
        self._matched.clear()
        self._hits.clear()
        self._sentences.clear()

    def once(self, make: Callable[[Termbase | None], Made]) -> Made:
        """Return what `make`, a function of a module, makes of the termbase; it is called once a run."""
        if make not in self._made:
            self._made[make] = make(self.termbase)
        made: Made = self._made[make]
        return made

    def once_for(self, document: LintDocument, make: Callable[[LintDocument, Context], Made]) -> Made:
        """Return what `make`, a function of a module, makes of a document; it is called once for each."""
        if (document, make) not in self._made_of:
            self._made_of[document, make] = make(document, self)
        made: Made = self._made_of[document, make]
        return made


def _is_unit(cell: Passage) -> bool:
    """Tell whether a cell of a table names a unit, and no number of it."""
    return bool(cell.headings) and (is_unit_column(cell.headings[0].text) or is_unit_alone(cell.text))
