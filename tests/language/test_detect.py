"""The language of a text by its script, and the characters that stand for what is no prose."""

import re

import pytest

from jjjdoc.language.fold import fold
from jjjdoc.language.opaque import OPAQUE, StandIns, is_opaque
from jjjdoc.language.script import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("京津冀协同发展", "zh"),
        ("经NDRC批准", "zh"),
        ("GDP达到10.4万亿元", "zh"),
        ("PM2.5年均浓度为32微克/立方米", "zh"),
        ("〇", "zh"),
        ("The Xiong'an New Area (雄安新区) was named.", "en"),
        ("Beijing-Tianjin-Hebei（京津冀）", "en"),
        ("é", "en"),
        ("2023", None),
        ("，。—— %", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_stand_ins() -> None:
    stand_ins = StandIns()
    first, second = stand_ins.stand_in("a"), stand_ins.stand_in("b")
    assert stand_ins.stand_in("a") == first != second
    for char in (first, second):
        assert len(char) == 1
        assert is_opaque(char)
        assert re.fullmatch(f"[{OPAQUE}]", char)
        assert not re.match(r"[\w\s]", char)
        assert fold(char) == char
    assert not any(map(is_opaque, "a京，\ue000\ufffc😀\U00100000"))


def test_stand_ins_do_not_run_out() -> None:
    stand_ins = StandIns()
    assert all(is_opaque(stand_ins.stand_in(str(number))) for number in range(70_000))
