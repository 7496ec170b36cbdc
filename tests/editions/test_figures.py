"""The pass that writes figures out."""

from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from jjjdoc.editions.passes.references import write_figures
from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Derivation, Fact, FactValue, Operand
from jjjdoc.tree.nodes import Document, FactOptions, FactReference, Strong
from jjjdoc.tree.walk import iterate_inlines, iterate_prose

NOWHERE = Place("x.yaml", Position(1, 1), Position(1, 1))

CONTRACTS = Fact(
    id="contracts",
    values=(
        FactValue(Decimal("71.2"), "2013", NOWHERE),
        FactValue(Decimal("748.7"), "2023", NOWHERE),
    ),
    unit="CNY",
    scale="亿",
    digits=None,
    qualifier="exact",
    measure=None,
    derivation=None,
    sources=(),
    place=NOWHERE,
)
GROWTH = replace(
    CONTRACTS,
    id="growth",
    values=(),
    unit="percent",
    scale="",
    derivation=Derivation(
        "average_annual_growth",
        (Operand("contracts", "2013", NOWHERE), Operand("contracts", "2023", NOWHERE)),
        NOWHERE,
    ),
)
FACTS = {"contracts": CONTRACTS, "growth": GROWTH}


def reference(fact: str, period: str | None = None, options: FactOptions | None = None) -> FactReference:
    return FactReference(fact, period, options or FactOptions(), 0, 1)


def written(document: Document) -> list[str | None]:
    return [
        inline.text
        for prose in iterate_prose(write_figures(document, FACTS))
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, FactReference)
    ]


def test_each_language_has_its_own_form(make_prose: Any, make_document: Any) -> None:
    document = make_document(
        make_prose("zh-CN", reference("contracts", "2013"), reference("growth")),
        make_prose("en", reference("contracts", "2013"), reference("growth")),
    )
    assert written(document) == ["71.2亿元", "26.5%", "CNY 7.12 billion", "26.5 percent"]


def test_figures_inside_other_nodes_are_written(make_prose: Any, make_document: Any) -> None:
    document = make_document(make_prose("en", Strong((reference("contracts"),), 0, 1)))
    assert written(document) == ["CNY 74.87 billion"]


def test_options_of_the_reference_count(make_prose: Any, make_document: Any) -> None:
    document = make_document(make_prose("en", reference("contracts", "2013", FactOptions(part="period"))))
    assert written(document) == ["2013"]


def test_what_cannot_be_written_stays_as_it_is(make_prose: Any, make_document: Any) -> None:
    document = make_document(
        make_prose(
            "en",
            reference("missing"),
            reference("contracts", "2020"),
            reference("contracts", None, FactOptions(scale="亿")),
            reference("contracts", "2013"),
        )
    )
    assert written(document) == [None, None, None, "CNY 7.12 billion"]
