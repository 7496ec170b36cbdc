"""Small documents, in as few words as a test can say them."""

from collections.abc import Callable
from itertools import count

import pytest

from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Block, Document, Inline, Paragraph, Prose


@pytest.fixture
def make_prose() -> Callable[..., Prose]:
    """Return a maker of passages: a language and inline nodes, the segment as it comes."""
    numbers = count(1)

    def make(language: str, *inlines: Inline) -> Prose:
        return Prose(f"s{next(numbers)}", language, inlines, TextView.of_generated(""))

    return make


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """Return a maker of documents without front matter: passages become paragraphs."""

    def make(*parts: Block | Prose, languages: tuple[str, ...] = ("zh-CN", "en")) -> Document:
        blocks = (Paragraph(part) if isinstance(part, Prose) else part for part in parts)
        return Document("report", "edition", languages, "2024-03-01", (), tuple(blocks))

    return make
