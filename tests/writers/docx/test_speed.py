"""The work of the writer is linear in the length of the document."""

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Document, Paragraph, Parallel, ParallelRow, Table, TableRow
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from work import assert_linear


def made(count: int) -> Document:
    chinese = [Paragraph(literal("北京市从严控制非首都功能增量。" * 3, ZH, f"s{n}")) for n in range(count)]
    english = [Paragraph(literal("Beijing keeps strict control. " * 3, EN, f"s{n}")) for n in range(count)]
    rows = tuple(ParallelRow(((first,), (second,))) for first, second in zip(chinese, english, strict=True))
    cells = TableRow((literal("a", EN), literal("b", EN)))
    table = Table("t", EN, None, ("left", "left"), cells, (cells,) * count)
    return document((*chinese, Parallel((ZH, EN), rows), table), (ZH, EN))


def test_the_work_grows_with_the_text_and_no_faster() -> None:
    assert_linear(lambda count: write(made(count), WriteOptions("sample")), 200)
