"""What a report becomes once it is read, and how several files are read in one run."""

import gc
import os
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader.report import load_report
from jjjdoc.model.report import (
    FigureBlock,
    KeyFiguresBlock,
    ListSource,
    NoteBlock,
    PageBreakBlock,
    ParagraphBlock,
    QuotationBlock,
    Report,
    Segment,
    TableBlock,
)
from jjjdoc.tree.nodes import FactReference, Prose, Text

GOOD = Path(__file__).parent / "good"

HEAD = """\
id: {id}
languages:
  source: zh-CN
  targets: [en]
title:
  zh: |
    报告
date: 2024-03-01
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return load_report(GOOD / "everything.yaml", GOOD)


def _write(path: Path, body: str, name: str = "r") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD.format(id=name) + body, encoding="utf-8")
    return path


def _section(texts: str) -> str:
    lines = "".join(f"        {line}\n" for line in texts.splitlines())
    return f"sections:\n  - id: s\n    title:\n      zh: |\n        节\n    content:\n      - id: p\n{lines}"


def _said(path: Path, root: Path) -> list[str]:
    with pytest.raises(SourceError) as caught:
        load_report(path, root)
    return str(caught.value).splitlines()


def _plain(prose: Prose) -> str:
    return "".join(inline.text for inline in prose.inlines if isinstance(inline, Text))


def _ids(segments: list[Segment]) -> list[str]:
    return [segment.id for segment in segments]


# --- the model


def test_front_matter(report: Report) -> None:
    assert report.languages == ("zh-CN", "en")
    assert report.date == date(2024, 3, 1)
    assert report.source.path == "everything.yaml"
    assert report.subtitle is not None
    assert report.issuer is not None
    assert report.summary is not None
    assert report.contact is not None
    front = [report.title, report.subtitle, report.issuer, report.summary, *report.keywords, report.contact]
    assert _ids(front) == [
        "report_title",
        "report_subtitle",
        "report_issuer",
        "report_summary",
        "report_keyword_1",
        "report_keyword_2",
        "report_contact",
    ]


def test_texts_stand_under_declared_tags_in_declared_order(report: Report) -> None:
    assert list(report.title.texts) == ["zh-CN", "en"]
    assert report.subtitle is not None
    assert list(report.subtitle.texts) == ["zh-CN"], "a missing translation is a state, not a fault"
    assert _plain(report.title.texts["en"]) == "Ten Years of Coordinated Development"


def test_lines_are_joined_as_the_language_has_it(report: Report) -> None:
    assert report.summary is not None
    assert report.summary.texts["zh-CN"].view.text == "经济总量达到{regional_gdp}，人口{population}。"
    english = report.summary.texts["en"].view.text
    assert english == "Economic output reached {regional_gdp}, with {population|value,digits=0}."


def test_facts_of_all_files_those_included_first(report: Report) -> None:
    assert list(report.facts)[:2] == ["population", "regional_gdp"]
    assert list(report.references) == ["yearbook", "bulletin", "xinhua"]
    assert report.facts["population"].place.path == "shared/facts.yaml"
    assert report.facts["population"].sources == ("yearbook", "bulletin")
    assert report.references["xinhua"].title.id == "reference_xinhua"


def test_figures_keep_their_decimals(report: Report) -> None:
    gdp = report.facts["regional_gdp"]
    assert str(gdp.values[0].value) == "10.40"
    assert (gdp.scale, gdp.unit, gdp.digits, gdp.qualifier) == ("万亿", "CNY", 1, "over")


def test_series_is_in_the_order_of_its_periods(report: Report) -> None:
    contracts = report.facts["tech_contracts"]
    assert [(value.period, str(value.value)) for value in contracts.values] == [
        ("2013", "71.2"),
        ("2023", "748.7"),
    ]
    latest = contracts.at(None)
    assert latest is not None
    assert latest.period == "2023"


def test_the_latest_period_is_the_one_that_ends_last(tmp_path: Path) -> None:
    series = "facts:\n  f:\n    series:\n      2023: 1\n      2021-2025: 2\n      2023-06: 3\n      2023-06-30: 4\n"
    report = load_report(_write(tmp_path / "r.yaml", series + "sections: []\n"), tmp_path)
    periods = [value.period for value in report.facts["f"].values]
    assert periods[-2:] == ["2023", "2021-2025"]


def test_derived_fact_without_value_is_computed(report: Report) -> None:
    (value,) = report.facts["tech_multiple"].values
    assert value.value.quantize(Decimal("0.001")) == Decimal("10.515")


def test_blocks_and_the_names_of_their_segments(report: Report) -> None:
    (overview,) = report.sections
    assert overview.title.id == "overview_title"
    assert overview.summary is not None
    assert overview.summary.id == "overview_summary"
    paragraph, spelled, bullets, numbered, table, figures, quotation, note, figure, page_break = (
        overview.blocks
    )
    assert isinstance(paragraph, ParagraphBlock)
    assert isinstance(spelled, ParagraphBlock)
    assert isinstance(bullets, ListSource)
    assert not bullets.ordered
    nested = bullets.entries[0].nested
    assert nested is not None
    assert nested.ordered
    deeper = nested.entries[0].nested
    assert deeper is not None
    assert deeper.ordered, "a nested list is of the kind of the list it is in"
    assert isinstance(numbered, ListSource)
    assert numbered.ordered
    assert isinstance(quotation, QuotationBlock)
    assert quotation.attribution is not None
    assert quotation.attribution.id == "saying_attribution"
    assert isinstance(note, NoteBlock)
    assert isinstance(figure, FigureBlock)
    assert figure.path == (GOOD / "images" / "dot.png").resolve()
    assert figure.alternative.id == "map_alt"
    assert isinstance(page_break, PageBreakBlock)
    assert isinstance(table, TableBlock)
    assert isinstance(figures, KeyFiguresBlock)


def test_table(report: Report) -> None:
    table = report.sections[0].blocks[4]
    assert isinstance(table, TableBlock)
    assert _ids([column.heading for column in table.columns]) == [
        "contracts_item",
        "contracts_y2013",
        "contracts_y2023",
    ]
    assert [column.alignment for column in table.columns] == ["left", "right", "right"]
    assert _ids(list(table.rows[0])) == ["to_region_item", "to_region_y2013", "to_region_y2023"]
    year = table.columns[1].heading.texts
    assert [_plain(year[tag]) for tag in ("zh-CN", "en")] == ["2013", "2013"]
    (reference,) = table.rows[0][2].texts["en"].inlines
    assert isinstance(reference, FactReference)
    assert (reference.fact, reference.period, reference.options.part) == ("tech_contracts", "2023", "value")


def test_key_figure(report: Report) -> None:
    figures = report.sections[0].blocks[5]
    assert isinstance(figures, KeyFiguresBlock)
    (entry,) = figures.entries
    assert (entry.value.id, entry.caption.id) == ("headline_gdp", "headline_gdp_caption")


def test_sections_know_their_level(report: Report) -> None:
    levels = []
    sections = report.sections
    while sections:
        levels.append(sections[0].level)
        sections = sections[0].sections
    assert levels == [1, 2, 3, 4]


def test_every_prose_leads_back_to_its_file(report: Report) -> None:
    prose = report.sections[0].title.texts["zh-CN"]
    place = prose.view.place(0, 2)
    assert report.source.line(place.start.line)[place.start.column - 1 : place.end.column - 1] == "总体"


# --- files


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_with_any_line_end_and_byte_order_mark(tmp_path: Path, ending: str, mark: str) -> None:
    body = HEAD.format(id="r") + _section("zh: |\n  好{none}\nen: no # why")
    path = tmp_path / "r.yaml"
    path.write_bytes((mark + body.replace("\n", ending)).encode("utf-8"))
    assert _said(path, tmp_path) == [
        "r.yaml:17:12: there is no fact “none”",
        "r.yaml:18:13: other YAML programs read no as the Boolean value false",
        "r.yaml:18:16: YAML reads everything from # on as a comment, so it is missing from the text",
    ]


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(JjjdocError, match="there is no such file"):
        load_report(tmp_path / "none.yaml", tmp_path)


def test_a_note_that_nothing_points_to(tmp_path: Path) -> None:
    body = _section("zh: 甲[^used]\n") + "      - kind: note\n        id: used\n        zh: 乙\n"
    idle = "      - kind: note\n        id: idle\n        zh: 丙\n"
    load_report(_write(tmp_path / "good.yaml", body), tmp_path)
    (said,) = _said(_write(tmp_path / "r.yaml", body + idle), tmp_path)
    assert said.endswith("no text refers to note “idle”, so it would appear in no edition")


def test_deep_chain_of_files(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"f{number}.yaml").write_text(f"include: [f{number + 1}.yaml]\n", encoding="utf-8")
    path = _write(tmp_path / "r.yaml", "include: [f0.yaml]\nsections: []\n")
    assert _said(path, tmp_path) == ["f31.yaml:1:11: files include one another more than 32 levels deep"]


def test_report_that_includes_itself(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.yaml", "include: [r.yaml]\nsections: []\n")
    assert _said(path, tmp_path) == ["r.yaml:9:11: the file includes itself: r.yaml → r.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_do_not_lead_out_of_the_project(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copy(GOOD / "images" / "dot.png", tmp_path / "dot.png")
    (tmp_path / "facts.yaml").write_text("facts: {x: {value: 1}}\n", encoding="utf-8")
    body = (
        "include: [facts.yaml, loop.yaml]\n"
        + _section("zh: |\n  文字")
        + "      - kind: figure\n        id: f\n        image: dot.png\n        alt:\n          zh: |\n            图\n"
    )
    path = _write(root / "r.yaml", body)
    (root / "dot.png").symlink_to(tmp_path / "dot.png")
    (root / "facts.yaml").symlink_to(tmp_path / "facts.yaml")
    (root / "loop.yaml").symlink_to(root / "loop.yaml")
    assert _said(path, root) == [
        f"r.yaml:9:11: facts.yaml is outside the project folder, {root.resolve()}",
        "r.yaml:9:23: there is no file loop.yaml",
        f"r.yaml:21:16: dot.png is outside the project folder, {root.resolve()}",
    ]


def test_image_is_known_by_its_content(tmp_path: Path) -> None:
    body = _section("zh: |\n  文字") + (
        "      - kind: figure\n        id: f\n        image: picture\n        alt:\n          zh: |\n            图\n"
    )
    path = _write(tmp_path / "r.yaml", body)
    (tmp_path / "picture").write_bytes(b"\xff\xd8\xff\xe0 and so on")
    block = load_report(path, tmp_path).sections[0].blocks[1]
    assert isinstance(block, FigureBlock)
    (tmp_path / "picture").write_bytes(b"GIF89a")
    assert _said(path, tmp_path) == ["r.yaml:20:16: picture is not a PNG or JPEG image"]


# --- terms, languages, guesses


def test_terms_are_compared_with_the_glossary(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.yaml", _section("zh: |\n  [[four_centres]]与[[two_wings]]"))
    load_report(path, tmp_path)
    load_report(path, tmp_path, concepts={"four_centres", "two_wings"})
    with pytest.raises(SourceError) as caught:
        load_report(path, tmp_path, concepts={"four_centers", "two_wings"})
    (fault,) = caught.value.faults
    assert str(fault.place) == "r.yaml:17:11"
    assert fault.message.text("zh") == "术语表中没有“four_centres”这个概念"
    assert fault.hint is not None
    assert fault.hint.text("en") == "did you mean “four_centers”?"


def test_bare_language_of_two_is_not_enough(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.yaml", "sections: []\n")
    text = path.read_text(encoding="utf-8").replace("[en]", "[en-US, en-GB]")
    path.write_text(text.replace("  zh: |", "  en: |\n    Report\n  zh: |"), encoding="utf-8")
    assert _said(path, tmp_path) == [
        "r.yaml:6:3: “en” is not one of the declared languages: zh-CN, en-US, en-GB"
    ]


def test_guessing_stays_cheap_however_many_faults(tmp_path: Path) -> None:
    facts = "".join(f"  fact_number_{number}: {{value: 1}}\n" for number in range(1500))
    prose = "".join(f"{{fakt_number_{number}}}" for number in range(1500))
    path = _write(tmp_path / "r.yaml", f"facts:\n{facts}" + _section(f"zh: |\n  {prose}"))
    with pytest.raises(SourceError) as caught:
        load_report(path, tmp_path)
    guessed = [fault.hint is not None for fault in caught.value.faults]
    assert len(guessed) == 1500
    assert guessed[0]
    assert not guessed[-1]


def test_collector_is_left_as_it_was(tmp_path: Path) -> None:
    path = _write(tmp_path / "r.yaml", "sections: no\n")
    assert gc.isenabled()
    _said(path, tmp_path)
    assert gc.isenabled()
    gc.disable()
    try:
        _said(path, tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()
