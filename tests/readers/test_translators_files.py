"""Files of translators: which segments are paired, in which languages, what codes become, and where it all stands."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.language.opaque import is_opaque
from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.readers.formats import FORMATS, ReadOptions, reader

XLIFF12 = (
    '<xliff version="1.2"><file original="a" source-language="en" target-language="zh_CN"><body>{}'
    "</body></file></xliff>"
)
XLIFF20 = '<xliff version="2.0" srcLang="zh" trgLang="en-GB"><file id="a"><group>{}</group></file></xliff>'
TMX = '<tmx version="1.4"><header srclang="{}"/><body>{}</body></tmx>'
PO = 'msgid ""\nmsgstr "Language: {}\\n"\n\n{}'


def pairs(extension: str, text: str) -> list[tuple[Passage, Passage]]:
    documents = reader(FORMATS[extension])(text.encode("utf-8"), f"a{extension}", ReadOptions())
    columns = [list(passages_of(document)) for document in documents]
    return list(zip(*columns, strict=True))


def shown(extension: str, text: str) -> list[tuple[str | None, str, str]]:
    """Return name, source and target of each segment; codes are shown as `*`."""
    found = []
    for source, target in pairs(extension, text):
        assert source.segment == target.segment
        words = ["".join("*" if is_opaque(char) else char for char in each.text) for each in (source, target)]
        found.append((source.segment, *words))
    return found


def refusal(extension: str, text: str) -> str:
    with pytest.raises(JjjdocError) as caught:
        pairs(extension, text)
    return caught.value.message.text("en")


def unit12(source: str, target: str, more: str = "") -> str:
    return f'<trans-unit id="u"{more}><source>{source}</source><target>{target}</target></trans-unit>'


def test_codes_of_xliff_12() -> None:
    source = 'A <g id="1">big <mrk mtype="x">c</mrk>at</g> <x id="2"/><bpt id="3">&lt;b></bpt>s<ept id="3">&lt;/b></ept>'
    assert shown(".xlf", XLIFF12.format(unit12(source, '<x id="2"/>甲'))) == [("u", "A big cat *s", "*甲")]
    ((left, right),) = pairs(".xlf", XLIFF12.format(unit12(source, '<x id="2"/>甲')))
    assert left.text[10] == right.text[0], "a code is the same in both languages"
    assert right.shown(right.text) == '<x id="2"/>甲'


def test_what_is_not_translated_is_passed_over() -> None:
    copied = "<source>A b</source><target state='needs-translation'>A  b</target>".replace("  ", " ")
    text = (
        unit12("A", "")
        + "<trans-unit id='a'><source>A</source></trans-unit>"
        + f"<trans-unit id='b'>{copied}</trans-unit>"
        + unit12("A", "甲", " translate='no'")
        + "<trans-unit id='c'><source>A</source><alt-trans><target>乙</target></alt-trans></trans-unit>"
        + "<trans-unit id='d'><source>A</source><target state='needs-translation'>甲</target></trans-unit>"
    )
    assert shown(".xlf", XLIFF12.format(text)) == [("d", "A", "甲")]


def test_segments_of_xliff_20_have_names_of_their_own() -> None:
    segment = (
        "<segment><source>甲<ph id='1'/><pc id='2'>乙</pc></source><target>A<sc id='2'/>B</target></segment>"
    )
    text = XLIFF20.format(f"<unit id='u'>{segment}<ignorable><source> </source></ignorable>{segment}</unit>")
    assert shown(".xliff", text) == [("u", "甲*乙", "AB"), ("u_2", "甲*乙", "AB")]
    assert pairs(".xliff", text)[0][1].language == "en-GB"


def test_several_files_in_one() -> None:
    text = XLIFF12.format(unit12("A", "甲"))
    file = text[text.index("<file") : text.index("</xliff>")]
    assert shown(".xlf", text.replace("</xliff>", f"{file}</xliff>")) == [
        ("u", "A", "甲"),
        ("u_2", "A", "甲"),
    ]


def test_line_breaks_are_joined_as_the_language_has_it() -> None:
    text = XLIFF12.format(unit12("\n  A cat\r\n  sat &amp;\n ran.\n", "\n  甲，\n  乙。\n"))
    assert shown(".xlf", text) == [("u", "A cat sat & ran.", "甲，乙。")]


def test_places_are_exact() -> None:
    text = "<?xml version='1.0'?>\n" + XLIFF12.format(
        "\n<!-- 注 -->" + unit12("é &lt;&#x4e2d;<![CDATA[<x>]]> end", "甲\n乙")
    )
    ((source, target),) = pairs(".xlf", text)
    assert source.text == "é <中<x> end"
    for passage, word in ((source, "end"), (source, "<x>"), (target, "乙")):
        at = passage.text.index(word)
        start, end = passage.source_range(at, at + len(word))
        assert text[start:end] == word
    assert text[slice(*source.source_range(3, 4))] == "&#x4e2d;"


def test_nothing_is_written() -> None:
    ((source, _),) = pairs(".xlf", XLIFF12.format(unit12("The the cat", "甲")))
    assert source.is_verbatim(0, 7)
    assert source.edit(0, 7, "The") is None


@pytest.mark.parametrize(("main", "first"), [("zh", "zh"), ("EN-US", "en"), ("*all*", "en"), ("", "en")])
def test_the_source_of_a_memory(main: str, first: str) -> None:
    variants = "".join(
        f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>'
        for tag, text in (("en-us", "A"), ("de", "B"), ("zh-CN", "甲"))
    )
    ((source, target),) = pairs(".tmx", TMX.format(main, f"<tu>{variants}</tu><tu/>"))
    assert source.language[:2] == first
    assert {source.text, target.text} == {"A", "甲"}


def test_entries_of_po() -> None:
    text = PO.format(
        "zh_CN",
        '#, fuzzy\nmsgid "guess"\nmsgstr "猜"\n\n#~ msgid "old"\n#~ msgstr "旧"\n\n'
        '#: a.py:1\nmsgctxt "menu"\nmsgid "Open {file} at 5%"\nmsgstr "打开{file}，5%"\n'
        'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] "%d天"\nmsgid "x\\ty"\nmsgstr "甲"\n',
    )
    assert shown(".po", text) == [
        ("menu", "Open * at 5%", "打开*，5%"),
        ("line_15", "* days", "*天"),
        ("line_18", "x\ty", "甲"),
    ]


def test_a_source_language_that_po_does_not_name() -> None:
    for language, source, target in (("en", "甲", "A"), ("", "甲", "A"), ("zh_Hans.UTF-8", "A", "甲")):
        ((left, right),) = pairs(".po", PO.format(language, f'msgid "{source}"\nmsgstr "{target}"\n'))
        assert (left.text, left.language[:2]) == (source, "zh" if source == "甲" else "en")
        assert right.language[:2] == ("en" if source == "甲" else "zh")


@pytest.mark.parametrize(
    ("extension", "text", "words"),
    [
        (".xlf", XLIFF12[:-9], "a.xlf:1: this is not XML: unclosed token"),
        (".xlf", "<xliff>\n<a></b></xliff>", "a.xlf:2: this is not XML: mismatched tag"),
        (".xlf", "<xliff>&nbsp;</xliff>", "undefined entity"),
        (".xlf", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "document type"),
        (".tmx", '<!DOCTYPE tmx SYSTEM "file:///etc/passwd"><tmx>&x;</tmx>', "undefined entity x"),
        (".tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "document type"),
        (".xlf", "<x>" * 300, "a.xlf:1: elements are nested too deep"),
        (".xlf", "<tmx/>", "not XLIFF"),
        (".tmx", "<xliff/>", "not TMX"),
        (".xlf", '<?xml version="1.0" encoding="windows-1252"?><xliff>é</xliff>', "windows-1252"),
        (".xlf", XLIFF12.format(unit12("A", "B")).replace("zh_CN", "de"), "the languages are de, en"),
        (".po", 'msgid "a\n', "a.po:1: this is no line"),
        (".po", 'msgid "a"\nmsgid "b"\nmsgstr ""\n', "a.po:2: this is no line"),
        (".po", '\nmsgid "a"\n', "a.po:2: an entry has no msgid or no msgstr"),
    ],
)
def test_a_damaged_file_is_told_with_its_line(extension: str, text: str, words: str) -> None:
    assert words in refusal(extension, text)
