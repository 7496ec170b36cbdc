"""A whole and the parts that a sentence, or the one after it, gives of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.addition import Addition, outcome_of
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.label import label_of
from jjjdoc.language.claim.partitions import are_all_kinds
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_NOT_ADDED = frozenset({"ratio", "points", "years", "time", "temperature"})
_TIGHT, _NEAR, _FAR, _WIDE = Decimal("0.1"), Decimal("0.2"), Decimal("0.4"), Decimal(2)
"""By how much of a whole its parts are off where nothing says that they are all of it, where words may say so, where they
do, and where one part is more."""

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
REMAINS = {
    "zh": regex(r"其余|剩余|剩下|余下|尚余|还剩|结存|[另还]有?[^,]{0,12}(?:尚?未|没有)"),
    "en": regex(
        r"(?<![a-z])(?:(?<!of )the (?:rest|other|others)|remaining|remainder|balance|(?:another|a further) .*not)(?![a-z])"
        r"|(?<![a-z])(?:leav(?:es|ing)|(?:was|were|is|are) left|(?:is|are) still|unspent)(?![a-z])(?!.* (?:dead|hurt|injured|wounded|homeless|missing))"
    ),
}
OTHERS = {
    "zh": regex(r"其他|其它"),
    "en": regex(r"(?<![a-z])other(?! than)(?![a-z])"),
}
"""Words for what remains where they are of the last part."""
_SOME_MORE = {
    "zh": regex(r"等(?!级|于|候|待|教育|学校|院校)|以上|若干|各|每|均|另[有外]"),
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


def sums_in_text(document: Claims, number: int) -> Iterator[Outcome]:
    """Yield what comes of the wholes of a text and the parts that are listed of each."""
    if document.texts[number].cell is not None:
        return
    before: tuple[Claim, ...] = ()
    for _, claims in groupby(document.by_text[number], key=lambda each: each.sentence):
        levels = _with_units(document, [each for each in claims if is_added(each)])
        for parts in (
            *_lists_in(document, levels, before),
            *_summed_in(document, levels),
            *_summed_behind(document, levels, before),
        ):
            outcome = _check(document, parts)
            if outcome is not None:
                yield outcome
        before = levels or before


def is_added(claim: Claim) -> bool:
    """Tell whether a figure is an amount or a number of things, which can be a part of another."""
    quantity = claim.quantity
    return (
        quantity.kind == "number"
        and quantity.role in ("level", "change_to", "share")
        and quantity.dimension not in _NOT_ADDED
        and not quantity.per
        and "average" not in claim.tags
        and ("base" not in claim.tags or _ON.search(claim.before) is not None)
        and ("each" not in claim.tags or _SEVERALLY.search(claim.before) is not None)
    )


def with_unit_of(claim: Claim, other: Claim) -> Claim:
    """Return a bare number in millions with the unit that stands with the other alone: 31.8 million tons and 19.1 million."""
    mine, theirs = claim.quantity, other.quantity
    if mine.unit or mine.counter or not theirs.unit or not mine.scale or mine.scale != theirs.scale:
        return claim
    return replace(claim, quantity=replace(mine, unit=theirs.unit))


def _with_units(document: Claims, levels: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return figures where a bare number that leaves its unit out has that of the one before: 90 hectares: 40 in the north.

    What is counted within a place of another is left out: 800 across 17 sites.
    """
    found: list[Claim] = []
    for each in levels:
        mine, text = each.quantity, document.texts[each.text]
        is_bare = not text.is_chinese and not mine.unit
        if is_bare and _ELLIPTIC.match(text.folded, mine.end) is not None:
            found.append(_in_unit_before(each, found))
        elif not (is_bare and found and found[-1].clause == each.clause and _WITHIN.fullmatch(each.before)):
            found.append(each)
    return tuple(found)


