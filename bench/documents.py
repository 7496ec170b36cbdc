"""Documents of paragraphs made of pairs of sentences, with seeded changes, and what aligns them."""

import random
from collections.abc import Iterator, Mapping, Sequence
from math import erfc, log, sqrt
from pathlib import Path

from jjjdoc.language.alignment import Bead
from jjjdoc.language.alignment.documents.evidence import Terms
from jjjdoc.language.alignment.documents.matching import pair
from jjjdoc.language.alignment.documents.outlines import Written, outlines_of
from jjjdoc.language.alignment.documents.pairing import Pairing, all_proses
from jjjdoc.language.alignment.documents.reasons import CROSSED
from jjjdoc.language.outline.looks import is_heading_like
from jjjdoc.language.outline.outline import Outline
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Block, Document, Heading, Paragraph, Prose, Text
from language.alignment.labelled import Labelled, Passage

DROPPED, ADDED, MERGED, SPLIT, MOVED = 0.04, 0.04, 0.05, 0.05, 0.03
FARTHEST = 8
SENTENCES, ROWS = 3, 150
"""Sentences of a paragraph at most, and rows of a corpus in a document."""
HEADING = "报告", "Report"

Sentences = tuple[list[str], list[str]]
"""The sentences of a paragraph in Chinese and English."""


def documents(corpus: Path, seed: int) -> Iterator[Passage]:
    """Yield the documents that the rows of a corpus make, in order, with changes."""
    rows = [line.split("\t")[:2] for line in corpus.read_text("utf-8").splitlines()]
    for start in range(0, len(rows), ROWS):
        chance = random.Random(f"{corpus.stem} {start} {seed}")
        yield _changed(corpus.stem, [*_paragraphs(rows[start : start + ROWS], chance)], chance)


def _paragraphs(rows: Sequence[Sequence[str]], chance: random.Random) -> Iterator[Sentences]:
    """Yield rows as paragraphs of some sentences; what looks like a heading stands alone."""
    found: Sentences = [], []
    most = chance.randint(1, SENTENCES)
    for chinese, english in rows:
        is_heading = is_heading_like(chinese) and is_heading_like(english)
        if found[0] and (is_heading or len(found[0]) >= most):
            yield found
            found, most = ([], []), chance.randint(1, SENTENCES)
        found[0].append(chinese)
        found[1].append(english)
        if is_heading:
            yield found
            found = [], []
    if found[0]:
        yield found


def _changed(name: str, paragraphs: Sequence[Sentences], chance: random.Random) -> Passage:
    """Return the beads of paragraphs, some of them dropped, added, merged, split and moved."""
    beads: list[Labelled] = []
    kinds: list[str] = []
    at = 0
    while at < len(paragraphs):
        kind = chance.choices(
            ("dropped", "added", "merged", "split", "moved", "same"),
            (DROPPED, ADDED, MERGED, SPLIT, MOVED, 1 - DROPPED - ADDED - MERGED - SPLIT - MOVED),
        )[0]
        sides = [[_text(paragraphs[at], side, 0, None)] for side in (0, 1)]
        side = chance.randrange(2)
        if kind == "merged" and at + 1 < len(paragraphs):
            at += 1
            both = [[*sides[each], _text(paragraphs[at], each, 0, None)] for each in (0, 1)]
            sides = [[_joined(both[each], each)] if each == side else both[each] for each in (0, 1)]
        elif kind == "split" and len(paragraphs[at][0]) > 1:
            cut = chance.randrange(1, len(paragraphs[at][0]))
            sides[side] = [_text(paragraphs[at], side, 0, cut), _text(paragraphs[at], side, cut, None)]
        elif kind in ("dropped", "added"):
            sides[kind == "dropped"] = []
        beads.append(Labelled(tuple(sides[0]), tuple(sides[1])))
        kinds.append(kind)
        at += 1
    english = [number for number, bead in enumerate(beads) if bead.english]
    for number in [number for number, kind in enumerate(kinds) if kind == "moved"]:
        place = english.index(number)
        english.insert(
            max(0, place + chance.choice((-1, 1)) * chance.randint(2, FARTHEST)), english.pop(place)
        )
    chinese = tuple(number for number, bead in enumerate(beads) if bead.chinese)
    return Passage(name, tuple(beads), chinese, tuple(english))


