"""New texts and remarks for segments in a YAML file, with its line breaks and comments kept where they can be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.language.merge import find_hunks
from jjjdoc.loader.emission import escape_in_quotes, newline_of, outline, quote
from jjjdoc.loader.nodes import Mapping, Node, Scalar, iterate_mappings, iterate_scalars
from jjjdoc.loader.rewrite import NOT_SAFE, apply_edits, replace_prose, replace_scalars
from jjjdoc.loader.shapes import REMARK
from jjjdoc.loader.text import find_blank_line, text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText, TextView

_FIRST_KEYS = ("id", "kind")


class Rewording(Struct, frozen=True):
    """The text of a segment in one language, and the template that is to take its place."""

    view: TextView
    language: str
    text: str


class Remark(Struct, frozen=True):
    """Lines for the remark of the mapping that a text stands in."""

    view: TextView
    lines: tuple[str, ...]


def reword(source: SourceText, rewordings: Sequence[Rewording], remarks: Sequence[Remark]) -> str:
    """Return the text of a file with texts replaced and remarks added; a remark that is there is not added again.

    The file is read again, and must say what it said but for these. Raises JjjdocError otherwise.
    """
    root = parse_yaml(source)
    scalars = sorted(iterate_scalars(root), key=lambda scalar: scalar.start)
    places = [_place(scalars, each.view) for each in rewordings]
    edits = {
        place: _fine(source, scalars[place], each) for place, each in zip(places, rewordings, strict=True)
    }
    wrong = _wrong(source, scalars, edits, zip(places, rewordings, strict=True))
    if wrong:
        whole = [(place, replace_prose(scalars[place], each.text)) for place, each in wrong]
        for (place, _), edit in zip(whole, replace_scalars(source, [new for _, new in whole]), strict=True):
            edits[place] = (edit,)
    wrong = _wrong(source, scalars, edits, zip(places, rewordings, strict=True))
    if wrong:
        raise JjjdocError(NOT_SAFE(path=source.path))
    added = _remarks(source, root, scalars, remarks)
    changed = apply_edits(source.text, [*(each for own in edits.values() for each in own), *added])
    _check(source, scalars, places, changed)
    return changed


def remark_edits(source: SourceText, remarks: Sequence[Remark]) -> tuple[Edit, ...]:
    """Return the edits that add remarks to a file, those that are not there yet; it then says nothing else but them.

    Raises JjjdocError where that cannot be done.
    """
    root = parse_yaml(source)
    scalars = sorted(iterate_scalars(root), key=lambda scalar: scalar.start)
    edits = _remarks(source, root, scalars, remarks)
    _check(source, scalars, (), apply_edits(source.text, edits))
    return tuple(edits)


def _place(scalars: Sequence[Scalar], view: TextView) -> int:
    """Return which scalar a text stands in."""
    start, _ = view.source_range(0, 1)
    return bisect_right(scalars, start, key=lambda scalar: scalar.start) - 1


def _fine(source: SourceText, scalar: Scalar, rewording: Rewording) -> tuple[Edit, ...]:
    """Return the edits of the words that differ alone."""
    edits: list[Edit] = []
    for hunk in find_hunks(rewording.view.text, rewording.text):
        start, end = rewording.view.source_range(hunk.start, hunk.end)
        new = _spelt(scalar, rewording.text[hunk.new_start : hunk.new_end])
        edits.append(Edit(start, end, source.text[start:end], new))
    return tuple(edits)


def _spelt(scalar: Scalar, text: str) -> str:
    if scalar.style == "single":
        return text.replace("'", "''")
    return escape_in_quotes(text) if scalar.style == "double" else text


def _wrong(
    source: SourceText,
    scalars: Sequence[Scalar],
    edits: dict[int, tuple[Edit, ...]],
    wanted: Iterable[tuple[int, Rewording]],
) -> list[tuple[int, Rewording]]:
    """Return the texts that do not read as they should once the edits are made: all, if the file cannot be read."""
    expected = list(wanted)
    try:
        changed = SourceText(
            source.path, apply_edits(source.text, [e for own in edits.values() for e in own])
        )
        found = sorted(iterate_scalars(parse_yaml(changed)), key=lambda scalar: scalar.start)
    except JjjdocError:
        return expected
    if len(found) != len(scalars):
        return expected
    return [
        (place, each)
        for place, each in expected
        if text_view(changed, found[place], each.language).text != each.text
        or find_blank_line(changed, found[place]) is not None
    ]


def _remarks(
    source: SourceText, root: Node, scalars: Sequence[Scalar], remarks: Sequence[Remark]
) -> list[Edit]:
    lines: dict[int, tuple[Mapping, list[str]]] = {}
    owners = {id(value): node for node in iterate_mappings(root) for _, value in node.pairs}
    for remark in remarks:
        scalar = scalars[_place(scalars, remark.view)]
        mapping = owners[id(scalar)]
        own = lines.setdefault(id(mapping), (mapping, []))[1]
        own += [line for line in remark.lines if line not in own]
    edits: list[Edit] = []
    longer: list[tuple[Scalar, str]] = []
    for mapping, own in lines.values():
        old = mapping.get(REMARK)
        if isinstance(old, Scalar):
            there = old.value.splitlines()
            new = [line for line in own if line not in there]
            if new:
                longer.append((old, "\n".join([*filter(None, [old.value.rstrip("\n")]), *new]) + "\n"))
        elif old is None:
            edits.append(_insertion(source, mapping, own))
    return [*edits, *(replace_scalars(source, longer) if longer else ())]


def _insertion(source: SourceText, mapping: Mapping, lines: Sequence[str]) -> Edit:
    at = next((key for key, _ in mapping.pairs if key.value not in _FIRST_KEYS), mapping.pairs[0][0]).start
    if mapping.flow:
        return Edit(at, at, "", f"{REMARK}: {quote(' '.join(lines))}, ")
    newline = newline_of(source.text)
    indent = " " * (mapping.start - (source.text.rfind("\n", 0, mapping.start) + 1))
    text = "".join(f"{indent}  {line}{newline}" for line in lines)
    return Edit(at, at, "", f"{REMARK}: |{newline}{text}{indent}")


def _check(source: SourceText, scalars: Sequence[Scalar], places: Iterable[int], changed: str) -> None:
    """Make sure that nothing but these texts and remarks has changed; raises JjjdocError."""
    root, read_again = parse_yaml(source), parse_yaml(SourceText(source.path, changed))
    texts = {(scalars[place].start, scalars[place].end): "" for place in places}
    before = _without_remarks(root)
    spans_before = [(each.start, each.end) for each in iterate_scalars(before)]
    after = _without_remarks(read_again)
    spans_after = [(each.start, each.end) for each in iterate_scalars(after)]
    same = dict(zip(spans_before, spans_after, strict=False))
    new_texts = {same.get(span, span): "" for span in texts}
    if outline(before, texts) != outline(after, new_texts):
        raise JjjdocError(NOT_SAFE(path=source.path))


def _without_remarks(node: Node) -> Node:
    """Take the remarks out of nodes."""
    for mapping in iterate_mappings(node):
        mapping.pairs = [pair for pair in mapping.pairs if pair[0].value != REMARK]
    return node
