"""Damaged and hostile Word files: read or refused with a sentence, in linear time, and never with a traceback."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.lint.document import passages_of
from jjjdoc.readers.docx.read import read_word
from jjjdoc.readers.formats import ReadOptions, Tracked
from ooxml.word_files import paragraph, run, word_file
from work import assert_linear

NAMES = [
    "p",
    "r",
    "t",
    "tab",
    "br",
    "sym",
    "hyperlink",
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "sdt",
    "sdtPr",
    "sdtContent",
    "lock",
    "fldChar",
    "fldSimple",
    "instrText",
    "ruby",
    "rubyBase",
    "rt",
    "tbl",
    "tr",
    "tc",
    "tcPr",
    "gridSpan",
    "trPr",
    "pPr",
    "rPr",
    "pStyle",
    "numPr",
    "numId",
    "ilvl",
    "outlineLvl",
    "drawing",
    "pict",
    "txbxContent",
    "footnoteReference",
    "bookmarkStart",
    "bookmarkEnd",
    "vanish",
    "delText",
    "body",
    "document",
    "sectPr",
]
ATTRIBUTES = (
    "w:val='1'", "w:val='-1'", "w:val='x'", "w:val='99999999999999'", "w:id='1'", "w:name='seg_a'", "w:fldCharType='begin'",
    "w:fldCharType='separate'", "w:fldCharType='end'", "w:char='F0B7'", "w:char='110000'", "r:id='rId1'", "w:instr='TOC'", "w:type='x'",
)  # fmt: skip
TEXTS = ("a", "京津冀。", " ", "the the", "\n", "10.4万亿元", "&#x2003;", "&amp;")

trees = st.recursive(
    st.sampled_from(TEXTS),
    lambda inner: st.builds(
        lambda name, attribute, children: f"<w:{name} {attribute}>{''.join(children)}</w:{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(("", *ATTRIBUTES)),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


def read_or_refuse(data: bytes, tracked: Tracked = "accept") -> None:
    try:
        found = read_word(data, "a.docx", ReadOptions(tracked=tracked))
    except JjjdocError:
        return
    source = found.text.source
    for document in found.documents:
        for passage in passages_of(document):
            start, end = passage.source_range(0, len(passage.text))
            assert 0 <= start <= end <= len(source.text)
    for offset in range(0, len(source.text), 7):
        landmark = source.landmark(offset)
        assert landmark is not None
        assert landmark.text("zh")
        assert landmark.text("en")
        found.text.locate(offset)


@settings(max_examples=150, deadline=None)
@given(body=trees, styles=trees, numbering=trees, notes=trees, tracked=st.sampled_from(("accept", "reject")))
def test_any_elements_anywhere(body: str, styles: str, numbering: str, notes: str, tracked: Tracked) -> None:
    parts = {
        "styles": styles,
        "numbering": numbering,
        "footnotes": f'<w:footnote w:id="1">{notes}</w:footnote>',
    }
    read_or_refuse(word_file(body, parts), tracked)


SAMPLE = word_file(
    paragraph("Title", "Title")
    + paragraph(run("a") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + paragraph("三地。"),
    {"footnotes": f'<w:footnote w:id="1">{paragraph("note")}</w:footnote>', "header": paragraph("head")},
)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_any_bytes_in_any_part(data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(SAMPLE)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    part = parts[name]
    start = data.draw(st.integers(0, len(part)))
    end = data.draw(st.integers(start, min(start + 60, len(part))))
    parts[name] = part[:start] + data.draw(st.binary(max_size=20)) + part[end:]
    if data.draw(st.booleans()):
        del parts[data.draw(st.sampled_from(sorted(parts)))]
    read_or_refuse(archived(parts))


def archived(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("tag", ["w:tbl", "w:sdt", "w:ins", "w:customXml", "w:r"])
def test_deep_nesting_is_refused_or_read(tag: str) -> None:
    for depth in (50, 230, 5_000):
        inner = {"w:tbl": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")}.get(
            tag, (f"<{tag}>", f"</{tag}>")
        )
        inner = {"w:sdt": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")}.get(tag, inner)
        levels = depth // max(1, inner[0].count("<"))
        read_or_refuse(word_file(inner[0] * levels + paragraph("deep") + inner[1] * levels))


@pytest.mark.parametrize(
    "unit",
    [
        paragraph("One two three. 三地。"),
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>" + run("a") + "</w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("joined ") + "</w:p>",
        "<w:bookmarkStart w:id='1' w:name='a'/>",
        "<w:tbl><w:tr><w:tc>"
        + paragraph("三地经济总量。")
        + "</w:tc><w:tc>"
        + paragraph("Output.")
        + "</w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>",
    ],
)
def test_long_files_take_linear_time(unit: str) -> None:
    assert_linear(lambda count: read_or_refuse(word_file(unit * count)), 250)


@pytest.mark.parametrize(
    "inside", [run("a "), "<w:r><w:t>a</w:t><w:tab/></w:r>", "<w:r><w:footnoteReference w:id='1'/></w:r>"]
)
def test_long_paragraphs_take_linear_time(inside: str) -> None:
    def read(count: int) -> None:
        for style in ("Normal", "Keywords", "Caption"):
            style_of = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            read_or_refuse(word_file(f"<w:p>{style_of}{inside * count}</w:p>"))

    assert_linear(read, 1_000)
