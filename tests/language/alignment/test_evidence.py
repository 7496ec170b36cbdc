"""What counts as evidence: figures by value, numbers of items, words without their endings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jjjdoc.language.alignment.lexicon import Lexicon, learn
from jjjdoc.language.alignment.path import band_around, find_anchors
from jjjdoc.language.alignment.scoring import Claim, Claims, Text, evidence, score_texts
from jjjdoc.language.alignment.texts import figures, marker, read_source, read_target, stems
from jjjdoc.language.alignment.vocabulary import words_in


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
    ("chinese", "english"), [("幼儿园", "kindergartens"), ("推进", "advancing"), ("市", "municipal")]
)
def test_words_have_the_stems_of_their_translations(chinese: str, english: str) -> None:
    assert stems(english) <= words_in(chinese)[chinese]


def test_codes_are_the_same_in_both_languages() -> None:
    assert "covid19" in stems("covid19感染") & stems("covid19 infections")


CHINESE = ["产值37亿元，新建幼儿园", "共85家果园", "占41%", "占41%"]
ENGLISH = ["85 orchards in all", "CNY 3.7 billion; new kindergartens", "41 percent", "85.5 percent"]


def test_anchors_rise_and_stand_alone() -> None:
    text = Text(tuple(map(read_source, CHINESE)), tuple(map(read_target, ENGLISH)), None)
    [scoring] = score_texts([text], Lexicon(), 1.0)
    anchors = find_anchors(scoring.source, scoring.target)
    assert len(anchors) == 1
    assert anchors[0] in {(0, 1), (1, 0)}


def test_a_claim_is_met_by_any_of_its_features_and_counts_once() -> None:
    source = Claims([Claim(("grow", "increas"), -0.5, 2.0), Claim(("#37",), -1.0, 4.0)])
    target = Claims([Claim(("increas",), -0.25, 1.0), Claim(("grow",), -0.25, 1.0)])
    assert evidence(source, target) == pytest.approx(-0.5 + 2.0 - 1.0 + 2 * (1.0 - 0.25))
    assert source.met_by(target) == pytest.approx(-0.5 + 2.0 - 1.0)


def test_what_the_dictionary_explains_teaches_nothing() -> None:
    sides = [("蓬佩奥访问幼儿园", "Pompeo visits a kindergarten"), ("蓬佩奥回国", "Pompeo returns home")]
    learnt = learn([((read_source(one),), (read_target(other),)) for one, other in sides])
    assert set(learnt["蓬佩奥"]) == {"pompeo"}
    assert not any("幼儿" in string for string in learnt)


def test_a_band_holds_its_points_and_can_be_walked() -> None:
    points = [(2, 2), (2, 90), (60, 91)]
    band = band_around(points, (70, 100), 3)
    assert len(band) == 71
    assert 0 in band[0]
    assert band[70].stop == 101
    assert all(j in band[i] for i, j in points)
    assert all(set(above) & set(below) for above, below in pairwise(band))
