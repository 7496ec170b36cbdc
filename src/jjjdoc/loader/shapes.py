"""What a YAML file may hold, as data: the one truth for the checker and for the JSON Schema.

A format is described by values of these classes and nothing else. `check` holds nodes against them, `schema`
writes them out for editors. `remark` is allowed in every mapping and is nowhere listed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct

from jjjdoc.errors import Wording

#: In `Record.at_most_one` and `at_least_one`: the keys that are language tags.
BY_LANGUAGE = "<language>"

#: Holds whatever its author likes, in any mapping, and is never read.
REMARK = "remark"


class Prose(Struct, frozen=True):
    """Running text with inline markup, on any number of lines, none of them blank; `empty`: quotes with nothing in them."""

    empty: bool = False


class String(Struct, frozen=True):
    """A short text without markup. With a `pattern` all of it must match, and `meaning` says what that is."""

    pattern: str | None = None
    meaning: Wording | None = None


class Id(Struct, frozen=True):
    """An id: `[a-z][a-z0-9_]*`, at most 64 characters.

    `added` is True for ids that `jjjdoc ids --write` adds; where one is missing, the fault says so.
    """

    added: bool = False


class Word(Struct, frozen=True):
    """One of a closed set of words."""

    values: tuple[str, ...]


class Number(Struct, frozen=True):
    """A decimal number, read from its text: `10.40` keeps both decimals."""


class Whole(Struct, frozen=True):
    """A whole number from `least` to `most`."""

    least: int
    most: int


class Flag(Struct, frozen=True):
    """`true` or `false`."""


class Day(Struct, frozen=True):
    """A date, YYYY-MM-DD."""


class Period(Struct, frozen=True):
    """A year, month, day or range of years: 2023, 2023-06, 2023-06-30, 2021-2025."""


class LanguageTag(Struct, frozen=True):
    """A language that jjjdoc writes, as a BCP 47 tag."""


class FilePath(Struct, frozen=True):
    """The path of a file, relative, with forward slashes."""


class Target(Struct, frozen=True):
    """Where a link leads: http, https or mailto."""


Simple = Prose | String | Id | Word | Number | Whole | Flag | Day | Period | LanguageTag | FilePath | Target


class ListOf(Struct, frozen=True):
    """A list. With `or_one` an item alone stands for a list of it."""

    item: Shape
    least: int = 0
    most: int | None = None
    or_one: bool = False


class MapOf(Struct, frozen=True):
    """A mapping whose keys the author chooses."""

    key: Id | Period
    value: Shape
    least: int = 0


class Field(Struct, frozen=True):
    """A key of a record. The description is shown by editors: English, one sentence."""

    key: str
    shape: Shape
    description: str
    needed: bool = False

    @property
    def is_added(self) -> bool:
        """Tell whether a command adds this key where it is missing."""
        return isinstance(self.shape, Id) and self.shape.added


class ByLanguage(Struct, frozen=True):
    """Keys that are language tags, one value a language; `source_needed` asks for the source language."""

    value: Shape
    description: str
    source_needed: bool = True


class Record(Struct, frozen=True, dict=True):
    """A mapping of known keys, and, with `by_language`, of language tags.

    `name` is that of its definition in the JSON Schema. Of the keys in each group of `at_most_one` no two may stand
    together, and of those in `at_least_one` one must; `BY_LANGUAGE` among them means the language tags. Where it is
    in `at_least_one`, `source_needed` holds only if a language tag is there at all.
    With `alone` a single value stands for a record that has it at this key; what is checked then is that value.
    """

    name: str
    fields: tuple[Field, ...]
    by_language: ByLanguage | None = None
    at_most_one: tuple[tuple[str, ...], ...] = ()
    at_least_one: tuple[str, ...] = ()
    alone: str | None = None

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """The fields by their keys."""
        return {entry.key: entry for entry in self.fields}


class OneOf(Struct, frozen=True):
    """A record chosen by the word at `key`; `default` is the word that is meant where none stands.

    The records do not list `key` themselves.
    """

    name: str
    key: str
    cases: Mapping[str, Record]
    default: str | None
    description: str


class Later(Struct, frozen=True):
    """A shape that is made below this line: how a record holds its own kind."""

    shape: Callable[[], Record | OneOf]


Shape = Simple | ListOf | MapOf | Record | OneOf | Later
