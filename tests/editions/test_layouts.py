"""Layouts: one heading for all languages, columns in step, wide things over the whole width."""

from pathlib import Path

from jjjdoc.editions.layouts import lay_out
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    Block,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Prose,
    Strong,
    Table,
    TableRow,
    Text,
)

BOTH = ("zh-CN", "en")


def prose(segment: str, language: str) -> Prose:
    text = f"{segment} {language}"
    return Prose(segment, language, (Text(text, 0, len(text)),), TextView.of_generated(text))


def heading(language: str) -> Heading:
    return Heading(1, "roads", prose("roads", language))


def paragraph(name: str, language: str) -> Paragraph:
    return Paragraph(prose(name, language))


def table(language: str) -> Table:
    row = TableRow((prose("cell", language),))
    return Table("table", language, None, ("left",), row, (row,))


def columns(*names_or_makers: object) -> tuple[tuple[Block, ...], ...]:
    def block(maker: object, language: str) -> Block:
        return paragraph(maker, language) if isinstance(maker, str) else maker(language)  # type: ignore[operator]

    return tuple(tuple(block(maker, language) for maker in names_or_makers) for language in BOTH)


def test_one_language_stays_as_it_is() -> None:
    blocks = columns(heading, "first")[:1]
    assert lay_out(blocks, BOTH[:1], "single") == blocks[0]


def test_interleaved_shares_the_heading_and_alternates_the_rest() -> None:
    blocks = lay_out(columns(heading, "first", "second"), BOTH, "interleaved")
    assert blocks == (
        Heading(1, "roads", prose("roads", "zh-CN"), (prose("roads", "en"),)),
        paragraph("first", "zh-CN"),
        paragraph("first", "en"),
        paragraph("second", "zh-CN"),
        paragraph("second", "en"),
    )


def test_side_by_side_gathers_prose_and_lets_wide_blocks_interrupt() -> None:
    blocks = lay_out(columns(heading, "first", table, "second"), BOTH, "side_by_side")
    kinds = [type(block).__name__ for block in blocks]
    assert kinds == ["Heading", "Parallel", "Table", "Table", "Parallel"]
    before = blocks[1]
    assert isinstance(before, Parallel)
    assert before.languages == BOTH
    assert [row.cells for row in before.rows] == [
        ((paragraph("first", "zh-CN"),), (paragraph("first", "en"),))
    ]


def test_lists_keep_in_step_item_by_item_with_their_numbers() -> None:
    def numbered(language: str) -> ListBlock:
        items = tuple(ListItem(prose(name, language)) for name in ("a", "b"))
        return ListBlock(True, items, language)

    (parallel,) = lay_out(columns(numbered), BOTH, "side_by_side")
    assert isinstance(parallel, Parallel)
    starts = [[cell[0].start for cell in row.cells] for row in parallel.rows]  # type: ignore[union-attr]
    assert starts == [[1, 1], [2, 2]]


def test_a_list_shorter_in_one_language_leaves_an_empty_cell() -> None:
    long = ListBlock(False, (ListItem(prose("a", "zh-CN")), ListItem(prose("b", "zh-CN"))), "zh-CN")
    short = ListBlock(False, (ListItem(prose("a", "en")),), "en")
    (parallel,) = lay_out(((long,), (short,)), BOTH, "side_by_side")
    assert isinstance(parallel, Parallel)
    assert parallel.rows[1].cells[1] == ()


def test_key_figures_become_rows_of_value_and_caption() -> None:
    def figures(language: str) -> KeyFigures:
        return KeyFigures("k", language, (KeyFigure(prose("value", language), prose("says", language)),))

    (parallel,) = lay_out(columns(figures), BOTH, "side_by_side")
    assert isinstance(parallel, Parallel)
    value, caption = parallel.rows[0].cells[0]
    assert isinstance(value, Paragraph)
    assert isinstance(value.prose.inlines[0], Strong)
    assert caption == paragraph("says", "zh-CN")


def test_a_note_between_paragraphs_does_not_split_the_table() -> None:
    def note(language: str) -> Note:
        return Note("n", 0, prose("n", language))

    blocks = lay_out(columns("first", note, "second"), BOTH, "side_by_side")
    parallels = [block for block in blocks if isinstance(block, Parallel)]
    assert [len(parallel.rows) for parallel in parallels] == [2]


def test_an_image_stands_once_with_both_captions_and_a_page_break_once() -> None:
    def figure(language: str) -> Figure:
        return Figure("map", language, Path("map.png"), prose("alt", language), prose("caption", language))

    blocks = lay_out(columns(figure, lambda _: PageBreak()), BOTH, "interleaved")
    assert len(blocks) == 2
    assert isinstance(blocks[0], Figure)
    assert blocks[0].caption == prose("caption", "zh-CN")
    assert blocks[0].translations == (prose("caption", "en"),)


def test_a_block_that_one_language_lacks_is_not_lost() -> None:
    chinese = (paragraph("a", "zh-CN"), paragraph("c", "zh-CN"))
    english = (paragraph("a", "en"), paragraph("b", "en"), paragraph("c", "en"))
    blocks = lay_out((chinese, english), BOTH, "interleaved")
    segments = [block.prose.segment for block in blocks if isinstance(block, Paragraph)]
    assert segments == ["a", "a", "b", "c", "c"]
