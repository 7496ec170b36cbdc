"""What can be wrong with a text before its markup is read: lost in YAML, empty, or with characters nobody sees."""

from __future__ import annotations

from jjjdoc.errors import Message, Wording
from jjjdoc.language.markup.parse import DELETE
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Mapping, Scalar, Sequence
from jjjdoc.loader.scalar import map_scalar
from jjjdoc.loader.surprises import surprise
from jjjdoc.loader.syntax import QUOTE_OR_BLOCK
from jjjdoc.loader.text import find_blank_line, find_comment
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

_EMPTY = Wording(en="this text is empty", zh="此处的文字是空的")
_SWALLOWED = Wording(
    en="YAML reads everything from # on as a comment, so it is missing from the text",
    zh="从“#”起的内容被当作YAML注释，不会出现在文字中",
)
_BRACE = Wording(
    en="YAML reads a text that begins with {{ as a mapping, not as text",
    zh="以“{{”开头的文字会被当作键值对，而不是文字",
)
_BRACKET = Wording(
    en="YAML reads a text that begins with [ as a list, not as text",
    zh="以“[”开头的文字会被当作列表，而不是文字",
)
_BLANK_LINE = Wording(en="the text contains a blank line", zh="文字中间有空行")
_TWO_PARAGRAPHS = Wording(
    en="make it two paragraphs, each with its own id, or delete the blank line",
    zh="请分成两个段落，各有自己的标识（id），或删去空行",
)
_TAB = Wording(en="the text contains a tab", zh="文字中有制表符")
_WRITE_SPACE = Wording(en="write a space", zh="请改用空格")
_UNSEEN = Wording(en="the text contains the invisible character U+{code}", zh="文字中有看不见的字符U+{code}")

_BLANK = regex(r"\n\s*\n")

# All other characters that nobody sees have been refused when the file was read.
_UNSEEN_HERE = regex("[\t\x85\u2028\u2029]")


def check_prose(source: SourceText, scalar: Scalar, faults: Faults) -> bool:
    """Report what is wrong with running text; returns whether there is something left to read."""
    if scalar.style == "plain" and (comment := find_comment(source, scalar)):
        faults.add(source.place(*comment), _SWALLOWED(), QUOTE_OR_BLOCK())
    if _may_have_blank_line(scalar) and (blank := find_blank_line(source, scalar)) is not None:
        faults.add(source.place(blank), _BLANK_LINE(), _TWO_PARAGRAPHS())
    return check_string(source, scalar, faults)


def check_string(source: SourceText, scalar: Scalar, faults: Faults) -> bool:
    """Report what is wrong with any text; returns whether there is something left to read."""
    value = scalar.value
    if not value.strip():
        faults.add(source.place(scalar.start, scalar.end), _EMPTY())
        return False
    if scalar.style == "plain" and (taken_for := surprise(value)):
        faults.add(source.place(scalar.start, scalar.end), taken_for, QUOTE_OR_BLOCK())
    if found := _UNSEEN_HERE.search(value):
        _report_character(source, scalar, found.start(), faults)
    return True


def check_comment_for_value(source: SourceText, scalar: Scalar, faults: Faults) -> bool:
    """Report a text that is gone because it begins with #; returns whether it was so."""
    comment = None if scalar.value else find_comment(source, scalar)
    if comment is None:
        return False
    faults.add(source.place(*comment), _SWALLOWED(), QUOTE_OR_BLOCK())
    return True


def collection_in_place_of_text(node: Mapping | Sequence) -> Message | None:
    """Return what happened to a text that YAML reads as a collection in braces or brackets."""
    if not node.flow:
        return None
    return _BRACE() if isinstance(node, Mapping) else _BRACKET()


def _may_have_blank_line(scalar: Scalar) -> bool:
    """Tell cheaply, for nearly all texts, that there is none."""
    value = scalar.value.strip()
    return "\n" in value and (scalar.style != "literal" or _BLANK.search(value) is not None)


def _report_character(source: SourceText, scalar: Scalar, at: int, faults: Faults) -> None:
    spans = map_scalar(source, scalar)
    place = source.place(spans.starts[at], spans.ends[at])
    if scalar.value[at] == "\t":
        faults.add(place, _TAB(), _WRITE_SPACE())
    else:
        faults.add(place, _UNSEEN(code=f"{ord(scalar.value[at]):04X}"), DELETE())
