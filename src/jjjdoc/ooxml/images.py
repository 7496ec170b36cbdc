"""The size of a PNG or JPEG image, read from its first bytes."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

#: English Metric Units, in which drawings are measured.
EMU_PER_INCH = 914_400

_SCREEN = 96.0  # dots per inch where an image does not say


class Image(Struct, frozen=True):
    """What is known of an image: its format, its pixels, and how many of them make an inch."""

    format: Literal["png", "jpeg"]
    width: int
    height: int
    horizontal_density: float
    vertical_density: float


def read_image(data: bytes) -> Image | None:
    """Return what an image says of itself, None if it is neither PNG nor JPEG or its header is damaged."""
    if data.startswith(PNG_SIGNATURE):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    return None


def _png(data: bytes) -> Image | None:
    """Read the chunks up to the pixels (PNG, ISO/IEC 15948, 5.3)."""
    if data[12:16] != b"IHDR" or len(data) < 33:
        return None
    width, height = _number(data, 16, 4), _number(data, 20, 4)
    horizontal = vertical = _SCREEN
    at = 33
    while at + 8 <= len(data):
        length, kind = _number(data, at, 4), data[at + 4 : at + 8]
        if kind == b"IDAT":
            break
        if kind == b"pHYs" and data[at + 16 : at + 17] == b"\x01":  # pixels a metre
            horizontal = _number(data, at + 8, 4) * 0.0254 or _SCREEN
            vertical = _number(data, at + 12, 4) * 0.0254 or _SCREEN
        at += length + 12
    return _image("png", width, height, horizontal, vertical)


def _jpeg(data: bytes) -> Image | None:
    """Read the segments up to the frame header (ITU-T T.81, B.1; JFIF 1.02)."""
    horizontal = vertical = _SCREEN
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == 0xE0 and data[at + 4 : at + 9] == b"JFIF\0":
            per_inch = {1: 1.0, 2: 2.54}.get(data[at + 11] if at + 11 < len(data) else 0, 0.0)
            horizontal = _number(data, at + 12, 2) * per_inch or _SCREEN
            vertical = _number(data, at + 14, 2) * per_inch or _SCREEN
        # Frame headers are C0 to CF, without the Huffman tables, extensions and conditioning among them.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            if at + 9 > len(data):
                return None
            return _image("jpeg", _number(data, at + 7, 2), _number(data, at + 5, 2), horizontal, vertical)
        at += 2 + _number(data, at + 2, 2)
    return None


def _number(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")


def _image(
    kind: Literal["png", "jpeg"], width: int, height: int, horizontal: float, vertical: float
) -> Image | None:
    return Image(kind, width, height, horizontal, vertical) if width and height else None
