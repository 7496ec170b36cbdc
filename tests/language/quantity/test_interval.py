"""What a figure of a text may stand for: zeros at its end are round, those behind the point are meant."""

from decimal import Decimal

import pytest

from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.read import read_quantities


@pytest.mark.parametrize(
    ("written", "language", "low", "high"),
    [
        ("3,000 cases", "en", "2500", "3500"),
        ("20 million cases", "en", "19500000", "20500000"),
        ("20.0 million cases", "en", "19950000", "20050000"),
        ("2.0亿人", "zh", "195000000", "205000000"),
        ("3200人", "zh", "3150", "3250"),
    ],
)
def test_zeros_behind_the_point_are_meant(written: str, language: str, low: str, high: str) -> None:
    (quantity,) = read_quantities(written, language)
    found = possible(quantity)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
