"""Whether the pages were set in the fonts that are meant, or in others whose letters are as wide.

Chinese characters are as wide as they are high in every font, so that only Latin fonts count.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

#: Fonts made to the widths of others.
_AS_WIDE: Final = {
    "Times New Roman": ("Liberation Serif", "Tinos", "Nimbus Roman", "TeX Gyre Termes"),
    "Arial": ("Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans", "TeX Gyre Heros"),
    "Courier New": ("Liberation Mono", "Cousine"),
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
}


def missing_fonts(meant: Iterable[str], present: Iterable[str]) -> tuple[str, ...]:
    """Return which of the fonts that are meant are not present, nor one as wide (PostScript names)."""
    names = tuple(map(_plain, present))
    return tuple(
        font
        for font in meant
        if not any(
            name.startswith(_plain(other)) for other in (font, *_AS_WIDE.get(font, ())) for name in names
        )
    )


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("-", "").lower()
