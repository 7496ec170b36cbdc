"""Dates with their days, what runs from one to another, and how long that is."""

from datetime import date

import pytest

from jjjdoc.language.claim.dates.dated import DatedText, dated_texts
from jjjdoc.language.claim.dates.stretch import stretches
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.date import relate
from language.claim.claims import text_of


def document(written: str, language: str) -> Claims:
    texts = (text_of(written, language),)
    return Claims(texts, read_claims(texts))


def dated(written: str, language: str) -> DatedText:
    (found,) = dated_texts(document(written, language))
    return found


def test_a_date_without_a_year_is_in_that_of_the_date_it_runs_to() -> None:
    (sentence,) = dated("It ran from 3 June to 9 June 2023.", "en").sentences
    assert [each.first for each in sentence.dates] == [date(2023, 6, 3), date(2023, 6, 9)]
    assert all(each.is_sure for each in sentence.dates)


def test_a_winter_begins_in_the_year_before() -> None:
    (sentence,) = dated("It ran from 15 November to 15 March 2023.", "en").sentences
    assert [each.first.year for each in sentence.dates] == [2022, 2023]


def test_a_sentence_goes_on_behind_a_semicolon() -> None:
    (sentence,) = dated("签订日期：2023年6月1日；到期日期：2024年5月31日。", "zh").sentences
    assert len(sentence.dates) == 2


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("from 3 June to 9 June 2023", "en"),
        ("The fair opened on 3 June and closed on 9 June 2023.", "en"),
        ("工程于2022年5月开工，2023年3月完工。", "zh"),
        ("自2021年1月1日起至2023年6月30日止", "zh"),
    ],
)
def test_something_runs_from_one_date_to_the_next(written: str, language: str) -> None:
    found = dated(written, language)
    (sentence,) = found.sentences
    (stretch,) = stretches(found.text, sentence.dates)
    assert (stretch.begin, stretch.end) == sentence.dates


@pytest.mark.parametrize(
    ("written", "holds"),
    [
        ("From 2014 to 2024, over ten years, it grew.", True),
        ("From 2014 to 2024, over eleven years, it grew.", True),
        ("From 2014 to 2024, over nine years, it grew.", False),
        ("The five-month period from January to May 2023 was dry.", True),
        ("The six-month period from January to May 2023 was dry.", False),
        ("The lease runs for two years, from 1 May 2021 to 30 April 2023.", True),
        ("The lease runs for three years, from 1 May 2021 to 30 April 2023.", False),
    ],
)
def test_both_ends_of_a_length_may_be_counted_or_one(written: str, holds: bool) -> None:
    lengths = [each for each in relate(document(written, "en")) if each.message == "length"]
    assert [each.holds for each in lengths] == [holds]
