"""A small report as documents, built by hand: every kind of node, both languages, alone and paired."""

import struct
import zlib
from decimal import Decimal
from pathlib import Path
from typing import get_args

from msgspec.structs import replace

from jjjdoc.language.markup import parse_markup
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    ChartPoint,
    ChartSeries,
    CrossReference,
    Document,
    FactReference,
    Figure,
    Front,
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Parallel,
    ParallelRow,
    Prose,
    Quotation,
    Reference,
    Table,
    TableRow,
    TermReference,
    Text,
)
from jjjdoc.tree.walk import map_references

ZH, EN = "zh-CN", "en"

# What the passes would have written; what is not here stays unresolved.
_RESOLVED = {
    ("regional_gdp", ZH): "10.4万亿元",
    ("regional_gdp", EN): "CNY 10.4 trillion",
    ("gdp_multiple", ZH): "1.9倍",
    ("gdp_multiple", EN): "1.9 times",
    ("bmc", ZH): "北京城市副中心",
    ("bmc", EN): "Beijing Municipal Administrative Center",
}
_CROSS_REFERENCES = {
    ("contracts", ZH): {"text": "表1", "anchor": "contracts-zh-CN"},
    ("contracts", EN): {"text": "Table 1", "anchor": "contracts-en"},
    ("map", ZH): {"text": "图1", "anchor": "map-zh-CN"},
    ("map", EN): {"text": "Figure 1", "anchor": "map-en"},
    ("deep", ZH): {"text": "第三级", "before": "“", "after": "”", "anchor": "deep-zh-CN"},
    ("deep", EN): {"text": "Third level", "before": "“", "after": "”", "anchor": "deep-en"},
    ("elsewhere", ZH): {"text": "别处", "before": "“", "after": "”"},
    ("elsewhere", EN): {"text": "Elsewhere", "before": "“", "after": "”"},
}
_NOTE_NUMBERS = {"gdp_note": 1, "bmc_note": 2}

UNRESOLVED = ("no_such_fact", "no_such_term", "no_such_note")


