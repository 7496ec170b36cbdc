"""Sources of figures as notes."""

from pathlib import Path

import pytest

from jjjdoc.config.settings import Edition, Layout
from jjjdoc.editions.build import build_document
from jjjdoc.loader.report import load_report
from jjjdoc.model.report import Report
from jjjdoc.tree.dump import dump_inlines
from jjjdoc.tree.nodes import Block, Document, KeyFigures, NoteReference
from jjjdoc.tree.walk import iterate_inlines, iterate_prose

REPORT = """
id: sourced
languages: {source: zh, targets: [en]}
title: {zh: 报告, en: Report}
date: 2024-03-01
references:
  press:
    title: {zh: 新闻发布会, en: Press conference}
    date: 2024-02-22
    url: https://example.org/press
  yearbook:
    title: {zh: 年鉴, en: Yearbook}
facts:
  output: {value: 10, scale: 亿, unit: CNY, source: press}
  share: {value: 3, unit: percent, source: [press, yearbook]}
  bare: {value: 5}
sections:
  - id: one
    title: {zh: 甲, en: One}
    content:
      - id: first
        zh: "总量为**{output}**，占{share}，又{bare}与{output}。"
        en: "It was **{output}**, or {share}, {bare} and {output}."
      - kind: key_figures
        id: key
        figures:
          - id: key_share
            fact: share
            caption: {zh: 占比, en: Share}
  - id: two
    title: {zh: 乙, en: Two}
    content:
      - kind: key_figures
        id: again
        figures:
          - id: again_share
            fact: share
            caption: {zh: 占比, en: Share}
      - id: cited
        zh: "据{@yearbook}。"
        en: "See {@press} and {@yearbook}."
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    (tmp_path / "sourced.yaml").write_text(REPORT, encoding="utf-8")
    return load_report(tmp_path / "sourced.yaml", tmp_path)


def build(report: Report, *languages: str, layout: Layout = "single", notes: bool = True) -> Document:
    edition = Edition("e", languages, layout=layout, notes=notes, source_notes=True)
    return build_document(report, edition, None)


def marks(document: Document) -> list[tuple[str, int | None]]:
    return [
        (inline.note, inline.number)
        for prose in iterate_prose(document)
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, NoteReference)
    ]


def shown(block: Block) -> str:
    assert isinstance(block, KeyFigures)
    return dump_inlines(block.figures[0].caption.inlines)


def test_the_first_figure_of_each_source_in_a_section_has_a_mark(report: Report) -> None:
    press, yearbook = ("source-press", 1), ("source-yearbook", 2)
    document = build(report, "en")
    assert marks(document) == [press, yearbook, press, yearbook]
    first, second = (block for block in document.blocks if isinstance(block, KeyFigures))
    assert shown(first) == '"Share"'
    assert shown(second) == '"Share" note(source-press = 1) note(source-yearbook = 2)'


def test_a_note_says_where_to_find_the_source(report: Report) -> None:
    assert [dump_inlines(note.prose.inlines) for note in build(report, "en").notes] == [
        (
            '"Source: " "Press conference" ", February 22, 2024" ", "'
            ' link(https://example.org/press "https://example.org/press") "."'
        ),
        '"Source: " "Yearbook" "."',
    ]


def test_both_languages_of_a_pair_have_marks_of_the_same_notes(report: Report) -> None:
    document = build(report, "zh", "en", layout="side_by_side")
    assert [(note.number, note.prose.language) for note in document.notes] == [
        (1, "zh"),
        (1, "en"),
        (2, "zh"),
        (2, "en"),
    ]


def test_without_notes_there_are_none(report: Report) -> None:
    assert marks(build(report, "en", notes=False)) == []
