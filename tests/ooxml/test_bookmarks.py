"""Names of bookmarks are legal, unlike one another, and always the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.ooxml.segments import Bookmarks, bookmark_name, segment_digest

IDS = st.from_regex(r"[a-z][a-z0-9_]{0,130}", fullmatch=True)
LANGUAGES = st.sampled_from(["zh", "zh-CN", "zh-Hans-CN", "en", "en-US"])


def names_in(xml: str) -> list[str]:
    return re.findall(r'w:name="([^"]*)"', xml)


def test_a_short_name_is_readable() -> None:
    assert bookmark_name("seg", "gdp", "zh-CN") == "seg_gdp_zh_CN"


def test_a_long_name_keeps_its_beginning() -> None:
    name = bookmark_name("seg", "a" * 64, "zh-CN")
    assert re.fullmatch("seg_a{19}_[0-9a-f]{16}", name)
    assert name != bookmark_name("seg", "a" * 64, "en")


@given(st.lists(st.tuples(IDS, LANGUAGES), max_size=30))
def test_names_are_legal_and_unique(segments: list[tuple[str, str]]) -> None:
    bookmarks = Bookmarks()
    xml = "".join(bookmarks.mark_segment(segment, language, "x", "") for segment, language in segments)
    names = names_in(xml)
    assert len({name.lower() for name in names}) == len(segments)
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert [mark.bookmark for mark in bookmarks.segments] == names
    starts = re.findall(r'bookmarkStart w:id="(\d+)"', xml)
    assert starts == re.findall(r'bookmarkEnd w:id="(\d+)"', xml)
    assert len(set(starts)) == len(starts)


def test_a_text_shown_again_is_numbered() -> None:
    bookmarks = Bookmarks()
    for _ in range(3):
        bookmarks.mark_segment("gdp", "en", "x", "")
    bookmarks.mark_segment("gdp_en_2", "en", "x", "")
    bookmarks.mark_segment("gdp", "EN-2", "x", "")
    assert [mark.bookmark for mark in bookmarks.segments] == [
        "seg_gdp_en",
        "seg_gdp_en_2",
        "seg_gdp_en_3",
        "seg_gdp_en_2_en",
        "seg_gdp_EN_2_2",
    ]


def test_many_repetitions_take_no_time() -> None:
    bookmarks = Bookmarks()
    for _ in range(20_000):
        bookmarks.mark("same", "")
    assert names_in(bookmarks.mark("same", "")) == ["same_20001"]


def test_digest_is_of_the_template_text() -> None:
    assert segment_digest("三地{gdp}。") == segment_digest("三地{gdp}。")
    assert segment_digest("") == "e3b0c44298fc1c14"  # the SHA-256 of nothing
