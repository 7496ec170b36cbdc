"""The section of a reference document: its page, its headers and footers (ECMA-376 17.6)."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from jjjdoc.ooxml.sections import Page, section_properties
from jjjdoc.ooxml.xml import Element, parse_elements, qualified, select, select_values, serialize_element

_LEAST: Final = 2000  # twips for the text, below which a page is taken for damaged

# What stands before size and margins in a section.
_BEFORE_SIZE: Final = tuple(
    map(qualified, ("headerReference", "footerReference", "footnotePr", "endnotePr", "type"))
)


def last_section(body: Element) -> Element | None:
    """Return a copy of the last `w:sectPr` of a `w:body`, with the headers and footers that it has from the sections before it."""
    sections = select(body, "./w:sectPr | ./w:p/w:pPr/w:sectPr")
    if not sections:
        return None
    last = deepcopy(sections[-1])
    furniture = "./w:headerReference | ./w:footerReference"
    inherited = {
        (str(reference.tag), reference.get(qualified("type"))): reference
        for section in sections
        for reference in select(section, furniture)
    }
    for own in select(last, f"{furniture} | ./w:sectPrChange"):
        last.remove(own)
    for number, reference in enumerate(inherited.values()):
        last.insert(number, deepcopy(reference))
    return last


def complete_section(section: Element, page: Page) -> None:
    """Give a section the size and margins that it lacks: without them each program has its own."""
    (whole,) = parse_elements(section_properties(page, (), first_differs=False))
    before = _BEFORE_SIZE
    for tag in map(qualified, ("pgSz", "pgMar")):
        if section.find(tag) is None:
            at = next((n for n, child in enumerate(section) if child.tag not in before), len(section))
            section[at:at] = whole.findall(tag)
        before = (*before, tag)


def page_of(section: Element | None, usual: Page) -> Page:
    """Return the page of a section; what it does not say, or if it leaves no room for text all, is as `usual`."""
    if section is None:
        return usual

    def read(path: str, otherwise: int) -> int:
        values = [text for text in select_values(section, path) if text.lstrip("-").isdigit()]
        return abs(int(values[0])) if values else otherwise

    page = Page(
        width=read("./w:pgSz/@w:w", usual.width),
        height=read("./w:pgSz/@w:h", usual.height),
        top=read("./w:pgMar/@w:top", usual.top),
        right=read("./w:pgMar/@w:right", usual.right) + read("./w:pgMar/@w:gutter", 0),
        bottom=read("./w:pgMar/@w:bottom", usual.bottom),
        left=read("./w:pgMar/@w:left", usual.left),
        header=read("./w:pgMar/@w:header", usual.header),
        footer=read("./w:pgMar/@w:footer", usual.footer),
    )
    return page if min(page.text_width, page.text_height) >= _LEAST else usual


def later_section(section: str) -> str:
    """Return a section as it goes on after others: its first page is none, its numbers go on."""
    (element,) = parse_elements(section)
    for gone in select(element, "./w:titlePg | ./w:type"):
        element.remove(gone)
    for numbers in select(element, "./w:pgNumType"):
        numbers.attrib.pop(qualified("start"), "")
    return serialize_element(element)


def turned_section(section: str, page: Page) -> str:
    """Return a later section on its side, with the same headers and footers; `page` is that of the upright one."""
    (element,) = parse_elements(later_section(section))
    for gone in select(element, "./w:pgSz | ./w:pgMar | ./w:docGrid"):
        element.remove(gone)
    complete_section(element, page.turned)
    return serialize_element(element)
