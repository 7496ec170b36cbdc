"""YAML nodes with places: what the parser makes and everything else in the loader reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

ScalarStyle = Literal["plain", "single", "double", "literal", "folded"]


class Scalar(Struct):
    """A scalar: `value` is its content as YAML reads it, always text; offsets include quotes or block header."""

    value: str
    style: ScalarStyle
    start: int
    end: int


class Sequence(Struct):
    """A list; `flow` is True for `[a, b]`."""

    items: list[Node]
    start: int
    end: int
    flow: bool


class Mapping(Struct):
    """A mapping, with its pairs in order; duplicate keys are kept, so that they can be reported."""

    pairs: list[tuple[Scalar, Node]]
    start: int
    end: int
    flow: bool

    def get(self, key: str) -> Node | None:
        """Return the value of the first pair with this key."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | Sequence | Mapping


def iterate_scalars(root: Node) -> Iterator[Scalar]:
    """Yield the scalars of a node, keys and values, each once."""
    return (node for node in _iterate(root) if isinstance(node, Scalar))


def iterate_mappings(root: Node) -> Iterator[Mapping]:
    """Yield the mappings of a node, itself among them, each once."""
    return (node for node in _iterate(root) if isinstance(node, Mapping))


def _iterate(root: Node) -> Iterator[Node]:
    """Yield everything in a node, however many aliases stand for it."""
    waiting: list[Node] = [root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        match node:
            case Sequence():
                waiting += node.items
            case Mapping():
                waiting += (part for pair in node.pairs for part in pair)


# What is left of a YAML file once it has been checked: mappings, lists and scalars that are sound.
#
# Wrong parts are missing, so that building goes on without them and finds what else is wrong.


class Items(Struct):
    """The sound items of a list; `complete` is False when others were left out."""

    node: Sequence | Scalar
    values: list[Value]
    complete: bool = True

    def scalars(self) -> list[Scalar]:
        """Return the items that are scalars."""
        return [value for value in self.values if isinstance(value, Scalar)]

    def entries(self) -> list[Entry]:
        """Return the items that are mappings of known keys."""
        return [value for value in self.values if isinstance(value, Entry)]


class Pairs(Struct):
    """The sound pairs of a mapping whose keys its author chose."""

    node: Mapping
    values: list[tuple[Scalar, Value]]

    def scalars(self) -> list[tuple[Scalar, Scalar]]:
        """Return the pairs whose values are scalars."""
        return [(key, value) for key, value in self.values if isinstance(value, Scalar)]

    def entries(self) -> list[tuple[Scalar, Entry]]:
        """Return the pairs whose values are mappings of known keys."""
        return [(key, value) for key, value in self.values if isinstance(value, Entry)]


class Entry(Struct):
    """The sound values of a mapping of known keys, and, by declared tag, those that are given per language.

    `sound` is False when anything in the mapping is at fault.
    """

    node: Mapping
    fields: dict[str, Value] = field(default_factory=dict)
    by_language: dict[str, Value] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
    sound: bool = True

    def scalar(self, key: str) -> Scalar | None:
        """Return the scalar at a key."""
        value = self.fields.get(key)
        return value if isinstance(value, Scalar) else None

    def text(self, key: str) -> str | None:
        """Return the text of the scalar at a key."""
        value = self.fields.get(key)
        return value.value if isinstance(value, Scalar) else None

    def entry(self, key: str) -> Entry | None:
        """Return the mapping of known keys at a key."""
        value = self.fields.get(key)
        return value if isinstance(value, Entry) else None

    def items(self, key: str) -> Items | None:
        """Return the list at a key."""
        value = self.fields.get(key)
        return value if isinstance(value, Items) else None

    def entries(self, key: str) -> list[Entry]:
        """Return the mappings in the list at a key."""
        value = self.fields.get(key)
        return value.entries() if isinstance(value, Items) else []

    def pairs(self, key: str) -> Pairs | None:
        """Return the mapping at a key whose own keys the author chose."""
        value = self.fields.get(key)
        return value if isinstance(value, Pairs) else None

    def texts(self) -> dict[str, Scalar]:
        """Return the scalars given per language, by declared tag."""
        return {tag: value for tag, value in self.by_language.items() if isinstance(value, Scalar)}


Value = Scalar | Items | Pairs | Entry