def png(width: int = 4, height: int = 3) -> bytes:
    """Return a small grey image."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def prose(source: str, language: str = ZH, segment: str | None = None) -> Prose:
    """Return a passage from source text with inline markup."""
    passage, faults = parse_markup(TextView.of_generated(source), segment, language)
    assert faults == (), source
    return passage


def literal(text: str, language: str = ZH, segment: str | None = None) -> Prose:
    """Return a passage that is exactly this text."""
    inlines = (Text(text, 0, len(text)),) if text else ()
    return Prose(segment, language, inlines, TextView.of_generated(text))


def document(blocks: tuple[Block, ...], languages: tuple[str, ...] = (ZH,), **changes: object) -> Document:
    """Return a document of these blocks, with plain front matter."""
    fronts = tuple(
        Front(language, literal("报告", language), None, None, "2024", None, ()) for language in languages
    )
    made = Document("sample", "edition", languages, "2024-03-01", fronts, blocks)
    return replace(made, **changes)


def samples(image: Path) -> dict[str, Document]:
    """Return the sample report in its editions; `image` is a file that exists."""
    chinese, english = _blocks(ZH, image), _blocks(EN, image)
    fronts = {ZH: _front(ZH), EN: _front(EN)}
    notes = {language: _notes(language) for language in (ZH, EN)}
    both = tuple(note for pair in zip(notes[ZH], notes[EN], strict=True) for note in pair)

    def edition(name: str, languages: tuple[str, ...], blocks: tuple[Block, ...], shown: tuple[Note, ...]):
        made = Document(
            "sample", name, languages, "2024-03-01", tuple(fronts[tag] for tag in languages), blocks, shown
        )
        for kind in get_args(Reference):
            made = map_references(made, kind, _resolve)
        return made

    interleaved = tuple(block for pair in zip(chinese, english, strict=True) for block in _paired(*pair))
    return {
        "zh": edition("zh", (ZH,), chinese, notes[ZH]),
        "en": edition("en", (EN,), english, notes[EN]),
        "interleaved": edition("interleaved", (ZH, EN), interleaved, both),
        "side_by_side": edition("side_by_side", (ZH, EN), _side_by_side(chinese, english), both),
    }


def _resolve(inline: Reference, language: str) -> Reference:
    match inline:
        case FactReference():
            return replace(inline, text=_RESOLVED.get((inline.fact, language)))
        case TermReference():
            return replace(inline, text=_RESOLVED.get((inline.concept, language)))
        case NoteReference():
            return replace(inline, number=_NOTE_NUMBERS.get(inline.note))
        case CrossReference():
            return replace(inline, **_CROSS_REFERENCES[inline.target, language])


def _paired(first: Block, second: Block) -> tuple[Block, ...]:
    if isinstance(first, Heading) and isinstance(second, Heading):
        return (replace(first, translations=(second.prose,)),)
    if isinstance(first, Figure) and isinstance(second, Figure) and second.caption:
        return (replace(first, translations=(second.caption,)),)
    if isinstance(first, Chart) and isinstance(second, Chart):
        return (replace(first, translations=(replace(second, alternative=None),)),)
    return (first,) if isinstance(first, PageBreak) else (first, second)


def _side_by_side(chinese: tuple[Block, ...], english: tuple[Block, ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    rows: list[ParallelRow] = []
    for pair in zip(chinese, english, strict=True):
        if isinstance(pair[0], Heading | Table | Figure | Chart | PageBreak):
            if rows:
                blocks.append(Parallel((ZH, EN), tuple(rows)))
            rows = []
            blocks += _paired(*pair)
        else:
            rows.append(ParallelRow(tuple((block,) for block in pair)))
    if rows:
        blocks.append(Parallel((ZH, EN), (*rows, ParallelRow(((), (chinese[1],))))))
    return tuple(blocks)


def _front(language: str) -> Front:
    def say(chinese: str, english: str) -> Prose:
        return prose(chinese if language == ZH else english, language)

    return Front(
        language,
        title=say("京津冀协同发展*十年*报告", "Ten Years of: “Coordinated” Development"),
        subtitle=say("主要进展", "Main Developments"),
        issuer=say("示例单位", "Sample & Co."),
        date="2024年3月1日" if language == ZH else "March 1, 2024",
        summary=say("三地经济总量达{regional_gdp}。", "Output reached {regional_gdp}."),
        keywords=(say("协同发展", "coordinated development"), say("雄安新区", "Xiong’an New Area")),
    )


def _notes(language: str) -> tuple[Note, ...]:
    first, second = (
        ("为2013年的{gdp_multiple}。", "*通州区*。")
        if language == ZH
        else ("That is {gdp_multiple} that of 2013.", "In *Tongzhou*.")
    )
    return (
        Note("gdp_note", 1, prose(first, language, "gdp_note")),
        Note("bmc_note", 2, prose(second, language, "bmc_note")),
    )


def _blocks(language: str, image: Path) -> tuple[Block, ...]:
    def say(chinese: str, english: str, segment: str) -> Prose:
        return prose(chinese if language == ZH else english, language, segment)

    return (
        Heading(1, "overview", say("总体进展", "Overview", "overview")),
        Paragraph(
            say(
                "三地经济总量达到{regional_gdp}[^gdp_note]，推进**“四个中心”**建设，见[*全文*](https://example.cn/a_(b)?c=1&d=2)。",
                "The total reached {regional_gdp}.[^gdp_note] Build the **“four centers”**; see the "
                "[*full* text](https://example.cn/a_(b)?c=1&d=2).",
                "gdp",
            )
        ),
        Paragraph(
            say(
                "{no_such_fact}、[[no_such_term]]和[^no_such_note]尚未写出。",
                "{no_such_fact}, [[no_such_term]] and [^no_such_note] are not written yet.",
                "missing",
            )
        ),
        Heading(2, "bmc", say("[[bmc]]", "[[bmc]]", "bmc_title")),
        _list(language),
        KeyFigures(
            "tiles",
            language,
            (
                KeyFigure(
                    say("{regional_gdp}", "{regional_gdp}", "v1"),
                    say("三地经济总量", "Total economic output of the three places", "c1"),
                ),
                KeyFigure(
                    say("{gdp_multiple}", "{gdp_multiple}", "v2"),
                    say("与2013年之比", "Compared with 2013", "c2"),
                ),
            ),
        ),
        _table(language),
        Quotation(
            say("城市副中心与雄安新区“两翼”联动。", "The two wings work together.", "quote"),
            say("《规划纲要》", "Outline of the Plan", "quote_source"),
        ),
        PageBreak(),
        Figure(
            "map",
            language,
            image,
            say("三地位置图", "Map of the three places", "map_alt"),
            say("京津冀三地", "Beijing, Tianjin and Hebei", "map_caption"),
            number=1,
        ),
        _chart(language),
        Quotation(say("没有出处的话。", "Words without a source.", "quote_2"), None),
        Heading(3, "deep", say("第三级", "Third level", "deep")),
        Heading(4, "deeper", say("第四级", "Fourth level", "deeper")),
        Paragraph(
            say(
                "最后一段[^bmc_note]，又见注[^gdp_note]、**{@contracts}**、{@map}、{@deep}和{@elsewhere}。",
                "The last paragraph,[^bmc_note] see also note,[^gdp_note] **{@contracts}**, {@map}, {@deep} and {@elsewhere}.",
                "last",
            )
        ),
    )


def _list(language: str) -> ListBlock:
    def item(chinese: str, english: str, *children: ListBlock) -> ListItem:
        return ListItem(prose(chinese if language == ZH else english, language), children)

    inner = ListBlock(True, (item("艺术中心", "Arts center"), item("图书馆", "Library")), language, start=9)
    return ListBlock(
        False,
        (item("城市绿心森林公园", "Forest park"), item("三大**建筑**：", "Three **buildings**:", inner)),
        language,
    )


def _chart(language: str) -> Chart:
    def say(chinese: str, english: str, segment: str) -> Prose:
        return prose(chinese if language == ZH else english, language, segment)

    def series(fact: str, label: Prose, *texts: str | None) -> ChartSeries:
        points = (ChartPoint(Decimal(text), text) if text else None for text in texts)
        return ChartSeries(fact, None, label, tuple(points))

    return Chart(
        "outlays",
        language,
        "line",
        say("*两项*支出[^bmc_note]", "*Two* outlays[^bmc_note]", "outlays_title"),
        say("折线图：两项支出。", "Line chart: two outlays.", "outlays_alt"),
        (
            series("roads", say("道路", "Roads", "outlays_roads"), "7.12", "22.7", "74.9"),
            series("rail", say("铁路", "Rail & metro", "outlays_rail"), "5", None, "40.0"),
        ),
        ("2013年", "2018年", "2023年") if language == ZH else ("2013", "2018", "2023"),
        "亿元" if language == ZH else "CNY billion",
        number=2,
    )


def _table(language: str) -> Table:
    def row(*cells: tuple[str, str]) -> TableRow:
        return TableRow(tuple(prose(pair[language == EN], language) for pair in cells))

    return Table(
        "contracts",
        language,
        prose("技术合同成交额" if language == ZH else "Value of technology contracts", language),
        ("left", "right", "center"),
        row(("指标", "Indicator"), ("2013年", "2013"), ("变化|说明", "Change|remark")),
        (
            row(
                ("北京流向津冀技术合同成交额", "Technology contracts from Beijing to Tianjin and Hebei"),
                ("71.2亿元", "CNY 7.12 billion"),
                ("**增长**", "*growth*"),
            ),
            row(("合计", "Total"), ("{regional_gdp}", "{regional_gdp}"), ("", "")),
        ),
        number=1,
    )
