"""Tables for spreadsheets, and what spreadsheets make of them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.conftest import make_file, make_unit
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import read_units, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.findings import SourceError
from jjjdoc.model.translation import source_hash

texts = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]) | st.sampled_from("'=+-@;,\"\n"),
    min_size=1,
    max_size=12,
)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def written(table: list[dict[str, str]], **more: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(table[0]), **more)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue()


def test_units_come_back_as_they_were(sample: UnitFile) -> None:
    data = write_units(sample, "csv")
    assert data == write_units(sample, "csv")
    back = read_units(data, "f")
    assert (back.report, back.source_language, back.target_language) == ("small", "zh-CN", "en")
    for line, (there, here) in enumerate(zip(back.units, sample.units, strict=True), 2):
        assert (there.id, there.source, there.target) == (here.id, here.source, here.target)
        assert there.source_hash == here.source_hash
        assert there.sent == ("" if here.target is None else source_hash(here.target))
        assert there.line == line


@given(source=texts.map(str.strip).filter(bool), target=texts.map(str.strip).filter(bool))
def test_any_text_survives(source: str, target: str) -> None:
    (unit,) = read_units(write_units(make_file(make_unit("a", source, target)), "csv"), "f").units
    assert (unit.source, unit.target) == (source, target)


def test_no_cell_is_run(sample: UnitFile) -> None:
    data = write_units(make_file(make_unit("a", "=1+1", "@SUM(A1)"), make_unit("b", "-甲", "+1")), "csv")
    cells = [cell for row in rows(data) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))]
    assert data.startswith(b"\xef\xbb\xbf")
    assert [unit.target for unit in read_units(data, "f").units] == ["@SUM(A1)", "+1"]


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("gb18030", ","), ("utf-16", "\t")]
)
def test_as_spreadsheets_save_it(sample: UnitFile, encoding: str, delimiter: str) -> None:
    table = rows(write_units(sample, "csv"))
    back = read_units(written(table, delimiter=delimiter).encode(encoding), "f")
    assert [(unit.id, unit.source, unit.target, unit.sent) for unit in back.units] == [
        (unit.id, unit.source, unit.target, "" if unit.target is None else source_hash(unit.target))
        for unit in sample.units
    ]


def test_columns_in_another_order_and_without_what_is_not_needed(sample: UnitFile) -> None:
    table = [
        dict(reversed([*((key, cell) for key, cell in row.items() if key not in ("sent", "state", "notes"))]))
        for row in rows(write_units(sample, "csv"))
    ]
    back = read_units(written(table).encode(), "f")
    assert [unit.target for unit in back.units] == [unit.target for unit in sample.units]
    assert {unit.sent for unit in back.units} == {None}


def test_what_cannot_be_used_is_refused(sample: UnitFile) -> None:
    text = write_units(sample, "csv").decode("utf-8-sig")
    with pytest.raises(JjjdocError, match="no column “id”"):
        read_units(text.replace(",id,", ",key,", 1).encode(), "f")
    with pytest.raises(JjjdocError, match="f:3: this row belongs to report “other”"):
        read_units(text.replace("\r\nsmall,twice", "\r\nother,twice", 1).encode(), "f")
    with pytest.raises(SourceError):
        read_units((text + 'small,"x').encode(), "f")


def test_a_row_that_was_cut_off_is_a_fault(sample: UnitFile) -> None:
    text = write_units(sample, "csv").decode("utf-8-sig")
    for end in ("Old te", "Old text,stale"):
        units = read_units(text[: text.index(end) + len(end)].encode(), "f").units
        faults = [unit.id for unit in units if unit.fault is not None]
        assert faults == ["stale"]


def test_characters_that_a_chinese_excel_has_lost() -> None:
    units = (
        make_unit("a", "共3家。", "3\u00a0of them"),
        make_unit("b", "为何？", "Why?"),
        make_unit("c", "丙", "C"),
    )
    text = write_units(make_file(*units), "csv").decode("utf-8-sig")
    for encoding, faults in (("gbk", [True, False, False]), ("utf-8", [False] * 3)):
        back = read_units(text.encode(encoding, "replace"), "f")
        assert [unit.fault is not None for unit in back.units] == faults
