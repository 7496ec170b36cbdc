"""XML from elsewhere, read with lxml: no document type, so no entities; nothing fetched; limits on size and depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from jjjdoc.errors import JjjdocError, Wording

Element = etree._Element  # lxml has no public name for the type of its elements

#: Attributes of ours in files of others.
NAMESPACE = "urn:jjjdoc:exchange"
SENT = f"{{{NAMESPACE}}}sent"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

#: What a file from elsewhere may have; one of 20,000 segments has a quarter of it.
MAX_BYTES = 64 * 1024 * 1024

TOO_BIG = Wording(en="{path}: the file is larger than {limit} MiB", zh="{path}：文件超过{limit} MiB")
NOT_XML = Wording(
    en="{path}:{line}: this is not XML: {reason}", zh="{path}:{line}：不是格式正确的XML：{reason}"
)
DOCTYPE = Wording(
    en="{path}: the file declares a document type; entities are not read; remove the line with DOCTYPE",
    zh="{path}：文件带有文档类型声明（DOCTYPE）；本程序不读取实体，请删去该声明",
)


def parse_xml(data: bytes, path: str, *, may_be_typed: bool = False) -> Element:
    """Return the root of a document; raises JjjdocError for what is no XML, declares a type, or is too big or deep.

    A document that `may_be_typed` may name its type (TBX and TMX of most programs do), but declare no entities; the type
    is not fetched.
    """
    if len(data) > MAX_BYTES:
        raise JjjdocError(TOO_BIG(path=path, limit=MAX_BYTES // (1024 * 1024)))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else 1
        raise JjjdocError(NOT_XML(path=path, line=line or 1, reason=_reason(error))) from None
    declared: Any = root.getroottree().docinfo.internalDTD  # the stubs of lxml know no entities()
    if declared is not None and not (may_be_typed and not declared.entities()):
        raise JjjdocError(DOCTYPE(path=path))
    return root


def looks_like_xml(data: bytes) -> bool:
    """Tell whether a file begins as XML does, in UTF-8 or UTF-16."""
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of these local names, whatever their namespace is called."""
    return (child for child in element if isinstance(child.tag, str) and local_name(child) in names)


def child(element: Element, name: str) -> Element | None:
    """Return the first child of this local name."""
    return next(children(element, name), None)


def line_of(element: Element) -> int:
    """Return the line an element begins on, 1-based; 0 where it is not known."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def _reason(error: Exception) -> str:
    return (str(error).partition(", line ")[0] or type(error).__name__).strip()
