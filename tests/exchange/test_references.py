import pytest

from jjjdoc.exchange.references import set_off


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Down{fall}", "Down {fall}"),
        ("Down{fall}[^base]", "Down {fall}[^base]"),
        ("{share}growth of the [[bmc]]", "{share} growth of the [[bmc]]"),
        ("of the[[bmc]]", "of the [[bmc]]"),
        ("Down[^base]", "Down[^base]"),
        ("{share}, or ({rate})", "{share}, or ({rate})"),
        ("in the mid-{year}s of it", "in the mid-{year}s of it"),
        ("{share}", "{share}"),
    ],
)
def test_figures_at_the_edges_are_set_off_from_words(text: str, expected: str) -> None:
    assert set_off(text) == expected
