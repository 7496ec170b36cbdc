"""Characters that are only set in another way."""

from __future__ import annotations

from jjjdoc.language.fold import as_plainly_set


def test_spaces_hyphens_and_apostrophes() -> None:
    assert (
        as_plainly_set("CNY\u00a010.4\u202ftrillion, Xi\u2019an\u2011east") == "CNY 10.4 trillion, Xi'an-east"
    )


def test_what_says_something_else_stays() -> None:
    for text in ("2013\u20132023", "\u201cone core\u201d", "\u3000", "\uff0c", "A"):
        assert as_plainly_set(text) == text
