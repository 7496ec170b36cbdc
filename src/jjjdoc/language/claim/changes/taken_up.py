"""Changes that take two figures up again: "the additional 3.2 TWh"; 后者是前者的2倍; "a gap of 4.3 points"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from jjjdoc.language.claim.changes.ends import Ends
from jjjdoc.language.claim.changes.growth import as_said, in_points
from jjjdoc.language.claim.claim import Claim, Tag
from jjjdoc.language.claim.comparing import YEAR_AGO
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.subject import compare_subjects, meaning_of
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.time import says_earlier
from jjjdoc.language.claim.verbs.timeline import have_one_scope
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.patterns import regex

_TIMES = ("years", "time")
_LEVELS = ("level", "share", "change_to")
_UNTOLD: frozenset[Tag] = frozenset(("denied", "open", "target", "estimate", "rule", "each"))


class _Pair(NamedTuple):
    """Two figures of one measure that stand in one sentence, in the order of their times as far as these are known.

    `apart` is how many years the words beside the first place it before the last (上年为, a year earlier), 0 for another
    stretch of time, None if they do not.
    """

    first: Claim
    last: Claim
    apart: int | None = None

    @property
    def are_of_one_thing(self) -> bool:
        """Whether both may be of one subject: the second names no other."""
        one, other = self.as_they_stand
        alike = other.subject.inherited or compare_subjects(one.subject, other.subject) in ("same", "alike")
        adds = one.sentence != other.sentence and not other.subject.words <= one.subject.words
        return alike and not adds and have_one_scope(one, other)

    @property
    def as_they_stand(self) -> Sequence[Claim]:
        """The two in the order of the text."""
        return sorted((self.first, self.last), key=lambda claim: claim.place)

    @property
    def are_ends(self) -> bool:
        """Whether one is said to have become the other, or their times are told apart."""
        first, last = self.first.period, self.last.period
        if first is None or first == last:
            became = "from" in self.first.tags and self.last.quantity.role == "change_to"
            return became or self.apart is not None
        return True

    @property
    def years(self) -> int:
        """The years between the two, 0 where the text does not say them."""
        if self.first.period is None or self.last.period is None:
            return self.apart or 0
        return self.last.period.year - self.first.period.year

    @property
    def words(self) -> frozenset[str]:
        """The words that say what the figures are of."""
        return self.first.subject.words | self.last.subject.words


def changes_taken_up(document: Claims) -> Iterator[Ends]:
    """Yield each change that is said of the two figures of its sentence, or of the sentence before, with these."""
    for text, claims in zip(document.texts, document.by_text, strict=True):
        if text.cell is not None or len(claims) <= _BOTH:
            continue
        for at, by in enumerate(claims):
            if by.quantity.kind == "number" and by.quantity.dimension not in _TIMES:
                yield from _of_change(text, claims, at, by)


def _of_change(text: Text, claims: Sequence[Claim], at: int, by: Claim) -> Iterator[Ends]:
    near = claims[max(0, at - _FAR) : at + _FAR]
    pair = _pair_behind(text, near, by) or _pair_before(near, by, chinese=text.is_chinese)
    if pair is None:
        return
    turned = _turned(text, pair, by)
    if turned is not None:
        yield Ends((turned.first,), (turned.last,), by)
    elif _is_gap(text, pair, by) or (pair.are_of_one_thing and _is_named_again(text, pair, by)):
        quantity = replace(by.quantity, role="change_by", direction=None)
        yield Ends((pair.first,), (pair.last,), replace(by, quantity=quantity))
    elif pair.are_of_one_thing and pair.are_ends:
        said = _as_yearly(as_said(by))
        if _is_of_the_time_between(text, pair, said, near):
            yield from _at_the_ends(pair, said, near)


_BOTH = 2
_FAR = 8
_YEARLY: frozenset[PeriodWord] = frozenset(("average_annual", "annual"))
_EACH_YEAR = regex(r" ?(?:a year|per year|annually|per annum|each year|yearly)(?![a-z])")
_ON_AVERAGE = regex(r"(?<![a-z])on average(?![a-z])")


def _as_yearly(claim: Claim) -> Claim:
    """Return a percentage on average a year as the growth that it is: works out at 13.5 percent a year on average."""
    quantity = claim.quantity
    on_average = "average" in claim.tags or _ON_AVERAGE.search(claim.after) is not None
    each_year = quantity.periods & _YEARLY or _EACH_YEAR.match(claim.after)
    if quantity.dimension != "ratio" or quantity.role != "level" or not (on_average and each_year):
        return claim
    return replace(claim, quantity=replace(quantity, role="change_by", periods=quantity.periods | _YEARLY))


# --- the two figures ---------------------------------------------------------------------------------------


def _pair_before(claims: Sequence[Claim], by: Claim, *, chinese: bool) -> _Pair | None:
    """Return the two figures before a change: those of its sentence, or where there are none, of the one before."""
    earlier = [claim for claim in claims if claim.place < by.place and claim.quantity.dimension not in _TIMES]
    if not earlier:
        return None
    sentence = earlier[-1].sentence
    here = [claim for claim in earlier if claim.sentence == sentence]
    if len(here) == 1 and sentence == by.sentence:
        before = [claim for claim in earlier if claim.sentence == sentence - 1]
        return _pair([*before, *here], by, chinese=chinese) if len(before) == 1 else None
    return _pair(here, by, chinese=chinese) if by.sentence - sentence <= 1 else None


def _pair_behind(text: Text, claims: Sequence[Claim], by: Claim) -> _Pair | None:
    """Return the two figures that follow a statement with a colon: has tripled in a decade: 2.1 million in 2013 and 6.3 million in 2023."""
    if by.quantity.role != "times":
        return None
    later = [
        claim
        for claim in claims
        if claim.place > by.place and claim.sentence == by.sentence and claim.quantity.dimension not in _TIMES
    ]
    if not later or not _COLON.search(text.folded, by.quantity.end, later[0].quantity.start):
        return None
    return _pair(later, by, chinese=text.is_chinese)


_COLON = regex("[:：]")


def _pair(claims: Sequence[Claim], by: Claim, *, chinese: bool) -> _Pair | None:
    levels = [claim for claim in claims if claim.quantity.role in _LEVELS]
    points = in_points(by).quantity.dimension == "points"
    measure = "ratio" if points else by.quantity.dimension
    if by.quantity.role == "times" or (measure == "ratio" and not points):
        alike = [claim for claim in levels if claim.quantity.dimension != "ratio"]
    else:
        alike = [claim for claim in levels if claim.quantity.dimension == measure]
    if len(alike) != _BOTH or any(claim.quantity.kind != "number" for claim in alike):
        return None
    one, other = alike
    if (one.tags | other.tags) & _UNTOLD - (one.tags & other.tags & {"each"}):
        return None
    if one.quantity.dimension != other.quantity.dimension or not _are_counted_alike(one, other, by):
        return None
    earlier = one.period is not None and other.period is not None and other.period.first < one.period.first
    from_last = "from" in other.tags and "from" not in one.tags
    mine, theirs = _apart(one, chinese=chinese), _apart(other, chinese=chinese)
    if (mine is None) == (theirs is None):
        return _Pair(other, one) if earlier or from_last else _Pair(one, other)
    return _Pair(one, other, mine) if theirs is None else _Pair(other, one, theirs)


def _apart(claim: Claim, *, chinese: bool) -> int | None:
    """Return how many years before the other the words around a figure place it, None if they do not."""
    beside = says_earlier(claim.before, claim.after, chinese=chinese)
    if beside is None and YEAR_AGO.found_in(f"{claim.before} {claim.after}", chinese=chinese):
        return 1
    return beside


def _are_counted_alike(one: Claim, other: Claim, by: Claim) -> bool:
    counters = {one.quantity.counter, other.quantity.counter} - {""}
    if in_points(by).quantity.dimension == "" and by.quantity.role != "times":
        counters |= {by.quantity.counter} - {""}
    return len(counters) < 2


# --- the former and the latter -----------------------------------------------------------------------------


_EITHER = regex(r"(?<![a-z])(?:former|latter)(?![a-z])|前者|后者")
_FORMER = ("former", "前者")


def _turned(text: Text, pair: _Pair, by: Claim) -> _Pair | None:
    """Return the two figures in the order in which a clause sets them against each other: the latter is twice the former."""
    clause = text.clauses[by.clause]
    named = list(_EITHER.finditer(text.folded, clause.start, clause.end))
    one, other = pair.as_they_stand
    if len(named) != len(pair.as_they_stand) or _MORE.search(by.before):
        return None
    if named[0][0] == named[1][0] or by.sentence not in (one.sentence, one.sentence + 1):
        return None
    return _Pair(other, one) if named[0][0] in _FORMER else _Pair(one, other)


_MORE = regex(r"[多高大长快]出?$")


# --- how a change says that it is between them -------------------------------------------------------------


_CHANGE = (
    "increase|rise|gain|growth|improvement|jump|addition|fall|drop|decline|decrease|reduction|cut|loss|saving|"
    "difference|change|surge|advance|shortfall|narrowing|widening"
)
_NAMED_EN = regex(
    rf"(?<![a-z])(?:the|this|that|these|those)(?: (?:net|overall|total|resulting|combined|whole))? (?:(?:{_CHANGE})(?: of| is| was| amounts to| amounted to| equals| came to| comes to)"
    r"|(?:additional|extra|added))(?: about| some| around| nearly| over)? *$"
)
_NAMED_ZH = regex(r"(?:增加|净增|多出|减少|增长|节省|节约|提高|下降|上升|扩大|多产|少用)(?:出来)?的$")
_NAMED_BEHIND_ZH = regex(r"的?(?:提升|提高|改善|增长|增幅|增量|降幅|下降|差距|变化|进步|落差)")
_NO_NOUN_ZH = regex(
    r"[,，。;；、)）]|主要|全部|[均都]|大[多部]|基本|几乎|将|已|[中里]|用于|来自|分布|[由是为系]|集中|$"
)
_GAP_EN = regex(
    r"(?<![a-z])(?:an?|with a|the) (?:gap|difference|spread|margin|disparity) (?:of|between (?:the two|them)(?: is| was| of))(?: about| some| nearly)? *$|(?<![a-z])differ(?:ed|s)? by *$"
)
_GAP_ZH = regex(r"(?:两者|二者|前后|双方|彼此|两地|城乡)?(?:相差|之差为|差距(?:为|达到?|是))$")


def _is_gap(text: Text, pair: _Pair, by: Claim) -> bool:
    """Tell whether a figure says how far two others are apart."""
    if by.sentence != pair.last.sentence or by.quantity.role == "times":
        return False
    if (_GAP_ZH if text.is_chinese else _GAP_EN).search(by.before):
        return not _adds(text, pair, by)
    return text.is_chinese and _is_dated_comparison(pair, by)


_DATED_ZH = regex(r"[比较][^,，]*[多少高低]出?[一-鿿]{0,4}$")


def _is_dated_comparison(pair: _Pair, by: Claim) -> bool:
    """Tell whether a figure says how much more one time has than the other: 下半年比上半年多发放42亿元."""
    times = {pair.first.period, pair.last.period}
    return None not in times and {by.period, by.base} == times and _DATED_ZH.search(by.before) is not None


def _is_named_again(text: Text, pair: _Pair, by: Claim) -> bool:
    """Tell whether a figure is called the change that there was: the increase of 11.4 million, 增加的4.5万亩."""
    if by.quantity.role == "times" or _adds(text, pair, by):
        return False
    if text.is_chinese:
        if by.before.endswith("这"):
            return _NAMED_BEHIND_ZH.match(by.after) is not None
        return _NAMED_ZH.search(by.before) is not None and _NO_NOUN_ZH.match(by.after) is not None
    return _NAMED_EN.search(by.before) is not None


_OF_EN = regex(r" ?(?:in|for|of|on|among) (?!which|whom)((?:[a-z-]+ ?){1,4})")
_OWN_EN = regex(
    r" ?(?:made|seen|recorded|reported|observed|found|announced|planned|promised|forecast|expected|since)(?![a-z])"
)
_NOUN_EN = regex(r" ?([a-z-]+)")


def _adds(text: Text, pair: _Pair, by: Claim) -> bool:
    """Tell whether words beside a change say that it is of something else, or of another time, than two figures."""
    times = (pair.first.period, pair.last.period)
    if by.period is not None and by.period not in times and None not in times:
        span = (min(each.first for each in times if each), max(each.last for each in times if each))
        if not (span[0] <= by.period.first and by.period.last <= span[1]):
            return True
    if text.is_chinese:
        return False
    if _OWN_EN.match(by.after):
        return True
    counted = _NOUN_EN.match(by.after) if by.quantity.unit == "" else None
    if counted is not None and not meaning_of(counted[1], chinese=False)[0] <= pair.words:
        return True
    of = _OF_EN.match(by.after)
    return of is not None and not meaning_of(of[1], chinese=False)[0] <= pair.words


# --- growth over the time between --------------------------------------------------------------------------


_APPOSED = regex(rf"(?<![a-z])an? (?:[a-z-]+ )?(?:{_CHANGE}) of(?: about| some| around| nearly| over)? *$")
_MORE_EN = regex(r" ?(?:more|less|higher|lower|fewer)(?= *(?:[.,;)]|$))")
_FOLD = regex(rf" ?(?:{_CHANGE})(?![a-z])")
_FILLERS = frozenset(("work", "averaged", "equal", "represent", "later", "mean", "hold", "holds", "stood"))
_ELSEWHERE = regex(
    r"高于|低于|高出|低出|快于|慢于|[多少]于|上年|去年|前年|同期|上月|(?<![a-z])(?:above|below|higher|lower|faster|slower|than|on(?! average)|over|against|compared)(?![a-z])"
)


def _is_of_the_time_between(text: Text, pair: _Pair, by: Claim, near: Sequence[Claim]) -> bool:
    """Tell whether growth is that from one of two figures to the other, not on the year before or of something else."""
    if by.quantity.role not in ("change_by", "times") or by.tags & {"part", "rest"}:
        return False
    announced = by.place < pair.first.place  # have tripled: 2.1 million tonnes left the ports in 2013
    if not (announced or by.subject.inherited or by.subject.words <= pair.words | _FILLERS):
        return False
    if by.base is not None:
        return by.base == pair.first.period
    if by.clause - max(each.clause for each in pair.as_they_stand) > 1 and by.sentence == pair.last.sentence:
        return False
    if _ELSEWHERE.search(f"{by.before} {by.after}"):
        return False
    if _is_yearly(by) or pair.years == 1 or pair.apart is not None or pair.years in _lasting(near, by):
        return True
    if text.is_chinese:
        return False
    fold = by.quantity.role == "times" and _FOLD.match(by.after)
    return bool(fold or _APPOSED.search(by.before) or _MORE_EN.match(by.after))


def _is_yearly(by: Claim) -> bool:
    return bool(by.quantity.periods & _YEARLY)


def _lasting(near: Sequence[Claim], by: Claim) -> set[Decimal]:
    """Return the stretches of time that the sentence of a change names, in years."""
    return {
        exact(claim) / 12
        for claim in near
        if claim.quantity.dimension == "years" and claim.sentence == by.sentence
    }


def _at_the_ends(pair: _Pair, by: Claim, near: Sequence[Claim]) -> Iterator[Ends]:
    """Yield a change between two figures; where only the years between are said, these may count the first or not."""
    lasting = _lasting(near, by)
    if not _is_yearly(by) or pair.years or pair.last.period is None or len(lasting) != 1:
        yield Ends((pair.first,), (pair.last,), by, pair.apart or 0)
        return
    years = int(min(lasting))
    begin = (
        replace(pair.first, period=pair.last.period.shift(-each)) for each in (years, years - 1) if each > 0
    )
    yield Ends(tuple(begin), (pair.last,), by)
