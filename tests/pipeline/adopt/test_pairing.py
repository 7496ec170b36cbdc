"""What is paired, what is marked, and what is left: the pairs of two small files."""

from __future__ import annotations

import docx

from jjjdoc.pipeline.adopt.adopt import AdoptResult
from pipeline.adopt.conftest import Adopting

State = str
CHINESE = """\
# 年度报告

2024年3月1日

## 交通

新建公路1200公里，桥梁35座。

客运量达到4500万人次。

## 教育

新建学校12所，新增学位1.8万个。

- 小学7所
- 中学5所

## 环境

PM2.5年均浓度为32微克/立方米。
"""
ENGLISH = """\
# Annual Report

March 1, 2024

## Transportation

Roads of 1,200 kilometers and 35 bridges were built.

There were 45 million passenger trips.

## Education

Twelve schools were built, with 18,000 new places.

- Seven primary schools
- Five secondary schools

## Environment

The annual average concentration of PM2.5 was 32 micrograms per cubic meter.
"""


def pairs(result: AdoptResult) -> dict[str, tuple[State, str]]:
    """The state and translation of each Chinese text; those in English alone are told under theirs."""
    return {each.texts[0] or each.texts[1]: (each.state, each.texts[1]) for each in result.tally.entries}


def states(result: AdoptResult) -> set[State]:
    return {entry.state for entry in result.tally.entries}


def test_files_in_step_are_paired_in_order(adopting: Adopting) -> None:
    result = adopting.pair(CHINESE, ENGLISH)
    assert states(result) == {"sure"}
    assert pairs(result)["小学7所"] == ("sure", "Seven primary schools")
    assert "adopt:" not in result.text.split("id: ", 1)[1]


def test_the_order_of_the_files_does_not_matter(adopting: Adopting) -> None:
    turned = adopting.files(adopting.write("en.md", ENGLISH), adopting.write("zh.md", CHINESE)).text
    assert turned.split("\n", 1)[1] == adopting.pair(CHINESE, ENGLISH).text.split("\n", 1)[1]


def test_what_one_file_lacks_stands_alone(adopting: Adopting) -> None:
    result = adopting.pair(CHINESE, ENGLISH.replace("There were 45 million passenger trips.\n\n", ""))
    assert pairs(result)["客运量达到4500万人次。"] == ("source only", "")
    assert pairs(result)["新建公路1200公里，桥梁35座。"][0] == "sure"
    assert "# adopt: no match for this was found in en.md" in result.text


def test_what_is_in_english_alone_is_a_comment_where_it_stood(adopting: Adopting) -> None:
    extra = "A new airport with four runways was opened to traffic."
    result = adopting.pair(CHINESE, ENGLISH.replace("## Education", f"{extra}\n\n## Education"))
    assert pairs(result)[extra] == ("target only", extra)
    before, after = result.text.split(f"# {extra}")
    assert "There were {passenger" in before or "45 million" in before
    assert "Education" in after


def test_a_heading_that_is_missing_does_not_keep_the_texts_below_it_from_being_paired(
    adopting: Adopting,
) -> None:
    result = adopting.pair(CHINESE, ENGLISH.replace("## Education\n\n", ""))
    assert pairs(result)["教育"][0] == "source only"
    assert pairs(result)["新建学校12所，新增学位1.8万个。"][1].startswith("Twelve schools")
    assert pairs(result)["PM2.5年均浓度为32微克/立方米。"][0] == "sure"


def test_a_text_under_another_heading_is_moved_and_never_sure(adopting: Adopting) -> None:
    moved = "Roads of 1,200 kilometers and 35 bridges were built."
    result = adopting.pair(CHINESE, ENGLISH.replace(f"{moved}\n\n", "") + f"\n{moved}\n")
    assert pairs(result)["新建公路1200公里，桥梁35座。"] == ("moved", moved)
    assert "# adopt: moved" in result.text


def test_texts_that_were_joined_on_one_side_become_one_segment(adopting: Adopting) -> None:
    joined = ENGLISH.replace("were built.\n\nThere were", "were built. There were")
    result = adopting.pair(CHINESE, joined)
    state, english = pairs(result)["新建公路1200公里，桥梁35座。 客运量达到4500万人次。"]
    assert state == "unsure"
    assert english.startswith("Roads of 1,200")
    assert english.endswith("passenger trips.")
    assert "新建公路1200公里，桥梁35座。客运量达到4500万人次。" in result.text.replace("\n          ", "")


