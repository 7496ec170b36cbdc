"""Faults seeded into a sound Word file: none may pass the check unseen."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.ooxml.invariants.check import check_word_file

ROOT = Path(__file__).parents[3]
BODY, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
SETTINGS, NOTES, TYPES = "word/settings.xml", "word/footnotes.xml", "[Content_Types].xml"
RELS, CORE, CUSTOM, CHART = (
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
    "docProps/custom.xml",
    "word/charts/chart1.xml",
)
RUN = "<w:r><w:t>x</w:t></w:r>"
PARAGRAPH = f"<w:p>{RUN}</w:p>"

Parts = dict[str, bytes]

#: Name of the fault: part, pattern, replacement; the first match is replaced.
REPLACED: dict[str, tuple[str, str, str]] = {
    "a part that is not well-formed": (BODY, "</w:body>", "</w:bod>"),
    "a document type": (STYLES, r"(?<=\?>)\s*", '\n<!DOCTYPE x [<!ENTITY a "b">]>'),
    "no type for a part": (TYPES, r'<Override PartName="/word/styles.xml"[^>]*/>', ""),
    "a type for a part that is not there": (TYPES, "</Types>", '<Override PartName="/word/gone.xml" ContentType="x/y"/></Types>'),
    "the document is of another type": (TYPES, r"document\.main\+xml", "document+xml"),
    "no type for pictures": (TYPES, r'<Default Extension="png"[^>]*/>', ""),
    "a relationship to nothing": (RELS, r'Target="styles.xml"', 'Target="style.xml"'),
    "two relationships of one id": (RELS, 'Id="rId2"', 'Id="rId1"'),
    "an unknown target mode": (RELS, r"/></Relationships>", ' TargetMode="Elsewhere"/></Relationships>'),
    "an address with spaces": (
        RELS, "</Relationships>",
        '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://a b/" TargetMode="External"/></Relationships>',
    ),
    "a link without target mode": (
        RELS, "</Relationships>",
        '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="styles.xml"/></Relationships>',
    ),
    "macros": (
        RELS, "</Relationships>",
        '<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="styles.xml"/></Relationships>',
    ),
    "a template elsewhere": (
        RELS, "</Relationships>",
        '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///c:/a.dotm" TargetMode="External"/></Relationships>',
    ),
    "no way to the document": ("_rels/.rels", r'<Relationship Id="[^"]*" Type="[^"]*officeDocument"[^>]*/>', ""),
    "a picture of no relationship": (BODY, r'r:embed="[^"]*"', 'r:embed="rId999"'),
    "a chart of no relationship": (BODY, r'(<c:chart[^>]*r:id=)"[^"]*"', r'\1"rId999"'),
    "a footer of no relationship": (BODY, r'(<w:footerReference[^>]*r:id=)"[^"]*"', r'\1"rId999"'),
    "an undeclared prefix to be ignored": (
        BODY, "<w:document ",
        '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w99" ',
    ),
    "a cell that ends with a table": (BODY, "</w:tc>", f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl></w:tc>"),
    "an empty cell": (BODY, r"<w:tc>.*?</w:tc>", "<w:tc/>"),
    "a paragraph in a paragraph": (BODY, "</w:p>", f"{PARAGRAPH}</w:p>"),
    "a paragraph in a run": (BODY, "</w:r>", f"{PARAGRAPH}</w:r>"),
    "text outside of runs": (BODY, "</w:p>", "<w:t>x</w:t></w:p>"),
    "a table without a grid": (BODY, r"<w:tblGrid>.*?</w:tblGrid>", ""),
    "a row wider than the grid": (BODY, r"<w:gridCol [^>]*/>", ""),
    "a row without cells": (BODY, r"(<w:tr>)(?:(?!</w:tr>).)*(</w:tr>)", r"\1\2"),
    "text after the last section": (BODY, "</w:body>", f"{PARAGRAPH}</w:body>"),
    "two footers of a kind": (BODY, r"(<w:footerReference [^>]*/>)", r"\1\1"),
    "footers after the size of the page": (BODY, r"(<w:footerReference [^>]*/>)(<w:pgSz [^>]*/>)", r"\2\1"),
    "even pages without a footer": (SETTINGS, "<w:compat>", "<w:evenAndOddHeaders/><w:compat>"),
    "a size in points": (BODY, "<w:r>", '<w:r><w:rPr><w:sz w:val="10.5"/></w:rPr></w:r><w:r>'),
    "an indent in characters": (STYLES, r"<w:ind ([^>]*)/>", '<w:ind w:left="2em"/>'),
    "a margin in millimeters": (BODY, r'<w:pgMar w:top="[^"]*"', '<w:pgMar w:top="37mm"'),
    "spaces that are not kept": (BODY, "</w:p>", "<w:r><w:t> x</w:t></w:r></w:p>"),
    "properties after the text": (BODY, "</w:p>", "<w:pPr/></w:p>"),
    "two bookmarks of one name": (BODY, r'(<w:bookmarkStart w:id=")([^"]*)(" w:name="[^"]*"/>)', r'\g<1>\2\3<w:bookmarkStart w:id="9901" w:name="twice"/><w:bookmarkEnd w:id="9901"/><w:bookmarkStart w:id="9902" w:name="twice"/><w:bookmarkEnd w:id="9902"/>'),
    "a bookmark that does not end": (BODY, r"<w:bookmarkEnd [^>]*/>", ""),
    "a bookmark that only ends": (BODY, "</w:p>", '<w:bookmarkEnd w:id="9903"/></w:p>'),
    "a bookmark of 41 characters": (BODY, "</w:p>", f'<w:bookmarkStart w:id="9904" w:name="{"x" * 41}"/><w:bookmarkEnd w:id="9904"/></w:p>'),
    "a bookmark name with a space": (BODY, "</w:p>", '<w:bookmarkStart w:id="9905" w:name="a b"/><w:bookmarkEnd w:id="9905"/></w:p>'),
    "a revision with the number of a bookmark": (BODY, r'(<w:bookmarkStart w:id="([^"]*)")', rf'<w:ins w:id="\2" w:author="a">{RUN}</w:ins>\1'),
    "a revision in a run": (BODY, "<w:r>", f'<w:r><w:ins w:id="9906" w:author="a">{RUN}</w:ins></w:r><w:r>'),
    "deleted text that is not marked": (BODY, "</w:p>", f'<w:del w:id="9907" w:author="a">{RUN}</w:del></w:p>'),
    "marked text that is not deleted": (BODY, "</w:p>", "<w:r><w:delText>x</w:delText></w:r></w:p>"),
    "two drawings of one number": (BODY, r'<wp:docPr id="2"', '<wp:docPr id="1"'),
    "a drawing without a number": (BODY, r'<wp:docPr id="2"', '<wp:docPr id="b"'),
    "a field that does not end": (BODY, r'<w:fldChar w:fldCharType="end"/>', ""),
    "a field that only ends": (BODY, "</w:p>", '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
    "a field separated twice": (BODY, r'(<w:fldChar w:fldCharType="separate"/>)', r"\1\1"),
    "a field that asks to be computed": (BODY, r'<w:fldChar w:fldCharType="begin"', '<w:fldChar w:dirty="true" w:fldCharType="begin"'),
    "fields are to be computed": (SETTINGS, "<w:compat>", '<w:updateFields w:val="true"/><w:compat>'),
    "a style that is not there": (BODY, r'<w:pStyle w:val="[^"]*"/>', '<w:pStyle w:val="Nowhere"/>'),
    "a paragraph in a style of characters": (STYLES, r'(<w:style )w:type="paragraph"([^>]*w:styleId="BodyText")', r'\1w:type="character"\2'),
    "a style based on nothing": (STYLES, r'<w:basedOn w:val="[^"]*"/>', '<w:basedOn w:val="Nowhere"/>'),
    "a list that is not there": (BODY, r'<w:numId w:val="[^"]*"/>', '<w:numId w:val="77"/>'),
    "a list without a definition": (NUMBERING, r'<w:abstractNumId w:val="[^"]*"/>', '<w:abstractNumId w:val="77"/>'),
    "lists before their definitions": (NUMBERING, r"(<w:abstractNum .*</w:abstractNum>)(<w:num .*</w:num>)", r"\2\1"),
    "a note that is not there": (BODY, r'<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="88"/>'),
    "a note mentioned twice": (BODY, r'<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>'),
    "two notes of one number": (NOTES, r'(<w:footnote )w:id="2"', r'\1w:id="1"'),
    "notes without separators": (NOTES, r'<w:footnote w:type="separator".*?</w:footnote>', ""),
    "a separator that is not there": (SETTINGS, r'<w:footnote w:id="-1"/>', '<w:footnote w:id="-7"/>'),
    "a comment without text": (BODY, "</w:p>", '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'),
    "a comment in a note": (NOTES, "</w:p>(?!.*</w:p>)", '<w:commentRangeStart w:id="1"/></w:p>'),
    "a link to no bookmark": (BODY, r'w:anchor="[^"]*"', 'w:anchor="_Toc9"'),
    "a reference to no bookmark": (BODY, r" REF _Ref[0-9]*", " REF _Ref9"),
    "a page of no bookmark": (BODY, r"PAGEREF _Toc[0-9]*", "PAGEREF _Toc9"),
    "a property twice": (CORE, r"(<dc:title>.*?</dc:title>)", r"\1\1"),
    "a date without time": (CORE, r">[0-9-]*T[0-9:]*Z<", ">2024-03-01<"),
    "a date without type": (CORE, r' xsi:type="dcterms:W3CDTF"', ""),
    "property number 1": (CUSTOM, r'pid="2"', 'pid="1"'),
    "two properties of one number": (CUSTOM, r'pid="3"', 'pid="2"'),
    "a prefix for properties": (CUSTOM, r"<Properties xmlns=", "<op:Properties xmlns:op="),
    "an axis with a negative number": (CHART, r'<c:axId val="', '<c:axId val="-'),
    "a chart without data": (CHART, r"<c:externalData.*?</c:externalData>", ""),
}  # fmt: skip


def replaced(part: str, pattern: str, new: str) -> Callable[[Parts], Parts]:
    def mutate(parts: Parts) -> Parts:
        text, count = re.subn(pattern, new, parts[part].decode(), count=1, flags=re.DOTALL)
        if part == CUSTOM and new.startswith("<op:"):
            text = text.replace("</Properties>", "</op:Properties>")
        assert count, f"{pattern} is not in {part}"
        return {**parts, part: text.encode()}

    return mutate


def _without(name: str) -> Callable[[Parts], Parts]:
    return lambda parts: {part: data for part, data in parts.items() if part != name}


def _with(name: str) -> Callable[[Parts], Parts]:
    return lambda parts: {**parts, name: b"<x/>"}


MUTANTS: dict[str, Callable[[Parts], Parts]] = {
    **{name: replaced(*change) for name, change in REPLACED.items()},
    "no document": _without(BODY),
    "no styles": _without(STYLES),
    "no picture": _without("word/media/image1.png"),
    "no theme for a chart": replaced(RELS, r'<Relationship Id="[^"]*" Type="[^"]*/theme"[^>]*/>', ""),
    "a part that nothing leads to": _with("word/orphan.xml"),
    "a name outside of the package": _with("../outside.xml"),
    "a name that differs in case alone": _with("word/Document.xml"),
    "content types last": lambda parts: {name: parts[name] for name in reversed(parts)},
}  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    folder = tmp_path_factory.mktemp("built")
    project = [
        "--project",
        str(ROOT),
        "build",
        "--edition",
        "zh",
        "--format",
        "docx",
        "--output",
        str(folder),
    ]
    assert run(project) == 0
    (file,) = folder.glob("*.docx")
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_the_file_itself_is_sound(sound: Parts) -> None:
    assert not check_word_file(packed(sound))


@pytest.mark.parametrize("name", MUTANTS)
def test_every_fault_is_seen(name: str, sound: Parts) -> None:
    assert check_word_file(packed(MUTANTS[name](sound)))


def test_what_is_no_archive_is_told() -> None:
    assert check_word_file(b"PK\x03\x04 nothing")
    assert check_word_file(b"")


def broken_archives() -> Iterator[bytes]:
    whole = packed({"[Content_Types].xml": b"<Types/>"})
    yield from (whole[:cut] for cut in range(0, len(whole), 7))


def test_half_an_archive_is_told() -> None:
    assert all(check_word_file(data) for data in broken_archives())
