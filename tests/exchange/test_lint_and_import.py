"""What `lint` checks in a file of translators is what `import` takes from it: the same units, texts, places and faults."""

import re

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import read_units
from jjjdoc.exchange.units import Unit
from jjjdoc.language.opaque import is_opaque
from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.readers.formats import FORMATS, ReadOptions, reader

UNITS12 = """
<trans-unit id="gdp"><source>总量达<ph id="1">{gdp}</ph>，<g id="2" ctype="bold">增长</g>。</source>
<target>It <g id="2" ctype="bold">rose</g> &amp; reached<x id="1"/>.</target></trans-unit>
<trans-unit id="segments"><source>甲。乙。</source><seg-source><mrk mtype="seg" mid="0">甲。</mrk><mrk mtype="seg" mid="1">乙。</mrk></seg-source>
<target><mrk mtype="seg" mid="0">One.</mrk><mrk mtype="seg" mid="1">Two.</mrk></target></trans-unit>
<trans-unit id="kept" translate="no"><source>丙</source><target>C</target></trans-unit>
<trans-unit id="open"><source>丁</source></trans-unit>
"""
UNITS20 = """
<unit id="gdp"><originalData><data id="d1">{gdp}</data><data id="d2">**</data></originalData><segment>
<source>总量达<ph id="1" dataRef="d1"/>，<pc id="2" dataRefStart="d2" dataRefEnd="d2">增长</pc>。</source>
<target>It <pc id="2" dataRefStart="d2" dataRefEnd="d2">rose</pc> &amp; reached<ph id="1"/>.</target></segment></unit>
<group id="g"><unit id="segments"><segment><source>甲。</source><target>One.</target></segment><ignorable><source> </source></ignorable>
<segment><source>乙。</source><target>Two.</target></segment></unit></group>
<unit id="kept" translate="no"><segment><source>丙</source><target>C</target></segment></unit>
<unit id="open"><segment><source>丁</source></segment></unit>
"""
DECLARED = '<?xml version="1.0" encoding="{}"?>\n'


def xliff12(version: str, units: str = UNITS12) -> str:
    return (
        f'<xliff version="{version}" xmlns="urn:oasis:names:tc:xliff:document:{version}">'
        f'<file original="r" source-language="zh-CN" target-language="en"><body>{units}</body></file></xliff>'
    )


def xliff20(version: str, units: str = UNITS20) -> str:
    return (
        f'<xliff version="{version}" xmlns="urn:oasis:names:tc:xliff:document:{version}" srcLang="zh-CN" trgLang="en">'
        f'<file id="r">{units}</file></xliff>'
    )


PO = r"""
msgid ""
msgstr "Language: en\nX-Source-Language: zh_CN\n"

msgctxt "gdp"
msgid "总量达{gdp}，增长。"
msgstr "It rose "
"& reached{gdp}\056"

#, fuzzy
#~ msgid "旧"
#~ msgstr "Old"

msgctxt	"segments"
msgid "甲。乙。"
msgstr"One. Two."

msgctxt "open"
msgid "丁"
msgstr ""
"""
TMX = """<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="zh-CN"/><body>
<tu tuid="gdp"><tuv xml:lang="en"><seg>It <bpt i="1"/>rose<ept i="1"/> &amp; reached<ph>{gdp}</ph>.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>总量达<ph>{gdp}</ph>，<hi>增长</hi>。</seg></tuv></tu>
<tu tuid="segments"><tuv lang="zh-CN"><seg>甲。乙。</seg></tuv><tuv lang="en"><seg>One. Two.</seg></tuv></tu>
<tu tuid="open"><tuv xml:lang="zh-CN"><seg>丁</seg></tuv></tu>
</body></tmx>
"""
FILES = {
    "1.1": (".xlf", xliff12("1.1")),
    "1.2": (".xlf", xliff12("1.2")),
    "2.0": (".xlf", xliff20("2.0")),
    "2.1": (".xlf", xliff20("2.1")),
    "2.2": (".xlf", xliff20("2.2")),
    "po": (".po", PO),
    "tmx": (".tmx", TMX),
}


def lint_pairs(extension: str, data: bytes) -> list[tuple[Passage, Passage]]:
    documents = reader(FORMATS[extension])(data, "f", ReadOptions())
    columns = [list(passages_of(document)) for document in documents]
    return list(zip(*columns, strict=True))


def linted(extension: str, data: bytes) -> list[tuple[str, str, str]]:
    """Return id, source and target of each unit as lint sees them, segments joined, codes as `*`, without blanks."""
    units: dict[str, tuple[str, str]] = {}
    for pair in lint_pairs(extension, data):
        name = re.sub(r"_\d+$", "", pair[0].segment or "")
        shown = ("".join("*" if is_opaque(char) else char for char in each.text) for each in pair)
        before = units.get(name, ("", ""))
        source, target = ("".join((old + new).split()) for old, new in zip(before, shown, strict=True))
        units[name] = (source, target)
    return [(name, *texts) for name, texts in units.items()]


