import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import read_units

HEAD12 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="r" source-language="zh" target-language="en" datatype="plaintext"><body>'
TAIL12 = "</body></file></xliff>"
HEAD20 = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" trgLang="en"><file id="r">'
TAIL20 = "</file></xliff>"
PO = 'msgid ""\nmsgstr "Language: en\\n"\n\n'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "f.xlf: the file is empty"),
        (b"\xef\xbb\xbf \n", "f.xlf: the file is empty"),
        (b"<xliff", "not XML"),
        (HEAD12.encode(), "not XML"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "document type"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff version="1.2"/>', "document type"),
        ((HEAD12 + '<trans-unit id="a"><source>\x0b</source></trans-unit>' + TAIL12).encode(), "not XML"),
        (b"<tmx/>", "no <header>"),
        (b"<tbx/>", "not XLIFF"),
        (b'<xliff version="3.0"/>', "not XLIFF"),
        (b'<xliff version="1.2"/>', "has no <file>"),
        (b'<xliff version="1.2"><file original="r"/></xliff>', "source-language"),
        (b'<xliff version="1.2"><file/><file/></xliff>', "2 parts"),
        ((HEAD12 + "<trans-unit><source>a</source></trans-unit>" + TAIL12).encode(), "has no id"),
        (b'<xliff version="2.0"><file id="a"/></xliff>', "srcLang"),
        (b"<x>" * 300, "f.xlf:1: elements are nested too deep"),
        (b"\xff\xfe\x00", "not XLIFF, PO"),
        (b"hello", "not XLIFF, PO"),
        (b"msg\xff", "UTF-8"),
        (b"PK\x03\x04 xl/workbook.xml", "save it as CSV"),
        (b'msgid "a', "no line of a PO file"),
        (b'msgid "a"b"\nmsgstr ""', "no line of a PO file"),
        (b'msgid "a"\n\nmsgid "b"\nmsgstr ""\n', "no line of a PO file"),
        (b'msgid "a"\n', "no msgid or no msgstr"),
    ],
    ids=range(24),
)
def test_a_file_that_cannot_be_used_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(JjjdocError, match=words):
        read_units(data, "f.xlf")


def test_codes_without_text_stand_for_those_of_the_source() -> None:
    unit = '<trans-unit id="a"><source>甲<ph id="1">{x}</ph><ph id="2">{y}</ph></source><target><ph id="2"/>A<x id="1"/></target></trans-unit>'
    assert read_units((HEAD12 + unit + TAIL12).encode(), "f").units[0].target == "{y}A{x}"


def test_a_code_that_stands_for_nothing_is_a_fault_of_its_unit() -> None:
    units = '<trans-unit id="a"><source>甲</source><target>A<x id="7"/></target></trans-unit><trans-unit id="b"><source>乙</source><target>B</target></trans-unit>'
    first, second = read_units((HEAD12 + units + TAIL12).encode(), "f").units
    assert first.fault is not None
    assert second.target == "B"


def test_marked_stretches_are_text() -> None:
    unit = '<trans-unit id="a"><source>甲乙</source><target><g id="1">A</g> <mrk mtype="seg" mid="0">B</mrk></target></trans-unit>'
    assert read_units((HEAD12 + unit + TAIL12).encode(), "f").units[0].target == "A B"


def test_segments_that_an_editor_made_are_joined() -> None:
    unit = "<unit id='a'><segment><source>甲。</source><target>A.</target></segment><ignorable><source> </source></ignorable><segment><source>乙。</source><target>B.</target></segment></unit>"
    read = read_units((HEAD20 + unit + TAIL20).encode(), "f").units[0]
    assert (read.source, read.target) == ("甲。 乙。", "A. B.")


def test_a_unit_translated_in_part_is_a_fault() -> None:
    unit = "<unit id='a'><segment><source>甲</source><target>A</target></segment><segment><source>乙</source></segment></unit>"
    read = read_units((HEAD20 + unit + TAIL20).encode(), "f").units[0]
    assert read.target is None
    assert read.fault is not None


def test_strings_of_po_over_several_lines() -> None:
    text = (
        PO
        + '#. note\nmsgctxt "a"\nmsgid ""\n"甲\\"\\n"\n"乙"\nmsgstr "A"\n" B"\n\n#~ msgid "x"\n#~ msgstr "y"\n'
    )
    (unit,) = read_units(text.encode(), "f").units
    assert (unit.id, unit.source, unit.target, unit.note, unit.sent) == ("a", '甲"\n乙', "A B", "note", None)


def test_plural_forms_are_a_fault() -> None:
    text = PO + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
    assert read_units(text.encode(), "f").units[0].fault is not None
