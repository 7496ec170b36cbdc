import difflib

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.difference import diff_lines, same_lines
from work import assert_linear

lines = st.lists(st.sampled_from("abcdefghij"), max_size=30)


def patched(before: list[str], diff: list[str]) -> list[str]:
    """Return what `patch` makes of a text; every line that the diff shows of it must be there."""
    after: list[str] = []
    at = 0
    for line in diff[2:]:
        if line.startswith("@@"):
            start, _, count = line.split()[1].removeprefix("-").partition(",")
            begin = int(start) - (count != "0")
            after += before[at:begin]
            at = begin
            continue
        if line[0] in " -":
            assert before[at] == line[1:]
            at += 1
        if line[0] in " +":
            after.append(line[1:])
    return after + before[at:]


@given(before=lines, after=lines)
def test_the_diff_leads_from_one_text_to_the_other(before: list[str], after: list[str]) -> None:
    diff = list(diff_lines(before, after, "r.yaml"))
    assert patched(before, diff) == after
    assert bool(diff) == (before != after)


@given(before=st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), unique=True), at=st.integers(0, 30))
def test_a_changed_line_is_shown_as_others_show_it(before: list[str], at: int) -> None:
    after = [*before[:at], "new", *before[at + 1 :]]
    assert list(diff_lines(before, after, "r")) == [
        line.rstrip() for line in difflib.unified_diff(before, after, "a/r", "b/r", lineterm="")
    ]


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    def diff(size: int) -> None:
        before = [line for number in range(size) for line in (f"- id: p{number}", "  zh: |", f"    {number}")]
        after = [line.replace("7", "seven") if "id" not in line else line for line in before]
        assert sum(line.startswith("+    ") for line in diff_lines(before, after, "r")) > size // 10

    assert_linear(diff, 1_000)


def test_lines_that_both_texts_have_in_one_order() -> None:
    assert list(same_lines([], ["a"])) == []
    assert list(same_lines(["a", "x", "b", "x"], ["a", "b", "y", "x"])) == [(0, 0), (2, 1), (3, 3)]
    assert list(same_lines(["a", "b"], ["b", "a"])) in ([(0, 1)], [(1, 0)])
