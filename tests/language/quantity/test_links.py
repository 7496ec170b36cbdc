"""Which quantity of a text stands for which of its translation."""

from jjjdoc.language.quantity.compare.compare import link_quantities
from jjjdoc.language.quantity.read import read_quantities


def linked(zh: str, en: str) -> list[str]:
    links = link_quantities(read_quantities(zh, "zh"), read_quantities(en, "en"))
    shown = []
    for link in links:
        left = zh[link.source.start : link.source.end] if link.source else ""
        right = en[link.target.start : link.target.end] if link.target else ""
        shown.append(f"{left} {'=' if link.agrees else '≠' if left and right else '-'} {right}".strip())
    return shown


def test_in_order_of_the_source_whatever_the_order_of_the_target() -> None:
    assert linked(
        "投资3亿元，新增就业4.8万人。", "48,000 new jobs for people and CNY 300 million were added."
    ) == [
        "3亿元 = CNY 300 million",
        "4.8万人 = 48,000",
    ]


def test_what_stands_for_another_and_differs_is_told_apart() -> None:
    assert linked("成交额71.2亿元。", "The value was CNY 71.2 billion.") == ["71.2亿元 ≠ CNY 71.2 billion"]


def test_what_has_no_other_side_stands_alone() -> None:
    assert linked("成交额71.2亿元。", "The value rose.") == ["71.2亿元 -"]
    assert linked("成交额上升。", "The value was CNY 7.12 billion.") == ["- CNY 7.12 billion"]


def test_every_quantity_is_listed() -> None:
    assert linked("", "") == []
    assert linked("2021年投资9～16亿元。", "In 2021, CNY 900 million to 1.6 billion was invested.") == [
        "2021年 = 2021",
        "9～16亿元 = CNY 900 million to 1.6 billion",
    ]
