import pytest

from jjjdoc.tags import best_matches, is_same_language, normal_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [("zh_CN.UTF-8", "zh-CN"), ("ZH-hans-cn", "zh-Hans-CN"), ("EN_us", "en-US"), (" en ", "en"), ("", ""), ("Chinese", "Chinese"), ("en-US-oxendict", "en-US-oxendict")],
)  # fmt: skip
def test_a_tag_has_one_spelling(written: str, tag: str) -> None:
    assert normal_tag(written) == tag


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("zh-Hans-CN", "zh-CN", True), ("zh-Hans", "zh", True), ("zh-TW", "zh-CN", False), ("zh-Hant", "zh-HK", True), ("en-US", "en-GB", True), ("en", "fr", False)],
)  # fmt: skip
def test_a_language_is_one_in_all_its_regions_and_another_in_another_script(
    one: str, other: str, same: bool
) -> None:
    assert is_same_language(one, other) is same


@pytest.mark.parametrize(
    ("wanted", "known", "meant"),
    [
        ("en-US", ("en",), ("en",)),
        ("en", ("en-GB",), ("en-GB",)),
        ("en-US", ("en-GB",), ("en-GB",)),
        ("en-US", ("en-GB", "en-US"), ("en-US",)),
        ("en-US", ("en-GB", "en"), ("en",)),
        ("en-AU", ("en-GB", "en-US"), ("en-GB", "en-US")),
        ("en", ("en-GB", "en-US"), ("en-GB", "en-US")),
        ("zh_hans_cn", ("en", "zh-CN"), ("zh-CN",)),
        ("zh-TW", ("zh-CN",), ()),
        ("fr", ("en",), ()),
    ],
)  # fmt: skip
def test_which_of_several_is_meant(wanted: str, known: tuple[str, ...], meant: tuple[str, ...]) -> None:
    assert best_matches(wanted, known) == meant
