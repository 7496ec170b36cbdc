"""What every rule may ask for: the termbase, the profile, and what is computed once per text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.heading_unit import measure, unit_of
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence, split_sentences
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
    _hits: dict[Passage, tuple[TermHit, ...]] = field(default_factory=dict)
    _sentences: dict[Passage, tuple[Sentence, ...]] = field(default_factory=dict)
    _quantities: dict[Passage, tuple[Quantity, ...]] = field(default_factory=dict)
    _units: dict[Passage, Quantity | None] = field(default_factory=dict)
    _discrepancies: dict[Pair, tuple[Discrepancy, ...]] = field(default_factory=dict)
    _made: dict[Callable[[Termbase | None], Any], Any] = field(default_factory=dict)
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
        if passage not in self._quantities:
            read = read_quantities(passage.text, passage.language)
            self._quantities[passage] = tuple(each for each in read if each.kind != "time")
        return self._quantities[passage]

    def discrepancies(self, pair: Pair) -> tuple[Discrepancy, ...]:
        """Return what the quantities of a pair disagree about."""
        if pair not in self._discrepancies:
            self._discrepancies[pair] = compare_quantities(*self._measured(pair))
        return self._discrepancies[pair]

    def _measured(self, pair: Pair) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
        """Return the quantities of both sides in the units of what governs them, if both are so governed."""
        plain = self.quantities(pair.source), self.quantities(pair.target)
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
        is_heading = passage.role in ("header", "caption")
        return measure(quantities, passage.text, passage.language, above, is_heading=is_heading)

    def _unit_of(self, heading: Passage) -> Quantity | None:
        if heading not in self._units:
            self._units[heading] = unit_of(heading.text, heading.language)
        return self._units[heading]

    def forget_texts(self) -> None:
        """Forget what was found in texts, before those of another file."""
        self._quantities.clear()
        self._units.clear()
        self._discrepancies.clear()
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
