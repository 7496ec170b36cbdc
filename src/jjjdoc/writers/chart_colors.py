"""The colours of a chart: the accent first, then steps that stay apart in a print in grey."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

_WHITE: Final = 255
_LIGHT: Final = 0.3  # luminance above which a colour is lost on white paper without an outline

# How much white is mixed into the accent, or a grey, in the order of the series: dark and light by turns.
_STEPS: Final[tuple[float | str, ...]] = (0.0, 0.68, "7F7F7F", "E3E3E3", "262626", "B3B3B3")

OUTLINE: Final = "404040"


class Color(Struct, frozen=True):
    """A colour in hex without #; `outlined` where it needs a line around it to be seen on white."""

    value: str
    outlined: bool


def chart_colors(accent: str) -> tuple[Color, ...]:
    """Return the colours of six series, from an accent in hex without #."""
    values = (step if isinstance(step, str) else _mixed(accent, step) for step in _STEPS)
    return tuple(Color(value, luminance(value) > _LIGHT) for value in values)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / _WHITE) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _mixed(color: str, white: float) -> str:
    return "".join(f"{round(channel + (_WHITE - channel) * white):02X}" for channel in _channels(color))


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[:2], 16), int(color[2:4], 16), int(color[4:6], 16)
