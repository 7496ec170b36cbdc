"""Pairing the blocks of one report in several languages by the ids of their segments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from jjjdoc.tree.nodes import (
    Block,
    Chart,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Quotation,
    Table,
)

Key = tuple[str, str]


def align_blocks(columns: Sequence[Sequence[Block]]) -> tuple[tuple[Block | None, ...], ...]:
    """Return one row a block, with the blocks that have the same key side by side and None where one lacks it.

    The order is that of the first column; a block that only a later column has follows the block before it.
    """
    keyed = [_keyed(blocks) for blocks in columns]
    order: list[Key] = list(keyed[0])
    for later in keyed[1:]:
        known = set(order)
        if any(key not in known for key in later):
            order = _merged(order, list(later))
    return tuple(tuple(blocks.get(key) for blocks in keyed) for key in order)


def _keyed(blocks: Sequence[Block]) -> dict[Key, Block]:
    keyed: dict[Key, Block] = {}
    for block in blocks:
        kind, name = key_of(block)
        number = 0
        key = (kind, name)
        while key in keyed:  # only blocks without an id, page breaks, share a key
            number += 1
            key = (kind, f"{name}#{number}")
        keyed[key] = block
    return keyed


def _merged(first: list[Key], second: list[Key]) -> list[Key]:
    known = set(first)
    followers: dict[Key | None, list[Key]] = {}
    before: Key | None = None
    for key in second:
        if key in known:
            before = key
        else:
            followers.setdefault(before, []).append(key)
    merged = list(followers.get(None, ()))
    for key in first:
        merged += [key, *followers.get(key, ())]
    return merged


def key_of(block: Block) -> Key:
    """Return what a block has in common with its translation: its kind and the id of its first segment."""
    match block:
        case Heading():
            return "heading", block.anchor
        case Paragraph() | Quotation():
            return "prose", block.prose.segment or ""
        case ListBlock():
            return "list", block.items[0].prose.segment or "" if block.items else ""
        case Table() | KeyFigures() | Figure() | Chart() | Note():
            return type(block).__name__, block.id
        case PageBreak():
            return "break", ""
        case Parallel():
            return "parallel", ""
        case _:
            assert_never(block)