def test_figures_that_differ_make_a_pair_unsure(adopting: Adopting) -> None:
    result = adopting.pair(CHINESE, ENGLISH.replace("35 bridges", "53 bridges"))
    assert pairs(result)["新建公路1200公里，桥梁35座。"][0] == "unsure"
    assert "the figures or the lengths do not match" in result.text


def test_a_sentence_that_one_side_lacks_makes_a_pair_unsure(adopting: Adopting) -> None:
    there = "新建公路1200公里，桥梁35座。"
    more = f"{there}沿线各县农村道路全部完成硬化改造。"
    said = "Rural roads in all counties along them were given a hard surface."
    english = ENGLISH.replace("35 bridges were built.", f"35 bridges were built. {said}")
    longer = CHINESE.replace(there, more)
    for chinese, translation, text in ((longer, ENGLISH, more), (CHINESE, english, there)):
        result = adopting.pair(chinese, translation)
        assert pairs(result)[text][0] == "unsure"
        assert "one side seems to have a sentence that the other lacks" in result.text
    assert pairs(adopting.pair(longer, english))[more][0] == "sure"


def test_headings_over_other_texts_are_not_paired_in_silence(adopting: Adopting) -> None:
    chinese = "# 报告\n\n## 概览\n\n桥梁35座。\n\n## 收尾\n\n新建学校12所，新增学位1.8万个。\n"
    english = "# Report\n\n## In Brief\n\nA total of 35 bridges were built.\n\n## Closing\n\n{}\n"
    fitting = "Twelve schools with 18,000 places were built."
    other = "Outpatient visits have grown by 640,000 in 93 hospitals."
    assert pairs(adopting.pair(chinese, english.format(fitting)))["收尾"] == ("sure", "Closing")
    assert pairs(adopting.pair(chinese, english.format(other)))["收尾"] == ("unsure", "Closing")


def test_what_stands_alone_in_a_bilingual_file_is_not_guessed_at(adopting: Adopting) -> None:
    rows = [
        ("三地深化体制机制改革。", "The three places have deepened institutional reforms."),
        ("公共服务共建共享持续推进。", "Sharing of public services has advanced steadily."),
        ("干部群众满意度不断提高。", ""),
        ("铁路建成通车，客运量达到4500万人次。", "The railway has opened, with 45 million passenger trips."),
        ("", "Energy cooperation has been deepened."),
        ("水质持续改善。", "The water keeps getting better."),
        ("学校新增学位1.8万个。", "There are 18,000 new places at schools."),
    ]
    document = docx.Document()
    table = document.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    path = adopting.folder / "both.docx"
    document.save(str(path))
    found = pairs(adopting.files(path))
    assert found["干部群众满意度不断提高。"][0] == "source only"
    assert found["Energy cooperation has been deepened."][0] == "target only"
    assert found["水质持续改善。"] == ("sure", "The water keeps getting better.")


def test_items_in_another_order_are_not_paired_in_silence(adopting: Adopting) -> None:
    turned = ENGLISH.replace(
        "- Seven primary schools\n- Five secondary schools",
        "- Five secondary schools\n- Seven primary schools",
    )
    found = pairs(adopting.pair(CHINESE, turned))
    for chinese, english in (("小学7所", "Seven primary schools"), ("中学5所", "Five secondary schools")):
        assert found[chinese][0] != "sure" or found[chinese][1] == english


def test_tables_of_other_shapes_are_paired_by_rows_and_columns(adopting: Adopting) -> None:
    chinese = CHINESE + "\n| 指标 | 2023年 |\n| --- | --- |\n| 公路 | 1200公里 |\n"
    english = ENGLISH + "\n| Indicator | 2023 | Change |\n| --- | --- | --- |\n| Roads | 1,200 km | none |\n"
    result = adopting.pair(chinese, english)
    found = pairs(result)
    assert found["指标"][:2] == ("sure", "Indicator")
    assert found["1200公里"][:2] == ("sure", "1,200 km")
    assert found["公路"][:2] == ("unsure", "Roads")
    assert {"Change", "none"} <= {
        entry.texts[1] for entry in result.tally.entries if entry.state == "target only"
    }
    assert adopting.report.id == "adopted"


def test_items_below_an_item_that_was_joined_stay(adopting: Adopting) -> None:
    chinese = "# 报告\n\n## 工作\n\n- 加强统筹\n- 协调推进\n  - 桥梁35座\n- 公路1200公里\n"
    english = "# Report\n\n## Work\n\n- Stronger coordination and implementation\n  - 35 bridges\n- Roads of 1,200 kilometers\n"
    result = adopting.pair(chinese, english)
    for text in ("加强统筹", "协调推进", "桥梁35座", "公路1200公里"):
        assert text in result.text
