"""How well labelled texts are aligned: strict precision and recall, where a bead is right or it is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jjjdoc.language.alignment import Bead, align
from language.alignment.labelled import Passage

Pair = tuple[range, range]


@dataclass
class Counts:
    """How many beads there are, how many were found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Measured:
    """Counts of the beads that have two sides, of all, of the sure ones, and of each kind."""

    paired: Counts = field(default_factory=Counts)
    all: Counts = field(default_factory=Counts)
    sure: Counts = field(default_factory=Counts)
    kinds: dict[str, Counts] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def coverage(self) -> float:
        """The share of the beads with two sides that are sure."""
        return self.sure.found / self.paired.gold if self.paired.gold else 1.0


def measure(passages: Iterable[Passage], terms: Sequence[tuple[str, str]]) -> Measured:
    """Align passages, each by itself, and compare with their labels."""
    measured = Measured()
    for passage in passages:
        _measure(passage, terms, measured)
    return measured


def _measure(passage: Passage, terms: Sequence[tuple[str, str]], measured: Measured) -> None:
    compare(passage, align(passage.chinese, passage.english, terms), measured)


def compare(passage: Passage, beads: Iterable[Bead], measured: Measured) -> None:
    """Compare beads that were found with the labels of their passage."""
    chinese, english = passage.chinese, passage.english
    found = {_key(bead.source, bead.target): bead for bead in beads}
    gold = {_key(*pair) for pair in passage.gold()}
    moved = {_key(*pair) for pair in passage.moved()}
    _count(measured.all, gold, found.keys())
    _count(measured.paired, {pair for pair in gold if all(pair)}, {pair for pair in found if all(pair)})
    sure = {pair for pair, bead in found.items() if bead.sure}
    _count(measured.sure, sure & gold, sure)
    kinds = {pair: _kind(pair, pair in moved) for pair in gold}
    told = {pair: _kind(pair, bead.reason == "moved") for pair, bead in found.items()}
    for kind in Counter(kinds.values()) | Counter(told.values()):
        counts = measured.kinds.setdefault(kind, Counts())
        mine = {pair for pair in gold if kinds[pair] == kind}
        theirs = {pair for pair in found if told[pair] == kind}
        _count(counts, mine, theirs)
    for pair in sorted(found.keys() - gold):
        bead = found[pair]
        measured.wrong.append(
            f"{passage.name[:12]:<12} {'SURE' if bead.sure else bead.reason} {bead.score:.1f} "
            f"{[chinese[i] for i in bead.source]} {[english[j] for j in bead.target]}"
        )


def _key(source: range, target: range) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(source), tuple(target)


def _kind(pair: tuple[tuple[int, ...], tuple[int, ...]], moved: bool) -> str:
    if moved:
        return "moved"
    return f"{len(pair[0])}-{len(pair[1])}"


def _count(counts: Counts, gold: Iterable[object], found: Iterable[object]) -> None:
    mine, theirs = set(gold), set(found)
    counts.gold += len(mine)
    counts.found += len(theirs)
    counts.right += len(mine & theirs)
