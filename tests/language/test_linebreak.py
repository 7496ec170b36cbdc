"""Line breaking by display width, by the rules of Chinese and of Latin text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width

CHINESE = (
    "推进“四个中心”“四个服务”建设——《京津冀协同发展规划纲要》（以下简称《纲要》）指出：2023年达10.4万亿元。"
)


def test_chinese_paragraph() -> None:
    assert wrap(CHINESE, 20, "zh-CN") == [
        "推进“四个中心”“四个",
        "服务”建设——《京津冀",
        "协同发展规划纲要》",
        "（以下简称《纲要》）",
        "指出：2023年达10.4万",
        "亿元。",
    ]


def test_english_paragraph_with_a_hanging_indent() -> None:
    text = "The Beijing-Tianjin-Hebei region’s output—CNY 10.4 trillion—grew."
    assert wrap(text, 24, "en", initial="- ", subsequent="  ") == [
        "- The Beijing-Tianjin-",
        "  Hebei region’s output—",
        "  CNY 10.4 trillion—",
        "  grew.",
    ]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("增长26.5%左右", "zh", ["增", "长", "26.5%", "左", "右"]),
        ("2014—2024年", "zh", ["2014—2024", "年"]),
        ("北京—上海", "zh", ["北", "京—", "上", "海"]),
        ("是——对……的", "zh", ["是——", "对……", "的"]),
        ("（一）“甲”", "zh", ["（一）", "“甲”"]),
        ("甲/乙 丙", "zh", ["甲/乙", "丙"]),
        ("甲\u00a0乙", "zh", ["甲\u00a0乙"]),
        ("甲(abc)乙(丙)", "zh", ["甲", "(abc)", "乙", "(丙)"]),
        ("甲 。", "zh", ["甲 。"]),
        ("Xi’an area", "en", ["Xi’an", "area"]),
        ("CNY\u00a010 5 % x", "en", ["CNY\u00a010", "5", "%", "x"]),
        ("well-known 2021-2025 A-B", "en", ["well-", "known", "2021-2025", "A-B"]),
        ("e\u0301 中\u0301国", "en", ["e\u0301", "中\u0301", "国"]),
    ],
)
def test_what_is_not_broken(text, language, words) -> None:
    assert wrap(text, 1, language) == words


def test_long_words_are_kept_or_cut() -> None:
    assert wrap("见 https://example.cn/", 8, "zh") == ["见", "https://example.cn/"]
    assert wrap("见 https://example.cn/", 8, "zh", cut=True) == ["见", "https://", "example.", "cn/"]
    assert wrap("trillion, x", 8, "en", cut=True) == ["trillio", "n, x"]
    assert wrap("（https://example.cn）。", 19, "zh", cut=True) == ["（https://example.c", "n）。"]
    assert wrap("京津", 1, "zh", cut=True) == ["京", "津"]


def test_white_space() -> None:
    assert wrap("", 10, "en") == [""]
    assert wrap("  ", 10, "en", initial="- ") == ["-"]
    assert wrap("  a  b  ", 10, "en") == ["a  b"]
    assert wrap("a\nb", 1, "en") == ["a", "b"]


TEXTS = st.text(
    st.sampled_from("京津冀a1.,%-—…·“”‘’（）《》。，、：() \u00a0\u3000/é\u0301😀\x0b") | st.characters(),
    max_size=60,
)
LANGUAGES = st.sampled_from(["zh-CN", "en"])


def without_space(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


@given(TEXTS, st.integers(1, 20), LANGUAGES, st.booleans())
def test_nothing_is_lost(text, width, language, cut) -> None:
    lines = wrap(text, width, language, cut=cut)
    assert without_space("".join(lines)) == without_space(text)
    at = 0
    for line in lines:  # white space inside a line is as it was
        at = text.index(line, at) + len(line)


@given(TEXTS, st.integers(1, 20), LANGUAGES)
def test_a_line_is_too_long_only_if_it_cannot_be_broken(text, width, language) -> None:
    for line in wrap(text, width, language):
        assert display_width(line) <= width or wrap(line, 1, language) == [line]


@given(TEXTS, st.integers(4, 20), LANGUAGES)
def test_cut_lines_fit(text, width, language) -> None:
    lines = wrap(text, width, language, initial="· ", subsequent="  ", cut=True)
    assert all(display_width(line) <= width for line in lines)


@given(TEXTS, st.integers(1, 20), LANGUAGES)
def test_no_mark_stands_where_it_must_not(text, width, language) -> None:
    lines = wrap(text, width, language)
    assert not any(line[:1] in set("。，、；：？！）》”’％·…") for line in lines[1:])
    assert not any(line[-1:] in set("（《“‘") for line in lines[:-1])


@given(st.text("京津a 1—…", max_size=40), st.integers(1, 12))
def test_dashes_and_ellipses_are_not_split(text, width) -> None:
    lines = wrap(text, width, "zh")
    for above, below in pairwise(lines):
        assert above[-1] + below[0] not in ("——", "……")
