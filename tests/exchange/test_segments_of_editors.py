"""Segments that an editor makes of a unit: joined again, and none of them left out."""

import pytest

from jjjdoc.exchange.formats import read_units
from jjjdoc.exchange.units import Unit, gap

HEAD12 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="r" source-language="zh" target-language="en" datatype="plaintext"><body>'
SOURCE = '<source>甲。乙。</source><seg-source><mrk mtype="seg" mid="0">甲。</mrk><mrk mtype="seg" mid="1">乙。</mrk></seg-source>'


def read12(inside: str) -> Unit:
    data = f'{HEAD12}<trans-unit id="a">{inside}</trans-unit></body></file></xliff>'
    return read_units(data.encode(), "f").units[0]


@pytest.mark.parametrize(
    "target",
    [
        '<mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1"/>',
        '<mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1"> </mrk>',
        '<mrk mtype="seg" mid="0">A.</mrk>',
        '<g id="9"><mrk mtype="seg" mid="1">B.</mrk></g>',
    ],
)
def test_a_segment_without_a_translation_is_a_fault(target: str) -> None:
    unit = read12(f"{SOURCE}<target>{target}</target>")
    assert unit.target is None
    assert unit.fault is not None
    assert unit.fault.text("en") == "only part of it is translated"


def test_an_empty_segment_is_a_fault_if_the_source_has_none() -> None:
    unit = read12(
        '<source>甲。乙。</source><target><mrk mtype="seg" mid="0">A.</mrk><mrk mtype="seg" mid="1"/></target>'
    )
    assert unit.fault is not None


def test_where_no_segment_is_translated_the_unit_is_not() -> None:
    unit = read12(f'{SOURCE}<target><mrk mtype="seg" mid="0"/><mrk mtype="seg" mid="1"/></target>')
    assert (unit.target, unit.fault) == (None, None)


def test_a_translator_may_join_all_segments() -> None:
    unit = read12(f"{SOURCE}<target>A and B.</target>")
    assert (unit.target, unit.fault) == ("A and B.", None)


def test_an_empty_segment_of_the_source_needs_no_translation() -> None:
    source = SOURCE.replace("</seg-source>", '<mrk mtype="seg" mid="2"> </mrk></seg-source>')
    unit = read12(
        f'{source}<target><mrk mtype="seg" mid="0">A.</mrk><mrk mtype="seg" mid="1">B.</mrk></target>'
    )
    assert (unit.target, unit.fault) == ("A. B.", None)


def test_segments_get_the_space_that_an_editor_has_dropped() -> None:
    unit = "<unit id='a'><segment><source>甲。</source><target>A.</target></segment><segment><source>乙。</source><target>“B.”</target></segment></unit>"
    head = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" trgLang="en"><file id="r">'
    read = read_units(f"{head}{unit}</file></xliff>".encode(), "f").units[0]
    assert (read.source, read.target) == ("甲。乙。", "A. “B.”")


@pytest.mark.parametrize(
    ("before", "after", "language", "between"),
    [
        ("A.", "B", "en", " "),
        ("**A.**", "*B*", "en", " "),
        ("A.", "{output} b", "en-US", " "),
        ("A.", "[site](x)", "en", " "),
        ("A", "[^note]", "en", ""),
        ("A. ", "B", "en", ""),
        ("A—", "B", "en", ""),
        ("A", ", b", "en", ""),
        ("", "B", "en", ""),
        ("甲。", "B", "en", ""),
        ("A.", "B", "zh-CN", ""),
    ],
)
def test_where_a_space_is_missing(before: str, after: str, language: str, between: str) -> None:
    assert gap(before, after, language) == between
