"""Grades in lists that share a noun."""

from __future__ import annotations

import pytest

from jjjdoc.language.counted.grades import grades_of


@pytest.mark.parametrize(
    ("text", "chinese", "expected"),
    [
        ("一线、二线、三线城市", True, ["一线", "二线", "三线"]),
        ("一、二、三等奖", True, ["一", "二", "三等奖"]),
        ("第一、第二批", True, ["第一", "第二批"]),
        ("first-, second- and third-tier cities", False, ["first-", "second-", "third-tier"]),
        ("grades i, ii and iii", False, ["grades i", "ii", "iii"]),
        ("class 1 or class 2", False, ["class 1", "class 2"]),
        ("一级学科", True, []),
        ("一个、二是", True, []),
        ("group 3, and 25 people", False, []),
        ("first and second", False, []),
    ],
)
def test_grades(text: str, chinese: bool, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in grades_of(text, chinese=chinese)] == expected
