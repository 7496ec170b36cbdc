"""Ids that authors left out, added in place: the first key of a mapping, and nothing else in the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.loader.emission import newline_of, outline
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.report_shapes import REPORT
from jjjdoc.loader.rewrite import NOT_SAFE, apply_edits
from jjjdoc.loader.shapes import Id, Later, ListOf, OneOf, Record, Shape
from jjjdoc.loader.surprises import surprise
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

# Ids made from words: readable, and always the same for the same text.


_MAX_LENGTH = 30
_MAX_WORDS = 5
_MAX_READ = 400

_LINK_TARGET = regex(r"\]\([^)\s]*\)")
_NOTE = regex(r"\[\^[^\]\s]*\]")
_FACT = regex(r"\{[^{}]*\}")
_TERM_OPTIONS = regex(r"\|[^|\[\]]*\]\]")
_POSSESSIVE = regex(r"['’]s\b")
_WORD = regex(r"[a-z0-9]+")

_UNSAID = frozenset(
    _WORD.findall(
        "a an and are as at be been but by for from had has have in into is it its more of on or over than that the"
        " their them these they this those through to under was we were which while will with"
    )
)


def name_of(text: str) -> str:
    """Return an id of the first words that say something in an English text; "" where there are none.

    Inline markup is left out, the ids of concepts stand for their terms.
    """
    text = _NOTE.sub(" ", _LINK_TARGET.sub(" ", _FACT.sub(" ", _TERM_OPTIONS.sub(" ", text[:_MAX_READ]))))
    text = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text)).lower()
    text = re.sub("['’‘\u0300-\u036f]", "", text)
    words = _WORD.findall(text.replace("_", " "))
    chosen = [word for word in words if word not in _UNSAID] or words
    while len(chosen) > 1 and chosen[0].isdigit():
        chosen = chosen[1:]
    name = ""
    for word in chosen[:_MAX_WORDS]:
        longer = f"{name}_{word}" if name else word[:_MAX_LENGTH]
        if len(longer) > _MAX_LENGTH:
            break
        name = longer
    if name and name[0].isdigit():
        name = ("y" if re.fullmatch("(19|20)[0-9]{2}", name) else "n") + name
    return f"{name}_" if name and surprise(name) else name


_MAX_OWNER = 30

# The segment of a part is called <id>_<part>, so those names go with an id.
_PARTS = ("title", "subtitle", "issuer", "summary", "caption", "alt", "attribution")

# What a thing without English words is called; others go by the name of their record.
_SHORT_NAMES = {"paragraph": "p", "key_figures": "figures", "key_figure": "figure", "figure": "image"}


def missing_ids(root: Node, source: SourceText) -> tuple[Edit, ...]:
    """Return the edits that give an id to every part of a report that needs one and has none.

    An id is made of the first English words of the part, or of the id it stands under and a number. What stands
    as an id anywhere in the file is not used again, but for columns, whose ids are those of their table. Raises
    JjjdocError where an id cannot be put in without changing something else.
    """
    names = _names(root)
    names.visit(root, REPORT, "", 1)
    newline = newline_of(source.text)
    edits = tuple(_insertion(source, mapping, name, newline) for mapping, name in names.made.values())
    expected = outline(root, added={start: ("id", name) for start, (_, name) in names.made.items()})
    if edits and _outline_after(source, edits) != expected:
        raise JjjdocError(NOT_SAFE(path=source.path))
    return edits


def taken_ids(root: Node) -> frozenset[str]:
    """Return the ids that stand in a file, and the names of segments that are made from them."""
    return frozenset(_names(root).taken)


def ids_of_report(keywords: int) -> frozenset[str]:
    """Return the names that the parts of a report have, with those of so many keywords."""
    words = (f"report_keyword_{number}" for number in range(1, keywords + 1))
    return frozenset((*_with_parts("report"), "report_contact", *words))


def _names(root: Node) -> _Names:
    keywords = root.get("keywords") if isinstance(root, Mapping) else None
    names = _Names(set(ids_of_report(len(keywords.items) if isinstance(keywords, Sequence) else 0)))
    for mapping in _mappings(root):
        names.note(mapping)
    return names


def _outline_after(source: SourceText, edits: tuple[Edit, ...]) -> list[str] | None:
    try:
        return outline(parse_yaml(SourceText(source.path, apply_edits(source.text, edits))))
    except JjjdocError:
        return None


def _insertion(source: SourceText, mapping: Mapping, name: str, newline: str) -> Edit:
    if mapping.flow:
        at = mapping.pairs[0][0].start if mapping.pairs else mapping.start + 1
        return Edit(at, at, "", f"id: {name}, " if mapping.pairs else f"id: {name}")
    column = mapping.start - (source.text.rfind("\n", 0, mapping.start) + 1)
    return Edit(mapping.start, mapping.start, "", f"id: {name}{newline}{' ' * column}")


def _mappings(root: Node) -> Iterator[Mapping]:
    """Yield every mapping once, however many aliases it has."""
    seen: set[int] = set()
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Sequence):
            waiting += node.items
        else:
            yield node
            waiting += [value for _, value in node.pairs]


class _Names(Struct):
    """The ids that are taken, and those made so far with their mappings, by where these start."""

    taken: set[str]
    made: dict[int, tuple[Mapping, str]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def note(self, mapping: Mapping) -> None:
        """Take the ids that stand in a mapping, and the names that are made from them."""
        if own := _text(mapping, "id"):
            self.taken.update(_with_parts(own))
        for key in ("facts", "references"):
            ids = mapping.get(key)
            if isinstance(ids, Mapping):
                self.taken.update(name.value for name, _ in ids.pairs)
        rows = [_text(row, "id") for row in _items(mapping, "rows")]
        for column in _items(mapping, "columns"):
            self.taken.update(_with_cells(mapping, [_text(mapping, "id"), *rows], _text(column, "id")))

    def visit(self, node: Node, shape: Shape, owner: str, number: int) -> None:
        """Name what needs a name in a node; `owner` is the id it stands under, `number` its place in a list."""
        match shape:
            case Later():
                self.visit(node, shape.shape(), owner, number)
            case ListOf() if isinstance(node, Sequence):
                for index, item in enumerate(node.items):
                    self.visit(item, shape.item, owner, index + 1)
            case OneOf() if isinstance(node, Mapping):
                kind = shape.cases.get(_text(node, shape.key) or shape.default or "")
                if kind is not None:
                    self.visit(node, kind, owner, number)
            case Record() if isinstance(node, Mapping):
                self._visit_record(node, shape, owner, number)

    def _visit_record(self, node: Mapping, shape: Record, owner: str, number: int) -> None:
        if _needs_id(node, shape):
            self._give(node, shape, owner, number, _with_parts)
        owner = self._id(node) or owner
        if shape.name == "table":
            self._visit_table(node, shape, owner)
        for entry in shape.fields:
            value = node.get(entry.key)
            if value is not None:
                self.visit(value, entry.shape, owner, 1)

    def _visit_table(self, node: Mapping, shape: Record, owner: str) -> None:
        """Name columns and rows so that the cells, called <row>_<column>, have names of their own."""
        rows, columns = _items(node, "rows"), _items(node, "columns")
        owners = [owner, *(_text(row, "id") for row in rows)]
        column_shape, row_shape = _item_record(shape, "columns"), _item_record(shape, "rows")
        for number, column in enumerate(columns, 1):
            if _needs_id(column, column_shape):
                self._give(column, column_shape, "", number, lambda name: _with_cells(node, owners, name))
        names = [self._id(column) for column in columns]
        for number, row in enumerate(rows, 1):
            if _needs_id(row, row_shape):
                self._give(
                    row,
                    row_shape,
                    owner,
                    number,
                    lambda name: [name, *(f"{name}_{column}" for column in names)],
                )

    def _give(
        self, node: Mapping, shape: Record, owner: str, number: int, with_made: Callable[[str], Iterable[str]]
    ) -> None:
        """Make an id for a mapping; `with_made` adds to a name those that are made from it."""
        if node.start in self.made:
            return
        for name in self._proposals(name_of(_english(node)), shape, owner, number):
            names = list(with_made(name))
            if self.taken.isdisjoint(names):
                self.taken.update(names)
                self.made[node.start] = (node, name)
                return

    def _proposals(self, words: str, shape: Record, owner: str, number: int) -> Iterator[str]:
        """Yield the words alone, under the owner, and numbered; or the owner and the kind of thing, numbered."""
        under = f"{_shortened(owner)}_" if re.fullmatch(ID_PATTERN, owner) else ""
        if words:
            yield words
            stem, number = f"{words}_", 2
            if under and owner != words:
                yield under + words
                stem = f"{under}{words}_"
        else:
            stem = under + _SHORT_NAMES.get(shape.name, shape.name)
        for next_number in count(max(number, self._numbers.get(stem, 0))):
            self._numbers[stem] = next_number + 1
            yield f"{stem}{next_number}"

    def _id(self, node: Mapping) -> str:
        made = self.made.get(node.start)
        return made[1] if made else _text(node, "id")


def _needs_id(node: Mapping, shape: Record) -> bool:
    own = shape.by_key.get("id")
    return own is not None and isinstance(own.shape, Id) and own.shape.added and node.get("id") is None


def _shortened(owner: str) -> str:
    """Return whole words of an id, as many as leave room for others."""
    if len(owner) <= _MAX_OWNER:
        return owner
    return owner[: _MAX_OWNER + 1].rpartition("_")[0] or owner[:_MAX_OWNER]


def _with_parts(name: str) -> list[str]:
    return [name, *(f"{name}_{part}" for part in _PARTS)]


def _with_cells(table: Mapping, owners: list[str], column: str) -> list[str]:
    """Return the names made from a column's; the first, which is no id, stands for the column in its table."""
    return [f"{table.start}:{column}", *(f"{owner}_{column}" for owner in owners if owner)]


def _item_record(shape: Record, key: str) -> Record:
    items = shape.by_key[key].shape
    assert isinstance(items, ListOf)
    assert isinstance(items.item, Record)
    return items.item


def _text(node: Mapping, key: str) -> str:
    value = node.get(key)
    return value.value.strip() if isinstance(value, Scalar) else ""


def _items(node: Mapping, key: str) -> list[Mapping]:
    value = node.get(key)
    return [item for item in value.items if isinstance(item, Mapping)] if isinstance(value, Sequence) else []


def _english(node: Mapping) -> str:
    """Return the English text that says what a mapping is about."""
    for key, value in node.pairs:
        if isinstance(value, Scalar) and key.value.partition("-")[0] == "en":
            return value.value
    for name in ("title", "caption", "alt"):
        part = node.get(name)
        if isinstance(part, Mapping) and (found := _english(part)):
            return found
    if found := _text(node, "text") or re.split("[@|]", _text(node, "fact"))[0]:
        return found
    cells = _items(node, "cells")
    return _english(cells[0]) if cells else ""
