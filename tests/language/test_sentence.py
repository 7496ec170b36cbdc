"""Sentences as ranges: nothing of the text is lost, abbreviations and decimals end none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.sentence import split_sentences


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "会议指出，要抓好落实。三地签署协议！", ["会议指出，要抓好落实。", "三地签署协议！"]),
        ("zh", "他说：“好。”随后离开……", ["他说：“好。”", "随后离开……"]),
        (
            "en",
            "It grew by 1.9 times. No. 4 of 2014 said so.",
            ["It grew by 1.9 times.", "No. 4 of 2014 said so."],
        ),
        ("en", "Mr. Wang came. “Good.” He left.", ["Mr. Wang came.", "“Good.”", "He left."]),
        ("en", "What?! Well... Yes.", ["What?!", "Well...", "Yes."]),
        ("en", "", []),
        ("zh", " \n ", []),
    ],
)
def test_sentences(language: str, text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in split_sentences(text, language)] == expected


@given(st.text(alphabet='Aa .!?。！“”")\n', max_size=60), st.sampled_from(["zh", "en"]))
def test_nothing_but_white_space_is_left_out(text: str, language: str) -> None:
    sentences = split_sentences(text, language)
    kept = "".join(text[each.start : each.end] for each in sentences)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in itertools.pairwise(sentences))
