"""What inline nodes say, without how it is set; every writer shows unresolved references alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from jjjdoc.language.captions import annex_name, cross_reference_text, is_annex
from jjjdoc.language.labels import is_chinese, label
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes

# What makes an official document, as named entries: how media without pages show it.


def official_entries(front: nodes.Front, document: nodes.Document) -> Iterator[tuple[str, nodes.Prose | str]]:
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


_BREAKS = regex(r"\r\n|[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE = regex(r"[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """Return a text that can stand in one line: breaks as spaces, what cannot be written as U+FFFD."""
    if text.isprintable():  # as almost all are, which is quickly known: both patterns match only what is not
        return text
    return _UNPRINTABLE.sub("\ufffd", _BREAKS.sub(" ", text))


def reference_text(reference: nodes.Reference) -> str:
    """Return what a reference says: its text, [1] for a note, or ⟦its id⟧ where a pass has not resolved it."""
    match reference:
        case nodes.FactReference(text=str(text)) | nodes.TermReference(text=str(text)):
            return clean(text)
        case nodes.FactReference():
            return f"⟦{clean(reference.fact)}⟧"
        case nodes.TermReference():
            return f"⟦{clean(reference.concept)}⟧"
        case nodes.NoteReference(number=None):
            return f"⟦{clean(reference.note)}⟧"
        case nodes.NoteReference():
            return f"[{reference.number}]"
        case nodes.CrossReference():
            return clean(cross_reference_text(reference))
        case _:
            assert_never(reference)


def plain_text(inlines: Iterable[nodes.Inline]) -> str:
    """Return the words of inline nodes, on one line; links without their targets."""
    return "".join([clean(node.text) if isinstance(node, nodes.Text) else _words(node) for node in inlines])


def _words(node: nodes.Emphasis | nodes.Strong | nodes.Link | nodes.Reference) -> str:
    match node:
        case nodes.Emphasis() | nodes.Strong() | nodes.Link():
            return plain_text(node.children)
        case nodes.FactReference() | nodes.TermReference() | nodes.NoteReference() | nodes.CrossReference():
            return reference_text(node)
        case _:
            assert_never(node)
