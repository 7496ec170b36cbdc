"""XML of a Word file from elsewhere, read with lxml and nothing fetched or expanded."""

from __future__ import annotations

from lxml import etree

from jjjdoc.ooxml.names import R, W

Element = etree._Element  # lxml has no public name for the type of its elements

_NAMESPACES = {"w": W, "r": R}


def parse_xml(data: bytes) -> Element:
    """Return the root of an XML part, without comments, which would part texts; raises lxml's XMLSyntaxError."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def child(element: Element, tag: str) -> Element | None:
    """Return the first child of this name, in half the time that `find` takes."""
    return next(element.iterchildren(tag), None)


def parse_elements(xml: str) -> list[Element]:
    """Return elements of WordprocessingML that stand side by side, with the prefixes w and r."""
    return list(parse_xml(f'<w:x xmlns:w="{W}" xmlns:r="{R}">{xml}</w:x>'.encode()))


def serialize_part(root: Element) -> bytes:
    """Return the bytes of a whole part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def serialize_element(element: Element) -> str:
    """Return an element as it can stand anywhere, with the namespaces it needs."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def select(element: Element, path: str) -> list[Element]:
    """Return the elements that an XPath with the prefixes w and r leads to."""
    found = etree.XPath(path, namespaces=_NAMESPACES)(element)
    return [each for each in found if isinstance(each, Element)] if isinstance(found, list) else []


def select_values(element: Element, path: str) -> list[str]:
    """Return the values of attributes that an XPath with the prefixes w and r leads to."""
    found = etree.XPath(path, namespaces=_NAMESPACES)(element)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def qualified(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML as lxml has it."""
    return f"{{{W}}}{name}"
