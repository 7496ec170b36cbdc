"""Key figures that are no facts: paragraphs, the value and then what it says."""

from __future__ import annotations

from jjjdoc.pipeline.adopt.draft import Block, Draft, KeyFiguresDraft, Paragraph, sections_of


def replace_key_figures(draft: Draft) -> None:
    """Make paragraphs of rows of key figures, where not every value could be made a fact."""
    for section in sections_of(draft.sections):
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, KeyFiguresDraft) and not all(figure.fact for figure in block.figures):
                for figure in block.figures:
                    blocks += [Paragraph(figure.value), Paragraph(figure.caption)]
            else:
                blocks.append(block)
        section.blocks = blocks