def _text(paragraph: Sentences, side: int, start: int, end: int | None) -> str:
    return _joined(paragraph[side][start:end], side)


def _joined(texts: Sequence[str], side: int) -> str:
    return ("", " ")[side].join(texts)


# What is measured: `language.alignment.documents` on both texts, as files without styles have them.


def paired(passage: Passage, terms: Terms, *, with_heading: bool) -> list[Bead]:
    """Return the beads that jjjdoc finds in the two texts of a passage, a heading added before each or not."""
    sides = [
        _written(units, language, with_heading=with_heading)
        for units, language in ((passage.chinese, "zh"), (passage.english, "en"))
    ]
    outlines = outlines_of(sides[0][0], sides[1][0], terms)
    pairing = pair(*outlines, terms)
    return list(_beads(pairing, outlines, (sides[0][1], sides[1][1])))


def _written(units: Sequence[str], language: str, *, with_heading: bool) -> tuple[Written, Mapping[int, int]]:
    """Return a document of paragraphs, and the number of each by the identity of its view."""
    blocks: list[Block] = []
    numbers: dict[int, int] = {}
    for number, text in enumerate(units):
        view = TextView.of_generated(text)
        numbers[id(view)] = number
        blocks.append(Paragraph(Prose(None, language, (Text(text, 0, len(text)),), view)))
    if with_heading:
        text = HEADING[language == "en"]
        prose = Prose(None, language, (Text(text, 0, len(text)),), TextView.of_generated(text))
        blocks.insert(0, Heading(1, "heading", prose))
    document = Document("", "", (language,), "", (), tuple(blocks))
    return Written(document, is_text=False, is_ours=False), numbers


def _beads(
    pairing: Pairing, outlines: Sequence[Outline], numbers: Sequence[Mapping[int, int]]
) -> Iterator[Bead]:
    """Yield what was paired, and what is alone on either side; what order or place speaks against was moved."""
    paired: set[tuple[str, int]] = set()
    for prose in all_proses(outlines[0]):
        match = pairing.match(prose)
        if match is None:
            continue
        sides = [
            [own[id(each.view)] for each in proses if id(each.view) in own]
            for own, proses in zip(numbers, ((prose, *match.joined), match.proses), strict=True)
        ]
        if all(sides):
            source, target = (range(min(side), max(side) + 1) for side in sides)
            paired |= {("zh", each) for each in source} | {("en", each) for each in target}
            is_moved = match.is_moved or (match.reason is not None and match.reason.wording is CROSSED)
            yield Bead(source, target, 0.0, "moved" if is_moved else "merged" if match.reason else None)
    for number in numbers[0].values():
        if ("zh", number) not in paired:
            yield Bead(range(number, number + 1), range(0), 0.0, "missing")
    for number in numbers[1].values():
        if ("en", number) not in paired:
            yield Bead(range(0), range(number, number + 1), 0.0, "missing")


# For comparison: W. A. Gale and K. W. Church (1993), by lengths alone.


_COSTS = {
    (1, 1): -log(0.89),
    (1, 0): -log(0.00495),
    (0, 1): -log(0.00495),
    (2, 1): -log(0.0445),
    (1, 2): -log(0.0445),
    (2, 2): -log(0.011),
}
_VARIANCE = 6.8


def by_lengths(passage: Passage) -> list[Bead]:
    """Return the beads that Gale and Church's program would find in the two texts of a passage."""
    source, target = ([len(text) for text in side] for side in (passage.chinese, passage.english))
    ratio = sum(target) / max(1, sum(source))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            choices = [
                (
                    best[i - height, j - width][0]
                    + cost
                    + _length_cost(sum(source[i - height : i]) * ratio, sum(target[j - width : j])),
                    (height, width),
                )
                for (height, width), cost in _COSTS.items()
                if height <= i and width <= j
            ]
            if choices:
                best[i, j] = min(choices)
    found: list[Bead] = []
    i, j = len(source), len(target)
    while i or j:
        height, width = best[i, j][1]
        found.append(Bead(range(i - height, i), range(j - width, j), 0.0, None))
        i, j = i - height, j - width
    return found


def _length_cost(source: float, target: int) -> float:
    mean = (source + target) / 2
    if not mean:
        return 0.0
    return -log(max(erfc(abs(target - source) / sqrt(_VARIANCE * mean) / sqrt(2)), 1e-12))
