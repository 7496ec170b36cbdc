"""Terms proposed from pairs of texts: what is a candidate, what is its counterpart, and what is none."""

import random

import pytest

from jjjdoc.language.term.candidates import (
    Candidate,
    frequent_stretches,
    may_be_chinese_term,
    may_be_english_term,
    propose_terms,
    without_fixed_neighbours,
    without_parts,
)
from jjjdoc.language.term.index import TermIndex
from work import assert_linear

NOTHING_KNOWN = TermIndex(())
PAIRS = [
    ("深化营商环境改革。", "The business environment was reformed."),
    ("各地营商环境更好，成效明显。", "A better business environment, and results."),
    ("优化Business的营商环境有12项措施。", "There are 12 measures for the Business Environment here."),
    ("另一句话没有它。", "Another sentence has none of it."),
]


def proposed(pairs: list[tuple[str, str]], least: int = 3) -> list[tuple[str, str]]:
    return [(each.chinese, each.english) for each in propose_terms(pairs, NOTHING_KNOWN, least=least)]


def test_what_is_frequent_in_the_same_pairs() -> None:
    assert propose_terms(PAIRS, NOTHING_KNOWN) == (
        Candidate("营商环境", "business environment", 1.0, (0, 1, 2), 3, 3),
    )
    assert proposed(PAIRS, least=4) == []
    assert proposed([]) == []


def test_what_is_not_in_the_same_pairs_is_no_counterpart() -> None:
    others = ["It rained a lot.", "Snow fell there.", "Nothing was said.", "The business environment."]
    assert proposed([(zh, en) for (zh, _), en in zip(PAIRS, others, strict=True)]) == []


def test_two_counterparts_with_nothing_in_common_are_none() -> None:
    pairs = [
        (zh, f"{en} {word} hidden gems.")
        for (zh, en), word in zip(PAIRS, ("Red", "Blue", "Green"), strict=False)
    ]
    assert proposed(pairs) == []
    assert proposed([*pairs, (PAIRS[3][0], "Black hidden gems.")]) == [("营商环境", "business environment")]


def test_a_part_of_a_longer_stretch_is_no_candidate() -> None:
    found = frequent_stretches([["甲乙丙丁"], ["戊甲乙丙"], ["甲乙丙己", "丙"]], least=2, longest=6)
    assert found["甲乙丙"] == frozenset({0, 1, 2})
    assert set(without_parts(found, lambda _: True)) == {"甲乙丙"}
    assert set(without_parts(found, lambda stretch: stretch[0] != "甲")) == {"乙丙"}
    assert set(without_parts(found, lambda stretch: stretch != "乙丙")) == {"甲乙丙"}, (
        "over what is not whole"
    )
    assert found["丙"] == frozenset({0, 1, 2}), "counted once a text"
    assert max(map(len, found)) == 3


def test_a_stretch_with_always_the_same_neighbour_is_no_candidate() -> None:
    texts = [["甲乙"], ["丙甲乙"], ["丙甲"]]
    found = {"乙": frozenset({0, 1}), "甲": frozenset({0, 1, 2})}
    assert set(without_fixed_neighbours(found, texts, 3, frozenset())) == {"甲"}
    assert set(without_fixed_neighbours(found, texts, 3, frozenset("甲"))) == {"甲", "乙"}


def test_english_stretches_are_words() -> None:
    found = frequent_stretches([[("a", "b", "c")], [("a", "b")], [("b", "c")]], least=2, longest=3)
    assert found == {
        ("a",): {0, 1}, ("b",): {0, 1, 2}, ("c",): {0, 2}, ("a", "b"): {0, 1}, ("b", "c"): {0, 2},
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["营商", "加快建设", "每年保持", "他相信", "明显更", "内到外", "来源未公布", "立方米"]
)
def test_chinese_words_that_are_no_term(text: str) -> None:
    assert not may_be_chinese_term(text)
    assert may_be_chinese_term("未成年人")


@pytest.mark.parametrize(
    "text",
    [
        "growth",
        "of growth",
        "growth of",
        "was reformed",
        "over CNY",
        "five years",
        "fully used",
        "cubic meters",
        "give the value",
    ],
)
def test_english_words_that_are_no_term(text: str) -> None:
    assert not may_be_english_term(tuple(text.lower().split()))
    assert may_be_english_term(("mode", "of", "development"))


def test_a_long_memory_takes_time_that_grows_with_it() -> None:
    draw = random.Random(3)
    characters = (
        "京津冀协同发展推进交通产业生态体化公共服务建享三地联合印规划方案作园区创新技术成交额增长机制改革试点"
    )
    words = [f"{a}{b}" for a in "bcdfgh" for b in ("arn", "ilk", "ond", "ust")]
    pairs = [
        ("".join(draw.choices(characters, k=40)), " ".join(draw.choices(words, k=25))) for _ in range(800)
    ]
    assert_linear(lambda size: propose_terms(pairs[:size], NOTHING_KNOWN), 200)
