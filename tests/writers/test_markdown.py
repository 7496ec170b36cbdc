"""Markdown: what stands in the file, and what a reader of it sees."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from contracts.sample import EN, ZH, document, literal, png, prose, samples
from jjjdoc.errors import JjjdocError
from jjjdoc.tree.nodes import (
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Parallel,
    ParallelRow,
    Quotation,
    Table,
    TableRow,
)
from jjjdoc.writers.formats import WriteOptions
from jjjdoc.writers.markdown import write

GOLDENS = Path(__file__).parent / "goldens"


def markdown_of(*blocks, **changes) -> str:
    text = write(document(blocks, **changes), WriteOptions("r"))[0].data.decode("utf-8")
    return text.partition("# 报告\n\n2024\n\n")[2]


def item(text: str, *children: ListBlock) -> ListItem:
    return ListItem(prose(text), children)


@pytest.mark.parametrize("edition", ["zh", "en", "interleaved", "side_by_side"])
def test_sample(golden, edition, tmp_path) -> None:
    image = tmp_path / "map.png"
    image.write_bytes(png())
    text, picture, *drawings = write(samples(image)[edition], WriteOptions(edition))
    golden(GOLDENS / text.name, text.data.decode("utf-8"))
    for drawing in drawings:
        golden(GOLDENS / drawing.name, drawing.data.decode("utf-8"))
    assert picture.name == f"{edition}_images/map.png"
    assert picture.data == png()


def test_front_matter_is_quoted() -> None:
    made = document(())
    front = made.fronts[0]
    odd = type(front)(ZH, literal('a: "b" \\ #c'), None, literal("no"), "2024", None, (literal("[x]"),))
    text = write(document((), fronts=(odd,)), WriteOptions("r"))[0].data.decode("utf-8")
    assert text.startswith(
        '---\ntitle: "a: \\"b\\" \\\\ #c"\nauthor: "no"\ndate: "2024-03-01"\nlang: "zh-CN"\nkeywords: ["[x]"]\n---\n'
    )


def test_headings() -> None:
    heading = Heading(1, "a", prose("交通"), (prose("Transport #", EN),))
    assert markdown_of(heading, Heading(4, "b", prose("深"))) == "## 交通 / Transport \\#\n\n##### 深\n"


def test_a_paragraph_is_one_line() -> None:
    assert markdown_of(Paragraph(prose("字" * 200))).count("\n") == 1


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("推进**“四个中心”**建设", "推&#x8FDB;**“四个中心”**&#x5EFA;设"),
        ("推进**四个中心**建设", "推进**四个中心**建设"),
        ("（**“甲”**）", "（**“甲”**）"),
        ("甲 **（乙）** 丙", "甲 **（乙）** 丙"),
        ("*甲**乙**丙*", "*甲*<!-- -->***乙***<!-- -->*丙*"),
        ("**a *b* c**", "**a** ***b*** **c**"),
        ("**“甲”**乙*（丙）*", "**“甲”**&#x4E59;*（丙）*"),
        ("见**[全文](https://x.cn)**。", "&#x89C1;**[全文](https://x.cn)**。"),
        ("a[^n](b) \\[c\\](d)", "a[^n]\\(b) \\[c\\](d)"),
        ("好![链](u)", "好\\![链](u)"),
    ],
)
def test_inline(source, written) -> None:
    block = Paragraph(prose(source))
    notes = (Note("n", 1, literal("注")),)
    if "[^n]" in source:
        (mark,) = (node for node in block.prose.inlines if hasattr(node, "note"))
        resolved = type(mark)(mark.note, mark.start, mark.end, 1)
        inlines = tuple(resolved if node is mark else node for node in block.prose.inlines)
        block = Paragraph(type(block.prose)(None, ZH, inlines, block.prose.view))
        assert markdown_of(block, notes=notes) == f"{written}\n\n[^n]: 注\n"
    else:
        assert markdown_of(block) == f"{written}\n"


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://x.cn/a_b*c", "https://x.cn/a_b*c"),
        ("https://x.cn/a_(b)", "<https://x.cn/a_(b)>"),
        ("?a=1&b=2", "?a=1&b=2"),
        ("?a=1&lt;=2", "?a=1\\&lt;=2"),
        ("a|b", "a%7Cb"),
        ("图.pdf", "图.pdf"),
    ],
)
def test_link_targets(target, written) -> None:
    assert markdown_of(Paragraph(prose(f"[a]({target})"))) == f"[a]({written})\n"


def test_lists() -> None:
    inner = ListBlock(False, (item("丙"),), ZH)
    block = ListBlock(True, (item("甲", inner), item("乙")), ZH, start=9)
    assert markdown_of(block) == "9. 甲\n   - 丙\n10. 乙\n"


def test_neighbouring_lists_stay_apart() -> None:
    first, second = ListBlock(False, (item("甲"),), ZH), ListBlock(False, (item("乙"),), ZH)
    assert markdown_of(first, second, first) == "- 甲\n\n* 乙\n\n- 甲\n"
    numbered = ListBlock(True, (item("丙"),), ZH)
    assert markdown_of(numbered, numbered) == "1. 丙\n\n1) 丙\n"


def test_table() -> None:
    table = Table(
        "t",
        ZH,
        prose("标题"),
        ("left", "right", "center"),
        TableRow((prose("甲|乙"), prose("2013"), literal(""))),
        (TableRow((prose("**丙**"), prose("1.5"), literal("x|\\"))),),
    )
    assert markdown_of(table) == (
        "**标题**\n\n| 甲\\|乙 | 2013 |  |\n| --- | --: | :-: |\n| **丙** | 1.5 | x\\|\\\\ |\n"
    )


def test_key_figures_and_quotations() -> None:
    assert (
        markdown_of(KeyFigures("k", EN, (KeyFigure(prose("1.9", EN), prose("times", EN)),)))
        == "- **1.9**: times\n"
    )
    assert markdown_of(Quotation(prose("话。"), prose("书"))) == "> 话。\n>\n> ——书\n"


def test_columns_become_a_table() -> None:
    rows = (
        ParallelRow(
            ((Paragraph(prose("甲")),), (Paragraph(prose("a", EN)), Quotation(prose("b", EN), None)))
        ),
        ParallelRow(
            ((ListBlock(True, (item("乙", ListBlock(False, (item("丙"),), ZH)),), ZH, start=3),), ())
        ),
    )
    assert markdown_of(Parallel((ZH, EN), rows)) == (
        "| 中文 | English |\n| --- | --- |\n| 甲 | a<br>b |\n| 3. 乙<br>&emsp;• 丙 |  |\n"
    )


def test_notes_are_footnotes() -> None:
    notes = (
        Note("a", 1, prose("甲")),
        Note("a", 1, prose("A", EN)),
        Note("b", 2, prose("乙")),
    )
    made = samples(Path("x.png"))["zh"]
    mark = made.blocks[1]
    text = markdown_of(mark, notes=(*made.notes[:1], *notes))
    assert text.endswith(
        "## 注释\n\n\\[1\\] 甲\n\n\\[1\\] A\n\n\\[2\\] 乙\n\n[^gdp_note]: 为2013年的1.9倍。\n"
    )
    assert "10.4万亿元[^gdp_note]，" in text


def test_a_note_in_two_languages_is_one_footnote() -> None:
    text = write(_side_by_side(), WriteOptions("r"))[0].data.decode("utf-8")
    assert "[^gdp_note]: 为2013年的1.9倍。\n\n    That is 1.9 times that of 2013.\n\n[^bmc_note]: " in text


def _side_by_side():
    made = samples(Path("x.png"))["side_by_side"]
    blocks = tuple(block for block in made.blocks if not isinstance(block, Figure))
    return type(made)(made.report, made.edition, made.languages, made.date, made.fronts, blocks, made.notes)


def test_images_of_one_name_are_kept_apart(tmp_path) -> None:
    first, second = tmp_path / "a.PNG", tmp_path / "b.png"
    first.write_bytes(png())
    second.write_bytes(png(2, 2))
    blocks = tuple(Figure("map", ZH, path, prose("图!"), None) for path in (first, second, first))
    text, *images = write(document(blocks), WriteOptions("r"))
    assert [(file.name, file.data) for file in images] == [
        ("r_images/map.png", png()),
        ("r_images/map2.png", png(2, 2)),
    ]
    assert text.data.decode("utf-8").endswith(
        "![图!](r_images/map.png)\n\n![图!](r_images/map2.png)\n\n![图!](r_images/map.png)\n"
    )


def test_a_missing_image_is_said() -> None:
    with pytest.raises(JjjdocError) as error:
        write(document((Figure("map", ZH, Path("no.png"), prose("图"), None),)), WriteOptions("r"))
    assert "no.png" in error.value.message.text("zh")


def test_links_and_emphasis_are_what_they_were() -> None:
    html = MarkdownIt("commonmark").render(
        markdown_of(Paragraph(prose("推进**“四个中心”**建设[*全文*](https://x.cn/a_(b))")))
    )
    assert html == (
        '<p>推进<strong>“四个中心”</strong>建设<a href="https://x.cn/a_(b)"><em>全文</em></a></p>\n'
    )
