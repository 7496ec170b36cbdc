"""The places of keys in TOML."""

import pytest

from jjjdoc.config.table import KeyPath, KeyPlaces
from jjjdoc.locations import SourceText

TEXT = '''\
# a = 1
first = """
second = 2
"""
third = [
  "]", # ]
  { fourth = 4 },
]
"fifth six".seventh = 7

  [ table . "in ner" ]
  eighth = { ninth = 9 }

[[list]]
tenth = 10 # [no]

[[list]]
tenth = 11
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("first",), 2, 1),
        (("third",), 5, 1),
        (("fifth six", "seventh"), 9, 1),
        (("table", "in ner"), 11, 5),
        (("table", "in ner", "eighth"), 12, 3),
        (("list", "0", "tenth"), 15, 1),
        (("list", "1", "tenth"), 18, 1),
        (("list", "1", "eleventh"), 17, 3),
        (("list",), 14, 3),
        (("table", "in ner", "eighth", "ninth"), 12, 3),
        (("table", "in ner", "eleventh"), 11, 5),
        (("second",), 1, 1),
        (("third", "fourth"), 5, 1),
    ],
)
def test_a_key_has_its_place_or_that_of_what_holds_it(path: KeyPath, line: int, column: int) -> None:
    start = KeyPlaces(SourceText("jjjdoc.toml", TEXT)).place(path).start
    assert (start.line, start.column) == (line, column)
