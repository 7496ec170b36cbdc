"""Facts that follow from others: computed, checked within the rounding of what is shown, filled in."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import Message
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.derive import (
    check_derived,
    compute,
    find_cycles,
    order_derived,
    resolve_derived,
)
from jjjdoc.language.quantity.interval import Interval, interval_of, value_of
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import FactOptions


def by_id(*facts: Fact) -> dict[str, Fact]:
    return {fact.id: fact for fact in facts}


@pytest.fixture(scope="session")
def sample(make_fact: Any) -> dict[str, Fact]:
    """Return the figures that the operations of these tests rest on."""
    return by_id(
        make_fact({"2013": "71.2", "2023": "748.7"}, "亿", "CNY", id="contracts"),
        make_fact({"2013": "5.5", "2023": "10.4"}, "万亿", "CNY", id="output"),
        make_fact({"2013": "40.7", "2023": "66.1"}, "", "percent", id="entities"),
        make_fact({"2013": "89.5", "2023": "32"}, "", "microgram_per_cubic_meter", id="pm"),
        make_fact("130", "", "square_kilometer", id="land"),
        make_fact("9200", "", "hectare", id="cleared"),
        make_fact("15", "", "mu", id="field"),
        make_fact("1.04", "trillion", "CNY", id="part"),
        make_fact("4700", measure="家", id="firms"),
        make_fact("0", "", "CNY", id="nothing", period="2013"),
        make_fact("-3", "", "CNY", id="loss", period="2013"),
        make_fact("1", "", "CNY", id="undated"),
        make_fact("2.0", "", "times", id="multiple"),
    )


COMPUTED = [
    ("ratio", ["output@2023", "output@2013"], "1.8909"),
    ("ratio", ["land", "cleared"], "1.4130"),
    ("ratio", ["output", "contracts"], "138.9074"),
    ("share", ["part", "output@2023"], "10"),
    ("share", ["field", "cleared"], "0.0109"),
    ("percent_change", ["pm@2013", "pm@2023"], "-64.2458"),
    ("percent_change", ["contracts@2013", "contracts@2023"], "951.5449"),
    ("average_annual_growth", ["contracts@2013", "contracts@2023"], "26.5269"),
    ("difference", ["entities@2023", "entities@2013"], "25.4"),
    ("difference", ["output@2023", "output@2013"], "4900000000000"),
    ("sum", ["output@2023", "part"], "11440000000000"),
    ("sum", ["land", "cleared"], "222"),
    ("sum", ["cleared", "field"], "9201"),
    ("sum", ["firms"], "4700"),
]


@pytest.mark.parametrize(("operation", "operands", "result"), COMPUTED)
def test_compute(operation: Any, operands: list[str], result: str, sample: Any, make_fact: Any) -> None:
    fact = make_fact(derived=(operation, operands))
    assert compute(fact.derivation, sample).quantize(Decimal("0.0001")) == Decimal(result).quantize(
        Decimal("0.0001")
    )


HOLDS = [
    (("26.5", "", "percent"), "average_annual_growth", ["contracts@2013", "contracts@2023"]),
    (("1.9", "", "times"), "ratio", ["output@2023", "output@2013"]),
    (("1.9",), "ratio", ["output@2023", "output@2013"]),
    (("190", "", "percent"), "ratio", ["output@2023", "output@2013"]),
    (("25.4", "", "percentage_point"), "difference", ["entities@2023", "entities@2013"]),
    (("2540", "", "basis_point"), "difference", ["entities@2023", "entities@2013"]),
    (("-64.2", "", "percent"), "percent_change", ["pm@2013", "pm@2023"]),
    (("4.9", "万亿", "CNY"), "difference", ["output@2023", "output@2013"]),
    (("11.44", "trillion", "CNY"), "sum", ["output@2023", "part"]),
    (("222", "", "square_kilometer"), "sum", ["land", "cleared"]),
    (("33.3", "万", "mu"), "sum", ["land", "cleared"]),
    (("1.1", "", "times"), "difference", ["multiple", "change"]),
    (("10", "", "percent"), "share", ["part", "output@2023"]),
    (("100", "", "permille"), "share", ["part", "output@2023"]),
    (("9400", "", ""), "sum", ["firms", "firms"]),
]


@pytest.mark.parametrize(("shown", "operation", "operands"), HOLDS)
def test_what_holds(shown: Any, operation: Any, operands: list[str], sample: Any, make_fact: Any) -> None:
    fact = make_fact(*shown, derived=(operation, operands))
    facts = sample | by_id(make_fact("0.9", "", "times", id="change"))
    assert check_derived(fact, facts) is None


BREAKS = [
    (
        ("27.5", "", "percent"),
        "average_annual_growth",
        ["contracts@2013", "contracts@2023"],
        "gives 26.527: 26.517 to 26.537",
    ),
    (("2.1", "", "times"), "ratio", ["output@2023", "output@2013"], "gives 1.891: 1.865 to 1.917"),
    (("90", "", "percent"), "ratio", ["output@2023", "output@2013"], "gives 189.09"),
    (("5.1", "万亿", "CNY"), "difference", ["output@2023", "output@2013"], "gives 4.900: 4.800 to 5.000"),
    (
        ("25.4", "", "percent"),
        "difference",
        ["entities@2023", "entities@2013"],
        "percentage_point, basis_point",
    ),
    (
        ("25.4", "", "percentage_point"),
        "percent_change",
        ["entities@2013", "entities@2023"],
        "counted in one of",
    ),
    (("26.5",), "average_annual_growth", ["contracts@2013", "contracts@2023"], "counted in one of: percent"),
    (("1", "", "hectare"), "sum", ["firms"], "counted in one of: -"),
    (("1",), "ratio", ["output", "land"], "“output” is in CNY and “land” in square_kilometer"),
    (("1", "", "CNY"), "sum", ["output", "firms"], "“firms” in -"),
    (("1",), "ratio", ["output", "nothing"], "divides by “nothing”, which is 0"),
    (("1", "", "percent"), "share", ["output", "nothing"], "divides by “nothing”"),
    (
        ("1", "", "percent"),
        "percent_change",
        ["nothing", "output"],
        "needs positive figures, but “nothing” is 0",
    ),
    (("1", "", "percent"), "percent_change", ["loss", "output"], "“loss” is -3"),
    (("1", "", "percent"), "average_annual_growth", ["loss", "output"], "“loss” is -3"),
    (("1", "", "percent"), "average_annual_growth", ["undated", "output"], "whole years from “undated”"),
    (("1", "", "percent"), "average_annual_growth", ["output@2023", "output@2013"], "the earlier first"),
    (("1", "", "percent"), "average_annual_growth", ["output", "output"], "the earlier first"),
    (("1",), "ratio", ["output", "missing"], "there is no fact “missing”"),
    (("1",), "ratio", ["output", "output@2020"], "no value for 2020"),
    (("1",), "ratio", ["output"], "takes 2 facts, not 1"),
    (("1",), "difference", ["output", "output", "output"], "takes 2 facts, not 3"),
    (("1",), "sum", [], "facts, not 0"),
]


def said(message: Message | None) -> str:
    assert message is not None
    assert "{" not in message.text("zh")
    return message.text("en")


@pytest.mark.parametrize(("shown", "operation", "operands", "reason"), BREAKS)
def test_what_does_not_hold(
    shown: Any, operation: Any, operands: list[str], reason: str, sample: Any, make_fact: Any
) -> None:
    fact = make_fact(*shown, derived=(operation, operands))
    assert reason in said(check_derived(fact, sample))


def test_a_fact_that_is_not_derived_holds(make_fact: Any) -> None:
    assert check_derived(make_fact("1"), {}) is None


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        ("2013", "2023", True),
        ("2013-06", "2023-06", True),
        ("2013-06-30", "2023-06-30", True),
        ("2013-06", "2023-07", False),
        ("2013", "2023-06", False),
        ("2013-2015", "2023", False),
        ("2013-2015", "2023-2025", False),
        ("2013", "2019-2023", False),
    ],
)
def test_growth_a_year_counts_whole_years(start: str, end: str, holds: bool, make_fact: Any) -> None:
    facts = by_id(make_fact("100", id="a", period=start), make_fact("200", id="b", period=end))
    fact = make_fact("7.2", "", "percent", derived=("average_annual_growth", ["a", "b"]))
    message = check_derived(fact, facts)
    assert (message is None) == holds


@pytest.mark.parametrize(
    ("keys", "low", "high"),
    [
        ({}, "2999.5", "3000.5"),
        ({"qualifier": "about"}, "2500", "3500"),
        ({"qualifier": "over"}, "3000", "4000"),
        ({"qualifier": "at_least"}, "3000", "4000"),
        ({"qualifier": "nearly"}, "2000", "3000"),
        ({"qualifier": "at_most"}, "2000", "3000"),
    ],
)
def test_what_a_figure_stands_for(keys: Any, low: str, high: str, make_fact: Any) -> None:
    assert interval_of(make_fact("3000", **keys), None) == Interval(Decimal(low), Decimal(high))


def test_decimals_and_scale_of_what_a_figure_stands_for(make_fact: Any) -> None:
    fact = make_fact("10.45", "万亿", digits=1)
    assert interval_of(fact, None) == Interval(Decimal("10.45E12"), Decimal("10.55E12"))
    assert value_of(fact, None) == Decimal("10.45E12")
    over = make_fact("2.5", "万", qualifier="over")
    assert interval_of(over, None) == Interval(Decimal(25000), Decimal(26000))


@pytest.mark.parametrize("value", ["1E+999999", "1E-999999", "Infinity", "NaN", "1E+30", "1E-30"])
@pytest.mark.parametrize("other", ["1E+999999", "1E-30", "1E+30", "7"])
@pytest.mark.parametrize(
    "operation", ["ratio", "difference", "percent_change", "average_annual_growth", "sum", "share"]
)
def test_no_number_brings_a_traceback(value: str, other: str, operation: Any, make_fact: Any) -> None:
    facts = by_id(
        make_fact(value, "万亿", "percent", id="a", period="2013"),
        make_fact(other, "", "percent", id="b", period="2023"),
        make_fact("1", "万亿", "percentage_point", id="shown", derived=(operation, ["a", "b"])),
        make_fact(None, "", "percent", id="filled", derived=(operation, ["b", "a"])),
    )
    resolved = resolve_derived(facts)
    for name in ("shown", "filled"):
        message = check_derived(resolved[name], resolved)
        assert message is None or said(message)


def test_a_divisor_that_may_be_zero_leaves_everything_possible(make_fact: Any) -> None:
    facts = by_id(make_fact("5", id="a"), make_fact("0.4", id="b", digits=0))
    assert check_derived(make_fact("12.5", derived=("ratio", ["a", "b"])), facts) is None


@given(
    first=st.integers(1, 10**6),
    second=st.integers(1, 10**6),
    places=st.integers(0, 3),
    digits=st.integers(0, 4),
    operation=st.sampled_from(
        ["ratio", "share", "percent_change", "difference", "sum", "average_annual_growth"]
    ),
)
def test_the_computed_value_holds_however_it_is_rounded(
    first: int, second: int, places: int, digits: int, operation: Any, make_fact: Any
) -> None:
    facts = by_id(
        make_fact(str(Decimal(first).scaleb(-places)), id="a", period="2013"),
        make_fact(str(Decimal(second).scaleb(-places)), id="b", period="2023"),
        make_fact(
            None,
            "",
            "" if operation in ("ratio", "sum", "difference") else "percent",
            id="c",
            digits=digits,
            derived=(operation, ["a", "b"]),
        ),
    )
    resolved = resolve_derived(facts)
    assert resolved["c"].values
    assert check_derived(resolved["c"], resolved) is None


def test_resolving_fills_in_unit_scale_digits_and_period(sample: Any, make_fact: Any) -> None:
    facts = sample | by_id(
        make_fact(
            None, "亿", "CNY", id="growth", derived=("difference", ["contracts@2023", "contracts@2013"])
        ),
        make_fact(
            None, "", "percent", id="rate", derived=("percent_change", ["contracts@2013", "contracts"])
        ),
        make_fact(None, "", "percent", id="fine", digits=3, derived=("share", ["part", "output@2023"])),
        make_fact(None, "", "mu", id="area", derived=("sum", ["land", "cleared"])),
        make_fact(None, "万亿", "CNY", id="whole", derived=("sum", ["output@2023", "contracts@2023"])),
    )
    resolved = resolve_derived(facts)

    def shown(name: str, language: str) -> str:
        return write_fact(resolved[name], None, FactOptions(), language)

    assert shown("growth", "zh") == "677.5亿元"
    assert shown("growth", "en") == "CNY 67.75 billion"
    assert shown("rate", "zh") == "951.5%"
    assert shown("fine", "en") == "10.000 percent"
    assert shown("area", "zh") == "33.3万亩"
    assert shown("whole", "zh") == "10.47487万亿元"
    assert resolved["growth"].values[0].period is None
    assert resolved["whole"].values[0].period == "2023"
    assert set(resolved) == set(facts)


def test_resolving_follows_the_order_of_dependence(make_fact: Any) -> None:
    facts = by_id(
        make_fact(id="third", derived=("sum", ["second", "first"])),
        make_fact(id="second", derived=("sum", ["first", "first"])),
        make_fact("3", id="first"),
    )
    assert order_derived(facts) == ["second", "third"]
    resolved = resolve_derived(facts)
    assert [write_fact(resolved[name], None, FactOptions(), "en") for name in facts] == ["9", "6", "3"]


def test_circles_are_found_and_do_not_loop(make_fact: Any) -> None:
    facts = by_id(
        make_fact(id="self", derived=("sum", ["self"])),
        make_fact(id="a", derived=("sum", ["b", "one"])),
        make_fact(id="b", derived=("sum", ["c"])),
        make_fact("5", id="c", derived=("sum", ["a"])),
        make_fact(id="after", derived=("sum", ["a"])),
        make_fact("1", id="one"),
        make_fact(id="free", derived=("sum", ["one"])),
    )
    assert find_cycles(facts) == (("self",), ("a", "b", "c"))
    resolved = resolve_derived(facts)
    assert [name for name, fact in resolved.items() if fact.values] == ["c", "one", "free"]
    assert "“a” has no value" in said(check_derived(resolved["after"], resolved))


def test_long_chains_do_not_recurse(make_fact: Any) -> None:
    chain = [make_fact(id=f"f{n}", derived=("sum", [f"f{n + 1}"])) for n in range(5000)]
    assert find_cycles(by_id(*chain, make_fact("1", id="f5000"))) == ()
    resolved = resolve_derived(by_id(*chain, make_fact("1", id="f5000")))
    assert resolved["f0"].values[0].value == 1
    (cycle,) = find_cycles(by_id(*chain, make_fact(id="f5000", derived=("sum", ["f0"]))))
    assert len(cycle) == 5001


def test_compute_says_why_it_cannot(make_fact: Any) -> None:
    fact = make_fact(derived=("ratio", ["a", "b"]))
    with pytest.raises(FigureError, match="there is no fact “a”"):
        compute(fact.derivation, {})
