"""Times as months: dates, spans, and words such as last year."""

import pytest

from jjjdoc.language.claim.claim import Span
from jjjdoc.language.claim.time import relative_span, span_of
from jjjdoc.language.quantity.reading import Calendar
from language.claim.claims import year


@pytest.mark.parametrize(
    ("calendar", "span"),
    [
        (Calendar(2023), year(2023)),
        (Calendar(2023, 5), Span(12 * 2023 + 4, 12 * 2023 + 4)),
        (Calendar(2023, half=1), Span(12 * 2023, 12 * 2023 + 5)),
        (Calendar(2023, quarters=(1, 3)), Span(12 * 2023, 12 * 2023 + 8)),
        (Calendar(2021, until=2025), Span(12 * 2021, 12 * 2025 + 11)),
        (Calendar(plan=14), Span(12 * 2021, 12 * 2025 + 11)),
        (Calendar(decade=1980), Span(12 * 1980, 12 * 1990 - 1)),
    ],
)
def test_a_date_is_a_span_of_months(calendar: Calendar, span: Span) -> None:
    assert span_of(calendar) == span


def test_a_date_without_a_year_is_in_the_year_that_is_known() -> None:
    assert span_of(Calendar(month=5), 2023) == Span(12 * 2023 + 4, 12 * 2023 + 4)
    assert span_of(Calendar(month=5)) is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("比上年", 2022),
        ("前年", 2021),
        ("the previous year", 2022),
        ("the year before last", 2021),
        ("明年", 2024),
    ],
)
def test_words_name_a_year_seen_from_another(words: str, named: int) -> None:
    assert relative_span(words, 2023) == year(named)


def test_words_name_no_year_where_none_is_known() -> None:
    assert relative_span("上年", 0) is None
    assert relative_span("exports", 2023) is None
