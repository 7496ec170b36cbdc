"""Files that a report names: relative to its own, inside the project folder once links are followed, and images by what is in them."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import Wording
from jjjdoc.loader.context import Context
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Scalar

_OUTSIDE = Wording(
    en="{path} is outside the project folder, {root}", zh="{path}在项目文件夹（{root}）之外"
)  # fmt: skip
_NOT_THERE = Wording(en="there is no file {path}", zh="没有{path}这个文件")
_LISTED = 200


def find_file(context: Context, written: Scalar, faults: Faults) -> Path | None:
    """Return the real path of the file that a report names; None, with a fault, if it may not be read."""
    place = context.place(written)
    path = context.folder / written.value
    try:
        real = path.resolve()
        is_file = real.is_file()
    except (OSError, RuntimeError, ValueError):  # a loop of links, a name too long, a zero byte
        real, is_file = path, False
    if not real.is_relative_to(context.run.root):
        faults.add(place, _OUTSIDE(path=written.value, root=context.run.root))
        return None
    if not is_file:
        hint = faults.suggest(written.value, _siblings(context, path))
        faults.add(place, _NOT_THERE(path=written.value), hint)
        return None
    return real


def _siblings(context: Context, path: Path) -> list[str]:
    """Return how the files of the same kind beside a missing one would be written."""
    try:
        folder = path.parent.resolve()
        if not folder.is_relative_to(context.run.root):
            return []
        names = sorted(entry.name for entry in folder.iterdir() if entry.suffix == path.suffix)[:_LISTED]
        inside = path.parent.relative_to(context.folder)
        return [(inside / name).as_posix() for name in names if name != path.name]
    except (OSError, RuntimeError, ValueError):
        return []


_NOT_IMAGE = Wording(en="{path} is not a PNG or JPEG image", zh="{path}既不是PNG图片也不是JPEG图片")

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
        faults.add(context.place(written), UNREADABLE(path=written.value, reason=reason(error)))
        return None
    faults.add(context.place(written), _NOT_IMAGE(path=written.value))
    return None


def is_image(path: Path) -> bool:
    """Tell whether a file is an image that reports can show; raises OSError where it cannot be read."""
    return file_bytes(path, 8).startswith(_SIGNATURES)
