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
    """Yield the scalars of a node, keys and values, each once: what an alias stands for is one."""
    waiting: list[Node] = [root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        match node:
            case Scalar():
                yield node
            case Sequence():
                waiting += node.items
            case Mapping():
                waiting += (part for pair in node.pairs for part in pair)
