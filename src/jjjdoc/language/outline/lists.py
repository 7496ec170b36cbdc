"""Lists and captions that a file has typed: marks and numbers before items, 表1 before a caption."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.inlines import stripped, visible_text, without_start
from jjjdoc.language.outline.looks import is_figure
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes

_BULLET = regex(r"[-*•·●○■◆▪‣–—][ \u3000]+")
_NUMBER = regex(r"(\d{1,3})(?:\. +|[．、)）] *)(?!\d)|[(（](\d{1,3})[)）] *")
_CIRCLED = regex("[①-⑳] *")
_FIRST_CIRCLED = ord("①")
_CAPTION = regex(r"(?:表|图|Table|Figure|Fig\.) ?\d{1,3}(?:[-.–]\d{1,3})?(?:[.:：] *|[ \u3000]+)")
_OF_FIGURE = regex(
    r"图 ?\d{1,3}(?:[-.–]\d{1,3})?(?:[:：] *|[ \u3000]+)|(?:Figure|Fig\.) ?\d{1,3}(?:[-.–]\d{1,3})?[.:] +"
)
_LONGEST_CAPTION = 160
_DASH = regex(r"(?:—{1,2}|–|--) *(?=[^\s—–-])")
_AFTER_FIGURE = regex(r" *[:：] *")


class _Mark(Struct, frozen=True):
    """What stands before an item: how long it is, and its number, 0 for a bullet."""

    length: int
    number: int


def typed_lists(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks with two or more paragraphs that have bullets, or numbers from 1 on, as a list."""
    made: list[nodes.Block] = []
    at = 0
    while at < len(blocks):
        run = _run(blocks, at)
        if len(run) > 1:
            items = [_item(blocks[at + index], mark) for index, mark in enumerate(run)]
            made.append(nodes.ListBlock(run[0].number > 0, tuple(items), items[0].prose.language))
            at += len(run)
        else:
            made.append(blocks[at])
            at += 1
    return made