def imported(data: bytes) -> list[tuple[str, str, str]]:
    """Return the same as import sees it: of what has a target and no fault."""
    units = [unit for unit in read_units(data, "f").units if unit.target is not None and unit.fault is None]
    return [(unit.id, plain(unit.source), plain(unit.target or "")) for unit in units]


def plain(text: str) -> str:
    return re.sub(r"\{\w+\}", "*", "".join(text.replace("**", "").split()))


def refusals(extension: str, data: bytes) -> list[str]:
    found = []
    for read in (lambda: lint_pairs(extension, data), lambda: read_units(data, "f")):
        with pytest.raises(JjjdocError) as caught:
            read()
        found.append(caught.value.message.text("en"))
    return found


def only_unit(data: str) -> Unit:
    (unit,) = read_units(data.encode(), "f").units
    return unit


@pytest.mark.parametrize("name", FILES)
def test_the_same_units_and_texts(name: str) -> None:
    extension, text = FILES[name]
    expected = [
        ("gdp", "总量达*，增长。", "Itrose&reached*."),
        ("segments", "甲。乙。", "One.Two."),
    ]
    assert linted(extension, text.encode()) == imported(text.encode()) == expected
    units = {unit.id: unit for unit in read_units(text.encode(), "f").units}
    assert list(units) == ["gdp", "segments", "open"]
    assert units["segments"].target == "One. Two."
    assert units["segments"].state == "translated"


@pytest.mark.parametrize("name", FILES)
def test_the_same_places(name: str) -> None:
    extension, text = FILES[name]
    ours = {unit.id: unit.line for unit in read_units(text.encode(), "f").units}
    for pair in lint_pairs(extension, text.encode()):
        for passage, word in zip(pair, ("甲。", "One."), strict=True):
            if passage.segment == "segments":
                at = passage.text.index(word)
                start, end = passage.source_range(at, at + len(word))
                assert text[start:end] == word
                assert 0 <= passage.prose.view.source.position(start).line - ours["segments"] <= 2


