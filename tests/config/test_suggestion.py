"""What a misspelt name was meant to be."""

import pytest

from jjjdoc.config.suggestion import nearest, unknown
from jjjdoc.errors import Wording

RULES = ("english", "english.glued", "english.doubled_word", "structure.empty_section")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("english.double_word", "english.doubled_word"),
        ("English.Glue", "english.glued"),
        ("enlish", "english"),
        ("structure.section", "structure.empty_section"),
        ("english.nothing", None),
        ("zzz", None),
    ],
)
def test_the_nearest_name_is_alike_in_its_last_part(name: str, expected: str | None) -> None:
    assert nearest(name, RULES) == expected


def test_where_nothing_is_like_it_a_shorter_list_may_stand_for_all_names() -> None:
    message = Wording(en="no {name}", zh="{name}？")(name="zzz")
    assert unknown(message, "zzz", RULES, ("english",)).text("en") == "no zzz; available: english"
    assert unknown(message, "zzz", ("a", "b")).text("zh") == "zzz？，可用：a, b"
