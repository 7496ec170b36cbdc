import pytest

from exchange.conftest import make_file, make_unit
from jjjdoc.exchange import formats
from jjjdoc.exchange.formats import DefectError, FormatName, check_xliff, write_units
from jjjdoc.exchange.units import UnitFile

UNIT = '<unit id="a">{inside}</unit>'
MATCHES = 'xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"'
GOOD = "<segment><source>甲</source></segment>"


def document(*units: str) -> bytes:
    body = "".join(units)
    return f'<xliff version="2.0" srcLang="zh" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">{body}</file></xliff>'.encode()


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ('<segment><source><ph id="1"/><ph id="1"/></source></segment>', "code 1 twice"),
        ('<segment><source><ph id="1" dataRef="d1"/></source></segment>', "no data d1"),
        (
            '<segment><source><ph id="1" canDelete="no"/></source><target/></segment>',
            "code 1 is not in the target",
        ),
        ('<notes><note id="1"/><note id="1"/></notes>' + GOOD, "note 1 twice"),
        ('<segment subState="a:b"><source/><target/></segment>', "subState without state"),
        ('<segment state="final"><source/></segment>', "a state, but no target"),
        ("<segment><target/><source/></segment>", "out of order"),
        ("<segment/>", "no source"),
        (f'<m:matches {MATCHES}><m:match ref="#s"/></m:matches>{GOOD}', "a suggestion for #s"),
        (f'<m:matches {MATCHES}><m:match ref="#"/></m:matches>{GOOD}', "without source and target"),
        (
            f'<m:matches {MATCHES}><m:match ref="#"><source><ph dataRef="d1"/></source><target/></m:match></m:matches>{GOOD}',
            "no data d1 in a suggestion",
        ),
    ],
)
def test_what_no_schema_finds(inside: str, problem: str) -> None:
    check_xliff(document(UNIT.format(inside=GOOD)))
    with pytest.raises(DefectError, match=problem):
        check_xliff(document(UNIT.format(inside=inside)))


def test_units_of_one_id() -> None:
    with pytest.raises(DefectError, match="unit a twice"):
        check_xliff(document(*[UNIT.format(inside=GOOD)] * 2))


@pytest.mark.parametrize("form", ["po", "tmx", "csv"])
@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (make_file(make_unit("a", "甲", "A"), make_unit("b", "乙", "b")), "b reads as another text"),
        (make_file(make_unit("a", "甲", "A"), make_unit("b", "丙", "B")), "b reads as another text"),
        (make_file(make_unit("a", "甲", "A")), "b is left out"),
        (make_file(*[make_unit("a", "甲", "A")] * 2, make_unit("b", "乙", "B")), "unit a twice"),
        (UnitFile("other", "zh-CN", "en", (make_unit("a", "甲", "A"),)), "other in en"),
    ],
    ids=range(5),
)
def test_a_writer_that_errs_is_found(
    form: FormatName, written: UnitFile, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make_file(make_unit("a", "甲", "A"), make_unit("b", "乙", "B"))
    write_units(file, form)
    write = formats.WRITERS[form]
    monkeypatch.setitem(formats.WRITERS, form, lambda _, profile: write(written, profile))
    with pytest.raises(DefectError, match=problem):
        write_units(file, form)
