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
from jjjdoc.exchange.segments import Run, text_of
from jjjdoc.loader.encoding import NOT_UTF8, decode
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

#: Attributes of ours in files of others.
NAMESPACE = "urn:jjjdoc:exchange"
SENT = f"{{{NAMESPACE}}}sent"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

#: What a file from elsewhere may have; one of 20,000 segments has a quarter of it.
MAX_BYTES = 64 * 1024 * 1024
MAX_BYTES_PASSING = 300 * 1024 * 1024
"""What a document may have of which only a part is held at a time."""
MAX_DEPTH = 200
_PIECE = 1_000_000

TOO_BIG = Wording(en="{path}: the file is larger than {limit} MiB", zh="{path}：文件超过{limit} MiB")
NOT_XML = Wording(
    en="{path}:{line}: this is not XML: {reason}", zh="{path}:{line}：不是格式正确的XML：{reason}"
)
DOCTYPE = Wording(
    en="{path}: the file declares a document type; entities are not read; remove the line with DOCTYPE",
    zh="{path}：文件带有文档类型声明（DOCTYPE）；本程序不读取实体，请删去该声明",
)
TOO_DEEP = Wording(en="{path}:{line}: elements are nested too deep", zh="{path}:{line}：元素嵌套层次过深")
ENCODING = Wording(
    en="{path}: the encoding {name} is not read; save the file as UTF-8",
    zh="{path}：不支持{name}编码，请另存为UTF-8编码",
)
NO_ATTRIBUTE = Wording(
    en="{path}:{line}: <{element}> has no {name}", zh="{path}:{line}：<{element}>缺少{name}属性"
)

_GB = ("GB2312", "GBK", "GB18030")
_ENCODINGS = ("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", *_GB)
_REFERENCE = regex(r"&#?\w{1,40};")
_DECLARED = regex(r"""<\?xml[^<>]{0,200}?\sencoding\s*=\s*["']([\w.-]{1,40})""")


class Node(Struct, eq=False):
    """An element with its place in the file, from its first tag to behind its last.

    Its name is without namespace. Attributes are by name, those of a namespace by `{namespace}name`.
    """

    name: str
    attributes: dict[str, str]
    source: SourceText
    start: int
    end: int = 0
    children: list[Node | Run] = field(default_factory=list)

    @property
    def line(self) -> int:
        """Return the line it begins on, 1-based."""
        return self.source.position(self.start).line

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def require(self, name: str) -> str:
        """Return an attribute that must be there, and not be empty; raises JjjdocError."""
        if not self.get(name):
            raise JjjdocError(
                NO_ATTRIBUTE(path=self.source.path, line=self.line, element=self.name, name=name)
            )
        return self.get(name)

    def elements(self, *names: str) -> Iterator[Node]:
        """Yield the children that are elements of these names, all where none is given."""
        return (
            each for each in self.children if isinstance(each, Node) and (not names or each.name in names)
        )

    def element(self, name: str) -> Node | None:
        """Return the first child of a name."""
        return next(self.elements(name), None)

    def descendants(self, *names: str) -> Iterator[Node]:
        """Yield all elements of these names below this one, in the order of the file; all where no name is given."""
        return (
            each for each in self._inside() if isinstance(each, Node) and (not names or each.name in names)
        )

    def text(self) -> str:
        """Return all text in it."""
        return text_of((each for each in self._inside() if isinstance(each, Run)), self.source)

    def _inside(self) -> Iterator[Node | Run]:
        waiting = [iter(self.children)]
        while waiting:
            for each in waiting[-1]:
                yield each
                if isinstance(each, Node):
                    waiting.append(iter(each.children))
                    break
            else:
                waiting.pop()


def looks_like_xml(data: bytes) -> bool:
    """Tell whether a file begins as XML does, in UTF-8 or UTF-16."""
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def read_xml(data: bytes, path: str, *, may_be_typed: bool = False) -> Node:
    """Return the root of a document whose words are taken over: GB 18030 is believed only where the file declares it.

    Raises JjjdocError as `parse_xml` does, and for an encoding that would be a guess.
    """
    decoded = decode(data, path)
    declared = _DECLARED.match(decoded.source.text)
    if decoded.encoding == "gb18030" and not (declared and declared[1].upper() in _GB):
        raise JjjdocError(NOT_UTF8(path=path))
    return parse_xml(decoded.source, may_be_typed=may_be_typed)


def parse_xml(source: SourceText, *, may_be_typed: bool = False) -> Node:
    """Return the root of a document; raises JjjdocError for what is no XML, declares a type, or is too big or deep.

    A document that `may_be_typed` may name its type (TBX and TMX of most programs do), but declare no entities; the type
    is not fetched.
    """
    return _Parsing(source, may_be_typed).root()


def iterate_xml(source: SourceText, *names: str, may_be_typed: bool = False) -> Iterator[Node]:
    """Yield the elements of these names when they end, then the root; what was yielded is not kept in the tree.

    So a document may be larger than one that is held as a whole. Their own ends are not known yet. Raises as `parse_xml` does.
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
        self._top = Node("", {}, source, 0)
        self._open = [self._top]
        self._ended: Node | None = None
        self._expat = expat.ParserCreate("utf-8", " ")
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.XmlDeclHandler = self._declaration
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.EntityDeclHandler = self._refuse_type
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
        named = {_qualified(key): value for key, value in attributes.items()}
        node = Node(name.rpartition(" ")[2], named, self._source, self._offset())
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
        reference = _REFERENCE.match(written, start) if len(text) == 1 else None
        if reference is not None:
            return reference.end(), text
        if text == "\n" and written.startswith(
            "\r", start
        ):  # XML reads the line ends of other systems as this one
            return start + (2 if written.startswith("\r\n", start) else 1), None
        return start + len(text), None

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.upper() not in _ENCODINGS and not self._source.text.isascii():
            raise JjjdocError(ENCODING(path=self._source.path, name=encoding))

    def _doctype(self, name: str, system: str | None, public: str | None, has_declarations: bool) -> None:
        if not self._may_be_typed:
            self._refuse_type()

    def _refuse_type(self, *_: object) -> NoReturn:
        raise JjjdocError(DOCTYPE(path=self._source.path))

    def _entity(self, name: str, is_parameter: bool) -> NoReturn:
        line = self._expat.CurrentLineNumber
        raise JjjdocError(NOT_XML(path=self._source.path, line=line, reason=f"undefined entity {name}"))


def _qualified(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}" if namespace else local
