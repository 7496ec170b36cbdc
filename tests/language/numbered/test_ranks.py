"""Ranks with what they are a rank in."""

from __future__ import annotations

import pytest

from jjjdoc.language.numbered.ranks import exchanged_ranks


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("居全国第三位、西部第二位", "second nationwide and third in western China"),
        ("世界第三、亚洲第一长的隧道", "the longest tunnel in the world and the third longest in Asia"),
        (
            "产量居世界首位、出口居亚洲第四",
            "its output is the fourth largest in the world, and its exports are Asia's largest",
        ),
    ],
)
def test_ranks_of_two_scopes_are_exchanged(chinese: str, english: str) -> None:
    assert len(exchanged_ranks(chinese, english)) == 1


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("居全国第三位、西部第二位", "second in western China and third nationwide"),
        ("世界第三、亚洲第一长的隧道", "Asia's longest tunnel and the world's third longest"),
        ("居全省第二位，其中出口居全省第一位", "It ranked second in the province, and first for exports."),
        ("居全国第三位、西部第二位", "It ranked third in the country."),
        ("没有名次", "no rank"),
    ],
)
def test_ranks_that_agree_are_not(chinese: str, english: str) -> None:
    assert exchanged_ranks(chinese, english) == ()
