"""Words for a node that is of the wrong kind: what is needed, what was found, how to write it."""

from __future__ import annotations

from collections.abc import Sequence as Many

from jjjdoc.errors import Message, Wording
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.prose import collection_in_place_of_text
from jjjdoc.loader.shapes import BY_LANGUAGE, ListOf, MapOf, OneOf, Prose, Record, Shape, String
from jjjdoc.loader.syntax import QUOTE_OR_BLOCK

_TEXTS = Wording(en="a text in each language", zh="各语言的文字")
_MAPPING = Wording(en="a mapping (`key: value`)", zh="键值对（“键: 值”）")
_LIST = Wording(en="a list", zh="列表")
_VALUE = Wording(en="a single value", zh="单个值")
_TEXT = Wording(en="a text", zh="文字")

_PER_LANGUAGE = Wording(
    en="give each language its own key: `zh: |`, and the text indented below it",
    zh="请为每种语言各写一个键，如“zh: |”，文字缩进后写在下一行",
)
_DASHES = Wording(en="begin each item with a dash and a space", zh="请在每一项之前写短横和空格（“- ”）")
_NO_DASHES = Wording(en="write `key: value` without a dash", zh="请写“键: 值”，前面不加短横")

_ALONE = Wording(
    en="“{second}” cannot be used together with “{first}”", zh="“{second}”不能与“{first}”同时出现"
)  # fmt: skip
_KEEP_ONE = Wording(en="keep only one of them", zh="请只保留其中一个")
_ONE_OF = Wording(en="one of these keys is required: {keys}", zh="需要以下键之一：{keys}")
_AT_LEAST = Wording(
    en="there are {count} item(s) here; at least {least} are required",
    zh="此处有{count}项，至少需要{least}项",
)
_EXACTLY = Wording(
    en="there are {count} item(s) here; {least} are required", zh="此处有{count}项，应为{least}项"
)
_AT_MOST = Wording(
    en="there are {count} item(s) here; at most {most} are allowed", zh="此处有{count}项，最多{most}项"
)


def wrong_type(node: Node, shape: Shape) -> tuple[Message, Message | None]:
    """Return what to say about a node that is not of the kind its shape asks for."""
    if isinstance(shape, Prose | String) and not isinstance(node, Scalar):
        lost = collection_in_place_of_text(node)
        meaning = shape.meaning if isinstance(shape, String) else None
        if lost is not None:
            return lost, meaning() if meaning else QUOTE_OR_BLOCK()
    needed, found = _needed(shape), _found(node)
    message = Wording(
        en=f"{needed.en} is required here, not {found.en}", zh=f"此处应为{needed.zh}，而不是{found.zh}"
    )
    return message(), _hint(node, shape)


def choose_one(first: str, second: str) -> tuple[Message, Message]:
    """Return what to say about two keys that exclude each other."""
    return _ALONE(first=first, second=second), _KEEP_ONE()


def one_of_needed(keys: Many[str]) -> Message:
    """Return what to say where none of several keys stands."""
    return _ONE_OF(keys=", ".join(keys))


def too_few_or_many(count: int, least: int, most: int | None) -> Message:
    """Return what to say about a list of the wrong length."""
    if least == most:
        return _EXACTLY(count=count, least=least)
    return _AT_LEAST(count=count, least=least) if count < least else _AT_MOST(count=count, most=most)


def _is_text_per_language(shape: Shape) -> bool:
    """Tell whether texts are all that a record must have."""
    if not isinstance(shape, Record) or shape.by_language is None:
        return False
    return shape.at_least_one in ((), (BY_LANGUAGE,)) and not any(field.needed for field in shape.fields)


def _needed(shape: Shape) -> Wording:
    match shape:
        case Record() if _is_text_per_language(shape):
            return _TEXTS
        case Record() | OneOf() | MapOf():
            return _MAPPING
        case ListOf():
            return _LIST
        case Prose() | String():
            return _TEXT
        case _:
            return _VALUE


def _found(node: Node) -> Wording:
    match node:
        case Scalar():
            return _VALUE
        case Sequence():
            return _LIST
        case Mapping():
            return _MAPPING


def _hint(node: Node, shape: Shape) -> Message | None:
    if _is_text_per_language(shape):
        return _PER_LANGUAGE()
    if isinstance(shape, ListOf):
        return _DASHES()
    if isinstance(shape, Record | OneOf | MapOf) and isinstance(node, Sequence):
        return _NO_DASHES()
    return None
