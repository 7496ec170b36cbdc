"""Packages: the same parts, the same bytes, whatever order and clock."""

import io
import zipfile

from jjjdoc.ooxml.package import Part, Relationship, write_package

PARTS = (
    Part("word/document.xml", "application/main+xml", b"<d/>", (Relationship("r1", "t", "media/a.png"),)),
    Part("word/media/a.png", "image/png", b"png"),
    Part("customXml/item1.xml", "application/xml", "<中/>".encode()),
)
ROOT = (
    Relationship("r1", "t", "word/document.xml"),
    Relationship("r2", "t", "https://x.cn/?a&b", external=True),
)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_order_of_parts_does_not_matter() -> None:
    assert write_package(PARTS, ROOT) == write_package(reversed(PARTS), ROOT)


def test_entries_tell_nothing_of_the_machine() -> None:
    archive = opened(write_package(PARTS, ROOT))
    assert archive.testzip() is None
    assert archive.namelist() == [
        "[Content_Types].xml",
        "_rels/.rels",
        "customXml/item1.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/media/a.png",
    ]
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.external_attr) == (0, 0x20)


def test_content_types() -> None:
    types = opened(write_package(PARTS, ROOT)).read("[Content_Types].xml").decode()
    assert '<Default Extension="png" ContentType="image/png"/>' in types
    assert '<Override PartName="/word/document.xml" ContentType="application/main+xml"/>' in types
    assert "item1.xml" not in types  # its type is that of its extension


def test_external_targets() -> None:
    root = opened(write_package(PARTS, ROOT)).read("_rels/.rels").decode()
    assert 'Target="https://x.cn/?a&amp;b" TargetMode="External"' in root
    assert 'Target="word/document.xml"/>' in root
