"""Of ranges that overlap, the longest."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise


def longest(ranges: Iterable[tuple[int, int, int]], length: int) -> list[tuple[int, int, int]]:
    """Return the ranges (start, end, anything) that no longer one overlaps, in order of place.

    Of two as long the first stays. `length` is that of the text.
    """
    ordered = sorted(ranges)
    if all(first[1] <= second[0] for first, second in pairwise(ordered)):
        return ordered
    taken = bytearray(length)
    kept = []
    for start, end, what in sorted(ordered, key=lambda found: found[0] - found[1]):
        # A longer range that overlaps covers one of the two ends.
        if not taken[start] and not taken[end - 1]:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, what))
    return sorted(kept)
