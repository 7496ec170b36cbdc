import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.loader.table_text import guard, unguard

cells = st.text(st.sampled_from("'=+-@\t\r＝＠ a甲"), max_size=6)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "'=1"])
def test_what_would_be_run_stands_behind_an_apostrophe(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=b", "1-2", "'tis", "“=”"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert guard(cell) == unguard(cell) == cell


@given(cell=cells)
def test_any_cell_comes_back(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert not guard(cell).lstrip(" ").startswith(tuple("=+-@\t\r＝＠"))
