"""Aligning blocks by segment id: order, gaps, blocks without an id."""

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.editions.layouts import align_blocks
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Block, PageBreak, Paragraph, Prose, Text

names = st.lists(st.sampled_from("abcdefgh"), unique=True)


def paragraph(name: str) -> Paragraph:
    return Paragraph(Prose(name, "en", (Text(name, 0, 1),), TextView.of_generated(name)))


def segments(row: tuple[Block | None, ...]) -> list[str | None]:
    return [block.prose.segment if isinstance(block, Paragraph) else None for block in row]


def test_rows_follow_the_first_column_and_gaps_are_none() -> None:
    rows = align_blocks([[paragraph("a"), paragraph("b")], [paragraph("b"), paragraph("c")]])
    assert [segments(row) for row in rows] == [["a", None], ["b", "b"], [None, "c"]]


def test_page_breaks_pair_by_their_order() -> None:
    rows = align_blocks([[PageBreak(), PageBreak()], [PageBreak()]])
    assert rows == ((PageBreak(), PageBreak()), (PageBreak(), None))


@given(names, names)
def test_every_block_stands_in_exactly_one_row_and_rows_agree(left: list[str], right: list[str]) -> None:
    rows = align_blocks([[paragraph(name) for name in left], [paragraph(name) for name in right]])
    pairs = [segments(row) for row in rows]
    assert [a for a, _ in pairs if a] == left
    assert sorted(b for _, b in pairs if b) == sorted(right)
    assert all(a == b for a, b in pairs if a and b)
