"""Edits inside scalars change what these say and nothing else; what would change more is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.loader.nodes import Mapping, Scalar
from jjjdoc.loader.rewrite import edit_inside_scalars
from jjjdoc.loader.text import spell_in_scalar
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

TEXT = """\
# kept  as it  is
plain: one  two # a  comment
literal: |
  the the
    end

double: "three  four"\x20
single: 'five  six'
folded: >-
  seven
  eight  nine
list: [a  b, 'c  d']
"""


def edit(old: str, new: str) -> Edit:
    start = TEXT.index(old)
    return Edit(start, start + len(old), old, new)


def changed(*edits: Edit) -> str:
    return edit_inside_scalars(SourceText("a.yaml", TEXT), edits)


def test_only_the_words_change() -> None:
    words = ("one  two", "the the", "three  four", "five  six", "eight  nine", "a  b", "c  d")
    edits = [edit(old, old.replace("  ", " ").replace("the the", "the")) for old in words]
    expected = TEXT
    for made in edits:
        expected = expected.replace(made.old, made.new)
    assert changed(*edits) == expected


def test_several_in_one_scalar_are_made() -> None:
    assert changed(edit("seven", "SEVEN"), edit("nine", "NINE")) == TEXT.replace("seven", "SEVEN").replace(
        "nine", "NINE"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one  two", "one #two"),
        ("one  two", "one: two"),
        ("three  four", 'three "four'),
        ("five  six", "five 'six"),
        ("the the", "the\nthe"),
        ("a  b", "a, b"),
        ("a  comment", "another"),
        ("kept  as", "kept as"),
        ("two # a", "two a"),
        ("plain:", "plain :"),
    ],
)
def test_what_would_change_more_is_refused(old: str, new: str) -> None:
    with pytest.raises(JjjdocError):
        changed(edit(old, new))


@given(st.sampled_from(["one  two", "three  four", "five  six", "eight  nine", "a  b"]), st.text(max_size=8))
def test_the_rest_of_the_file_says_what_it_said(old: str, new: str) -> None:
    try:
        result = changed(edit(old, new))
    except JjjdocError:
        return
    before, after = values(TEXT), values(result)
    assert len(before) == len(after)
    assert sum(first != second for first, second in zip(before, after, strict=True)) <= 1


def values(text: str) -> list[str]:
    root = parse_yaml(SourceText("", text))
    assert isinstance(root, Mapping)
    return [
        scalar.value
        for key, value in root.pairs
        for scalar in (key, *(value.items if not isinstance(value, Scalar | Mapping) else (value,)))
        if isinstance(scalar, Scalar)
    ]


@pytest.mark.parametrize(
    ("text", "word", "spelt"),
    [
        ("a: one two# three", "two", None),
        ("a: one:two three", "two", None),
        ("a: one, two three", "two", ""),
        ("a: one two three", "two", ""),
        ("a: 'one two# three'", "two", ""),
    ],
)
def test_what_is_deleted_leaves_no_mark_of_yaml_in_a_plain_scalar(
    text: str, word: str, spelt: str | None
) -> None:
    source = SourceText("a.yaml", text)
    root = parse_yaml(source)
    assert isinstance(root, Mapping)
    scalar = root.get("a")
    assert isinstance(scalar, Scalar)
    start = text.index(word)
    assert spell_in_scalar(source, scalar, "", start, start + len(word), markup=False) == spelt
