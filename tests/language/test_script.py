"""Script of single characters."""

import pytest

from jjjdoc.language.script import is_han, is_wide


@pytest.mark.parametrize("char", "京鿿㐀々〇𠮷\U00030000\U000323af\uf900\u2f00")
def test_han(char: str) -> None:
    assert is_han(char)
    assert is_wide(char)


@pytest.mark.parametrize("char", "aé9 “”‘’—…·、。，（Ａ￥あアㄅ가😀\u0301")
def test_not_han(char: str) -> None:
    assert not is_han(char)


@pytest.mark.parametrize("char", "、。，：；？！（）《》「」〈〉〔〕～％Ａ９￥あアㄅ\u3000㎡㈠︰﹏")
def test_wide(char: str) -> None:
    assert is_wide(char)


@pytest.mark.parametrize("char", "aé9 ,.%\u00a0“”‘’—…·°×αЖ가ㅏ｡😀\u0301\ue000")
def test_not_wide(char: str) -> None:
    assert not is_wide(char)
