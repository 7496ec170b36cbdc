"""Places in a ranking: within the number of those ranked, up or down as is said, and by as many places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.order import Order, are_comparable, check_order
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.reading import Direction
from jjjdoc.patterns import regex

_PLACES = frozenset(("", "place", "position", "spot", "rank", "位", "名"))
_RANKED = regex(
    r"(?<![a-z])(?:rank(?:s|ed|ing|ings)?|place[ds]?|position(?:s|ed)?|league|table|index|list|came|finish(?:ed|es)?|climb\w*|stood)(?![a-z])"
    r"|排名|名次|位次|位列|位居|居|排在|排第|列第|排序"
)


def standings_in(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each place in a ranking that can be held against others or a number in its sentence."""
    for one, other in pairwise(claims):
        if one.sentence == other.sentence:
            yield from _among(text, one, other)
    ranks = [claim for claim in claims if _is_rank(claim)]
    for one, other in pairwise(ranks):
        if one.sentence == other.sentence and other.clause - one.clause <= 1:
            yield from _moved(text, claims, one, other)
    yield from _graded(text, claims)


def _is_rank(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.role == "ordinal"
        and quantity.low == quantity.high > 0
        and quantity.counter.lower() in _PLACES
        and not quantity.periods
    )


# --- the fourteenth of twelve --------------------------------------------------------------------------------


_AMONG_EN = regex(
    r"^ ?(?:place |position )?(?:among|of|out of|in a field of|in a group of)(?: all| the| its| those)* *$"
)
_OF_THEM_ZH = regex("(?:中|当中|里)(?:[，,]?[^,，。;；、\\d]{0,8})?(?:排名?|位?居|位?列|名列|排在)?$")
_IN_ZH = regex("[在于][^,，。;；]{0,12}$")


def _among(text: Text, one: Claim, other: Claim) -> Iterator[Outcome]:
    """Yield an outcome for a place that is one among a number of things."""
    rank, number = (other, one) if text.is_chinese else (one, other)
    if not _is_rank(rank) or not _is_count(number):
        return
    between = text.folded[one.quantity.end : other.quantity.start]
    if text.is_chinese:
        named = _IN_ZH.search(number.before) and _OF_THEM_ZH.search(between.strip())
    else:
        named = _AMONG_EN.match(between)
    if named:
        yield Outcome(rank.quantity.low <= number.quantity.high, rank, (number,), "beyond", severity="error")


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.role == "level"
        and quantity.qualifier == "exact"
        and quantity.dimension in ("", "people")
        and quantity.low > 1
    )


# --- up and down ---------------------------------------------------------------------------------------------


_UP = regex(
    r"(?<![a-z])(?:rose|rises?|rising|climb\w*|moved up|moving up|mov(?:ed|es|ing) forward|up|jump\w*|improv\w*|advanc\w*|gain\w*|leap\w*|leapt)(?![a-z])|上升|提升|前移|跃升|跃居|升至|升到|进步|提高|前进|上移"
)
_DOWN = regex(
    r"(?<![a-z])(?:fell|falls?|falling|dropp?\w*|slipp?\w*|slid|declin\w*|down|lost|sank|tumbl\w*)(?![a-z])|下降|下滑|后移|降至|降到|跌至|跌到|退居|退至|下移|倒退"
)
_STEPS = frozenset(
    ("place", "places", "position", "positions", "spot", "spots", "rank", "ranks", "位", "名", "位次")
)


