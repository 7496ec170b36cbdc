"""New sections and facts, put into a file where the others stand, for an author to fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence as Many

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Edit
from jjjdoc.language.labels import primary_subtag
from jjjdoc.loader.emission import content_end, newline_of, outline
from jjjdoc.loader.ids import taken_ids
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.rewrite import NOT_SAFE, apply_edits
from jjjdoc.loader.surprises import is_null, surprise
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

NOT_AN_ID = Wording(
    en="“{id}” is not a valid id: an id consists of a to z, 0 to 9 and _, begins with a letter"
    " and has at most 64 characters",
    zh="“{id}”不能作标识：标识由小写字母a–z、数字0–9和下划线组成，以字母开头，最多64个字符",
)
NOT_AN_ID_MAYBE = Wording(
    en="“{id}” is not a valid id; did you mean {proposal}? An id consists of a to z, 0 to 9 and"
    " _, and begins with a letter",
    zh="“{id}”不能作标识，是否应为{proposal}？标识由小写字母a–z、数字0–9和下划线组成，以字母开头",
)
OTHER_MEANING = Wording(
    en="“{id}” is not a valid id: YAML gives it another meaning; choose another id",
    zh="“{id}”在YAML中另有含义，不能作标识，请另取一个",
)
TAKEN = Wording(
    en="{path} already has the id “{id}”; {proposal} is free",
    zh="{path}中已有标识“{id}”；可用{proposal}",
)
NOT_A_BLOCK = Wording(
    en="{place}: write “{key}” on separate lines, not in brackets, so that a new entry can be added",
    zh="{place}：“{key}”须分行书写，不能写在括号内，才能加入新的内容",
)

_TITLE = {"zh": "新的一节", "en": "New section"}
_PROSE = {"zh": "在此撰写本节的内容。", "en": "Write the text of this section here."}
_REMARK = (
    "请填写数值，并补上 scale、unit、period、source。Replace the value; add scale, unit, period and source."
)


def new_section(source: SourceText, root: Node, id: str, languages: Many[str]) -> Edit:  # noqa: A002 - the format's word
    """Return the edit that adds a section, with words to be replaced, after the last of the report.

    Raises JjjdocError for an id that is wrong or taken, and where sections stand in brackets.
    """
    taken = taken_ids(root)
    _check_id(source, id, taken)
    keys = _language_keys(languages)
    paragraph = _free(f"{id}_p1", taken)
    return _added(
        source,
        root,
        "sections",
        [
            f"id: {id}",
            "title:",
            *_texts(keys, _TITLE, 2),
            "content:",
            f"  - id: {paragraph}",
            *_texts(keys, _PROSE, 4),
        ],
    )


def new_fact(source: SourceText, root: Node, id: str) -> Edit:  # noqa: A002 - the format's word
    """Return the edit that adds a fact, with a value to be replaced, after the last of the file.

    Raises JjjdocError for an id that is wrong or taken, and where facts stand in brackets.
    """
    facts = root.get("facts") if isinstance(root, Mapping) else None
    taken = frozenset(key.value for key, _ in facts.pairs) if isinstance(facts, Mapping) else frozenset()
    _check_id(source, id, taken)
    return _added(source, root, "facts", [f"{id}:", "value: 1", "remark: |", f"  {_REMARK}"])


def _check_id(source: SourceText, name: str, taken: frozenset[str]) -> None:
    if surprise(name):
        raise JjjdocError(OTHER_MEANING(id=name))
    if not re.fullmatch(ID_PATTERN, name):
        proposal = re.sub("[^a-z0-9]+", "_", name[:65].lower()).strip("_")
        if re.fullmatch(ID_PATTERN, proposal) and not surprise(proposal):
            raise JjjdocError(NOT_AN_ID_MAYBE(id=name, proposal=_free(proposal, taken)))
        raise JjjdocError(NOT_AN_ID(id=name))
    if name in taken:
        raise JjjdocError(TAKEN(id=name, path=source.path, proposal=_free(name, taken)))


def _free(name: str, taken: frozenset[str]) -> str:
    proposal, number = name, 2
    while proposal in taken:
        proposal, number = f"{name[:60]}_{number}", number + 1
    return proposal


def _language_keys(languages: Many[str]) -> list[str]:
    bare = [primary_subtag(tag) for tag in languages]
    return [one if bare.count(one) == 1 else tag for one, tag in zip(bare, languages, strict=True)]


def _texts(keys: Many[str], words: dict[str, str], indent: int) -> list[str]:
    space = " " * indent
    return [line for key in keys for line in (f"{space}{key}: |", f"{space}  {words[primary_subtag(key)]}")]


def _added(source: SourceText, root: Node, key: str, lines: list[str]) -> Edit:
    """Return the edit that adds an entry of these lines to the list or mapping at a key of the root."""
    if not isinstance(root, Mapping) or root.flow:
        raise JjjdocError(NOT_A_BLOCK(place=source.place(root.start), key=key))
    node = root.get(key)
    if node is None:
        edit = _after(source, root, [f"{key}:", *_entry_lines(key, lines, 2, 2)], _column(source, root.start))
    elif _is_empty(node):
        edit = _first(source, root, node, key, lines)
    elif not isinstance(node, Scalar) and not node.flow:
        edit = _last(source, node, key, lines)
    else:
        raise JjjdocError(NOT_A_BLOCK(place=source.place(node.start), key=key))
    _check(source, root, key, edit)
    return edit


def _is_empty(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.style == "plain" and is_null(node.value)
    return not _children(node)


def _entry_lines(key: str, lines: list[str], indent: int, step: int) -> list[str]:
    """Return the lines of an entry, indented: of a list after a dash, of a mapping under its id."""
    first = f"-{' ' * (step - 1)}{lines[0]}" if key == "sections" else lines[0]
    return [" " * indent + first, *(" " * (indent + step) + line for line in lines[1:])]


def _first(source: SourceText, root: Mapping, node: Node, key: str, lines: list[str]) -> Edit:
    """Put the entry below its key, in place of empty brackets; a comment stays on the line of the key."""
    text = source.text
    start = node.start
    while text[start - 1] in " \t":
        start -= 1
    end = _line_end(text, node.end)
    entry = _entry_lines(key, lines, _column(source, root.start) + 2, 2)
    new = newline_of(text).join([text[node.end : end].rstrip(), *entry])
    return Edit(start, end, text[start:end], new)


def _last(source: SourceText, node: Sequence | Mapping, key: str, lines: list[str]) -> Edit:
    """Put the entry after its siblings, indented as the last of them is, and set off as that is."""
    column = _column(source, node.start)
    last = _children(node)[-1]
    step = _column(source, last[-1].start) - column
    in_lines = isinstance(last[-1], Mapping) and not last[-1].flow
    entry = _entry_lines(key, lines, column, step if in_lines and 2 <= step <= 8 else 2)
    line_before = source.text[: last[0].start].rpartition("\n")[0].rpartition("\n")[2]
    if len(_children(node)) > 1 and not line_before.strip() and not _is_kept(source, _last_leaf(node)):
        entry = ["", *entry]
    return _after(source, node, entry, 0)


def _after(source: SourceText, node: Node, lines: list[str], indent: int) -> Edit:
    """Put lines below the last line of a node."""
    text = source.text
    newline = newline_of(text)
    new = newline.join(" " * indent + line if line else "" for line in lines)
    last = _last_leaf(node)
    if _is_kept(source, last):
        at = last.end
    else:
        at = _line_end(text, content_end(text, last) if isinstance(last, Scalar) else last.end)
    if text[at - 1 : at] == "\n":
        return Edit(at, at, "", new + newline)
    return Edit(at, at, "", newline + new)


def _is_kept(source: SourceText, leaf: Node) -> bool:
    """Tell whether a leaf is a block whose blank lines belong to it."""
    return re.compile(r"[|>][1-9]?\+").match(source.text, leaf.start) is not None


def _last_leaf(node: Node) -> Node:
    """Return the scalar, or the collection in brackets, that stands last in a node."""
    while not isinstance(node, Scalar) and not node.flow:
        node = _children(node)[-1][-1]
    return node


def _children(node: Sequence | Mapping) -> list[tuple[Node, ...]]:
    if isinstance(node, Sequence):
        return [(item,) for item in node.items]
    return list(node.pairs)


def _column(source: SourceText, offset: int) -> int:
    return source.position(offset).column - 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1] == "\r" else end


def _check(source: SourceText, root: Mapping, key: str, edit: Edit) -> None:
    """Make sure that the file with the edit says what it said, and one entry more."""
    try:
        changed = parse_yaml(SourceText(source.path, apply_edits(source.text, [edit])))
    except JjjdocError as error:
        raise JjjdocError(NOT_SAFE(path=source.path)) from error
    before, after = _parts(root, key), _parts(changed, key)
    if after != (before[0], [*before[1], *after[1][-1:]]) or len(after[1]) == len(before[1]):
        raise JjjdocError(NOT_SAFE(path=source.path))


def _parts(root: Node, key: str) -> tuple[list[str], list[list[str]]]:
    """Return the outline of everything but a key of the root, and that of each entry at the key."""
    if not isinstance(root, Mapping):
        return outline(root), []
    others = [pair for pair in root.pairs if pair[0].value != key]
    node = root.get(key)
    entries = _children(node) if isinstance(node, Sequence | Mapping) else []
    return outline(Mapping(others, 0, 0, False)), [
        outline(Sequence(list(entry), 0, 0, False)) for entry in entries
    ]
