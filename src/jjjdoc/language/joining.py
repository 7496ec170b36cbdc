"""Lines joined to one text, once its language is known.

While a text is read, a line break that joins two lines is an empty `Text` with the range it has in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from msgspec.structs import replace

from jjjdoc.language.linebreak import joined_with_space
from jjjdoc.locations import SourceSpans, TextView
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_inlines

SOFT_BREAK = ""


def text_of(prose: nodes.Prose) -> str:
    """Return the words of a text, without telling how its lines are joined."""
    inlines = prose.inlines
    if len(inlines) == 1 and isinstance(inlines[0], nodes.Text):
        return inlines[0].text
    return "".join([node.text for node in iterate_inlines(inlines) if isinstance(node, nodes.Text)])


def in_language(prose: nodes.Prose, language: str) -> nodes.Prose:
    """Return a text in a language, its lines joined as the language has it: with a space, or with nothing."""
    inlines = prose.inlines
    if not (len(inlines) == 1 and isinstance(inlines[0], nodes.Text)):
        leaves = [node for node in iterate_inlines(inlines) if isinstance(node, nodes.Text)]
        if any(not leaf.text for leaf in leaves):
            inlines = _resolved(inlines, _spaces(leaves, language))
    return nodes.Prose(prose.segment, language, inlines, prose.view)


def _spaces(leaves: list[nodes.Text], language: str) -> set[int]:
    """Return where the line breaks stand that become a space."""
    spaces = set()
    for before, leaf, after in zip(leaves, leaves[1:], leaves[2:], strict=False):
        is_between = not leaf.text and before.text and after.text
        if is_between and joined_with_space(before.text[-1], after.text[0], language):
            spaces.add(leaf.start)
    return spaces


def _resolved(inlines: Iterable[nodes.Inline], spaces: set[int]) -> tuple[nodes.Inline, ...]:
    resolved: list[nodes.Inline] = []
    for node in inlines:
        match node:
            case nodes.Text():
                if node.text:
                    resolved.append(node)
                elif node.start in spaces:
                    resolved.append(nodes.Text(" ", node.start, node.end))
            case nodes.Emphasis():
                resolved.append(nodes.Emphasis(_resolved(node.children, spaces), node.start, node.end))
            case nodes.Strong():
                resolved.append(nodes.Strong(_resolved(node.children, spaces), node.start, node.end))
            case nodes.Link():
                resolved.append(
                    nodes.Link(_resolved(node.children, spaces), node.target, node.start, node.end)
                )
            case (
                nodes.FactReference() | nodes.TermReference() | nodes.NoteReference() | nodes.CrossReference()
            ):
                resolved.append(node)
            case _:
                assert_never(node)
    return tuple(resolved)


def joined(proses: Sequence[nodes.Prose]) -> nodes.Prose:
    """Return texts of one file, at least one, as one text, in which every offset leads back to its place in the file.

    Between two of them stands what joins two lines of their language.
    """
    first = proses[0]
    inlines: list[nodes.Inline] = []
    text = ""
    starts: list[tuple[int, nodes.Prose]] = []
    for prose in proses:
        before, after = text[-1:], prose.view.text[:1]
        if before and after and joined_with_space(before, after, first.language):
            inlines.append(nodes.Text(" ", len(text), len(text) + 1))
            text += " "
        starts.append((len(text), prose))
        inlines += (_moved(node, len(text)) for node in prose.inlines)
        text += prose.view.text

    def resolve() -> SourceSpans:
        begin: list[int] = []
        end: list[int] = []
        for start, prose in starts:
            at = end[-1] if end else 0
            begin += [at] * (start - len(begin))
            end += [at] * (start - len(end))
            for place in range(len(prose.view.text)):
                low, high = prose.view.source_range(place, place + 1)
                begin.append(low)
                end.append(high)
        return SourceSpans(begin, end, first.view.source_range(0, 0)[0])

    return nodes.Prose(
        first.segment, first.language, tuple(inlines), TextView(text, first.view.source, resolve)
    )


def _moved(node: nodes.Inline, by: int) -> nodes.Inline:
    """Return a node whose text begins so much later."""
    match node:
        case nodes.Emphasis() | nodes.Strong() | nodes.Link():
            children = tuple(_moved(child, by) for child in node.children)
            return replace(node, children=children, start=node.start + by, end=node.end + by)
        case _:
            return replace(node, start=node.start + by, end=node.end + by)
