"""Missing ids are added as the first key of what lacks them, and nothing else changes."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.loader.ids import missing_ids, name_of, taken_ids
from jjjdoc.loader.report import load_report
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

REPORT = """\
id: r
languages: {source: zh-CN, targets: [en]}
title: {zh: 题}
date: 2024-01-01
facts:
  gdp: {value: 10.4, scale: 万亿, unit: CNY}
sections:
  - title:   # heading
      zh: |
        交通
      en: |
        Transportation integration
    content:
      # a comment
      - zh: |
          北京
        en: |
          The **capital's** [network](https://x.y/z) of {gdp} in Xiong’an grew.
      -
        # alone
        zh: 天津[^transportation_integration_note8]
      - {zh: 河北, en: The Hebei plain}
      - kind: page_break
      - kind: bullets
        items:
          - zh: 一
          - id: given
            zh: 二
            items:
              - zh: 三
                en: Given
      - kind: table
        caption: {zh: 表, en: Contracts}
        columns:
          - zh: 指标
            en: Indicator
          - text: 2013
          - id: y2023
            text: 2023
        rows:
          - cells:
              - zh: 甲
                en: To the region
              - fact: gdp
              - fact: gdp
      - kind: key_figures
        figures:
          - fact: gdp
            caption: {zh: 总量}
      - kind: note
        zh: 注
    sections:
      - title: {zh: 子节, en: Transportation integration}
"""

WITH_IDS = """\
id: r
languages: {source: zh-CN, targets: [en]}
title: {zh: 题}
date: 2024-01-01
facts:
  gdp: {value: 10.4, scale: 万亿, unit: CNY}
sections:
  - id: transportation_integration
    title:   # heading
      zh: |
        交通
      en: |
        Transportation integration
    content:
      # a comment
      - id: capital_network_xiongan_grew
        zh: |
          北京
        en: |
          The **capital's** [network](https://x.y/z) of {gdp} in Xiong’an grew.
      -
        # alone
        id: transportation_integration_p2
        zh: 天津[^transportation_integration_note8]
      - {id: hebei_plain, zh: 河北, en: The Hebei plain}
      - kind: page_break
      - kind: bullets
        items:
          - id: transportation_integration_item1
            zh: 一
          - id: given
            zh: 二
            items:
              - id: given_2
                zh: 三
                en: Given
      - id: contracts
        kind: table
        caption: {zh: 表, en: Contracts}
        columns:
          - id: indicator
            zh: 指标
            en: Indicator
          - id: y2013
            text: 2013
          - id: y2023
            text: 2023
        rows:
          - id: region
            cells:
              - zh: 甲
                en: To the region
              - fact: gdp
              - fact: gdp
      - id: transportation_integration_figures7
        kind: key_figures
        figures:
          - id: transportation_integration_gdp
            fact: gdp
            caption: {zh: 总量}
      - id: transportation_integration_note8
        kind: note
        zh: 注
    sections:
      - id: transportation_integration_2
        title: {zh: 子节, en: Transportation integration}
