"""Subjects: the words of a clause that say what is counted or measured, and not how it moves."""

import pytest

from jjjdoc.language.claim.subject import stem, subject_of


@pytest.mark.parametrize(
    "words",
    [
        "with an average annual growth rate of",
        "up",
        "an increase of",
        "compared with the previous year",
        "by the end of",
    ],
)
def test_words_of_change_and_time_are_no_subject_in_english(words: str) -> None:
    assert not subject_of(words, "", "", (), chinese=False).words


@pytest.mark.parametrize("words", ["年均增长", "增幅达", "比上年提高", "翻了", "增长速度为"])
def test_words_of_change_are_no_subject_in_chinese(words: str) -> None:
    assert not subject_of(words, "", "", (), chinese=True).words


def test_the_head_is_the_noun_that_is_counted_else_the_last_word() -> None:
    assert subject_of("the city has", "", "hospitals", (), chinese=False).head == "hospital"
    assert subject_of("the value of exports", "", "", (), chinese=False).head == "export"
    assert subject_of("培育", "企业", "家", (), chinese=True).head == "企业"


def test_a_measure_word_alone_is_no_subject() -> None:
    assert not subject_of("增加到", "", "家", (), chinese=True).words
    assert not subject_of("增至", "", "户", (), chinese=True).words
    assert subject_of("新增就业", "", "人", (), chinese=True).head == "人"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cities", "city"),
        ("businesses", "business"),
        ("tons", "ton"),
        ("status", "status"),
        ("gas", "gas"),
        ("city's", "city"),
    ],
)
def test_plurals_and_possessives_are_compared_without_their_endings(word: str, expected: str) -> None:
    assert stem(word) == expected
