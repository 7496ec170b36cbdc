"""The tables of scales and units: what every row must have."""

import re
from decimal import Decimal

import pytest

from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.scales import HAN_SCALES, SCALES, find_scale
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


CHINESE_SCALES = [(name, scale.power) for name, scale in SCALES.items() if scale.families == ("zh",)]
HAN = [(char, scale.power) for char, scale in HAN_SCALES.items()]


@pytest.mark.parametrize("number", ["3", "三"])
@pytest.mark.parametrize(("name", "power"), sorted({*CHINESE_SCALES, *HAN[1:]}))
def test_every_chinese_scale_is_read(name: str, power: int, number: str) -> None:
    (quantity,) = read_quantities(f"投资{number}{name}元", "zh")
    assert (quantity.low, quantity.unit) == (3 * 10**power, "CNY")


@pytest.mark.parametrize(("small", "large"), [(small, large) for small in HAN[:3] for large in HAN[3:]])
def test_small_scales_multiply_large_ones(small: tuple[str, int], large: tuple[str, int]) -> None:
    (quantity,) = read_quantities(f"投资3{small[0]}{large[0]}元", "zh")
    assert quantity.low == 3 * 10 ** (small[1] + large[1])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三万五千亿元", 35 * 10**11),
        ("三兆五千亿元", 35 * 10**11),
        ("一亿零五百万元", 105 * 10**6),
        ("五万万元", 5 * 10**8),
        ("2兆5000亿元", 25 * 10**11),
        ("3万亿元", 3 * 10**12),
    ],
)
def test_what_scales_come_to(text: str, number: int) -> None:
    (quantity,) = read_quantities(text, "zh")
    assert quantity.low == number
