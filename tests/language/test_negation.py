"""Words that deny, and those that only look so."""

import pytest

from jjjdoc.pipeline.memory.search import negations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("不必调整，尚未完成，没有变化。", ("不", "未", "没")),
        ("不断提高，不仅如此，不同地区，非常重要，未来五年，无论如何，除非，否则。", ()),
        ("非首都功能，无障碍，是否，非物质，非遗。", ("非", "无", "非")),
    ],
)
def test_chinese(text: str, found: tuple[str, ...]) -> None:
    assert negations(text, "zh-CN") == found


def test_english() -> None:
    text = "It did not, it didn't, and NO one cannot. Nothing notable, a note of nonsense."
    assert negations(text, "en") == ("not", "n't", "no", "cannot")
