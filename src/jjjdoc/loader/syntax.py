"""What went wrong in a YAML file, in words that name the cause and the cure.

libyaml says where it gave up; the cause is read from the source line, because the messages of the C and the
Python parser differ and name YAML's grammar, not what the author wrote.
"""

from __future__ import annotations

import re

import yaml
from msgspec import Struct

from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault
from jjjdoc.language.markup.parse import DELETE
from jjjdoc.loader.nodes import Scalar
from jjjdoc.loader.scalar import map_scalar
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

QUOTE_OR_BLOCK = Wording(
    en="put the text on the next line, indented, after `|`",
    zh="请在键后写“|”，把文字缩进后写在下一行",
)
CONTROL = Wording(
    en="the character U+{code} is not allowed in a text file", zh="文本文件中不能有字符U+{code}"
)
ESCAPED_CONTROL = Wording(
    en="this escape produces the character U+{code}, which is not allowed in a text",
    zh="此处的转义代表字符U+{code}，文字中不能有此字符",
)
TAB = Wording(en="the indentation contains a tab", zh="缩进中有制表符")
USE_SPACES = Wording(en="indent with spaces", zh="请用空格缩进")
FIRST_CHARACTER = Wording(
    en="a text cannot begin with {character} here: YAML gives it a special meaning",
    zh="此处的文字不能以“{character}”开头：该符号在YAML中另有含义",
)
COLON_IN_TEXT = Wording(
    en="YAML reads a colon followed by a space inside a text as a second key",
    zh="文字中的半角冒号加空格会被当作又一个键",
)
FULL_WIDTH_COLON = Wording(
    en="the colon after a key is full-width (：)",
    zh="键后的冒号是全角冒号（：）",
)
USE_COLON = Wording(en="write a half-width colon and a space", zh="请改用半角冒号，后加一个空格")
NO_SPACE_AFTER_COLON = Wording(en="a space is missing after the colon of this key", zh="此键的冒号后没有空格")
NOT_A_PAIR = Wording(
    en="this line is neither a key with a colon nor part of the text above it",
    zh="此行既不是带冒号的键，也不属于上面的文字",
)
INDENT_TEXT = Wording(
    en="indent text further than its key; write a key as `key: value`",
    zh="文字的缩进须多于它的键；键须写作“键: 值”",
)
OPEN_QUOTE = Wording(en="the quotation mark opened here is not closed", zh="此处的引号没有闭合")
AFTER_QUOTE = Wording(
    en="text follows the closing quotation mark of a quoted text",
    zh="加引号的文字在引号闭合之后还有内容",
)
ESCAPE = Wording(
    en="a backslash in double quotes begins an escape, and this escape does not exist",
    zh="双引号内的反斜线表示转义，此处的转义不存在",
)
DOUBLE_BACKSLASH = Wording(
    en="write \\\\ for a backslash, or put the text after `|`", zh="反斜线请写作“\\\\”，或把文字写在“|”之后"
)
OPEN_BRACKET = Wording(
    en="the bracket opened here is not closed, or a comma is missing inside it",
    zh="此处的括号没有闭合，或括号内缺少逗号",
)
BLOCK_HEADER = Wording(
    en="text follows {character} on the same line", zh="“{character}”之后的同一行上还有文字"
)
NEXT_LINE = Wording(en="begin the text on the next line, indented", zh="请从下一行开始写文字，并缩进")
INDENTATION = Wording(
    en="the indentation of this line matches no line above it",
    zh="此行的缩进与上文任何一行都不对应",
)
ALIGN = Wording(
    en="align the keys of a mapping, and the dashes of a list, in one column",
    zh="同一组的键、同一列表的短横须左对齐",
)
DASH_IN_TEXT = Wording(
    en="a dash and a space follow a key on the same line", zh="键的同一行上出现了短横加空格"
)
LIST_OR_BLOCK = Wording(
    en="begin a list on the next line; if a text begins with a dash, put it after `|`, on the"
    " next line, indented",
    zh="列表请从下一行写起；以短横开头的文字请在键后写“|”，缩进后写在下一行",
)
CONFLICT = Wording(
    en="a merge of branches left a conflict here, with two versions between <<<<<<< and >>>>>>>",
    zh="分支合并在此处留下了冲突（从<<<<<<<到>>>>>>>有两种内容）",
)
RESOLVE = Wording(
    en="keep the right version, and delete the other version and the markers",
    zh="请保留正确的内容，删去另一种内容和冲突标记",
)
OTHER = Wording(en="this is not valid YAML: {problem}", zh="不符合YAML语法：{problem}")

# What YAML does not allow, and U+FEFF, which the two parsers treat differently.
_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

# The value on a line: after dashes and a key. Its first character decides how YAML reads it.
_VALUE_START = regex(r"[ ]*(?:-[ ]+)*(?:[^\s:#'\"{\[][^:\n]*:[ ]+)?([{\[%@`*!&,\]}])")
_KEY_AT_START = regex(r"[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*:(?:\s|$)")
_FULL_WIDTH_KEY = regex(r"[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*：")
_TIGHT_KEY = regex(r"[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*:(?=[^\s/])")
_CONFLICT = regex(r"^<{7} ", re.MULTILINE)
_TAB_INDENT = regex(r"[ ]*(?:-[ ]+)*\t")


def character_fault(source: SourceText) -> Fault | None:
    """Return the fault of the first character that no YAML file may hold."""
    found = _FORBIDDEN.search(source.text)
    if found is None:
        return None
    return Fault(source.place(*found.span()), CONTROL(code=_code(found[0])), DELETE())


