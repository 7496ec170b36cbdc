"""What a number may stand for, as it is written."""

from decimal import Decimal

import pytest

from jjjdoc.language.quantity.interval import Interval, cannot_be, counted, possible
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity


def read(text: str) -> Quantity:
    (quantity,) = read_quantities(text, "en")
    return quantity


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("CNY 7.12 billion", "7115000000", "7125000000"),
        ("66.1 percent", "0.6605", "0.6615"),
        ("3,214 schools", "3213.5", "3214.5"),
        ("3,000 schools", "2500", "3500"),
        ("about 3,200 schools", "3150", "3250"),
        ("over 3,200 schools", "3200", "3300"),
        ("nearly 3,200 schools", "3100", "3200"),
        ("100 hectares", "500000", "1500000"),
    ],
)
def test_a_figure_stands_for_all_that_is_written_so(text: str, low: str, high: str) -> None:
    assert possible(read(text)) == Interval(Decimal(low), Decimal(high))


def test_what_is_counted_is_what_it_is() -> None:
    assert counted(read("30 schools")) == Interval(Decimal(30), Decimal(30))
    assert counted(read("over 30 schools")).high == 40


def test_a_figure_cannot_be_what_it_does_not_meet() -> None:
    growth = read("up 26.5 percent")
    assert not cannot_be(growth, Interval(Decimal("0.262"), Decimal("0.2646")))
    assert cannot_be(growth, Interval(Decimal("0.262"), Decimal("0.264")))
