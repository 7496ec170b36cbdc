"""What reading XLIFF 1.2 and 2.0 shares: faults of files and units, and inline codes as text again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.xml import Element, children, line_of, local_name

NO_ATTRIBUTE = Wording(
    en="{path}:{line}: <{element}> has no {name}", zh="{path}:{line}：<{element}>缺少{name}属性"
)
NO_ELEMENT = Wording(
    en="{path}:{line}: <{element}> has no <{name}>", zh="{path}:{line}：<{element}>缺少<{name}>"
)
SEVERAL_FILES = Wording(
    en="{path}: the file has {count} parts of its own; give one of them",
    zh="{path}：文件含有{count}个独立部分，请只给其中一个",
)
HALF = Wording(en="only part of it is translated", zh="只翻译了一部分")
EMPTY_CODE = Wording(
    en="the placeholder {id} of the translation has neither text nor a counterpart in the source",
    zh="译文中的占位符{id}既无内容，也不对应原文中的占位符",
)


class CodeError(Exception):
    """An inline code stands for nothing that is known; `args[0]` is its id."""


def flatten(element: Element, code: Callable[[Element], str | None]) -> str:
    """Return the text of an element, each inline code as what `code` says; None for one that only holds text.

    Raises CodeError as `code` does. Nesting is bounded by the limit of the parser.
    """
    parts = [element.text or ""]
    for inline in element:
        text = code(inline) if isinstance(inline.tag, str) else ""
        parts.append(flatten(inline, code) if text is None else text)
        parts.append(inline.tail or "")
    return "".join(parts)


def attribute(element: Element, name: str, path: str) -> str:
    """Return an attribute that a file must have; raises JjjdocError."""
    value = element.get(name)
    if not value:
        raise JjjdocError(
            NO_ATTRIBUTE(path=path, line=line_of(element), element=local_name(element), name=name)
        )
    return value


def only_file(root: Element, path: str) -> Element:
    """Return the one `<file>` of a document; raises JjjdocError where there is none or several."""
    files = tuple(children(root, "file"))
    if not files:
        raise JjjdocError(NO_ELEMENT(path=path, line=line_of(root), element=local_name(root), name="file"))
    if len(files) > 1:
        raise JjjdocError(SEVERAL_FILES(path=path, count=len(files)))
    return files[0]


def known_or_raise(known: Mapping[str, str], name: str) -> str:
    """Return what a code stands for by its id; raises CodeError."""
    if name not in known:
        raise CodeError(name)
    return known[name]
