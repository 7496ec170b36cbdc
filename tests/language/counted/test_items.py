"""Items of lists that are one character each."""

from __future__ import annotations

import pytest

from jjjdoc.language.counted.items import items_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("猪、牛、羊肉分别为", {"猪肉", "牛肉"}),
        ("水、火、风电", {"水电", "火电"}),
        ("一、二、三产", {"第一产业", "第二产业", "第三产业"}),
        ("中、西部", {"中部"}),
        ("文化、教育、卫生", set()),
        ("一、二季度", set()),
    ],
)
def test_items_that_share_their_end(text: str, expected: set[str]) -> None:
    assert {concept for _, _, concept in items_of(text)} >= expected
    if not expected:
        assert list(items_of(text)) == []
