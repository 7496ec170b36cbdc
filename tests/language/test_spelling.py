"""The table of American and British spellings."""

import pytest

from jjjdoc.language.spelling import Spelling, spelling_of


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("centre", "center"),
        ("centres", "centers"),
        ("neighbourhoods", "neighborhoods"),
        ("travelled", "traveled"),
        ("programme", "program"),
        ("analysing", "analyzing"),
        ("kilometres", "kilometers"),
        ("paediatric", "pediatric"),
        ("fulfilment", "fulfillment"),
    ],
)
def test_each_of_a_pair_names_the_other(british: str, american: str) -> None:
    assert spelling_of(british) == Spelling("British", american)
    assert spelling_of(american) == Spelling("American", british)


def test_words_in_ize_are_no_evidence_of_american_spelling() -> None:
    assert spelling_of("modernisation") == Spelling("British", "modernization")
    assert spelling_of("modernization") == Spelling("-ize", "modernisation")


SPELT_ALIKE = """
    license practice check story draft ton catalogue dialogue size prize exercise enterprise advertise supervise
    compromise revise glamour four hour contour precise promise rise meter tire fetus
"""
"""By both, or by the British in another sense."""


@pytest.mark.parametrize("word", SPELT_ALIKE.split())
def test_words_that_tell_nothing(word: str) -> None:
    assert spelling_of(word) is None


def test_what_the_british_alone_write() -> None:
    assert spelling_of("licence") == Spelling("British", "license")
    assert spelling_of("metres") == Spelling("British", "meters")
