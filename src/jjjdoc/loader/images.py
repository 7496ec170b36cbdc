"""Images that a report shows: PNG or JPEG, by what is in the file."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.disk import file_bytes, reason
from jjjdoc.errors import Wording
from jjjdoc.loader.context import Context
from jjjdoc.loader.inside import find_file
from jjjdoc.loader.nodes import Scalar

_NOT_IMAGE = Wording(
    en="{path} is neither a PNG nor a JPEG image", zh="{path} 既不是 PNG 图片也不是 JPEG 图片"
)
_UNREADABLE = Wording(en="{path} cannot be read: {reason}", zh="无法读取 {path}：{reason}")

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def find_image(context: Context, written: Scalar) -> Path | None:
    """Return the real path of an image; None, with a fault of images, if there is none that can be used."""
    faults = context.run.image_faults
    path = find_file(context, written, faults)
    if path is None:
        return None
    try:
        if is_image(path):
            return path
    except OSError as error:
        faults.add(context.place(written), _UNREADABLE(path=written.value, reason=reason(error)))
        return None
    faults.add(context.place(written), _NOT_IMAGE(path=written.value))
    return None


def is_image(path: Path) -> bool:
    """Tell whether a file is an image that reports can show; raises OSError where it cannot be read."""
    return file_bytes(path, 8).startswith(_SIGNATURES)
