"""A segment's template with changes made to the text that it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.markup import parse_markup, write_markup
from jjjdoc.language.markup.references import find_target_problem
from jjjdoc.language.merge import carry, find_hunks
from jjjdoc.locations import TextView
from jjjdoc.pipeline.pull.leaves import (
    NEW_LINK,
    Leaf,
    Marks,
    Part,
    inlines_of,
    parts_of,
    parts_of_leaf,
    same_parts,
)
from jjjdoc.readers.docx.edited.lines import Look
from jjjdoc.tree.nodes import NoteReference, Prose

_LOOKS: Final = ("strong", "emphasis", "target")


class Change(Struct, frozen=True):
    """A range of a line, and the characters with their looks that stand in its place."""

    start: int
    end: int
    text: str
    looks: tuple[Look, ...]


class Looks(Struct, frozen=True):
    """How the characters of a line look by now, and how they looked before; None where they are new in the source."""

    before: Callable[[int], Look | None]
    now: Callable[[int], Look]


class Rebuilt(Struct, frozen=True):
    """A new template; `refused` are the targets of links that a source cannot have.

    `restyled` names what all of the text was given or has lost, a matter of style: `strong`, `emphasis`, `target`.
    """

    text: str
    refused: tuple[str, ...] = ()
    restyled: tuple[str, ...] = ()


def rebuild(
    template: Prose,
    leaves: Sequence[Leaf],
    changes: Sequence[Change],
    looks: Looks,
    notes: dict[str, NoteReference],
) -> Rebuilt | None:
    """Return the template that shows the changed text; None where markup cannot say it.

    `notes` are the references that the characters of notes stand for.
    """
    builder = _Builder(leaves, looks, notes)
    parts = builder.parts(changes)
    written = write_markup(inlines_of(parts))
    canonical = write_markup(inlines_of(parts_of(template.inlines)))
    text = template.view.text
    if canonical != text:
        written = _in_the_words_of(text, canonical, written)
    view = TextView.of_generated(written)
    prose, faults = parse_markup(view, template.segment, template.language)
    if faults or not written or not same_parts(parts_of(prose.inlines), parts):
        return None
    return Rebuilt(written, tuple(builder.refused), builder.restyled_whole(changes))


def _in_the_words_of(text: str, canonical: str, written: str) -> str:
    """Return a canonical template as its author writes, where that can be told."""
    hunks = find_hunks(canonical, written)
    carried, conflicts = carry(hunks, find_hunks(canonical, text))
    if conflicts:
        return written
    for hunk, (start, end) in reversed(carried):
        text = text[:start] + written[hunk.new_start : hunk.new_end] + text[end:]
    return text


class _Builder:
    def __init__(self, leaves: Sequence[Leaf], looks: Looks, notes: dict[str, NoteReference]) -> None:
        self._leaves, self._looks, self._notes = leaves, looks, notes
        self._start, self._end = (leaves[0].start, leaves[-1].end) if leaves else (0, 0)
        self.refused: dict[str, None] = {}
        self._restyled = {name: self._changed(name) == {True, False} for name in _LOOKS}

    def parts(self, changes: Sequence[Change]) -> list[Part]:
        """Return the parts of the changed template, without white space around it."""
        found: list[Part] = []
        waiting = list(reversed(changes))
        gone = {at for change in changes for at in range(change.start, change.end)}
        for leaf in self._leaves:
            # What is inserted where a note stands that the edition does not show goes before its mark.
            while waiting and leaf.start == leaf.end and _is_before(waiting[-1], leaf.start):
                found += self._inserted(waiting.pop())
            if not leaf.written:
                continue
            for number, part in enumerate(parts_of_leaf(leaf.node, leaf.marks)):
                at = leaf.start + number
                while waiting and at < leaf.end and waiting[-1].start <= at:
                    found += self._inserted(waiting.pop())
                if at not in gone or leaf.start == leaf.end:
                    found.append(Part(part.content, self._marks(leaf, at)))
        for change in reversed(waiting):
            found += self._inserted(change)
        while found and _is_space(found[0]):
            found.pop(0)
        while found and _is_space(found[-1]):
            found.pop()
        return found

    def _inserted(self, change: Change) -> Iterable[Part]:
        for character, look in zip(change.text, change.looks, strict=True):
            note = self._notes.get(character)
            content = character if note is None else replace(note, start=0, end=0, number=None)
            yield Part(content, self._inherited(change, look))

    def _inherited(self, change: Change, look: Look) -> Marks:
        """Return the marks of new text: those of the neighbour that looks like it, else what sets it off."""
        neighbours = [at for at in (change.start - 1, change.end) if self._start <= at < self._end]
        for at in neighbours:
            if self._looks.now(at) == look:
                return self._marks_at(at)
        if not neighbours:
            return Marks()
        like, marks = self._looks.now(neighbours[0]), self._marks_at(neighbours[0])
        strong = look.strong if look.strong != like.strong else marks.strong
        emphasis = look.emphasis if look.emphasis != like.emphasis else marks.emphasis
        made = replace(marks, strong=strong, emphasis=emphasis)
        return self._linked(made, look.target) if look.target != like.target else made

    def _marks_at(self, at: int) -> Marks:
        leaf = next(leaf for leaf in self._leaves if leaf.start <= at < leaf.end)
        return self._marks(leaf, at)

    def _marks(self, leaf: Leaf, at: int) -> Marks:
        """Return the marks of what has been kept, with the emphasis and links that it was given or has lost."""
        marks = leaf.marks
        if leaf.start == leaf.end or isinstance(leaf.node, NoteReference):
            return marks
        before, now = self._looks.before(at), self._looks.now(at)
        if before is None:
            return marks
        if self._restyled["strong"] and before.strong != now.strong:
            marks = replace(marks, strong=now.strong)
        if self._restyled["emphasis"] and before.emphasis != now.emphasis:
            marks = replace(marks, emphasis=now.emphasis)
        if self._restyled["target"] and before.target != now.target:
            marks = self._linked(marks, now.target)
        return marks

    def _linked(self, marks: Marks, target: str | None) -> Marks:
        if target is not None and find_target_problem(target) is not None:
            self.refused[target] = None
            return marks
        return replace(marks, target=target, link=-1 if target is None else NEW_LINK)

    def restyled_whole(self, changes: Sequence[Change]) -> tuple[str, ...]:
        """Return what all of the text was given or has lost."""
        return tuple(
            name for name in _LOOKS if (self._changed(name) or self._replaced(name, changes)) == {True}
        )

    def _replaced(self, name: str, changes: Sequence[Change]) -> set[bool]:
        """Return whether the characters that stand in place of the whole text are set as it was."""
        was = {getattr(self._looks.now(at), name) for at in range(self._start, self._end)}
        new = {getattr(look, name) for change in changes for look in change.looks}
        return {was.isdisjoint(new)} if was and new else set()

    def _changed(self, name: str) -> set[bool]:
        """Return whether the characters that are kept are set in another way; if all are, it is a matter of style."""
        changed = set()
        for leaf in self._leaves:
            for at in range(leaf.start, leaf.end):
                before = self._looks.before(at)
                if before is not None and not isinstance(leaf.node, NoteReference):
                    changed.add(getattr(before, name) != getattr(self._looks.now(at), name))
        return changed


def _is_before(change: Change, place: int) -> bool:
    return change.start < place or change.start == change.end == place


def _is_space(part: Part) -> bool:
    return isinstance(part.content, str) and part.content.isspace()
