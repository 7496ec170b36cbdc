"""Shares that are all of one whole: 45, 30 and 25 percent; men 54 percent, women 46 percent; the remaining 20 percent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.label import label_of
from jjjdoc.language.claim.sums import exact, written
from jjjdoc.language.claim.wholes.part_lists import OTHERS, REMAINS
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from jjjdoc.language.quantity.interval import CONTEXT, Interval, possible
from jjjdoc.patterns import regex

_ALL = Decimal(1)
_WHOLE = Interval(_ALL, _ALL)
_NEAR, _TIGHT = Decimal("0.3"), Decimal("0.12")
_JOINED = regex(r"[、,和及与]|(?:,? and|,)(?: (?:about|nearly|over|some))? ?|, ?")
OUTSIDE = regex(
    r"全国|全省|全市|全区|世界|全球|同期|(?<![a-z])(?:national|nation|country|province|world|global|respectively of)(?![a-z])"
)
"""Words for a whole that is none of the figures of a sentence."""
_THREE = regex(
    r"三次产业|[第]?一、?二、?(?:和|、)?第?三产业|第一产业、第二产业(?:和|、|及)第三产业|agriculture, industry,? and services?|primary, secondary,? and tertiary"
)
_SAID = regex(r"(?<![a-z])(?:make|makes|made|making) up|(?<![a-z])per ?cent of|% of|占|比重|比例|结构|构成")


class _Shares(Struct, frozen=True):
    """Shares of one whole. `is_all`: they leave nothing of it out; `is_joined`: one verb is said of all of them."""

    parts: tuple[Claim, ...]
    is_all: bool
    is_joined: bool = False


def share_sums_in(document: Claims, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield what comes of each list of shares in a sentence."""
    shares = [each for each in claims if _is_share(each)]
    if len(shares) < 2:
        return
    text = document.texts[shares[0].text]
    if _APART.search(text.folded, shares[0].quantity.end, shares[-1].quantity.start):
        return
    for found in _lists_in(document, shares):
        outcome = _check(found)
        if outcome is not None:
            yield outcome


_NESTED = regex(r"\s*(?:of (?:whom|which|them|these|those)|thereof)(?![a-z])")
"""Behind a share that is one of another share."""
_APART = regex(r"(?<![a-z])(?:versus|vs\.?|if|unless|compared (?:with|to)|against)(?![a-z])|如果|相比|若")
"""What sets shares against each other, so that they are of different wholes."""


def _is_share(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.dimension == "ratio"
        and quantity.kind == "number"
        and quantity.role in ("share", "level")
        and quantity.qualifier in ("exact", "about")
        and not _NESTED.match(claim.after)
        and not claim.tags
        & {"base", "from", "target"}
        - ({"base"} if "占比" in claim.before or "比重" in claim.before else set())
    )


def _lists_in(document: Claims, shares: Sequence[Claim]) -> Iterator[_Shares]:
    text = document.texts[shares[0].text]
    run = [shares[0]]
    for one, other in pairwise(shares):
        between = text.folded[one.quantity.outer[1] : other.quantity.outer[0]]
        if _JOINED.fullmatch(between) and other.quantity.role in (one.quantity.role, "level"):
            run.append(other)
        else:
            yield from _joined(document, run)
            run = [other]
    yield from _joined(document, run)
    if len(run) < len(shares):
        yield from _labelled(document, shares)


def _joined(document: Claims, run: Sequence[Claim]) -> Iterator[_Shares]:
    """Yield shares that are named in a row behind one verb: accounted for 45, 30 and 25 percent."""
    if len(run) < 2 or run[0].quantity.role != "share":
        return
    text = document.texts[run[0].text]
    sentence = text.sentences[run[0].sentence]
    clause = text.folded[max(sentence.start, run[0].quantity.start - 80) : run[0].quantity.start]
    behind = text.folded[run[-1].quantity.end : min(sentence.end, run[-1].quantity.end + 30)]
    if len(run) == 3 and _THREE.search(clause):
        yield _Shares(tuple(run), is_all=True)
    elif not OUTSIDE.search(f"{clause} | {behind}"):
        yield _Shares(tuple(run), is_all=False, is_joined=True)


def _labelled(document: Claims, shares: Sequence[Claim]) -> Iterator[_Shares]:
    """Yield shares that name their kinds, all of them, or what remains."""
    text = document.texts[shares[0].text]
    language: Literal["zh", "en"] = "zh" if text.is_chinese else "en"
    labels = [_label(document, each) for each in shares]
    between = text.folded[shares[0].quantity.end : shares[-1].quantity.start]
    if _are_of_several_wholes(shares) or (len(shares) == 2 and language == "en" and ";" in between):
        return
    remains = len(shares) > 2 and REMAINS[language].search(labels[-1]) is not None
    if not remains and not any(_is_said_as_share(document, each) for each in shares):
        return
    if OTHERS[language].search(labels[-1]):
        yield _Shares(tuple(shares), is_all=True)
        return
    if _may_be(shares).meets(_WHOLE):
        yield _Shares(tuple(shares), is_all=True)
        return
    for length in range(2, min(len(labels), _MOST) + 1):
        is_kinds = are_all_kinds(labels[:length], chinese=text.is_chinese)
        if is_kinds and not _is_named_as_share(document, shares[:length]):
            return
        if is_kinds or REMAINS[language].search(labels[length - 1]):
            yield _Shares(tuple(shares[:length]), is_all=True)
            return
    if len(shares) > 2 and all(
        _is_of_nothing_else(document, each, each in (shares[0], shares[-1])) for each in shares
    ):
        yield _Shares(tuple(shares), is_all=False)


