"""A document that has every kind of node."""

from decimal import Decimal
from pathlib import Path

import pytest

from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    Chart,
    ChartPoint,
    ChartSeries,
    CrossReference,
    Document,
    Emphasis,
    FactOptions,
    FactReference,
    Figure,
    Front,
    Heading,
    Inline,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    ListItem,
    Note,
    NoteReference,
    Official,
    OfficialPart,
    PageBreak,
    Paragraph,
    Parallel,
    ParallelRow,
    Prose,
    Quotation,
    Strong,
    Table,
    TableRow,
    TermReference,
    Text,
)


def _text(text: str) -> Text:
    return Text(text, 0, len(text))


def _prose(segment: str, language: str = "en", *inlines: Inline) -> Prose:
    return Prose(segment, language, inlines or (_text(segment),), TextView.of_generated(segment))


def _rich() -> Prose:
    options = FactOptions(part="value", digits=0, scale="亿", words=True, measure="家", qualifier=False)
    return _prose(
        "rich",
        "zh-CN",
        _text('说"\\\n'),
        Emphasis((_text("在"), Strong((FactReference("f", "2013", options, 0, 1),), 0, 1)), 0, 1),
        Link(
            (TermReference("c", "defined", True, 0, 1), NoteReference("n", 0, 1)), "https://x.example", 0, 1
        ),
        FactReference("g", None, FactOptions(capital=True), 0, 1, text="Over 3"),
        TermReference("d", "short", False, 0, 1, text="BMC"),
        NoteReference("m", 0, 1, number=2),
        CrossReference("t", 0, 1, "Table 1", anchor="t-en"),
    )


@pytest.fixture
def full_document() -> Document:
    """Return a document with every kind of block and inline node."""
    nested = ListBlock(True, (ListItem(_prose("inner")),), "en", start=3)
    row = TableRow((_prose("cell_a"), _prose("cell_b")))
    return Document(
        report="report",
        edition="paired",
        languages=("zh-CN", "en"),
        date="2024-03-01",
        fronts=(
            Front("zh-CN", _prose("title", "zh-CN"), None, None, "2024年3月1日", None, ()),
            Front(
                "en",
                _prose("title"),
                _prose("subtitle"),
                _prose("issuer"),
                "March 1, 2024",
                _prose("summary"),
                (_prose("keyword_1"), _prose("keyword_2")),
                Official(
                    (OfficialPart("addressee", _prose("to")), OfficialPart("annex", _prose("annex_1"))),
                    "000001",
                    "March 2, 2024",
                ),
            ),
        ),
        blocks=(
            Heading(1, "roads", _prose("roads", "zh-CN"), (_prose("roads"),)),
            Paragraph(_rich()),
            ListBlock(False, (ListItem(_prose("item_1"), (nested,)), ListItem(_prose("item_2"))), "en"),
            Table(
                "t",
                "en",
                _prose("caption"),
                ("left", "right"),
                TableRow((_prose("h_a"), _prose("h_b"))),
                (row,),
            ),
            KeyFigures("k", "en", (KeyFigure(_prose("value"), _prose("says")),)),
            Quotation(_prose("quoted"), _prose("said_by")),
            Quotation(_prose("bare"), None),
            Figure("map", "en", Path("images/map.png"), _prose("alt"), _prose("under"), (_prose("unter"),)),
            Chart(
                "c",
                "zh-CN",
                "bar",
                _prose("chart_title", "zh-CN"),
                _prose("chart_alt", "zh-CN"),
                (
                    ChartSeries(
                        "f", None, _prose("chart_label", "zh-CN"), (ChartPoint(Decimal("7.1"), "7.1"), None)
                    ),
                    ChartSeries("g", "2014", None, (None, ChartPoint(Decimal(3), "3"))),
                ),
                ("2013", "2014"),
                "亿元",
                (
                    Chart(
                        "c",
                        "en",
                        "bar",
                        _prose("chart_title"),
                        None,
                        (ChartSeries("f", None, _prose("chart_label")),),
                    ),
                ),
            ),
            Note("inline_note", 0, _prose("inline_note")),
            PageBreak(),
            Parallel(
                ("zh-CN", "en"),
                (
                    ParallelRow(
                        ((Paragraph(_prose("left", "zh-CN")),), (Paragraph(_prose("left")), PageBreak()))
                    ),
                ),
            ),
        ),
        notes=(Note("n", 1, _prose("n")),),
    )
