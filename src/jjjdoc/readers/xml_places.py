"""XML from elsewhere as elements that know where they stand, which an XML tree does not tell to the character.

The text of a file is given to expat, which says where each thing begins. Declarations of a document type are refused, so
that there are no entities but those of XML itself; depth and size have limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.xml import DOCTYPE, MAX_BYTES, NOT_XML, TOO_BIG
from jjjdoc.locations import SourceText

MAX_DEPTH = 200
MAX_BYTES_PASSING = 300 * 1024 * 1024
"""What a document may have of which only a part is held at a time."""
_PIECE = 1_000_000

TOO_DEEP = Wording(en="{path}:{line}: elements are nested too deep", zh="{path}:{line}：元素嵌套层次过深")
ENCODING = Wording(
    en="{path}: the encoding {name} is not read; save the file as UTF-8",
    zh="{path}：不支持{name}编码，请另存为UTF-8编码",
)

_ENCODINGS = ("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "GB2312", "GBK", "GB18030")


class Run(Struct):
    """Characters of a text as a range of the file; `text` is what they say, None if they stand there as they are."""

    start: int
    end: int
    text: str | None = None


class Node(Struct, eq=False):
    """An element with its place in the file, from its first tag to behind its last; names are without namespaces."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    children: list[Node | Run] = field(default_factory=list)

    def elements(self, *names: str) -> Iterator[Node]:
        """Yield the children that are elements of these names."""
        return (each for each in self.children if isinstance(each, Node) and each.name in names)

    def element(self, name: str) -> Node | None:
        """Return the first child of a name."""
        return next(self.elements(name), None)

    def descendants(self, name: str) -> Iterator[Node]:
        """Yield all elements of a name below this one, in the order of the file."""
        waiting = [iter(self.children)]
        while waiting:
            for each in waiting[-1]:
                if isinstance(each, Node):
                    if each.name == name:
                        yield each
                    waiting.append(iter(each.children))
                    break
            else:
                waiting.pop()


def parse_places(source: SourceText, *, may_be_typed: bool = False) -> Node:
    """Return the root of a document; raises JjjdocError for what is no XML, declares a type, or is too big or deep.

    A document that `may_be_typed` may name its type (TMX of most programs does), but declare nothing; the type is not
    fetched.
    """
    return _Parsing(source, may_be_typed).root()


def iterate_places(source: SourceText, *names: str, may_be_typed: bool = False) -> Iterator[Node]:
    """Yield the elements of these names when they end, then the root; what was yielded is not kept in the tree.

    So a document may be larger than one that is held as a whole. Their own ends are not known yet. Raises as `parse_places` does.
    """
    return _Parsing(source, may_be_typed, frozenset(names)).elements()


class _Parsing:
    """One run of expat over the UTF-8 of a text; `_offset` leads from its bytes back to code points.

    Elements named in `passing` are handed on when they end, and forgotten.
    """

    def __init__(self, source: SourceText, may_be_typed: bool, passing: frozenset[str] = frozenset()) -> None:
        self._source = source
        self._may_be_typed = may_be_typed
        self._passing = passing
        self._passed: list[Node] = []
        self._data = source.text.encode("utf-8")
        self._bytes = self._characters = 0
        self._top = Node("", {}, 0)
        self._open = [self._top]
        self._ended: Node | None = None
        self._expat = expat.ParserCreate("utf-8", " ")
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.XmlDeclHandler = self._declaration
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.SkippedEntityHandler = self._entity

    def root(self) -> Node:
        """Parse; raises JjjdocError."""
        self._check_size(MAX_BYTES)
        self._parse(self._data, is_last=True)
        root = next(node for node in self._top.children if isinstance(node, Node))
        root.end = root.end or len(self._source.text)
        return root

    def elements(self) -> Iterator[Node]:
        """Parse piece by piece, and yield what is passed on, at last the root; raises JjjdocError."""
        self._check_size(MAX_BYTES_PASSING)
        for start in range(0, max(len(self._data), 1), _PIECE):
            self._parse(self._data[start : start + _PIECE], is_last=start + _PIECE >= len(self._data))
            yield from self._passed
            self._passed.clear()
        yield next(node for node in self._top.children if isinstance(node, Node))

    def _check_size(self, limit: int) -> None:
        if len(self._data) > limit:
            raise JjjdocError(TOO_BIG(path=self._source.path, limit=limit // (1024 * 1024)))

    def _parse(self, data: bytes, *, is_last: bool) -> None:
        try:
            self._expat.Parse(data, is_last)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise JjjdocError(NOT_XML(path=self._source.path, line=error.lineno, reason=reason)) from None

    def _offset(self) -> int:
        """Return where expat is, in code points; what has just ended ends there at the latest."""
        at = self._expat.CurrentByteIndex
        self._characters += len(self._data[self._bytes : at].decode("utf-8"))
        self._bytes = at
        if self._ended is not None:
            self._ended.end, self._ended = self._characters, None
        return self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > MAX_DEPTH:
            line = self._expat.CurrentLineNumber
            raise JjjdocError(TOO_DEEP(path=self._source.path, line=line))
        plain = {_local(key): value for key, value in attributes.items()}
        node = Node(_local(name), plain, self._offset())
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, name: str) -> None:
        self._offset()
        self._ended = self._open.pop()
        if self._ended.name in self._passing:
            self._open[-1].children.pop()
            self._passed.append(self._ended)

    def _text(self, text: str) -> None:
        start = self._offset()
        end, said = self._written(text, start)
        runs = self._open[-1].children
        last = runs[-1] if runs else None
        if said is None and isinstance(last, Run) and last.text is None and last.end == start:
            last.end = end
        else:
            runs.append(Run(start, end, said))

    def _written(self, text: str, start: int) -> tuple[int, str | None]:
        """Return where the characters end in the file, and what they say if they are written otherwise."""
        written = self._source.text
        if written.startswith(text, start):
            return start + len(text), None
        if text == "\n":  # XML reads the line ends of other systems as this one
            return start + (2 if written.startswith("\r\n", start) else 1), None
        return written.find(";", start) + 1 or start, text

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.upper() not in _ENCODINGS and not self._source.text.isascii():
            raise JjjdocError(ENCODING(path=self._source.path, name=encoding))

    def _doctype(self, name: str, system: str | None, public: str | None, has_declarations: bool) -> None:
        if has_declarations or not self._may_be_typed:
            raise JjjdocError(DOCTYPE(path=self._source.path))

    def _entity(self, name: str, is_parameter: bool) -> NoReturn:
        line = self._expat.CurrentLineNumber
        raise JjjdocError(NOT_XML(path=self._source.path, line=line, reason=f"undefined entity {name}"))


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
