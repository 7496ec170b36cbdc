"""Figures that stand for each other and have words beside them that exclude each other."""

from __future__ import annotations

import pytest

from jjjdoc.language.quantity.compare.contrast import Text, contrasted, contrasted_texts
from jjjdoc.language.quantity.compare.match import match_quantities
from jjjdoc.language.quantity.contrasts import CONTRASTS
from jjjdoc.language.quantity.read import read_quantities


def texts(chinese: str, english: str) -> tuple[Text, Text]:
    return (
        Text(chinese, True, read_quantities(chinese, "zh-CN")),
        Text(english.lower(), False, read_quantities(english, "en")),
    )


def sides(chinese: str, english: str, rule: str) -> list[tuple[str, str, str]]:
    """Return the figure of the source, and what it and that of the target are said to be."""
    source, target = texts(chinese, english)
    pairs = match_quantities(source.quantities, target.quantities).pairs
    return [
        (
            chinese[found.source.start : found.source.end],
            found.mine.said().text("en"),
            found.theirs.said().text("en"),
        )
        for found in contrasted(pairs, source, target, rule)
    ]


@pytest.mark.parametrize(
    ("chinese", "english", "rule", "expected"),
    [
        (
            "每千人口医师3.40人、护士4.00人。",
            "3.40 doctors per 10,000 people and 4.00 nurses per 1,000",
            "unit",
            [("3.40人", "per thousand", "per ten thousand")],
        ),
        (
            "日处理垃圾1500吨，年发电2.1亿千瓦时。",
            "It burns 1,500 tons a year and generates 210 million kilowatt-hours annually.",
            "period",
            [("1500吨", "per day", "per year")],
        ),
        (
            "净流入35亿元，净流出12亿元。",
            "A net inflow of CNY 3.5 billion and a net outflow of CNY 1.2 billion.",
            "direction",
            [],
        ),
        (
            "增长10.3%，占比达到12.1%。",
            "It rose 10.3 percent and accounted for 12.1 percent of the total.",
            "role",
            [],
        ),
        (
            "增长10.3%，占比为12.1%。",
            "It accounted for 10.3 percent of the total and rose 12.1 percent.",
            "role",
            [("10.3%", "a change", "a share of the whole"), ("12.1%", "a share of the whole", "a change")],
        ),
    ],
)  # fmt: skip
def test_each_figure_has_the_words_beside_it(
    chinese: str, english: str, rule: str, expected: list[tuple[str, str, str]]
) -> None:
    assert sides(chinese, english, rule) == expected


def test_words_of_a_text_are_compared_where_either_has_one_side_only() -> None:
    found = list(
        contrasted_texts(*texts("去年投资3亿元。", "This year, CNY 300 million was invested."), "period")
    )
    assert [(mine.group(), theirs.group()) for mine, theirs, *_ in found] == [("去年", "this year")]
    both = texts("去年投资3亿元，今年投资4亿元。", "CNY 400 million was invested this year.")
    assert not list(contrasted_texts(*both, "period"))


def test_each_contrast_has_sides_of_different_names() -> None:
    for contrast in CONTRASTS:
        names = [side.said().text("zh") for side in contrast.sides]
        assert len(set(names)) == len(names) > 1
