"""The members of a list in Chinese, told apart by 、 and 和."""

from __future__ import annotations

from jjjdoc.language.claim.counts.enumeration import MASK, Items, without_nested
from jjjdoc.patterns import regex

_JOINT = regex("以及|[和与及]")
_MORE = regex("等|…|之类|其他|其它|[另还]有")
_CLAUSE = regex(r"[，。；：！？\n]|一是|首先|第一|[（(]?[1１][)）．.]")
_NUMBERED = regex(r"\d(?!\d*号)|[一二两三四五六七八九十](?:[是个家所座条项名人种类大批次辆台套处户]|来自)")
_NUMBERED_CLAUSE = regex(
    "[一二三四五六七八九十]+[是要、]|第[一二三四五六七八九十]|首先|其次|[（(]?\\d+[)）、.]|[①②③④⑤]"
)
_COUNTED = regex("[\\d一二两三四五六七八九十](?:个|家|所|座|条|项|名|人|种|类|大|批|次|辆|台|套|处|户)$")
BRACKETS = {"（": "）", "(": ")"}
_SHORT = 4
_LONGEST = 24
_LONGEST_CLOSED = 14
_LONGEST_ALONE = 12
"""Of a list whose members 和 alone parts."""

_REACH = 200
_STOP = frozenset("，。；：！？（）()\n")

# What may stand between the first member of a list and the sentence it is in.
_FUNCTION = regex("[的和与及同在从对向由将把被使为是于给等以至到]|联合|支持|协助|配合|通过")


def read_items(text: str, start: int, end: int, *, alike: bool = False) -> Items | None:
    """Count the members of a list in a range; None where it is not surely a list and nothing else.

    `alike`: they must be of one length or end in one character, as names of one kind do.
    """
    body = (
        without_nested(text[start:end], BRACKETS).strip(" ”“").replace("》《", "》、《").replace("”“", "”、“")
    )
    if _MORE.search(body) or _CLAUSE.search(body):
        return None
    pieces = [piece.strip() for piece in body.split("、")]
    if not all(pieces) or any(
        len(piece) > _LONGEST or _NUMBERED.match(piece) or _COUNTED.search(piece) for piece in pieces
    ):
        return None
    if alike and not _are_alike(pieces):
        return None
    joints = [len(_JOINT.findall(piece.strip("和与及"))) for piece in pieces]
    count = len(pieces)
    if count > 1 and all(
        piece.count("与") == 1 == joint for piece, joint in zip(pieces, joints, strict=True)
    ):
        return Items(count, count, end)  # 速度与质量、发展与安全: each member names two
    if count == 1:
        short = all(len(part) <= _LONGEST_ALONE for part in _JOINT.split(body))
        return Items(1, 1 + joints[0], end) if joints[0] and short else None
    low = count + 1 if _is_joined(pieces, joints) else count
    return Items(low, count + sum(joints), end)


_SENTENCE = regex("[。！？\n]")
_LONGEST_CLAUSE = 30
_SHARED = 2


def read_clauses(text: str, start: int) -> Items | None:
    """Count the clauses of a list up to the end of its sentence: parted by semicolons, or by commas if they are parallel."""
    stop = _SENTENCE.search(text, start, start + _REACH)
    end = stop.start() if stop else min(len(text), start + _REACH)
    body = without_nested(text[start:end], BRACKETS)
    is_parted = "；" in body
    pieces = [piece.strip() for piece in body.split("；" if is_parted else "，")]
    if (
        len(pieces) < 2
        or _MORE.search(body)
        or any(not 1 < len(piece) <= _LONGEST_CLAUSE or "、" in piece for piece in pieces)
    ):
        return None
    if is_parted:
        return (
            None
            if any(_NUMBERED_CLAUSE.match(piece) for piece in pieces)
            else Items(len(pieces), len(pieces), end)
        )
    heads, tails = {piece[:_SHARED] for piece in pieces}, {piece[-_SHARED:] for piece in pieces}
    parallel = len(heads) == 1 or len(tails) == 1 or len({len(piece) for piece in pieces}) == 1
    return (
        Items(len(pieces), len(pieces), end)
        if parallel and not any("、" in piece for piece in pieces)
        else None
    )


def _is_joined(pieces: list[str], joints: list[int]) -> bool:
    """Tell whether 和 in the last piece surely parts two members: both like the others in their end or their length."""
    if joints[-1] != 1 or any(joints[:-1]):
        return False
    parts = _JOINT.split(pieces[-1])
    others = pieces[:-1]
    if not all(parts):
        return False
    return _are_alike([*others, *parts])


def _are_alike(pieces: list[str]) -> bool:
    """Tell whether the pieces end in one character, or are short and of one length."""
    ends = {piece[-1] for piece in pieces}
    lengths = {len(piece) for piece in pieces}
    return (len(ends) == 1 and MASK not in ends) or (len(lengths) == 1 and max(lengths) <= _SHORT)


_LABEL = regex("[一二三四五六七八九十\\d]+")


def count_before(text: str, end: int) -> tuple[int, tuple[int, ...]] | None:
    """Return where the list begins that ends before 等, and how many members it may have.

    The first member runs into the sentence, and an earlier one with a word such as 的 or 和 may be the first.
    """
    start = end
    while start > 0 and end - start < _REACH and text[start - 1] not in _STOP:
        start -= 1
    pieces = text[start:end].split("、")
    if len(pieces) < 2 or any(not piece.strip() for piece in pieces) or _LABEL.fullmatch(pieces[0]):
        return None
    if any(len(piece) > _LONGEST_CLOSED for piece in pieces[1:]):
        return None
    joints = len(_JOINT.findall(pieces[-1]))
    first = len(pieces)
    counts = {
        first - index for index, piece in enumerate(pieces[:-1]) if index == 0 or _FUNCTION.search(piece)
    }
    counts |= {count + joints for count in counts}
    if _FUNCTION.search(_JOINT.sub("", pieces[-1])):
        return None
    return start, tuple(sorted(counts))
