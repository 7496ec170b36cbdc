"""Small Word files for tests, made of the XML that a test is about."""

from __future__ import annotations

from collections.abc import Mapping

from jjjdoc.ooxml.names import DECLARATION, DOCUMENT_TYPE, R, W
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, write_package

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)

_KINDS = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr"}
_OTHERS = {"styles": "styles", "numbering": "numbering", "settings": "settings"}


def word_file(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file with this body and the content of further parts, by kind: footnotes, header, header2, styles..."""
    made = []
    for number, (name, content) in enumerate((parts or {}).items(), 1):
        kind = name.rstrip("0123456789")
        tag = (_KINDS | _OTHERS)[kind]
        xml = f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"
        made.append((Relationship(f"rId{number}", f"{OFFICE}{kind}", f"{name}.xml"), xml, name, kind))
    main = Part(
        "word/document.xml",
        DOCUMENT_TYPE,
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode(),
        tuple(each[0] for each in made),
    )
    others = [
        Part(
            f"word/{name}.xml",
            f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
            xml.encode(),
        )
        for _, xml, name, kind in made
    ]
    return write_package((main, *others), (Relationship("rId1", f"{OFFICE}officeDocument", main.name),))


def paragraph(content: str, style: str = "") -> str:
    """Return a paragraph of runs or, if it has no tags, of a text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{content if '<' in content else run(content)}</w:p>"


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
