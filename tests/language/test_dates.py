"""Dates written out, whatever region the tag names."""

from datetime import date

import pytest

from jjjdoc.language.labels import write_date


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("zh-CN", "2024年3月1日"),
        ("zh", "2024年3月1日"),
        ("en", "March 1, 2024"),
        ("en-US", "March 1, 2024"),
        ("en-GB", "1 March 2024"),
        ("en-CN", "March 1, 2024"),
    ],
)
def test_a_date_is_written_as_its_language_has_it(language: str, written: str) -> None:
    assert write_date(date(2024, 3, 1), language) == written
