"""The nouns of the counts of a Chinese text: 32个分论坛, 三级医院142家."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jjjdoc.language.counted.nouns import CHINESE, PERSON, Nouns
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.quantity.unit_zh import read_measure
from jjjdoc.patterns import regex

_UNKNOWN = Nouns()
_LONGEST = max(map(len, CHINESE))
_FAR = 16
_STOP = regex("[，。；：、！？,;:!?()（）“”《》0-9\n]|[和及与或]")
_DONE = regex(
    "(?:授权|注册|登记|申请|受理|立案|开工|竣工|投产|投用|签约|落地|通车|在建|建成|运营|出席|参加|参会|就业|入学|毕业|招生|在册|发放|办结|审结|查处|查办|侦破|破获|处理|处置|销号|整改)量?数?$"
)
"""What may have been done with what is counted: 专利授权3200件. Matched where the number begins."""
_IS_OF_TIMES = regex(".次$")
"""The end of a measure word of times: 检查企业5870家次 are inspections."""
_OF_AMOUNT = frozenset(
    "共有总数量达到为是已至增加减少了新约近超过余仅合计分别各均的中全年末底累月今其上升出了成建又则也 "
)
_SIZE = regex(" ?[级型档](?!别)")
_ENDS_BEFORE = frozenset("，。；：、！？,;:!?()（）“”《》\n和及与或")


def nouns_of(text: str, quantities: Sequence[Quantity]) -> list[Nouns]:
    """Return for each quantity the concepts of what it counts, none where no noun is known."""
    folded = fold_characters(text)
    sizes = _sizes(folded, quantities)
    found = []
    for place, quantity in enumerate(quantities):
        starts = (each.outer[0] for each in quantities[place + 1 :] if each.role != "ordinal")
        limit = next((start for start in starts if start not in sizes), len(folded))
        begin = quantities[place - 1].outer[1] if place else 0
        nouns = _UNKNOWN
        if quantity.outer[0] not in sizes and not _IS_OF_TIMES.search(quantity.counter):
            nouns = _after(folded, quantity, limit, sizes) or _before(folded, quantity, begin)
        found.append(_people(nouns) if quantity.unit == "person" else nouns)
    return found


def _sizes(text: str, quantities: Sequence[Quantity]) -> Mapping[int, int]:
    """Return where the numbers begin and end that say of what size something is, and count nothing: 16,000 TEU级集装箱船."""
    ends = ((each, _SIZE.match(text, each.outer[1])) for each in quantities if each.unit or each.counter)
    return {each.outer[0]: match.end() for each, match in ends if match is not None}


def has_noun(text: str, quantity: Quantity) -> bool:
    """Tell whether a noun, known or not, stands by a number and its measure word: not so in 其中210件属实."""
    end = _past_measure(text, quantity.outer[1])
    before = text[: quantity.outer[0]].rstrip("".join(_OF_AMOUNT))
    alone = not before or before[-1] in _ENDS_BEFORE
    return not (
        alone
        and (text[: quantity.outer[0]].endswith("中") or not text[end : end + 1] or text[end] in _ENDS_BEFORE)
    )


def _people(nouns: Nouns) -> Nouns:
    """Return the nouns of a number with 人, just people where none of them is one of people."""
    return nouns if nouns.is_people else Nouns(frozenset((PERSON,)))


def _after(text: str, quantity: Quantity, limit: int, sizes: Mapping[int, int]) -> Nouns:
    """Return the concepts of the nouns after a number and its measure word, up to 的 or the end of the clause."""
    start = quantity.outer[1]
    if quantity.unit == "person" and text[start - 1 : start] == "人":
        return _UNKNOWN
    at = _past_measure(text, start)
    at = sizes.get(at, at)
    stop = _STOP.search(text, at)
    end = min(limit, at + _FAR, stop.start() if stop else len(text))
    nouns = _UNKNOWN
    while at < end:
        if text[at] == "的" and nouns:
            break
        word = _word_at(text, at, end)
        nouns = nouns.joined(_with_endings(word))
        at += max(1, len(word))
    return nouns


def _past_measure(text: str, at: int) -> int:
    while text[at : at + 1] in ("余", "多", " ") and at < len(text):
        at += 1
    return read_measure(text, at) if _word_at(text, at, at + _LONGEST) == "" else at


def _word_at(text: str, at: int, end: int) -> str:
    """Return the longest noun that begins at a place, empty if none does."""
    for length in range(min(_LONGEST, end - at), 0, -1):
        if text[at : at + length] in CHINESE:
            return text[at : at + length]
    return ""


def _with_endings(word: str) -> Nouns:
    """Return the concepts of a noun and of the nouns that it ends in: 卫生服务中心 is a 中心, too."""
    wider = (concept for at in range(1, len(word)) for concept in CHINESE.get(word[at:], ()))
    return Nouns(CHINESE.get(word, frozenset()), frozenset(wider))


def _before(text: str, quantity: Quantity, begin: int) -> Nouns:
    """Return the concepts of the noun before a number: 三级医院142家、; right before it where its clause goes on.

    Between them only words of amounts may stand: 医院总数达到142家.
    """
    end = _past_measure(text, quantity.outer[1])
    ends = not text[end : end + 1] or text[end] in _ENDS_BEFORE
    start = quantity.outer[0]
    first = max(begin, start - _FAR)
    done = _DONE.search(text[first:start])
    return _ending(text, first, start, ends=ends) or (
        _ending(text, first, start - len(done[0]), ends=ends) if done else _UNKNOWN
    )


def _ending(text: str, first: int, start: int, *, ends: bool) -> Nouns:
    """Return the concepts of the noun that ends at a place, or where `ends` before words of amounts there."""
    for place in range(start - 1, first - 1, -1):
        if text[place] in _ENDS_BEFORE:
            break
        for length in range(min(_LONGEST, place + 1 - first), 0, -1):
            word = text[place + 1 - length : place + 1]
            if word in CHINESE and word not in _OF_AMOUNT:  # 分别
                return _with_endings(word)
        if not ends or text[place] not in _OF_AMOUNT:
            break
    return _UNKNOWN
