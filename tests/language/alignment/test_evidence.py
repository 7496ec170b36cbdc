"""What counts as evidence: figures by value, numbers of items, words without their endings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jjjdoc.language.alignment.path import band_around, find_anchors
from jjjdoc.language.alignment.texts import figures, marker, read_source, read_target, stem


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("成交额71.2亿元", "transactions of CNY 7.12 billion"),
        ("百分之三十", "30 percent"),
        ("2024年2月27日", "February 27, 2024"),
        ("“十四五”时期", "the 14th Five-Year Plan period"),
        ("1316.9万亩", "877,900 hectares"),
        ("2021—2025年", "from 2021 to 2025"),
    ],
)
def test_figures_are_the_same_in_both_languages(chinese: str, english: str) -> None:
    assert figures(chinese, "zh")
    assert figures(chinese, "zh") == figures(english, "en")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("三、存在的问题", "zh", "#no 3"),
        ("（二）数据", "zh", "#no 2"),
        ("四是加强", "zh", "#no 4"),
        ("首先，", "zh", "#no 1"),
        ("三大文化建筑", "zh", None),
        ("1.9倍", "zh", None),
        ("III. Problems", "en", "#no 3"),
        ("(2) Data", "en", "#no 2"),
        ("Fourth, we", "en", "#no 4"),
        ("Secondly, we", "en", "#no 2"),
        ("1.9 times", "en", None),
        ("Moreover, we", "en", None),
    ],
)
def test_numbers_of_items(text: str, language: str, found: str | None) -> None:
    assert marker(text, language) == found


@pytest.mark.parametrize(
    "words",
    [("develop", "development", "developing"), ("city", "cities"), ("increase", "increased", "increasing")],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_anchors_rise_and_stand_alone() -> None:
    source = [read_source(text).expected for text in ("产值37亿元", "共85家", "占41%", "占41%")]
    target = [read_target(text) for text in ("85 of them", "CNY 3.7 billion", "41 percent", "85.5 percent")]
    anchors = find_anchors(source, target)
    assert len(anchors) == 1
    assert anchors[0] in {(0, 1), (1, 0)}


def test_a_band_holds_its_points_and_can_be_walked() -> None:
    points = [(2, 2), (2, 90), (60, 91)]
    band = band_around(points, (70, 100), 3)
    assert len(band) == 71
    assert 0 in band[0]
    assert band[70].stop == 101
    assert all(j in band[i] for i, j in points)
    assert all(set(above) & set(below) for above, below in pairwise(band))
