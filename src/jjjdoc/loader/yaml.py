"""Files to YAML nodes: bytes to text, and text to nodes with places, straight from libyaml's events.

Nodes are built without recursion, and what could grow without bound is limited: the size of a file, how deep
it nests, how many nodes it has once its aliases are followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Protocol

import yaml
from msgspec import Struct
from yaml import events as ev
from yaml.reader import ReaderError

from jjjdoc.disk import NOT_FOUND, UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.nodes import Mapping, Node, Scalar, ScalarStyle, Sequence
from jjjdoc.loader.syntax import QUOTE_OR_BLOCK, character_fault, escape_fault, syntax_fault, unknown_fault
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_DEPTH: Final = 64
MAX_NODES: Final = 2_000_000
MAX_ALIASED: Final = 100_000
MAX_FAULTS: Final = 500

TOO_BIG = Wording(
    en="{path}: the file is larger than {limit} MiB; split it and list the parts under include",
    zh="{path}：文件超过{limit} MiB，请拆分后用include引入",
)
UTF_16 = Wording(
    en="the file is in UTF-16 or UTF-32, which jjjdoc cannot read",
    zh="文件编码为UTF-16或UTF-32，无法读取",
)
NOT_UTF_8 = Wording(
    en="the file is not UTF-8: byte 0x{byte} is not valid here",
    zh="文件编码不是UTF-8：此处有无法识别的字节0x{byte}",
)
NOT_UTF_8_GB = Wording(
    en="the file is not UTF-8; it looks like GBK (GB 18030)",
    zh="文件编码不是UTF-8，可能是GBK（GB 18030）",
)
SAVE_AS_UTF_8 = Wording(
    en="save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
    zh="请另存为UTF-8编码（记事本：“另存为”，“编码”选“UTF-8”）",
)
EMPTY = Wording(en="the file is empty", zh="文件是空的")
SECOND_DOCUMENT = Wording(
    en="a second YAML document begins here; a file can hold only one",
    zh="此处开始了第二个YAML文档；一个文件只能有一个文档",
)
REMOVE_DASHES = Wording(en="remove the line of dashes", zh="请删去这一行“---”")
TAG = Wording(
    en="YAML tags such as {tag} are not allowed; YAML reads a text that begins with ! as a tag",
    zh="不允许使用YAML标签（{tag}）；以“!”开头的文字会被当作标签",
)
MERGE = Wording(en="the merge key << is not allowed", zh="不允许使用合并键“<<”")
WRITE_OUT = Wording(en="write out the keys", zh="请把各键逐一写出")
UNKNOWN_ALIAS = Wording(
    en="there is no anchor &{name} before this alias; YAML reads a text that begins with * as an alias",
    zh="此前没有锚点“&{name}”；以“*”开头的文字会被当作别名",
)
OWN_ALIAS = Wording(en="*{name} contains itself", zh="别名“*{name}”包含了自身")
UNUSED_ANCHOR = Wording(
    en="YAML reads &{name} as an anchor, so it is missing from the text; no alias uses it",
    zh="“&{name}”被当作YAML锚点，不会出现在文字中，且没有别名使用它",
)
TOO_DEEP = Wording(en="nested more than {limit} levels deep", zh="嵌套超过{limit}层")
TOO_MANY_ALIASED = Wording(
    en="the aliases in this file expand to more than {limit} values", zh="本文件的别名展开后超过{limit}个值"
)
TOO_MANY = Wording(en="the file has more than {limit} values", zh="本文件的值超过{limit}个")
NOT_A_KEY = Wording(
    en="a key must be a plain word; YAML does not read a text that begins with a brace or bracket as text",
    zh="键必须是普通的词；以花括号或方括号开头的文字不会被当作文字",
)

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_STYLES: Final[dict[str, ScalarStyle]] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}

# An anchor or a tag before a node, with the blanks, line ends and comments after it.
_PROPERTY = regex(r"[&!]\S*(?:\s+(?:#[^\n]*)?)*")

_BREAKS = "\n\r\x85\u2028\u2029"


def read_source(path: Path, shown: str) -> SourceText:
    """Read a file as UTF-8, with or without a byte order mark; line ends are kept as they are.

    `shown` is the path that messages show. Raises JjjdocError when the file cannot be read, is larger than
    MAX_BYTES or is not UTF-8 text.
    """
    return decode_source(read_bytes(path, shown, MAX_BYTES), shown)


def read_bytes(path: Path, shown: str, most: int = MAX_BYTES, too_big: Wording = TOO_BIG) -> bytes:
    """Read a file of at most so many bytes; `too_big` is what is said of a larger one."""
    try:
        data = file_bytes(path, most + 1)
    except FileNotFoundError:
        raise JjjdocError(NOT_FOUND(path=shown)) from None
    except (OSError, ValueError) as error:
        raise JjjdocError(UNREADABLE(path=shown, reason=reason(error))) from error
    if len(data) > most:
        raise JjjdocError(too_big(path=shown, limit=most // (1024 * 1024)))
    return data


def decode_source(data: bytes, shown: str) -> SourceText:
    """Decode the bytes of a file; raises SourceError at the first byte or character that is not text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        place = SourceText(shown, "").place(0)
        raise SourceError([Fault(place, UTF_16(), SAVE_AS_UTF_8())])
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = SourceText(shown, data[: error.start].decode("utf-8").removeprefix("\ufeff"))
        place = before.place(len(before.text))
        message = NOT_UTF_8_GB() if _is_gb18030(data) else NOT_UTF_8(byte=f"{data[error.start]:02X}")
        raise SourceError([Fault(place, message, SAVE_AS_UTF_8())]) from None
    source = SourceText(shown, text)
    fault = character_fault(source)
    if fault is not None:
        raise SourceError([fault])
    return source


