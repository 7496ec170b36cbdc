"""Folding keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.fold import fold


@given(st.text())
def test_length_is_kept(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_what_is_folded_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Xiong’an Xiongʼan XIONG`AN", "xiong'an xiong'an xiong'an"),
        ("Beijing–Tianjin‐Hebei", "beijing-tianjin-hebei"),
        ("ＡＢ１２（ａ）", "ab12(a)"),
        ("a\u00a0b\u3000c\td\ne", "a b c d e"),
        ("“x” „y”", '"x" "y"'),
        ("İstanbul Straße", "İstanbul straße"),
        ("ΣΟΦΟΣ σοφος", "σοφοσ σοφοσ"),
        ("北京—天津", "北京—天津"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded
