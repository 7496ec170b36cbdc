"""The work of the writer is linear in the length of the document."""

import gc
from time import process_time

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Document, Paragraph, Parallel, ParallelRow, Table, TableRow
from jjjdoc.writers.docx import write
from jjjdoc.writers.output import WriteOptions


def made(count: int) -> Document:
    chinese = [Paragraph(literal("北京市从严控制非首都功能增量。" * 3, ZH, f"s{n}")) for n in range(count)]
    english = [Paragraph(literal("Beijing keeps strict control. " * 3, EN, f"s{n}")) for n in range(count)]
    rows = tuple(ParallelRow(((first,), (second,))) for first, second in zip(chinese, english, strict=True))
    cells = TableRow((literal("a", EN), literal("b", EN)))
    table = Table("t", EN, None, ("left", "left"), cells, (cells,) * count)
    return document((*chinese, Parallel((ZH, EN), rows), table), (ZH, EN))


def seconds(count: int) -> float:
    best = float("inf")
    for _ in range(3):
        document_ = made(count)
        gc.disable()  # as a build does
        start = process_time()
        write(document_, WriteOptions("sample"))
        best = min(best, process_time() - start)
        gc.enable()
    return best


def test_four_times_the_text_takes_no_more_than_eight_times_as_long() -> None:
    """Sixteen would be quadratic; what is left above four is the memory of the machine."""
    seconds(10)  # reads the template
    assert seconds(1600) < 8 * seconds(400)