def _are_of_several_wholes(shares: Sequence[Claim]) -> bool:
    """Tell whether shares say what they are of, and not the same: 62 percent of the men, 48 percent of the women."""
    wholes = {found[1] for each in shares if (found := _OF_WHOLE.match(each.after)) is not None}
    return len(wholes) > 1 or sum(_OF_PLACE.search(each.before) is not None for each in shares) > 1


_OF_WHOLE = regex(r" ?of (?:the |all |its |their )*([a-z-]+)")
_OF_PLACE = regex(r"占全[国省市区县球](?:的|比重|比例)?(?:为|达|约)?$")


def _is_named_as_share(document: Claims, shares: Sequence[Claim]) -> bool:
    """Tell whether kinds have shares of one whole, and not each a rate: more women (43 percent) than men (38 percent)."""
    if any(each.quantity.role == "share" or _says_share(document, each) for each in shares):
        return True
    total = sum((exact(each) for each in shares), Decimal(0))
    text = document.texts[shares[0].text]
    between = text.folded[shares[0].quantity.end : shares[-1].quantity.start]
    return abs(total - _ALL) <= _TIGHT and _COMPARED.search(between) is None


_COMPARED = regex(r"(?<![a-z])(?:than|compared|against|while|whereas)(?![a-z])|高于|低于|比")
_MOST = 10
_CHOSEN = regex(
    r"访|调查|选择|使用|拥有|认为|参保|覆盖|具有|(?<![a-z])(?:respondents?|survey(?:ed)?|users?|uses?|used|owns?|owned|have|had|has|said|chose|rate)(?![a-z])|率"
)
"""Words of what the same people or things may be several times."""
_OF_ELSE = regex(r"的$")


def _is_of_nothing_else(document: Claims, share: Claim, is_at_end: bool) -> bool:
    """Tell whether a share names no whole of its own and is of what can be one thing alone.

    The first or the last may name the whole for all: 54 percent of freight went by road, 30 percent by rail.
    """
    text = document.texts[share.text]
    sentence = text.sentences[share.sentence]
    low, high = (
        max(sentence.start, share.quantity.start - _AROUND),
        min(sentence.end, share.quantity.end + _AROUND),
    )
    around = text.folded[low:high]
    named = _OF_ELSE.search(share.before) or (not is_at_end and share.after.lstrip().startswith("of "))
    return not named and not _CHOSEN.search(around) and not OUTSIDE.search(share.before)


_AROUND = 60


def _is_said_as_share(document: Claims, claim: Claim) -> bool:
    text = document.texts[claim.text]
    clause = text.clauses[claim.clause]
    return claim.quantity.role == "share" or clause.opening == "(" or _says_share(document, claim)


def _says_share(document: Claims, claim: Claim) -> bool:
    """Tell whether the words beside a figure are of shares: made up 30 percent, 30 percent of, 比重."""
    figure = document.texts[claim.text].folded[claim.quantity.start : claim.quantity.end]
    return _SAID.search(f"{claim.before} {figure}{claim.after}") is not None


def _label(document: Claims, claim: Claim) -> str:
    """Return the label of a share; of one that is alone in brackets, that of the clause before them."""
    text = document.texts[claim.text]
    clause = text.clauses[claim.clause]
    if clause.opening == "(" and claim.clause:
        previous = text.clauses[claim.clause - 1]
        return text.folded[previous.start : previous.end].strip()
    return label_of(document, claim)


def _may_be(shares: Sequence[Claim]) -> Interval:
    """Return what shares may come to."""
    values = (possible(each.quantity) for each in shares)
    return reduce(Interval.plus, values, Interval(Decimal(0), Decimal(0)))


def _check(found: _Shares) -> Outcome | None:
    """Return what comes of shares; None where they need not be all of a whole and are not more."""
    last, others = found.parts[-1], found.parts[:-1]
    total = sum((exact(part) for part in found.parts), Decimal(0))
    may_be = _may_be(found.parts)
    if may_be.meets(_WHOLE):
        return Outcome(True, last, others)
    is_near = abs(total - _ALL) <= (_NEAR if found.is_all or found.is_joined else _TIGHT)
    if not is_near or (may_be.high < _ALL and not found.is_all):
        return None
    severity: Severity = "error" if found.is_all else "warning"
    terms = " + ".join(written(CONTEXT.multiply(exact(part), Decimal(100))) for part in found.parts)
    computed = CONTEXT.multiply(total, Decimal(100))
    return Outcome(False, last, others, "all", severity=severity, sum=f"{terms} = {written(computed)}")
