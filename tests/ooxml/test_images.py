"""What PNG and JPEG files say of themselves."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from contracts.sample import png
from jjjdoc.ooxml.drawing import Image, read_image

FRAME = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, 600, 800, 1) + b"\x01\x11\x00"


def jfif(unit: int, density: int) -> bytes:
    return (
        b"\xff\xe0"
        + struct.pack(">H", 16)
        + b"JFIF\0\x01\x02"
        + struct.pack(">BHHBB", unit, density, density, 0, 0)
    )


def with_density(pixels_per_metre: int, unit: int = 1) -> bytes:
    data = png(400, 300)
    chunk = (
        struct.pack(">I", 9)
        + b"pHYs"
        + struct.pack(">IIB", pixels_per_metre, pixels_per_metre, unit)
        + b"\0\0\0\0"
    )
    return data[:33] + chunk + data[33:]


def test_png() -> None:
    assert read_image(png(400, 300)) == Image("png", 400, 300, 96, 96)


def test_density_of_a_png() -> None:
    image = read_image(with_density(11811))
    assert image is not None
    assert round(image.horizontal_density) == 300
    assert read_image(with_density(11811, unit=0)) == Image("png", 400, 300, 96, 96)
    assert read_image(with_density(0)) == Image("png", 400, 300, 96, 96)


def test_jpeg() -> None:
    assert read_image(b"\xff\xd8" + jfif(1, 300) + FRAME) == Image("jpeg", 800, 600, 300, 300)
    assert read_image(b"\xff\xd8" + jfif(2, 100) + FRAME) == Image("jpeg", 800, 600, 254, 254)
    assert read_image(b"\xff\xd8" + jfif(0, 1) + FRAME) == Image("jpeg", 800, 600, 96, 96)
    # Tables and comments may stand before the frame header, and fill bytes before any marker.
    tables = b"\xff\xc4\x00\x04ab\xff\xfe\x00\x04cd\xff"
    assert read_image(b"\xff\xd8" + tables + FRAME) == Image("jpeg", 800, 600, 96, 96)


def test_what_is_no_image() -> None:
    for data in (
        b"",
        b"GIF89a",
        b"<svg/>",
        png()[:20],
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\0\0" * 9,
        png(0, 0),
    ):
        assert read_image(data) is None


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", with_density(1)[:40]]), st.binary(max_size=200)
)
def test_any_bytes_are_read_without_an_exception(start: bytes, rest: bytes) -> None:
    image = read_image(start + rest)
    assert image is None or (image.width > 0 and image.height > 0 and image.horizontal_density > 0)
