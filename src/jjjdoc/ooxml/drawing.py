"""Pictures and charts in the line of text (ECMA-376 20.4.2.8)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.ooxml.names import escape_attribute

# The size of a PNG or JPEG image, read from its first bytes.


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


_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

#: Namespace declarations that a part with pictures needs on its root.
DRAWING_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture"'
)


def picture(number: int, relationship: str, name: str, alternative: str, size: tuple[int, int]) -> str:
    """Return a run with a picture; `number` is unique in the document, `size` is width and height in EMU."""
    width, height = size
    about = _about(number, name, alternative)
    graphic = (
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
    lock = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return _inline(about, size, lock, graphic)


def chart(
    number: int, relationship: str, name: str, title: str, alternative: str, size: tuple[int, int]
) -> str:
    """Return a run with a chart that stands in a part of its own; number and size are those of a picture."""
    about = f'{_about(number, name, alternative)} title="{escape_attribute(title)}"'
    graphic = (
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" r:id="{relationship}"/>'
        "</a:graphicData>"
    )
    return _inline(about, size, "<wp:cNvGraphicFramePr/>", graphic)


def _about(number: int, name: str, alternative: str) -> str:
    return f'id="{number}" name="{escape_attribute(name)}" descr="{escape_attribute(alternative)}"'


def _inline(about: str, size: tuple[int, int], frame: str, graphic: str) -> str:
    width, height = size
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {about}/>{frame}<a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r>"
    )
