"""Widths of columns."""

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.ooxml.tables import Column, cell, fit_columns, row, table

COLUMNS = st.lists(
    st.builds(
        lambda least, more, usual: Column(least + more, least, usual),
        st.integers(0, 5000),
        st.integers(0, 5000),
        st.integers(0, 9000),
    ),
    min_size=1,
    max_size=12,
)


@given(COLUMNS, st.integers(1000, 12_000))
def test_columns_fill_the_table(columns: list[Column], total: int) -> None:
    widths = fit_columns(columns, total)
    assert sum(widths) == total
    assert all(width >= 0 for width in widths)
    if sum(column.least for column in columns) <= total >= sum(column.wanted for column in columns):
        assert all(
            width >= column.wanted - len(columns) for width, column in zip(widths, columns, strict=True)
        )


def test_a_narrow_column_is_not_squeezed_by_a_wide_one() -> None:
    widths = fit_columns([Column(9000, 1000, 6000), Column(1200, 600, 1200), Column(1500, 600, 1500)], 8000)
    assert widths == [5300, 1200, 1500]


def test_the_rest_is_divided_by_what_columns_hold() -> None:
    first, second = fit_columns([Column(9000, 500, 4000), Column(9000, 500, 1000)], 9000)
    assert (first, second) == (6000, 3000)


def test_none_gets_less_than_its_longest_word() -> None:
    first, second = fit_columns([Column(9000, 3500, 1), Column(9000, 500, 9000)], 5000)
    assert (first, second) == (3500, 1500)


def test_a_header_row_repeats_and_rows_are_not_split() -> None:
    made = row([cell("<w:p/>", 10)], header=True)
    assert "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" in made
    assert "trPr" not in row([], whole=False)


def test_widths_stand_in_the_grid() -> None:
    made = table("S", [100, 200], [row([cell("<w:p/>", 300, span=2)])], caption='"a" & b')
    assert '<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/></w:tblGrid>' in made
    assert '<w:tblW w:w="300" w:type="dxa"/>' in made
    assert '<w:tblLayout w:type="fixed"/>' in made
    assert '<w:gridSpan w:val="2"/>' in made
    assert 'w:tblCaption w:val="&quot;a&quot; &amp; b"' in made
