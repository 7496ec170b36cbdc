"""The page table beside a report: for each edition the digest of its content, and the page of each heading.

A program writes it. One heading a line, in the order of the text, so that two versions of it merge; what does not
fit is passed over, for it is made anew at any time.
"""

from __future__ import annotations

from collections.abc import Mapping as ByName
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError
from jjjdoc.loader.nodes import Mapping, Node, Scalar
from jjjdoc.loader.yaml import parse_yaml, read_source

# On which page each heading of an edition stands, as it was found when the edition was last set.


class Pages(Struct, frozen=True):
    """The page of each heading, by the name of the heading; right for the edition whose content has this digest."""

    content: str
    numbers: ByName[str, int]


#: What the name of a page table ends with, in place of the extension of its report.
SUFFIX: Final = ".pages.yaml"

_LEAD: Final = (
    "# The page of each heading, for the contents of each edition; written by: jjjdoc build --paginate\n"
)
_LONGEST: Final = 6  # digits of a page number


def read_pages(path: Path) -> dict[str, Pages]:
    """Return the page table in a file, by the name of the edition; empty where there is none that can be read."""
    try:
        root = parse_yaml(read_source(path, path.name))
    except JjjdocError:
        return {}
    editions = root.get("editions") if isinstance(root, Mapping) else None
    pairs = editions.pairs if isinstance(editions, Mapping) else []
    return {name.value: pages for name, node in pairs if (pages := _pages(node)) is not None}


def pages_text(table: ByName[str, Pages]) -> str:
    """Return the text of a page table; `read_pages` reads it."""
    lines = [_LEAD, "editions:\n"]
    for name, pages in table.items():
        lines.append(f"  {name}:\n    content: {pages.content}\n    pages:\n")
        lines += (f"      {heading}: {number}\n" for heading, number in pages.numbers.items())
    return "".join(lines)


def _pages(node: Node) -> Pages | None:
    if not isinstance(node, Mapping):
        return None
    content, numbers = node.get("content"), node.get("pages")
    if not isinstance(content, Scalar) or not isinstance(numbers, Mapping):
        return None
    return Pages(
        content.value,
        {
            name.value: int(number.value)
            for name, number in numbers.pairs
            if isinstance(number, Scalar) and _is_number(number.value)
        },
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST
