"""What every reader must do, whatever its format."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError
from jjjdoc.language.opaque import is_opaque
from jjjdoc.lint.document import passages_of
from jjjdoc.readers.formats import FORMATS, REPORT, WORD, ReadOptions, format_of, reader
from jjjdoc.tree.nodes import Document, Prose, Text
from jjjdoc.tree.walk import iterate_inlines, iterate_prose
from ooxml.word_files import paragraph, run, word_file
from work import assert_linear

SAMPLES = {
    ".md": """\
---
title: 京津冀协同发展
date: 2024-03-01
---

# 总体进展 *2024* {#overview}

推进**“四个中心”**建设，三地经济总量
达10.4万亿元&nbsp;\\*，见[全文](https://example.cn/a)和`code`。[^1]

> 引文。

1. 第一项
   - 内层😀

| 指标 | 2023年 |
|:--|--:|
| 合计 | 10.4 |

![位置图](map.png)

<!-- a comment -->

[^1]: 注释。

The total reached CNY 10.4 trillion, and
Xi'an & Xiong’an were named in it.

The value of technical contracts has increased from CNY 7.12 billion to CNY 74.87 billion.
""",
    ".txt": """\
京津冀协同发展报告

一、总体进展

　　三地经济总量达10.4万亿元，是2013年的1.9倍。
　　第二段\u00a0有😀。

CNY10.4Trillion
The GDP of Beijing-Tianjin-Hebei grew to CNY 10.4 trillion in 2023

Overview

The total economic output of the three places reached CNY 10.4 trillion. It was 1.9 times that of 2013.
""",
    ".tsv": """\
id\ten\tzh-CN
1\tHe said "no" to it.\t他说“不”。
2\tOnly English\t

3\t\t只有中文😀
""",
    ".csv": """\
zh,en
"他说""不"",走了。","He said ""no"", and
left."
甲,A
""",
    ".xlf": """\
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" datatype="plaintext" source-language="zh-CN" target-language="en"><body>
<trans-unit id="1">
<source>推进<g id="1">“四个中心”</g>建设，
  达<ph id="2">{gdp}</ph>&amp;😀&#x4eac;<x id="3"/>。</source>
<target>The <![CDATA[total & value]]>
  reached <ph id="2">{gdp}</ph>&amp;{gdp}.</target>
</trans-unit>
<trans-unit id="2"><source>没有译文。</source></trans-unit>
</body></file></xliff>
""",
    ".po": r"""
msgid ""
msgstr "Language: en\n"

#. a comment
msgid "他说\"不\"，"
"走了%s。\n\n京"
msgstr ""
"He said \"no\",\n"
"and\tleft %s."

msgid "没有译文。"
msgstr ""
""",
    ".tmx": """\
<tmx version="1.4"><header srclang="zh"/><body>
<tu><tuv xml:lang="en"><seg>Left &lt; right<bpt i="1">x</bpt>😀<ept i="1"/></seg></tuv>
<tuv xml:lang="zh-CN"><seg>左小于右<ph>y</ph>。</seg></tuv></tu>
</body></tmx>
""",
    ".yaml": """\
id: sample
languages:
  source: zh-CN
  targets: [en]
title:
  zh: 京津冀 *协同* 发展
  en: 'Xi''an and Xiong''an'
date: 2024-03-01
facts:
  gdp:
    value: 10.4
    scale: 万亿
    unit: CNY
sections:
  - id: overview
    title:
      zh: "总体\\u8fdb展"
      en: "An \\"overview\\""
    summary:
      zh: 达{gdp}。
      en: It reached {gdp}.
    content:
      - id: p1
        zh: |
          推进**“四个中心”**建设，
          达{gdp}。
        en: >
          The total
          reached {gdp}\\*.
      - id: p2
        zh: |
          没有译文。
""",
}
SAMPLES[".markdown"], SAMPLES[".yml"] = SAMPLES[".md"], SAMPLES[".yaml"]
SAMPLES[".xliff"] = SAMPLES[".xlf"]

WORD_SAMPLE = word_file(
    paragraph("京津冀协同发展报告", "Title")
    + paragraph("总体进展", "Heading1")
    + paragraph(
        run("推进")
        + "<w:r><w:rPr><w:b/></w:rPr><w:t>“四个中心”</w:t></w:r>"
        + run("建设，三地经济总量达10.4万亿元。")
        + '<w:r><w:footnoteReference w:id="1"/><w:br/><w:t>第二行</w:t><w:tab/><w:t>有😀。</w:t></w:r><m:oMath/>'
    )
    + f"<w:tbl><w:tr><w:tc>{paragraph('指标')}</w:tc><w:tc>{paragraph('2023年')}</w:tc></w:tr>"
    f"<w:tr><w:tc>{paragraph('合计')}</w:tc><w:tc>{paragraph('10.4')}{paragraph('万亿')}</w:tc></w:tr></w:tbl>"
    + paragraph("Overview", "Heading1")
    + paragraph("The total economic output of the three places reached CNY 10.4 trillion in the year 2023."),
    {"footnotes": f'<w:footnote w:id="1">{paragraph("注释。")}</w:footnote>'},
)

ENTITY = re.compile(r"&[#\w]+;")
NUMBERED_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2}))")
TEXT_EXTENSIONS = [extension for extension, made in FORMATS.items() if made not in (REPORT, WORD)]

every_extension = pytest.mark.parametrize("extension", FORMATS)
every_text_extension = pytest.mark.parametrize("extension", TEXT_EXTENSIONS)


def sample(extension: str) -> str | bytes:
    return WORD_SAMPLE if FORMATS[extension] is WORD else SAMPLES[extension]


def read(extension: str, data: str | bytes, options: ReadOptions | None = None) -> tuple[Document, ...]:
    path = f"sample{extension}"
    format_ = format_of(path)
    assert format_ is not None
    return reader(format_)(
        data.encode("utf-8") if isinstance(data, str) else data, path, options or ReadOptions()
    )


def texts_of(documents: tuple[Document, ...]) -> list[str]:
    return [passage.text for document in documents for passage in passages_of(document)]


def assert_exact(prose: Prose) -> None:
    """Check that every text node is what stands in the file, or is written there in a known way."""
    view, after = prose.view, 0
    for node in iterate_inlines(prose.inlines):
        assert 0 <= node.start <= node.end <= len(view.text)
        if not isinstance(node, Text):
            continue
        assert node.start >= after
        after = node.end
        start, end = view.source_range(node.start, node.end)
        written = view.source.text[start:end]
        assert written == node.text or is_written_otherwise(node.text, written), (node, written)


def is_written_otherwise(text: str, written: str) -> bool:
    """Tell a stand-in, a line break, an escape, an entity, and a quotation mark written twice."""
    return (
        is_opaque(text[0])
        or (text in (" ", "\n") and not written.strip(" \\\r\n\v\f"))
        or (text == "\n" and written.lower().startswith("<br"))
        or written in (f"\\{text}", '""')
        or (text, written)
        in ((" ", "\\n"), ("\t", "\\t"), ("\a", "\\a"), ("\b", "\\b"), ("\f", "\\f"), ("\v", "\\v"))
        or ENTITY.fullmatch(written) is not None
        or is_numbered_escape(text, written)
    )


def is_numbered_escape(text: str, written: str) -> bool:
    """Tell an escape of PO files that gives a character by its number, as `\\101` and `\\x41` do."""
    found = NUMBERED_ESCAPE.fullmatch(written)
    if found is None:
        return False
    octal, hexadecimal = found.groups()
    number = int(octal, 8) if octal else int(hexadecimal, 16)
    return text == (" " if chr(number) in "\r\n" else chr(number))


@every_extension
def test_there_is_a_sample(extension: str) -> None:
    assert texts_of(read(extension, sample(extension)))


@pytest.mark.parametrize("extension", [*TEXT_EXTENSIONS, ".docx"])
def test_positions_are_exact(extension: str) -> None:
    for document in read(extension, sample(extension)):
        for prose in iterate_prose(document):
            assert_exact(prose)


@every_extension
def test_every_character_leads_to_itself(extension: str) -> None:
    for document in read(extension, sample(extension)):
        for passage in passages_of(document):
            for at, char in enumerate(passage.text):
                start, end = passage.source_range(at, at + 1)
                written = passage.prose.view.source.text[start:end]
                assert written, (passage, at)
                if passage.is_verbatim(at, at + 1):
                    assert written == char


@every_extension
def test_languages_are_known(extension: str) -> None:
    documents = read(extension, sample(extension))
    assert {document.languages[0][:2] for document in documents} == {"zh", "en"}
    for document in documents:
        assert len(document.languages) == 1
        for prose in iterate_prose(document):
            assert prose.language[:2] in ("zh", "en")


@every_extension
def test_a_text_is_in_the_document_of_its_language(extension: str) -> None:
    for document in read(extension, sample(extension)):
        han = sum("\u4e00" <= char <= "\u9fff" for passage in passages_of(document) for char in passage.text)
        latin = sum(char.isascii() and char.isalpha() for p in passages_of(document) for char in p.text)
        assert (han > latin) == (document.languages[0][:2] == "zh")


@every_text_extension
def test_a_language_can_be_given(extension: str) -> None:
    if FORMATS[extension].rows:
        return
    documents = read(extension, SAMPLES[extension], ReadOptions(language="zh-CN"))
    assert [document.languages for document in documents] == [("zh-CN",)]
    assert {prose.language for prose in iterate_prose(documents[0])} == {"zh-CN"}


@every_extension
def test_the_same_twice(extension: str) -> None:
    assert read(extension, sample(extension)) == read(extension, sample(extension))


@every_text_extension
@pytest.mark.parametrize("white_space", ["", "\n", " \n\t\n\r\n", "\ufeff"])
def test_empty_input(extension: str, white_space: str) -> None:
    assert read(extension, white_space) == ()


def test_an_empty_report() -> None:
    with pytest.raises(JjjdocError):
        read(".yaml", "")


@pytest.mark.parametrize("extension", SAMPLES)
def test_line_ends_of_windows(extension: str) -> None:
    plain = read(extension, SAMPLES[extension])
    windows = read(extension, SAMPLES[extension].replace("\n", "\r\n"))
    assert [text.replace("\r\n", "\n") for text in texts_of(windows)] == texts_of(plain)
    assert places(windows) == places(plain)


@every_text_extension
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings(extension: str, codec: str) -> None:
    plain = read(extension, SAMPLES[extension])
    encoded = read(extension, SAMPLES[extension].encode(codec))
    assert texts_of(encoded) == texts_of(plain)
    assert places(encoded) == places(plain)


def places(documents: tuple[Document, ...]) -> list[tuple[int, int]]:
    """Return line and column of the first character of each text."""
    found = []
    for document in documents:
        for passage in passages_of(document):
            source = passage.prose.view.source
            position = source.position(passage.source_range(0, 1)[0])
            found.append((position.line, position.column))
    return found


@every_extension
@settings(max_examples=50)
@given(data=st.binary(max_size=400))
def test_any_bytes(extension: str, data: bytes) -> None:
    read_or_refuse(extension, data)


@every_extension
@settings(max_examples=50)
@given(data=st.data())
def test_a_sample_with_any_bytes_in_it(extension: str, data: st.DataObject) -> None:
    made = sample(extension)
    whole = made.encode("utf-8") if isinstance(made, str) else made
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 40, len(whole))))
    read_or_refuse(extension, whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:])


def read_or_refuse(extension: str, data: bytes) -> None:
    for header in (True, False):
        try:
            documents = read(extension, data, ReadOptions(header=header))
        except JjjdocError:
            continue
        for document in documents:
            for prose in iterate_prose(document):
                if extension in TEXT_EXTENSIONS:
                    assert_exact(prose)


@every_text_extension
@pytest.mark.parametrize(
    "unit", ["a", "京", "，", "*", "[", '"', "<", "a ", "😀\u00a0", "> ", "- ", "1. a\n", "|"]
)
def test_long_input_takes_linear_time(extension: str, unit: str) -> None:
    assert_linear(lambda size: read_or_refuse(extension, (unit * (size // len(unit))).encode("utf-8")), 8_000)


@every_text_extension
def test_what_is_no_text_is_refused(extension: str) -> None:
    for data in (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xff\xfe", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\xff\xfea"):
        with pytest.raises(JjjdocError) as caught:
            read(extension, data)
        assert f"sample{extension}" in caught.value.message.text("zh")


def test_formats_by_extension() -> None:
    assert format_of("a/B.MD") is FORMATS[".md"]
    assert format_of("a.doc") is None
    assert [extension for extension, made in FORMATS.items() if made.rows] == [
        ".tsv",
        ".csv",
        ".xlf",
        ".xliff",
        ".po",
        ".tmx",
    ]


def test_a_report_is_read_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("facts:\n  more:\n    value: 3\n", encoding="utf-8")
    file = tmp_path / "report.yaml"
    data = (
        SAMPLES[".yaml"].replace("facts:\n", "include: [facts.yaml]\nfacts:\n").replace("{gdp}。", "{more}。")
    )
    options = ReadOptions(file=file, root=tmp_path)
    documents = reader(REPORT)(data.encode("utf-8"), "report.yaml", options)
    assert any("达3。" in text for text in texts_of(documents))
    with pytest.raises(JjjdocError):
        reader(REPORT)(data.encode("utf-8"), "report.yaml", replace(options, root=tmp_path / "elsewhere"))