"""


def add_ids(text: str) -> str:
    source = SourceText("f", text)
    return apply_edits(text, missing_ids(parse_yaml(source), source))


def section(content: str) -> str:
    """Return a report whose one section has this content, indented by six spaces."""
    return f"id: r\nsections:\n  - id: s\n    content:\n{content}"


def test_every_part_that_needs_an_id_gets_one() -> None:
    assert add_ids(REPORT) == WITH_IDS


def test_nothing_is_missing_afterwards(tmp_path: Path) -> None:
    assert add_ids(WITH_IDS) == WITH_IDS
    path = tmp_path / "r.yaml"
    path.write_text(add_ids(REPORT), encoding="utf-8")
    assert load_report(path, tmp_path).sections[0].id == "transportation_integration"


def test_line_ends_of_the_file_are_used() -> None:
    assert add_ids(REPORT.replace("\n", "\r\n")) == WITH_IDS.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      - {}\n", "      - {id: s_p1}\n"),
        ("      - { zh: 文 }\n", "      - { id: s_p1, zh: 文 }\n"),
        ("      - {\n          zh: 文}\n", "      - {\n          id: s_p1, zh: 文}\n"),
        ('      - "zh": 文\n', '      - id: s_p1\n        "zh": 文\n'),
        ("      -   zh: 文\n", "      -   id: s_p1\n          zh: 文\n"),
        ("      - &x\n        zh: 文\n", "      - &x\n        id: s_p1\n        zh: 文\n"),
        ("      - ? zh\n        : 文\n", "      - id: s_p1\n        ? zh\n        : 文\n"),
        ("      - remark: 注\n        zh: 文\n", "      - id: s_p1\n        remark: 注\n        zh: 文\n"),
        ("      - kind: nonsense\n      - 文\n", "      - kind: nonsense\n      - 文\n"),
        ("      - zh: 文", "      - id: s_p1\n        zh: 文"),
    ],
)
def test_every_way_to_write_a_mapping(before: str, after: str) -> None:
    assert add_ids(section(before)) == section(after)


def test_an_alias_gets_no_second_id() -> None:
    before = "      - &x {zh: 文}\n      - *x\n"
    assert add_ids(section(before)) == section("      - &x {id: s_p1, zh: 文}\n      - *x\n")


def test_ids_in_use_are_not_used_again() -> None:
    content = "".join(
        f"      - {{zh: 文, en: {text}}}\n" for text in ["S title", "S", "Rail", "Rail", "Rail", "No"]
    )
    changed = add_ids(section("      - {id: rail, zh: 文}\n      - {id: s_p1, zh: 文}\n" + content))
    added = [line.split(",")[0].removeprefix("      - {id: ") for line in changed.splitlines()[6:]]
    assert added == ["s_s_title", "s_2", "s_rail", "s_rail_2", "s_rail_3", "no_"]


def test_names_of_cells_are_free() -> None:
    table = (
        "      - {id: contracts_y2013, zh: 文}\n      - {id: region_indicator, zh: 文}\n"
        "      - kind: table\n        caption: {en: Contracts}\n"
        "        columns: [{en: Indicator}, {text: 2013}]\n"
        "        rows: [{cells: [{en: Region}, {fact: x}]}, {id: sum, cells: [{en: Sum}, {fact: x}]}]\n"
    )
    changed = add_ids(section(table))
    assert "columns: [{id: indicator, en: Indicator}, {id: y2013_2, text: 2013}]" in changed
    assert "rows: [{id: contracts_region, cells:" in changed
    source = SourceText("f", changed)
    taken = taken_ids(parse_yaml(source))
    assert {"contracts", "contracts_caption", "sum_indicator", "contracts_region_y2013_2"} <= taken


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The economic output of the three places reached {gdp}.", "economic_output_three_places"),
        ("[[nonessential|short]] functions of *Beijing*", "nonessential_functions_beijing"),
        ("Café Zürich’s 雄安 line[^n1]", "cafe_zurich_line"),
        ("In 2014 the leaders met", "leaders_met"),
        ("2014", "y2014"),
        ("12345", "n12345"),
        ("To be", "to_be"),
        ("yes", "yes_"),
        ("京津冀", ""),
        ("a" * 80, "a" * 30),
    ],
)
def test_names_say_what_the_text_says(text: str, name: str) -> None:
    assert name_of(text) == name


PARAGRAPHS = st.lists(
    st.tuples(
        st.sampled_from(["block", "flow", "below"]),
        st.sampled_from(["", "Rail", "Rail lines", "s", "R p1", "文", "no"]),
        st.sampled_from(["", "rail", "s_p2", "s_rail", "rail_2"]),
    ),
    max_size=8,
    unique_by=lambda paragraph: paragraph[2] or object(),
)


@given(paragraphs=PARAGRAPHS, newline=st.sampled_from(["\n", "\r\n"]))
def test_ids_are_unique_and_only_ids_are_added(paragraphs: list[tuple[str, str, str]], newline: str) -> None:
    lines = []
    for layout, english, own in paragraphs:
        pairs = [*([f"id: {own}"] if own else []), "zh: '文'", *([f"en: '{english}'"] if english else [])]
        if layout == "flow":
            lines.append("      - {" + ", ".join(pairs) + "}  # c")
        else:
            lines.append(
                "      - " + ("# c" + "\n        " if layout == "below" else "") + "\n        ".join(pairs)
            )
    text = section("\n".join(lines) + "\n").replace("\n", newline)
    source = SourceText("f", text)
    edits = missing_ids(parse_yaml(source), source)
    assert len(edits) == sum(not own for _, _, own in paragraphs)
    assert all(edit.old == "" and edit.start == edit.end for edit in edits)
    added = [edit.new.split(",")[0].strip().removeprefix("id: ") for edit in edits]
    ids = [*added, *(own for _, _, own in paragraphs if own), "r", "s"]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(ID_PATTERN, name) for name in ids)
    changed = apply_edits(text, edits)
    assert missing_ids(parse_yaml(SourceText("f", changed)), SourceText("f", changed)) == ()


def test_no_id_is_that_of_a_keyword_or_another_part_of_the_report(tmp_path: Path) -> None:
    text = (
        "id: r\nlanguages: {source: en}\ntitle: {en: Title}\ndate: 2024-01-01\nkeywords:\n  - en: One\n"
        "contact: {en: Here}\nsections:\n  - title: {en: Report keyword 1}\n    content:\n      - en: Report contact\n"
    )
    source = SourceText("r.yaml", text)
    path = tmp_path / "r.yaml"
    path.write_text(apply_edits(text, missing_ids(parse_yaml(source), source)), "utf-8")
    assert load_report(path, tmp_path).sections[0].id == "r_report_keyword_1"
