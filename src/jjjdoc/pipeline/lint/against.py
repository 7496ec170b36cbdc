"""Two files that should say the same: the texts of both that correspond, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.alignment.documents.displaced import find_displaced
from jjjdoc.language.alignment.documents.evidence import Evidence, Terms
from jjjdoc.language.alignment.documents.matching import pair
from jjjdoc.language.alignment.documents.order import out_of_order
from jjjdoc.language.alignment.documents.outlines import Written, outlines_of
from jjjdoc.language.alignment.documents.pairing import Match, Pairing, all_proses
from jjjdoc.language.alignment.documents.reasons import AMBIGUOUS, CROSSED, NO_EVIDENCE
from jjjdoc.language.alignment.documents.texts import Unit
from jjjdoc.language.alignment.documents.words import are_alike
from jjjdoc.language.captions import cross_reference_text
from jjjdoc.language.joining import joined, text_of
from jjjdoc.language.labels import is_chinese, primary_subtag
from jjjdoc.language.outline.outline import Outline
from jjjdoc.lint.document import Counterparts, Displaced, Doubt, Extract, LintDocument, LintFile, Lost, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex
from jjjdoc.pipeline.lint.moved_sentences import without_moved
from jjjdoc.pipeline.lint.reading import Reading
from jjjdoc.pipeline.lint.sentences import find_alone, sentences_of
from jjjdoc.pipeline.lint.units import find_misread
from jjjdoc.tree.nodes import (
    CrossReference,
    Emphasis,
    FactReference,
    Figure,
    Inline,
    Link,
    NoteReference,
    Prose,
    Strong,
    TermReference,
    Text,
)
from jjjdoc.tree.walk import iterate_prose_of

SAME_LANGUAGE = Wording(
    en="{path} and {other} have no text in different languages to compare: one must be in Chinese, the other in English",
    zh="{path}与{other}没有可以对照的两种语言的文字：须一份为中文、一份为英文",
)

_UNSURE = frozenset((NO_EVIDENCE, AMBIGUOUS, CROSSED))
"""Why two texts may not correspond at all. Other doubts, such as figures that differ, are what the rules are asked about."""
_WORDS = regex(r"[^\W\d_]")


class Side(Struct, frozen=True, eq=False):
    """One of two files: its outline in the language that is compared, and the passages its texts were read as, by their view."""

    path: str
    outline: Outline
    passages: dict[int, Passage]


def against(reading: Reading, other: Reading, terms: Terms, texts: tuple[bool, bool]) -> Reading:
    """Return a file with the pairs that it makes with the file it must agree with, and how the two correspond.

    `texts` tells of each of the two whether its headings are told by their look alone. Raises JjjdocError where the two have
    no text in two languages.
    """
    checked, source = _sides(reading.file, other.file, texts, terms)
    pairing = pair(source.outline, checked.outline, terms)
    _pair_captions(source, checked, pairing)
    found = _Correspondence(source, checked, pairing, Evidence(terms))
    found.walk()
    misread = tuple(find_misread(found.pairs))
    told = {cell for each in misread for cell in each.cells}
    file = replace(
        reading.file,
        pairs=tuple(each for each in found.pairs if each not in told),
        counterparts=replace(found.counterparts(), misread=misread),
    )
    return replace(reading, file=file)


def _sides(file: LintFile, other: LintFile, texts: tuple[bool, bool], terms: Terms) -> tuple[Side, Side]:
    ours, theirs = _by_language(file), _by_language(other)
    for language, document in ours.items():
        counterpart = theirs.get("en" if language == "zh" else "zh")
        if counterpart is not None:
            outlines = outlines_of(_written(document, texts[0]), _written(counterpart, texts[1]), terms)
            return (
                Side(file.path, outlines[0], _passages(document)),
                Side(other.path, outlines[1], _passages(counterpart)),
            )
    raise JjjdocError(SAME_LANGUAGE(path=file.path, other=other.path))


def _by_language(file: LintFile) -> dict[str, LintDocument]:
    """Return the longest document of a file in Chinese and in English, the longer of the two first."""
    found: dict[str, tuple[int, LintDocument]] = {}
    for document in file.documents:
        language, length = (
            primary_subtag(document.language),
            sum(len(each.text) for each in document.passages),
        )
        if language in ("zh", "en") and length > found.get(language, (0, document))[0]:
            found[language] = length, document
    return {
        language: document for language, (_, document) in sorted(found.items(), key=lambda item: -item[1][0])
    }


def _written(document: LintDocument, is_text: bool) -> Written:
    segments = (passage.segment for passage in document.passages)
    is_ours = any(segment is not None and not segment.startswith("pair_") for segment in segments)
    return Written(document.document, is_text, is_ours)


def _passages(document: LintDocument) -> dict[int, Passage]:
    return {id(passage.prose.view): passage for passage in (*document.passages, *document.others)}


def _pair_captions(source: Side, checked: Side, pairing: Pairing) -> None:
    """Pair the captions of pictures that were left over, in order, where there are as many on both sides."""
    paired = {id(prose) for match in pairing.matches.values() for prose in match.proses}
    ours = [each for each in _captions(source) if pairing.match(each) is None]
    theirs = [each for each in _captions(checked) if id(each) not in paired]
    if len(ours) == len(theirs):
        for one, other in zip(ours, theirs, strict=True):
            pairing.put(one, other)


def _captions(side: Side) -> list[Prose]:
    return [block.caption for block in side.outline.blocks if isinstance(block, Figure) and block.caption]


class _Correspondence(Struct):
    """What the pairing of two outlines comes to, as passages."""

    source: Side
    checked: Side
    pairing: Pairing
    evidence: Evidence
    pairs: list[Pair] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    unsure: list[Doubt] = field(default_factory=list)
    added: list[tuple[Extract, ...]] = field(default_factory=list)
    displaced: list[Displaced] = field(default_factory=list)
    _told: set[int] = field(default_factory=set)
    _waiting: list[Extract] = field(default_factory=list)
    _last: Passage | None = None

    def walk(self) -> None:
        """Take every text of the source in its order; figures of tables in wrong cells are told once, and not compared."""
        for grid in self.pairing.grids:
            for found in find_displaced(grid):
                self._told.update(id(prose) for cells in found.cells for prose in cells)
                self.displaced.append(
                    Displaced(found.kind, self._cells(found.cells), self._cells(found.rows))
                )
        for prose in all_proses(self.source.outline):
            if id(prose) not in self._told:
                self._take(prose)
        self._close()
        for note in self.source.outline.notes.values():
            self._take(note.prose)
        self._close()

    def counterparts(self) -> Counterparts:
        """Return what the texts of the two files are to each other."""
        alone = without_moved(self.pairs, self.lost, self.added, self.evidence)
        return Counterparts(
            PurePath(self.source.path).name,  # a comment in a Word file is read by others
            alone.lost,
            (*alone.added, *self._added()),
            tuple(self._moved()),
            tuple(self.unsure),
            tuple(self.displaced),
            tuple(map(self._cells, self.pairing.turned)),
        )

    def _cells(self, cells: Iterable[tuple[Prose, Prose]]) -> tuple[Pair, ...]:
        return tuple(
            Pair(self._passage(self.source, (one,)), self._passage(self.checked, (other,)))
            for one, other in cells
        )

    def _moved(self) -> Iterator[tuple[Pair, ...]]:
        """Yield the pairs that stand in another order, or under another heading, than most: items of a list together."""
        notes = [note.prose for note in self.source.outline.notes.values()]
        for run in out_of_order(self.source.outline, self.checked.outline, self.pairing):
            yield tuple(self._cells((prose, self.pairing.matches[id(prose)].proses[0]) for prose in run))
        for note in notes:
            match = self.pairing.match(note)
            if match is not None and match.is_moved:
                yield self._cells([(note, match.proses[0])])

    def _take(self, prose: Prose) -> None:
        match = self.pairing.match(prose)
        if match is None:
            if id(prose) not in self.pairing.joined and self._is_told(self.source, prose):
                self._waiting.append(Extract.whole(self._passage(self.source, (prose,))))
            return
        self._close()
        found = Pair(
            self._passage(self.source, (prose, *match.joined)), self._passage(self.checked, match.proses)
        )
        self._last = found.target
        self._sort(found, match)

    def _sort(self, found: Pair, match: Match) -> None:
        if match.reason is not None and self._is_unsure(found, match):
            self.unsure.append(Doubt(found, match.reason))
            return
        self.pairs.append(found)
        self._compare_sentences(found)

    def _is_unsure(self, found: Pair, match: Match) -> bool:
        """Tell whether nothing says that two texts correspond: neither the alignment nor their words."""
        if match.reason is None or match.reason.wording not in _UNSURE:
            return False
        texts = found.source.text, found.target.text
        return not are_alike(*(texts if is_chinese(found.source.language) else texts[::-1]), self.evidence)

    def _compare_sentences(self, found: Pair) -> None:
        """Tell of the sentences that only one of two texts has, if the others correspond."""
        sides = sentences_of(found.source), sentences_of(found.target)
        lost, added = find_alone(found, sides, self.evidence)
        if added:
            self.added.append(tuple(sides[1][at] for at in added))
        if lost:
            before = min(lost[0], len(sides[1]))
            texts = tuple(sides[0][at] for at in lost)
            self.lost.append(Lost(texts, sides[1][max(0, before - 1)], at_end=before > 0))

    def _close(self) -> None:
        """Tell of the texts that have been waiting for a counterpart."""
        if self._waiting:
            after = Extract.whole(self._last or self._first())
            self.lost.append(Lost(tuple(self._waiting), after, at_end=self._last is not None))
            self._waiting = []

    def _first(self) -> Passage:
        """Return the first text of the checked file."""
        return self._passage(self.checked, (next(all_proses(self.checked.outline)),))

    def _added(self) -> Iterator[tuple[Extract, ...]]:
        """Yield the runs of texts that the source has not, in order of place."""
        paired = {id(prose) for match in self.pairing.matches.values() for prose in match.proses}
        left = {
            id(prose) for units in self.pairing.after.values() for unit in units for prose in _texts(unit)
        }
        notes = self.checked.outline.notes
        alone = (left | {id(note.prose) for note in notes.values()}) - paired - self._told
        every = (*all_proses(self.checked.outline), *(note.prose for note in notes.values()))
        for is_alone, run in groupby(every, key=lambda prose: id(prose) in alone):
            told = [prose for prose in run if self._is_told(self.checked, prose)] if is_alone else []
            if told:
                yield tuple(Extract.whole(self._passage(self.checked, (prose,))) for prose in told)

    def _is_told(self, side: Side, prose: Prose) -> bool:
        """Tell whether it matters that a text is alone: it has words, stands in the file, and is no label of a picture."""
        read = side.passages.get(id(prose.view))
        is_label = read is not None and read.role == "alternative"
        return _WORDS.search(text_of(prose)) is not None and bool(prose.view.source.path) and not is_label

    def _passage(self, side: Side, proses: Sequence[Prose]) -> Passage:
        """Return texts as one passage, in the role and under the headings that the first of them has in its file."""
        prose = proses[0] if len(proses) == 1 else joined(proses)
        prose = replace(prose, inlines=tuple(self._as_written(prose.inlines, side)))
        read = side.passages.get(id(proses[0].view))
        if read is None:
            return Passage(prose, "paragraph")
        return Passage(prose, read.role, read.level, read.headings, read.cell)

    def _as_written(self, inlines: Iterable[Inline], side: Side) -> Iterator[Inline]:
        """Yield nodes as the other file may have them.

        References to figures and terms of a report are the words they became. Notes of the checked file have the names of
        those that they stand for in the source; their marks are left out if one of the files has no notes, as a text file.
        """
        have_notes = self.source.outline.notes and self.checked.outline.notes
        for node in inlines:
            match node:
                case NoteReference():
                    name = self.pairing.notes.get(node.note, node.note) if side is self.checked else node.note
                    if have_notes:
                        yield replace(node, note=name)
                case FactReference() | TermReference():
                    yield Text(node.text or "", node.start, node.end)
                case CrossReference():
                    yield Text(cross_reference_text(node), node.start, node.end)
                case Emphasis() | Strong() | Link():
                    yield replace(node, children=tuple(self._as_written(node.children, side)))
                case _:
                    yield node


def _texts(unit: Unit) -> Iterable[Prose]:
    return (unit.prose,) if unit.is_text else iterate_prose_of(unit.block)
