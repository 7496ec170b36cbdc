"""A share of a whole, in a sentence: of 400 firms, 120 (30 percent); half of the 60 villages, 30 in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.shares.lists import OUTSIDE
from jjjdoc.language.claim.sums import as_written, exact, in_unit_of, written
from jjjdoc.language.claim.wholes.added import are_measured_alike, is_added
from jjjdoc.language.quantity.interval import CONTEXT, Interval, counted, possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_OR = regex(
    r"\s*(?:or|that is|i\.e\.|即|也就是)(?: about| nearly| roughly| some| over| more than| around|约|近)? ?$"
)
_OF = regex(r"\s*of(?: the| its| their| all(?: the)?| these| those| a total of| some| about)* ?$")
_AMONG = regex(
    r"(?<![a-z])(?:of|among)(?: the| its| their| all(?: the)?| these| those| a total of| some| about)* ?$"
)
_OF_WHAT = regex(r"\s*of (?P<what>[a-z' -]+)")
_WHOLE = frozenset(
    ["total", "all", "plan", "them", "these", "those", "总数", "总量", "总额", "总体", "全部", "计划", "目标"]
)
"""Words for a whole that has been named."""
_RATE = {
    "zh": regex(r"(?:占比|比例|比重|份额|覆盖率|完成率|(?P<of>[一-鿿]{2})率)(?:为|达到?|是|仅)?$"),
    "en": regex(r"(?:share|proportion|percentage|coverage|completion rate|(?P<of>[a-z]{4,})[ -]rate) of ?$"),
}
_STEM = 4
_REACH = 24
"""How many figures on either side of a share are looked at: more than all but lists written as one sentence."""


def shares_in(document: Claims, number: int) -> Iterator[Outcome]:
    """Yield what comes of each share of a text whose part and whole stand in its sentence, or the whole in the one before."""
    if document.texts[number].cell is not None:
        return
    before: list[Claim] = []
    for _, group in groupby(document.by_text[number], key=lambda each: each.sentence):
        claims = list(group)
        for at, share in enumerate(claims):
            if is_share(share) and not (at and _goes_on(claims[at - 1], share)):
                start = max(0, at - _REACH)
                outcome = _check(document, claims[start : at + _REACH], at - start, before[:_REACH])
                if outcome is not None:
                    yield outcome
        parts = set(_with_share(claims))
        before = [each for each in claims if is_added(each) and id(each) not in parts] or before


_AND = regex(r"\s*(?:,|，|、)?\s*(?:and|和|及)?\s*")


def _goes_on(last: Claim, share: Claim) -> bool:
    """Tell whether a percent goes on from a change: up 7.8 percent and 5.2 percent respectively."""
    return last.quantity.role == "change_by" and _AND.fullmatch(share.before) is not None


def is_share(claim: Claim) -> bool:
    """Tell whether a figure is a share of something."""
    quantity = claim.quantity
    return (
        quantity.dimension == "ratio"
        and quantity.kind == "number"
        and quantity.role in ("share", "level")
        and quantity.low > 0
    )


def _check(document: Claims, claims: Sequence[Claim], at: int, before: Sequence[Claim]) -> Outcome | None:
    share = claims[at]
    for part, wholes in (*_after_part(document, claims, at, before), *_before_part(document, claims, at)):
        chinese = document.texts[part.text].is_chinese
        larger = [
            each
            for each in wholes
            if are_measured_alike(each, part, chinese=chinese) and exact(each) > exact(part) > 0
        ]
        if not larger:
            continue
        for whole in larger:
            if may_be(share.quantity, _value(part).divided_by(_value(whole))):
                return Outcome(True, share, (part, whole))
        return share_fault(share, part, larger[0])
    return None


def _value(claim: Claim) -> Interval:
    return counted(claim.quantity)


def share_fault(share: Claim, part: Claim, whole: Claim) -> Outcome:
    """Return what is said of a share that a part is not of a whole."""
    computed = in_unit_of(CONTEXT.divide(exact(part), exact(whole)), share)
    percent = CONTEXT.divide(100 * exact(part), exact(whole))
    shown = written(percent.quantize(Decimal("0.1")))
    terms = f"{as_written(exact(part), whole)} / {as_written(exact(whole), whole)} = {shown}%"
    return Outcome(False, share, (part, whole), "share", computed, sum=terms)


# --- what a share in words may stand for -------------------------------------------------------------------


_SPREAD = {
    "exact": (-3, 3),
    "about": (-6, 6),
    "over": (0, 25),
    "at_least": (0, 25),
    "nearly": (-10, 0),
    "less_than": (-25, 0),
    "at_most": (-25, 0),
}
"""How many percent a share in words (half, 三成) may be off, by its qualifier; one in figures is as exact as it is written."""


def may_be(quantity: Quantity, computed: Interval) -> bool:
    """Tell whether a share may be what was computed; one in words is a round one."""
    value = possible(quantity)
    if quantity.form == "words":
        below, above = (Decimal(each) / 100 for each in _SPREAD[quantity.qualifier])
        exact_value = CONTEXT.multiply(quantity.low, quantity.factor)
        value = Interval(min(value.low, exact_value + below), max(value.high, exact_value + above))
    elif quantity.qualifier in ("over", "at_least"):
        value = Interval(value.low, value.high + Decimal("0.05"))
    elif quantity.qualifier in ("nearly", "less_than", "at_most"):
        value = Interval(value.low - Decimal("0.05"), value.high)
    return value.meets(computed)


# --- the part stands before the share ----------------------------------------------------------------------


def _after_part(
    document: Claims, claims: Sequence[Claim], at: int, before: Sequence[Claim]
) -> Iterator[tuple[Claim, list[Claim]]]:
    """Yield the part before a share that is said of it, and what may be the whole, the likeliest first."""
    share = claims[at]
    levels = [each for each in _without_fractions(document, claims[:at]) if is_added(each)]
    if not levels:
        return
    whole_behind = len(levels) > 1 and _is_whole_of(document, levels[-1], share)
    part = _in_unit_of(levels[-2], levels[-1]) if whole_behind else _named_part(share, levels)
    if part is None or (share.clause == part.clause and part.quantity.qualifier != "exact"):
        return  # 50 or more is what others are counted by: 50万元以上的企业占比
    wholes = [levels[-1]] if whole_behind else _wholes_before(document, claims, at, part, before)
    if not wholes and at + 1 < len(claims) and is_added(claims[at + 1]) and _is_of(claims[at + 1]):
        wholes = [claims[at + 1]]
    is_named = whole_behind and document.texts[share.text].is_chinese
    if (
        wholes
        and _is_linked(document, share, part, levels[-1])
        and (is_named or _is_of_whole(share, part, wholes))
    ):
        yield part, wholes


_SO_MANY_IN = regex(r"(?: [a-z-]+){1,2} (?:in|out of)(?: every)? ")


def _without_fractions(document: Claims, claims: Sequence[Claim]) -> list[Claim]:
    """Return claims without the two numbers of a fraction in words: three nights in ten."""
    fractions: set[int] = set()
    for one, other in pairwise(claims):
        words = one.quantity.form == other.quantity.form == "words" and not other.quantity.unit
        folded = document.texts[one.text].folded
        if words and _SO_MANY_IN.fullmatch(folded, one.quantity.end, other.quantity.outer[0]):
            fractions |= {id(one), id(other)}
    return [each for each in claims if id(each) not in fractions]


_SAID_OF = {
    "zh": regex(r"(?P<part>.*?)(?:占|比[重例])"),
    "en": regex(r"(?P<part>.*?)(?<![a-z])(?:account|ma[dk]e|making|represent|constitut|compris)"),
}


def _named_part(share: Claim, levels: Sequence[Claim]) -> Claim | None:
    """Return the part that a share is said of: the one it names, or else the last before it; None if it names another."""
    found = next(
        (match for each in _SAID_OF.values() if (match := each.match(share.before)) is not None), None
    )
    named = found["part"].strip(" ,的约") if found is not None else ""
    if not named or share.subject.inherited or share.clause == levels[-1].clause:
        return levels[-1]
    shared = [
        len(share.subject.words & each.subject.words) / max(1, len(each.subject.words)) for each in levels
    ]
    most = max(shared)
    return levels[shared.index(most)] if most >= _HALF and shared.count(most) == 1 else None


_HALF = 0.5


def _wholes_before(
    document: Claims, claims: Sequence[Claim], at: int, part: Claim, before: Sequence[Claim]
) -> list[Claim]:
    """Return what may be the whole of a part: figures before it that have no share of their own."""
    share, place = claims[at], claims.index(part)
    if any(
        each.quantity.role != "change_by"
        for each in claims[max(place + 1, at - 3) : at]
        if not is_added(each)
    ):
        return []
    with_share = set(_with_share(claims[:at]))
    wholes = [
        each
        for each in reversed(claims[:place])
        if is_added(each) and id(each) not in with_share and _are_related(share, part, each)
    ]
    if wholes:
        return wholes
    chinese = document.texts[part.text].is_chinese
    alike = [each for each in before if are_measured_alike(each, part, chinese=chinese)]
    alike = [each for each in alike if each.quantity.dimension == part.quantity.dimension] or alike
    is_first = all(id(each) in with_share for each in claims[:place] if is_added(each))
    return alike if part.tags & {"part", "rest"} or (is_first and len(alike) == 1) else []


def _with_share(claims: Sequence[Claim]) -> Iterator[int]:
    """Yield by identity the figures that a share of their own follows: they are parts beside others."""
    last: Claim | None = None
    for claim in claims:
        if is_added(claim):
            last = claim
        elif last is not None and is_share(claim):
            yield id(last)
            last = None


def _are_related(share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether a figure before a part may be its whole: words say so, or they share some."""
    if part.tags & {"part", "rest"} or whole.tags & {"total", "quoted"} or _AMONG.search(whole.before):
        return True
    words = whole.subject.words
    return bool(words & part.subject.words or words & share.subject.words or _is_rate(share))


