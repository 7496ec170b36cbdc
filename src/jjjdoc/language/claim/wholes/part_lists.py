"""What may be a whole and its parts: the words that lead up to parts, or call a figure the sum of those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.wholes.added import (
    are_measured_alike,
    is_chinese_claim,
    labels_of,
    language_of,
    with_unit_of,
)
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from jjjdoc.patterns import regex

Opening = Literal["closed", "kinds", "listed", "open", "before", ""]
"""How parts are led up to: by words that leave nothing out (namely, 分别为), by words for a way to divide (by region,
分行业看), by a colon or bracket that may, by words for some of a whole (including, 其中), by the sentence before, or by
nothing."""

_CLOSED = {
    "zh": regex(r"分别[为是]|即[:,]?$|由.*组成"),
    "en": regex(
        r"(?<![a-z])(?:namely|i\.e\.|that is|comprising|comprises?|consist(?:s|ing|ed) of|(?:made|making) up (?:of)?|composed of)(?![a-z])"
    ),
}
_KINDS = {
    "zh": regex(r"按[^,]{1,8}[分划]|分[^,分]{1,6}[来看]"),
    "en": regex(
        r"(?<![a-z])by (?:type|kind|category|use|sector|region|district|source|origin|purpose|size|area|component|quarter|mode|level|county|province)(?![a-z])"
    ),
}
_OPEN = {
    "zh": regex(r"其中|包括|含(?!量)|里面"),
    "en": regex(
        r"(?<![a-z])(?:includ(?:ing|es?|ed)|of (?:which|whom|these|them|those|this|(?:that|the|this) (?:total|number|amount|sum|figure))|among (?:them|these|which|whom))(?![a-z])"
    ),
}
_JOINED_ON = {
    "zh": regex(r"以及|另有|另外|此外|还有"),
    "en": regex(r"(?<![a-z])(?:as well as|in addition(?: to)?|along with|besides|plus)(?![a-z])"),
}
"""Words that lead from some of a whole to what comes on top of it: three members including a judge, as well as four others."""
REMAINS = {
    "zh": regex(r"其余|剩余|剩下|余下|尚余|还剩|尚有|结存|[另还]有?[^,]{0,12}(?:尚?未|没有)"),
    "en": regex(
        r"(?<![a-z])(?:(?<!of )the (?:rest|other|others)|(?<!of the )(?<!of its )remaining|remainder|balance|(?:another|a further) .*not)(?![a-z])"
        r"|(?<![a-z])(?:leav(?:es|ing)|(?:was|were|is|are) left|(?:is|are) still|unspent)(?![a-z])(?!.* (?:dead|hurt|injured|wounded|homeless|missing))"
    ),
}
OTHERS = {
    "zh": regex(r"其他|其它"),
    "en": regex(r"(?<![a-z])other(?! than)(?![a-z])"),
}
"""Words for what remains where they are of the last part."""
SOME_MORE = {
    "zh": regex(r"(?<![中高初平同])等(?!级|于|候|待|教育|学校|院校)|以上|若干|各|每|均|另[有外]"),
    "en": regex(
        r"(?<![a-z])(?:etc|others|among (?:them|others)|more|some|several|each|per|both|respectively|also)(?![a-z])"
    ),
}
_SUMMED = {
    "zh": regex(r"合计|总计|共计|一共|总共|共(?![同享建识商和振产党通治管青])|总[数量额计长]|全长"),
    "en": regex(
        r"(?<![a-z])(?:in all|in total|altogether|(?<!out of a )total(?:s|ing|ling|ed)?|combined)(?![a-z])"
    ),
}


class Parts(Struct, frozen=True):
    """Figures that may be the parts of one of `wholes`, and the words that lead up to them."""

    wholes: tuple[Claim, ...]
    parts: tuple[Claim, ...]
    opening: Opening
    is_summed: bool = False
    """Whether the whole stands behind its parts."""


# --- what may be a whole and its parts ---------------------------------------------------------------------


def lists_in(document: Claims, levels: tuple[Claim, ...], before: tuple[Claim, ...]) -> Iterator[Parts]:
    """Yield the lists that follow a whole: each run of figures behind words that open it, and that behind the first."""
    openings = [_opening(document, levels, at) for at in range(len(levels))]
    starts = [at for at, opening in enumerate(openings) if opening]
    for at in starts:
        end = next((each for each in starts if each > at), len(levels))
        wholes = (*levels[: min(at, 1)], *levels[max(1, at - _FEW) : at]) or before[:_FEW]
        yield Parts(wholes, _own(document, _run(document, levels[at:end]), openings[at]), openings[at])
    for at, each in enumerate(levels[:-2]):
        if _OF_THEM.match(each.after):  # won 73 of them, 61 in the north and 12 in the south
            yield Parts(
                (each,),
                _run(document, levels[at + 1 : at + _LONGEST]),
                _parallel(document, levels[at + 1 : at + _LONGEST], fewest=2),
            )
    if levels and not (starts and starts[0] <= 1):
        end = starts[0] if starts else len(levels)
        at = _first_alike(document, levels[:end])
        yield Parts(
            levels[at : at + 1],
            _run(document, levels[at + 1 : end]),
            _parallel(document, levels[at + 1 : end]),
        )
    for at in range(1, min(len(levels), _LONGEST) - 1):
        if _OF.fullmatch(levels[at].before):
            parts = _run(document, (levels[at - 1], *levels[at + 1 : at + _LONGEST]))
            yield Parts((levels[at],), parts, "")
    parted = any(_is_rest(document, each, is_first=False) for each in levels)
    if levels and not starts and not parted and not any(_is_summed(document, each) for each in levels):
        alike = [
            each
            for each in before
            if are_measured_alike(each, levels[0], chinese=is_chinese_claim(document, each))
        ]
        named = tuple(each for each in alike if each is before[0] or "total" in each.tags)
        if named:
            yield Parts(named, _run(document, levels), "before")


def _run(document: Claims, levels: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the figures from the first on that can be added to it, up to one that is called a sum."""
    found: list[Claim] = []
    for each in levels:
        claim = with_unit_of(each, found[0]) if found else each
        if found and not are_measured_alike(found[0], claim, chinese=is_chinese_claim(document, claim)):
            continue
        if (_is_summed(document, claim) and found) or len(found) == _LONGEST:
            break
        found.append(claim)
    return tuple(found)


