"""The small values of a template: lengths, heights of lines, colours, rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from jjjdoc.errors import Wording
from jjjdoc.loader.shapes import String
from jjjdoc.ooxml.formats import Border, BorderKind, Length, Line

_LENGTH = r"(?:0|[0-9]{1,4}(?:\.[0-9]{1,3})?(?:mm|cm|in|pt))"
_SOME = r"(?=[0.]*[1-9])"  # more than nothing
_SIGNED = rf"-?{_LENGTH}"
_INDENT = rf"(?:{_LENGTH}|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?em)"
_COLOR = "(?:[a-z][a-z0-9_]{0,63}|#[0-9A-Fa-f]{6})"

# Rules of two lines, by the order of these from above.
_KINDS: Final[dict[str, BorderKind]] = {"thick-thin": "thickThinSmallGap", "thin-thick": "thinThickSmallGap"}

_TWIPS: Final = {
    "mm": Decimal(1440) / Decimal("25.4"),
    "cm": Decimal(1440) / Decimal("2.54"),
    "in": Decimal(1440),
    "pt": Decimal(20),
}

LENGTH = String(
    _LENGTH,
    Wording(en="write a length such as 37mm, 2.5cm, 12pt or 1in", zh="请写长度，如37mm、2.5cm、12pt、1in"),
)
SIZE = String(_SOME + _LENGTH, Wording(en="write a size such as 12pt or 5mm", zh="请写字号，如12pt、5mm"))
SIGNED = String(_SIGNED, Wording(en="write a length such as 1pt or -0.5pt", zh="请写长度，如1pt、-0.5pt"))
INDENT = String(
    _INDENT,
    Wording(
        en="write a length such as 10mm, or 2em for two characters",
        zh="请写长度，如10mm；两个字符写作2em",
    ),
)
LINE = String(
    rf"{_SOME}(?:[0-9](?:\.[0-9]{{1,2}})?|{_LENGTH})",
    Wording(
        en="write a number of lines such as 1.5, or an exact height such as 28pt",
        zh="请写行距倍数，如1.5；固定值写作28pt",
    ),
)
COLOR = String(
    _COLOR,
    Wording(
        en='write the name of a color under colors, or its value in quotes: "#9B1C1F"',
        zh='请写colors中的颜色名，或带引号的颜色值，如"#9B1C1F"',
    ),
)
RULE = String(
    rf"none|{_LENGTH} {_COLOR}(?: {_LENGTH})?(?: (?:thick-thin|thin-thick))?",
    Wording(
        en="write width, color and, if needed, distance and kind: 1.5pt accent 4pt thick-thin; or none",
        zh="请写线宽、颜色，必要时加间距、线型，如1.5pt accent 4pt thick-thin；无线条写none",
    ),
)


def twips(text: str) -> int:
    """Return a length in twentieths of a point."""
    return round(_twips(text))


def points(text: str, parts: int) -> int:
    """Return a length in parts of a point: 2 for half-points, 8 for eighths."""
    return round(_twips(text) / 20 * parts)


def indent(text: str) -> Length:
    """Return a length that may be given in characters."""
    if text.endswith("em"):
        return Length(round(Decimal(text[:-2]) * 100), ems=True)
    return Length(twips(text))


def line(text: str) -> Line:
    """Return the height of a line."""
    if text[-1].isalpha():
        return Line(twips(text), exact=True)
    return Line(round(Decimal(text) * 240))


def color(text: str, colors: Mapping[str, str]) -> str | None:
    """Return a colour in hex without #; None if there is none of this name."""
    return text[1:].upper() if text.startswith("#") else colors.get(text)


def rule_color(text: str) -> str | None:
    """Return the colour in the text of a rule, None for no rule."""
    return None if text == "none" else text.split()[1]


def rule(text: str, colors: Mapping[str, str]) -> Border | None:
    """Return a rule whose colour is known."""
    name = rule_color(text)
    if name is None:
        return None
    width, _, *more = text.split()
    kind = _KINDS.get(more[-1], "single") if more else "single"
    gap = points(more[0], 1) if more and more[0] not in _KINDS else 1
    return Border(points(width, 8), color(name, colors) or "auto", gap, kind)


def _twips(text: str) -> Decimal:
    found = re.fullmatch(r"(-?[0-9.]+)([a-z]*)", text)
    assert found is not None
    number, unit = found.groups()
    return Decimal(number) * _TWIPS.get(unit, Decimal(0))
