"""What an edit really changes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.pipeline.review.hunks import Hunk, hunks

TEXTS = st.text(alphabet="ab\u00a0 ,京津\u0301", max_size=60)


def applied(old: str, found: tuple[Hunk, ...]) -> str:
    for hunk in reversed(found):
        old = old[: hunk.start] + hunk.new + old[hunk.end :]
    return old


@given(TEXTS, TEXTS)
def test_hunks_make_the_new_text(old: str, new: str) -> None:
    found = hunks(old, new)
    assert applied(old, found) == new
    assert all(one.end < other.start for one, other in pairwise(found))


def test_what_stays_the_same_is_in_none() -> None:
    old = "Focusing on\u00a0the functions of the capital, Beijing has\u00a0used its strength, and grown."
    assert hunks(old, old.replace("\u00a0", " ")) == (Hunk(11, 12, " "), Hunk(53, 54, " "))
    assert hunks("京津冀协同发展,成效显著", "京津冀协同发展，成效显著") == (Hunk(7, 8, "，"),)
    assert hunks("a lake", "a lake") == ()


def test_words_are_whole_and_hunks_apart() -> None:
    assert hunks("The counties are near.", "The country is near.") == (Hunk(4, 16, "country is"),)


def test_a_long_text_takes_no_long_time() -> None:
    old = "word\u00a0" * 20_000
    assert len(hunks(old, "word " * 20_000)) == 1
