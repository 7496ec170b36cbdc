"""Display width, padding and truncation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.width import display_width, pad, truncate


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("京津冀", 6),
        ("10.4万亿元", 10),
        ("“四个中心”", 10),
        ("北京——天津……", 12),
        ("ＡＢ", 4),
        ("ｱｲ", 2),
        ("e\u0301", 1),
        ("a\u200bb\ufeff", 2),
        ("😀", 2),
        ("𠮷", 2),
        ("a\tb\n", 2),
        ("\u00a0\u00ad", 2),
        ("각", 2),
    ],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(("align", "padded"), [("left", "京津  "), ("right", "  京津"), ("center", " 京津 ")])
def test_pad(align, padded) -> None:
    assert pad("京津", 6, align) == padded


def test_pad_keeps_what_is_wider() -> None:
    assert pad("京津冀", 5) == "京津冀"


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("京津冀协同", 10, "京津冀协同"),
        ("京津冀协同", 9, "京津冀协…"),
        ("京津冀协同", 8, "京津冀…"),
        ("abc", 2, "a…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_truncate(text: str, width: int, cut: str) -> None:
    assert truncate(text, width) == cut


@given(st.text(max_size=30), st.text(max_size=30))
def test_width_is_additive(first: str, second: str) -> None:
    assert display_width(first + second) == display_width(first) + display_width(second)


@given(st.text(max_size=30), st.integers(0, 40))
def test_truncate_fits(text: str, width: int) -> None:
    cut = truncate(text, width)
    assert display_width(cut) <= width
    assert cut == text or text.startswith(cut.removesuffix("…"))


@given(st.text(max_size=30), st.integers(0, 40), st.sampled_from(["left", "center", "right"]))
def test_pad_fills(text, width, align) -> None:
    padded = pad(text, width, align)
    assert display_width(padded) == max(width, display_width(text))
    assert text in padded
