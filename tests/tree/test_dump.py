"""The dump of a tree: every node on a line of its own, readable, on one line whatever its text holds."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from jjjdoc.tree.dump import dump, dump_block, dump_inlines
from jjjdoc.tree.nodes import Document, PageBreak, Paragraph, Prose
from jjjdoc.tree.walk import iterate_prose, map_prose

HERE = Path(__file__).parent


def test_a_document_with_every_node(full_document: Document, golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "full_document.txt", dump(full_document))


def test_a_block_is_dumped_as_in_its_document(full_document: Document) -> None:
    whole = dump(full_document)
    for block in full_document.blocks:
        for line in dump_block(block).splitlines():
            assert f"{line}\n" in whole


def test_every_passage_shows(full_document: Document) -> None:
    """Whatever changes in a passage changes the dump."""
    whole = dump(full_document)
    for changed_one in range(len(list(iterate_prose(full_document)))):
        assert dump(map_prose(full_document, change_only(changed_one))) != whole
    assert dump(replace(full_document, blocks=(PageBreak(),))) != whole


def change_only(number: int) -> Callable[[Prose], Prose]:
    """Return a function that changes the passage it is given at its n-th call, counted from 0."""
    calls = count()
    return lambda prose: replace(prose, segment="changed") if next(calls) == number else prose


def test_inline_nodes_stand_on_one_line(full_document: Document) -> None:
    paragraph = full_document.blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert dump_inlines(paragraph.prose.inlines[:1]) == '"说\\"\\\\\\n"'
    assert "\n" not in dump_inlines(paragraph.prose.inlines)
