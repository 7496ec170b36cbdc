"""The colours of charts can be told apart in grey and seen on white."""

from itertools import pairwise

import pytest

from jjjdoc.writers.chart_sheet import OUTLINE, chart_colors, luminance


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("accent", ["9B1C1F", "1F4E79", "000000", "C00000", "375623"])
def test_neighbours_differ_in_grey(accent: str) -> None:
    values = [color.value for color in chart_colors(accent)]
    assert values[0] == accent
    assert len(set(values)) == 6
    for one, other in pairwise(values):
        assert contrast(one, other) > 1.5


def test_what_is_light_has_an_outline() -> None:
    for color in chart_colors("9B1C1F"):
        assert contrast(OUTLINE if color.outlined else color.value, "FFFFFF") >= 3
