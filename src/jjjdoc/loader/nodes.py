"""YAML nodes with places: what the parser makes and everything else in the loader reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScalarStyle = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(slots=True)
class Scalar:
    """A scalar: `value` is its content as YAML reads it, always text; offsets include quotes or block header."""

    value: str
    style: ScalarStyle
    start: int
    end: int


@dataclass(slots=True)
class Sequence:
    """A list; `flow` is True for `[a, b]`."""

    items: list[Node]
    start: int
    end: int
    flow: bool


@dataclass(slots=True)
class Mapping:
    """A mapping, with its pairs in order; duplicate keys are kept, so that they can be reported."""

    pairs: list[tuple[Scalar, Node]]
    start: int
    end: int
    flow: bool

    def get(self, key: str) -> Node | None:
        """Return the value of the first pair with this key."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | Sequence | Mapping
