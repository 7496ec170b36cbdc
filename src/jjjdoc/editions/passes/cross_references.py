"""Cross-references: every reference to a section, table, figure or source is written out in the language of its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.captions import anchor_name, annex_name, caption_kind, caption_name
from jjjdoc.tree.inlines import CrossReference, FactReference, Inline, Link, Prose, TermReference, Text
from jjjdoc.tree.nodes import Chart, Document, Figure, Heading, Table
from jjjdoc.tree.walk import captions_of, iterate_inlines, iterate_references, map_references

#: By the id of a target and a language.
Titles = Mapping[tuple[str, str], Prose]


class _Label(Struct, frozen=True):
    """What a reference says."""

    text: str
    anchor: str | None
    before: str = ""
    after: str = ""


def _title(prose: Prose, anchor: str | None) -> _Label:
    return _Label(_words(prose), anchor, "“", "”")


def referred_targets(document: Document) -> set[tuple[str, str]]:
    """Return the targets of the references in a document, each with the language of the text."""
    return {
        (reference.target, language) for reference, language in iterate_references(document, CrossReference)
    }


def write_cross_references(document: Document, titles: Titles, addresses: Mapping[str, str]) -> Document:
    """Write out every reference: the number of a table or figure, the title of a section.

    What the edition does not show is called by its title, from `titles`, in which figures and terms are written
    out; a source leads to its web address. A reference to what is not there keeps `text` None.
    """
    labels = {(name, language): _title(prose, None) for (name, language), prose in titles.items()}
    labels.update(_shown(document))

    def write(reference: CrossReference, language: str) -> Inline:
        label = labels.get((reference.target, language))
        if label is None:
            return reference
        written = replace(
            reference, text=label.text, before=label.before, after=label.after, anchor=label.anchor
        )
        address = addresses.get(reference.target) if label.anchor is None else None
        return Link((written,), address, reference.start, reference.end) if address else written

    return map_references(document, CrossReference, write)


def _shown(document: Document) -> Iterator[tuple[tuple[str, str], _Label]]:
    """Yield what the document shows: target and language, and what a reference to it says."""
    for block in document.blocks:
        match block:
            case Heading(annex=int(number)):
                for prose in (block.prose, *block.translations):
                    anchor = anchor_name(prose.segment or block.anchor, prose.language)
                    yield (block.anchor, prose.language), _Label(annex_name(number, prose.language), anchor)
            case Heading():
                for prose in (block.prose, *block.translations):
                    anchor = anchor_name(prose.segment or block.anchor, prose.language)
                    yield (block.anchor, prose.language), _title(prose, anchor)
            case Table(number=int(number)) | Figure(number=int(number)) | Chart(number=int(number)):
                for caption in captions_of(block):
                    name = caption_name(caption_kind(block), number, caption.language)
                    anchor = anchor_name(block.id, caption.language)
                    yield (block.id, caption.language), _Label(name, anchor)
            case _:
                pass


def _words(prose: Prose) -> str:
    """Return the words of a title, without marks of notes."""
    return "".join(
        inline.text or ""
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, Text | FactReference | TermReference)
    )
