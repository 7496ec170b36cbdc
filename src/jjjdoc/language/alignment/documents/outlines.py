"""Two documents as outlines: headings that neither marks are guessed for both together, by what stands for what."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.alignment.align import align
from jjjdoc.language.alignment.documents.evidence import Terms
from jjjdoc.language.joining import text_of
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.outline.headings import length_of_number, looks_like_heading
from jjjdoc.language.outline.outline import Draft, Outline, drafted, finished, with_lead_as_summary
from jjjdoc.tree.nodes import Block, Document, Heading, Paragraph


class Written(Struct, frozen=True):
    """A document with what is known of its file, as `outline_of` takes it."""

    document: Document
    is_text: bool
    is_ours: bool


def outlines_of(one: Written, other: Written, terms: Terms) -> tuple[Outline, Outline]:
    """Return the outlines of two documents, one in Chinese and one in English, in either order."""
    drafts = [drafted(each.document, is_text=each.is_text, is_ours=each.is_ours) for each in (one, other)]
    if any(draft.is_guessed for draft in drafts):
        if is_chinese(one.document.languages[0]):
            drafts = _agreed(drafts[0], drafts[1], terms)
        else:
            drafts = _agreed(drafts[1], drafts[0], terms)[::-1]
    first, second = with_lead_as_summary(*map(finished, drafts))
    return first, second


def _agreed(source: Draft, target: Draft, terms: Terms) -> list[Draft]:
    """Return two drafts in which a line whose heading was guessed is one if its counterpart is one.

    A line with a number is a heading by itself, and so are the first lines of both.
    """
    drafts = source, target
    blocks = [list(draft.blocks) for draft in drafts]
    lines = [
        [at for at, block in enumerate(each) if isinstance(block, Heading | Paragraph)] for each in blocks
    ]
    texts = [[_text(each[at]) for at in numbers] for each, numbers in zip(blocks, lines, strict=True)]
    kept: tuple[set[int], set[int]] = ({0}, {0}) if _begin_alike(blocks) else (set(), set())
    for bead in align(texts[0], texts[1], terms):
        if len(bead.source) != 1 or len(bead.target) != 1:
            continue
        places = lines[0][bead.source.start], lines[1][bead.target.start]
        pair = [each[place] for each, place in zip(blocks, places, strict=True)]
        level = max(block.level if isinstance(block, Heading) else 0 for block in pair)
        if level and all(map(_may_be_heading, pair)):
            for side, place in enumerate(places):
                kept[side].add(place)
                if drafts[side].is_guessed:
                    blocks[side][place] = _as_heading(pair[side], level, place)
    return [
        replace(draft, blocks=tuple(_without_others(each, own))) if draft.is_guessed else draft
        for draft, each, own in zip(drafts, blocks, kept, strict=True)
    ]


def _begin_alike(blocks: Sequence[Sequence[Block]]) -> bool:
    return all(each and isinstance(each[0], Heading) for each in blocks)


def _text(block: Block) -> str:
    return text_of(block.prose) if isinstance(block, Heading | Paragraph) else ""


def _may_be_heading(block: Block) -> bool:
    return isinstance(block, Heading) or looks_like_heading(block)


def _as_heading(block: Block, level: int, place: int) -> Block:
    return Heading(level, f"heading_{place}", block.prose) if isinstance(block, Paragraph) else block


def _without_others(blocks: Sequence[Block], kept: set[int]) -> list[Block]:
    """Return blocks with those headings as paragraphs that have no number and are not in `kept`."""
    return [
        Paragraph(block.prose)
        if isinstance(block, Heading) and place not in kept and not length_of_number(block)
        else block
        for place, block in enumerate(blocks)
    ]
