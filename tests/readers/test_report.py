"""Reports: both languages, full and in summaries, with what is missing in its place."""

import pytest

from jjjdoc.findings import SourceError
from jjjdoc.lint.document import passages_of
from jjjdoc.loader.termbase import read_termbase
from jjjdoc.locations import SourceText
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.report import ReadReport, read, read_report
from jjjdoc.tree.nodes import Document

REPORT = """\
id: sample
languages: {source: zh-CN, targets: [en]}
title: {zh: 报告, en: A report}
date: 2024-03-01
facts:
  gdp: {value: 10.4, scale: 万亿, unit: CNY}
sections:
  - id: overview
    title: {zh: 总体, en: Overview}
    summary:
      zh: |
        达{gdp}，有[[area]]。[^why]
      en: |
        It reached {gdp}.[^why]
    content:
      - id: p1
        zh: |
          没有译文。[^why]
      - kind: note
        id: why
        zh: 注释。
        en: A note.
"""
TERMBASE = read_termbase(
    SourceText(
        "glossary.yaml",
        "concepts:\n  - id: area\n    zh: {preferred: 雄安新区}\n    en: {preferred: Xiong'an New Area}\n",
    )
)


def read_sample(text: str = REPORT) -> ReadReport:
    return read_report(text.encode("utf-8"), "report.yaml", ReadOptions(termbase=TERMBASE))


def texts(document: Document) -> list[tuple[str | None, str]]:
    return [(passage.segment, passage.text) for passage in passages_of(document)]


def test_documents() -> None:
    found = read_sample()
    assert found.faults == ()
    shown = [(document.languages[0], document.edition) for document in found.documents]
    assert shown == [("zh-CN", "full"), ("zh-CN", "summary"), ("en", "full"), ("en", "summary")]


def test_figures_and_terms_are_written_out() -> None:
    full, summary, *_ = read_sample().documents
    assert ("overview_summary", "达10.4万亿元，有雄安新区。") in texts(summary)
    assert ("why", "注释。") in texts(full)
    assert "why" not in dict(texts(summary))


def test_a_missing_translation_is_empty_and_has_a_place() -> None:
    english = read_sample().documents[2]
    [gap] = [passage for passage in passages_of(english) if passage.segment == "p1"]
    assert gap.text == ""
    assert gap.language == "en"
    start, end = gap.source_range(0, 0)
    assert start == end == REPORT.index("没有译文")


def test_references_to_nothing_do_not_keep_a_report_from_being_read() -> None:
    text = REPORT.replace("reached {gdp}", "reached {gpd}").replace("[[area]]", "[[aera]]")
    found = read_sample(text)
    assert [(fault.place.start.line, fault.message.text("en")) for fault in found.faults] == [
        (12, "the glossary has no concept “aera”"),
        (14, "there is no fact “gpd”"),
    ]
    assert ("overview_summary", "It reached ⟦gpd⟧.") in texts(found.documents[3])
    with pytest.raises(SourceError):
        read(text.encode("utf-8"), "report.yaml", ReadOptions(termbase=TERMBASE))


def test_other_faults_do() -> None:
    with pytest.raises(SourceError) as caught:
        read_sample(REPORT.replace("date: 2024-03-01\n", "").replace("{gdp}，", "{gpd}，"))
    assert len(caught.value.faults) == 2


def test_no_summaries_no_document_of_them() -> None:
    start, end = REPORT.index("    summary:"), REPORT.index("    content:")
    found = read_sample(REPORT[:start] + REPORT[end:])
    assert [document.edition for document in found.documents] == ["full", "full"]
