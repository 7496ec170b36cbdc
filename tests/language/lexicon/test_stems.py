"""What the forms of an English word have in common."""

from __future__ import annotations

import pytest

from jjjdoc.language.lexicon.stems import stem, words_of


@pytest.mark.parametrize(
    "forms",
    [
        "industry industries industrial",
        "agriculture agricultural",
        "advertising advertise advertisement",
        "develop developer development developing",
        "resident residents residential",
        "woman women",
        "city cities",
        "owner owners",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len(set(map(stem, forms.split()))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "employer employee",
        "wire wireless",
        "international internal internet",
        "student study",
        "contract contrast",
        "company compare",
        "national nature",
    ],
)
def test_other_words_have_other_stems(words: str) -> None:
    assert len(set(map(stem, words.split()))) == len(words.split())


def test_words_without_meaning_of_their_own_are_left_out() -> None:
    text = "the owners' committee of 12 towns"
    assert [text[start:end] for start, end, _ in words_of(text)] == ["owners", "committee", "towns"]