@pytest.mark.parametrize("name", ["1.2", "2.2", "tmx"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_the_same_encodings(name: str, encoding: str) -> None:
    extension, text = FILES[name]
    declared = "utf-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig")
    data = (DECLARED.format(declared) + text).encode(encoding)
    assert linted(extension, data) == imported(data) == imported(text.encode())


@pytest.mark.parametrize(("name", "declared"), [("1.2", ""), ("tmx", DECLARED.format("utf-8")), ("po", "")])
def test_an_encoding_that_is_guessed_is_checked_and_not_imported(name: str, declared: str) -> None:
    extension, text = FILES[name]
    data = (declared + text).encode("gb18030")
    assert linted(extension, data) == linted(extension, text.encode())
    with pytest.raises(JjjdocError, match="save it as UTF-8"):
        read_units(data, "f")


@pytest.mark.parametrize(
    ("extension", "text"),
    [
        (".xlf", xliff12("1.2")[:-9]),
        (".xlf", "<xliff>\n<a></b></xliff>"),
        (".xlf", "<xliff>&nbsp;</xliff>"),
        (".xlf", "<xliff><a:b/></xliff>"),
        (".xlf", '<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>'),
        (".xlf", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff version="1.2"/>'),
        (".xlf", "<xliff>" * 300),
        (".xlf", DECLARED.format("big5") + xliff12("1.2")),
        (".xlf", "<tbx/>"),
        (".tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'),
        (".tmx", '<!DOCTYPE tmx [<!ENTITY % a "b">]><tmx/>'),
        (".tmx", '<!DOCTYPE tmx SYSTEM "file:///etc/passwd"><tmx>&x;</tmx>'),
        (".po", 'msgid "a\n'),
        (".po", 'msgid "a"b"\nmsgstr ""\n'),
        (".po", 'msgid "a"\nmsgid "b"\nmsgstr ""\n'),
        (".po", 'msgid "a"\nmsgstr[x] ""\n'),
        (".po", '\nmsgid "a"\n'),
        (".po", '\nmsgstr "a"\n'),
    ],
)
def test_the_same_faults(extension: str, text: str) -> None:
    lint, import_ = refusals(extension, text.encode())
    assert lint == import_


@pytest.mark.parametrize(
    ("extension", "text", "words"),
    [
        (".xlf", xliff12("3.0"), "not XLIFF 1.2, 2.0, 2.1 or 2.2"),
        (".xlf", xliff12("1.2").replace("<file", "<file/><file"), "2 parts"),
        (".xlf", xliff12("1.2").replace(' id="open"', ""), "<trans-unit> has no id"),
        (".xlf", xliff20("2.2").replace(' id="open"', ""), "<unit> has no id"),
        (".xlf", xliff12("1.2").replace(' source-language="zh-CN"', ""), "<file> has no source-language"),
        (".tmx", TMX.replace('srclang="zh-CN"', ""), "<header> has no srclang"),
        (".tmx", TMX.replace("<tuv lang", "<tuv lang='fr'><seg>D</seg></tuv><tuv lang"), "several target"),
    ],
)
def test_what_cannot_be_imported_is_still_checked(extension: str, text: str, words: str) -> None:
    assert len(linted(extension, text.encode())) == 2
    with pytest.raises(JjjdocError, match=words):
        read_units(text.encode(), "f")


@pytest.mark.parametrize(
    ("extension", "text"),
    [
        (".xlf", xliff12("1.2", UNITS12[UNITS12.index('<trans-unit id="seg') :].replace("Two.", ""))),
        (".po", 'msgid "甲"\nmsgid_plural "甲"\nmsgstr[0] "One"\nmsgstr[1] "Ones"\n'),
        (
            ".xlf",
            xliff20(
                "2.2",
                "<unit id='a'><segment><source>甲</source><target>A</target></segment><segment><source>乙</source></segment></unit>",
            ),
        ),
    ],
)
def test_a_unit_with_a_fault_is_still_checked(extension: str, text: str) -> None:
    unit = read_units(text.encode(), "f").units[0]
    assert unit.fault is not None
    assert unit.target is None
    assert len(linted(extension, text.encode())) == 1


@pytest.mark.parametrize(
    "text",
    [
        xliff12(
            "1.2",
            '<trans-unit id="a"><source>甲<ph id="1">{x}</ph></source><target>A <x id="1"/></target></trans-unit>',
        ),
        xliff20(
            "2.1",
            '<unit id="a"><originalData><data id="d">{x}</data></originalData><segment><source>甲<ph id="1" dataRef="d"/></source>'
            '<target>A <ph id="7" dataRef="d"/></target></segment></unit>',
        ),
    ],
)
def test_codes_that_say_the_same_are_the_same(text: str) -> None:
    assert (only_unit(text).source, only_unit(text).target) == ("甲{x}", "A {x}")
    ((source, target),) = lint_pairs(".xlf", text.encode())
    assert source.text[-1] == target.text[-1]


def test_the_space_between_segments_that_an_editor_has_dropped() -> None:
    text = xliff12("1.2")
    target = lint_pairs(".xlf", text.encode())[1][1]
    assert target.text == "One. Two."
    assert text[slice(*target.source_range(4, 5))] == '</mrk><mrk mtype="seg" mid="1">'


@pytest.mark.parametrize("text", ["#, fuzzy\n", "#, fuzzy\n#. note\n"])
def test_what_is_said_of_an_obsolete_entry_is_not_said_of_the_next(text: str) -> None:
    po = f'{text}#~ msgid "旧"\n#~ msgstr "Old"\n\nmsgctxt "a"\nmsgid "甲"\nmsgstr "A"\n'
    unit = only_unit(po)
    assert (unit.state, unit.note) == ("translated", "")
    assert linted(".po", po.encode()) == [("a", "甲", "A")]
    assert only_unit(po.replace("\n\n", "\n\n#, c-format, fuzzy\n")).state == "initial"
    assert linted(".po", po.replace("\n\n", "\n\n#, c-format, fuzzy\n").encode()) == []


def test_a_comment_inside_an_entry_makes_it_fuzzy_too() -> None:
    po = 'msgctxt "a"\nmsgid "甲"\n#, fuzzy\nmsgstr "A"\n'
    assert only_unit(po).state == "initial"
    assert linted(".po", po.encode()) == []


def test_characters_by_their_number() -> None:
    unit = '<trans-unit id="a"><source>甲<![CDATA[&]]>乙</source><target>A&#10;B&#38;&amp;&#x43;<![CDATA[&amp;]]></target></trans-unit>'
    text = xliff12("1.2", unit)
    assert (only_unit(text).source, only_unit(text).target) == ("甲&乙", "A\nB&&C&amp;")
    ((source, target),) = lint_pairs(".xlf", text.encode())
    assert (source.text, target.text) == ("甲&乙", "A B&&C&amp;")
    written = [text[slice(*target.source_range(at, at + 1))] for at in range(6)]
    assert written == ["A", "&#10;", "B", "&#38;", "&amp;", "&#x43;"]


def test_data_without_an_id_is_that_of_no_code() -> None:
    unit = (
        '<unit id="a"><originalData><data>{y}</data></originalData><segment>'
        '<source>甲<ph id="1" disp="{x}"/></source><target>A <ph id="1"/></target></segment></unit>'
    )
    assert only_unit(xliff20("2.0", unit)).target == "A {x}"