def _is_rate(share: Claim) -> bool:
    return any(pattern.search(share.before.rstrip()) is not None for pattern in _RATE.values())


def _in_unit_of(claim: Claim, other: Claim) -> Claim:
    """Return a bare number with the unit that stands with the other alone: 18 billion of the 62 billion tons."""
    if claim.quantity.unit or claim.quantity.counter:
        return claim
    return replace(claim, quantity=replace(claim.quantity, unit=other.quantity.unit))


def _is_of(claim: Claim) -> bool:
    """Tell whether a figure is what the one before it is of: 480 of the 1,600 trees."""
    return _OF.fullmatch(claim.before) is not None


def _is_whole_of(document: Claims, claim: Claim, share: Claim) -> bool:
    """Tell whether a figure is the whole of the part before it: 480 of the 1,600 trees; 占年度计划120亿元的75%."""
    between = document.texts[share.text].folded[claim.quantity.end : share.quantity.outer[0]]
    return _is_of(claim) or (
        _OF_ZH.search(claim.before) is not None and _THEN_ZH.fullmatch(between) is not None
    )


_OF_ZH, _THEN_ZH = regex(r"占[^占,，]{0,12}$"), regex(r"[^,，。;；]{0,6}的(?:约|近|比重为)?")


def _is_linked(document: Claims, share: Claim, part: Claim, last: Claim) -> bool:
    """Tell whether a share is said of a part: in brackets behind it, after "or", or by a verb or noun of shares."""
    text = document.texts[share.text]
    clause = text.clauses[share.clause]
    if share.clause - last.clause > 1:
        return False
    if clause.opening == "(":
        return _is_alone(text.folded[clause.start : clause.end], share, clause.start)
    if _OR.search(share.before):
        return True
    rate = _RATE["zh" if text.is_chinese else "en"].search(share.before.rstrip())
    if rate is not None:
        words = f"{part.before} {part.after} {last.after}"
        return (
            rate["of"] is None
            or _is_named(rate["of"], words)
            or ("part" in part.tags and rate["of"][0] in words)
        )
    return share.quantity.role == "share" and not _REVERSED.search(share.before)


