"""The tables of scales and units: what every row must have."""

import re
from decimal import Decimal

import pytest

from jjjdoc.language.quantity.scales import SCALES, find_scale
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import UNITS

NAMED_UNITS = list(UNITS.items())


@pytest.mark.parametrize(
    ("name", "power"),
    [
        ("one", 0),
        ("千", 3),
        ("万", 4),
        ("十万", 5),
        ("百万", 6),
        ("千万", 7),
        ("亿", 8),
        ("十亿", 9),
        ("百亿", 10),
        ("千亿", 11),
        ("万亿", 12),
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
    ],
)
def test_scales_are_these(name: str, power: int) -> None:
    assert SCALES[name].factor == Decimal(10) ** power


def test_there_is_no_other_scale() -> None:
    assert len(SCALES) == 15


def test_the_empty_name_is_one() -> None:
    assert find_scale("") is SCALES["one"]
    with pytest.raises(KeyError):
        find_scale("dozen")


def test_only_wan_and_yi_stand_after_arabic_digits_in_chinese() -> None:
    shown = [name for name, scale in SCALES.items() if scale.families == ("zh",) and scale.shown]
    assert shown == ["万", "亿", "万亿"]


@pytest.mark.parametrize(("name", "unit"), NAMED_UNITS)
def test_a_unit_is_complete(name: str, unit: Unit) -> None:
    assert re.fullmatch(r"[a-z][a-z_]*|[A-Z]{3}", name)
    assert unit.zh
    assert unit.singular
    assert unit.plural
    assert unit.dimension
    assert unit.factor > 0
    assert unit.british != (unit.singular, unit.plural)
    assert unit.article in ("", "a", "an")
    assert unit.code in ("", name)


@pytest.mark.parametrize(("name", "unit"), NAMED_UNITS)
def test_spelling_is_american_and_british_where_it_differs(name: str, unit: Unit) -> None:
    american = f"{unit.singular} {unit.plural}"
    assert "metre" not in american
    assert "litre" not in american
    assert (unit.british is not None) == bool(re.search(r"met(er|ric)|liter|ton-|^percent ", american))


@pytest.mark.parametrize(("name", "unit"), NAMED_UNITS)
def test_halves_name_the_whole_number_once(name: str, unit: Unit) -> None:
    if unit.zh_halves:
        half, and_half = unit.zh_halves
        assert half.startswith("半")
        assert and_half.count("{}") == 1
        assert unit.article


def test_factors_convert() -> None:
    assert 15 * UNITS["mu"].factor == pytest.approx(UNITS["hectare"].factor)
    assert 100 * UNITS["hectare"].factor == UNITS["square_kilometer"].factor
    assert UNITS["percentage_point"].factor == 100 * UNITS["basis_point"].factor
