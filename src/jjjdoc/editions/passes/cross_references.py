"""Cross-references: every reference to a section, table, figure or source is written out in the language of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.editions.monolingual import prose_in
from jjjdoc.language.captions import CAPTIONED, anchor_name, annex_name, caption_kind, caption_name
from jjjdoc.model.report import ChartBlock, FigureBlock, Report, Segment, TableBlock
from jjjdoc.model.walk import iterate_sections
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import captions_of, iterate_inlines, iterate_references, map_references

# Captions: numbered by kind, in the order in which they stand; a table and its translation have one number.


def number_captions(document: nodes.Document) -> nodes.Document:
    """Return the document with numbers for the tables, figures and charts that have captions."""
    counts: Counter[tuple[str, str]] = Counter()

    def number(block: nodes.Block) -> nodes.Block:
        if not isinstance(block, CAPTIONED) or not captions_of(block):
            return block
        key = (caption_kind(block), block.language)
        counts[key] += 1
        return replace(block, number=counts[key])

    return replace(document, blocks=tuple(number(block) for block in document.blocks))


# What a text of a report can refer to, and what it is called: sections, tables, figures and sources.


def titles_of(report: Report, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], nodes.Prose]:
    """Return the titles of targets, each in a language; a target that the report does not have is left out."""
    segments = dict(_targets(report))
    return {
        (name, language): prose_in(segments[name], language) for name, language in wanted if name in segments
    }


def _targets(report: Report) -> Iterator[tuple[str, Segment]]:
    for reference in report.references.values():
        yield reference.id, reference.title
    for section in iterate_sections(report.sections):
        yield section.id, section.title
        for block in section.blocks:
            if isinstance(block, TableBlock | FigureBlock) and block.caption is not None:
                yield block.id, block.caption
            elif isinstance(block, ChartBlock):
                yield block.id, block.title


#: By the id of a target and a language.
Titles = Mapping[tuple[str, str], nodes.Prose]


class _Label(Struct, frozen=True):
    """What a reference says."""

    text: str
    anchor: str | None
    before: str = ""
    after: str = ""


def _title(prose: nodes.Prose, anchor: str | None) -> _Label:
    return _Label(_words(prose), anchor, "“", "”")


def referred_targets(document: nodes.Document) -> set[tuple[str, str]]:
    """Return the targets of the references in a document, each with the language of the text."""
    return {
        (reference.target, language)
        for reference, language in iterate_references(document, nodes.CrossReference)
    }


def write_cross_references(
    document: nodes.Document, titles: Titles, addresses: Mapping[str, str]
) -> nodes.Document:
    """Write out every reference: the number of a table or figure, the title of a section.

    What the edition does not show is called by its title, from `titles`, in which figures and terms are written
    out; a source leads to its web address. A reference to what is not there keeps `text` None.
    """
    labels = {(name, language): _title(prose, None) for (name, language), prose in titles.items()}
    labels.update(_shown(document))

    def write(reference: nodes.CrossReference, language: str) -> nodes.Inline:
        label = labels.get((reference.target, language))
        if label is None:
            return reference
        written = replace(
            reference, text=label.text, before=label.before, after=label.after, anchor=label.anchor
        )
        address = addresses.get(reference.target) if label.anchor is None else None
        return nodes.Link((written,), address, reference.start, reference.end) if address else written

    return map_references(document, nodes.CrossReference, write)


def _shown(document: nodes.Document) -> Iterator[tuple[tuple[str, str], _Label]]:
    """Yield what the document shows: target and language, and what a reference to it says."""
    for block in document.blocks:
        match block:
            case nodes.Heading(annex=int(number)):
                for prose in (block.prose, *block.translations):
                    anchor = anchor_name(prose.segment or block.anchor, prose.language)
                    yield (block.anchor, prose.language), _Label(annex_name(number, prose.language), anchor)
            case nodes.Heading():
                for prose in (block.prose, *block.translations):
                    anchor = anchor_name(prose.segment or block.anchor, prose.language)
                    yield (block.anchor, prose.language), _title(prose, anchor)
            case (
                nodes.Table(number=int(number))
                | nodes.Figure(number=int(number))
                | nodes.Chart(number=int(number))
            ):
                for caption in captions_of(block):
                    name = caption_name(caption_kind(block), number, caption.language)
                    anchor = anchor_name(block.id, caption.language)
                    yield (block.id, caption.language), _Label(name, anchor)
            case _:
                pass


def _words(prose: nodes.Prose) -> str:
    """Return the words of a title, without marks of notes."""
    return "".join(
        inline.text or ""
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, nodes.Text | nodes.FactReference | nodes.TermReference)
    )
