"""Hashes of template texts."""

import hashlib

import pytest

from jjjdoc.model.translation import source_hash


@pytest.mark.parametrize(
    "same",
    [
        "Xi'an caf\u00e9 reached {output}.",
        "Xi'an cafe\u0301 reached {output}.",
        "  Xi'an caf\u00e9\n  reached\u3000{output}. ",
    ],
)
def test_white_space_and_unicode_form_do_not_count(same: str) -> None:
    text = "Xi'an caf\u00e9 reached {output}."
    assert source_hash(same) == hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.mark.parametrize("other", ["三地达到{output}", "三地达到{output@2013}。", "三地 达到{output}。"])
def test_everything_else_counts(other: str) -> None:
    assert source_hash(other) != source_hash("三地达到{output}。")
