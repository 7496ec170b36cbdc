"""From UTF-8 byte offsets to code points, each in constant time."""

from __future__ import annotations

from collections.abc import Callable

_BLOCK = 64
_CONTINUATION = bytes(range(0x80, 0xC0))


def code_points(text: str) -> Callable[[int], int]:
    """Return the function that turns an offset in the UTF-8 of a text into one in its code points."""
    if text.isascii():
        return lambda offset: offset
    data = text.encode("utf-8")
    before = [0]  # how many code points begin before each block
    for at in range(0, len(data), _BLOCK):
        before.append(before[-1] + len(data[at : at + _BLOCK].translate(None, _CONTINUATION)))

    def code_point(offset: int) -> int:
        block = offset // _BLOCK
        start = block * _BLOCK
        return before[block] + (
            len(data[start:offset].translate(None, _CONTINUATION)) if offset > start else 0
        )

    return code_point
