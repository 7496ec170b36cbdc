"""Labelled alignments: files of beads, and seeded changes to them.

A file has one bead a line, Chinese and English with a tab between, in the order of both texts; " | " stands between
the sentences of one side, and a side may be empty. What was moved is `@n` where the other language has it. A line
that begins with # and a space begins a new passage.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jjjdoc.loader.termbase import load_termbase

FOLDER = Path(__file__).parent / "beads"
GLOSSARY = Path(__file__).parents[3] / "glossary.yaml"
_BETWEEN = " | "
_MARK = re.compile(r"(?<=.{6}[，；、])(?=.{6})|(?<=.{12}[,;:]) (?=.{12})")
_DELETED, _JOINED, _CUT, _MOVED = 0.05, 0.06, 0.05, 0.02
_FARTHEST = 8


@dataclass(frozen=True)
class Labelled:
    """What stands for what: the sentences of either side; `english_of` and `chinese_of` their indices."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """Two texts with their beads; the order of each is given by indices of beads."""

    name: str
    beads: tuple[Labelled, ...]
    chinese_order: tuple[int, ...]
    english_order: tuple[int, ...]

    @property
    def chinese(self) -> list[str]:
        return [text for index in self.chinese_order for text in self.beads[index].chinese]

    @property
    def english(self) -> list[str]:
        return [text for index in self.english_order for text in self.beads[index].english]

    def gold(self) -> frozenset[tuple[range, range]]:
        """Return the beads as ranges of sentences; what is missing, one by one."""
        chinese = _ranges([(index, len(self.beads[index].chinese)) for index in self.chinese_order])
        english = _ranges([(index, len(self.beads[index].english)) for index in self.english_order])
        pairs = [(chinese.get(index), english.get(index)) for index in range(len(self.beads))]
        return frozenset(
            [(left, right) for left, right in pairs if left and right]
            + [(range(i, i + 1), range(0)) for left, right in pairs if left and not right for i in left]
            + [(range(0), range(j, j + 1)) for left, right in pairs if right and not left for j in right]
        )

    def moved(self) -> frozenset[tuple[range, range]]:
        """Return the beads of `gold` whose two sides stand in different places: the fewest that others cross."""
        both = [index for index in self.chinese_order if index in set(self.english_order)]
        place = {index: number for number, index in enumerate(self.english_order)}
        still = _longest_rising([place[index] for index in both])
        kept = {self.english_order[number] for number in still}
        chinese = _ranges([(index, len(self.beads[index].chinese)) for index in self.chinese_order])
        english = _ranges([(index, len(self.beads[index].english)) for index in self.english_order])
        return frozenset((chinese[index], english[index]) for index in both if index not in kept)


def _ranges(sizes: list[tuple[int, int]]) -> dict[int, range]:
    ranges: dict[int, range] = {}
    at = 0
    for index, size in sizes:
        ranges[index] = range(at, at + size)
        at += size
    return ranges


def _longest_rising(numbers: list[int]) -> list[int]:
    best: list[list[int]] = []
    for number in numbers:
        before = max((run for run in best if run[-1] < number), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len, default=[])


def read_labelled(path: Path) -> list[Passage]:
    """Read a file of beads."""
    passages: list[Passage] = []
    lines: list[str] = []
    name = path.stem
    for line in [*path.read_text("utf-8").splitlines(), "# "]:
        if line.startswith("# "):
            if lines:
                passages.append(_passage(name, lines))
            name, lines = f"{path.stem}: {line[2:]}", []
        else:
            lines.append(line)
    return passages


def _passage(name: str, lines: list[str]) -> Passage:
    beads: list[Labelled] = []
    marked: dict[str, int] = {}
    chinese_order: list[int] = []
    english_order: list[int] = []
    for line in lines:
        left, _, right = line.partition("\t")
        mark = next((side for side in (left, right) if side.startswith("@")), None)
        known = marked.get(mark) if mark else None
        index = len(beads) if known is None else known
        if mark and known is None:
            marked[mark] = index
        said = Labelled(_sentences(left, mark), _sentences(right, mark))
        if known is None:
            beads.append(said)
        else:
            beads[known] = Labelled(
                beads[known].chinese or said.chinese, beads[known].english or said.english
            )
        if said.chinese:
            chinese_order.append(index)
        if said.english:
            english_order.append(index)
    return Passage(name, tuple(beads), tuple(chinese_order), tuple(english_order))


def _sentences(side: str, mark: str | None) -> tuple[str, ...]:
    return () if not side or side == mark else tuple(side.split(_BETWEEN))


def changed(passage: Passage, seed: int) -> Passage:
    """Delete, join, cut and move sentences of a passage here and there."""
    chance = random.Random(f"{passage.name} {seed}")
    beads = [_cut(bead, chance) if chance.random() < _CUT else bead for bead in passage.beads]
    chinese, english = list(passage.chinese_order), list(passage.english_order)
    for index in range(len(beads)):
        if index not in chinese or index not in english:
            continue
        roll = chance.random()
        if roll < _DELETED:
            chance.choice((chinese, english)).remove(index)
            beads[index] = replace(
                beads[index],
                chinese=beads[index].chinese if index in chinese else (),
                english=beads[index].english if index in english else (),
            )
        elif roll < _DELETED + _JOINED:
            _join(index, beads, chinese, english, chance)
        elif roll < _DELETED + _JOINED + _MOVED:
            at = english.index(index)
            english.insert(
                max(0, at + chance.choice((-1, 1)) * chance.randint(2, _FARTHEST)), english.pop(at)
            )
    return _renumbered(Passage(passage.name, tuple(beads), tuple(chinese), tuple(english)))


def _cut(bead: Labelled, chance: random.Random) -> Labelled:
    """Cut a sentence of a 1-1 bead in two at a mark, if it has one."""
    if (len(bead.chinese), len(bead.english)) != (1, 1):
        return bead
    if chance.random() < 0.5:
        return Labelled(_halves(bead.chinese[0], chance), bead.english)
    return Labelled(bead.chinese, _halves(bead.english[0], chance))


def _halves(text: str, chance: random.Random) -> tuple[str, ...]:
    places = [found.span() for found in _MARK.finditer(text)]
    if not places:
        return (text,)
    end, start = chance.choice(places)
    return text[:end], text[start:]


def _join(
    index: int, beads: list[Labelled], chinese: list[int], english: list[int], chance: random.Random
) -> None:
    """Make one sentence of those of a bead and the next, in one of the languages, and one bead of the two."""
    if chinese[-1] == index or english[-1] == index:
        return
    following = chinese[chinese.index(index) + 1]
    one, other = beads[index], beads[following]
    if english[english.index(index) + 1] != following or not (other.chinese and other.english):
        return
    if len(one.chinese) + len(one.english) + len(other.chinese) + len(other.english) > 4:
        return
    whole = Labelled(one.chinese + other.chinese, one.english + other.english)
    if chance.random() < 0.5:
        beads[index] = Labelled(("".join(whole.chinese),), whole.english)
    else:
        beads[index] = Labelled(whole.chinese, (" ".join(whole.english),))
    beads[following] = Labelled((), ())
    chinese.remove(following)
    english.remove(following)


def _renumbered(passage: Passage) -> Passage:
    """Leave out beads that have become empty."""
    kept = [index for index, bead in enumerate(passage.beads) if bead.chinese or bead.english]
    number = {index: at for at, index in enumerate(kept)}
    return Passage(
        passage.name,
        tuple(passage.beads[index] for index in kept),
        tuple(number[index] for index in passage.chinese_order),
        tuple(number[index] for index in passage.english_order),
    )


def joined(passages: list[Passage], name: str) -> Passage:
    """Make one text of several."""
    beads: list[Labelled] = []
    chinese: list[int] = []
    english: list[int] = []
    for passage in passages:
        first = len(beads)
        beads += passage.beads
        chinese += [first + index for index in passage.chinese_order]
        english += [first + index for index in passage.english_order]
    return Passage(name, tuple(beads), tuple(chinese), tuple(english))


def labelled(part: str) -> Iterator[Passage]:
    """Yield the passages of a part of the labelled set: `tuned` or `held_out`."""
    for path in sorted((FOLDER / part).glob("*.tsv")):
        yield from read_labelled(path)


@cache
def glossary() -> list[tuple[str, str]]:
    """Return the pairs of terms of the project's glossary."""
    concepts = load_termbase(GLOSSARY).concepts.values()
    return [
        (chinese.text, english.text)
        for concept in concepts
        for chinese in concept.terms
        for english in concept.terms
        if chinese.language == "zh"
        and english.language == "en"
        and "deprecated" not in (chinese.status, english.status)
    ]
