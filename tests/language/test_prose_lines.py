from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.prose_lines import break_prose, join_lines, rebreak_prose

TEXTS = st.lists(
    st.sampled_from(["京津", "冀", "。", "（", "A", "b1", " ", "-", "2023", "{gdp}", ","]), min_size=1
).map("".join)
LANGUAGES = st.sampled_from(["zh-CN", "en"])


@given(TEXTS.filter(str.strip).map(str.strip), st.lists(TEXTS.filter(str.strip)), LANGUAGES)
def test_lines_say_what_the_text_says(text: str, old: list[str], language: str) -> None:
    lines = rebreak_prose(text, old, 8, language)
    assert join_lines(lines, language) == text


def test_only_lines_with_a_change_are_broken_anew() -> None:
    old = ["京津冀协同发展，", "三地共同推进，", "成效显著。"]
    assert rebreak_prose("京津冀协同发展，三地携手推进，成效显著。", old, 40, "zh-CN") == [
        old[0],
        "三地携手推进，",
        old[2],
    ]
    assert rebreak_prose("京津冀协同发展，成效显著。", old, 40, "zh-CN") == [old[0], old[2]]


def test_no_word_is_left_on_a_line_by_itself() -> None:
    old = ["one two three", "four five six", "seven eight"]
    assert rebreak_prose("one two three fourteen five six seven eight", old, 13, "en") == [
        "one two three", "fourteen five", "six seven", "eight",
    ]  # fmt: skip


def test_lines_are_not_wider_than_they_may_be() -> None:
    assert list(break_prose("a few words of text", 8, "en")) == ["a few", "words of", "text"]
