"""YAML nodes with places: what the parser makes and everything else in the loader reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

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
