"""What every rule may ask for: the termbase, the profile, and what is computed once per text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
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
    _hits: dict[Passage, tuple[TermHit, ...]] = field(default_factory=dict)
    _sentences: dict[Passage, tuple[Sentence, ...]] = field(default_factory=dict)
    _quantities: dict[Passage, tuple[Quantity, ...]] = field(default_factory=dict)
    _discrepancies: dict[Pair, tuple[Discrepancy, ...]] = field(default_factory=dict)
    _matched: dict[Pair, tuple[Matched, ...]] = field(default_factory=dict)
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
            quantities = self.quantities(pair.source), self.quantities(pair.target)
            self._discrepancies[pair] = compare_quantities(*quantities)
        return self._discrepancies[pair]

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
