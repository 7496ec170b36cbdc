"""Languages as Word knows them."""

import pytest

from jjjdoc.ooxml.runs import language_element, word_language


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("en", "en-US"),
        ("en-US", "en-US"),
        ("en-GB", "en-GB"),
        ("zh", "zh-CN"),
        ("zh-CN", "zh-CN"),
        ("zh-Hans", "zh-CN"),
        ("zh-Hans-CN", "zh-CN"),
        ("zh-Hant", "zh-TW"),
        ("zh-HK", "zh-HK"),
    ],
)
def test_tags(tag: str, known: str) -> None:
    assert word_language(tag) == known


def test_each_script_of_a_run_has_its_language() -> None:
    assert language_element("zh-Hans") == '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    assert language_element("en-GB") == '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>'
