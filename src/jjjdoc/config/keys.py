"""Where the keys of a TOML file stand: tomllib reads values without places, this finds the places.

It reads tables, keys and their lines, and passes over the inside of strings and arrays. A key inside an inline
table has no place of its own; the key that holds the table stands for it. Of an array of tables, [[name]], each
has its number, from 0, as the last part of its name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from jjjdoc.locations import Place, SourceText
from jjjdoc.patterns import regex

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
