"""Pairing the bodies of two documents: headings with headings, then what stands under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct, field

from jjjdoc.errors import Message, Wording
from jjjdoc.language.alignment import Bead, Group, Reason, align, align_groups
from jjjdoc.language.alignment.documents.evidence import Evidence, Terms, is_best
from jjjdoc.language.alignment.documents.grids import pair_grids
from jjjdoc.language.alignment.documents.headings import heading_path
from jjjdoc.language.alignment.documents.labels import (
    are_in_place,
    columns_of,
    has_shape_of,
    lines_of,
    pairs_by_words,
)
from jjjdoc.language.alignment.documents.pairing import (
    Pairing,
    pair_blocks,
    pair_front,
    pair_moved,
    pair_notes,
    pair_segments,
    row_text,
)
from jjjdoc.language.alignment.documents.reasons import (
    AMBIGUOUS,
    CONTRADICTION,
    CROSSED,
    MERGED,
    NO_EVIDENCE,
    OTHER_KIND,
    SENTENCE_MORE,
)
from jjjdoc.language.alignment.documents.texts import Stretch, Unit, stretches_of
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.outline.outline import Outline
from jjjdoc.tree.nodes import Block, Prose, Quotation, Table

_TELLING = 2
"""Figures and terms that two texts under one heading share, to be told by them alone."""

_PLAUSIBLE = -1.0
"""Above this score, two texts are about as likely to be translations as to be unrelated."""

_MOST_COMPARED = 40
"""Units of a group, above which not every one is held against every other."""

_REASONS: dict[str, Wording] = {
    "no evidence": NO_EVIDENCE,
    "ambiguous": AMBIGUOUS,
    "moved": CROSSED,
}


class _Group(Struct):
    """Units of both documents that are aligned with each other alone; `is_sure`: their headings belong together.

    `by_place`: the heading of the second document, where only its place says so.
    """

    ours: list[Unit]
    theirs: list[Unit]
    is_sure: bool
    before: Prose | None = None
    by_place: Prose | None = None

    @property
    def is_parallel(self) -> bool:
        """Tell whether both sides have as many units of the same kinds."""
        return [unit.kind for unit in self.ours] == [unit.kind for unit in self.theirs]


def pair(source: Outline, target: Outline, terms: Terms) -> Pairing:
    """Pair two documents, one in Chinese and one in English, in either order."""
    pairing = Pairing()
    pair_front(source, target, pairing)
    run = _Run(pairing, Evidence(terms), is_chinese(source.language))
    run.pair(source, target, pair_segments(source, target, pairing))
    pair_notes(source, target, pairing, run.evidence)
    pair_grids(source, target, pairing, run.evidence)
    return pairing


class _Run(Struct):
    pairing: Pairing
    evidence: Evidence
    is_chinese_first: bool
    _groups: list[_Group] = field(default_factory=list)

    def pair(self, source: Outline, target: Outline, known: frozenset[int]) -> None:
        """Pair what is not known yet."""
        ours, theirs = stretches_of(source.blocks), stretches_of(target.blocks)
        units = sum(len(stretch.units) for stretch in (*ours, *theirs))
        for stretch in (*ours, *theirs):
            stretch.units = [unit for unit in stretch.units if id(unit.prose) not in known]
        left = sum(len(stretch.units) for stretch in (*ours, *theirs))
        self._pair_headings(ours, theirs, known)
        for group, beads in zip(self._groups, self._align(self._groups), strict=True):
            if left < units - left:  # the form of the files says what is paired, and so what is not
                group.is_sure = False
                beads = [part for bead in beads for part in _without_guesses(bead)]  # noqa: PLW2901
            self._doubt(group, beads)
            self._pair_group(group, beads)
        pair_moved([unit for group in self._groups for unit in group.ours], self.pairing, self.evidence)

    def _align(self, groups: Sequence[_Group]) -> list[list[Bead]]:
        """Return the beads of each group, ours as their source, in order."""
        sides = [(_side(each.ours), _side(each.theirs)) for each in groups]
        if not self.is_chinese_first:
            sides = [(theirs, ours) for ours, theirs in sides]
        asked = [Group(one[0], other[0], (one[1], other[1])) for one, other in sides]
        found = align_groups(asked, self.evidence.terms)
        return [[self._seen_from_us(bead) for bead in beads] for beads in found]

    def _seen_from_us(self, bead: Bead) -> Bead:
        """Return a bead with our units as its source; one that unrelated texts would have is not sure."""
        reason: Reason | None = "no evidence" if bead.reason is None and bead.score < 0 else bead.reason
        sides = (bead.source, bead.target) if self.is_chinese_first else (bead.target, bead.source)
        return Bead(*sides, bead.score, reason)

    def _pair_headings(self, ours: list[Stretch], theirs: list[Stretch], known: frozenset[int]) -> None:
        """Pair headings, and put what stands under those that are paired into groups."""
        self._groups.append(_Group(ours[0].units, theirs[0].units, is_sure=True))
        steps = heading_path(ours[1:], theirs[1:], self.evidence)
        in_step = all(step.ours == step.theirs for step in steps)
        last: Prose | None = None
        for step in steps:
            one = None if step.ours is None else ours[1 + step.ours]
            other = None if step.theirs is None else theirs[1 + step.theirs]
            if one is not None and other is not None:
                self._pair_stretches(one, other, step.is_told, in_step, known)
            else:
                self._groups[-1].ours += one.units if one else []
                self._groups[-1].theirs += other.units if other else []
                if other is not None and other.heading is not None and id(other.heading.prose) not in known:
                    self.pairing.leave(other.heading, last)
            last = one.last if one else last

    def _pair_stretches(
        self, one: Stretch, other: Stretch, is_told: bool, in_step: bool, known: frozenset[int]
    ) -> None:
        is_sure = is_told or in_step
        ours, theirs = one.heading, other.heading
        assert ours is not None, "what stands before all headings is in no step"
        assert theirs is not None, "the same"
        if id(ours.prose) not in known:
            self.pairing.put(ours.prose, theirs.prose, None if is_sure else NO_EVIDENCE())
        by_place = None if is_told or id(ours.prose) in known else theirs.prose
        self._groups.append(_Group([*one.units], [*other.units], is_sure, ours.prose, by_place))

    def _doubt(self, group: _Group, beads: Sequence[Bead]) -> None:
        """Take back that two headings belong together, where only their place says so and nothing below them does."""
        is_borne_out = any(
            not self.evidence.contradicts(
                group.ours[bead.source.start].text, group.theirs[bead.target.start].text
            )
            for bead in beads
            if bead.reason is None and len(bead.source) == len(bead.target) == 1
        )
        if group.is_sure and group.by_place is not None and beads and not is_borne_out:
            group.is_sure = False
            self.pairing.put(group.before, group.by_place, NO_EVIDENCE())

    def _pair_group(self, group: _Group, beads: Sequence[Bead]) -> None:
        is_parallel = group.is_sure and group.is_parallel and not any(map(_is_out_of_step, beads))
        if is_parallel and not self._crosses(group):
            beads = self._in_step(group, beads)
        else:
            beads = [part for bead in beads for part in self._parts(bead, group)]
        last = group.before
        for bead in beads:
            here = group.ours[bead.source.start : bead.source.stop]
            there = group.theirs[bead.target.start : bead.target.stop]
            reason = _reason(bead)
            if bead.reason == "no evidence" and group.is_sure and self._is_telling(here[0], there[0]):
                reason = None
            is_paired = bool(here and there) and self._pair_units(here, there, reason)
            if here:  # what is joined to a text has no place of its own
                last = here[0].prose if is_paired else here[-1].prose
            if is_paired:
                there = []
            for unit in there:
                self.pairing.leave(unit, last)

    def _in_step(self, group: _Group, beads: Sequence[Bead]) -> list[Bead]:
        """Return the beads of two sides with as many units of the same kinds, in order.

        Order is as good as evidence for one unit that is left over; several may have changed places.
        """
        found = {
            bead.source.start: bead for bead in beads if bead.source == bead.target and len(bead.source) == 1
        }
        reasons: list[Reason | None] = []
        for index in range(len(group.ours)):
            reason = found[index].reason if index in found else "no evidence"
            reasons.append(None if reason == "no evidence" and self._is_told(index, group) else reason)
        left_over = [index for index, reason in enumerate(reasons) if reason]
        if len(left_over) == 1 and _is_plausible(found.get(left_over[0])):
            reasons = [None] * len(reasons)
        return [
            Bead(range(index, index + 1), range(index, index + 1), 0.0, reason)
            for index, reason in enumerate(reasons)
        ]

    def _crosses(self, group: _Group) -> bool:
        """Tell whether two units of different places share something, and neither does with that of its own."""
        if len(group.ours) > _MOST_COMPARED:
            return False
        shared = self._matrix(group.ours, group.theirs)
        return any(
            shared[i][j] and not shared[i][i] and not shared[j][j] and is_best(shared, i, j)
            for i, j in product(range(len(shared)), repeat=2)
        )

    def _parts(self, bead: Bead, group: _Group) -> list[Bead]:
        """Return a bead of several units as those that share something alone, and the others."""
        ours = group.ours[bead.source.start : bead.source.stop]
        theirs = group.theirs[bead.target.start : bead.target.stop]
        if (
            not ours
            or not theirs
            or len(ours) == len(theirs) == 1
            or max(len(ours), len(theirs)) > _MOST_COMPARED
        ):
            return [bead]
        shared = self._matrix(ours, theirs)
        pairs = [
            (i, j)
            for i, j in product(range(len(ours)), range(len(theirs)))
            if shared[i][j] and is_best(shared, i, j)
        ]
        if not pairs or pairs != sorted(pairs, key=lambda pair: pair[1]):
            return [bead]
        if min(len(ours), len(theirs)) == 1 and not self._fits_better(ours, theirs, pairs[0]):
            return [bead]
        return list(_beads_of(pairs, shared, bead))

    def _fits_better(self, ours: Sequence[Unit], theirs: Sequence[Unit], pair: tuple[int, int]) -> bool:
        """Tell whether two units alone have lengths like translations rather than all of them have."""
        alone = self.evidence.strain([ours[pair[0]].text], [theirs[pair[1]].text])
        return alone < self.evidence.strain([each.text for each in ours], [each.text for each in theirs])

    def _matrix(self, ours: Sequence[Unit], theirs: Sequence[Unit]) -> list[list[int]]:
        return [[self.evidence.shared(one.text, other.text) for other in theirs] for one in ours]

    def _is_told(self, index: int, group: _Group) -> bool:
        """Tell whether two units of one place share more than either does with any other of its group."""
        if len(group.ours) > _MOST_COMPARED:
            return False
        one, other = group.ours[index].text, group.theirs[index].text
        shared = self.evidence.shared(one, other)
        rivals = [self.evidence.shared(one, each.text) for at, each in enumerate(group.theirs) if at != index]
        rivals += [
            self.evidence.shared(each.text, other) for at, each in enumerate(group.ours) if at != index
        ]
        return shared > max(rivals, default=0)

    def _is_telling(self, one: Unit, other: Unit) -> bool:
        return self.evidence.shared(one.text, other.text) >= _TELLING

    def _pair_units(self, here: Sequence[Unit], there: Sequence[Unit], reason: Message | None) -> bool:
        """Pair the units of a bead, and tell whether that could be done."""
        units = (*here, *there)
        if len(here) == len(there) == 1:
            one, other = here[0], there[0]
            if not one.is_text or not other.is_text:
                return self._pair_blocks(one.block, other.block, reason)
            if reason is None and self.evidence.contradicts(one.text, other.text):
                reason = CONTRADICTION()
            if reason is None and self.evidence.lacks_sentence(one.text, other.text):
                reason = SENTENCE_MORE()
            if reason is None and one.kind != other.kind:
                reason = OTHER_KIND()
            self.pairing.put(one.prose, other.prose, reason)
            self.pairing.put_part(_attribution(one), _attribution(other), one.prose, reason)
            return True
        if len({unit.kind for unit in units}) > 1 or not units[0].is_text:
            return False
        if len({id(unit.block) for unit in here}) > 1 and here[0].kind == "item":
            return False
        merged = MERGED(ours=len(here), theirs=len(there))
        self.pairing.join([unit.prose for unit in here], [unit.prose for unit in there], merged)
        return True

    def _pair_blocks(self, one: Block, other: Block, reason: Message | None) -> bool:
        """Pair tables, key figures or images of the same shape, if the rows or columns are not in another order."""
        if isinstance(one, Table) and isinstance(other, Table) and self._is_turned(one, other):
            return False
        return pair_blocks(one, other, reason, self.pairing, self.evidence)

    def _is_turned(self, one: Table, other: Table) -> bool:
        """Tell whether rows or columns are in another order, labels and all; not where only their figures are."""
        if has_shape_of(one, other):
            rows = are_in_place(lines_of(one), lines_of(other), self.evidence)
            columns = are_in_place(columns_of(one), columns_of(other), self.evidence)
            if False in (rows, columns):
                return True
            by_words = [] if rows else pairs_by_words(lines_of(one), lines_of(other), self.evidence)
            if any(i != j for i, j in by_words):
                return True
            if rows or any(line.figures for line in lines_of(one)):
                return False
        return self._are_rows_turned(one, other)

    def _are_rows_turned(self, one: Table, other: Table) -> bool:
        rows, others = ([row_text(row) for row in each.rows] for each in (one, other))
        if len(rows) == len(others) and all(map(self.evidence.shared, rows, others)):
            return False
        if not self.is_chinese_first:
            rows, others = others, rows
        return any(map(_is_out_of_step, align(rows, others, self.evidence.terms)))


def _beads_of(
    pairs: Sequence[tuple[int, int]], shared: Sequence[Sequence[int]], bead: Bead
) -> Iterator[Bead]:
    """Yield the beads of pairs inside another bead, and those of what stands between them."""
    at, other_at = bead.source.start, bead.target.start
    for i, j in (*pairs, (len(bead.source), len(bead.target))):
        here, there = bead.source.start + i, bead.target.start + j
        yield from (
            Bead(range(each, each + 1), range(other_at, other_at), 0.0, "missing") for each in range(at, here)
        )
        yield from (
            Bead(range(here, here), range(each, each + 1), 0.0, "missing") for each in range(other_at, there)
        )
        if here < bead.source.stop and there < bead.target.stop:
            reason: Reason | None = None if shared[i][j] >= _TELLING else "ambiguous"
            yield Bead(range(here, here + 1), range(there, there + 1), 0.0, reason)
        at, other_at = here + 1, there + 1


def _without_guesses(bead: Bead) -> Iterator[Bead]:
    """Yield a bead as it is, or as texts of one side alone where nothing but length and place speaks for it."""
    if bead.reason != "no evidence":
        yield bead
        return
    yield from (Bead(range(at, at + 1), range(0), 0.0, "missing") for at in bead.source)
    yield from (Bead(range(0), range(at, at + 1), 0.0, "missing") for at in bead.target)


def _side(units: Sequence[Unit]) -> tuple[list[str], list[str]]:
    """Return the texts of units and what they are: a text is paired with a text alone, a table with a table."""
    return [unit.text for unit in units], ["text" if unit.is_text else unit.kind for unit in units]


def _attribution(unit: Unit) -> Prose | None:
    return unit.block.attribution if isinstance(unit.block, Quotation) else None


def _is_plausible(bead: Bead | None) -> bool:
    """Tell whether a bead without evidence has nothing against it either."""
    return bead is not None and bead.reason == "no evidence" and bead.score > _PLAUSIBLE


def _is_out_of_step(bead: Bead) -> bool:
    """Tell whether a bead says for sure that the two sides are not in the same order."""
    return bead.source != bead.target and bead.reason in (None, "moved")


def _reason(bead: Bead) -> Message | None:
    if bead.reason is None:
        return None
    if bead.reason in _REASONS:
        return _REASONS[bead.reason]()
    return MERGED(ours=len(bead.source), theirs=len(bead.target))
