"""Number and verbs of terms."""

import pytest

from jjjdoc.language.term.spellings import is_verb, plural, singular, verb_forms


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("center", "centers"),
        ("city", "cities"),
        ("railway", "railways"),
        ("bus", "buses"),
        ("branch", "branches"),
        ("industry", "industries"),
        ("box", "boxes"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("centers", "center"),
        ("cities", "city"),
        ("branches", "branch"),
        ("classes", "class"),
        ("boxes", "box"),
        ("services", "service"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize("word", ["class", "basis", "campus", "statistics", "city", "gas", "development"])
def test_what_is_no_plural(word: str) -> None:
    assert singular(word) is None


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("relocate", ("relocates", "relocating", "relocated", "relocation of")),
        ("promote", ("promotes", "promoting", "promoted")),
        ("carry", ("carries", "carrying", "carried")),
        ("build", ("builds", "building", "built")),
        ("deepen", ("deepens", "deepening", "deepened")),
    ],
)
def test_verbs(verb: str, forms: tuple[str, ...]) -> None:
    assert is_verb(verb)
    assert verb_forms(verb) == forms
