"""Captions and what refers to them: 表1, Table 1."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, Chart, CrossReference, Figure, Heading, Table

CaptionKind = Literal["table", "figure"]

Captioned = Table | Figure | Chart
CAPTIONED = (Table, Figure, Chart)

# A number that says itself what it is of: Chapter 2, 第二章.
_NAMED = regex("[A-Za-z]{2,}[ .]|第")


def caption_kind(block: Captioned) -> CaptionKind:
    """Return what a block is called and counted as: a chart is a figure."""
    return "table" if isinstance(block, Table) else "figure"


def caption_name(kind: CaptionKind, number: int, language: str) -> str:
    """Return the name by which a text refers to a table or a figure."""
    return before_number(kind, language) + str(number)


def is_annex(block: Block) -> bool:
    """Tell whether a block is the heading of an annex."""
    return isinstance(block, Heading) and block.annex is not None


def annex_name(number: int, language: str) -> str:
    """Return what an annex is called: 附件1, Annex 1; without a number where there is only one, for which it is 0."""
    space = "" if is_chinese(language) else " "
    return label("annex", language) + (f"{space}{number}" if number else "")


def heading_opening(block: Heading, language: str) -> str:
    """Return what stands before the text of a heading: the name of an annex."""
    return "" if block.annex is None else annex_name(block.annex, language) + after_number(language)


def before_number(kind: CaptionKind, language: str) -> str:
    """Return what stands before the number of a caption."""
    name = label(kind, language)
    return name if is_chinese(language) else f"{name} "


def after_number(language: str) -> str:
    """Return what stands between the number and the caption."""
    return "\u3000" if is_chinese(language) else ". "


def caption_opening(block: Captioned, language: str) -> str:
    """Return what stands before the caption of a block: nothing, where it has no number."""
    if block.number is None:
        return ""
    return caption_name(caption_kind(block), block.number, language) + after_number(language)


def anchor_name(name: str, language: str) -> str:
    """Return the name of the place where a document shows a segment, a table or a figure in a language."""
    return f"{name}-{language}"


def cross_reference_text(reference: CrossReference) -> str:
    """Return what a reference says: a number, a title in quotation marks, or its id where no pass has written it."""
    if reference.text is None:
        return f"⟦{reference.target}⟧"
    return f"{reference.before}{reference.number}{reference.text}{reference.after}"


def refer_to_number(reference: CrossReference, number: str, language: str) -> CrossReference:
    """Return a reference to a section that says its number: 2.3, 第二章, 二、（三）, Section 2.3; with the title “二、标题”."""
    if number.endswith("、"):  # nothing without what it counts
        return replace(reference, number=number, before="“", after="”")
    named = is_chinese(language) or _NAMED.match(number)
    before = "" if named else f"{label('section', language)} "
    return replace(reference, number=number, text="", before=before, after="")
