"""What two texts that should give the same quantities disagree about."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.read import read_quantities

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "compare.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def compared(zh: str, en: str) -> str:
    found = compare_quantities(read_quantities(zh, "zh"), read_quantities(en, "en"))
    return "; ".join(
        f"{each.gravity} {each.aspect} {each.detail}{f' {each.power:+d}' if each.power else ''}"
        for each in found
    )


@pytest.mark.parametrize(("zh", "en", "expected"), ROWS, ids=lambda text: text[:30])
def test_pairs(zh: str, en: str, expected: str) -> None:
    assert compared(zh, en) == expected


@given(
    st.text(alphabet="一二三十百万亿0123456789.%元年，约超 "),
    st.text(alphabet="onetwhudrmilb0123456789.,%$ -"),
)
def test_any_texts_can_be_compared(zh: str, en: str) -> None:
    source, target = read_quantities(zh, "zh"), read_quantities(en, "en")
    for found in compare_quantities(source, target):
        assert found.source is None or found.source in source
        assert found.target is None or found.target in target
        assert found.source or found.target


def test_work_grows_with_the_number_of_quantities() -> None:
    zh = "、".join(f"{number}3万元" for number in range(1000, 3000))
    en = ", ".join(f"CNY {number}3,000" for number in range(2000, 4000))
    assert compare_quantities(read_quantities(zh, "zh"), read_quantities(en, "en"))
