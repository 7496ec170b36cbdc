"""YAML in the style of the sources: texts in literal blocks, lines broken for reading, comments where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jjjdoc.language.linebreak import wrap
from jjjdoc.language.prose_lines import break_prose
from jjjdoc.loader.emission import quote
from jjjdoc.loader.surprises import surprise
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Prose

_WIDTH = 100
_NARROWEST = 60

_PLAIN = regex(r"[^\W_][\w.@/|=+,-]*")
_SET_OFF = ("facts", "sections")


class Literal(Struct, frozen=True):
    """Prose of a language, written as a block under `|`; `origin` is what it was made from, None if it was added."""

    text: str
    language: str
    origin: Prose | None = None


class Day(Struct, frozen=True):
    """A date, which is written as it is."""

    text: str


class Flow(Struct, frozen=True):
    """Words between brackets."""

    words: tuple[str, ...]


class Node(Struct):
    """A mapping: its pairs in order, and the comments above it."""

    pairs: list[tuple[str, Value]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    _above: dict[str, Sequence[str]] = field(default_factory=dict)

    def put(self, key: str, value: Value | None, comments: Sequence[str] = ()) -> None:
        """Add a pair with comments above it, unless there is no value."""
        if value is not None:
            self.pairs.append((key, value))
            self._above[key] = comments

    def above(self, key: str) -> Sequence[str]:
        """Return the comments above a pair."""
        return self._above.get(key, ())


class Comment(Struct, frozen=True):
    """An item of a list that is a comment alone."""

    lines: tuple[str, ...]


Item = Node | Comment
Value = str | Literal | Day | Flow | Node | list[Item]


def emit(root: Node) -> str:
    """Return the YAML of a mapping; facts, sections and each section of the first level are set off by a blank line."""
    lines = [*_comments(root.comments, ""), ""]
    for key, value in root.pairs:
        lines += [""] if key in _SET_OFF else []
        lines += _comments(root.above(key), "")
        if key == "sections" and isinstance(value, list):
            lines += _list(key, value, "", between=[""])
        else:
            lines += _pair(key, value, "")
    return "\n".join(lines) + "\n"


def literals(node: Node) -> Iterator[Literal]:
    """Yield all prose of a mapping in the order in which it is written."""
    for _, value in node.pairs:
        if isinstance(value, Literal):
            yield value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Node):
                yield from literals(inner)


def _pairs(node: Node, indent: str) -> Iterator[str]:
    for key, value in node.pairs:
        yield from _comments(node.above(key), indent)
        yield from _pair(key, value, indent)


def _pair(key: str, value: Value, indent: str) -> Iterator[str]:
    match value:
        case str():
            yield f"{indent}{key}: {_scalar(value)}"
        case Day():
            yield f"{indent}{key}: {value.text}"
        case Flow():
            yield f"{indent}{key}: [{', '.join(map(_scalar, value.words))}]"
        case Literal():
            yield from _literal(key, value, indent)
        case Node():
            yield from _comments(value.comments, indent)
            yield f"{indent}{key}:"
            yield from _pairs(value, indent + "  ")
        case list():
            yield from _list(key, value, indent)


def _list(key: str, items: Sequence[Item], indent: str, between: Sequence[str] = ()) -> Iterator[str]:
    """Yield a list; comments above an item, and above its first pair, stand above its dash."""
    if not any(isinstance(item, Node) for item in items):
        yield f"{indent}{key}: []"
    else:
        yield f"{indent}{key}:"
    inner = indent + "  "
    for number, item in enumerate(items):
        yield from between if number else ()
        if isinstance(item, Comment):
            yield from _comments(item.lines, inner)
            continue
        yield from _comments(item.comments, inner)
        lines = list(_pairs(item, inner + "  "))
        first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (line[2:] for line in lines[:first])
        yield f"{inner}- {lines[first][len(inner) + 2 :]}"
        yield from lines[first + 1 :]


def _literal(key: str, value: Literal, indent: str) -> Iterator[str]:
    if not value.text:
        yield f'{indent}{key}: ""'
        return
    yield f"{indent}{key}: |"
    width = max(_WIDTH - len(indent) - 2, _NARROWEST)
    yield from (f"{indent}  {line}" for line in break_prose(value.text, width, value.language))


def _comments(lines: Sequence[str], indent: str) -> Iterator[str]:
    for line in lines:
        language = "en" if line.isascii() else "zh"
        for part in wrap(line, _WIDTH - len(indent), language, subsequent="  "):
            yield f"{indent}# {part}".rstrip()


def _scalar(value: str) -> str:
    if _PLAIN.fullmatch(value) and surprise(value) is None:
        return value
    return quote(value)
