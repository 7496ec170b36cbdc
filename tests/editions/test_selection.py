"""Selecting sections by id."""

from datetime import date

import pytest

from jjjdoc.config.settings import Edition
from jjjdoc.editions.build import select_sections
from jjjdoc.errors import JjjdocError
from jjjdoc.locations import Place, Position, SourceText
from jjjdoc.model.report import PageBreakBlock, Report, Section, Segment

NOWHERE = Place("x.yaml", Position(1, 1), Position(1, 1))


def section(name: str, level: int, *below: Section) -> Section:
    return Section(name, level, Segment(f"{name}_title", {}, NOWHERE), None, (PageBreakBlock(),), below)


def report(*sections: Section) -> Report:
    title = Segment("title", {}, NOWHERE)
    return Report(
        "r",
        SourceText("x.yaml", ""),
        ("zh", "en"),
        title,
        None,
        date(2024, 3, 1),
        None,
        None,
        (),
        {},
        {},
        sections,
    )


SAMPLE = report(
    section("overview", 1),
    section("transport", 1, section("rail", 2, section("stations", 3)), section("air", 2)),
)


def chosen(*names: str) -> tuple[Section, ...]:
    return select_sections(SAMPLE, Edition("e", ("zh",), sections=names))


def test_no_names_mean_all() -> None:
    assert chosen() == SAMPLE.sections


def test_a_section_comes_with_what_is_below_it() -> None:
    (transport,) = chosen("transport")
    assert transport == SAMPLE.sections[1]


def test_a_section_below_keeps_the_headings_above_without_their_text() -> None:
    (transport,) = chosen("stations")
    assert (transport.id, transport.blocks) == ("transport", ())
    (rail,) = transport.sections
    assert (rail.id, rail.blocks) == ("rail", ())
    assert rail.sections == SAMPLE.sections[1].sections[0].sections


def test_an_unknown_name_is_said_with_a_guess() -> None:
    with pytest.raises(JjjdocError) as caught:
        chosen("transprot")
    assert "Did you mean: transport?" in caught.value.message.text("en")
    assert "是否应为：transport" in caught.value.message.text("zh")
