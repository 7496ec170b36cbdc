"""What is left of a YAML file once it has been checked: mappings, lists and scalars that are sound.

Wrong parts are missing, so that building goes on without them and finds what else is wrong.
"""

from __future__ import annotations

from msgspec import Struct, field

from jjjdoc.loader.nodes import Mapping, Scalar, Sequence


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
