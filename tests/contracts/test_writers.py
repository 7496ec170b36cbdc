"""What every writer must do, whatever its format."""

import html
import io
import re
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from contracts.sample import EN, UNRESOLVED, ZH, document, literal, png, samples
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Document,
    Emphasis,
    Figure,
    Front,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Parallel,
    ParallelRow,
    Prose,
    Quotation,
    Strong,
    Table,
    TableRow,
    Text,
)
from jjjdoc.tree.walk import iterate_prose
from jjjdoc.writers.formats import FORMATS, OutputFile, WriteOptions, writer
from jjjdoc.writers.plain import plain_text

EDITIONS = ("zh", "en", "interleaved", "side_by_side")

ODD_TEXTS = [
    "",
    " ",
    "\x00\x07\x1b\x7f\x85",
    "a\tb\nc\r\nd\u2028e",
    "\ud800 \ufffe \uffff",
    "😀👨‍👩‍👧🇨🇳 e\u0301",
    "𠮷\U00030000",
    "שלום \u202eabc\u202c مرحبا",
    "\u00a0\u3000\u200b\ufeff",
    "# *a* _b_ `c` <d> &amp; | [e](f) ^g^ ~h~ 1. \\",
    "]]>--><w:t>&#0;",
    "x" * 3000,
    "，。" * 200,
]
PROPERTIES = settings(max_examples=25)


@pytest.fixture(params=sorted(FORMATS))
def format_name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "map 地图.png"
    path.write_bytes(png())
    return path


def write(format_name: str, made: Document) -> tuple[OutputFile, ...]:
    return writer(format_name)(made, WriteOptions("sample"))


def shown(files: tuple[OutputFile, ...]) -> str:
    """Return what a reader finds in the files, without white space."""
    return re.sub(r"\s", "", "".join(_text_of(file) for file in files))


def _text_of(file: OutputFile) -> str:
    match PurePosixPath(file.name).suffix:
        case ".txt":
            return file.data.decode("utf-8")
        case ".md":
            without_note_marks = re.sub(r"(?m)^\[\^\w+\]: ", "", file.data.decode("utf-8"))
            rendered = MarkdownIt("commonmark").enable("table").render(without_note_marks)
            with_alternatives = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r"\1", rendered)
            return html.unescape(re.sub(r"<[^>]*>", "", with_alternatives))
        case ".docx":
            with zipfile.ZipFile(io.BytesIO(file.data)) as package:
                parts = [
                    package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")
                ]
            attributes = [
                html.unescape(found) for part in parts for found in re.findall(r'descr="([^"]*)"', part)
            ]
            texts = [
                html.unescape(found)
                for part in parts
                for found in re.findall(r"<(?:w:t|c:v)(?: [^>]*)?>([^<]*)<", part)
            ]
            return "".join(texts + attributes)
        case _:
            return ""


def _chart_of(text: str, kind: ChartKind) -> Chart:
    """Return a chart with this text in every place where text can stand."""
    points = (ChartPoint(Decimal(1), text), None if kind == "bar" else ChartPoint(Decimal(2), "2"))
    series = tuple(ChartSeries("f", None, literal(text), (point,)) for point in points)
    if kind == "line":
        series = (ChartSeries("f", None, literal(text), points),) * 2
    categories = (text, text) if kind == "line" else ()
    return Chart("c", ZH, kind, literal(text), literal(text), series, categories, text)


def everywhere(text: str, image: Path) -> Document:
    """Return a document with this text in every place where text can stand."""

    def say() -> Prose:
        return literal(text)

    marked = Prose(
        None,
        ZH,
        (
            Text("前", 0, 1),
            Emphasis((Text(text, 0, 1),), 0, 1),
            Strong((Text(text, 0, 1), Link((Text(text, 0, 1),), "https://x.cn/", 0, 1)), 0, 1),
        ),
        say().view,
    )
    blocks = (
        Heading(1, "a", say(), (say(),)),
        Paragraph(say()),
        Paragraph(marked),
        ListBlock(True, (ListItem(say(), (ListBlock(False, (ListItem(say()),), ZH),)),), ZH),
        Table("t", ZH, say(), ("left", "right"), TableRow((say(), say())), (TableRow((say(), marked)),)),
        KeyFigures("k", ZH, (KeyFigure(say(), say()),)),
        Quotation(say(), say()),
        Figure("f", ZH, image, say(), say(), (say(),)),
        *(_chart_of(text, kind) for kind in ("bar", "line", "pie")),
        Parallel(
            (ZH, EN), (ParallelRow(((Paragraph(say()),), (Paragraph(marked), Quotation(say(), None)))),)
        ),
    )
    front = Front(ZH, say(), say(), say(), "2024", say(), (say(), say()))
    return document(blocks, (ZH,), notes=(Note("n", 1, say()),), fronts=(front,))


def _without_alternative(block: Block) -> Block:
    if not isinstance(block, Chart):
        return block
    translations = tuple(replace(each, alternative=None) for each in block.translations)
    return replace(block, alternative=None, translations=translations)


@pytest.mark.parametrize("edition", EDITIONS)
def test_all_text_is_there(format_name, edition, image) -> None:
    made = samples(image)[edition]
    if format_name == "txt":  # there a chart is its own alternative
        made = replace(made, blocks=tuple(map(_without_alternative, made.blocks)))
    wanted = Counter("".join(plain_text(passage.inlines) for passage in iterate_prose(made)))
    found = Counter(shown(write(format_name, made)))
    # Columns stand side by side, so characters are counted; marks of notes are numbers that Word keeps to itself.
    missing = wanted - found
    assert not set(missing) - set(" \u3000[]12")


@pytest.mark.parametrize("edition", EDITIONS)
def test_same_document_same_bytes(format_name, edition, image) -> None:
    assert write(format_name, samples(image)[edition]) == write(format_name, samples(image)[edition])


@pytest.mark.parametrize("edition", EDITIONS)
def test_names_of_files(format_name, edition, image) -> None:
    files = write(format_name, samples(image)[edition])
    names = [file.name for file in files]
    assert names[0] == f"sample.{format_name}"
    assert len(set(names)) == len(names)
    for name in names:
        path = PurePosixPath(name)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert not re.search(r'[\\:*?"<>|\x00-\x1f]', name)
        assert path.parts[0].startswith("sample")


@pytest.mark.parametrize("edition", ["zh", "en"])
def test_unresolved_references_are_visible(format_name, edition, image) -> None:
    text = shown(write(format_name, samples(image)[edition]))
    for name in UNRESOLVED:
        assert f"⟦{name}⟧" in text


def test_an_empty_document(format_name) -> None:
    assert "报告" in shown(write(format_name, document(())))


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_text(format_name, text, image) -> None:
    files = write(format_name, everywhere(text, image))
    assert files == write(format_name, everywhere(text, image))
    printable = [char for char in text if char.isprintable() and not char.isspace()]
    found = shown(files)
    assert all(char in found for char in printable)


@PROPERTIES
@given(text=st.text(max_size=30))
def test_any_text(format_name, image, text) -> None:
    found = shown(write(format_name, everywhere(text, image)))
    assert all(char in found for char in text if char.isprintable() and not char.isspace())
