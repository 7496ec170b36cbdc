"""Orders: what one figure is said to be against another, as they are written and as they may have been rounded."""

import pytest

from jjjdoc.language.claim.comparing import Said
from jjjdoc.language.claim.order import (
    Order,
    are_comparable,
    check_order,
    with_shared_unit,
    without_qualifier,
)
from language.claim.claims import claims_in


def checked(written: str, said: Said, language: str = "en") -> tuple[bool, str, str]:
    one, other = claims_in(written, language)
    outcome = check_order(Order(one, other, said, "found"))
    return outcome.holds, outcome.severity, outcome.sum


def test_the_sum_is_in_the_unit_of_the_figure_shown() -> None:
    assert checked("CNY 4.8 billion and CNY 520 million", "less") == (False, "error", "4.8 > 0.52")


@pytest.mark.parametrize(
    ("written", "said", "holds"),
    [
        ("48 tons and 52 tons", "more", False),
        ("48 tons and 52 tons", "less", True),
        ("52 tons and 52 tons", "more", True),
        ("48 tons and 52 tons", "same", False),
        ("48 tons and 52 tons", "at_least", False),
        ("over 48 tons and 48 tons", "more", True),
    ],
)
def test_figures_are_compared_as_they_are_written(written: str, said: Said, holds: bool) -> None:
    assert checked(written, said)[0] is holds


def test_what_rounding_may_mend_is_less_grave() -> None:
    assert checked("4.8 million tons and 5 million tons", "more")[1] == "warning"
    assert checked("4.2 million tons and 5.1 million tons", "more")[1] == "error"


@pytest.mark.parametrize(
    ("written", "language", "comparable"),
    [
        ("48 tons and 52 tons", "en", True),
        ("48 tons and 52 hectares", "en", False),
        ("the third of 5 towns", "en", False),
        ("-3 degrees and 2 degrees", "en", False),
        ("12 schools and 8 hospitals", "en", False),
        ("客流1200万人次，游客960万人次", "zh", True),
    ],
)
def test_only_figures_of_one_measure_are_compared(written: str, language: str, comparable: bool) -> None:
    one, other = claims_in(written, language)
    assert are_comparable(one, other) is comparable


def test_a_listed_number_has_the_unit_of_the_last() -> None:
    claims = with_shared_unit(claims_in("用水量分别为21.4、19.8和18.1立方米。", "zh"))
    assert {claim.quantity.dimension for claim in claims} == {"volume"}


def test_a_threshold_is_the_number_it_names() -> None:
    (claim,) = claims_in("More than 300 firms took part.", "en")
    bare = without_qualifier(claim)
    assert bare.quantity.qualifier == "exact"
    assert bare.value.low == bare.value.high == 300
