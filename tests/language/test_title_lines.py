"""Titles are broken at the sense, into lines that look well together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.title_lines import WORDS, em_width, title_breaks


def lines(text: str, language: str, ems: float = 20) -> list[str]:
    edges = (0, *title_breaks(text, language, ems), len(text))
    return [text[start:end] for start, end in pairwise(edges)]


@pytest.mark.parametrize(
    "title",
    [
        "国务院办公厅关于加快推进电子证照|扩大应用领域和全国互通互认的意见",
        "北京市人民政府关于2023年国民经济|和社会发展计划执行情况的报告",
        "京津冀协同发展领导小组办公室关于印发|《京津冀协同发展十年总结》的通知",
        "关于任命张三同志为雄安新区|管理委员会主任的通知",
        "关于做好2024年上半年大气污染防治|和水污染防治重点工作的通知",
        "关于成立三地联席会议的函",
    ],
)
def test_titles_of_official_documents(title: str) -> None:
    assert lines(title.replace("|", ""), "zh") == title.split("|")


@pytest.mark.parametrize(
    "title",
    [
        "Ten Years of Coordinated Development |of the Beijing-Tianjin-Hebei Region",
        "Report on the Implementation |of the 2023 Plan for National Economic |and Social Development in Beijing",
        "Winter Olympics",
    ],
)
def test_english_titles(title: str) -> None:
    assert lines(title.replace("|", ""), "en") == title.split("|")


def test_names_are_not_divided() -> None:
    """Nobody knows where a name ends: it stays whole, whatever the lines look like."""
    name = "欧阳娜塔莉亚"
    for count in range(8, 20):
        title = f"关于{'进一步' * 2}加强{name}同志工作的通知"
        assert any(name in line for line in lines(title, "zh", count))


def test_what_the_author_keeps_together_is_not_divided() -> None:
    title = "关于京津冀协同发展十年进展情况的报告"
    whole = (2, len(title) - 3)
    assert title_breaks(title, "zh", 12)
    assert all(not whole[0] < place < whole[1] for place in title_breaks(title, "zh", 12, [whole]))


@given(
    st.lists(st.sampled_from([*sorted(WORDS), "的", "和", "2023年", "《规划》", "甲乙"]), max_size=14),
    st.integers(4, 30),
)
def test_lines_fit_and_say_the_title(words: list[str], ems: int) -> None:
    title = "".join(words)
    found = lines(title, "zh", ems)
    assert "".join(found) == title
    if len(found) > 1:
        assert all(em_width(line) <= ems for line in found)
        assert all(line[0] not in "的、，》）" for line in found[1:])


@given(st.text(max_size=80), st.sampled_from(("zh", "en")), st.floats(0, 40))
def test_anything_can_be_a_title(text: str, language: str, ems: float) -> None:
    breaks = title_breaks(text, language, ems)
    assert list(breaks) == sorted(set(breaks))
    assert all(0 < place < len(text) for place in breaks)


def test_a_line_that_just_fits_by_its_letters_is_too_long_in_chinese() -> None:
    title = "关于印发《京津冀协同发展三年行动计划（2024—2026年）》重点任务分工方案的通知"
    assert em_width("（2024—2026年）", chinese=True) == 8.25
    assert em_width("“一核”", chinese=True) == 4
    assert lines(title, "zh", 20) == [
        "关于印发《京津冀协同发展",
        "三年行动计划（2024—2026年）》",
        "重点任务分工方案的通知",
    ]
