"""The two ends of a scale, whatever is measured: the most rain is the wettest, the lowest temperature the coldest.

What is most for one thing may be least for another (the shortest time is the fastest), so that words of that kind are left
out, and whole texts are compared only by the figures that their superlatives belong to.
"""

from __future__ import annotations

from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.contrast import ContrastWords, Sighting, read_contrasts

_TABLE = """
degree
  top | the most | 最高或最多 | 最高, 最多, 最大, 最长, 最强, 最热, 最暖, 最贵, 最深, 最宽, 最厚, 最重, 最湿润, 居首, 居首位, 位居第一 | | highest, largest, biggest, greatest, longest, wettest, rainiest, warmest, hottest, strongest, deepest, widest, broadest, thickest, heaviest, tallest, most expensive, dearest, priciest, costliest, sunniest, most humid, the most |
  bottom | the least | 最低或最少 | 最低, 最少, 最小, 最短, 最弱, 最冷, 最便宜, 最浅, 最窄, 最薄, 最轻, 最干旱, 垫底, 末位 | | lowest, fewest, least, smallest, shortest, driest, coldest, coolest, chilliest, weakest, shallowest, narrowest, thinnest, lightest, cheapest, cloudiest, least expensive |
"""

DEGREE = read_contrasts(_TABLE)
_ZH = ContrastWords(DEGREE, "最大限度, 最大程度, 最大化, 最小化, 最低生活保障, 最低工资", chinese=True)
_EN = ContrastWords(DEGREE, "at least, not least, minimum wage", chinese=False)


def chinese_degrees(text: str) -> list[Sighting]:
    """Return the words of a Chinese text for an end of a scale, in order of place."""
    return _ZH.find(fold_characters(text))


def english_degrees(folded: str) -> list[Sighting]:
    """Return the words of a folded English text for an end of a scale, in order of place."""
    return _EN.find(folded)
