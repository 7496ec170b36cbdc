"""What has changed between two texts, and how long texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.difference import find_difference
from jjjdoc.pipeline.translation.status import text_size


def shown(old: str, new: str) -> list[tuple[str, str]]:
    return [(stretch.kind, stretch.text) for stretch in find_difference(old, new)]


def test_chinese_is_compared_by_character_and_references_whole() -> None:
    assert shown("三地达到{output@2013}。", "三地已达到{output@2023}。") == [
        ("same", "三地"),
        ("added", "已"),
        ("same", "达到"),
        ("removed", "{output@2013}"),
        ("added", "{output@2023}"),
        ("same", "。"),
    ]


def test_english_is_compared_by_word() -> None:
    assert shown("The output rose", "The outputs rose") == [
        ("same", "The "),
        ("removed", "output"),
        ("added", "outputs"),
        ("same", " rose"),
    ]


def test_long_texts_are_not_compared_in_detail() -> None:
    assert shown("始" + "甲乙" * 1000 + "终", "始" + "乙丙" * 1000 + "终") == [
        ("same", "始"),
        ("removed", "甲乙" * 1000),
        ("added", "乙丙" * 1000),
        ("same", "终"),
    ]


@given(st.text("一二a 1{}[]^"), st.text("一二a 1{}[]^"))
def test_both_texts_can_be_told_from_it(old: str, new: str) -> None:
    found = find_difference(old, new)
    assert "".join(each.text for each in found if each.kind != "added") == old
    assert "".join(each.text for each in found if each.kind != "removed") == new


@pytest.mark.parametrize(
    ("text", "language", "size"),
    [
        ("三地经济总量，增长5.1%。", "zh-CN", 9),
        ("GDP增长", "zh", 3),
        ("Xi'an's well-known 10.4 percent — or so.", "en", 6),
        ("", "en", 0),
        ("，。", "zh", 0),
    ],
)
def test_size_is_characters_of_chinese_and_words_of_english(text: str, language: str, size: int) -> None:
    assert text_size(text, language) == size
