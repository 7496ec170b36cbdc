"""Edits in place: only what is meant changes, in its own style, and the file is replaced as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.rewrite import apply_edits, replace_prose, replace_scalar, replace_scalars
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [found for item in node.items for found in scalars(item)]
        case Mapping():
            return [found for key, value in node.pairs for found in (key, *scalars(value))]


def replaced(text: str, old: str, new: str) -> str:
    """Return a file after the scalar with the old value has been given the new one."""
    source = SourceText("f", text)
    scalar = next(found for found in scalars(parse_yaml(source)) if found.value == old)
    return apply_edits(text, [replace_scalar(source, scalar, new)])


# --- edits


def test_edits_are_made_in_any_order() -> None:
    edits = [Edit(4, 5, "e", "E"), Edit(0, 1, "a", ""), Edit(2, 2, "", "+"), Edit(2, 2, "", "-")]
    assert apply_edits("abcde", edits) == "b+-cdE"
    assert apply_edits("abc", []) == "abc"


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ([Edit(5, 6, "x", "y")], "line 2: the text to change is no longer there"),
        ([Edit(20, 21, "x", "y")], "no longer there"),
        ([Edit(0, 3, "abc", ""), Edit(2, 4, "c\n", "")], "line 1: two changes overlap"),
    ],
)
def test_edits_that_do_not_fit_are_refused(edits: list[Edit], words: str) -> None:
    with pytest.raises(JjjdocError, match=words):
        apply_edits("abc\ndef\n", edits)


# --- scalars


@pytest.mark.parametrize(
    ("text", "old", "new", "changed"),
    [
        ("- a: 文  # c\n", "文", "字 x", "- a: 字 x  # c\n"),
        ("- a: 文\n", "文", "字: x", '- a: "字: x"\n'),
        ("- a: 文\n", "文", "no", '- a: "no"\n'),
        ("- a: 10.4\n", "10.4", "11", "- a: 11\n"),
        ("{a: x, b: y}\n", "x", "x, z", '{a: "x, z", b: y}\n'),
        ("a: x, y\n", "x, y", "x, z", "a: x, z\n"),
        ("a:\nb: x\n", "", "z", "a: z\nb: x\n"),
        ("a:\nb: x\n", "", "z\n", "a: |\n  z\nb: x\n"),
        ("- a: 'it''s'\n", "it's", "she's", "- a: 'she''s'\n"),
        ("- a: 'x'\n", "x", "x\ny", '- a: "x\\ny"\n'),
        ('a: "x"\n', "x", 'q " \\ \t \x85\u2028', 'a: "q \\" \\\\ \\t \\x85\\u2028"\n'),
        ("old: x\n", "old", "new", "new: x\n"),
        ("a: |\n    文\n\n\n# c\nb: x\n", "文\n", "字\n行\n", "a: |\n    字\n    行\n\n\n# c\nb: x\n"),
        ("a: |  # c\n  文\n", "文\n", "字", "a: |-  # c\n  字\n"),
        ("a: |-\n  文\n", "文", "字\n", "a: |\n  字\n"),
        ("a: |+\n  文\n\nb: x\n", "文\n\n", "字\n\n\n", "a: |+\n  字\n\n\nb: x\n"),
        ("a: |2\n   文\n", " 文\n", "字\n", "a: |2\n  字\n"),
        ("a: |\n  文", "文", "字", "a: |\n  字"),
        ("a: |\nb: x\n", "", "字\n", "a: |\n  字\nb: x\n"),
        ("- - a: |\n      文\n", "文\n", " 字\n", '- - a: " 字\\n"\n'),
        ("a: >\n  one\n  two\n", "one two\n", "three\nfour\n", "a: >\n  three\n\n  four\n"),
        ("a: |\r\n  文\r\nb: x\r\n", "文\n", "字\n行\n", "a: |\r\n  字\r\n  行\r\nb: x\r\n"),
        ("a: &k x\nb: *k\n", "x", "y", "a: &k y\nb: *k\n"),
    ],
)
def test_new_value_in_the_old_style(text: str, old: str, new: str, changed: str) -> None:
    assert replaced(text, old, new) == changed


def test_prose_keeps_the_white_space_around_it() -> None:
    text = "a: |\n\n  文\n  字\n\nb: 'x'\nc:\n"
    source = SourceText("f", text)
    found = scalars(parse_yaml(source))
    edits = replace_scalars(
        source, [replace_prose(found[1], "新"), replace_prose(found[3], "y"), replace_prose(found[5], "z")]
    )
    assert apply_edits(text, edits) == "a: |\n\n  新\n\nb: 'y'\nc: |\n  z\n"


def test_what_no_text_may_hold_is_refused() -> None:
    with pytest.raises(JjjdocError, match="nothing was changed"):
        replaced("a: x\n", "x", "\0")


INLINE = st.sampled_from(
    [*"中，。 ab1é'\"\\{}[]#:-|>,\t&*!%", "😀", "\xa0", "“", " #", ": ", "\u2028", "\x85"]
)
VALUES = st.one_of(
    st.lists(INLINE, max_size=8).map("".join),
    st.lists(st.one_of(INLINE, st.just("\n")), max_size=12).map("".join),
    st.sampled_from(["no", "12", "~", "", "\n", "\n\n", "- a", "---", "...", "a: b", "文\n\n", "x\ny\n"]),
)
FILE = """\
# head
sections:
  - id: a   # c
    zh: |
      京津冀
      协同发展
    en: >-
      folded text
      of two lines

    keep: |+
      kept

  - {id: b, zh: 文, en: "quoted", list: [x, 'y', 1.5]}
  # comment
  - zh: 文字
    en: 'single ''quoted'''
    empty:
    deep:
      - - |2-
            indented
        - plain on
          two lines
tail: end
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@given(picks=st.dictionaries(st.integers(0, 27), VALUES, min_size=1, max_size=4))
def test_everything_else_stays(newline: str, picks: dict[int, str]) -> None:
    text = FILE.replace("\n", newline)
    source = SourceText("f", text)
    found = scalars(parse_yaml(source))
    expected = [picks.get(index, scalar.value) for index, scalar in enumerate(found)]
    edits = replace_scalars(source, [(found[index], value) for index, value in picks.items()])
    changed = apply_edits(text, edits)
    assert [scalar.value for scalar in scalars(parse_yaml(SourceText("f", changed)))] == expected
    assert changed.startswith(f"# head{newline}")
    assert f"  # comment{newline}" in changed
    assert ("\n" in changed.replace("\r\n", "")) == (newline == "\n")