_REVERSED = regex(r"(?<![a-z])(?:up|down|growth|increase|higher|lower)(?![a-z])|增长|提高|上升|下降")


def _is_alone(words: str, share: Claim, start: int) -> bool:
    """Tell whether nothing but words of shares stands in brackets beside a share."""
    low, high = share.quantity.outer
    before, after = words[: low - start].strip(), words[high - start :].strip()
    return before in ("", "占", "占比", "占总数的", "or", "about", "约") and (
        not after or _OF_WHAT.match(f" {after}") is not None
    )


def _is_named(rate: str, words: str) -> bool:
    """Tell whether the words around a part name what a rate is of: 回收率 of 回收875份, a survival rate of those that survived."""
    return rate in words if len(rate) <= 2 else rate[:_STEM] in words


def _is_of_whole(share: Claim, part: Claim, wholes: Sequence[Claim]) -> bool:
    """Tell whether a share is of a whole that has been named: it names no other."""
    outside = OUTSIDE.search(f"{share.before} | {share.after[:_AHEAD]}")
    if outside is not None and not any(outside[0] in whole.before for whole in wholes):
        return False
    known = frozenset[str]().union(*(each.subject.words for each in (part, *wholes)), _WHOLE)
    of_what = _OF_WHAT.match(share.after)
    if of_what is not None:
        named = [word.removesuffix("s") for word in of_what["what"].split()]
        return all(word in known or f"{word}s" in known or word in _SMALL for word in named)
    if share.subject.inherited or share.quantity.role == "level":
        return True
    named_whole = _NAMED_WHOLE.search(share.before)
    if named_whole is None:
        return share.subject.words <= known
    words, said = named_whole["whole"], " ".join(each.before for each in wholes)
    pairs = [words[place : place + 2] for place in range(len(words) - 1)]
    known = _WHOLE.union(*(each.subject.words for each in wholes))
    return all(pair in known or pair in said for pair in pairs)


