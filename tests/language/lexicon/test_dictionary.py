"""The dictionary: looking up words, and cutting a text into them."""

from __future__ import annotations

import gzip

import pytest

from jjjdoc.config.settings import supplied
from jjjdoc.language.lexicon import dictionary
from jjjdoc.language.lexicon.dictionary import look_up, segment
from jjjdoc.language.lexicon.stems import stem


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("工业", "industrial"),
        ("农业", "farming"),
        ("农村", "rural"),
        ("业主", "owners"),
        ("移交", "transferred"),
        ("幼儿园", "kindergartens"),
    ],
)
def test_a_word_has_the_stems_of_its_translations(word: str, english: str) -> None:
    assert stem(english) in look_up(word)


@pytest.mark.parametrize("word", ["工", "工业用水重复利用率", "", "industry", "龘龘"])
def test_what_is_in_no_dictionary_has_no_stems(word: str) -> None:
    assert look_up(word) == frozenset()


@pytest.mark.parametrize("name", ["北京", "张三", "毛泽东"])
def test_names_are_left_out(name: str) -> None:
    assert look_up(name) == frozenset()


def test_a_text_is_cut_into_its_longest_words() -> None:
    text = "业主委员会的28名居民，消费者协会"
    assert [text[start:end] for start, end, _ in segment(text)] == [
        "业主",
        "委员会",
        "居民",
        "消费者",
        "协会",
    ]


def test_the_lines_are_in_order_and_hold_words_of_two_to_six_characters() -> None:
    lines = gzip.decompress(supplied(dictionary.FILE).read_bytes()).decode("utf-8").split("\n")
    assert lines == sorted(lines)
    assert {len(line.partition("\t")[0]) for line in lines} == {2, 3, 4, 5, 6}


def test_the_notice_names_source_and_license() -> None:
    notice = supplied(dictionary.FILE).with_name("NOTICE.md").read_text(encoding="utf-8")
    assert "CC-CEDICT" in notice
    assert "CC BY-SA 4.0" in notice
