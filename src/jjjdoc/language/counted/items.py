"""Items of lists that are one character each: 大、中、小型企业, 猪、牛、羊肉, 东、中、西部."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.counted.names import CHINESE_NAMES, ITEMS
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

_SHORT = {
    "一产": "第一产业",
    "二产": "第二产业",
    "三产": "第三产业",
}
"""What is a name at the end of such a list only, with its concept."""
_ITEM = regex(
    "[{0}](?=[、和与及])|(?<=[、和与及])[{0}](?=[、和与及牌型的等三四五货客运存出]|比例)".format(
        "".join(ITEMS)
    )
)
_LIST = regex(f"(?=(?<![、和与及])((?:[{HAN}][、和与及]){{1,7}}[{HAN}]))")
_LONGEST = 5


def items_of(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield the one-character items of a folded Chinese text, as start, end and what each may be."""
    shared = dict(_with_shared_end(folded))
    yield from ((start, start + 1, concept) for start, concept in shared.items())
    for item in _ITEM.finditer(folded):
        if item.start() not in shared:
            yield from ((*item.span(), concept) for concept in ITEMS[item[0]])


def _with_shared_end(folded: str) -> Iterator[tuple[int, str]]:
    """Yield the items of lists whose last word ends all of them: 猪 and 牛 of 猪、牛、羊肉 are 猪肉 and 牛肉."""
    for found in _LIST.finditer(folded):
        start, end = found.span(1)
        for length in range(_LONGEST, 0, -1):
            words = [char + folded[end : end + length] for char in folded[start:end:2]]
            concepts = [CHINESE_NAMES.get(word) or _SHORT.get(word) for word in words]
            if len(set(words)) > 1 and all(concepts):
                last = len(words) if words[-1] not in CHINESE_NAMES else len(words) - 1
                yield from ((start + 2 * at, concepts[at] or "") for at in range(last))
                break
