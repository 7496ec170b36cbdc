"""Typed reading of one TOML table: every wrong value becomes a fault with its place, and a default stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from jjjdoc.config.suggestion import suggestion
from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault
from jjjdoc.locations import Place, SourceText
from jjjdoc.patterns import regex

# Where the keys of a TOML file stand: tomllib reads values without places, this finds the places.
#
# It reads tables, keys and their lines, and passes over the inside of strings and arrays. A key inside an inline
# table has no place of its own; the key that holds the table stands for it. Of an array of tables, [[name]], each
# has its number, from 0, as the last part of its name.


KeyPath = tuple[str, ...]

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE = regex(rf"[ \t]*(\[{{1,2}})[ \t]*({_NAME})[ \t]*\]")
_KEY = regex(rf"[ \t]*({_NAME})[ \t]*=")
_PARTS = regex(_PART)
_TOKENS = regex(
    r'''"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*|[\[\]{}\n]''', re.DOTALL
)


class KeyPlaces:
    """The places of the keys of one file, by their full names."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self._places = _find_keys(source)

    def place(self, path: KeyPath) -> Place:
        """Return the place of a key, else of the nearest table around it, else of the start of the file."""
        return self.source.place(*self.span(path))

    def span(self, path: KeyPath) -> tuple[int, int]:
        """Return the same as a range of the file."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._places:
                return self._places[path[:length]]
        return 0, 0


def _find_keys(source: SourceText) -> Mapping[KeyPath, tuple[int, int]]:
    text = source.text
    places: dict[KeyPath, tuple[int, int]] = {}
    table: KeyPath = ()
    numbers: Counter[KeyPath] = Counter()
    for start in _statements(text):
        if header := _TABLE.match(text, start):
            table = _parts(header.group(2))
            if header.group(1) == "[[":
                name, table = table, (*table, str(numbers[table]))
                numbers[name] += 1
                places.setdefault(name, header.span(2))
            places.setdefault(table, header.span(2))
        elif key := _KEY.match(text, start):
            places.setdefault(table + _parts(key.group(1)), key.span(1))
    return places


def _statements(text: str) -> list[int]:
    """Return where each line starts that is not inside a string, an array or an inline table."""
    starts = [0]
    depth = 0
    for token in _TOKENS.finditer(text):
        match token.group():
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth = max(0, depth - 1)
            case "\n" if depth == 0:
                starts.append(token.end())
    return starts


def _parts(name: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in _PARTS.findall(name))


UNKNOWN_KEY = Wording(en="unknown setting “{key}”", zh="未知设置项“{key}”")
NOT_TEXT = Wording(en="“{key}” must be text in quotation marks", zh="“{key}”应为带引号的文本")
NOT_FLAG = Wording(en="“{key}” must be true or false", zh="“{key}”应为true或false")
NOT_NUMBER = Wording(
    en="“{key}” must be a whole number from {least} to {most}", zh="“{key}”应为{least}至{most}的整数"
)
NOT_LIST = Wording(
    en='“{key}” must be a list of texts, such as ["en", "zh"]', zh='“{key}”应为文本列表，如["en", "zh"]'
)
NOT_TABLE = Wording(en="“{key}” must be a table", zh="“{key}”应为表")
NOT_TABLES = Wording(
    en="“{key}” must be a list of tables, each beginning with [[…{key}]]",
    zh="“{key}”应为表，各表以[[…{key}]]开头",
)
NOT_ALLOWED = Wording(en="“{key}” cannot be “{value}”", zh="“{key}”不能取值“{value}”")
TWICE = Wording(en="“{value}” is repeated in “{key}”", zh="“{key}”中“{value}”重复")
EMPTY = Wording(en="“{key}” is empty", zh="“{key}”为空")

_VALUE = regex(r"""[ \t]*=[ \t]*(?P<mark>["'])(?P<value>[^"'\n]*)(?P=mark)""")

Name = TypeVar("Name", bound=str)


class Table:
    """A table of settings; faults go to the list that all tables of the file share."""

    def __init__(
        self, values: Mapping[str, object], path: KeyPath, places: KeyPlaces, faults: list[Fault]
    ) -> None:
        self._values = values
        self._path = path
        self._places = places
        self._faults = faults

    def fault(self, key: str | None, message: Message, hint: Message | None = None) -> None:
        """Note a fault of a key, or of the table."""
        path = self._path if key is None else (*self._path, key)
        self._faults.append(Fault(self._places.place(path), message, hint))

    def has(self, key: str) -> bool:
        """Tell whether a key is written."""
        return key in self._values

    def check_keys(self, known: Collection[str]) -> None:
        """Note every key that is none of these."""
        for key in self._values:
            if key not in known:
                self.fault(key, UNKNOWN_KEY(key=key), suggestion(key, known))

    def text(self, key: str, default: str) -> str:
        """Return a text that is not empty."""
        value = self._values.get(key, default)
        if not isinstance(value, str):
            self.fault(key, NOT_TEXT(key=key))
            return default
        if not value.strip():
            self.fault(key, EMPTY(key=key))
            return default
        return value

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            self.fault(key, NOT_FLAG(key=key))
            return default
        return value

    def number(self, key: str, default: int, least: int, most: int) -> int:
        """Return a whole number within limits, both included."""
        value = self._values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.fault(key, NOT_NUMBER(key=key, least=least, most=most))
            return default
        return value

    def choice(self, key: str, allowed: Mapping[str, Name], default: Name) -> Name:
        """Return what the name written stands for."""
        value = self._values.get(key)
        if value is None:
            return default
        return self._allowed(key, value, allowed) or default

    def choices(self, key: str, allowed: Mapping[str, Name], default: Sequence[Name]) -> tuple[Name, ...]:
        """Return what each name of a list stands for."""
        if key not in self._values:
            return tuple(default)
        return tuple(
            chosen for value in self.texts(key) if (chosen := self._allowed(key, value, allowed)) is not None
        )

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each once; empty where the key is left out."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(key, NOT_LIST(key=key))
            return ()
        if key in self._values and not value:
            self.fault(key, EMPTY(key=key))
        for item, count in Counter(value).items():
            if count > 1:
                self.fault(key, TWICE(key=key, value=item))
        return tuple(dict.fromkeys(value))

    def tables(self, key: str) -> list[tuple[str, Table]]:
        """Return the tables inside a table, by name in the order of the file."""
        inner = self._values.get(key, {})
        if not isinstance(inner, dict):
            self.fault(key, NOT_TABLE(key=key))
            return []
        found = []
        for name, values in inner.items():
            path = (*self._path, key, name)
            if isinstance(values, dict):
                found.append((name, Table(values, path, self._places, self._faults)))
            else:
                self._faults.append(Fault(self._places.place(path), NOT_TABLE(key=f"{key}.{name}")))
        return found

    def table(self, key: str) -> Table | None:
        """Return the table at a key, None where there is none."""
        inner = self._values.get(key)
        if isinstance(inner, dict):
            return Table(inner, (*self._path, key), self._places, self._faults)
        if inner is not None:
            self.fault(key, NOT_TABLE(key=key))
        return None

    def entries(self, key: str) -> list[Table]:
        """Return the tables of an array, [[key]]."""
        inner = self._values.get(key, [])
        if not isinstance(inner, list) or not all(isinstance(values, dict) for values in inner):
            self.fault(key, NOT_TABLES(key=key))
            return []
        return [
            Table(values, (*self._path, key, str(number)), self._places, self._faults)
            for number, values in enumerate(inner)
        ]

    def span(self, key: str) -> tuple[SourceText, int, int]:
        """Return the file and the range of a text that is the value of a key, else that of the key."""
        source = self._places.source
        start, end = self._places.span((*self._path, key))
        value = _VALUE.match(source.text, end)
        return (source, *value.span("value")) if value else (source, start, end)

    def _allowed(self, key: str, value: object, allowed: Mapping[str, Name]) -> Name | None:
        if isinstance(value, str) and value in allowed:
            return allowed[value]
        self.fault(key, NOT_ALLOWED(key=key, value=value), suggestion(str(value), allowed))
        return None
