"""Relationships, and targets as URIs that Word takes."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.ooxml.package import Relationships, word_uri


def test_a_target_has_one_relationship() -> None:
    relationships = Relationships("x")
    assert relationships.add("hyperlink", "https://a.cn", external=True) == "x1"
    assert relationships.add("image", "media/a.png") == "x2"
    assert relationships.add("hyperlink", "https://a.cn", external=True) == "x1"
    assert [(item.id, item.external) for item in relationships.all()] == [("x1", True), ("x2", False)]


@pytest.mark.parametrize(
    ("target", "uri"),
    [
        ("https://example.cn/a_(b)?c=1&d=2#e", "https://example.cn/a_(b)?c=1&d=2#e"),
        ("https://example.cn/京津冀", "https://example.cn/%E4%BA%AC%E6%B4%A5%E5%86%80"),
        ("https://example.cn/100%/a%20b", "https://example.cn/100%25/a%20b"),
        ("mailto:a@b.cn", "mailto:a@b.cn"),
        ("annex/a b.pdf", "annex/a%20b.pdf"),
        ("https://", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_uris(target: str, uri: str | None) -> None:
    assert word_uri(target) == uri


@given(st.text(max_size=40))
def test_a_uri_is_ascii_and_can_be_taken_apart(text: str) -> None:
    uri = word_uri(text)
    if uri is not None:
        assert uri.isascii()
        assert not set(uri) & set(' <>"\\^`{|}')
        urlsplit(uri)
