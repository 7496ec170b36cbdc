"""Sections that are annexes come last, with their numbers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jjjdoc.config.settings import Edition
from jjjdoc.editions.build import build_document
from jjjdoc.findings import SourceError
from jjjdoc.loader.report import load_report
from jjjdoc.tree.nodes import CrossReference, Heading
from jjjdoc.tree.walk import iterate_references

HEAD = """\
id: r
languages: {source: zh, targets: [en]}
title: {zh: 报告, en: Report}
date: 2024-03-01
"""
ANNEX = "  - {id: %s, annex: true, title: {zh: 附件之%s, en: Annex %s}}\n"
SECTION = "  - {id: s, title: {zh: 正文, en: Body}, content: [{id: p, zh: '见{@x}。', en: 'See {@x}.'}]}\n"


@pytest.fixture
def load(tmp_path: Path) -> Callable[[str], object]:
    def loaded(text: str) -> object:
        path = tmp_path / "r.yaml"
        path.write_text(HEAD + text, "utf-8")
        return load_report(path, tmp_path)

    return loaded


def headings(report, languages=("zh",), layout="single") -> list[tuple[str, int | None]]:
    made = build_document(report, Edition("e", languages, layout), None)
    return [(block.anchor, block.annex) for block in made.blocks if isinstance(block, Heading)]


def test_annexes_come_last_and_are_numbered(load) -> None:
    report = load("sections:\n" + ANNEX % (("x",) * 3) + SECTION + ANNEX % (("y",) * 3))
    assert headings(report) == [("s", None), ("x", 1), ("y", 2)]
    assert headings(report, ("zh", "en"), "side_by_side") == [("s", None), ("x", 1), ("y", 2)]


def test_one_annex_has_no_number_unless_there_is_another_beside_the_report(load) -> None:
    sections = "sections:\n" + SECTION + ANNEX % (("x",) * 3)
    assert headings(load(sections)) == [("s", None), ("x", 0)]
    assert headings(load("official: {annexes: [{zh: 另册}]}\n" + sections)) == [("s", None), ("x", 1)]


def test_a_reference_names_the_annex(load) -> None:
    report = load("sections:\n" + SECTION + ANNEX % (("x",) * 3) + ANNEX % (("y",) * 3))
    for language, said in (("zh", "附件1"), ("en", "Annex 1")):
        made = build_document(report, Edition("e", (language,)), None)
        ((reference, _),) = iterate_references(made, CrossReference)
        assert (reference.text, reference.before) == (said, "")


def test_only_sections_of_the_first_level_are_annexes(load) -> None:
    inner = "  - id: s\n    title: {zh: 正文}\n    sections:\n      - {id: t, annex: true, title: {zh: 内}}\n"
    with pytest.raises(SourceError, match="only a first-level section"):
        load("sections:\n" + inner)
