"""Walking reaches every passage and every node, wherever the tree keeps it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args

from jjjdoc.tree.inlines import Emphasis, Inline, Link, NoteReference, Prose, Strong, Text
from jjjdoc.tree.nodes import Block, Document
from jjjdoc.tree.walk import iterate_inlines, iterate_prose, map_inlines, map_prose

INLINES = get_args(Inline)


def reachable(node: Any) -> Iterator[Any]:
    """Yield everything below a node by looking at its fields, whatever they are called."""
    yield node
    if isinstance(node, tuple):
        for part in node:
            yield from reachable(part)
    elif is_dataclass(node) and not isinstance(node, type):
        for field in fields(node):
            if field.name != "view":
                yield from reachable(getattr(node, field.name))


def passages(document: Document) -> list[Prose]:
    return [node for node in reachable(document) if isinstance(node, Prose)]


def test_the_sample_has_every_kind_of_node(full_document: Document) -> None:
    present = {type(node) for node in reachable(full_document)}
    assert present >= set(get_args(Block)) | set(INLINES)


def test_all_prose_is_found_once(full_document: Document) -> None:
    found = list(iterate_prose(full_document))
    assert sorted(map(id, found)) == sorted(map(id, passages(full_document)))


def test_prose_comes_in_reading_order(full_document: Document) -> None:
    assert [prose.segment for prose in iterate_prose(full_document)] == [
        "title",
        "title",
        "subtitle",
        "issuer",
        "summary",
        "keyword_1",
        "keyword_2",
        "to",
        "annex_1",
        "roads",
        "roads",
        "rich",
        "item_1",
        "inner",
        "item_2",
        "caption",
        "h_a",
        "h_b",
        "cell_a",
        "cell_b",
        "value",
        "says",
        "quoted",
        "said_by",
        "bare",
        "alt",
        "under",
        "unter",
        "chart_title",
        "chart_alt",
        "chart_label",
        "chart_title",
        "chart_label",
        "inline_note",
        "left",
        "left",
        "n",
    ]


def test_mapping_prose_changes_every_passage_and_nothing_else(full_document: Document) -> None:
    marked = map_prose(full_document, lambda prose: replace(prose, segment=f"{prose.segment}!"))
    assert all((prose.segment or "").endswith("!") for prose in passages(marked))
    back = map_prose(marked, lambda prose: replace(prose, segment=(prose.segment or "")[:-1]))
    assert back == full_document


def test_all_inlines_are_found_in_order(full_document: Document) -> None:
    for prose in iterate_prose(full_document):
        below = [node for node in reachable(prose.inlines) if isinstance(node, INLINES)]
        assert list(iterate_inlines(prose.inlines)) == below


def test_mapping_inlines_gives_the_language_and_reaches_what_is_nested(full_document: Document) -> None:
    seen: list[tuple[Inline, str]] = []

    def number(inline: Inline, language: str) -> Inline:
        seen.append((inline, language))
        return replace(inline, number=7) if isinstance(inline, NoteReference) else inline

    mapped = map_inlines(full_document, number)
    references = [node for node in reachable(mapped) if isinstance(node, NoteReference)]
    assert [reference.number for reference in references] == [7, 7]
    expected = [
        (type(node), prose.language)
        for prose in iterate_prose(full_document)
        for node in iterate_inlines(prose.inlines)
    ]
    assert sorted(((type(node), language) for node, language in seen), key=str) == sorted(expected, key=str)


def test_children_are_mapped_before_the_node_that_holds_them(full_document: Document) -> None:
    def wrap(inline: Inline, _: str) -> Inline:
        match inline:
            case Text():
                return replace(inline, text="x")
            case Emphasis() | Strong() | Link():
                assert all(child.text == "x" for child in inline.children if isinstance(child, Text))
                return replace(inline, children=(*inline.children, Text("y", 0, 0)))
            case _:
                return inline

    mapped = map_inlines(full_document, wrap)
    texts = [node.text for node in reachable(mapped) if isinstance(node, Text)]
    assert set(texts) == {"x", "y"}
    assert texts.count("y") == 3


def test_mapping_to_itself_changes_nothing(full_document: Document) -> None:
    assert map_inlines(full_document, lambda inline, _: inline) == full_document