_NAMED_WHOLE = regex(
    r"占(?:总(?=[一-鿿]{2})|全部|全体|所有)?(?P<whole>[一-鿿]*?)(?:的|比[重例]?)*(?:为|达到|达|到|是|约|近|超过|超)*$"
)


_SMALL = frozenset(["the", "a", "an", "its", "their", "that", "thi", "of", "in", "for", "at", "by", "year"])


# --- the share stands before the part ----------------------------------------------------------------------


def _before_part(document: Claims, claims: Sequence[Claim], at: int) -> Iterator[tuple[Claim, list[Claim]]]:
    """Yield the part that a share is put into figures by: half of the 60 villages, or 30; 四分之一即12万亩."""
    share = claims[at]
    after = [each for each in claims[at + 1 : at + 3] if is_added(each)]
    folded = document.texts[share.text].folded
    if (
        len(after) > 1
        and _is_of(after[1])
        and _COLON.fullmatch(folded[share.quantity.end : after[0].quantity.outer[0]])
    ):
        yield after[0], [after[1]]
    if share.quantity.form != "words" and share.quantity.role != "share":
        return
    levels = [each for each in claims[:at] if is_added(each)]
    if after and _THAT_IS.fullmatch(folded[share.quantity.end : after[0].quantity.outer[0]]) and levels:
        yield after[0], [levels[-1]]
    if (
        len(after) > 1
        and _is_of(after[1])
        and _IN_BRACKETS.fullmatch(folded[share.quantity.end : after[0].quantity.outer[0]])
    ):
        yield after[0], [after[1]]
    elif len(after) > 1:
        whole, part = after
        between = folded[share.quantity.end : whole.quantity.outer[0]]
        behind = folded[part.quantity.end : part.quantity.end + _AHEAD]
        if (
            _OF_ITS.fullmatch(between)
            and _PUT_IN.search(part.before)
            and _ENDS.match(behind)
            and part.clause - whole.clause <= 2
        ):
            yield part, [whole]


_COLON = regex(r"\s*:(?: (?:only|just|some|about|the))? ?")
_THAT_IS = regex(r"[,，]? ?(?:即|也就是|or|that is|i\.e\.,?) ?(?:约)?|[,，](?:共计?|合计?|计|约)")
_IN_BRACKETS = regex(r"(?: of)?[a-z' ]{0,40}\(")
_OF_ITS = regex(r" of (?:the |its |their |all )?[a-z ]{0,40}|的[^,，;；。]{0,12}[(（,，]?(?:共|合计|总计)?")
_PUT_IN = regex(r"^[\s,]*(?:or|that is|i\.e\.|即|也就是)?(?: about| some|约)? ?$")
_ENDS = regex(
    r"\s*(?:in all|in total|in number|of (?:them|these|those|which|whom))?(?:[,.;)]| (?:were|are|was|is|have|had|has|goes|go|went) |[^,，]{0,3}(?:完成|均|都|已|实|需))"
)
_AHEAD = 24
