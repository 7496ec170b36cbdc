"""What makes an official document, as named entries: how media without pages show it."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Front


def official_entries(front: Front) -> Iterator[tuple[str, Prose | str]]:
    """Yield each part with its name and a colon before it, in reading order; several annexes are numbered."""
    official = front.official
    if official is None:
        return
    language = front.language
    colon = "：" if is_chinese(language) else ": "
    if official.copy_number:
        yield label("copy_number", language) + colon, official.copy_number
    annexes = 0
    for part in official.parts:
        number = ""
        if part.name == "annex" and len(official.named("annex")) > 1:
            annexes += 1
            number = f"{annexes}" if is_chinese(language) else f" {annexes}"
        yield f"{label(part.name, language)}{number}{colon}", part.prose
    if official.printed_on:
        yield label("printed_on", language) + colon, official.printed_on
