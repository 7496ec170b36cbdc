"""Texts put into a report beside those of another language: where one stands it is replaced, else it is added below."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from msgspec import Struct

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.prose_lines import rebreak_prose
from jjjdoc.language.width import display_width
from jjjdoc.loader.emission import (
    content_end,
    newline_of,
    outline,
    quote,
    write_quoted,
    write_scalar,
    write_untried,
)
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.nodes import Mapping, Node, Scalar, iterate_mappings, iterate_scalars
from jjjdoc.loader.prose import check_prose
from jjjdoc.loader.rewrite import NOT_SAFE, apply_edits, replace_prose
from jjjdoc.loader.surprises import surprise
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

_Write = Callable[[SourceText, Scalar, str], Edit]

_WIDTH = 100  # columns: what people have in their sources, and `adopt` writes

_KEEPS_BLANK_LINES = regex(r"[|>][1-9]?\+")


class NewText(Struct, frozen=True):
    """A text in one line, and the offset of a character of the same segment in another language."""

    beside: int
    text: str


def write_texts(source: SourceText, languages: Languages, language: str, texts: Sequence[NewText]) -> str:
    """Return the text of a file with these texts in a language that the report declares.

    The file is read again, and must say what it said but for these texts, and these as prose of the report without a
    fault. Raises JjjdocError otherwise.
    """
    root = parse_yaml(source)
    homes = _Homes(root)
    changes = _once([_change(source, homes, languages, language, new) for new in texts])
    for write in (write_untried, write_scalar, write_quoted):
        is_quoted = write is write_quoted
        edits = [_edit(source, change, write) for change in changes]
        changed = SourceText(source.path, apply_edits(source.text, edits))
        expected = _expected(root, changes, is_quoted)
        with suppress(JjjdocError):
            read = parse_yaml(changed)
            if outline(read) == expected and _are_read(changed, read, edits, changes, language):
                return changed.text
    raise JjjdocError(NOT_SAFE(path=source.path))


class _Change(Struct, frozen=True):
    """A text for a scalar that is there, or for a new key in a mapping, below the pair at an index.

    `text` is the value, in lines where it stands in a literal block; `prose` the same as it is read.
    """

    mapping: Mapping
    index: int
    key: str
    text: str
    prose: str
    old: Scalar | None


def _once(changes: Iterable[_Change]) -> list[_Change]:
    """Return changes without those that say the same of one mapping, which an alias has made that of two segments."""
    return list({(change.mapping.start, change.key, change.text): change for change in changes}.values())


class _Homes:
    """The pairs of a file whose values are scalars, by where these stand."""

    def __init__(self, root: Node) -> None:
        self._pairs = sorted(
            (
                (value.start, mapping, index)
                for mapping in iterate_mappings(root)
                for index, (_, value) in enumerate(mapping.pairs)
                if isinstance(value, Scalar)
            ),
            key=lambda pair: pair[0],
        )
        self._starts = [pair[0] for pair in self._pairs]

    def find(self, offset: int) -> tuple[Mapping, int]:
        """Return the mapping, and the index of the pair in it, whose value holds an offset."""
        _, mapping, index = self._pairs[bisect_right(self._starts, offset) - 1]
        return mapping, index


def _change(source: SourceText, homes: _Homes, languages: Languages, language: str, new: NewText) -> _Change:
    mapping, index = homes.find(new.beside)
    for key, value in mapping.pairs:
        if languages.resolve(key.value) == language and isinstance(value, Scalar):
            text = _in_lines(source, key, value, new.text, language)
            return _Change(mapping, index, key.value, replace_prose(value, text)[1], new.text, value)
    bare = primary_subtag(language)
    key_text = bare if languages.resolve(bare) == language else language
    key, beside = mapping.pairs[index]
    text = new.text if mapping.flow else _broken(source, key, beside, new.text, (), language)
    return _Change(mapping, index, key_text, text, new.text, None)


def _in_lines(source: SourceText, key: Scalar, old: Scalar, text: str, language: str) -> str:
    """Return a text that replaces another with its line breaks: those of the old one where they can stay."""
    if old.style != "literal":
        return text
    lines = [line.strip() for line in old.value.strip().split("\n")]
    return _broken(source, key, old, text, lines, language)


def _broken(
    source: SourceText, key: Scalar, like: Node, text: str, lines: Sequence[str], language: str
) -> str:
    """Break a text into lines, as wide as those of a value that stands there; one line where that has a single long one."""
    indent = source.position(key.start).column + 1
    old = like.value.strip().split("\n") if isinstance(like, Scalar) else []
    widest = indent + max(map(display_width, old), default=0)
    if len(old) == 1 and widest > _WIDTH:
        return text
    return "\n".join(rebreak_prose(text, lines, max(widest, _WIDTH) - indent, language))


def _edit(source: SourceText, change: _Change, write: _Write) -> Edit:
    if change.old is None:
        return _added(source, change, write is write_quoted)
    if change.old.style == "plain" and surprise(change.text):
        return write_quoted(source, change.old, change.text)
    return write(source, change.old, change.text)


def _added(source: SourceText, change: _Change, is_quoted: bool) -> Edit:
    """Return the edit that adds a key below a pair: as a literal block, where prose needs no quotes."""
    text, newline = source.text, newline_of(source.text)
    key, value = change.mapping.pairs[change.index]
    assert isinstance(value, Scalar)
    if change.mapping.flow:
        return Edit(value.end, value.end, "", f", {change.key}: {quote(change.text)}")
    space = " " * (source.position(key.start).column - 1)
    if is_quoted:
        lines = f"{space}{change.key}: {quote(change.text)}"
    else:
        lines = newline.join(
            [f"{space}{change.key}: |", *(f"{space}  {line}" for line in change.text.split("\n"))]
        )
    if _KEEPS_BLANK_LINES.match(text, value.start) and text[value.end - 1] == "\n":
        return Edit(value.end, value.end, "", lines + newline)
    at = _line_end(text, content_end(text, value))
    return Edit(at, at, "", newline + lines + (newline if at == len(text) else ""))


def _expected(root: Node, changes: Iterable[_Change], is_quoted: bool) -> list[str]:
    """Return what the file is to say: its own nodes, with the new values and keys."""
    replaced: dict[tuple[int, int], str] = {}
    lent: list[tuple[Mapping, int]] = []
    for change in changes:
        if change.old is not None:
            replaced[(change.old.start, change.old.end)] = change.text
            continue
        end = "" if is_quoted or change.mapping.flow else "\n"
        pair = (Scalar(change.key, "plain", -1, -1), Scalar(change.text + end, "plain", -1, -1))
        change.mapping.pairs.insert(change.index + 1, pair)
        lent.append((change.mapping, change.index + 1))
    says = outline(root, replaced)
    for mapping, index in lent:
        del mapping.pairs[index]
    return says


def _are_read(
    source: SourceText, root: Node, edits: Sequence[Edit], changes: Sequence[_Change], language: str
) -> bool:
    """Tell whether a report reads each text in the changed file as it was given, and has no fault to find with it."""
    scalars = sorted(iterate_scalars(root), key=lambda scalar: scalar.start)
    starts = [scalar.start for scalar in scalars]
    faults = Faults()
    moved = 0
    for edit, change in sorted(zip(edits, changes, strict=True), key=lambda pair: pair[0].start):
        moved += len(edit.new) - len(edit.old)
        scalar = scalars[bisect_left(starts, edit.end + moved) - 1]  # the last that the edit has written
        is_text = check_prose(source, scalar, faults)
        if not is_text or text_view(source, scalar, language).text != change.prose.strip():
            return False
    return not faults


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1] == "\r" else end