def _in_unit_before(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Return a bare number in the last unit before it, if it is as large as it would be written with that one."""
    mine = claim.quantity
    theirs = next((other.quantity for other in reversed(before[-_REACH:]) if other.quantity.unit), None)
    if theirs is None or (theirs.scale and not mine.scale and mine.low < _LARGE):
        return claim
    return replace(claim, quantity=replace(mine, unit=theirs.unit))


_ELLIPTIC = regex(
    r"\s*(?:[.,;)]|$|(?:and|in|on|at|of|from|for|to|by|with|across|along|around|under|was|were|went|is|are)(?![a-z]))"
)
"""Behind a number that leaves its unit out."""
_WITHIN = regex(r"\s*(?:across|in|at|among|over|throughout|within)(?: (?:about|some|its|the))? ?")
_REACH, _LARGE = 12, 1000

_ON = regex(r"(?<![a-z])on (?:the |about |some )?$")
"""Before a number of things that is no base: tests were made on 3,640 samples."""
_SEVERALLY = regex(r"分别|(?<![a-z])respectively")


def are_measured_alike(one: Claim, other: Claim, *, chinese: bool) -> bool:
    """Tell whether two figures count or measure in a way that they can be added."""
    mine, theirs = one.quantity, other.quantity
    if mine.dimension != theirs.dimension:
        return (
            not chinese
            and {mine.dimension, theirs.dimension} & COUNTS != set()
            and "" in (mine.dimension, theirs.dimension)
        )
    return (
        mine.dimension != ""
        or not chinese
        or mine.counter == theirs.counter
        or "" in (mine.counter, theirs.counter)
    )


class _Parts(Struct, frozen=True):
    """Figures that may be the parts of one of `wholes`, and the words that lead up to them."""

    wholes: tuple[Claim, ...]
    parts: tuple[Claim, ...]
    opening: Opening
    is_summed: bool = False
    """Whether the whole stands behind its parts."""


# --- what may be a whole and its parts ---------------------------------------------------------------------


def _lists_in(document: Claims, levels: tuple[Claim, ...], before: tuple[Claim, ...]) -> Iterator[_Parts]:
    """Yield the lists that follow a whole: each run of figures behind words that open it, and that behind the first."""
    openings = [_opening(document, levels, at) for at in range(len(levels))]
    starts = [at for at, opening in enumerate(openings) if opening]
    for at in starts:
        end = next((each for each in starts if each > at), len(levels))
        wholes = levels[:at] or before
        yield _Parts(wholes, _own(document, _run(document, levels[at:end]), openings[at]), openings[at])
    if levels and not (starts and starts[0] <= 1):
        end = starts[0] if starts else len(levels)
        at = _first_alike(document, levels[:end])
        yield _Parts(
            levels[at : at + 1],
            _run(document, levels[at + 1 : end]),
            _parallel(document, levels[at + 1 : end]),
        )
    for at in range(1, min(len(levels), _LONGEST) - 1):
        if _OF.fullmatch(levels[at].before):
            parts = _run(document, (levels[at - 1], *levels[at + 1 : at + _LONGEST]))
            yield _Parts((levels[at],), parts, "")
    if levels and not starts and not any(_is_summed(document, each) for each in levels):
        alike = [
            each
            for each in before
            if are_measured_alike(each, levels[0], chinese=_is_chinese(document, each))
        ]
        named = tuple(each for each in alike if each is before[0] or "total" in each.tags)
        if named:
            yield _Parts(named, _run(document, levels), "before")


def _run(document: Claims, levels: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the figures from the first on that can be added to it, up to one that is called a sum."""
    found: list[Claim] = []
    for each in levels:
        claim = with_unit_of(each, found[0]) if found else each
        if found and not are_measured_alike(found[0], claim, chinese=_is_chinese(document, claim)):
            continue
        if (_is_summed(document, claim) and found) or len(found) == _LONGEST:
            break
        found.append(claim)
    return tuple(found)


_LONGEST = 40
"""So many parts are added at most: longer lists in one sentence are of more than one thing."""


_OF = regex(r"\s*(?:out )?of(?: the| its| their| all(?: the)?| these| those| a total of)* ?")


def _first_alike(document: Claims, levels: Sequence[Claim]) -> int:
    """Return which figure is the first that the one behind it can be a part of: 3 hospitals have 1,850 beds, 820 in A; 0 if none."""
    for at, (one, other) in enumerate(pairwise(levels)):
        if are_measured_alike(one, other, chinese=_is_chinese(document, one)):
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
    language = _language(document, claim)
    if at and (behind := _OPEN[language].match(between)) is not None:
        between = between[behind.end() :]  # 830 of whom
    if _CLOSED[language].search(between):
        return "closed"
    if _KINDS[language].search(between):
        return "kinds"
    if _OPEN[language].search(between) or "part" in claim.tags:
        return "open"
    if at and re.search(r":|——|—|\((?![^()]*\))", between):
        previous = text.clauses[levels[at - 1].clause].opening
        return "" if previous == "(" == text.clauses[claim.clause].opening and ")" in between else "listed"
    return ""


_PREPOSITION = regex(r"\s*(?:[a-z-]+ )?(from|in|to|at|on|by|for|with) ")


def _parallel(document: Claims, parts: Sequence[Claim]) -> Opening:
    """Tell whether one preposition follows each figure: 54 from towns, 22 from villages and 30 from abroad."""
    found = {
        match[1] if (match := _PREPOSITION.match(document.texts[each.text].folded, each.quantity.end)) else ""
        for each in parts
    }
    return "listed" if len(parts) > 2 and len(found) == 1 and found != {""} else ""


def _summed_in(document: Claims, levels: tuple[Claim, ...]) -> Iterator[_Parts]:
    """Yield each sum that stands behind its parts."""
    for at in range(2, len(levels)):
        whole = levels[at]
        previous = levels[at - 1]
        if (
            _is_summed(document, whole)
            or _joined(document, previous, whole, is_third=at > 2)
            or _is_put_in(document, previous, whole)
        ):
            yield _Parts((whole,), _alike_before(document, levels, at), "listed", is_summed=True)
        elif at == len(levels) - 1 and whole.clause > levels[at - 1].clause:
            last = _alike_before(document, levels, at)[-2:]
            if are_all_kinds(_labels(document, last), chinese=_is_chinese(document, whole)):
                yield _Parts((whole,), last, "listed", is_summed=True)


def _summed_behind(
    document: Claims, levels: tuple[Claim, ...], before: tuple[Claim, ...]
) -> Iterator[_Parts]:
    """Yield the sum of the figures of the sentence before: Together they made 815."""
    if len(levels) == 1 and len(before) > 1 and not any(_is_summed(document, each) for each in before):
        start = document.texts[levels[0].text].sentences[levels[0].sentence].start
        words = document.texts[levels[0].text].folded[start : levels[0].quantity.start]
        if _TOGETHER[_language(document, levels[0])].search(words.strip()):
            yield _Parts(
                levels, _alike_before(document, (*before, *levels), len(before)), "listed", is_summed=True
            )


def _alike_before(document: Claims, levels: Sequence[Claim], at: int) -> tuple[Claim, ...]:
    """Return the figures right before one that are measured as it is, back to one that is a sum itself."""
    whole, chinese = levels[at], _is_chinese(document, levels[at])
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
    language = _language(document, claim)
    words = f"{claim.before} | {claim.after[:_NEAR_WORDS]}"
    return (
        _SUMMED[language].search(words) is not None
        or _STRONGLY_SUMMED[language].search(claim.before) is not None
    )


_NEAR_WORDS = 24
_STRONGLY_SUMMED = {
    "zh": regex(r"合计|总计|全长|总长|[两二三四五六][^,，]{0,3}(?:共计|共)"),
    "en": regex(
        r"(?<![a-z])(?:in all|together(?! with)|altogether|combined|giving|making|adding up|bringing .* to|for a (?:grand )?total)(?![a-z])"
    ),
}
"""Words for the sum of what stands before them, and of nothing else."""
_JOINED = regex(r"组成|(?<![a-z])out of(?: a total of)? ?$")
_TOGETHER = {
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


# --- whether the parts come to the whole -------------------------------------------------------------------


def _check(document: Claims, found: _Parts) -> Outcome | None:
    """Return what comes of a list; None where it need not be all of the whole and is not more."""
    if not found.parts or (found.is_summed and len(found.parts) < 2):
        return None
    chinese = _is_chinese(document, found.parts[0])
    wholes = [
        each
        for each in found.wholes
        if are_measured_alike(each, found.parts[0], chinese=chinese) and exact(each) > 0
    ]
    if not wholes:
        return None
    for whole in wholes:
        for parts in _readings(found):
            addition = Addition(whole, parts)
            if addition.holds_as_written:
                return outcome_of(addition)
    parts, is_all = _all_of_it(document, found)
    whole = min(wholes, key=lambda each: abs(Addition(each, parts).exact / exact(each) - 1))
    if not _are_of_one_time(whole, parts):
        return None
    return _fault(document, Addition(whole, parts), found, is_all=is_all)


def _readings(found: _Parts) -> Iterator[tuple[Claim, ...]]:
    """Yield the lists that may be meant: the parts up to any but the first, or from any but the last."""
    for length in range(2, len(found.parts) + 1):
        yield found.parts[:length]
        yield found.parts[-length:]


def _all_of_it(document: Claims, found: _Parts) -> tuple[tuple[Claim, ...], bool]:
    """Return the parts that are all of a whole: up to what remains, or all kinds of something; all, and False, if none."""
    language = _language(document, found.parts[0])
    labels = _labels(document, found.parts)
    if len(labels) > 1 and OTHERS[language].search(labels[-1]):
        return found.parts, True
    for length in range(2, len(labels) + 1):
        if REMAINS[language].search(labels[length - 1]):
            return found.parts[:length], True
        if are_all_kinds(labels[:length], chinese=language == "zh"):
            return found.parts[:length], True
    return found.parts, False


def _fault(document: Claims, addition: Addition, found: _Parts, *, is_all: bool) -> Outcome | None:
    first, last = addition.parts[0], addition.parts[-1]
    text = document.texts[first.text]
    listed = text.folded[first.quantity.end : text.clauses[last.clause].end]
    leaves_out = _SOME_MORE[_language(document, first)].search(listed) is not None
    several = len(addition.parts) > 1
    if is_all:
        most = _NEAR if found.opening == "before" else _FAR
        return outcome_of(addition) if addition.is_near(most) else None
    if found.opening == "kinds" and len(addition.parts) < _PARALLEL:
        return None
    if found.opening in ("closed", "listed", "kinds") and not leaves_out and several:
        if found.is_summed and not _is_sum_of(document, addition):
            return None
        most = _FAR if found.is_summed and addition.whole.quantity.dimension in ("", *COUNTS) else _NEAR
        return outcome_of(addition) if addition.is_near(most) else None
    if _are_parallel(document, addition) and not leaves_out and addition.is_near(_TIGHT):
        return outcome_of(addition, severity="warning")
    if found.opening == "open" and addition.exceeds:
        whole = addition.whole
        is_counted = several or whole.quantity.dimension or whole.quantity.counter == first.quantity.counter
        if is_counted and any(
            addition.value(part).low > addition.value(whole).high for part in addition.parts
        ):
            return outcome_of(addition, "too_many") if addition.is_near(_WIDE) else None
        if addition.is_near(_NEAR) and not _overlap(_labels(document, addition.parts)):
            return outcome_of(addition, "too_many", "warning")
    if found.opening == "open" and several and addition.is_slip(_MORE_DIGITS):
        return outcome_of(addition, severity="warning")
    return None


_PARALLEL = 3
_DIGITS, _MORE_DIGITS = 3, 4
"""Of how many digits one is wrong where parts need not be all of a whole."""


def _are_parallel(document: Claims, addition: Addition) -> bool:
    """Tell whether three or more parts are given in clauses of one build, and not of people or things twice.

    Measures and money need not be parts; they are where they follow a total, or miss it by one digit.
    """
    parts, whole = addition.parts, addition.whole
    if len(parts) < _PARALLEL:
        return False
    is_measured = whole.quantity.dimension not in ("", *COUNTS)
    if is_measured and "total" not in whole.tags and not addition.is_slip(_DIGITS):
        return False
    measures = {
        found[0] for label in _labels(document, (whole, *parts)) for found in _MEASURES.finditer(label)
    }
    if is_measured and len(measures) > 1:
        return False
    if any(each.tags & {"new", "cumulative", "target", "estimate", "denied"} for each in parts):
        return False
    return len({each.sentence for each in parts}) == 1 and not _overlap(_labels(document, parts))


_MEASURES = regex(
    r"产值|增加值|投资|收入|支出|利润|利税|税|出口|进口|存款|贷款|余额|资产|负债|销售额?|成本|补贴|债|收益"
    r"|(?<![a-z])(?:output|investment|revenue|income|spending|expenditure|profit|tax|export|import|deposit|loan|asset|liabilit|sales|cost|subsid|debt|aid|remittance)"
)
"""What money is said to be: figures of more than one of them are not added without a word that says so."""


def _is_sum_of(document: Claims, addition: Addition) -> bool:
    """Tell whether a sum is of what its parts are: things counted alike, or money of the same things."""
    whole = addition.whole
    words = frozenset[str]().union(*(part.subject.words for part in addition.parts))
    if _STRONGLY_SUMMED[_language(document, whole)].search(whole.before):
        return True
    return (
        whole.quantity.dimension in ("", *COUNTS) or whole.subject.inherited or whole.subject.words <= words
    )


def _are_of_one_time(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the parts are of the time of the whole, or within it, as far as they say it."""
    for part in parts:
        if part.period is None or part.period == whole.period:
            continue
        if (
            whole.period is None
            or not whole.period.first <= part.period.first <= part.period.last <= whole.period.last
        ):
            return False
    return True


_OVERLAPPING = tuple(
    regex(pattern)
    for pattern in (
        r"岁|青年|老年|未成年|(?<![a-z])(?:aged?|under|over|older|younger|young)(?![a-z])",
        r"[男女]|妇女|(?<![a-z])(?:wom[ae]n|m[ae]n|females?|males?)(?![a-z])",
        r"学历|本科|硕士|博士|研究生|(?<![a-z])(?:degrees?|graduates?|doctorates?|master)(?![a-z])",
        r"党员|职称|骨干|高级|(?<![a-z])(?:party|senior|members?)(?![a-z])",
        r"民族|(?<![a-z])(?:ethnic|minority|minorities)(?![a-z])",
    )
)
"""What the same people or things can be at once: parts of different kinds may be counted twice."""


def _overlap(labels: Sequence[str]) -> bool:
    kinds = {tuple(pattern.search(label) is not None for pattern in _OVERLAPPING) for label in labels}
    return len(kinds) > 1


def _labels(document: Claims, claims: Sequence[Claim]) -> list[str]:
    return [label_of(document, each) for each in claims]


def _is_chinese(document: Claims, claim: Claim) -> bool:
    return document.texts[claim.text].is_chinese


def _language(document: Claims, claim: Claim) -> Literal["zh", "en"]:
    return "zh" if _is_chinese(document, claim) else "en"
