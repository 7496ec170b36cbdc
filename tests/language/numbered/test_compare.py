"""What two texts name by different numbers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.numbered.chinese import read_chinese
from jjjdoc.language.numbered.compare import compare_numbered
from jjjdoc.language.numbered.english import read_english
from jjjdoc.language.numbered.families import FAMILIES

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "compare.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("zh", "en", "expected"), ROWS, ids=lambda text: text[:30])
def test_pairs(zh: str, en: str, expected: str) -> None:
    found = compare_numbered(read_chinese(zh), read_english(en), (zh, en))
    shown = (
        " ".join([each.detail, *(side.key for side in (each.chinese, each.english) if side)])
        for each in found
    )
    assert "; ".join(shown) == expected


@given(
    st.text(alphabet="第一二三十3条款项届次会议期批号线图（）-、至 "),
    st.text(alphabet="Articlephs I23th()-,. to"),
)
def test_places_are_within_the_texts(zh: str, en: str) -> None:
    for text, numbered in ((zh, read_chinese(zh)), (en, read_english(en))):
        assert all(0 <= each.start <= each.end <= len(text) and each.key for each in numbered)


def test_every_family_has_nouns_of_both_languages() -> None:
    for family in FAMILIES.values():
        assert family.english
        assert all("_" in form or form.startswith("首") for form in family.chinese)


def test_work_grows_with_the_length() -> None:
    zh = "、".join(f"第{number}条第一款" for number in range(1, 1500))
    en = ", ".join(f"Article {number}, paragraph 1" for number in range(2, 1501))
    assert compare_numbered(read_chinese(zh), read_english(en), (zh, en))