def joined_lists(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks with lists that go on directly after another as one; a paired edition has them in pieces."""
    made: list[nodes.Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if (
            isinstance(block, nodes.ListBlock)
            and isinstance(before, nodes.ListBlock)
            and _goes_on(before, block)
        ):
            made[-1] = replace(before, items=(*before.items, *block.items))
        else:
            made.append(block)
    return made


def _goes_on(before: nodes.ListBlock, block: nodes.ListBlock) -> bool:
    is_next = block.start == before.start + len(before.items)
    return before.ordered == block.ordered and (is_next or not block.ordered)


def key_figures(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks with lists of figures, each strong and followed by what it says, as key figures."""
    return [_figures(block) or block if isinstance(block, nodes.ListBlock) else block for block in blocks]


def key_figures_by_segment(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks of an edition of ours with texts and their captions, by their ids, as key figures."""
    made: list[nodes.Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if (
            isinstance(block, nodes.Paragraph)
            and isinstance(before, nodes.Paragraph)
            and _is_caption_of(block, before)
        ):
            figure = nodes.KeyFigure(before.prose, block.prose)
            row = made[-2] if len(made) > 1 else None
            if isinstance(row, nodes.KeyFigures):
                made[-2:] = [replace(row, figures=(*row.figures, figure))]
            else:
                made[-1] = nodes.KeyFigures("", block.prose.language, (figure,))
        else:
            made.append(block)
    return made


def _is_caption_of(block: nodes.Paragraph, before: nodes.Paragraph) -> bool:
    name = before.prose.segment
    return name is not None and block.prose.segment == f"{name}_caption"


def captions(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks with captions put to the table or image they stand at, without name and number.

    The caption of an image stands for it where the image itself was not read, for want of a description.
    """
    made: list[nodes.Block] = []
    for block in blocks:
        before = made[-1] if made else None
        caption = _caption(before)
        own = _caption(block)
        if isinstance(block, nodes.Table) and block.caption is None and caption is not None:
            made[-1] = replace(block, caption=caption)
        elif isinstance(block, nodes.Table | nodes.Figure) and block.caption is not None:
            made.append(replace(block, caption=_without_name(block.caption) or block.caption))
        elif isinstance(before, nodes.Figure) and before.caption is None and own is not None:
            made[-1] = replace(before, caption=own)
        elif (
            isinstance(block, nodes.Paragraph | nodes.Heading)
            and own is not None
            and _names_figure(block.prose)
        ):
            nothing = replace(block.prose, inlines=())
            made.append(nodes.Figure("", block.prose.language, Path(), nothing, own))
        else:
            made.append(block)
    return made


def attributions(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks with a line behind a dash put to the quotation it follows."""
    made: list[nodes.Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if (
            isinstance(before, nodes.Quotation)
            and before.attribution is None
            and isinstance(block, nodes.Quotation | nodes.Paragraph)
        ):
            found = _DASH.match(text_of(block.prose))
            if found is not None and len(text_of(block.prose)) <= _LONGEST_CAPTION:
                source = replace(block.prose, inlines=without_start(block.prose.inlines, found.end()))
                made[-1] = replace(before, attribution=source)
                continue
        made.append(block)
    return made


def _run(blocks: Sequence[nodes.Block], at: int) -> list[_Mark]:
    """Return the marks of the paragraphs from one on that are items of one list."""
    marks: list[_Mark] = []
    for index in range(at, len(blocks)):
        block = blocks[index]
        mark = _mark(text_of(block.prose)) if isinstance(block, nodes.Paragraph) else None
        expected = 0 if marks and not marks[0].number else len(marks) + 1
        if mark is None or mark.number not in ((0, 1) if not marks else (expected,)):
            break
        marks.append(mark)
    return marks


def _mark(text: str) -> _Mark | None:
    """Return what stands before the text of an item; None for a text that is no item, or has nothing behind its mark."""
    if found := _BULLET.match(text):
        mark = _Mark(found.end(), 0)
    elif found := _NUMBER.match(text):
        mark = _Mark(found.end(), int(found[1] or found[2]))
    elif found := _CIRCLED.match(text):
        mark = _Mark(found.end(), ord(text[0]) - _FIRST_CIRCLED + 1)
    else:
        return None
    return mark if text[mark.length :].strip() else None


def _item(block: nodes.Block, mark: _Mark) -> nodes.ListItem:
    assert isinstance(block, nodes.Paragraph)
    return nodes.ListItem(replace(block.prose, inlines=without_start(block.prose.inlines, mark.length)))


def _figures(block: nodes.ListBlock) -> nodes.KeyFigures | None:
    figures: list[nodes.KeyFigure] = []
    for item in block.items:
        inlines = item.prose.inlines
        if item.children or len(inlines) < 2 or not isinstance(inlines[0], nodes.Strong):
            return None
        value, rest = inlines[0].children, inlines[1:]
        gap = _AFTER_FIGURE.match(visible_text(rest))
        if gap is None or ":" not in gap[0].replace("：", ":") or not is_figure(visible_text(value)):
            return None
        caption = replace(item.prose, inlines=without_start(rest, gap.end()))
        if not text_of(caption):
            return None
        figures.append(nodes.KeyFigure(replace(item.prose, inlines=stripped(value)), caption))
    return nodes.KeyFigures("", block.language, tuple(figures))


def _caption(block: nodes.Block | None) -> nodes.Prose | None:
    return _without_name(block.prose) if isinstance(block, nodes.Paragraph | nodes.Heading) else None


def _names_figure(prose: nodes.Prose) -> bool:
    text = text_of(prose)
    return len(text) <= _LONGEST_CAPTION and _OF_FIGURE.match(text) is not None and text[-1] not in "。.；;"


def _without_name(prose: nodes.Prose) -> nodes.Prose | None:
    """Return a caption without its name and number, and what it was set in; None for what has none."""
    found = _CAPTION.match(text_of(prose))
    if found is None or found.end() == len(text_of(prose)):
        return None
    inlines = without_start(prose.inlines, found.end())
    if len(inlines) == 1 and isinstance(inlines[0], nodes.Strong):
        inlines = inlines[0].children
    return replace(prose, inlines=inlines)
