"""About how wide a text is where it is set, in ems: letters as in Times New Roman, Chinese characters one em."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from jjjdoc.language.script import is_wide

_WIDTHS: Final = {
    **dict.fromkeys(" .,;:|/ijlt'’‘", 0.27),
    **dict.fromkeys("fr()-[]I", 0.34),
    **dict.fromkeys("acesz“”J", 0.42),
    **dict.fromkeys("mMW%", 0.85),
    **dict.fromkeys("wABCDEGHKNOQRTUVXYZ&", 0.70),
    **dict.fromkeys("FLPS", 0.57),
}
_OTHER: Final = 0.50  # digits too
_OF_BOTH: Final = dict.fromkeys(map(ord, "“”‘’—…·"), "　")  # marks that are as wide as characters among these
_AUTOSPACE: Final = 0.25


def em_width(text: str, *, chinese: bool = False) -> float:
    """Return the width of a text in ems; of a Chinese one with the space that may stand around letters and digits."""
    if not chinese:
        return sum(1.0 if is_wide(char) else _WIDTHS.get(char, _OTHER) for char in text)
    seams = sum(
        is_wide(one) != is_wide(other) for one, other in pairwise(text) if one.isalnum() and other.isalnum()
    )
    return em_width(text.translate(_OF_BOTH)) + seams * _AUTOSPACE
