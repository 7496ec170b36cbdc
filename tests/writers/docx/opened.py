"""A Word file taken apart, for tests."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from jjjdoc.tree.nodes import Document
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions

TEMPLATES = Path(__file__).parents[3] / "templates"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "s": "urn:jjjdoc:segments:1",
}


@dataclass(slots=True)
class Opened:
    """The bytes of a Word file and its parts."""

    data: bytes
    parts: dict[str, bytes]

    def root(self, name: str = "word/document.xml") -> etree._Element:
        return etree.fromstring(self.parts[name])

    def find(self, path: str, name: str = "word/document.xml") -> list:
        return self.root(name).xpath(path, namespaces=NAMESPACES)

    def text(self, path: str, name: str = "word/document.xml") -> list[str]:
        """Return the text of each element that a path leads to."""
        return ["".join(each.itertext()) for each in self.find(path, name)]

    def paragraphs(self, style: str) -> list[str]:
        """Return the text of the paragraphs in a style."""
        return ["".join(each.itertext()) for each in self.find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]

    def target(self, relationship: str) -> str:
        """Return what a relationship of the document leads to."""
        (found,) = self.find(
            f"//rel:Relationship[@Id='{relationship}']/@Target", "word/_rels/document.xml.rels"
        )
        return found

    def number_of(self, path: str) -> list[str]:
        """Return the ids of the lists of the paragraphs that a path leads to."""
        return self.find(f"{path}/w:pPr/w:numPr/w:numId/@w:val")


def open_bytes(data: bytes) -> Opened:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return Opened(data, {name: package.read(name) for name in package.namelist()})


def written(document: Document, template: str | Path = "plain") -> Opened:
    """Return a document as it is written, taken apart."""
    (file,) = write(document, WriteOptions("sample", TEMPLATES / template))
    return open_bytes(file.data)


def bookmarks(xml: bytes) -> list[str]:
    return re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]*)"', xml.decode())
