"""Which words of two texts stand for each other."""

from __future__ import annotations

import pytest

from jjjdoc.language.lexicon.pairing import counterparts


def _words(chinese: str, english: str) -> dict[str, str]:
    return {chinese[slice(*each.zh)]: english[slice(*each.en)] for each in counterparts(chinese, english)}


@pytest.mark.parametrize(
    ("chinese", "english", "word", "its"),
    [
        ("工业用水减少", "Industrial use of water fell.", "工业", "Industrial"),
        ("外贸快于内贸", "Foreign trade outpaced domestic trade.", "外贸", "Foreign"),
        ("外贸快于内贸", "Foreign trade outpaced domestic trade.", "内贸", "domestic"),
        ("货币供应量增长", "Growth in the money supply", "货币供应量", "money supply"),
    ],
)
def test_a_word_stands_for_the_only_one_that_translates_it(
    chinese: str, english: str, word: str, its: str
) -> None:
    assert _words(chinese, english)[word] == its


@pytest.mark.parametrize(
    ("chinese", "english", "word"),
    [
        ("居民收入和居民消费", "residents' income and spending", "居民"),  # twice in the Chinese
        ("居民消费", "spending by residents, urban residents above all", "居民"),  # twice in the English
        ("泥石流和滑坡", "mudslides and landslides", "滑坡"),  # either may be either
        ("外贸港口", "a trade port for foreign ships", "外贸"),  # two places, far apart
        ("工业用水", "use of water by factories", "工业"),  # not in the English
    ],
)
def test_what_is_in_doubt_stands_for_nothing(chinese: str, english: str, word: str) -> None:
    assert word not in _words(chinese, english)


def test_only_the_ranges_are_looked_at() -> None:
    chinese, english = "居民增收。居民消费。", "Residents earn more. Residents spend."
    (found,) = counterparts(chinese, english, (0, 5), (0, 20))[:1]
    assert (chinese[slice(*found.zh)], english[slice(*found.en)]) == ("居民", "Residents")
    (later,) = counterparts(chinese, english, (5, 10), (20, 37))[:1]
    assert (later.zh, later.en) == ((5, 7), (21, 30))
