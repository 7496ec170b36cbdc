"""Walking reaches every passage and every node, wherever the tree keeps it."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.tree.nodes import Block, Document, Inline, NoteReference, Prose, Reference
from jjjdoc.tree.walk import (
    iterate_inlines,
    iterate_prose,
    iterate_references,
    map_prose,
    map_references,
)

INLINES = get_args(Inline)


def reachable(node: Any) -> Iterator[Any]:
    """Yield everything below a node by looking at its fields, whatever they are called."""
    yield node
    if isinstance(node, tuple):
        for part in node:
            yield from reachable(part)
    elif isinstance(node, Struct):
        for name in node.__struct_fields__:
            if name != "view":
                yield from reachable(getattr(node, name))


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


@pytest.mark.parametrize("kind", get_args(Reference))
def test_references_are_found_and_mapped_with_their_language_wherever_they_stand(
    full_document: Document, kind: type[NoteReference]
) -> None:
    expected = [
        (node, prose.language)
        for prose in iterate_prose(full_document)
        for node in iterate_inlines(prose.inlines)
        if isinstance(node, kind)
    ]
    assert expected
    assert list(iterate_references(full_document, kind)) == expected

    def shift(reference: NoteReference, language: str) -> NoteReference:
        seen.append((reference, language))
        return replace(reference, start=reference.start + 1000)

    seen: list[tuple[NoteReference, str]] = []
    mapped = map_references(full_document, kind, shift)
    assert sorted(map(repr, seen)) == sorted(map(repr, expected))
    shifted = [node.start for node in reachable(mapped) if isinstance(node, kind)]
    assert sorted(shifted) == sorted(node.start + 1000 for node, _ in expected)
    back = map_references(mapped, kind, lambda node, _: replace(node, start=node.start - 1000))
    assert back == full_document


def test_what_holds_nothing_new_stays_as_it_is(full_document: Document) -> None:
    mapped = map_references(full_document, NoteReference, lambda reference, _: reference)
    assert mapped == full_document
    assert all(new is old for new, old in zip(mapped.blocks, full_document.blocks, strict=True))
    assert all(new is old for new, old in zip(mapped.notes, full_document.notes, strict=True))
