"""Suggestions stand beside targets in every format, and never come back as such."""

import csv
import io

import pytest
from lxml import etree
from msgspec.structs import replace

from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.xliff12 import Profile
from jjjdoc.pipeline.lint.reading import read_for_lint
from jjjdoc.readers.formats import ReadOptions, format_of

KINDS: list[tuple[FormatName, Profile]] = [
    ("xliff", "omegat"),
    ("xliff", "weblate"),
    ("xliff2", "omegat"),
    ("po", "omegat"),
    ("csv", "omegat"),
    ("table", "omegat"),
]
every_kind = pytest.mark.parametrize(("form", "profile"), KINDS)


@every_kind
def test_what_is_read_is_the_same_without_them(
    sample: UnitFile, suggested: UnitFile, form: FormatName, profile: Profile
) -> None:
    data = write_units(suggested, form, profile)
    assert data == write_units(suggested, form, profile)
    with_them, without = read_units(data, "f"), read_units(write_units(sample, form, profile), "f")
    for one, other in zip(with_them.units, without.units, strict=True):
        assert replace(one, note="", line=0) == replace(other, note="", line=0)
        assert "SUGGESTED" not in (one.target or "")


@pytest.mark.parametrize(("form", "extension"), [("xliff", ".xlf"), ("xliff2", ".xlf"), ("po", ".po")])
def test_lint_does_not_take_them_for_text(suggested: UnitFile, form: FormatName, extension: str) -> None:
    found = format_of(f"a{extension}")
    assert found is not None
    read = read_for_lint(write_units(suggested, form, "weblate"), f"a{extension}", found, ReadOptions())
    texts = [passage.text for document in read.file.documents for passage in document.passages]
    assert texts
    assert not any("SUGGESTED" in text for text in texts)


def test_xliff_12_has_them_with_score_and_origin(suggested: UnitFile) -> None:
    root = etree.fromstring(write_units(suggested, "xliff", "omegat"))
    found = root.findall(".//{*}alt-trans")
    assert len(found) == 2 * len(suggested.units)
    assert [(each.get("match-quality"), each.get("origin")) for each in found[:2]] == [
        ("100", "old.tmx:3"),
        ("87", "a & b.tsv:2"),
    ]
    assert [each.findtext("{*}note") for each in found[:2]] == [None, "数字不同 / figures differ"]
    (target,) = root.findall(".//{*}trans-unit[@id='more']/{*}alt-trans[1]/{*}target")
    assert "".join(target.itertext()) == "SUGGESTED {output} & <more>"
    assert [(code.get("id"), code.text) for code in target] == [("1", "{output}")]


def test_xliff_20_has_them_as_candidates(suggested: UnitFile) -> None:
    root = etree.fromstring(write_units(suggested, "xliff2"))
    (unit,) = root.findall(".//{*}unit[@id='more']")
    matches = unit.findall("{urn:oasis:names:tc:xliff:matches:2.0}matches/{*}match")
    assert [(each.get("similarity"), each.get("origin"), each.get("ref")) for each in matches] == [
        ("100", "old.tmx:3", "#s"),
        ("87", "a & b.tsv:2", "#s"),
    ]
    assert [data.text for data in matches[1].iter("{*}data")] == ["{output}", "{trade}"]
    assert not next(matches[0].iter("{*}ph")).get("canDelete")


def test_tables_have_the_best_one_to_copy(suggested: UnitFile, sample: UnitFile) -> None:
    rows = list(csv.DictReader(io.StringIO(write_units(suggested, "csv").decode("utf-8-sig"))))
    assert rows[0]["suggestion"] == "SUGGESTED {output} & <more>"
    assert rows[0]["memory"].startswith("TM 100% (old.tmx:3): SUGGESTED {output} & <more>; TM 87% ")
    assert b"suggestion" not in write_units(sample, "csv")


def test_catalogs_have_them_in_comments(suggested: UnitFile) -> None:
    lines = write_units(suggested, "po").decode().split("\n")
    at = lines.index('msgctxt "plain"')
    assert "#. TM 100% (old.tmx:3): SUGGESTED {output} & <more>" in lines[at - 5 : at]
    assert not any("SUGGESTED" in line for line in lines if not line.startswith("#. TM"))
