"""Headings that a file does not mark as such: underlined, numbered by hand, or short lines that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.front import read_day
from jjjdoc.language.outline.inlines import part_of, without_start
from jjjdoc.language.outline.looks import heading_levels, is_heading_like, select_headings
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Block, Heading, Paragraph

_UNDERLINE = regex(r"={3,}|-{3,}|~{3,}")
_BETWEEN_RULES = regex(r"(?:((?:={3,}|-{3,}|~{3,})) )?(\S.*\S) (={3,}|-{3,}|~{3,})")
_MARKS = "=-~"

# As official documents number them (GB/T 9704-2012, 7.3.3), and as English ones do.
_NUMBERS = tuple(
    map(
        regex,
        (
            r"第[一二三四五六七八九十百零〇\d]{1,4}[编章节部篇][ \u3000、：:]*",
            r"[一二三四五六七八九十]{1,3}、[ \u3000]*",
            r"[(（][一二三四五六七八九十]{1,3}[)）][ \u3000、]*",
            r"(?:Chapter|Part|Section) (?:\d{1,2}|[IVX]{1,5}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)[.:] *",
            r"[IVX]{1,5}\. +",
            r"\d{1,2}(?:\.\d{1,2})+\.?[ \u3000]+",
            r"\d{1,2}(?:\. +|[．、] *)(?!\d)",
            r"[(（]\d{1,2}[)）] *",
        ),
    )
)


def underlined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with lines over a rule of =, - or ~ as headings; then these alone are headings, and rules go."""
    blocks = [part for block in blocks for part in _without_joined_rules(block)]
    marks = [_rule(block) for block in blocks]
    lines = [index for index, level in enumerate(marks) if level and _is_line(blocks, index - 1, marks)]
    if not lines:
        return list(blocks)
    levels = {index - 1: marks[index] for index in lines}
    made: list[Block] = []
    for index, block in enumerate(blocks):
        if index in levels and isinstance(block, Heading | Paragraph):
            made.append(Heading(levels[index], f"heading_{index}", block.prose))
        elif isinstance(block, Heading):
            made.append(Paragraph(block.prose))
        elif not marks[index]:
            made.append(block)
    return made


def _without_joined_rules(block: Block) -> Iterator[Block]:
    """Yield a block, and the rules above and below it that were taken for lines of its own, each by itself."""
    found = _BETWEEN_RULES.fullmatch(text_of(block.prose)) if isinstance(block, Heading | Paragraph) else None
    if found is None or not isinstance(block, Heading | Paragraph):
        yield block
        return
    for group in (1, 2, 3):
        start, end = found.span(group)
        if start < end:
            prose = replace(block.prose, inlines=part_of(block.prose.inlines, start, end))
            yield replace(block, prose=prose) if group == 2 else Paragraph(prose)


def guessed(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with headings put in by their look, as in plain text; for a file that marks none.

    Where several are numbered, those and the first, which is the title, are all.
    """
    looks: list[bool | None] = []
    for block in blocks:
        looks += [looks_like_heading(block), None]
    chosen = select_headings(looks)
    if sum(is_one and length_of_number(block) > 0 for block, is_one in zip(blocks, chosen, strict=True)) > 1:
        chosen = [
            is_one and (number == 0 or length_of_number(blocks[number]) > 0)
            for number, is_one in enumerate(chosen)
        ]
    headings = [block for block, is_one in zip(blocks, chosen, strict=True) if is_one]
    levels = iter(
        heading_levels([text_of(block.prose) for block in headings if isinstance(block, Paragraph)])
    )
    return [
        Heading(next(levels), f"heading_{index}", block.prose)
        if is_one and isinstance(block, Paragraph)
        else block
        for index, (block, is_one) in enumerate(zip(blocks, chosen, strict=True))
    ]


def looks_like_heading(block: Block) -> bool:
    """Tell whether a paragraph looks like a heading, and is no date."""
    if not isinstance(block, Paragraph):
        return False
    return (
        is_heading_like(text_of(block.prose)) and read_day(text_of(block.prose), block.prose.language) is None
    )


def without_numbers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the numbers typed before headings left out, where several have such."""
    numbers = [length_of_number(block) if isinstance(block, Heading) else 0 for block in blocks]
    if sum(length > 0 for length in numbers) < 2:
        return list(blocks)
    return [
        replace(block, prose=replace(block.prose, inlines=without_start(block.prose.inlines, length)))
        if length and isinstance(block, Heading)
        else block
        for block, length in zip(blocks, numbers, strict=True)
    ]


def without_doubles(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without headings that stand twice with nothing between, as web pages have them."""
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made else None
        if isinstance(block, Heading) and isinstance(before, Heading) and _say_the_same(block, before):
            made[-1] = replace(block, level=min(block.level, before.level))
        else:
            made.append(block)
    return made


def _say_the_same(one: Heading, other: Heading) -> bool:
    return text_of(one.prose) == text_of(other.prose)


def length_of_number(block: Block) -> int:
    """Return how long the number before a line is; 0 where there is none."""
    if not isinstance(block, Heading | Paragraph):
        return 0
    text = text_of(block.prose)
    found = next((match for pattern in _NUMBERS if (match := pattern.match(text))), None)
    return found.end() if found and found.end() < len(text) else 0


def _rule(block: Block) -> int:
    """Return the level that a rule gives to the line above; 0 for another."""
    if not isinstance(block, Paragraph):
        return 0
    found = _UNDERLINE.fullmatch(text_of(block.prose))
    return 0 if found is None else 1 + _MARKS.index(found[0][0])


def _is_line(blocks: Sequence[Block], index: int, marks: Sequence[int]) -> bool:
    return index >= 0 and isinstance(blocks[index], Heading | Paragraph) and not marks[index]
