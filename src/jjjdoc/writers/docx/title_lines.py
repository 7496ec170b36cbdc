"""Titles, and what is centred like them, in lines that end at the sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from jjjdoc.language.title_lines import title_breaks
from jjjdoc.tree.nodes import Inline, Prose, Text
from jjjdoc.writers.docx.inlines import lines_xml, prose_xml
from jjjdoc.writers.docx.roles import ParagraphRole, script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.plain import clean, plain_text

_TWIPS_PER_EM: Final = 10  # for each half-point of the size
_NARROW: Final = frozenset(("Times New Roman",))  # others are wider
_WIDER: Final = 1.12
_BOLD: Final = 1.06


def title_xml(prose: Prose, role: ParagraphRole, width: int, story: Story) -> str:
    """Return the runs of a title of a role, in as few lines as have room in a width (in twips).

    In a reference document lines end where they are full: nothing is known of its fonts.
    """
    if story.sheet.template.reference:
        return prose_xml(prose, story)
    ems = width / (_TWIPS_PER_EM * story.sheet.size(role, script_of(prose.language)))
    inlines = [
        replace(each, text=clean(each.text)) if isinstance(each, Text) else each for each in prose.inlines
    ]
    ends = [0]
    for inline in inlines:
        ends.append(ends[-1] + len(plain_text((inline,))))
    whole = [
        edges for edges, inline in zip(pairwise(ends), inlines, strict=True) if not isinstance(inline, Text)
    ]
    breaks = title_breaks(
        plain_text(inlines), prose.language, ems / _stretch(role, prose.language, story), whole
    )
    return lines_xml(prose, tuple(_lines(inlines, ends, breaks)), story)


def _stretch(role: ParagraphRole, language: str, story: Story) -> float:
    """Return how much wider letters are in the font of a role than in the usual one; Chinese is as wide in every font."""
    script = script_of(language)
    if script == "chinese":
        return 1.0
    text = story.sheet.look(role, script).text
    return (1.0 if text.latin in _NARROW else _WIDER) * (_BOLD if text.bold else 1.0)


def _lines(
    inlines: Sequence[Inline], ends: Sequence[int], breaks: tuple[int, ...]
) -> Iterator[tuple[Inline, ...]]:
    """Yield the nodes of each line; only texts are divided."""
    edges = (0, *breaks, ends[-1])
    for start, end in pairwise(edges):
        yield tuple(
            replace(inline, text=inline.text[max(0, start - before) : end - before])
            if isinstance(inline, Text)
            else inline
            for inline, before, after in zip(inlines, ends, ends[1:], strict=False)
            if before < end and after > start
        )
