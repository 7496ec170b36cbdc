"""Inline nodes in plain text: emphasis is not shown, links have their targets behind them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from jjjdoc.language.labels import is_chinese
from jjjdoc.tree import nodes
from jjjdoc.writers.plain import clean, reference_text


def prose_text(prose: nodes.Prose) -> str:
    """Return a passage as plain text on one line."""
    return _text(prose.inlines, prose.language)


def _text(inlines: Iterable[nodes.Inline], language: str) -> str:
    return "".join(_inline(node, language) for node in inlines)


def _inline(node: nodes.Inline, language: str) -> str:
    match node:
        case nodes.Text():
            return clean(node.text)
        case nodes.Emphasis() | nodes.Strong():
            return _text(node.children, language)
        case nodes.Link():
            return _link(node, language)
        case nodes.FactReference() | nodes.TermReference() | nodes.NoteReference() | nodes.CrossReference():
            return reference_text(node)
        case _:
            assert_never(node)


def _link(link: nodes.Link, language: str) -> str:
    words = _text(link.children, language)
    target = clean(link.target)
    if words in (target, target.removeprefix("mailto:")):
        return words
    return f"{words}（{target}）" if is_chinese(language) else f"{words} ({target})"
