"""What was computed is written as the figure is that it is held against."""

from decimal import Decimal

import pytest

from jjjdoc.language.claim.sums import written_like
from language.claim.claims import claims_in


@pytest.mark.parametrize(
    ("figure", "language", "number", "expected"),
    [
        ("CNY 1.8 million", "en", "1500000", "CNY 1.5 million"),
        ("3.5亿元", "zh", "300000000", "3亿元"),
        ("8,200 tons", "en", "7200", "7,200 tons"),
        ("8200吨", "zh", "7200", "7200吨"),
        ("36.5 percent", "en", "26.5", "26.5 percent"),
        ("400 tons", "en", "400.04", "400.04 tons"),
        ("three tons", "en", "4", ""),
    ],
)
def test_a_number_is_written_like_a_figure(figure: str, language: str, number: str, expected: str) -> None:
    (claim,) = claims_in(figure, language)
    assert written_like(Decimal(number), claim, figure) == expected