_FEW = 12
"""So many figures right before parts may be their whole, and the first of the sentence."""
_LONGEST = 40
"""So many parts are added at most: longer lists in one sentence are of more than one thing."""


_OF = regex(r"\s*(?:out )?of(?: the| its| their| all(?: the)?| these| those| a total of)* ?")


def _first_alike(document: Claims, levels: Sequence[Claim]) -> int:
    """Return which figure is the first that the one behind it can be a part of: 3 hospitals have 1,850 beds, 820 in A; 0 if none."""
    for at, (one, other) in enumerate(pairwise(levels)):
        if are_measured_alike(one, other, chinese=is_chinese_claim(document, one)):
            return at
    return 0


_NEXT = regex(r", (?:and|as well as|along with) (?:about |some |over |nearly )?$")


def _own(document: Claims, parts: tuple[Claim, ...], opening: Opening) -> tuple[Claim, ...]:
    """Return the first alone of two parts that a comma and "and" part: the second goes on behind the whole.

    1,100 kilometers of railways, including 300 of high-speed ones, and 1,200 kilometers of roads.
    """
    if opening != "open" or len(parts) != 2:
        return parts
    first, last = parts
    between = document.texts[last.text].folded[first.quantity.end : last.quantity.outer[0]]
    return parts[:1] if _NEXT.search(between) else parts


def _opening(document: Claims, levels: Sequence[Claim], at: int) -> Opening:
    text, claim = document.texts[levels[at].text], levels[at]
    start = levels[at - 1].quantity.outer[1] if at else text.sentences[claim.sentence].start
    between = text.folded[start : claim.quantity.outer[0]].lstrip()
    language = language_of(document, claim)
    if at and (behind := _OPEN[language].match(between)) is not None:
        between = between[behind.end() :]  # 830 of whom
    if _CLOSED[language].search(between):
        return "closed"
    if _KINDS[language].search(between):
        return "kinds"
    opened = _OPEN[language].search(between)
    if opened is not None or "part" in claim.tags:
        return "" if opened is not None and _JOINED_ON[language].search(between, opened.end()) else "open"
    if at and re.search(r":|——|—|\((?![^()]*\))", between):
        previous = text.clauses[levels[at - 1].clause].opening
        return "" if previous == "(" == text.clauses[claim.clause].opening and ")" in between else "listed"
    return ""


_OF_THEM = regex(r" ?(?:[a-z-]+ )?of (?:them|these|those|which|whom) *$")
_PREPOSITION = regex(r"\s*(?:[a-z-]+ )?(from|in|to|at|on|by|for|with) ")


def _parallel(document: Claims, parts: Sequence[Claim], fewest: int = 3) -> Opening:
    """Tell whether one preposition follows each figure: 54 from towns, 22 from villages and 30 from abroad."""
    found = {
        match[1] if (match := _PREPOSITION.match(document.texts[each.text].folded, each.quantity.end)) else ""
        for each in parts
    }
    return "listed" if len(parts) >= fewest and len(found) == 1 and found != {""} else ""


def summed_in(document: Claims, levels: tuple[Claim, ...]) -> Iterator[Parts]:
    """Yield each sum that stands behind its parts."""
    for at in range(2, len(levels)):
        whole = levels[at]
        previous = levels[at - 1]
        if _opening(document, levels, at - 1) == "open":  # what is some of another is not added to it
            continue
        if (
            _is_summed(document, whole)
            or _joined(document, previous, whole, is_third=at > 2)
            or _is_put_in(document, previous, whole)
        ):
            yield Parts((whole,), _alike_before(document, levels, at), "listed", is_summed=True)
        elif at == len(levels) - 1 and whole.clause > levels[at - 1].clause:
            last = _alike_before(document, levels, at)[-2:]
            if are_all_kinds(labels_of(document, last), chinese=is_chinese_claim(document, whole)):
                yield Parts((whole,), last, "listed", is_summed=True)