def escape_fault(source: SourceText, scalar: Scalar) -> Fault | None:
    """Return the fault of the first escape in double quotes that makes such a character."""
    found = _FORBIDDEN.search(scalar.value)
    if found is None:
        return None
    spans = map_scalar(source, scalar)
    place = source.place(spans.starts[found.start()], spans.ends[found.start()])
    return Fault(place, ESCAPED_CONTROL(code=_code(found[0])), DELETE())


def _code(char: str) -> str:
    return f"{ord(char):04X}"


class _Failure(Struct, frozen=True):
    """Where a parser gave up, in its own words: `context` is what it was in, since `context_at`."""

    source: SourceText
    problem: str
    at: int
    context: str
    context_at: int
    last: Scalar | None


_Finding = tuple[int, Message, Message | None]


def syntax_fault(source: SourceText, error: yaml.MarkedYAMLError, last: Scalar | None) -> Fault:
    """Return the fault that explains a syntax error; `last` is the scalar read before it."""
    at = min(error.problem_mark.index if error.problem_mark else 0, len(source.text))
    context_at = error.context_mark.index if error.context_mark else at
    failure = _Failure(source, error.problem or "", at, error.context or "", context_at, last)
    for explain in (_conflict, _tab, _inside_scalar, _after_quote, _first_character, _key, _structure):
        found = explain(failure)
        if found is not None:
            start, message, hint = found
            return Fault(source.place(start), message, hint)
    return Fault(source.place(at), OTHER(problem=failure.problem))


def unknown_fault(source: SourceText, error: Exception, last: Scalar | None) -> Fault:
    """Return the fault of an error that names no place: it comes after the last scalar read."""
    return Fault(source.place(last.end if last else 0), OTHER(problem=str(error)[:80]))


def _conflict(failure: _Failure) -> _Finding | None:
    found = _CONFLICT.search(failure.source.text)
    return (found.start(), CONFLICT(), RESOLVE()) if found else None


def _tab(failure: _Failure) -> _Finding | None:
    line, start = _line(failure.source, failure.at)
    found = _TAB_INDENT.match(line)
    return (start + found.end() - 1, TAB(), USE_SPACES()) if found else None


def _inside_scalar(failure: _Failure) -> _Finding | None:
    text, at = failure.source.text, failure.context_at
    if "block scalar" in failure.context:
        return at, BLOCK_HEADER(character=text[at]), NEXT_LINE()
    if "quoted scalar" not in failure.context:
        return None
    if "escape" in failure.problem or "hexdecimal" in failure.problem:
        return text.rfind("\\", 0, failure.at + 1), ESCAPE(), DOUBLE_BACKSLASH()
    return at, OPEN_QUOTE(), QUOTE_OR_BLOCK()


def _after_quote(failure: _Failure) -> _Finding | None:
    last, text = failure.last, failure.source.text
    if last is None or last.style not in ("single", "double") or text[last.end : failure.at].strip(" "):
        return None
    if "\n" in text[last.start : last.end]:
        return last.start, OPEN_QUOTE(), QUOTE_OR_BLOCK()
    return failure.at, AFTER_QUOTE(), QUOTE_OR_BLOCK()


def _first_character(failure: _Failure) -> _Finding | None:
    line, start = _line(failure.source, failure.at)
    found = _VALUE_START.match(line)
    if found is None and "flow" in failure.context:
        return failure.context_at, OPEN_BRACKET(), QUOTE_OR_BLOCK()
    return (start + found.start(1), FIRST_CHARACTER(character=found[1]), QUOTE_OR_BLOCK()) if found else None


def _key(failure: _Failure) -> _Finding | None:
    if "mapping values" in failure.problem:
        return _mistyped_key(failure, failure.at - 1, above=True) or _second_colon(failure)
    if "simple key" in failure.context:
        found = _mistyped_key(failure, failure.context_at)
        return found or (failure.context_at, NOT_A_PAIR(), INDENT_TEXT())
    return None


def _mistyped_key(failure: _Failure, at: int, *, above: bool = False) -> _Finding | None:
    """Look for a key with a colon that YAML does not read as one, in the line of an offset or the one above."""
    line, start = _line(failure.source, at)
    if above and start:
        line, start = _line(failure.source, start - 1)
    if found := _FULL_WIDTH_KEY.match(line):
        return start + found.end() - 1, FULL_WIDTH_COLON(), USE_COLON()
    if found := _TIGHT_KEY.match(line):
        return start + found.end() - 1, NO_SPACE_AFTER_COLON(), USE_COLON()
    return None


def _second_colon(failure: _Failure) -> _Finding:
    line, start = _line(failure.source, failure.at)
    found = _KEY_AT_START.match(line)
    if found and start + found.end() >= failure.at:
        return failure.at, INDENTATION(), ALIGN()
    return failure.at, COLON_IN_TEXT(), QUOTE_OR_BLOCK()


def _structure(failure: _Failure) -> _Finding | None:
    if "sequence entries" in failure.problem:
        return failure.at, DASH_IN_TEXT(), LIST_OR_BLOCK()
    if "parsing a block" in failure.context:
        return failure.at, INDENTATION(), ALIGN()
    return None


def _line(source: SourceText, offset: int) -> tuple[str, int]:
    """Return the line that an offset stands in, and where it starts."""
    position = source.position(offset)
    return source.line(position.line), offset - position.column + 1