def _is_gb18030(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def parse_yaml(source: SourceText) -> Node:
    """Return the root node of a YAML file that holds one document.

    Duplicate keys are kept. An alias gives the very node of its anchor. Raises SourceError with every fault found:
    tags, merge keys, keys that are not scalars, and the first syntax error or limit, where reading stops.
    """
    builder = _Builder(source)
    if "\ufeff" in source.text and (fault := character_fault(source)):
        # The two parsers differ in whether they count it.
        raise SourceError([fault])
    try:
        for event in _events(source.text):
            builder.take(event)
    except _Stopped:
        pass
    except yaml.MarkedYAMLError as error:
        builder.faults.append(syntax_fault(source, error, builder.last))
    except (ReaderError, ValueError, OverflowError) as error:
        # Besides forbidden characters: numbers that the Python parser does not expect to be so large.
        builder.faults.append(character_fault(source) or unknown_fault(source, error, builder.last))
    return builder.finish()


def _events(text: str) -> Iterator[ev.Event]:
    """Yield the events of a text, as `yaml.parse` does, without looking at each twice."""
    parser = _LOADER(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


class _Mark(Protocol):
    """A mark of either parser."""

    @property
    def index(self) -> int: ...


def _index(mark: _Mark | None) -> int:
    return mark.index if mark is not None else 0


class _Stopped(Exception):  # noqa: N818 - not an error: the fault is noted already
    """Reading ends here."""


class _Frame(Struct):
    """A collection being read: its key when one waits for its value, and how large and high it has grown."""

    node: Mapping | Sequence
    anchor: str | None
    key: Scalar | None = None
    has_key: bool = False
    size: int = 1
    height: int = 1


class _Anchored(Struct):
    """What an anchor names; `node` is None while it is being read."""

    node: Node | None
    size: int
    height: int
    start: int
    used: bool


class _Builder:
    """The nodes read so far."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.last: Scalar | None = None
        self._root: Node | None = None
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._documents = 0
        self._nodes = 0
        self._aliased = 0

    def take(self, event: ev.Event) -> None:
        """Add one event of the parser."""
        match event:
            case ev.ScalarEvent():
                self._take_scalar(event)
            case ev.MappingStartEvent() | ev.SequenceStartEvent():
                self._open(event)
            case ev.MappingEndEvent() | ev.SequenceEndEvent():
                self._close(_index(event.end_mark))
            case ev.AliasEvent():
                self._take_alias(event)
            case ev.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._stop(_index(event.start_mark), SECOND_DOCUMENT(), REMOVE_DASHES())

    def finish(self) -> Node:
        """Return the root, or raise every fault."""
        for name, anchored in self._anchors.items():
            if not anchored.used and isinstance(anchored.node, Scalar) and anchored.node.style == "plain":
                self._fault(anchored.start, UNUSED_ANCHOR(name=name), QUOTE_OR_BLOCK())
        root = self._root
        if not self.faults and (root is None or (isinstance(root, Scalar) and root.start == root.end)):
            self._fault(0, EMPTY())
        if self.faults:
            raise SourceError(self.faults)
        assert root is not None
        return root

    def _take_scalar(self, event: ev.ScalarEvent) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        style = _STYLES.get(event.style or "", "plain")
        if style in ("literal", "folded") and end < len(self.source.text):
            end = self._after_break(start, end)
        node = Scalar(event.value, style, start, end)
        if event.anchor or event.tag:
            node.start = self._skip_properties(event, end)
        if style == "double" and (fault := escape_fault(self.source, node)):
            self.faults.append(fault)
        self.last = node
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(node, 1, 0, start, used=False)
        self._count(start)
        self._add(node, size=1, height=0)

    def _after_break(self, start: int, end: int) -> int:
        """Return the end of a block scalar without the indentation of the line that follows it."""
        text = self.source.text
        end = start + len(text[start:end].rstrip(" "))
        while end > start and text[end - 1] not in _BREAKS:
            end -= 1
        return end

    def _skip_properties(self, event: ev.ScalarEvent | ev.CollectionStartEvent, end: int) -> int:
        """Return where the content of a node begins after its anchor; a tag is a fault."""
        start = _index(event.start_mark)
        if event.tag:
            self._fault(start, TAG(tag=event.tag.replace("tag:yaml.org,2002:", "!!")), QUOTE_OR_BLOCK())
        at = start
        while at < end and (found := _PROPERTY.match(self.source.text, at, end)):
            at = found.end()
        return at

    def _open(self, event: ev.CollectionStartEvent) -> None:
        start = _index(event.start_mark)
        if event.anchor or event.tag:
            # Of a block collection the mark is that of its anchor; its first child comes after.
            start = self._skip_properties(event, len(self.source.text))
        flow = bool(event.flow_style)
        kind = Mapping if isinstance(event, ev.MappingStartEvent) else Sequence
        node: Mapping | Sequence = kind([], start, start, flow)
        if len(self._stack) >= MAX_DEPTH:
            self._stop(start, TOO_DEEP(limit=MAX_DEPTH))
        self._count(start)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(None, 0, 0, start, used=True)
        self._stack.append(_Frame(node, event.anchor))

    def _close(self, end: int) -> None:
        frame = self._stack.pop()
        node = frame.node
        node.end = end if node.flow else self._last_end(node)
        if frame.anchor:
            self._anchors[frame.anchor] = _Anchored(node, frame.size, frame.height, node.start, used=True)
        self._add(node, frame.size, frame.height)

    @staticmethod
    def _last_end(node: Mapping | Sequence) -> int:
        """Return where the last child of a block collection ends; libyaml's mark is at what follows."""
        if isinstance(node, Mapping):
            return max(node.pairs[-1][0].end, node.pairs[-1][1].end) if node.pairs else node.start
        return node.items[-1].end if node.items else node.start

    def _take_alias(self, event: ev.AliasEvent) -> None:
        start, name = _index(event.start_mark), event.anchor or ""
        anchored = self._anchors.get(name)
        if anchored is None:
            self._stop(start, UNKNOWN_ALIAS(name=name), QUOTE_OR_BLOCK())
        elif anchored.node is None:
            self._stop(start, OWN_ALIAS(name=name))
        else:
            anchored.used = True
            self._aliased += anchored.size
            if self._aliased > MAX_ALIASED:
                self._stop(start, TOO_MANY_ALIASED(limit=MAX_ALIASED))
            if len(self._stack) + anchored.height > MAX_DEPTH:
                self._stop(start, TOO_DEEP(limit=MAX_DEPTH))
            self._add(anchored.node, anchored.size, anchored.height)

    def _add(self, node: Node, size: int, height: int) -> None:
        if not self._stack:
            self._root = node
            return
        frame = self._stack[-1]
        frame.size += size
        if height >= frame.height:
            frame.height = height + 1
        parent = frame.node
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif frame.has_key:
            if frame.key is not None:
                parent.pairs.append((frame.key, node))
            frame.key, frame.has_key = None, False
        else:
            frame.key, frame.has_key = self._as_key(node), True

    def _as_key(self, node: Node) -> Scalar | None:
        if not isinstance(node, Scalar):
            self._fault(node.start, NOT_A_KEY(), QUOTE_OR_BLOCK())
            return None
        if node.value == "<<" and node.style == "plain":
            self._fault(node.start, MERGE(), WRITE_OUT())
        return node

    def _count(self, start: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(start, TOO_MANY(limit=MAX_NODES))

    def _fault(self, start: int, message: Message, hint: Message | None = None) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Fault(self.source.place(start), message, hint))

    def _stop(self, start: int, message: Message, hint: Message | None = None) -> None:
        self.faults.append(Fault(self.source.place(start), message, hint))
        raise _Stopped
