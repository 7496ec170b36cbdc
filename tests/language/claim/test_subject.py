"""Subjects: the words of a clause that say what is counted or measured, and not how it moves."""

import pytest

from jjjdoc.language.claim.subject import compare_subjects, stem, subject_of


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


@pytest.mark.parametrize(
    ("words", "chinese", "territory"),
    [
        ("the city's exports reached", False, "city"),
        ("exports nationwide were", False, "nation"),
        ("全市出口达到", True, "city"),
        ("全国出口额为", True, "nation"),
        ("本公司出口", True, "body"),
    ],
)
def test_a_territory_as_a_whole_is_no_word_of_the_subject(words: str, chinese: bool, territory: str) -> None:
    subject = subject_of(words, "", "", (), chinese=chinese)
    assert subject.territories == {territory}
    assert subject.words == subject_of("出口" if chinese else "exports", "", "", (), chinese=chinese).words


def test_a_place_that_has_a_name_is_no_territory_as_a_whole() -> None:
    assert "ningbo" in subject_of("in the city of ningbo", "", "", (), chinese=False).words
    assert subject_of("the company grew", "", "", (), chinese=False).words


@pytest.mark.parametrize(
    ("one", "other", "chinese"),
    [
        ("外贸进出口总额", "进出口总值", True),
        ("地区生产总值", "gdp", True),
        ("社会消费品零售总额", "社零总额", True),
        ("gross domestic product", "gdp", False),
        ("the value of exports", "total exports", False),
        ("retail sales of consumer goods", "retail sales", False),
    ],
)
def test_an_indicator_is_one_subject_by_any_of_its_names(one: str, other: str, chinese: bool) -> None:
    subjects = [subject_of(each, "", "", (), chinese=chinese) for each in (one, other)]
    assert compare_subjects(*subjects) == "same"


def test_territories_that_differ_tell_subjects_apart() -> None:
    city, nation = (subject_of(each, "", "", (), chinese=True) for each in ("全市粮食产量", "全国粮食产量"))
    assert compare_subjects(city, nation) == "other"
