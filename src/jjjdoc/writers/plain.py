"""What inline nodes say, without how it is set; every writer shows unresolved references alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from jjjdoc.language.captions import cross_reference_text
from jjjdoc.patterns import regex
from jjjdoc.tree.inlines import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Reference,
    Strong,
    TermReference,
    Text,
)

_BREAKS = regex(r"\r\n|[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE = regex(r"[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """Return a text that can stand in one line: breaks as spaces, what cannot be written as U+FFFD."""
    if text.isprintable():  # as almost all are, which is quickly known: both patterns match only what is not
        return text
    return _UNPRINTABLE.sub("\ufffd", _BREAKS.sub(" ", text))


def reference_text(reference: Reference) -> str:
    """Return what a reference says: its text, [1] for a note, or ⟦its id⟧ where a pass has not resolved it."""
    match reference:
        case FactReference(text=str(text)) | TermReference(text=str(text)):
            return clean(text)
        case FactReference():
            return f"⟦{clean(reference.fact)}⟧"
        case TermReference():
            return f"⟦{clean(reference.concept)}⟧"
        case NoteReference(number=None):
            return f"⟦{clean(reference.note)}⟧"
        case NoteReference():
            return f"[{reference.number}]"
        case CrossReference():
            return clean(cross_reference_text(reference))
        case _:
            assert_never(reference)


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the words of inline nodes, on one line; links without their targets."""
    return "".join([clean(node.text) if isinstance(node, Text) else _words(node) for node in inlines])


def _words(node: Emphasis | Strong | Link | Reference) -> str:
    match node:
        case Emphasis() | Strong() | Link():
            return plain_text(node.children)
        case FactReference() | TermReference() | NoteReference() | CrossReference():
            return reference_text(node)
        case _:
            assert_never(node)
