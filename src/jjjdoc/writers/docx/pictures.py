"""The pictures and charts of one document: files to parts, each file once, and their sizes on the page."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.ooxml.drawing import EMU_PER_INCH, Image, picture, read_image
from jjjdoc.ooxml.package import Part, Relationships

_LARGEST: Final = 64 * 1024 * 1024
_EMU_PER_TWIP: Final = 635

_TOO_LARGE = Wording(
    en="the image {path} is larger than {limit} MiB; save it in a smaller size",
    zh="图片{path}超过{limit} MiB，请缩小后保存",
)
_NOT_IMAGE = Wording(
    en="{path} is not a readable PNG or JPEG image; save it again in one of these formats",
    zh="{path}不是可读取的PNG或JPEG图片，请另存为其中一种格式",
)


class Pictures(Struct):
    """The pictures written so far, and the parts of charts; names of parts of pictures begin with `prefix`.

    `count` is the last number that a picture or chart has.
    """

    relationships: Relationships
    prefix: str = "image"
    count: int = 0
    parts: list[Part] = field(default_factory=list)
    _names: dict[bytes, str] = field(default_factory=dict)
    _read: dict[Path, tuple[str, Image]] = field(default_factory=dict)

    def add(self, path: Path, alternative: str, room: tuple[int, int]) -> str:
        """Return a run with the picture, no larger than the room for it (width and height in twips).

        Raises JjjdocError if the file cannot be read or is neither PNG nor JPEG.
        """
        name, image = self._read[path] if path in self._read else self._load(path)
        relationship = self.relationships.add("image", f"media/{name}")
        return picture(self.next_number(), relationship, path.name, alternative, size_on_page(image, room))

    def next_number(self) -> int:
        """Return a number that no other picture or chart of the document has."""
        self.count += 1
        return self.count

    def _load(self, path: Path) -> tuple[str, Image]:
        data = _read_file(path)
        image = read_image(data)
        if image is None:
            raise JjjdocError(_NOT_IMAGE(path=path.name))
        digest = hashlib.sha256(data).digest()
        if digest not in self._names:
            name = f"{self.prefix}{len(self._names) + 1}.{image.format}"
            self._names[digest] = name
            self.parts.append(Part(f"word/media/{name}", f"image/{image.format}", data))
        self._read[path] = (self._names[digest], image)
        return self._read[path]


def size_on_page(image: Image, room: tuple[int, int]) -> tuple[int, int]:
    """Return width and height in EMU: the image's own size, made smaller as a whole where there is no room."""
    width = image.width / image.horizontal_density * EMU_PER_INCH
    height = image.height / image.vertical_density * EMU_PER_INCH
    scale = min(1.0, room[0] * _EMU_PER_TWIP / width, room[1] * _EMU_PER_TWIP / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _read_file(path: Path) -> bytes:
    try:
        data = file_bytes(path, _LARGEST + 1)
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path.name, reason=reason(error))) from error
    if len(data) > _LARGEST:
        raise JjjdocError(_TOO_LARGE(path=path.name, limit=_LARGEST // (1024 * 1024)))
    return data
