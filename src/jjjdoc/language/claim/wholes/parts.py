"""A whole and the parts that a sentence, or the one after it, gives of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.wholes.added import (
    are_measured_alike,
    is_added,
    is_chinese_claim,
    labels_of,
    language_of,
    with_units,
)
from jjjdoc.language.claim.wholes.addition import Addition, outcome_of
from jjjdoc.language.claim.wholes.part_lists import (
    OTHERS,
    REMAINS,
    SOME_MORE,
    STRONGLY_SUMMED,
    Parts,
    lists_in,
    remaining_of,
    summed_behind,
    summed_in,
)
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_TIGHT, _NEAR, _FAR, _WIDE = Decimal("0.1"), Decimal("0.2"), Decimal("0.4"), Decimal(2)
"""By how much of a whole its parts are off where nothing says that they are all of it, where words may say so, where they
do, and where one part is more."""


def sums_in_text(document: Claims, number: int) -> Iterator[Outcome]:
    """Yield what comes of the wholes of a text and the parts that are listed of each."""
    if document.texts[number].cell is not None:
        return
    before: tuple[Claim, ...] = ()
    earlier: tuple[Claim, ...] = ()
    for _, claims in groupby(document.by_text[number], key=lambda each: each.sentence):
        levels = with_units(document, [each for each in claims if is_added(each)])
        for parts in (
            *lists_in(document, levels, before),
            *summed_in(document, levels),
            *summed_behind(document, levels, before),
            *remaining_of(document, levels, before, earlier),
        ):
            outcome = _check(document, parts)
            if outcome is not None:
                yield outcome
        if levels:
            before, earlier = levels, before


# --- whether the parts come to the whole -------------------------------------------------------------------


def _check(document: Claims, found: Parts) -> Outcome | None:
    """Return what comes of a list; None where it need not be all of the whole and is not more."""
    if not found.parts or (found.is_summed and len(found.parts) < 2):
        return None
    chinese = is_chinese_claim(document, found.parts[0])
    wholes = [
        each
        for each in found.wholes
        if are_measured_alike(each, found.parts[0], chinese=chinese) and exact(each) > 0
    ]
    if not wholes:
        return None
    for whole in wholes:
        for parts in _readings(document, found):
            addition = Addition(whole, parts)
            if addition.holds_as_written:
                return outcome_of(addition)
    parts, is_all = _all_of_it(document, found)
    whole = min(wholes, key=lambda each: abs(Addition(each, parts).exact / exact(each) - 1))
    is_rest = "rest" in parts[-1].tags and parts[-1].sentence == whole.sentence
    if not is_rest and not _are_of_one_time(whole, parts):
        return None  # the rest comes later: 870 were settled in 2024, and the remaining 370 will be in 2025
    return _fault(document, Addition(whole, parts), found, is_all=is_all)


def _readings(document: Claims, found: Parts) -> Iterator[tuple[Claim, ...]]:
    """Yield the lists that may be meant: the parts up to any but the first, or from any but the last.

    What 、 joins is one list.
    """
    parts = found.parts
    for length in range(2, len(parts) + 1):
        if length == len(parts) or not _are_joined(document, parts[length - 1], parts[length]):
            yield parts[:length]
        if length == len(parts) or not _are_joined(document, parts[-length - 1], parts[-length]):
            yield parts[-length:]


def _are_joined(document: Claims, one: Claim, other: Claim) -> bool:
    if one.clause != other.clause:
        return False
    return "、" in document.texts[one.text].folded[one.quantity.end : other.quantity.outer[0]]


def _all_of_it(document: Claims, found: Parts) -> tuple[tuple[Claim, ...], bool]:
    """Return the parts that are all of a whole: up to what remains, or all kinds of something; all, and False, if none."""
    language = language_of(document, found.parts[0])
    labels = labels_of(document, found.parts)
    if len(labels) > 1 and OTHERS[language].search(labels[-1]):
        return found.parts, True
    for length in range(2, len(labels) + 1):
        if REMAINS[language].search(labels[length - 1]):
            return found.parts[:length], True
        if are_all_kinds(labels[:length], chinese=language == "zh"):
            return found.parts[:length], True
    return found.parts, False


def _fault(document: Claims, addition: Addition, found: Parts, *, is_all: bool) -> Outcome | None:
    first, last = addition.parts[0], addition.parts[-1]
    text = document.texts[first.text]
    listed = text.folded[first.quantity.end : text.clauses[last.clause].end]
    leaves_out = SOME_MORE[language_of(document, first)].search(listed) is not None
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
        if addition.is_near(_NEAR) and not _overlap(labels_of(document, addition.parts)):
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
        found[0] for label in labels_of(document, (whole, *parts)) for found in _MEASURES.finditer(label)
    }
    if is_measured and len(measures) > 1:
        return False
    if any(each.tags & {"new", "cumulative", "target", "estimate", "denied"} for each in parts):
        return False
    return len({each.sentence for each in parts}) == 1 and not _overlap(labels_of(document, parts))


_MEASURES = regex(
    r"产值|增加值|投资|收入|支出|利润|利税|税|出口|进口|存款|贷款|余额|资产|负债|销售额?|成本|补贴|债|收益"
    r"|(?<![a-z])(?:output|investment|revenue|income|spending|expenditure|profit|tax|export|import|deposit|loan|asset|liabilit|sales|cost|subsid|debt|aid|remittance)"
)
"""What money is said to be: figures of more than one of them are not added without a word that says so."""


def _is_sum_of(document: Claims, addition: Addition) -> bool:
    """Tell whether a sum is of what its parts are: things counted alike, or money of the same things."""
    whole = addition.whole
    words = frozenset[str]().union(*(part.subject.words for part in addition.parts))
    if STRONGLY_SUMMED[language_of(document, whole)].search(whole.before):
        return True
    return (
        whole.quantity.dimension in ("", *COUNTS) or whole.subject.inherited or whole.subject.words <= words
    )


def _are_of_one_time(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the parts are of the time of the whole, or within it, as far as they say it."""
    for part in parts:
        if part.period is None or part.period == whole.period or "rest" in part.tags:
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
        r"换乘|枢纽|无障碍|(?<![a-z])(?:interchanges?|transfer|accessible|step-free)(?![a-z])",
        r"国有|民营|私营|外资|合资|集体|(?<![a-z])(?:state-owned|private|foreign|joint)(?![a-z])",
        r"上市|规上|规模以上|高新|专精特新|龙头|(?<![a-z])(?:listed|high-tech)(?![a-z])",
        r"公办|民办|寄宿|(?<![a-z])(?:public|boarding)(?![a-z])",
        r"贫困|低保|残疾|留守|脱贫|(?<![a-z])(?:poor|disab\w+|low-income)(?![a-z])",
        r"重点|示范|[一二三]级|[甲乙]等|星级|(?<![a-z])(?:key|model|top-tier|starred)(?![a-z])",
    )
)
"""What the same people or things can be at once: parts of different kinds may be counted twice."""


def _overlap(labels: Sequence[str]) -> bool:
    kinds = {tuple(pattern.search(label) is not None for pattern in _OVERLAPPING) for label in labels}
    return len(kinds) > 1