def _moved(text: Text, claims: Sequence[Claim], one: Claim, other: Claim) -> Iterator[Outcome]:
    """Yield an outcome for a place that another was reached from, and for the places between."""
    clause, end = text.clauses[max(0, one.clause - 1)], text.clauses[other.clause].end
    start = clause.start if clause.sentence == one.sentence else text.clauses[one.clause].start
    words = text.folded[start:end]
    first, last = _ends(text, one, other)
    direction = _way(words)
    if (
        first is None
        or last is None
        or direction is None
        or not _RANKED.search(words + text.folded[end : end + 30])
    ):
        return
    places = first.quantity.low - last.quantity.low
    climbs = places > 0
    if places and climbs != (direction == "up"):
        yield Outcome(False, last, (first,), "climbed" if direction == "up" else "slipped", severity="error")
        return
    for by in claims:
        if by.sentence == one.sentence and start <= by.quantity.start < end and _is_step(by):
            holds = by.quantity.low == abs(places)
            sum_ = f"{first.quantity.low} − {last.quantity.low} = {places}"
            if not climbs:
                sum_ = f"{last.quantity.low} − {first.quantity.low} = {-places}"
            yield Outcome(holds, by, (first, last), "places", sum=sum_, severity="error")


def _ends(text: Text, one: Claim, other: Claim) -> tuple[Claim | None, Claim | None]:
    """Return the places that something came from and got to."""
    if "from" in one.tags and _TO.search(text.folded[one.quantity.end : other.quantity.start]):
        return one, other
    if not text.is_chinese and "from" in other.tags and _TO_EN.search(one.before):
        return other, one
    return None, None


_TO = regex(r"(?<![a-z])to(?![a-z])|[到至为]")
_TO_EN = regex(r"(?<![a-z])(?:to|into)(?: the)? *$")


def _way(words: str) -> Direction | None:
    up, down = _UP.search(words), _DOWN.search(words)
    if (up is None) == (down is None):
        return None
    return "up" if up else "down"


def _is_step(claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity.role not in ("level", "change_by") or quantity.low % 1:
        return False
    return quantity.unit == "person" if not quantity.counter else quantity.counter.lower() in _STEPS


# --- first with 96, second with 95 ---------------------------------------------------------------------------

LESS_IS_BETTER = regex(
    r"失业|浓度|能耗|成本|价格|事故|投诉|用时|耗时|房价|死亡|犯罪|案件|债务|[最由从][低少短慢]|(?<![a-z])(?:unemployment|cost|price|prices|time|accidents?|complaints?"
    r"|emissions?|crimes?|deaths?|debt|lowest|fewest|least|smallest|shortest|slowest|cheapest)(?![a-z])"
)
_ELSEWHERE = regex(
    r"全国|全省|世界|全球|(?<![a-z])(?:nationwide|nationally|national|world|country|province)(?![a-z])"
)
_WITH_EN = regex(r"^ ?(?:place |position )?(?:with|at|on|,|\()? *$")
_RANKED_ZH = regex("^(?:排名?|位?居|位?列|名列|排在|,|，){1,3}$")


def _graded(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each figure that is given with its rank, and the one ranked right before it."""
    pairs = [(rank, figure) for rank, figure in _with_figures(text, claims)]
    for (rank, figure), (next_rank, next_figure) in pairwise(pairs):
        if rank.sentence != next_rank.sentence or not are_comparable(figure, next_figure):
            continue
        sentence = text.sentences[rank.sentence]
        words = text.folded[sentence.start : sentence.end]
        if (
            not _RANKED.search(words)
            or LESS_IS_BETTER.search(words)
            or _ELSEWHERE.search(words)
            or figure.quantity.dimension == "time"
        ):
            continue
        if rank.quantity.low == next_rank.quantity.low:
            tied = exact(figure) == exact(next_figure)
            yield Outcome(tied, next_rank, (rank, figure, next_figure), "repeated", severity="warning")
        elif next_rank.quantity.low == rank.quantity.low + 1:
            yield check_order(Order(next_figure, figure, "at_most", "graded", "warning"))


def _with_figures(text: Text, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each rank with the figure that stands beside it: first with 96.2 points; 96.2分排名第一."""
    for one, other in pairwise(claims):
        if one.sentence != other.sentence:
            continue
        rank, figure = (other, one) if text.is_chinese else (one, other)
        between = text.folded[one.quantity.outer[1] : other.quantity.outer[0]].strip()
        beside = _RANKED_ZH if text.is_chinese else _WITH_EN
        if _is_rank(rank) and figure.quantity.role in ("level", "share") and beside.match(between):
            yield rank, figure
