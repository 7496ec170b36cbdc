"""What a finding says of the figures that its hit is about."""

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Value
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.engine import lint_file
from jjjdoc.lint.rule import Hit, LoadedRule, Rule
from rules.checking import lint_file_of, make_case


def every_figure_of_the_source(pair: Pair, context: Context) -> Iterator[Hit]:
    figures = tuple((pair.source, figure) for figure in context.quantities(pair.source))
    yield Hit(pair.target, 0, 1, quantities=figures)


RULE = LoadedRule(
    "number.sample",
    Rule("error", "pair", {"found": Wording(en="found", zh="找到")}),
    every_figure_of_the_source,
    "Sample.",
)


def values_of(chinese: str) -> tuple[Value, ...]:
    (found,) = lint_file(lint_file_of(make_case("pair", [chinese, "Text."])), [RULE], Context(None))
    return found.values


def test_values_are_plain_data_in_ones_of_the_unit() -> None:
    said = (
        Wording(en="more than 7,120,000,000 yuan", zh="超过7,120,000,000元"),
        Wording(en="rise by 3.5 percent, year on year", zh="增加3.5%，同比"),
    )
    assert values_of("成交额超71.2亿元，同比增长3.50%。") == (
        Value("超71.2亿元", "zh", ">7120000000 CNY", "7120000000", "7120000000", "CNY", said[0]),
        Value("3.50%", "zh", "3.5 percent by up year_on_year", "3.5", "3.5", "percent", said[1]),
    )


def test_bounds_of_a_range_differ() -> None:
    assert values_of("需要9至16年。") == (
        Value("9至16年", "zh", "9..16 year", "9", "16", "year", Wording(en="9 to 16 years", zh="9至16年")),
    )


def test_a_date_has_no_bounds() -> None:
    assert values_of("2021年6月30日发布。") == (
        Value(
            "2021年6月30日",
            "zh",
            "2021-06-30",
            None,
            None,
            "",
            Wording(en="June 30, 2021", zh="2021年6月30日"),
        ),
    )
