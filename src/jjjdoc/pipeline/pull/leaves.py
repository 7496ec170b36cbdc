"""The text of a segment as an edition shows it, leaf by leaf, with the way back to its template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, assert_never

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.readers.docx.edited.lines import NoteCharacters
from jjjdoc.tree import nodes
from jjjdoc.writers.plain import clean, reference_text

NEW_LINK: Final = -2
"""Where a link begins that is not in the template yet."""

Atom = nodes.FactReference | nodes.TermReference | nodes.NoteReference | nodes.CrossReference


class Marks(Struct, frozen=True):
    """What a piece of a template stands in; links are told apart by where they begin."""

    strong: bool = False
    emphasis: bool = False
    target: str | None = None
    link: int = -1


class Leaf(Struct, frozen=True):
    """A stretch of the shown text, by offsets in the line, and the node it shows.

    `written`: the node is one of the template's; an edition adds marks of notes. A node that the edition does not
    show is an empty stretch.
    """

    start: int
    end: int
    node: nodes.Text | Atom
    marks: Marks
    written: bool = True


class Part(Struct, frozen=True):
    """A character of a template, or a reference in it."""

    content: str | Atom
    marks: Marks


def leaves_of(
    template: nodes.Prose, shown: nodes.Prose, text: str, start: int, end: int, notes: NoteCharacters
) -> tuple[Leaf, ...] | None:
    """Return the leaves of a segment that is shown at a range of a line; None where the line says something else."""
    own = {_key(node): (node, marks) for node, marks in _flat(template.inlines, Marks())}
    found: list[Leaf] = []
    at = start
    for node, marks in _flat(shown.inlines, Marks()):
        length = _length(node, text, at, notes)
        if length is None:
            return None
        original = own.pop(_key(node), None)
        kept, kept_marks = original or (node, marks)
        found.append(Leaf(at, at + length, kept, kept_marks, written=original is not None))
        at += length
    if at != end:
        return None
    return _with_hidden(found, list(own.values()), start)


def _with_hidden(
    found: list[Leaf], hidden: list[tuple[nodes.Text | Atom, Marks]], start: int
) -> tuple[Leaf, ...]:
    """Put the nodes that are not shown where the template has them."""
    leaves = list(found)
    for node, marks in hidden:
        number = next(
            (n for n, leaf in enumerate(leaves) if leaf.written and leaf.node.start > node.start), len(leaves)
        )
        place = leaves[number - 1].end if number else start
        leaves.insert(number, Leaf(place, place, node, marks))
    return tuple(leaves)


def parts_of(inlines: Iterable[nodes.Inline]) -> tuple[Part, ...]:
    """Return the characters and references of a template."""
    return tuple(part for node, marks in _flat(inlines, Marks()) for part in parts_of_leaf(node, marks))


def parts_of_leaf(node: nodes.Text | Atom, marks: Marks) -> Iterator[Part]:
    """Yield the characters of a text, or the reference."""
    if isinstance(node, nodes.Text):
        yield from (Part(character, marks) for character in clean(node.text))
    else:
        yield Part(
            replace(node, start=0, end=0, text=None)
            if not isinstance(node, nodes.NoteReference)
            else replace(node, start=0, end=0, number=None),
            marks,
        )


def inlines_of(parts: Iterable[Part]) -> tuple[nodes.Inline, ...]:
    """Return the nodes that these parts are the parts of."""
    found: list[nodes.Inline] = []
    for linked in _by_link(parts):
        target = linked[0].marks.target
        inside: list[nodes.Inline] = []
        for (strong, emphasis), group in groupby(
            linked, key=lambda part: (part.marks.strong, part.marks.emphasis)
        ):
            children = tuple(_leaves(group))
            if emphasis:
                children = (nodes.Emphasis(children, 0, 0),)
            inside += (nodes.Strong(children, 0, 0),) if strong else children
        found += inside if target is None else [nodes.Link(tuple(inside), target, 0, 0)]
    return tuple(found)


def _by_link(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Yield what stands in one link, or between links; new words of a link go with what is there of it."""
    group: list[Part] = []
    for part in parts:
        before, marks = (group[-1] if group else part).marks, part.marks
        is_same = before.link == marks.link or NEW_LINK in (before.link, marks.link)
        if before.target != marks.target or not is_same:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def same_parts(first: Iterable[Part], second: Iterable[Part]) -> bool:
    """Tell whether parts say the same in the same way; on white space emphasis does not show."""
    return list(map(_essence, first)) == list(map(_essence, second))


def _essence(part: Part) -> tuple[object, ...]:
    marks = part.marks
    if isinstance(part.content, str) and part.content.isspace():
        return part.content, marks.target
    return part.content, marks.strong, marks.emphasis, marks.target


def _leaves(parts: Iterable[Part]) -> Iterator[nodes.Inline]:
    for is_text, group in groupby(parts, key=lambda part: isinstance(part.content, str)):
        contents = [part.content for part in group]
        if is_text:
            yield nodes.Text("".join(map(str, contents)), 0, 0)
        else:
            yield from (content for content in contents if not isinstance(content, str))


def _flat(inlines: Iterable[nodes.Inline], marks: Marks) -> Iterator[tuple[nodes.Text | Atom, Marks]]:
    for node in inlines:
        match node:
            case nodes.Strong():
                yield from _flat(node.children, replace(marks, strong=True))
            case nodes.Emphasis():
                yield from _flat(node.children, replace(marks, emphasis=True))
            case nodes.Link():
                yield from _flat(node.children, replace(marks, target=node.target, link=node.start))
            case (
                nodes.Text()
                | nodes.FactReference()
                | nodes.TermReference()
                | nodes.NoteReference()
                | nodes.CrossReference()
            ):
                yield node, marks
            case _:
                assert_never(node)


def _key(node: nodes.Text | Atom) -> tuple[object, ...]:
    return type(node), node.start, node.end, node.note if isinstance(node, nodes.NoteReference) else ""


def _length(node: nodes.Text | Atom, text: str, at: int, notes: NoteCharacters) -> int | None:
    """Return how much of a line shows a node; None where the line shows something else."""
    if isinstance(node, nodes.NoteReference):
        if text.startswith(notes.of(node.note), at):
            return 1
        said = reference_text(node) if node.number is None else str(node.number)
    else:
        said = clean(node.text) if isinstance(node, nodes.Text) else reference_text(node)
    return len(said) if text.startswith(said, at) else None
