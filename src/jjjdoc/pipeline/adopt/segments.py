"""From paired texts to segments: both languages, the notes they point to, and what is to be said of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, count
from pathlib import PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.errors import Message
from jjjdoc.language.alignment.documents.pairing import Pairing, notes_in
from jjjdoc.language.alignment.documents.texts import Unit
from jjjdoc.language.joining import text_of
from jjjdoc.language.linebreak import joined_with_space
from jjjdoc.language.outline.inlines import Inlines, plain, visible_text
from jjjdoc.language.outline.outline import Outline
from jjjdoc.loader.ids import ids_of_report
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.patterns import regex
from jjjdoc.pipeline.adopt.draft import Paragraph, Remark, Segment
from jjjdoc.pipeline.adopt.tally import Tally
from jjjdoc.pipeline.adopt.wordings import IMAGE, NO_NOTE, ONLY_HERE, ONLY_THERE
from jjjdoc.tree.nodes import Emphasis, Inline, Link, NoteReference, Prose, Quotation, Strong, Table

_LETTER = regex(r"[^\W\d_]")


class SegmentMaker(Struct):
    """Makes the segments of one report.

    `tags` are its languages; `keeps_ids`: texts have the ids of segments of a report; `other`: what the second file is
    called.
    """

    source: Outline
    target: Outline | None
    pairing: Pairing
    tags: tuple[str, ...]
    keeps_ids: bool
    other: str
    tally: Tally = field(default_factory=Tally)
    is_in_unpaired: bool = False
    _notes: dict[str, str] = field(default_factory=dict)
    _shown: set[str] = field(default_factory=set)

    def segment(self, prose: Prose, part: str = "") -> Segment:
        """Return the segment of a text; its id is that of the file without the name of the part.

        What is in a block without a match is told of once, where that begins.
        """
        match = self.pairing.match(prose)
        texts = {self.tags[0]: self._text((prose, *(match.joined if match else ())), self.tags[0])}
        origins = {self.tags[0]: prose}
        remarks: list[Message] = []
        if match is not None:
            origins[self.tags[1]] = match.proses[0]
            translation = self._text(match.proses, self.tags[1])
            if translation or not texts[self.tags[0]]:
                texts[self.tags[1]] = translation
            remarks += [match.reason] if match.reason else []
        if match is not None:
            self.tally.take(prose, match)
        elif self.target is not None and not self.is_in_unpaired:
            remarks += self.alone(prose)
        return Segment(texts, self.own_id(prose, part), remarks, origins)

    def alone(self, prose: Prose) -> list[Message]:
        """Tell of a text without a match, unless it needs none; return what is to be said there."""
        if self.target is None or not _LETTER.search(text_of(prose)):
            return []
        self.tally.take(prose, None)
        return [ONLY_HERE(path=self.other)]

    def optional(self, prose: Prose | None, part: str = "") -> Segment | None:
        """Return the segment of a text that may be missing."""
        return None if prose is None else self.segment(prose, part)

    def own_id(self, prose: Prose | None, part: str = "") -> str | None:
        """Return the id that the file gives what a text is a part of."""
        name = prose.segment if prose is not None and self.keeps_ids else None
        if name is None or name.startswith("pair_") or not name.endswith(part):
            return None
        name = name.removesuffix(part)
        return name if re.fullmatch(ID_PATTERN, name) else None

    def is_joined(self, prose: Prose) -> bool:
        """Tell whether a text is in the segment of one before it."""
        return id(prose) in self.pairing.joined

    def left_behind(self, prose: Prose | None) -> list[Remark]:
        """Return what the second document has behind a text, and the first has not."""
        return self._remarks(self.pairing.after.pop(None if prose is None else id(prose), []))

    def _remarks(self, units: Sequence[Unit]) -> list[Remark]:
        made: list[Remark] = []
        for unit in units:
            if unit.kind == "image":
                made.append(Remark(IMAGE(), _lines(unit)))
            else:
                self.tally.leave(unit.prose)
                made.append(Remark(ONLY_THERE(path=self.other), _lines(unit)))
        return made

    def notes_of(self, prose: Prose) -> list[Paragraph | Remark]:
        """Return the notes that a text points to and that have not been made yet."""
        made: list[Paragraph | Remark] = []
        for name in notes_in(prose):
            note = self.source.notes.get(name)
            if note is not None and name not in self._shown:
                self._shown.add(name)
                made.append(Paragraph(self.segment(note.prose), note=self._note_id(name)))
        return made

    def rest(self) -> list[Remark]:
        """Return what has found no place: units of the second document, and notes that no text points to, of both."""
        units = [unit for left in self.pairing.after.values() for unit in left]
        self.pairing.after.clear()
        return [*self._remarks(units), *self._unmentioned_notes()]

    def _unmentioned_notes(self) -> list[Remark]:
        ours = [note.prose for name, note in self.source.notes.items() if name not in self._shown]
        theirs = [
            note.prose
            for name, note in (self.target.notes if self.target else {}).items()
            if self.pairing.notes.get(name) not in self._shown
        ]
        for prose in theirs:
            self.tally.leave(prose)
        return [
            Remark(NO_NOTE(path=PurePath(prose.view.source.path).name), (text_of(prose),))
            for prose in (*ours, *theirs)
        ]

    def _note_id(self, name: str) -> str:
        if name not in self._notes:
            numbered = (f"note_{number}" for number in count(len(self._notes) + 1))
            given = (self.own_id(self.source.notes[name].prose), _kept(name))
            taken = (*self._notes.values(), *ids_of_report(len(self.source.front.keywords)))
            self._notes[name] = next(each for each in chain(given, numbered) if each and each not in taken)
        return self._notes[name]

    def _text(self, proses: Sequence[Prose], language: str) -> Inlines:
        """Return the texts as one, with the names that notes have in the report."""
        joined: Inlines = ()
        for prose in proses:
            inlines = tuple(self._renamed(prose.inlines, theirs=language != self.tags[0]))
            before, after = visible_text(joined)[-1:], visible_text(inlines)[:1]
            if before and after and joined_with_space(before, after, language):
                joined += plain(" ")
            joined += inlines
        return joined

    def _renamed(self, inlines: Iterable[Inline], *, theirs: bool) -> Iterable[Inline]:
        for node in inlines:
            match node:
                case NoteReference():
                    name = self.pairing.notes.get(node.note, "") if theirs else node.note
                    if name in self.source.notes:
                        yield replace(node, note=self._note_id(name))
                case Emphasis() | Strong() | Link():
                    children = tuple(self._renamed(node.children, theirs=theirs))
                    if children:
                        yield replace(node, children=children)
                case _:
                    yield node


def _kept(name: str) -> str | None:
    """Return the name of a note as an id; None for one that cannot be an id, or was only counted."""
    is_counted = name.startswith(("footnote_", "endnote_"))
    return name if re.fullmatch(ID_PATTERN, name) and not is_counted else None


def _lines(unit: Unit) -> tuple[str, ...]:
    match unit.block:
        case Table() if unit.kind == "table":
            caption = [] if unit.block.caption is None else [text_of(unit.block.caption)]
            rows = (unit.block.header, *unit.block.rows)
            return (*caption, *(" | ".join(map(text_of, row.cells)) for row in rows))
        case Quotation() if unit.block.attribution is not None:
            return (unit.text, text_of(unit.block.attribution))
        case _:
            return tuple(line for line in unit.text.split("\n") if line)
