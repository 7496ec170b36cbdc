"""Estimates: about where headings and captions stand, before anybody has counted pages."""

from contracts.sample import ZH, document, literal
from jjjdoc.tree.nodes import Block, Heading, Paragraph, Parallel, ParallelRow, Table, TableRow
from jjjdoc.writers.docx import write
from jjjdoc.writers.docx.pagination import estimate_pages
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.template_file import load_template
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import TEMPLATES

LINE = "北京市从严控制非首都功能增量，" * 5  # 75 characters: three lines of 28


def table(name: str, columns: int, rows: int = 3) -> Table:
    cells = tuple(literal("京津冀三地经济总量", ZH) for _ in range(columns))
    return Table(name, ZH, literal("表题", ZH), (), TableRow(cells), (TableRow(cells),) * rows, number=1)


def pages(*blocks: Block) -> list[tuple[str, int]]:
    """Return the names of headings and tables with their pages, in the plain template from page 3 on."""
    sheet = Stylesheet(load_template(TEMPLATES / "plain"), "chinese", {})
    found = estimate_pages(blocks, sheet, 3)
    return [(block.anchor if isinstance(block, Heading) else block.id, page) for block, page in found]


def heading(name: str) -> Heading:
    return Heading(1, name, literal("标题", ZH, name))


def body(count: int) -> list[Paragraph]:
    return [Paragraph(literal(LINE, ZH, f"p{at}")) for at in range(count)]


def test_a_wide_table_stands_on_a_page_of_its_own_with_the_heading_above_it() -> None:
    assert pages(
        heading("a"), *body(1), heading("b"), table("wide", 12), *body(1), heading("c"), *body(1)
    ) == [
        ("a", 3),
        ("b", 4),
        ("wide", 4),
        ("c", 5),
    ]


def test_wide_tables_share_pages_on_their_side() -> None:
    assert pages(*body(1), table("one", 12), table("two", 12), *body(1), heading("a")) == [
        ("one", 4),
        ("two", 4),
        ("a", 5),
    ]
    assert pages(table("one", 12), heading("a"), table("two", 12)) == [("one", 3), ("a", 4), ("two", 4)]


def test_rows_of_columns_are_kept_whole_below_their_header() -> None:
    row = ParallelRow(
        (tuple(body(1)), tuple(body(1)))
    )  # of 101 points, on a page of 638; with header and space 137

    def columns(count: int) -> Parallel:
        return Parallel((ZH, ZH), (row,) * count)

    assert pages(columns(12), heading("a"), *body(1)) == [("a", 5)]
    assert pages(*[columns(1)] * 12, heading("a"), *body(1)) == [("a", 6)]
    assert pages(*[columns(1)] * 5, heading("a"), *body(1)) == [("a", 4)]


def test_pages_on_their_side_hold_fewer_lines() -> None:
    upright = pages(*[table(f"t{at}", 3, 12) for at in range(12)])
    turned = pages(*[table(f"t{at}", 12, 12) for at in range(12)])
    assert turned[-1][1] > upright[-1][1] + 2


def test_headings_stay_with_what_comes_next() -> None:
    # 22 lines a page: seven paragraphs of three lines leave one, which a heading does not stand on
    assert pages(*body(7), heading("a"), heading("b"), *body(1)) == [("a", 4), ("b", 4)]
    assert pages(*body(5), heading("a"), *body(1)) == [("a", 3)]
    assert pages(*body(5), table("kept", 3, 10)) == [("kept", 4)]


def test_an_annex_begins_a_page() -> None:
    annex = Heading(1, "annex", literal("附件", ZH, "annex"), annex=1)
    assert pages(*body(1), heading("a"), *body(1), annex, *body(1)) == [("a", 3), ("annex", 4)]


def test_estimates_reach_the_file() -> None:
    blocks = (heading("a"), *body(1), heading("b"), table("wide", 12), *body(1), *map(heading, "cdef"))
    (file,) = write(document(blocks, (ZH,)), WriteOptions("sample", TEMPLATES / "plain"))
    assert file.pagination is not None
    assert not file.pagination.exact
    assert list(file.pagination.numbers.values()) == [2, 3, 4, 4, 4, 4]