def summed_behind(document: Claims, levels: tuple[Claim, ...], before: tuple[Claim, ...]) -> Iterator[Parts]:
    """Yield the sum of the figures of the sentence before: Together they made 815."""
    if len(levels) == 1 and len(before) > 1 and not any(_is_summed(document, each) for each in before):
        start = document.texts[levels[0].text].sentences[levels[0].sentence].start
        words = document.texts[levels[0].text].folded[start : levels[0].quantity.start]
        if TOGETHER[language_of(document, levels[0])].search(words.strip()):
            yield Parts(
                levels, _alike_before(document, (*before, *levels), len(before)), "listed", is_summed=True
            )


def remaining_of(
    document: Claims, levels: tuple[Claim, ...], before: tuple[Claim, ...], earlier: tuple[Claim, ...]
) -> Iterator[Parts]:
    """Yield what remains of a whole in the sentence before, or in that before it: The remaining 1,300 come in autumn."""
    rest = next((each for at, each in enumerate(levels) if _is_rest(document, each, is_first=not at)), None)
    if rest is None:
        return
    chinese = is_chinese_claim(document, rest)
    one, two = (
        [each for each in group if are_measured_alike(each, rest, chinese=chinese)]
        for group in (earlier, before)
    )
    if len(two) == 2 and _OF.fullmatch(two[1].before):
        two.reverse()  # 268,200 of the 412,600 accounts
    is_whole_before = len(two) > 1 and exact(two[0]) > sum(map(exact, two[1:]))
    alike = two if is_whole_before else [*one[-1:], *two]
    if len(alike) > 1 and not any(_opening(document, alike, at) == "open" for at in range(2, len(alike))):
        yield Parts((alike[0],), (*alike[1:_LONGEST], rest), "before")


def _is_rest(document: Claims, claim: Claim, *, is_first: bool) -> bool:
    """Tell whether a figure is what remains of something before its sentence, or before the semicolon it follows."""
    goes_on = is_first or document.texts[claim.text].clauses[claim.clause].opening == ";"
    return goes_on and REMAINS[language_of(document, claim)].search(claim.before) is not None


def _alike_before(document: Claims, levels: Sequence[Claim], at: int) -> tuple[Claim, ...]:
    """Return the figures right before one that are measured as it is, back to one that is a sum itself."""
    whole, chinese = levels[at], is_chinese_claim(document, levels[at])
    found: list[Claim] = []
    for each in levels[at - 1 :: -1]:
        claim = with_unit_of(each, whole)
        if not are_measured_alike(whole, claim, chinese=chinese):
            continue
        if _is_summed(document, claim) or len(found) == _LONGEST:
            break
        found.append(claim)
    return tuple(reversed(found))


def _is_summed(document: Claims, claim: Claim) -> bool:
    """Tell whether a figure is called a sum, right before it or behind it."""
    language = language_of(document, claim)
    words = f"{claim.before} | {claim.after[:_NEAR_WORDS]}"
    return (
        _SUMMED[language].search(words) is not None
        or STRONGLY_SUMMED[language].search(claim.before) is not None
    )


_NEAR_WORDS = 24
STRONGLY_SUMMED = {
    "zh": regex(r"合计|总计|全长|总长|[两二三四五六][^,，]{0,3}(?:共计|共)"),
    "en": regex(
        r"(?<![a-z])(?:in all|together(?! with)|altogether|combined|giving|making|adding up|bringing .* to|for a (?:grand )?total)(?![a-z])"
    ),
}
"""Words for the sum of what stands before them, and of nothing else."""
_JOINED = regex(r"组成|(?<![a-z])out of(?: a total of)? ?$")
TOGETHER = {
    "zh": regex(r"^(?:以上|上述|[两二三四五六][者项类个])?[^,]{0,4}(?:合计|总计|共计)"),
    "en": regex(r"^(?:taken |all )?(?:together|altogether|in all|in total|combined|between them)(?![a-z])"),
}
"""Words that begin a sentence with the sum of those of the sentence before."""


def _joined(document: Claims, last: Claim, whole: Claim, *, is_third: bool) -> bool:
    """Tell whether words between the last part and a figure say that it is the whole: 7 officials make up a team of 30.

    Two alone may be some of what they are out of.
    """
    words = document.texts[last.text].folded[last.quantity.end : whole.quantity.outer[0]]
    found = _JOINED.search(words)
    return found is not None and (found[0] == "组成" or is_third)


def _is_put_in(document: Claims, last: Claim, whole: Claim) -> bool:
    """Tell whether a figure sums up those before it, in their unit: 3.2 million in March and 4.9 million in October, or 8.1 million."""
    words = document.texts[last.text].folded[last.quantity.end : whole.quantity.outer[0]]
    return (
        _OR.search(words) is not None
        and whole.quantity.unit == last.quantity.unit
        and exact(whole) > exact(last)
    )


_OR = regex(r", or(?: about| some| nearly| a total of)? ?$|[,(]?即$")
