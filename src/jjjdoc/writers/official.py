"""What makes an official document, as named entries: how media without pages show it."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.captions import annex_name, is_annex
from jjjdoc.language.labels import is_chinese, label
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Document, Front


def official_entries(front: Front, document: Document) -> Iterator[tuple[str, Prose | str]]:
    """Yield each part with its name and a colon before it, in reading order.

    Several annexes are numbered, those that are sections of the document first.
    """
    official = front.official
    if official is None:
        return
    language = front.language
    colon = "：" if is_chinese(language) else ": "
    if official.copy_number:
        yield label("copy_number", language) + colon, official.copy_number
    annexes = sum(map(is_annex, document.blocks))
    several = annexes + len(official.named("annex")) > 1
    for part in official.parts:
        annexes += part.name == "annex"
        name = (
            annex_name(annexes, language) if part.name == "annex" and several else label(part.name, language)
        )
        yield f"{name}{colon}", part.prose
    if official.printed_on:
        yield label("printed_on", language) + colon, official.printed_on
