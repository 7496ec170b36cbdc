import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.term.spellings import search_key, unify


@pytest.mark.parametrize(
    "spelling", ["Xiong'an", "Xiong’an", "Xiongʼan", "Xiong`an", "Xiong´an", "Ｘｉｏｎｇ＇ａｎ"]
)
def test_apostrophes_and_width_make_no_difference(spelling: str) -> None:
    assert unify(spelling) == "Xiong'an"
    assert search_key(spelling) == "xiong'an"


def test_white_space_is_single() -> None:
    assert unify(" No.\u00a04  High\u3000School ") == "No. 4 High School"


def test_unify_keeps_case_hyphens_and_quotation_marks() -> None:
    assert unify("“High-Quality” Development") == "“High-Quality” Development"


@pytest.mark.parametrize("spelling", ["high-quality", "High Quality", "“high–quality”", 'HIGH‑QUALITY "'])
def test_case_hyphens_and_quotation_marks_do_not_hide_a_term(spelling: str) -> None:
    assert search_key(spelling) == "high quality"


def test_compatibility_forms_are_found() -> None:
    assert search_key("劣Ⅴ类") == search_key("劣V类")
    assert search_key("km²") == search_key("KM2")


@given(st.text())
def test_keys_are_stable(text: str) -> None:
    assert unify(unify(text)) == unify(text)
    assert search_key(unify(text)) == search_key(text)
